// What changed between two versions of the files of a dataset, line by line.

import { diffLines } from "diff";

export interface LineChange {
  readonly file: string;
  /** Line number, from 1: in the new file if the line was added, in the old one if it was removed. */
  readonly line: number;
  readonly change: "added" | "removed";
  readonly text: string;
}

type Texts = ReadonlyMap<string, string>;

/** With more changed lines than this, all old ones are listed and then all new ones. */
const MOST_EDITS = 5000;

/** Lines that only one version has, by file. */
export function diffTexts(before: Texts, after: Texts): readonly LineChange[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].flatMap((file) => diffFile(file, before.get(file) ?? "", after.get(file) ?? ""));
}

function diffFile(file: string, old: string, made: string): readonly LineChange[] {
  if (old === made) return [];
  const parts = diffLines(old, made, { maxEditLength: MOST_EDITS, ignoreNewlineAtEof: true }) ?? [
    { value: old, added: false, removed: true },
    { value: made, added: true, removed: false },
  ];
  const changes: LineChange[] = [];
  let [oldLine, newLine] = [1, 1];
  for (const { value, added, removed } of parts) {
    const lines = value.replace(/\r?\n$/, "").split(/\r?\n/);
    if (added || removed)
      lines.forEach((text, index) =>
        changes.push({ file, line: (added ? newLine : oldLine) + index, change: added ? "added" : "removed", text }),
      );
    if (!added) oldLine += lines.length;
    if (!removed) newLine += lines.length;
  }
  return changes;
}
