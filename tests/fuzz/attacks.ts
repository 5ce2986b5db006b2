// What is thrown at the whole program, for the soak alone: tokens repeated, datasets of awkward shapes, paths that lead to no file,
// terminals of any size with keys that nobody presses.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { runSession } from "../../src/browse/session.ts";
import { FRESH } from "../../src/browse/state.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import { loadEdtf } from "../../src/model/values/date.ts";
import { segmentText } from "../../src/dataset/texts-segments.ts";
import { draftTexts } from "../../src/drafting/draft-texts.ts";
import { draftingLanguages, draftingWords } from "../../src/drafting/drafting-words.ts";
import type { KeyboardListener } from "../../src/platform/streams.ts";
import { plainTheme } from "../../src/render/theme.ts";
import { libraryOf } from "../browse/support.ts";
import { growsTooFast } from "../support/growth.ts";
import { createReaders, ENDS, fill, type Reader } from "./repetitions.ts";
import { expect, expectAnswer, type Target, toTarget } from "./targets.ts";

export { createTargets } from "./targets.ts";
export { processorTime } from "../support/growth.ts";

/** `writeShape(name, folder, size)` of scripts/shapes.mjs, and the names that it knows. */
export interface Shapes {
  readonly names: readonly string[];
  readonly write: (name: string, folder: string, size: number) => void;
}

const PIECES =
  "\x1b [ ] O ; 1 64 < M m ~ A Z \x1b[200~ \x1b[201~ \r \t \x7f \x04 \x13 \x14 \x0c ? a é 語 ع \u{1f600} \ud800".split(
    " ",
  );

/** A draft of a text in a language, whose tokens are the words that the language has for figures, dates and names. */
const DRAFTS = draftingLanguages.map((language): Reader => ({
  name: `a draft in ${language}`,
  tokens: [...ENDS, ...wordsOf(draftingWords(language))],
  length: 2000,
  read(text) {
    const own = { id: "a", language, published: null, text, segments: segmentText(text, language) };
    return [...draftTexts([() => own], new Set(), () => {})];
  },
}));

/** Every text in a structure, keys and all. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Map || value instanceof Set) return [...value].flatMap(wordsOf);
  if (typeof value !== "object" || value === null) return [];
  return Array.isArray(value) ? value.flatMap(wordsOf) : Object.entries(value).flatMap(wordsOf);
}

/** Words of command lines; {} is a path that may lead to no file, {mine} a dataset, {table} a table, {texts} a folder of texts. */
const PLACES = [
  "list --dataset {}",
  "validate {}",
  "search fire --dataset {}",
  "import {} --dry-run",
  "import {} --dry-run --from frictionless",
  "import {table} --dry-run --mapping {}",
  "import {table} --dry-run --texts {}",
  "import {table} --out {}",
  "import {table} --out {} --update",
  "import {table} --out {} --append",
  "init {}",
  "export --to csv --out {} --dataset {mine}",
  "export --to html --out {} --force --dataset {mine}",
  "export --to frictionless --out {} --dataset {mine}",
  "discrepancies --baseline {} --dataset {mine}",
  "discrepancies --write-baseline {} --dataset {mine}",
  "discrepancies --stream {} --dataset {mine}",
  "compare {} {mine}",
  "compare {mine} {}",
  "merge dataset {} --dataset {mine}",
  "draft --texts {}",
  "draft --texts {texts} --out {}",
  "verify --texts {} --dataset {mine}",
  "quote gazette-1 --texts {} --dataset {mine}",
  "add event --title x --dataset {}",
  "edit event x --set kind=span --dataset {}",
  "remove event x --dataset {}",
  "undo --dataset {}",
];

/** No pipes: they are waited for, as by every program. */
const NO_FILES = [
  ..."/dev/zero /dev/random /dev/full /dev/null /dev/fd/99 /proc/x/y.json /proc/self/mem /sys/x / . {}/file/x.json {}/folder {}/empty {}/loop {}/loop/x {}/nowhere {}/none/x.json".split(
    " ",
  ),
  `{}/${"a".repeat(300)}`,
  `{}/${`${"a".repeat(200)}/`.repeat(25)}x.json`,
  "{}/a\0b",
  "{}/\x1b[31m",
  "{}/a\nb.json",
  "{}/\ud800.json",
  "",
];

/** Everything that is thrown at the whole program; `fixture` is the folder of a dataset to ask. */
export async function createAttacks(fixture: string, shapes: Shapes): Promise<readonly Target[]> {
  await loadEdtf();
  const dataset = await loadDataset({ path: fixture, bundled: false });
  const reader = fc.constantFrom(
    ...[...createReaders(dataset), ...DRAFTS].map((each) => ({ ...each, [fc.toStringMethod]: () => each.name })),
  );
  const library = libraryOf(dataset);
  return [
    toTarget(
      "repetitions",
      60,
      fc.record({
        reader,
        row: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        gap: fc.constantFrom("", " ", "1", "a"),
        head: fc.constantFrom("", "a", "(", '"'),
      }),
      async ({ reader: { name, tokens, length, read }, row, gap, head }) => {
        const text = row.map((at) => tokens[at % tokens.length] + gap).join("");
        const isSlow = await growsTooFast((size) => read(head + fill(text, size - 1)), length);
        expect(!isSlow, `${name}: the time grows with the square of ${JSON.stringify(text)}`);
      },
    ),
    toTarget("terminals", 20, terminal, (input) => sitAt(input, library)),
    toTarget("no files", 60, fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...NO_FILES)), throwPath),
    toTarget(
      "sizes",
      10,
      fc.tuple(fc.constantFrom(...shapes.names), fc.integer({ min: 1, max: 60 }), fc.constantFrom(...QUESTIONS)),
      ([name, size, question]) =>
        inFolder(async (folder) => {
          shapes.write(name, folder, size);
          await expectAnswer([...question.split(" "), "--dataset", folder]);
        }),
    ),
  ];
}

const QUESTIONS = [
  "discrepancies",
  "discrepancies --json",
  "discrepancies --verdict all --long",
  "explain e0",
  "agreement",
  "agreement --by-kind --json",
  "list",
  "list --from 1850 --to 1860 --all",
  "claims --limit 0",
  "cite e0/deaths",
  "sources",
  "sources s0",
  "timeline",
  "timeline --lanes",
  "today --date 05-04",
  "search e0",
  "search how many died",
  "show e0",
  "validate",
  "export --to markdown",
  "export --to html",
  "export --to json-ld",
];

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rashomon-soak-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const throwPath = ([words, path]: readonly [string, string]): Promise<void> =>
  inFolder(async (folder) => {
    const places = { mine: join(folder, "mine"), table: join(folder, "table.csv"), texts: join(folder, "texts") };
    for (const name of ["mine", "texts", "folder", "empty"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "mine/dataset.json"), '{"format":"rashomon/1","id":"mine"}');
    writeFileSync(places.table, "source,event,attribute,value\na,e,deaths,3\nb,e,deaths,4\n");
    writeFileSync(join(folder, "texts/a.txt"), "On 4 May 1850 twelve people died.\n");
    for (const name of ["file", "folder/file"]) writeFileSync(join(folder, name), "x");
    symlinkSync("loop", join(folder, "loop"));
    symlinkSync("none", join(folder, "nowhere"));
    const strange = path.replace("{}", folder);
    const argv = words
      .split(" ")
      .map((word) =>
        word.replace(/^\{(\w*)\}$/, (_, name: keyof typeof places | "") => (name === "" ? strange : places[name])),
      );
    await expectAnswer(argv);
  });

const terminal = fc.record({
  columns: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(1, 65_535, 2 ** 31)),
  rows: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 65_535)),
  pieces: fc.array(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 4 }))), {
    maxLength: 8,
  }),
});

/** Types into a terminal, then Ctrl-C: the sitting ends at it or before, and the terminal is as it was. */
async function sitAt(
  { columns, rows, pieces }: { columns: number; rows: number; pieces: readonly (readonly string[])[] },
  library: ReturnType<typeof libraryOf>,
): Promise<void> {
  const written: string[] = [];
  let listener: KeyboardListener | null = null;
  const press = (keys: string): void => listener?.onKeys(keys);
  const ended = runSession(FRESH, {
    screen: {
      write: (text) => void written.push(text),
      size: () => ({ columns, rows }),
      readLine: () => null,
      suspend: async () => {},
    },
    keyboard: {
      holdKeyboard: (taken) => {
        listener = taken;
        return () => (listener = null);
      },
    },
    library,
    paint: { theme: plainTheme, marks: true, links: false, inverse: false },
  });
  for (const piece of pieces) {
    await new Promise((resolve) => setImmediate(resolve));
    press(piece.join("").replaceAll("\x03", ""));
  }
  press("\x1b[201~\x03");
  await ended;
  const screen = written.join("");
  expect(screen.lastIndexOf("\x1b[?1049l") > screen.lastIndexOf("\x1b[?1049h"), "the terminal is not as it was");
  expect(screen.length < 20_000_000, "more is drawn than a screen holds");
}
