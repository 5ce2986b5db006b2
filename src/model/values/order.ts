// The order of two events, where a source tells it without dating them.

import { isId } from "../id.ts";
import type { Related, ValueKind } from "./contract.ts";

export interface OrderValue {
  readonly kind: "order";
  readonly direction: "before" | "after";
  /** Id of the other event. */
  readonly event: string;
}

const SYNTAX = /^(before|after)\s+(\S+)$/;

export const order: ValueKind<OrderValue> = {
  parse(raw) {
    const match = typeof raw === "string" ? SYNTAX.exec(raw.trim()) : null;
    if (!match || !isId(match[2] ?? "")) return { problem: 'is not an order; write "before EVENT" or "after EVENT"' };
    return { kind: "order", direction: match[1] === "before" ? "before" : "after", event: match[2] ?? "" };
  },
  canonical: (value) => `${value.direction} ${value.event}`,
  bounds: () => null,
  relate(a, b) {
    if (a.event !== b.event) return ELSEWHERE;
    return a.direction === b.direction ? SAME : EXCLUDING;
  },
  display: ({ direction, event }, { phrases, labelOf }) => phrases.relative(null, direction, labelOf("event", event)),
  isHedged: () => false,
};

const SAME: Related = { relation: "same", rule: "both give the same order" };
const EXCLUDING: Related = { relation: "excluding", rule: "they give opposite orders of the same two events" };
const ELSEWHERE: Related = {
  relation: "unknown",
  rule: "they are ordered against different events, which cannot be compared",
};
