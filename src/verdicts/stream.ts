// Verdicts over claims that come event by event, with one event in memory at a time. The rules are those of the engine; where
// each source says one plain thing, the verdict is read off the distinct values, and the full finding is made on demand.

import type { Attribute, Claim, Dataset, Source } from "../model/dataset.ts";
import { createLexicon } from "../model/lexicon.ts";
import { isProblem, type RelateContext } from "../model/values/contract.ts";
import { isHedgedValue, parseValue, relateValues, type Value } from "../model/values/index.ts";
import { type Level, strengthOf, type Verdict } from "../model/verdict.ts";
import { prepareBench } from "./judge-context.ts";
import { createChronology } from "./chronology.ts";
import { verdictOfOne } from "./compare.ts";
import { createEventCoverage } from "./event-coverage.ts";
import { getOrAdd, itemId } from "./items.ts";
import { judgeEvent } from "./judge-event.ts";
import type { Accepts } from "./judge.ts";
import { isClose, levelOf } from "./level.ts";
import type { Origins } from "./origins.ts";
import type { Finding } from "./types.ts";
import { once } from "../model/once.ts";

/** A claim as a line of NDJSON holds it. */
export type RawClaim = Readonly<Record<string, unknown>> & {
  readonly source: string;
  readonly event: string;
  readonly attribute: string;
};

/** What is known of a finding before it is looked at closely. */
export type Glance = Pick<Finding, "id" | "event" | "attribute" | "scope" | "verdict" | "level">;

export interface EventVerdicts {
  /** Those whose verdicts are wanted, in the order of their attributes in the input. */
  readonly glances: readonly Glance[];
  /** The whole findings of the event, judged when first asked for. */
  readonly findings: () => ReadonlyMap<string, Finding>;
}

export interface StreamContext {
  /** Attributes, scopes, terms, entities and sources that are declared; no claims. */
  readonly registry: Dataset;
  readonly attributeOf: (id: string, claims: readonly RawClaim[]) => Attribute;
  readonly sourceOf: (id: string) => Source;
  readonly decode: (claims: readonly RawClaim[]) => readonly Claim[];
  readonly origins: Origins;
  readonly accepts: Accepts;
}

/**
 * Judges events, one after another. Silences are those of sources that tell of the event; links and sums across
 * events, which a stream does not see, are left to a whole dataset.
 */
export function createStreamJudge(
  context: StreamContext,
): (event: string, claims: readonly RawClaim[]) => EventVerdicts {
  const relating = createRelating(context.registry);
  return (event, claims) => {
    const groups = new Map<string, RawClaim[]>();
    for (const claim of claims) getOrAdd(groups, claim.attribute, () => []).push(claim);
    const findings = once(() => judgeClosely(event, claims, groups, context));
    const glances = hasChecks(groups, context) ? null : glanceAtAll(event, groups, context, relating);
    return { glances: glances ?? [...findings().values()].filter(({ verdict }) => context.accepts(verdict)), findings };
  };
}

type Relating = (attribute: Attribute) => RelateContext;

function createRelating(registry: Dataset): Relating {
  const lexicon = createLexicon(registry);
  const contexts = new Map<string, RelateContext>();
  return (attribute) => getOrAdd(contexts, attribute.id, () => ({ ...lexicon, tolerance: attribute.tolerance ?? 0 }));
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

/** A glance at every attribute of an event; null where one of them needs a closer look. */
function glanceAtAll(
  event: string,
  groups: ReadonlyMap<string, readonly RawClaim[]>,
  context: StreamContext,
  relating: Relating,
): readonly Glance[] | null {
  const glances: Glance[] = [];
  for (const [id, group] of groups) {
    const attribute = context.attributeOf(id, group);
    const verdict = glance(group, attribute, relating(attribute));
    // Whether a value that one source alone tells is an omission depends on the others.
    if (verdict === null || (verdict[0] === "single" && context.accepts("single"))) return null;
    if (context.accepts(verdict[0]))
      glances.push({
        id: itemId(event, id, null),
        event,
        attribute: id,
        scope: null,
        verdict: verdict[0],
        level: verdict[1],
      });
  }
  return glances;
}

/** Verdict and level of an item of which each source says one plain thing; null for any other. */
function glance(
  claims: readonly RawClaim[],
  attribute: Attribute,
  context: RelateContext,
): readonly [Verdict, Level | null] | null {
  const raws: unknown[] = [];
  const sources: string[] = [];
  for (const claim of claims) {
    if (!isBare(claim) || sources.includes(claim.source)) return null;
    sources.push(claim.source);
    if (!raws.includes(claim["value"])) raws.push(claim["value"]);
  }
  const values: Value[] = [];
  for (const raw of raws) {
    const value = parseValue(attribute.kind, raw);
    if (isProblem(value)) return null;
    values.push(value);
  }
  if (sources.length === 1) return ["single", null];
  return judgeValues(values, sources.length > values.length, attribute, context);
}

/** The strongest verdict among distinct values; agreement too where several sources share one. */
function judgeValues(
  values: readonly Value[],
  shared: boolean,
  attribute: Attribute,
  context: RelateContext,
): readonly [Verdict, Level | null] {
  let verdict: Verdict | null = shared ? "agreement" : null;
  let soft = false;
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const [a, b] = [values[i] as Value, values[j] as Value];
      const found = verdictOfOne(relateValues(a, b, context).relation, attribute);
      const isSoft = isHedgedValue(a) || isHedgedValue(b);
      if (found === verdict) soft &&= isSoft;
      else if (verdict === null || strengthOf(found) < strengthOf(verdict)) [verdict, soft] = [found, isSoft];
    }
  }
  const strongest = verdict ?? "agreement";
  return [
    strongest,
    levelOf(strongest, attribute.importance, {
      doubt: soft ? 1 : 0,
      close: strongest === "conflict" && isClose(values),
    }),
  ];
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
  claims: readonly RawClaim[],
  groups: ReadonlyMap<string, readonly RawClaim[]>,
  { origins, registry, attributeOf, sourceOf, decode }: StreamContext,
): ReadonlyMap<string, Finding> {
  const ids = [...new Set(claims.map(({ source }) => source))].sort();
  const sources = new Map(ids.map((id) => [id, sourceOf(id)]));
  const undeclared = [...groups].filter(([id]) => !registry.attributes.has(id));
  const made = undeclared.map(([id, group]) => [id, attributeOf(id, group)] as const);
  const attributes = made.length === 0 ? registry.attributes : new Map([...registry.attributes, ...made]);
  const dataset = { ...registry, attributes, sources, events: NO_EVENTS, claims: decode(claims), checks: [] };
  const bench = prepareBench(dataset, createChronology(dataset), origins, createEventCoverage(dataset));
  return new Map(judgeEvent(event, bench).map((finding) => [finding.id, finding]));
}

/** Links between events are left to a whole dataset. */
const NO_EVENTS: Dataset["events"] = new Map();
