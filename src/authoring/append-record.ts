// A record more in a dataset of the user's own: all of it is checked as it would be before anything is written, one file
// is replaced as a whole, and two who add at the same time wait for each other.

import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { DataError } from "../platform/errors.ts";
import type { Dataset } from "../model/dataset.ts";
import { appendElement, appendLine, type JsonRecord } from "./edit-text.ts";
import type { Part } from "../dataset/raw.ts";
import { type DatasetTexts, PART_FILES, readTexts } from "../dataset/read.ts";
import { recover, storeOf } from "../dataset/store.ts";
import { type PlacedProblem, validateTexts } from "../dataset/validate.ts";
import { takeLock } from "./lock.ts";
import { commit, oneText } from "./write-files.ts";

/** What is to be added, and where. */
export interface Addition {
  readonly part: Extract<Part, "sources" | "events" | "claims">;
  readonly record: JsonRecord;
}

export interface Amended extends Addition {
  /** The file that holds it, and the line that it begins in, from 1. */
  readonly file: string;
  readonly line: number;
  /** What is likely to be a mistake in it. */
  readonly warnings: readonly PlacedProblem[];
  /** The dataset as it is then. */
  readonly dataset: Pick<Dataset, "id" | "version" | "sha256">;
}

/**
 * Adds what `make` says, given the dataset as it stands, to the dataset at a path. Throws `DataError` where the dataset has
 * mistakes already, would have some, or cannot be written; then nothing is changed.
 */
export async function amendDataset(
  path: string,
  make: (dataset: Dataset) => Addition,
  isDry: boolean,
): Promise<Amended> {
  if (isDry) return (await prepare(path, make)).amended;
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new DataError(`There is no dataset at "${path}"`, ["check the path, or start one: rashomon init"]);
  const store = storeOf(path);
  for (;;) {
    const lock = await takeLock(store, path);
    try {
      recover(store);
      const { amended, text, texts } = await prepare(path, make);
      if (lock.isHeld() && isSame(texts, readTexts(path))) {
        commit(store, path, { put: new Map([[basename(amended.file), oneText(text)]]), remove: [] }, lock);
        return amended;
      }
    } finally {
      lock.release();
    }
  }
}

/** An editor asks for no lock, and whoever takes long may lose it: what was read must still be there. */
const isSame = (a: DatasetTexts, b: DatasetTexts): boolean =>
  a.texts.size === b.texts.size && [...a.texts].every(([name, text]) => b.texts.get(name) === text);

interface Prepared {
  readonly amended: Amended;
  /** The whole of the file, with the byte-order mark that it had. */
  readonly text: string;
  /** What the dataset was when it was read. */
  readonly texts: DatasetTexts;
}

async function prepare(path: string, make: (dataset: Dataset) => Addition): Promise<Prepared> {
  const texts = readTexts(path);
  const before = await validateTexts(texts);
  refuseErrors(
    before.problems,
    `The dataset at "${path}" has mistakes already, so nothing was added`,
    "rashomon validate lists them",
  );
  const addition = make(before.dataset);
  const { name, text } = edit(texts, addition);
  const after = await validateTexts({ ...texts, texts: new Map([...texts.texts, [name, text]]) });
  refuseErrors(after.problems, "Nothing was added", "correct it and try again");
  const file = texts.isFolder ? join(path, name) : path;
  const old = texts.texts.get(name) ?? "";
  return {
    texts,
    text: hasMark(file) ? `\uFEFF${text}` : text,
    amended: {
      ...addition,
      file,
      line: lineOfChange(old, text),
      warnings: newWarnings(before.problems, after.problems),
      dataset: { id: after.dataset.id, version: after.dataset.version, sha256: after.dataset.sha256 },
    },
  };
}

function edit({ isFolder, texts }: DatasetTexts, { part, record }: Addition): { name: string; text: string } {
  const [[single = ""] = []] = texts;
  const name = isFolder ? PART_FILES[part] : single;
  const old = texts.get(name) ?? "";
  const text =
    name.endsWith(".ndjson") && isFolder ? appendLine(old, record) : appendElement(old, isFolder ? null : part, record);
  if (text === null)
    throw new DataError(`"${name}" holds no list of ${part}`, ["rashomon validate says what is wrong"]);
  return { name, text };
}

const SHOWN = 5;

function refuseErrors(problems: readonly PlacedProblem[], message: string, mend: string): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  const lines = errors.slice(0, SHOWN).map(({ file, line, record, message: what, hint }) => {
    const place = line === null ? file : `${file}:${line}`;
    return `  ${place}: ${record === null ? "" : `${record}: `}${what}${hint === null ? "" : `; ${hint}`}`;
  });
  const more = errors.length > SHOWN ? [`  … and ${errors.length - SHOWN} more`] : [];
  throw new DataError(`${message}:\n${[...lines, ...more].join("\n")}`, [mend]);
}

const keyOf = ({ record, message }: PlacedProblem): string => JSON.stringify([record, message]);

/** Of fields of the record: that nothing speaks of it yet is no mistake. */
function newWarnings(before: readonly PlacedProblem[], after: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const known = new Set(before.map(keyOf));
  return after.filter((problem) => problem.field !== null && problem.field !== "id" && !known.has(keyOf(problem)));
}

/** Line in which the new text first differs, past a line end that only closes the line before. */
function lineOfChange(old: string, text: string): number {
  let at = 0;
  while (at < old.length && old[at] === text[at]) at += 1;
  const start = at + (/^[,\s]*/.exec(text.slice(at))?.[0].length ?? 0);
  return text.slice(0, start).split("\n").length;
}

function hasMark(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  const bytes = readFileSync(file);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
