// Every finding of one event.

import { strengthOf, strongest, type Verdict } from "../model/verdict.ts";
import type { Bench } from "./judge-context.ts";
import { compareItem } from "./compare.ts";
import { getOrAdd, itemId } from "./items.ts";
import { judgeIdentity, sharedDetails } from "./judge-identity.ts";
import { importanceOf, isClose, doubtOf, isOmission, levelOf } from "./level.ts";
import { silencesOf, sourcesIn, speakersOf, toPositions } from "./members.ts";
import { compareScopes, deriveWholes } from "./scopes.ts";
import { spreadOf } from "./spread.ts";
import type { CheckResult, Evidence, Finding, Item } from "./types.ts";

/** Findings in the order of the attribute registry, then identity, then checks that hold or could not be made. */
export function judgeEvent(event: string, bench: Bench): readonly Finding[] {
  const items = bench.items.get(event) ?? [];
  const groups = new Map<string, Item[]>();
  for (const item of items) getOrAdd(groups, item.attribute.id, () => []).push(item);
  const findings = [...groups.values()].flatMap((group) => judgeAttribute(group, bench));
  return [...findings, ...judgeIdentity(event, bench), ...judgeChecks(event, bench)];
}

/** All scopes of one attribute of one event: each on its own, and together where figures count different things. */
function judgeAttribute(group: readonly Item[], bench: Bench): readonly Finding[] {
  const [first] = group;
  if (!first) return [];
  const across = compareScopes(group, bench.dataset.scopes);
  const unscoped = group.find((item) => item.scope === null);
  const findings = group.map((item) =>
    judgeItem(item, group, item === unscoped ? across : [], across.length > 0, bench),
  );
  if (unscoped || across.length === 0) return findings;
  const whole: Item = {
    id: itemId(first.event, first.attribute.id, null),
    event: first.event,
    attribute: first.attribute,
    scope: null,
    claims: [],
  };
  return [judgeItem(whole, group, across, true, bench), ...findings];
}

function judgeItem(
  item: Item,
  group: readonly Item[],
  across: readonly Evidence[],
  hasScopes: boolean,
  bench: Bench,
): Finding {
  const { attribute } = item;
  const context = bench.contextOf(attribute);
  const checks = (bench.checks.get(item.event) ?? []).filter((check) => check.item === item.id);
  const shared = sourcesIn(item.claims).size === 1 ? sharedDetails(item, context, bench) : [];
  const evidence = weigh([...compareItem(item, context), ...failures(checks), ...across, ...shared]);
  const verdict = strongest(evidence.map((entry) => entry.verdict)) ?? "single";
  const spansScopes = item.claims.length === 0 || across.some((entry) => entry.verdict === verdict);
  const claims = spansScopes ? group.flatMap((member) => member.claims) : item.claims;
  const told = [...claims, ...shared.flatMap((entry) => entry.claims.slice(1))];
  const silences = silencesOf(item.event, told, bench);
  const mayBeOmission = verdict === "single" && !hasScopes && !isTopic(item.event, bench);
  const isOmitted = mayBeOmission && isOmission(attribute, silences, speaksElsewhere(item, group));
  const values = claims.map(context.effective);
  const doubt = doubtOf(verdict, evidence);
  const lowered = { doubt, close: verdict === "conflict" && isClose(values) };
  return {
    id: item.id,
    event: item.event,
    attribute: attribute.id,
    scope: item.scope,
    verdict,
    level: isOmitted ? "omission" : levelOf(verdict, importanceOf(verdict, attribute), lowered),
    doubt,
    positions: toPositions(told),
    silences,
    ...speakersOf(sourcesIn(claims), bench),
    spread: spreadOf(values),
    derived: verdict === "scope" ? deriveWholes(group, bench.dataset.scopes) : [],
    evidence,
    checks,
  };
}

const isTopic = (event: string, { dataset }: Bench): boolean => dataset.events.get(event)?.kind === "topic";

/** Strongest first. */
const weigh = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.toSorted((a, b) => strengthOf(a.verdict) - strengthOf(b.verdict));

const failures = (checks: readonly CheckResult[]): readonly Evidence[] =>
  checks.filter((check) => check.outcome === "failed").map(toEvidence);

/** Whether a source speaks of the attribute in another scope. */
function speaksElsewhere(item: Item, group: readonly Item[]): (source: string) => boolean {
  const others = group.filter((member) => member !== item);
  return (source) => others.some((member) => member.claims.some((claim) => claim.source === source));
}

const toEvidence = (check: CheckResult): Evidence => ({
  verdict: "self-conflict",
  rule: check.text,
  claims: check.claims,
});

/** Checks that hold, or that could not be made. Those that fail are at the item that they are about. */
function judgeChecks(event: string, bench: Bench): readonly Finding[] {
  return (bench.checks.get(event) ?? [])
    .filter((check) => check.outcome !== "failed")
    .map((check): Finding => {
      const verdict: Verdict = check.outcome === "passed" ? "passed" : "undetermined";
      return {
        id: check.id,
        event,
        attribute: check.attribute,
        scope: null,
        verdict,
        level: null,
        doubt: 0,
        positions: toPositions(check.claims),
        silences: [],
        ...speakersOf([check.source], bench),
        spread: null,
        derived: [],
        evidence: [{ verdict, rule: check.text, claims: check.claims }],
        checks: [check],
      };
    });
}
