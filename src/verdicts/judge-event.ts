// Makes every finding of one event.

import type { Claim } from "../model/dataset.ts";
import { groupBy } from "../model/groups.ts";
import { compareText } from "../model/text-order.ts";
import { strengthOf, type Verdict } from "../model/verdict.ts";
import { compareItem, type Comparison } from "./compare.ts";
import { saysNone, sourcesImplying } from "./is-alone.ts";
import { itemId } from "./items.ts";
import type { JudgeContext } from "./judge-context.ts";
import { findElsewhere, findTotals, judgeIdentity } from "./judge-identity.ts";
import { doubtOf, importanceOf } from "./level.ts";
import { toFinding } from "./make-finding.ts";
import { sourcesIn, speakersOf, toPositions } from "./members.ts";
import { compareScopes, deriveWholes } from "./scopes.ts";
import type { CheckResult, Derived, Doubt, Evidence, Finding, Item } from "./types.ts";

/** The verdicts that are wanted; no finding is made for the others. */
export type Accepts = (verdict: Verdict) => boolean;

/** Findings in the order of the attribute registry, then identity, then checks that hold or could not be made. */
export function judgeEvent(event: string, context: JudgeContext, accepts: Accepts = () => true): readonly Finding[] {
  const items = context.itemsOf(event);
  const findings: Finding[] = [];
  const add = (finding: Finding | null): void => {
    if (finding !== null) findings.push(finding);
  };
  const isPlain = !context.clusters.has(event) && items.every(({ scope }) => scope === null);
  if (isPlain) for (const item of items) add(judgeItem(item, NONE, NOTHING_ACROSS, context, accepts, false));
  else
    for (const group of groupBy(items, ({ attribute }) => attribute).values())
      judgeAttribute(group, items, context, accepts, add);
  if (accepts("identity")) add(judgeIdentity(event, context));
  for (const check of context.checksOf(event).all) add(judgeCheck(check, event, context, accepts));
  return findings;
}

/** The evidence across the items of one attribute of one event. */
interface Across {
  readonly evidence: readonly Evidence[];
  /** What to show if this evidence gives the verdict. */
  readonly claims: readonly Claim[];
  readonly totals: readonly Derived[];
}

const NOTHING_ACROSS: Across = { evidence: [], claims: [], totals: [] };

/** All scopes of one attribute: each by itself, and together if figures count different things. */
function judgeAttribute(
  group: readonly [Item, ...Item[]],
  ofEvent: readonly Item[],
  context: JudgeContext,
  accepts: Accepts,
  add: (finding: Finding | null) => void,
): void {
  const [first] = group;
  const totals = findTotals(first.event, first.attribute, context);
  const evidence = [...compareScopes(group, context.dataset.scopes, ofEvent), ...totals.evidence];
  const beyond = totals.claims.filter((claim) => claim.event !== first.event);
  const claims = [...group.flatMap((member) => member.claims), ...beyond];
  const across = { evidence, claims, totals: totals.derived };
  const unscoped = group.find((item) => item.scope === null);
  if (!unscoped && evidence.length > 0) {
    const id = itemId(first.event, first.attribute.id, null);
    add(judgeItem({ ...first, id, scope: null, claims: [] }, group, across, context, accepts, true));
  }
  for (const item of group)
    add(judgeItem(item, group, item === unscoped ? across : NOTHING_ACROSS, context, accepts, evidence.length > 0));
}

function judgeItem(
  item: Item,
  group: readonly Item[],
  across: Across,
  context: JudgeContext,
  accepts: Accepts,
  hasScopes: boolean,
): Finding | null {
  const comparison = compareItem(item, context.contextOf(item.attribute));
  const { all, byItem } = context.checksOf(item.event);
  // Most events have no checks, and looking up a long id takes longer than that.
  const checks = all.length === 0 ? NONE : (byItem.get(item.id) ?? NONE);
  const elsewhere = findElsewhere(item, group, context);
  const other =
    checks.length + across.evidence.length + elsewhere.shared.length === 0
      ? NONE
      : [...failures(checks), ...across.evidence, ...elsewhere.shared];
  const { verdict, doubt } = strongestOf(comparison, other);
  if (!accepts(verdict)) return null;
  const spans = item.claims.length === 0 || across.evidence.some((entry) => entry.verdict === verdict);
  const claims = spans ? across.claims : item.claims;
  const shown = elsewhere.claims.length === 0 ? claims : [...new Set([...claims, ...elsewhere.claims])];
  const isTotal = spans && across.totals.length > 0;
  const isOmitted = verdict === "single" && !hasScopes && isOmission(item, group, shown, context);
  return toFinding(
    {
      item,
      verdict,
      doubt,
      claims,
      shown,
      checks,
      isOmitted,
      importance: isTotal ? item.attribute.importance : importanceOf(verdict, item.attribute),
      values: spans ? claims.map((claim) => toValue(claim, context)) : comparison.values,
      derived: verdict === "scope" || isTotal ? [...deriveWholes(group, context.dataset.scopes), ...across.totals] : [],
      evidence: () => weigh([...comparison.evidence(), ...other]),
    },
    context,
  );
}

const NONE: readonly never[] = [];

const toValue = (claim: Claim, { chronology }: JudgeContext) => ({
  value: chronology.effective(claim),
  asOf: claim.asOf,
});

/** The strongest verdict, and how much doubt its evidence carries. */
function strongestOf(
  comparison: Comparison,
  other: readonly Evidence[],
): { readonly verdict: Verdict; readonly doubt: Doubt } {
  let { verdict, doubt } = comparison;
  for (const entry of other) {
    const own = doubtOf(entry.claims);
    if (verdict === null || strengthOf(entry.verdict) < strengthOf(verdict)) [verdict, doubt] = [entry.verdict, own];
    else if (entry.verdict === verdict && own < doubt) doubt = own;
  }
  return { verdict: verdict ?? "single", doubt };
}

/**
 * A value that only one source has is an omission if another source had reason to mention it: it covers the event, does not
 * take the value for granted, and usually gives this key attribute, or gives this attribute (not a minor one) in another
 * scope. No source has to cover all of a topic, or to say that there were none.
 */
function isOmission(item: Item, group: readonly Item[], shown: readonly Claim[], context: JudgeContext): boolean {
  const { importance } = item.attribute;
  if (importance === "minor" || context.dataset.events.get(item.event)?.kind === "topic") return false;
  if (saysNone(item)) return false;
  const speaking = sourcesIn(shown);
  if (importance === "key") {
    const implying = sourcesImplying(item, context.itemsWithin);
    // Whether one of two events that may be one took place is a question of identity.
    const isFlag = item.attribute.kind === "flag";
    const covering = isFlag ? context.coverage.sourcesOf(item.event) : context.coveringOf(item.event);
    return [...covering].some(
      (source) =>
        !speaking.has(source) && !implying.has(source) && context.usuallyGives(source, item.attribute, item.event),
    );
  }
  return group.some((member) => member.claims.some(({ source }) => !speaking.has(source)));
}

/** Strongest first; within a series, in order of time. */
const weigh = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.toSorted((a, b) => strengthOf(a.verdict) - strengthOf(b.verdict) || compareText(a.asOf ?? "", b.asOf ?? ""));

const failures = (checks: readonly CheckResult[]): readonly Evidence[] =>
  checks
    .filter((check) => check.outcome === "failed")
    .map(({ reason, claims, isRounding }) => ({
      verdict: isRounding === true ? "rounding" : "self-conflict",
      rule: reason,
      claims,
      between: null,
      asOf: null,
    }));

/** A check that holds, or that could not be made. Failed checks are reported at their item. */
function judgeCheck(check: CheckResult, event: string, context: JudgeContext, accepts: Accepts): Finding | null {
  const verdict: Verdict = check.outcome === "passed" ? "passed" : "undetermined";
  if (check.outcome === "failed" || !accepts(verdict)) return null;
  return {
    id: check.id,
    event,
    attribute: check.attribute,
    scope: null,
    verdict,
    level: null,
    importance: "ordinary",
    doubt: 0,
    close: 0,
    positions: toPositions(check.claims),
    silent: [],
    implying: [],
    ...speakersOf([check.source], context),
    spread: null,
    derived: [],
    evidence: [{ verdict, rule: check.reason, claims: check.claims, between: null, asOf: null }],
    checks: [check],
  };
}
