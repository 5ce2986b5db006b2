// Terms from a vocabulary of the dataset: causes, motives, outcomes, statuses.

import { fold } from "../fold.ts";
import type { Related, ValueKind } from "./contract.ts";

export interface TermValue {
  readonly kind: "term";
  readonly id: string;
}

export const term: ValueKind<TermValue> = {
  parse: (raw) =>
    typeof raw === "string" && raw.trim() !== ""
      ? { kind: "term", id: raw.trim() }
      : { problem: "is not a term", hint: "write its id" },
  canonical: (value) => value.id,
  bounds: () => null,
  relate(a, b, context) {
    if (a.id === b.id) return SAME;
    if (context.isNarrower(b.id, a.id)) return BROADER;
    if (context.isNarrower(a.id, b.id)) return NARROWER;
    if (context.excludes(a.id, b.id)) return EXCLUDING;
    return context.isSameWord(fold(a.id), fold(b.id)) ? SYNONYMS : DIFFERENT;
  },
  display: (value, context) => context.labelOf("term", value.id),
  isHedged: () => false,
};

const SAME: Related = { relation: "same", rule: "both use the same term" };
const BROADER: Related = { relation: "contains", rule: "one term is narrower than the other" };
const NARROWER: Related = { relation: "within", rule: BROADER.rule };
const EXCLUDING: Related = { relation: "excluding", rule: "the vocabulary says that the terms exclude each other" };
const SYNONYMS: Related = { relation: "spelling", rule: "both terms are words for the same thing" };
const DIFFERENT: Related = { relation: "different", rule: "the terms differ" };
