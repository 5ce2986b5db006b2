// JSON and NDJSON as input: values whose shape nobody vouches for, what is written almost as JSON, and faults that the runtime's
// parser passes over.

import { ownOf } from "../../model/at.ts";
import { isRecord } from "../../model/is-record.ts";
import type { JsonObject } from "../../authoring/draft.ts";
import { parsePlaced } from "../../dataset/validate-json.ts";

/** A member of the object itself; undefined where it is not there, or there is no object. */
export const memberOf = (value: unknown, key: string): unknown => (isRecord(value) ? ownOf(value, key) : undefined);

export const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The objects of a list; none where it is no list. */
export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** The value of a JSON text; undefined where it is none. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One JSON value, or a value a line; and what was passed over to read it. */
export type JsonInput =
  | { readonly value: unknown; readonly remarks: readonly string[] }
  | { readonly lines: readonly JsonLine[]; readonly remarks: readonly string[] };

export interface JsonLine {
  readonly line: number;
  readonly text: string;
  /** Undefined where the line is no JSON. */
  readonly value: unknown;
}

/** Reads JSON as programs and people write it: whole, a value a line, and either with comments or with commas too many. */
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

const COMMAS = "lines end in commas, which are passed over";
const COMMENTS =
  "there are comments, or commas before a closing bracket, which JSON does not have; they are passed over";

/** A string, which stays; a comment; a comma with nothing behind it but a bracket. */
const BESIDE_JSON = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\/|(,)(?=\s*[\]}])/g;

const endsInComma = (line: string): boolean => /\},\s*$/.test(line);

/** A dump has its list's brackets on lines of their own, and commas between. */
function readLines(text: string): readonly JsonLine[] {
  const lines: JsonLine[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const bare = line.trim().replace(/,$/, "");
    if (bare !== "" && bare !== "[" && bare !== "]")
      lines.push({ line: index + 1, text: bare, value: parseJsonText(bare) });
  }
  return lines;
}

/** The first mistake of a text that is no JSON, with its line. */
export function findJsonMistake(text: string): { readonly line: number; readonly message: string } | null {
  const [mistake] = parsePlaced(text).mistakes;
  return mistake === undefined ? null : { line: lineAt(text, mistake.offset), message: mistake.message };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** Deeper than this nothing is walked through. */
const DEEPEST = 100;

/**
 * What the runtime's parser takes in silence: a member that stands twice, a number that no double holds, nesting that exhausts
 * the stack of whoever walks through it. The first such fault, and its line; null where there is none.
 */
export function findJsonFault(
  text: string,
  value: unknown,
): { readonly line: number; readonly message: string } | null {
  const { depth, members, hasLongNumber } = survey(text);
  if (depth <= DEEPEST && !hasLongNumber && members === countMembers(value)) return null;
  return findJsonMistake(text);
}

/** Digits, or an exponent, from which on a number may be more than a double holds. */
const LONG_NUMBER = /\d{16}|\d[eE]\+?\d{2}/;

/** What can be seen of a text without parsing it: a quick check that most texts pass. */
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
