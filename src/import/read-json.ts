// JSON and NDJSON as input: members whose shape nobody vouches for, faults that the parser passes over, and rows of objects.

import type { JsonObject, Reported } from "../authoring/draft.ts";
import { parsePlaced } from "../dataset/validate-json.ts";
import { DataError } from "../platform/errors.ts";
import type { Row, Table } from "./table.ts";

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A member of the object itself; undefined where it is not there, or there is no object. */
export const memberOf = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The objects of a list; none where it is no list. */
export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The value of a JSON text; undefined where it is none. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// What the runtime's JSON parser would take in silence: a member that stands twice, a number that no double holds, nesting
// that exhausts the stack of whoever walks through it.

/** Deeper than this nothing is walked through. */
const DEEPEST = 100;

/** The first such fault of a text that was parsed as a value, and its line in the text, from 1; null where there is none. */
export function findJsonFault(
  text: string,
  value: unknown,
): { readonly line: number; readonly message: string } | null {
  const { depth, members, hasLongNumber } = survey(text);
  if (depth <= DEEPEST && !hasLongNumber && members === countMembers(value)) return null;
  const [mistake] = parsePlaced(text).mistakes;
  if (mistake === undefined) return null;
  return { line: text.slice(0, mistake.offset).split("\n").length, message: mistake.message };
}

/** Digits, or an exponent, from which on a number may be more than a double holds. */
const LONG_NUMBER = /\d{16}|\d[eE]\+?\d{2}/;

/** What can be told of a text without reading it: a quick look that most texts pass. */
function survey(text: string): { readonly depth: number; readonly members: number; readonly hasLongNumber: boolean } {
  let [depth, deepest, members, isText] = [0, 0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isText && unit === 0x5c) at++;
    else if (unit === 0x22) isText = !isText;
    else if (isText) continue;
    else if (unit === 0x3a) members++;
    else if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return { depth: deepest, members, hasLongNumber: LONG_NUMBER.test(text) };
}

function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value).reduce<number>((total, member) => total + countMembers(member), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

// NDJSON, or one JSON list of objects → table: the members of the objects are the columns.

interface Found {
  readonly line: number;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Reads one JSON object a line, or a list of them. A line that is none is reported. Throws `DataError` where nothing is. */
export function readNdjson(text: string): Table {
  const reported: Reported[] = [];
  const found = text.trimStart().startsWith("[") ? readList(text) : readLines(text, reported);
  const columns = new Map<string, number>();
  for (const { record } of found)
    for (const key of Object.keys(record)) if (!columns.has(key)) columns.set(key, columns.size);
  const names = [...columns.keys()];
  const rows = found.map(({ line, record }): Row => ({
    line,
    cells: names.map((name) => (Object.hasOwn(record, name) ? record[name] : null)),
  }));
  return { columns: names, rows, reported, remarks: [] };
}

function readLines(text: string, reported: Reported[]): readonly Found[] {
  const found: Found[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const record = parseJsonText(line);
    const reason = isObject(record) ? findJsonFault(line, record)?.message : "the line is not one JSON object";
    if (isObject(record) && reason === undefined) found.push({ line: index + 1, record });
    else reported.push({ line: index + 1, column: null, value: line.slice(0, 80), reason: reason ?? "" });
  }
  if (found.length === 0)
    throw new DataError("There are no rows: no line is a JSON object", [
      "give one JSON object a line",
      "or say what it is: --from csv",
    ]);
  return found;
}

function readList(text: string): readonly Found[] {
  const list = parseJsonText(text);
  if (!Array.isArray(list) || !list.every(isObject))
    throw new DataError("The input is no list of JSON objects", ["give one JSON object a line, or a list of objects"]);
  return list.map((record, index) => ({ line: index + 1, record }));
}
