// JSON and NDJSON text → values, with the place of a mistake.

import { at } from "../model/at.ts";
import { type Data, isRecord } from "../model/is-record.ts";
import { DataError } from "../platform/errors.ts";
import type { RawRecord } from "./raw.ts";
import { type Mistake, parsePlaced } from "./validate-json.ts";

/** Parses a JSON file. Throws `DataError` with line and column. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { offset, message } = firstMistake(text);
    throw new DataError(`${file}${placeOf(text, offset)}: ${message}`, ["fix the file and try again"]);
  }
}

/** Parses one object per line; blank lines are skipped. Throws a `DataError` that names the line. */
export function parseLines(text: string, file: string): readonly RawRecord[] {
  const records: RawRecord[] = [];
  // The text is not split at once, which would keep a million lines in memory beside the result.
  for (let start = 0, line = 1; start < text.length; line++) {
    const end = text.indexOf("\n", start);
    const written = text.slice(start, end === -1 ? text.length : end);
    if (!isBlank(written)) records.push({ file, line, data: parseLine(written, file, line) });
    start = end === -1 ? text.length : end + 1;
  }
  return records;
}

/**
 * Parses many lines of one object each together, which costs less than one by one; null if any line is, or may be, something
 * else. A comma and a tab replace each line end: JSON allows no tab inside a text, and without lists a "{" follows a comma
 * only between lines.
 */
export function parseTogether(lines: string): readonly RawRecord["data"][] | null {
  if (!lines.startsWith("{") || lines.includes("[")) return null;
  const joined = `[${lines.replaceAll("\n{", ",\t{")}]`;
  if (joined.includes("\n")) return null;
  try {
    const records = JSON.parse(joined) as readonly RawRecord["data"][];
    return records.length === joined.length - "[]".length - lines.length + 1 ? records : null;
  } catch {
    return null;
  }
}

/** Whether a line is blank. For nearly all that are not, their first character shows it. */
export const isBlank = (line: string): boolean => !line.startsWith("{") && line.trim() === "";

/** Parses one line. Throws a `DataError` that names it. */
export function parseLine(line: string, file: string, number: number): Data {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new DataError(`${file}:${number}: ${firstMistake(line).message}`, ["each line must be one JSON object"]);
  }
  if (!isRecord(data))
    throw new DataError(`${file}:${number}: must be one JSON object`, ["each line must be one JSON object"]);
  return data;
}

/** The first mistake in a text that is not valid JSON. */
const firstMistake = (text: string): Mistake => at(parsePlaced(text).mistakes, 0);

/** Line and column of an index, both from 1. */
function placeOf(text: string, index: number): string {
  const before = text.slice(0, index).split("\n");
  return `:${before.length}:${at(before, before.length - 1).length + 1}`;
}
