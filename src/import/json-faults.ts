// What the runtime's JSON parser would take in silence: a member that stands twice, a number that no double holds, nesting
// that exhausts the stack of whoever walks through it.

import { parsePlaced } from "../dataset/validate-json.ts";

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
