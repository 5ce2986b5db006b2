// What the checks share: the claims of each source, and how to record an outcome.

import type { Claim, Dataset } from "../model/dataset.ts";
import { byText } from "../model/text-order.ts";
import type { Reason } from "../model/reason.ts";
import type { Value } from "../model/values/index.ts";
import type { Chronology, SourceDate } from "./chronology.ts";
import { itemId } from "./items.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import type { CheckResult } from "./types.ts";

export interface CheckContext {
  readonly dataset: Dataset;
  readonly chronology: Chronology;
  /** The claims on one event, made when first asked for. */
  readonly index: (event: string) => ClaimIndex;
  /** The sources that have claims on each attribute of each event. */
  readonly sourcesOn: () => SourceIndex;
}

export type SourceIndex = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

export function indexSources(claims: readonly Claim[]): SourceIndex {
  const index = new Map<string, Map<string, Set<string>>>();
  for (const { event, attribute, source } of claims) {
    const ofEvent = getOrAdd(index, event, () => new Map());
    getOrAdd(ofEvent, attribute, () => new Set()).add(source);
  }
  return index;
}

type Outcome = CheckResult["outcome"];

export const keyOf = (source: string, attribute: string): string => `${source}\0${attribute}`;

/** Claims by source and attribute: stated ones before inferred ones, then by id. */
export type ClaimIndex = ReadonlyMap<string, readonly Claim[]>;

export function indexClaims(claims: readonly Claim[]): ClaimIndex {
  const index = groupBy(claims, ({ source, attribute }) => keyOf(source, attribute));
  const byId = byText(({ id }: Claim) => id);
  const isInferred = ({ basis }: Claim): number => (basis.type === "inferred" ? 1 : 0);
  for (const group of index.values()) group.sort((a, b) => isInferred(a) - isInferred(b) || byId(a, b));
  return index;
}

export const outcomeOf = (holds: boolean): Outcome => (holds ? "passed" : "failed");

export function result(
  claim: Claim,
  name: string,
  outcome: Outcome,
  reason: Reason,
  claims: readonly Claim[],
): CheckResult {
  const { event, attribute, source, scope } = claim;
  return {
    id: `${event}/check/${name}`,
    event,
    item: itemId(event, attribute, scope),
    attribute,
    source,
    outcome,
    reason,
    claims,
  };
}

export const datesIn = (found: readonly SourceDate[]): readonly Value[] => found.map(({ value }) => value);

export const unique = (claims: readonly Claim[]): readonly Claim[] => [...new Set(claims)];
