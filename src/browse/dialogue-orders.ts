// A typed line → what it asks for: a number, a short command, or words to find.

import { ownOf } from "../model/at.ts";
import { isVerdict } from "../model/verdict.ts";
import type { Library } from "./library.ts";
import { ALL_SOURCES, type Facet, type Filter, type Mode, TIMELINE } from "./subject.ts";

export type Order =
  | { readonly type: "number"; readonly number: number }
  | { readonly type: "mode"; readonly mode: Mode }
  | { readonly type: "facet"; readonly facet: Facet }
  /** Null for everything again. */
  | { readonly type: "only"; readonly filter: Partial<Filter> | null }
  | { readonly type: "find"; readonly query: string }
  | { readonly type: "leave"; readonly withChoice: boolean }
  | { readonly type: "more" | "back" | "who" | "next" | "help" };

const WORDS: Readonly<Record<string, Order>> = {
  "": { type: "more" },
  more: { type: "more" },
  m: { type: "more" },
  back: { type: "back" },
  b: { type: "back" },
  events: { type: "mode", mode: "events" },
  e: { type: "mode", mode: "events" },
  disagreements: { type: "mode", mode: "discrepancies" },
  discrepancies: { type: "mode", mode: "discrepancies" },
  d: { type: "mode", mode: "discrepancies" },
  claims: { type: "mode", mode: "claims" },
  c: { type: "mode", mode: "claims" },
  sources: { type: "mode", mode: "sources" },
  s: { type: "mode", mode: "sources" },
  all: { type: "facet", facet: ALL_SOURCES },
  time: { type: "facet", facet: TIMELINE },
  t: { type: "facet", facet: TIMELINE },
  who: { type: "who" },
  w: { type: "who" },
  next: { type: "next" },
  n: { type: "next" },
  only: { type: "only", filter: null },
  take: { type: "leave", withChoice: true },
  x: { type: "leave", withChoice: true },
  quit: { type: "leave", withChoice: false },
  q: { type: "leave", withChoice: false },
  help: { type: "help" },
  "?": { type: "help" },
};

/** A word after a slash is always looked for: `/back`. */
export function readOrder(typed: string, { bench }: Library): Order {
  const text = typed.trim();
  const word = text.toLowerCase();
  if (/^\d{1,9}$/.test(text)) return { type: "number", number: Number(text) };
  const order = ownOf(WORDS, word);
  if (order !== undefined) return order;
  const [, verb = "", rest = ""] = /^(only|by) (.+)$/.exec(word) ?? [];
  const source = bench.dataset.sources.has(rest) ? rest : null;
  if (verb === "by" && source !== null) return { type: "facet", facet: { type: "source", source } };
  if (verb === "only" && source !== null) return { type: "only", filter: { source } };
  if (verb === "only" && isVerdict(rest)) return { type: "only", filter: { verdict: rest } };
  return { type: "find", query: text.startsWith("/") ? text.slice(1) : text };
}
