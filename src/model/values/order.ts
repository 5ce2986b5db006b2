// The order of two events that a source gives without dating them: before, after, during, or throughout.

import { isId } from "../id.ts";
import type { Related, ValueKind } from "./contract.ts";
import type { Direction } from "./value-words.ts";

export interface OrderValue {
  readonly kind: "order";
  readonly direction: Direction;
  /** Id of the other event. */
  readonly event: string;
}

const SYNTAX = /^(\S+)\s+(\S+)$/;

export const isDirection = (word: string): word is Direction => /^(before|after|during|throughout)$/.test(word);

export const order: ValueKind<OrderValue> = {
  parse(raw) {
    const match = typeof raw === "string" ? SYNTAX.exec(raw.trim()) : null;
    const [, direction = "", event = ""] = match ?? [];
    if (!isDirection(direction) || !isId(event))
      return {
        problem: "is not an order",
        hint: 'write "before EVENT", "after EVENT", "during EVENT" or "throughout EVENT"',
      };
    return { kind: "order", direction, event };
  },
  canonical: (value) => `${value.direction} ${value.event}`,
  bounds: () => null,
  relate(a, b) {
    if (a.event !== b.event) return ELSEWHERE;
    if (a.direction === b.direction) return SAME;
    if (a.direction === "during" && b.direction === "throughout") return CONTAINS;
    return a.direction === "throughout" && b.direction === "during" ? WITHIN : EXCLUDING;
  },
  display: ({ direction, event }, { phrases, labelOf }) => phrases.relative(null, direction, labelOf("event", event)),
  isHedged: () => false,
};

const SAME: Related = { relation: "same", rule: "both give the same order" };
const EXCLUDING: Related = { relation: "excluding", rule: "they give opposite orders of the same two events" };
const CONTAINS: Related = { relation: "contains", rule: "what lasted throughout an event also happened during it" };
const WITHIN: Related = { relation: "within", rule: CONTAINS.rule };
const ELSEWHERE: Related = {
  relation: "unknown",
  rule: "they are ordered against different events, which cannot be compared",
};
