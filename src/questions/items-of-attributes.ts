// The items of an event that are about certain attributes, so that a question is answered whole and nothing is said twice.

import type { Claim } from "../model/dataset.ts";
import { isContradiction, strengthOf } from "../model/verdict.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Finding } from "../verdicts/types.ts";

/** Of one event so many items are answers. */
const MOST = 3;

/** A check of what one source says of itself answers nothing. */
const isCheck = ({ id, checks }: Finding): boolean => checks.some((check) => check.id === id);

interface Asked {
  readonly attributes: readonly string[];
  /** Of these scopes first, and of no others where these do not belong to the answer; of all where there is none. */
  readonly scopes: ReadonlySet<string>;
  readonly hasOtherScopes: boolean;
}

/**
 * The attributes in the order given; of each, those of a scope that is named first, then the item with the claim that answers best, then those with the most
 * values. An item that adds no claim is left out.
 */
export function itemsOf(
  event: string,
  { attributes, scopes, hasOtherScopes }: Asked,
  best: Claim | undefined,
  judge: Judge,
): readonly Finding[] {
  const isNamed = ({ scope }: Finding): boolean => scope !== null && scopes.has(scope);
  const isMeant = (finding: Finding): boolean =>
    hasOtherScopes || scopes.size === 0 || finding.scope === null || isNamed(finding);
  const findings = judge.ofEvent(event).filter((finding) => !isCheck(finding) && isMeant(finding));
  const items = attributes.flatMap((attribute) =>
    findings
      .filter((finding) => finding.attribute === attribute)
      .toSorted(
        (a, b) =>
          Number(isNamed(b)) - Number(isNamed(a)) ||
          distanceTo(best, a) - distanceTo(best, b) ||
          b.positions.length - a.positions.length ||
          strengthOf(a.verdict) - strengthOf(b.verdict),
      ),
  );
  const seen = new Set<Claim>();
  return items.filter((item) => addsTo(item, seen)).slice(0, MOST);
}

/** Items on which some source denies what another affirms: no answer on the event is whole without them. */
export const denialsOf = (event: string, judge: Judge): readonly Finding[] =>
  judge
    .ofEvent(event)
    .filter(
      (finding) => isContradiction(finding.verdict) && claimsOf(finding).every(({ value }) => value.kind === "flag"),
    );

/** Whether an item only affirms: that something took place tells nothing of what. */
export const isAffirmed = (finding: Finding): boolean =>
  claimsOf(finding).every(({ value, mood }) => value.kind === "flag" && value.yes && mood === "fact");

const claimsOf = ({ positions }: Finding): readonly Claim[] => positions.flatMap(({ claims }) => claims);

/** 0 for an item that has the claim, else 1. */
const distanceTo = (best: Claim | undefined, { positions }: Finding): number =>
  best !== undefined && positions.some(({ claims }) => claims.includes(best)) ? 0 : 1;

/** Whether an item has a claim that no item before it has; its claims are then seen. */
function addsTo({ positions }: Finding, seen: Set<Claim>): boolean {
  const added = positions.flatMap(({ claims }) => claims).filter((claim) => !seen.has(claim));
  for (const claim of added) seen.add(claim);
  return added.length > 0;
}
