// JSON and NDJSON as input: values of unknown shape, text that is almost JSON, and faults that the runtime's parser ignores.

import type { JsonObject } from "../../authoring/draft.ts";
import { parsePlaced } from "../../dataset/validate-json.ts";
import { ownOf } from "../../model/at.ts";
import { isRecord } from "../../model/is-record.ts";

/** A member of an object; undefined if it is missing or inherited, or if the value is not an object. */
export const memberOf = (value: unknown, key: string): unknown => (isRecord(value) ? ownOf(value, key) : undefined);

export const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The objects in a list; empty if the value is not a list. */
export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** The value of a JSON text; undefined if it is not valid. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One JSON value, or one per line, undefined where a line is not JSON; and remarks on what was ignored. */
type JsonInput = { readonly remarks: readonly string[] } & (
  | { readonly value: unknown }
  | { readonly lines: readonly JsonLine[] }
);

export interface JsonLine {
  readonly line: number;
  readonly text: string;
  readonly value: unknown;
}

/** Reads JSON as programs and people write it: whole, or one value per line, with or without comments and extra commas. */
export function readJsonInput(text: string): JsonInput {
  const value = parseJsonText(text);
  if (value !== undefined) return { value, remarks: [] };
  const lines = readLines(text);
  const mayBeLines = !/^\s*\[[^\n]*\S/.test(text.slice(0, 1000));
  if (mayBeLines && lines.some((line) => isRecord(line.value)))
    return { lines, remarks: text.split("\n").some(endsInComma) ? [COMMAS] : [] };
  const bare = text.replaceAll(BESIDE_JSON, (part, comma: string | undefined) =>
    part.startsWith('"') ? part : comma === undefined ? part.replaceAll(/[^\n]/g, " ") : part.replace(",", " "),
  );
  const mended = parseJsonText(bare);
  if (mended !== undefined) return { value: mended, remarks: [COMMENTS] };
  return { lines: mayBeLines ? readLines(bare) : [], remarks: [COMMENTS] };
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

interface JsonFault {
  readonly line: number;
  readonly message: string;
}

/** The first mistake in a text that is not JSON. */
export function findJsonMistake(text: string): JsonFault | null {
  const [mistake] = parsePlaced(text).mistakes;
  if (mistake === undefined) return null;
  return { line: text.slice(0, mistake.offset).split("\n").length, message: mistake.message };
}

/** Deeper values are not looked at. */
const DEEPEST = 100;

/**
 * Finds what the runtime's parser silently accepts: a repeated member, a number that no double can hold, nesting that would exhaust
 * the stack. Returns the first such fault and its line, or null.
 */
export function findJsonFault(text: string, value: unknown): JsonFault | null {
  const { depth, members, hasLongNumber } = survey(text);
  if (depth <= DEEPEST && !hasLongNumber && members === countMembers(value)) return null;
  return findJsonMistake(text);
}

/** A number with this many digits, or with an exponent, may not fit into a double. */
const LONG_NUMBER = /\d{16}|\d[eE]\+?\d{2}/;

/** A quick check without parsing, which most texts pass. */
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
