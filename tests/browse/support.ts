// A library over a dataset, and a person at the keyboard.

import { join } from "node:path";
import type { Session } from "../../src/present/session.ts";
import { createFind, type Find } from "../../src/browse/finder.ts";
import { type Frame } from "../../src/browse/frame.ts";
import { readKeys } from "../../src/browse/keys.ts";
import { createLibrary, type Library } from "../../src/browse/library.ts";
import { drawFrame } from "../../src/browse/screen.ts";
import { reduce } from "../../src/browse/state-keys.ts";
import { createState, FRESH, type Input, type Question, type State } from "../../src/browse/state.ts";
import { getOrAdd } from "../../src/model/groups.ts";
import { createLabels } from "../../src/model/labels.ts";
import type { Phrases } from "../../src/model/phrases/en.ts";
import { inEnglish } from "../../src/model/phrases/en.ts";
import { loadPhrases } from "../../src/model/phrases/index.ts";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { createJudge, type Judge } from "../../src/verdicts/judge.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { textOf } from "../../src/render/spans.ts";

const ROOT = join(import.meta.dirname, "../..");

export const CRISIS = join(ROOT, "data/iran-hostage-crisis");
export const HALIFAX = join(ROOT, "tests/fixtures/halifax-1917");
export const SIEGE = join(ROOT, "tests/fixtures/constantinople-1453");

/** A dataset is loaded, judged and indexed once for all tests of a file. */
const loaded = new Map<string, Promise<Dataset>>();
const judges = new Map<Dataset, Judge>();
const finds = new Map<Dataset, Find>();

export async function openLibrary(path: string, lang = "en"): Promise<Library> {
  const dataset = await getOrAdd(loaded, path, () => loadDataset({ path, bundled: false }));
  return libraryOf(dataset, lang, await loadPhrases(lang));
}

export function libraryOf(dataset: Dataset, lang = "en", phrases: Phrases = inEnglish): Library {
  const session: Session = {
    dataset,
    judge: getOrAdd(judges, dataset, () => createJudge(dataset)),
    labels: createLabels(dataset, lang, phrases),
    again: (command) => command,
  };
  return createLibrary(session, async () => getOrAdd(finds, dataset, () => createFind(createSearchIndex(dataset))));
}

/** The state after a key, its words looked up as the session does it. */
export async function press(state: State, input: Input, library: Library): Promise<State> {
  const next = reduce(state, input, library);
  if (library.isKnown(next)) return next;
  await library.lookUp(next.query);
  return reduce(state, input, library);
}

/** What a terminal sends for keys, by short names; any other word is typed. */
const SENT: Readonly<Record<string, string>> = {
  up: "\x1b[A",
  down: "\x1b[B",
  right: "\x1b[C",
  left: "\x1b[D",
  home: "\x1b[H",
  end: "\x1b[F",
  pgup: "\x1b[5~",
  pgdn: "\x1b[6~",
  enter: "\r",
  tab: "\t",
  backspace: "\x7f",
  "^C": "\x03",
  "^D": "\x04",
  "^E": "\x05",
  "^F": "\x06",
  "^N": "\x0e",
  "^P": "\x10",
  "^S": "\x13",
  "^T": "\x14",
  "^U": "\x15",
  "^W": "\x17",
  "^X": "\x18",
};

export interface Person {
  readonly press: (...keys: readonly string[]) => Promise<State>;
  readonly resize: (columns: number, rows: number) => Promise<State>;
  readonly state: () => State;
  readonly screen: () => readonly string[];
  readonly chosen: () => string | undefined;
}

export function sit(library: Library, start: Partial<Question> = {}, columns = 100, rows = 30): Person {
  let state = createState({ ...FRESH, ...start }, { columns, rows }, library);
  const take = async (inputs: readonly Input[]): Promise<State> => {
    for (const input of inputs) state = await press(state, input, library);
    return state;
  };
  return {
    press: (...keys) =>
      take(
        keys.flatMap((key) => (key === "esc" ? [{ name: "escape" as const }] : readKeys("", SENT[key] ?? key).keys)),
      ),
    resize: (wide, high) => take([{ name: "resize", size: { columns: wide, rows: high } }]),
    state: () => state,
    screen: () => textsOf(drawFrame(state, library)),
    chosen: () => state.ids[state.at],
  };
}

const textsOf = ({ lines }: Frame): readonly string[] => lines.map((line) => textOf(line));
