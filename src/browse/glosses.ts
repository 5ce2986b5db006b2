// The verdicts in plain words, short enough to stand beside the values.

import type { Verdict } from "../model/verdict.ts";

export const GLOSSES: Readonly<Record<Verdict, string>> = {
  conflict: "both cannot be true",
  "self-conflict": "an account contradicts itself",
  identity: "they do not tell the same events",
  scope: "the numbers count different things",
  framing: "told or explained differently",
  partial: "the lists are not the same",
  precision: "one is more exact than the other",
  rounding: "one is the other rounded",
  overlap: "vague values that overlap",
  spelling: "the same, spelt otherwise",
  agreement: "they say the same",
  series: "values of different times",
  undetermined: "cannot be compared",
  single: "only one account says it",
  passed: "checked, and it holds",
};

/** "no event", "1 event", "3 events" */
export const count = (number: number, noun: string): string =>
  `${number === 0 ? "no" : number} ${noun}${number < 2 ? "" : "s"}`;

/** "a", "a and b", "a, b and c" */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
