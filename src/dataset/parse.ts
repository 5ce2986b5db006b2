// JSON and NDJSON text → values, with the place of a mistake.

import { at } from "../model/at.ts";
import { DataError } from "../platform/errors.ts";
import { findJsonMistake } from "./json-mistake.ts";
import { isRecord } from "../model/is-record.ts";
import type { RawRecord } from "./raw.ts";

/** Parses a JSON file. Throws `DataError` with line and column. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { at, message } = findJsonMistake(text);
    throw new DataError(`${file}${placeOf(text, at)}: not valid JSON: ${message}`, ["fix the file and try again"]);
  }
}

/** Parses one object a line; blank lines are skipped. Throws `DataError` that names the line. */
export function parseLines(text: string, file: string): readonly RawRecord[] {
  const records: RawRecord[] = [];
  // Not split at once, which would keep a million lines beside what is made of them.
  for (let start = 0, line = 1; start < text.length; line++) {
    const end = text.indexOf("\n", start);
    const written = text.slice(start, end === -1 ? text.length : end);
    if (written.trim() !== "") records.push({ file, line, data: parseLine(written, file, line) });
    start = end === -1 ? text.length : end + 1;
  }
  return records;
}

/** Parses one line. Throws `DataError` that names it. */
export function parseLine(line: string, file: string, number: number): Readonly<Record<string, unknown>> {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new DataError(`${file}:${number}: not valid JSON: ${findJsonMistake(line).message}`, [
      "each line must be one JSON object",
    ]);
  }
  if (!isRecord(data))
    throw new DataError(`${file}:${number}: must be one JSON object`, ["each line must be one JSON object"]);
  return data;
}

/** Line and column of an index, both from 1. */
function placeOf(text: string, index: number): string {
  const before = text.slice(0, index).split("\n");
  return `:${before.length}:${at(before, before.length - 1).length + 1}`;
}
