// A ranked event → a result: the claims and attributes that answer, and why it matched. Computed when first asked for, since few
// of many results are shown.

import { at } from "../model/at.ts";
import type { Claim, EventRecord } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { shareNamed, type AskedAttributes } from "./asked-attributes.ts";
import type { AskedHolders } from "./asked-holders.ts";
import { countScopeWords, findNamedScopes } from "./asked-scopes.ts";
import { isSaidOf } from "./counted-noun.ts";
import type { Concept } from "./types.ts";
import { explainMatches, groupByOwner, type SearchMatch } from "./explain-matches.ts";
import { findGiven } from "./given-values.ts";
import { type Answering, type ClaimOrder, groupClaims, rankAttributes, rankClaims } from "./rank-claims.ts";
import type { RankedEvent } from "./rank.ts";
import type { Scores } from "./score.ts";
import { rankStory } from "./story.ts";
import type { SearchIndex } from "./search-index.ts";

export interface SearchResult {
  readonly event: EventRecord;
  /** 0 to 1, for comparing results of one query. */
  readonly score: number;
  readonly matches: readonly SearchMatch[];
  /** Best first; the best claim of each source comes before all others. */
  readonly claims: readonly Claim[];
  readonly answering: Answering;
  /** If what happened is asked for, how many events tell it; else 0. */
  readonly stories: number;
  /** What the question counts, if no answering claim is about it. */
  readonly uncounted: string | null;
}

export interface Described {
  readonly index: SearchIndex;
  readonly holders: AskedHolders | null;
  readonly words: () => ReadonlySet<string>;
  readonly asked: AskedAttributes;
  /** The concept that the question counts. */
  readonly counted: number | null;
  /** Whether the question asks for somebody or something. */
  readonly asksWho: boolean;
  readonly voiced: ReadonlySet<number>;
  readonly asksStory: boolean;
  readonly strong: readonly RankedEvent[];
  readonly dated: ReadonlySet<number>;
  readonly concepts: readonly Concept[];
  readonly scores: Scores;
  readonly weights: readonly number[];
  readonly admits: (claim: number) => boolean;
}

function orderOf(described: Described): ClaimOrder {
  const { index, asked, scores } = described;
  const ids = [...index.dataset.attributes.keys()];
  return {
    ...described,
    ...scores,
    given: once(() => findGiven(index, scores.texts)),
    scopeWords: once(() => countScopeWords(index, scores.texts)),
    namedScopes: once(() => findNamedScopes(index, scores.texts)),
    isLoose: (attribute: string) => (asked.get(ids.indexOf(attribute)) ?? 0) <= LOOSE,
    attributes: new Map(Array.from(shareNamed(asked), ([attribute, share]) => [at(ids, attribute), share])),
    claimsOf: once(() => groupClaims(index)),
  };
}

/** Turns ranked events into results, whose members are computed when first asked for. */
export function describer(described: Described): (ranked: RankedEvent) => SearchResult {
  const { index, scores, asksStory } = described;
  const order = orderOf(described);
  const context = { ...described, textsOfOwners: once(() => groupByOwner(index, scores.texts)) };
  const records = [...index.dataset.events.values()];
  const rank = asksStory ? rankStory : rankClaims;
  return ({ event, score }) => {
    const claims = once(() => rank(order, event));
    const matches = once(() => explainMatches(context, event, claims().slice(0, MOST_EXPLAINED)));
    const answering = once(() => holdersOf(described, at(records, event)) ?? rankAttributes(order, event));
    const statements = once(() => claims().map((claim) => at(index.dataset.claims, claim)));
    return {
      event: at(records, event),
      stories: asksStory ? described.strong.length : 0,
      score: Math.round(Math.min(1, score) * 10_000) / 10_000,
      get matches() {
        return matches();
      },
      get claims() {
        return statements();
      },
      get answering() {
        return answering();
      },
      get uncounted() {
        return findUncounted(described, order.claimsOf().get(event) ?? [], answering());
      },
    };
  };
}

/** What answers a question for the holder of an office. */
function holdersOf({ holders }: Described, { id }: EventRecord): Answering | null {
  const claims = holders?.claims.filter(({ event }) => event === id) ?? [];
  if (holders === null || claims.length === 0) return null;
  return {
    attributes: [...new Set(claims.map(({ attribute }) => attribute))],
    isAsked: true,
    isGiven: false,
    scopes: new Set(claims.flatMap(({ scope }) => scope ?? [])),
    hasOtherScopes: false,
    only: { claims, when: holders.when },
  };
}

function findUncounted(
  { index, counted, concepts, scores }: Described,
  claims: readonly number[],
  { attributes, isAsked }: Answering,
): string | null {
  const answers = claims.filter((claim) => attributes.includes(at(index.dataset.claims, claim).attribute));
  return counted === null || !isAsked || isSaidOf(scores.claims, counted, answers) ? null : at(concepts, counted).word;
}

/** How many claims of a result are examined for why it matched. */
const MOST_EXPLAINED = 8;

/** A name of so few words may be in the question by chance: "who held" is not only who was held. */
const LOOSE = 2;
