// Ranks the claims of a result, so that a question is answered directly: the best claim of each source comes first, then the
// others by how well they match.

import { at, valueOf } from "../model/at.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import type { Attribute, Claim } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import { once } from "../model/once.ts";
import { type AskedAttributes, shareNamed } from "./asked-attributes.ts";
import type { AskedHolders } from "./asked-holders.ts";
import { countScopeWords, findAskedScopes, findGiven, findNamedScopes, isGiven, namingOf } from "./named-owners.ts";
import type { Admission, RankedEvent } from "./rank.ts";
import { findSaid } from "./said.ts";
import type { Scores } from "./score.ts";
import { type Understood, valueAt } from "./types.ts";
import type { SearchIndex } from "./search-index.ts";
import { numberAt } from "./string-table.ts";

/** Claims worth less than this share of the best are left out. */
export const WORTH = 0.5;

/** The bonus for a claim of the attribute that the question names best ("when", "berapa lama"). */
const NAMED = 0.4;

/** The bonus for an attribute that may be asked for: as much as the importance of an attribute can be worth. */
const ASKED = 0.04;

/** A claim that does not answer the question keeps this share of its worth. */
const BESIDE = 0.55;

/** The bonus for a claim that its source itself states, without a hedge. */
const PLAIN = 0.01;

const IMPORTANCE: Readonly<Record<Attribute["importance"], number>> = { key: 0.03, ordinary: 0.015, minor: 0 };

/** Whether an attribute is a list of terms: reasons, means, demands, results. */
export const isTermList = ({ kind, cardinality }: Attribute): boolean => kind === "term" && cardinality === "many";

/** The events that a query finds, and what it asks of them. */
export interface Found {
  readonly index: SearchIndex;
  readonly understood: Understood;
  readonly admission: Admission;
  readonly scores: Scores;
  readonly asked: AskedAttributes;
  /** The claims on offices that are asked for, and nothing else. */
  readonly holders: AskedHolders | null;
  /** The claims attributed to somebody whom the question names, if it asks what they said. */
  readonly voiced: ReadonlySet<number>;
  /** The claims of the time that the question names, if it asks what happened. */
  readonly dated: ReadonlySet<number>;
  /** Somebody, with their parts, whose part in it is asked for. */
  readonly doers: ReadonlySet<number>;
  /** Weight of each concept. */
  readonly weights: readonly number[];
  readonly relevant: readonly RankedEvent[];
  readonly strong: readonly RankedEvent[];
}

/** The same, with what the ranking of claims needs. */
export interface ClaimOrder extends Found {
  readonly claimsOf: () => ReadonlyMap<number, readonly number[]>;
  /** Ids of attributes that the question asks for → how well it names them, from 0 to 1. */
  readonly attributes: ReadonlyMap<string, number>;
  /** What the question itself names. */
  readonly given: () => ReadonlySet<number>;
  readonly scopeWords: () => ReadonlyMap<string, number>;
  readonly namedScopes: () => ReadonlySet<string>;
  /** Whether the question names an attribute by only a few words. */
  readonly isLoose: (attribute: string) => boolean;
  /** What `weighClaims` has found, by event. */
  readonly weighed: Map<number, readonly Worth[]>;
}

export function orderClaims(found: Found): ClaimOrder {
  const { index, asked, scores } = found;
  return {
    ...found,
    claimsOf: once(() => groupBy(index.claimEvents.keys(), (claim) => numberAt(index.claimEvents, claim))),
    attributes: new Map(
      Array.from(shareNamed(asked), ([attribute, share]) => [at(index.attributes, attribute).id, share]),
    ),
    given: once(() => findGiven(index, scores.texts)),
    scopeWords: once(() => countScopeWords(index, scores.texts)),
    namedScopes: once(() => findNamedScopes(index, scores.texts)),
    isLoose: (attribute) => (asked.get(index.attributes.findIndex(({ id }) => id === attribute)) ?? 0) <= LOOSE,
    weighed: new Map(),
  };
}

/** A name of so few words may be in the question by chance: "who held" can mean more than those who were held. */
const LOOSE = 2;

/** A claim with its worth for the query. */
export interface Worth {
  readonly claim: number;
  readonly value: number;
}

/** Numbers of the claims of an event that answer the query; if none does by itself, its key claims. */
export function rankClaims(order: ClaimOrder, event: number): readonly number[] {
  const all = weighClaims(order, event);
  const said = order.understood.asksWho ? [] : findSaid(order.index, order, all);
  const scored = said.length > 0 ? said : all;
  const best = scored[0]?.value ?? 0;
  const near = scored.filter(({ value }) => value >= best * WORTH).map(({ claim }) => claim);
  return bestOfEachSourceFirst(order.index, near);
}

/** The claims of an event that pass the filters, the best first. */
export const weighClaims = (order: ClaimOrder, event: number): readonly Worth[] =>
  getOrAdd(order.weighed, event, () => {
    const asked = askedOf(order, event);
    const idOf = ({ claim }: Worth): string => at(order.index.dataset.claims, claim).id;
    return claimsAt(order, event)
      .map((claim) => ({ claim, value: worthOf(order, asked, event, claim) }))
      .sort((a, b) => b.value - a.value || compareText(idOf(a), idOf(b)));
  });

const claimsAt = ({ claimsOf, admission }: ClaimOrder, event: number): readonly number[] =>
  (claimsOf().get(event) ?? []).filter(admission.claim);

/** The attributes that the question asks for, without those whose value it contains: who invaded Iran is not Iran. */
function askedOf(order: ClaimOrder, event: number): ClaimOrder["attributes"] {
  const { index, attributes, understood, given, isLoose } = order;
  if (!understood.asksWho) return attributes;
  const naming = namingOf(index, given(), claimsAt(order, event));
  const known = new Set(
    claimsAt(order, event).flatMap((claim) => {
      const { attribute } = at(index.dataset.claims, claim);
      return isLoose(attribute) && !naming.has(attribute) && isGiven(index, given(), claim) ? [attribute] : [];
    }),
  );
  return new Map([...attributes].filter(([attribute]) => !known.has(attribute)));
}

/** How well a claim matches the words, and how well it answers what is asked. */
function worthOf(order: ClaimOrder, asked: ClaimOrder["attributes"], event: number, number: number): number {
  const { dataset } = order.index;
  const claim = at(dataset.claims, number);
  const share = asked.get(claim.attribute);
  const preference =
    (share === undefined ? 0 : ASKED + NAMED * share) +
    IMPORTANCE[valueOf(dataset.attributes, claim.attribute).importance] +
    (isPlain(claim) ? PLAIN : 0);
  const isBeside = asked.size > 0 && share === undefined;
  return matchOf(order, event, number) * (isBeside ? BESIDE : 1) + preference + (order.voiced.has(number) ? NAMED : 0);
}

/** Every claim is about what the event's name says; a concept with this share of the name does not distinguish claims. */
const SAID = 0.7;

function matchOf({ scores: { claims, events }, weights }: ClaimOrder, event: number, claim: number): number {
  let value = 0;
  let whole = 1e-9;
  for (const [concept, weight] of weights.entries()) {
    const named = Math.min(1, valueAt(events, event, concept));
    value += weight * valueAt(claims, claim, concept) * (1 - SAID * named);
    whole += weight;
  }
  return value / whole;
}

/** Whether it is stated by the source itself, without a hedge. */
const isPlain = ({ attributedTo, hedge, basis }: Claim): boolean =>
  attributedTo === null && hedge === null && basis.type === "stated";

/** An attribute is also an answer if its best claim is worth this share of the best attribute's. */
const BESIDE_BEST = 0.9;

/** If the question names the attribute too ("what went wrong with the helicopters"), this share is enough. */
const BESIDE_AS_NAMED = 0.55;

/** Ids of the attributes whose values answer a query, the best first. */
export interface Answering {
  readonly attributes: readonly string[];
  /** Whether the query asks for them; if not, there is only the attribute of the best claim. */
  readonly isAsked: boolean;
  /** Whether the query itself names the value that answers best. */
  readonly isGiven: boolean;
  /** The scopes that the query means, if it means some and not others. */
  readonly scopes: ReadonlySet<string>;
  /** Whether other scopes belong to the answer too, as they do for figures. */
  readonly hasOtherScopes: boolean;
  /** The only claims that may answer; null if all claims of these attributes may. */
  readonly only: AskedHolders | null;
}

/** The attributes that the query asks for, if the event has any, else that of the best claim. */
export function rankAttributes(order: ClaimOrder, event: number): Answering {
  const { index } = order;
  const { asking } = order.understood;
  const scored = weighClaims(order, event);
  const attributes = askedOf(order, event);
  const naming = order.understood.asksWho ? namingOf(index, order.given(), claimsAt(order, event)) : new Set<string>();
  const attributeOf = ({ claim }: Worth): string => at(index.dataset.claims, claim).attribute;
  const asked = scored.filter((worth) => attributes.has(attributeOf(worth)));
  const isAsked = asked.length > 0;
  const [best] = isAsked ? asked : scored;
  const only = null;
  if (best === undefined)
    return { attributes: [], isAsked, isGiven: false, scopes: new Set(), hasOtherScopes: false, only };
  const shareOfBest = attributes.get(attributeOf(best)) ?? 0;
  const { kind } = valueOf(index.dataset.attributes, attributeOf(best));
  // "When did he die, and what of": a question word keeps what it asks for, beside a better one of another kind.
  const others = [...asking.byQuestion.keys(), ...asking.first].filter(
    (attribute) => at(index.attributes, attribute).kind !== kind,
  );
  const joined = new Set([...asking.joined, ...others].map((attribute) => at(index.attributes, attribute).id));
  const near = isAsked
    ? asked.filter((worth) => {
        const isAsNamed = shareOfBest > 0 && attributes.get(attributeOf(worth)) === shareOfBest;
        if (naming.has(attributeOf(worth)) || joined.has(attributeOf(worth))) return true;
        return worth.value >= (isAsNamed ? BESIDE_AS_NAMED : BESIDE_BEST) * best.value;
      })
    : [best];
  const ids = [...new Set(near.map(attributeOf))];
  return {
    attributes: ids,
    isAsked,
    isGiven: isGiven(index, order.given(), best.claim),
    ...scopesOf(order, ids, scored),
    only,
  };
}

const BY_SCOPE: ReadonlySet<Attribute["kind"]> = new Set(["entity", "name"]);

/** Offices and names are asked for by scope; in other answers, other scopes follow the one that is named in full. */
function scopesOf(
  { index: { dataset }, scopeWords, namedScopes }: ClaimOrder,
  attributes: readonly string[],
  scored: readonly Worth[],
): Pick<Answering, "scopes" | "hasOtherScopes"> {
  const hasOtherScopes = attributes.some((id) => !BY_SCOPE.has(valueOf(dataset.attributes, id).kind));
  const claims = scored.map(({ claim }) => at(dataset.claims, claim));
  const own = claims.filter(({ attribute }) => attributes.includes(attribute));
  return { scopes: hasOtherScopes ? namedScopes() : findAskedScopes(scopeWords(), own), hasOtherScopes };
}

function bestOfEachSourceFirst({ dataset }: SearchIndex, claims: readonly number[]): readonly number[] {
  const bySource = groupBy(claims, (claim) => at(dataset.claims, claim).source);
  const first = new Set(Array.from(bySource.values(), ([claim]) => claim));
  return [...first, ...claims.filter((claim) => !first.has(claim))];
}
