// Yes or no: carried out, present, signed.

import { ownOf } from "../at.ts";
import type { Related, ValueKind } from "./contract.ts";

export interface FlagValue {
  readonly kind: "flag";
  readonly yes: boolean;
}

const WORDS: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

export const flag: ValueKind<FlagValue> = {
  parse(raw) {
    const word = typeof raw === "boolean" || typeof raw === "string" ? String(raw).trim().toLowerCase() : "";
    const yes = ownOf(WORDS, word);
    return yes === undefined ? { problem: "is not a flag", hint: "write true or false" } : { kind: "flag", yes };
  },
  canonical: (value) => value.yes,
  bounds: () => null,
  relate: (a, b) => (a.yes === b.yes ? SAME : EXCLUDING),
  display: (value, { phrases }) => (value.yes ? phrases.yes : phrases.no),
  isHedged: () => false,
};

const SAME: Related = { relation: "same", rule: "both say the same" };
const EXCLUDING: Related = { relation: "excluding", rule: "one says yes, the other no" };
