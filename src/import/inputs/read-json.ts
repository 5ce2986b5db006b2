// JSON and NDJSON as input: text that is almost JSON, faults that the runtime's parser ignores, values of unknown shape; and
// records → table: the members of the objects are the columns. The list may be wrapped, as in responses of web services.

import type { Reported } from "../../authoring/draft.ts";
import { parsePlaced, surveyJson } from "../../dataset/validate-json.ts";
import { ownOf } from "../../model/at.ts";
import { type Data, isRecord } from "../../model/is-record.ts";
import { DataError, UsageError } from "../../platform/errors.ts";
import type { Row, Table } from "../table.ts";

/** A member of an object; undefined if it is missing or inherited, or if the value is not an object. */
export const memberOf = (value: unknown, key: string): unknown => (isRecord(value) ? ownOf(value, key) : undefined);

export const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The objects in a list; empty if the value is not a list. */
export const objectsOf = (value: unknown): readonly Data[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** The value of a JSON text; undefined if it is not valid. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One JSON value; or, if it is undefined, one per line, undefined where a line is not JSON; and remarks on what was ignored. */
interface JsonInput {
  readonly value?: unknown;
  readonly lines: readonly JsonLine[];
  readonly remarks: readonly string[];
}

type JsonLine = Readonly<{ line: number; text: string; value: unknown }>;

/** Reads JSON as programs and people write it: whole, or one value per line, with or without comments and extra commas. */
function readJsonInput(text: string): JsonInput {
  const value = parseJsonText(text);
  if (value !== undefined) return { value, lines: [], remarks: [] };
  const lines = readLines(text);
  const mayBeLines = !/^\s*\[[^\n]*\S/.test(text.slice(0, 1000));
  if (mayBeLines && lines.some((line) => isRecord(line.value)))
    return { lines, remarks: text.split("\n").some(endsInComma) ? [COMMAS] : [] };
  const bare = text.replaceAll(BESIDE_JSON, (part, comma: string | undefined) =>
    part.startsWith('"') ? part : comma === undefined ? part.replaceAll(/[^\n]/g, " ") : part.replace(",", " "),
  );
  return { value: parseJsonText(bare), lines: mayBeLines ? readLines(bare) : [], remarks: [COMMENTS] };
}

const COMMAS = "lines end in commas, which are ignored";
const COMMENTS = "there are comments, or commas before a closing bracket, which JSON does not allow; they are ignored";

/** A string, which stays; a comment; a comma before a closing bracket. */
const BESIDE_JSON = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\/|(,)(?=\s*[\]}])/g;

const endsInComma = (line: string): boolean => /\},\s*$/.test(line);

/** A dump has the brackets of its list on separate lines, and commas at line ends. */
function readLines(text: string): readonly JsonLine[] {
  const lines: JsonLine[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const bare = line.trim().replace(/,$/, "");
    if (bare !== "" && bare !== "[" && bare !== "]")
      lines.push({ line: index + 1, text: bare, value: parseJsonText(bare) });
  }
  return lines;
}

type JsonFault = Readonly<{ line: number; message: string }>;

/** The first mistake in a text that is not JSON. */
function findJsonMistake(text: string): JsonFault | null {
  const [mistake] = parsePlaced(text).mistakes;
  if (mistake === undefined) return null;
  return { line: text.slice(0, mistake.offset).split("\n").length, message: mistake.message };
}

/**
 * Finds what the runtime's parser silently accepts: a repeated member, a number that no double can hold, nesting that would exhaust
 * the stack. Returns the first such fault and its line, or null.
 */
export function findJsonFault(text: string, value: unknown): JsonFault | null {
  const { members, tooDeepAt } = surveyJson(text);
  const isSound = tooDeepAt === null && members === countMembers(value) && !LONG_NUMBER.test(text);
  return isSound ? null : findJsonMistake(text);
}

/** A number with this many digits, or with an exponent, may not fit into a double. */
const LONG_NUMBER = /\d{16}|\d[eE]\+?\d{2}/;

function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value).reduce<number>((total, member) => total + countMembers(member), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

// JSON records → table.

type Found = Readonly<{ line: number; record: Data }>;

/** Reads one JSON object per line, a list of them, or a list inside an object. `wanted` names the list if there are several. */
export function readRecords(text: string, wanted: string | null): Table {
  const { value, lines, remarks } = readJsonInput(text);
  const table = value === undefined ? fromLines(lines, text) : fromValue(value, wanted);
  return { ...table, remarks: [...remarks, ...table.remarks] };
}

function toTable(found: readonly Found[]): Table {
  const names = new Set<string>();
  for (const { record } of found) for (const name of Object.keys(record)) names.add(name);
  const columns = [...names];
  const rows = found.map(({ line, record }): Row => ({
    line,
    cells: columns.map((name) => ownOf(record, name) ?? null),
  }));
  return { columns, rows, reported: [], remarks: [] };
}

/** The table in a list of objects, or a list of lists whose first names the columns; null for anything else. */
export function tableIn(list: unknown): Table | null {
  const records = Array.isArray(list) ? recordsOf(list) : null;
  return records === null ? null : toTable(numbered(records));
}

const numbered = (records: readonly Data[]): readonly Found[] =>
  records.map((record, index) => ({ line: index + 1, record }));

function fromLines(lines: readonly JsonLine[], text: string): Table {
  const found: Found[] = [];
  const reported: Reported[] = [];
  for (const { line, text: own, value } of lines) {
    const fault = isRecord(value) ? findJsonFault(own, value) : { message: "the line is not one JSON object" };
    if (isRecord(value) && fault === null) found.push({ line, record: value });
    else if (fault !== null) reported.push({ line, column: null, value: own.slice(0, 80), reason: fault.message });
  }
  if (found.length === 0) throw notJson(text);
  return { ...toTable(found), reported };
}

function notJson(text: string): DataError {
  const mistake = /^\s*[[{]/.test(text.slice(0, 1000)) ? findJsonMistake(text) : null;
  const place = mistake === null ? "no line is a JSON object" : `line ${mistake.line}: ${mistake.message}`;
  return new DataError(`the input is not JSON: ${place}`, [
    "give one JSON object per line, or a list of objects",
    "if it is a CSV table: --from csv",
  ]);
}

function fromValue(value: unknown, wanted: string | null): Table {
  const lists = Array.isArray(value) ? [] : listsIn(value, "", 0);
  const named = lists.find(({ path }) => path === wanted || path.endsWith(`.${wanted}`));
  const paths = lists.map(({ path }) => path);
  if (wanted !== null && named === undefined && lists.length > 0)
    throw new UsageError(`the input has no list "${wanted}"`, [`its lists are: ${paths.join(", ")}`]);
  if (named === undefined && lists.length > 1) {
    const suggestions = paths.slice(0, MOST_SUGGESTED).map((path) => `--resource ${path}`);
    throw new UsageError(`the input has ${lists.length} lists of records`, suggestions);
  }
  const list = named ?? lists[0];
  const records = list?.records ?? recordsOf(value) ?? (isRow(value) ? [value] : null);
  if (records === null)
    throw new DataError("the JSON input has no list of records", [
      "give a list of objects, or one JSON object per line",
      "an object of objects becomes a list with jq: to_entries | map(.value + {event: .key})",
    ]);
  const remarks = list === undefined ? [] : [`the rows are the list “${list.path}” of the input`];
  return { ...toTable(numbered(records)), remarks };
}

const MOST_SUGGESTED = 5;

/** A single record, such as NDJSON with one line: most of its members are plain values. */
function isRow(value: unknown): value is Data {
  if (!isRecord(value)) return false;
  const members = Object.values(value);
  return members.filter((member) => typeof member !== "object" || member === null).length * 2 > members.length;
}

type Listed = Readonly<{ path: string; records: readonly Data[] }>;

/** A response is wrapped in at most this many objects. */
const MOST_WRAPPED = 3;

/** The lists of records inside an object, by path. */
function listsIn(value: unknown, path: string, depth: number): readonly Listed[] {
  if (!isRecord(value) || depth > MOST_WRAPPED) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const own = path === "" ? key : `${path}.${key}`;
    const records = Array.isArray(member) && member.length > 0 ? recordsOf(member, memberOf(value, "columns")) : null;
    return records === null ? listsIn(member, own, depth + 1) : [{ path: own, records }];
  });
}

/**
 * Records from a list of objects, a list of lists whose first names the columns, lists by column, or a single object; null for
 * anything else.
 */
function recordsOf(value: unknown, columns?: unknown): readonly Data[] | null {
  if (isRecord(value)) return ofColumns(value);
  if (!Array.isArray(value)) return null;
  if (value.every(isRecord)) return value.map(unwrap);
  const rows = value as readonly unknown[];
  if (!rows.every(Array.isArray)) return null;
  const [header = [], body] = isNames(columns) ? [columns, rows] : [rows[0], rows.slice(1)];
  if (!isNames(header) || body.length === 0) return null;
  return (body as readonly (readonly unknown[])[]).map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? null])),
  );
}

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string");

/** {"city": ["A", "B"], "deaths": [1, 2]}, or a single record. An object with objects as members is neither. */
function ofColumns(value: Data): readonly Data[] | null {
  const members = Object.entries(value);
  const lengths = new Set(members.map(([, member]) => (Array.isArray(member) ? member.length : -1)));
  const [length] = lengths;
  if (members.length > 1 && lengths.size === 1 && length !== undefined && length > 0)
    return Array.from({ length }, (_, index) =>
      Object.fromEntries(members.map(([name, cells]) => [name, (cells as readonly unknown[])[index]])),
    );
  return members.length > 0 && members.every(([, member]) => !isRecord(member)) ? [value] : null;
}

/** SPARQL JSON wraps each value in an object, and GeoJSON has the members under "properties". */
function unwrap(record: Data): Data {
  const { properties, type } = record;
  if (type === "Feature" && isRecord(properties)) return properties;
  const members = Object.entries(record);
  const isBinding = (member: unknown): boolean =>
    textOf(memberOf(member, "type")) !== null && textOf(memberOf(member, "value")) !== null;
  return members.length > 0 && members.every(([, member]) => isBinding(member))
    ? Object.fromEntries(members.map(([name, member]) => [name, memberOf(member, "value")]))
    : record;
}

/** All objects of an input with entities: one per line, a list, or a single one. */
export function readObjects(text: string): readonly unknown[] {
  const { value, lines } = readJsonInput(text);
  if (value === undefined) return lines.map((line) => line.value);
  return Array.isArray(value) ? objectsOf(value) : [value];
}
