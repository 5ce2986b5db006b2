// A dataset folder → the single-file form that the package ships, with its hash, so that a run reads one file.

import { isRecord, PARTS } from "./raw.ts";
import { readDataset } from "./read.ts";

/** The single-file form of the dataset in a folder: compact JSON, one line. Throws `DataError`. */
export function packDataset(folder: string): string {
  const { head, parts, sha256 } = readDataset(folder);
  const lists = Object.fromEntries(PARTS.map((part) => [part, parts[part].map(({ data }) => withoutNulls(data))]));
  return `${JSON.stringify({ ...head.data, sha256, ...lists })}\n`;
}

/** Null and absent mean the same in a dataset; the shipped file does without them. */
function withoutNulls(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) =>
        value !== null &&
        !(Array.isArray(value) && value.length === 0) &&
        !(isRecord(value) && Object.keys(value).length === 0),
    ),
  );
}
