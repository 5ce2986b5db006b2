// Typed words, and those that name levels and verdicts: "major", "conflict", "≠", "conflict major". They filter a list as --verdict does. Pure.

import { fold } from "../model/fold.ts";
import type { Labels } from "../model/labels.ts";
import { type Level, LEVELS, type Verdict, VERDICTS } from "../model/verdict.ts";
import { verdictSign, verdictTone } from "../present/discrepancy-text.ts";
import type { Finding } from "../verdicts/types.ts";
import { SIGNS } from "./rows.ts";

/** Folded. */
export const wordsOf = (query: string): readonly string[] =>
  fold(query)
    .split(" ")
    .filter((word) => word !== "");

export type IsMeant = (finding: Pick<Finding, "verdict" | "level">) => boolean;

/** The id, the name, and the sign with its name. */
export const namesOfVerdict = (verdict: Verdict, { phrases }: Labels): readonly string[] => [
  verdict,
  phrases.verdicts[verdict],
  verdictSign(verdict),
  ...SIGNS.filter(({ tone }) => tone === verdictTone(verdict)).map(({ name }) => phrases.browse.signs[name]),
];

export const namesOfLevel = (level: Level, { phrases }: Labels): readonly string[] => [level, phrases.levels[level]];

/** Which findings words name, if all of them are such names, alone or together; null if they are not. `begins`: a beginning is enough. */
export function readVerdicts(query: string, labels: Labels, begins = false): IsMeant | null {
  const kinds = [
    ...VERDICTS.map((kind) => ({ kind, names: namesOfVerdict(kind, labels).map(foldName) })),
    ...LEVELS.map((kind) => ({ kind, names: namesOfLevel(kind, labels).map(foldName) })),
  ];
  const kindsCalled = (word: string): ReadonlySet<string> => {
    const isCalled = (name: string): boolean => (begins ? name.startsWith(word) : name === word);
    return new Set(kinds.filter(({ names }) => names.some(isCalled)).map(({ kind }) => kind));
  };
  const whole = kindsCalled(foldName(query));
  const each = whole.size > 0 ? [whole] : query.trim().split(/\s+/).map(foldName).map(kindsCalled);
  if (each.some((called) => called.size === 0)) return null;
  return ({ verdict, level }) => each.every((called) => called.has(verdict) || (level !== null && called.has(level)));
}

/** Signs have no letters that could be folded. */
const foldName = (name: string): string => fold(name) || name.trim();
