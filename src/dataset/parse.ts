// JSON and NDJSON text → values, with the place of a mistake.

import { at } from "../model/at.ts";
import { isRecord } from "../model/is-record.ts";
import { DataError } from "../platform/errors.ts";
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

/** Parses one object per line; blank lines are skipped. Throws a `DataError` that names the line. */
export function parseLines(text: string, file: string): readonly RawRecord[] {
  const records: RawRecord[] = [];
  // It is not split at once, which would keep a million lines in memory beside the result.
  for (let start = 0, line = 1; start < text.length; line++) {
    const end = text.indexOf("\n", start);
    const written = text.slice(start, end === -1 ? text.length : end);
    if (!isBlank(written)) records.push({ file, line, data: parseLine(written, file, line) });
    start = end === -1 ? text.length : end + 1;
  }
  return records;
}

/**
 * Parses lines of one object each at once, which costs less than one by one; null where a line is anything else, or may be. Between
 * two lines a comma and a tab take the place of the line end: JSON allows no tab inside a text, and where there is no list, no "{"
 * after a comma but between whole lines.
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

/** Whether a line holds nothing. A look at its first sign tells it of nearly all that do hold something. */
export const isBlank = (line: string): boolean => !line.startsWith("{") && line.trim() === "";

/** Parses one line. Throws a `DataError` that names it. */
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

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

const WORDS: Readonly<Record<Expected, string>> = {
  value: "a value is missing here",
  "value or ]": "a value or ] is missing here",
  key: "the name of a member is missing here, in double quotes",
  "key or }": "the name of a member, in double quotes, or } is missing here",
  ":": "a colon is missing here",
  ", or end": "a comma or the end is missing here",
};

export interface JsonMistake {
  /** Index of the first token that is not allowed there; the length of the text if it ends too early. */
  readonly at: number;
  readonly message: string;
}

export function findJsonMistake(text: string): JsonMistake {
  const open: ("[" | "{")[] = [];
  let expected: Expected = "value";
  let at = skipSpace(text, 0);
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token: string | undefined = TOKEN.exec(text)?.[0];
    const next: Expected | null = token === undefined ? null : accept(token, expected, open);
    if (token === undefined || next === null) return { at, message: WORDS[expected] };
    expected = next;
    at = skipSpace(text, at + token.length);
  }
  return { at, message: "it ends too early" };
}

/** What may follow the token; null if the token is not allowed here. Opens and closes lists and objects. */
function accept(token: string, expected: Expected, open: ("[" | "{")[]): Expected | null {
  const inside = open.at(-1);
  if (token === "]" && inside === "[" && (expected === "value or ]" || expected === ", or end")) return close(open);
  if (token === "}" && inside === "{" && (expected === "key or }" || expected === ", or end")) return close(open);
  if (token === ",") return expected !== ", or end" || inside === undefined ? null : inside === "[" ? "value" : "key";
  if (token === ":") return expected === ":" ? "value" : null;
  if (expected === "key" || expected === "key or }") return token.startsWith('"') ? ":" : null;
  if (expected !== "value" && expected !== "value or ]") return null;
  if (token !== "[" && token !== "{") return token === "]" || token === "}" ? null : ", or end";
  open.push(token);
  return token === "[" ? "value or ]" : "key or }";
}

function close(open: ("[" | "{")[]): Expected {
  open.pop();
  return ", or end";
}

function skipSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.exec(text);
  return SPACE.lastIndex;
}
