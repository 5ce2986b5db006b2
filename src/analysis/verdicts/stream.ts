// Verdicts over claims that come event by event, with one event in memory at a time. The engine is the same; what it need
// not look at closely (one source's only value, or one value that all sources share to the letter) is only counted.

import type { Attribute, Claim, Dataset, Source } from "../../model/dataset.ts";
import { isProblem } from "../../model/values/contract.ts";
import { parseValue } from "../../model/values/index.ts";
import type { Verdict } from "../../model/verdict.ts";
import { prepareBench } from "./bench.ts";
import { createChronology } from "./chronology.ts";
import { getOrAdd } from "./items.ts";
import { judgeEvent } from "./judge-event.ts";
import { type Accepts, compareFindings } from "./judge.ts";
import type { Origins } from "./origins.ts";
import type { CheckResult, Finding } from "./types.ts";

/** A claim as a line of NDJSON holds it. */
export type RawClaim = Readonly<Record<string, unknown>> & {
  readonly source: string;
  readonly event: string;
  readonly attribute: string;
};

export interface EventVerdicts {
  readonly counts: ReadonlyMap<Verdict, number>;
  /** Those whose verdicts are wanted, as `Judge.ofEvent` gives them, major first. */
  readonly findings: readonly Finding[];
}

export interface StreamContext {
  /** Attributes, scopes, terms, entities, events and sources that are declared; no claims. */
  readonly registry: Dataset;
  readonly attributeOf: (id: string, claims: readonly RawClaim[]) => Attribute;
  readonly sourceOf: (id: string) => Source;
  readonly decode: (claims: readonly RawClaim[]) => readonly Claim[];
  readonly accepts: Accepts;
  readonly origins: Origins;
}

/**
 * Judges all claims on one event. Silences are those of sources that tell of the event; links and sums across events,
 * which a stream does not see, are left to a whole dataset.
 */
export function judgeStreamedEvent(event: string, claims: readonly RawClaim[], context: StreamContext): EventVerdicts {
  const groups = new Map<string, RawClaim[]>();
  for (const claim of claims) getOrAdd(groups, claim.attribute, () => []).push(claim);
  const counts = new Map<Verdict, number>();
  const close: RawClaim[] = [];
  const isPlain = !hasChecks(groups, context);
  for (const [id, group] of groups) {
    const verdict = isPlain ? glance(group, context.attributeOf(id, group)) : null;
    if (verdict === null || context.accepts(verdict)) close.push(...group);
    else counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  if (close.length === 0) return { counts, findings: [] };
  const findings = judgeClosely(event, claims, close, isPlain && close.every(isBare), context);
  for (const { verdict } of findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return { counts, findings: findings.filter(({ verdict }) => context.accepts(verdict)).sort(compareFindings) };
}

/** Whether an event has claims that are checked against each other: then all of them are needed. */
function hasChecks(groups: ReadonlyMap<string, readonly RawClaim[]>, { attributeOf }: StreamContext): boolean {
  for (const [id, group] of groups) {
    const { kind } = attributeOf(id, group);
    if (kind === "duration" || kind === "order") return true;
    if (kind === "date" && group.some(({ value }) => typeof value === "string" && value.includes(" "))) return true;
  }
  return false;
}

/** The verdict of an attribute that needs no closer look; null for any other. */
function glance(claims: readonly RawClaim[], { kind }: Attribute): Verdict | null {
  const [first] = claims;
  if (!first || isProblem(parseValue(kind, first["value"]))) return null;
  let sources = 1;
  for (const claim of claims) {
    if (claim["value"] !== first["value"] || !isBare(claim)) return null;
    if (claim.source !== first.source) sources++;
  }
  return sources > 1 ? "agreement" : claims.length === 1 ? "single" : null;
}

/** Without a scope, a hedge, another voice, an inference or a time. */
const isBare = (claim: RawClaim): boolean =>
  isNone(claim["scope"]) &&
  isNone(claim["hedge"]) &&
  isNone(claim["attributedTo"]) &&
  isNone(claim["asOf"]) &&
  (isNone(claim["basis"]) || claim["basis"] === "stated");

const isNone = (value: unknown): boolean => value === undefined || value === null || value === "";

function judgeClosely(
  event: string,
  all: readonly RawClaim[],
  close: readonly RawClaim[],
  needsNoChecks: boolean,
  { origins, registry, sourceOf, decode }: StreamContext,
): readonly Finding[] {
  const ids = [...new Set(all.map(({ source }) => source))].sort();
  const sources = new Map(ids.map((id) => [id, sourceOf(id)]));
  const dataset: Dataset = { ...registry, sources, events: NO_EVENTS, claims: decode(close), checks: [] };
  const bench = prepareBench(dataset, createChronology(dataset), origins, needsNoChecks ? NO_CHECKS : undefined);
  return judgeEvent(event, { ...bench, tellers: new Map([[event, new Set(ids)]]) });
}

const NO_CHECKS: readonly CheckResult[] = [];

/** Links between events are left to a whole dataset. */
const NO_EVENTS: Dataset["events"] = new Map();
