// The claims of a result, so that a question is answered on the spot: what matches best first, and before anything else
// the best claim of each source.

import type { Attribute, Claim } from "../../model/dataset.ts";
import { compareText } from "../../model/text-order.ts";
import type { Grid } from "./score.ts";
import type { SearchIndex } from "./search-index.ts";

/** Claims worth less than this share of the best are left out. */
const WORTH = 0.5;

/** A claim of an attribute that the question names ("when", "berapa lama") is preferred by this much. */
const HINTED = 0.35;

const IMPORTANCE: Readonly<Record<Attribute["importance"], number>> = { key: 0.03, ordinary: 0.015, minor: 0 };

export interface ClaimOrder {
  readonly index: SearchIndex;
  readonly claims: Grid;
  readonly weights: readonly number[];
  /** Ids of attributes that the question names. */
  readonly attributes: ReadonlySet<string>;
  readonly admits: (claim: number) => boolean;
}

/** Numbers of the claims of an event that answer the query. Where none does by itself, its key claims. */
export function rankClaims(order: ClaimOrder, event: number): readonly number[] {
  const { index, admits } = order;
  const scored = claimsOf(index, event).filter(admits).map((claim) => ({ claim, value: valueOf(order, claim), preference: preferenceOf(order, claim) }));
  const best = Math.max(0, ...scored.map(({ value, preference }) => value + preference));
  const worthy = scored.filter(({ value, preference }) => value + preference >= best * WORTH);
  worthy.sort((a, b) => b.value + b.preference - a.value - a.preference || compareText(idOf(index, a.claim), idOf(index, b.claim)));
  return bestOfEachSourceFirst(index, worthy.map(({ claim }) => claim));
}

const idOf = (index: SearchIndex, claim: number): string => index.dataset.claims[claim]?.id ?? "";

function claimsOf(index: SearchIndex, event: number): readonly number[] {
  const claims: number[] = [];
  index.claimEvents.forEach((number, claim) => {
    if (number === event) claims.push(claim);
  });
  return claims;
}

function valueOf({ claims, weights }: ClaimOrder, claim: number): number {
  return weights.reduce((sum, weight, concept) => sum + weight * (claims.values[claim * claims.width + concept] ?? 0), 0) / Math.max(1e-9, weights.reduce((a, b) => a + b, 0));
}

function preferenceOf({ index, attributes }: ClaimOrder, number: number): number {
  const claim = index.dataset.claims[number];
  const attribute = claim === undefined ? undefined : index.dataset.attributes.get(claim.attribute);
  if (claim === undefined || attribute === undefined) return 0;
  return (attributes.has(attribute.id) ? HINTED : 0) + IMPORTANCE[attribute.importance] + (isPlain(claim) ? 0.01 : 0);
}

/** Told by the narrator, without a hedge, and stated rather than inferred. */
const isPlain = ({ attributedTo, hedge, basis }: Claim): boolean => attributedTo === null && hedge === null && basis.type === "stated";

function bestOfEachSourceFirst(index: SearchIndex, claims: readonly number[]): readonly number[] {
  const seen = new Set<string>();
  const first = claims.filter((claim) => {
    const source = index.dataset.claims[claim]?.source ?? "";
    if (seen.has(source)) return false;
    seen.add(source);
    return true;
  });
  return [...first, ...claims.filter((claim) => !first.includes(claim))];
}
