// What the tests of values share: contexts, and raw texts in, relations out.

import { inEnglish } from "../../../src/model/phrases/en.ts";
import {
  isProblem,
  type DisplayContext,
  NOTHING_KNOWN,
  type RelateContext,
  type Relation,
  type ValueKind,
} from "../../../src/model/values/contract.ts";

export { NOTHING_KNOWN as KNOWS_NOTHING };

export const knowing = (known: Partial<RelateContext>): RelateContext => ({ ...NOTHING_KNOWN, ...known });

/** English, ids for labels. */
export const IN_ENGLISH: DisplayContext = { lang: "en", phrases: inEnglish, labelOf: (_type, id) => id };

/** Reads a value that is known to be good. */
export function read<V extends object>(kind: ValueKind<V>, raw: unknown): V {
  const value = kind.parse(raw);
  if (isProblem(value)) throw new Error(`${JSON.stringify(raw)} ${value.problem}`);
  return value;
}

export function relationOf<V extends object>(
  kind: ValueKind<V>,
  a: unknown,
  b: unknown,
  context = NOTHING_KNOWN,
): Relation {
  return kind.relate(read(kind, a), read(kind, b), context).relation;
}

export const show = <V extends object>(kind: ValueKind<V>, raw: unknown, context = IN_ENGLISH): string =>
  kind.display(read(kind, raw), context);

/** What no kind may choke on: wrong types, empty, huge, and names that objects have by birth. */
export const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e308,
  [],
  ["8"],
  {},
  { toString: 1, valueOf: 1 },
  JSON.parse('{"__proto__": "8"}'),
  "",
  "   ",
  "\u0000",
  "\u202e8",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "9".repeat(400),
  "x".repeat(100_000),
  Symbol("value"),
];
