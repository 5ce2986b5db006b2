// A ranked event → a result: the claims and attributes that answer, and why it matched. Computed when first asked for, since few
// of many results are shown.

import { at, valueOf } from "../model/at.ts";
import type { Claim, EventRecord, LanguageTag } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { isQuestion } from "./concepts.ts";
import { isWordOfSources } from "./find-words.ts";
import { explainMatches, groupByOwner, wordsOf, type SearchMatch } from "./explain-matches.ts";
import { withoutNames } from "./find-events.ts";
import { findBeside } from "./beside.ts";
import { findAbout, isWordOf } from "./named-owners.ts";
import {
  type Answering,
  type ClaimOrder,
  type Found,
  isTermList,
  orderClaims,
  rankAttributes,
  rankClaims,
} from "./rank-claims.ts";
import type { RankedEvent } from "./rank.ts";
import { isManner, isNamedBy, rankManner, rankRest, rankStory } from "./story.ts";
import type { SearchIndex } from "./search-index.ts";
import { valueAt } from "./types.ts";

export interface About {
  readonly word: string;
  readonly claims: ReadonlySet<Claim>;
}

export interface SearchResult {
  readonly event: EventRecord;
  /** 0 to 1, for comparing results of one query. */
  readonly score: number;
  readonly matches: readonly SearchMatch[];
  /** Best first; the best claim of each source comes before all others. */
  readonly claims: readonly Claim[];
  readonly answering: Answering;
  /** Whether the words ask for something, rather than name it or ask what it is. */
  readonly isQuestion: boolean;
  /** Whether they name more than what is asked for, as "death toll" does not. */
  readonly namesMore: boolean;
  /** If the question asks what happened, the number of events that answer it; else 0. */
  readonly stories: number;
  /** Whether what somebody says is asked for, and not who says it. */
  readonly isSaid: boolean;
  /** For a yes-or-no question, what it is about: the event itself, whose name has most of the question's words, or a detail. */
  readonly whether: "event" | "detail" | null;
  /** The listed values that are about somebody or something the question names; null if no word tells them from the others. */
  readonly about: About | null;
  /** If it asks how something was done, what tells of it, the best first. */
  readonly manner: readonly Claim[];
  /** All that is said of the event, the best first. */
  readonly rest: () => readonly Claim[];
  /** What the question counts, if no answering claim is about it. */
  readonly uncounted: string | null;
  /** What each source says about the words of the query that are in no name of the event, and in no text shown. */
  readonly beside: (shown: string, lang: LanguageTag) => readonly Claim[];
}

/** Turns ranked events into results, whose members are computed when first asked for. */
export function describer(found: Found, words: () => ReadonlySet<string>): (ranked: RankedEvent) => SearchResult {
  const { index, scores, understood } = found;
  const order = orderClaims(found);
  const context = { ...found, words, textsOfOwners: once(() => groupByOwner(index, scores.texts)) };
  return ({ event, score }) => {
    const record = at(index.events, event);
    const holders = holdersOf(found, record);
    const isStory = understood.asksStory && holders === null;
    const claims = once(() => (isStory ? rankStory : rankClaims)(order, event));
    const statements = once(() => toClaims(index, claims()));
    const matches = once(() => explainMatches(context, event, claims().slice(0, MOST_EXPLAINED)));
    const answering = once(() => holders ?? rankAttributes(order, event));
    return {
      event: record,
      score: Math.round(Math.min(1, score) * 10_000) / 10_000,
      ...askedOf(order, event, isStory),
      get matches() {
        return matches();
      },
      get claims() {
        return statements();
      },
      get answering() {
        return answering();
      },
      get about() {
        return aboutOf(found, record, order.claimsOf().get(event) ?? [], answering());
      },
      get manner() {
        return toClaims(index, isManner(order, answering()) ? rankManner(order, event, answering()) : []);
      },
      rest: () => toClaims(index, rankRest(order, event)),
      beside: (shown, lang) => findBeside(order, event, answering(), wordsOf(index, { text: shown, lang })),
      get uncounted() {
        return findUncounted(found, order.claimsOf().get(event) ?? [], answering());
      },
    };
  };
}

function askedOf(
  order: ClaimOrder,
  event: number,
  isStory: boolean,
): Pick<SearchResult, "isQuestion" | "namesMore" | "stories" | "isSaid" | "whether"> {
  const { index, strong, voiced, understood, scores, asked } = order;
  return {
    isQuestion: isQuestion(index, understood) && !(understood.asksDefinition && asked.size === 0),
    namesMore: withoutNames(index, understood.concepts, scores, asked.keys()).length > 0,
    stories: isStory ? strong.length : 0,
    isSaid: voiced.size > 0 && !understood.asksWho && !isStory,
    whether: !understood.asksWhether || isStory ? null : isNamedBy(order, event) ? "event" : "detail",
  };
}

const toClaims = ({ dataset }: SearchIndex, numbers: readonly number[]): readonly Claim[] =>
  numbers.map((claim) => at(dataset.claims, claim));

function aboutOf(
  { index, understood, scores, weights }: Found,
  event: EventRecord,
  claims: readonly number[],
  { attributes, isAsked, only }: Answering,
): About | null {
  const { dataset } = index;
  const lists = attributes.filter((id) => isTermList(valueOf(dataset.attributes, id)));
  if (!isAsked || understood.asksWho || only !== null || lists.length === 0) return null;
  const title = new Set([index.events.indexOf(event)]);
  const concepts = [...weights.keys()]
    .filter((concept) => !isWordOf(index, scores.texts, concept, title, "keyword"))
    .toSorted((a, b) => at(weights, b) - at(weights, a));
  const own = claims.filter((claim) => lists.includes(at(dataset.claims, claim).attribute));
  const about = findAbout(index, { texts: scores.texts, concepts }, own);
  return (
    about && {
      word: at(understood.concepts, about.concept).word,
      claims: new Set(about.claims.map((claim) => at(dataset.claims, claim))),
    }
  );
}

/** The claims that answer a question for the holder of an office. */
function holdersOf({ holders }: Found, { id }: EventRecord): Answering | null {
  const claims = holders?.claims.filter(({ event }) => event === id) ?? [];
  if (holders === null || claims.length === 0) return null;
  return {
    attributes: [...new Set(claims.map(({ attribute }) => attribute))],
    isAsked: true,
    isGiven: false,
    scopes: new Set(claims.flatMap(({ scope }) => scope ?? [])),
    hasOtherScopes: false,
    only: { ...holders, claims },
  };
}

function findUncounted(
  { index, understood: { counted, concepts }, scores }: Found,
  claims: readonly number[],
  { attributes, isAsked }: Answering,
): string | null {
  const answers = claims.filter((claim) => attributes.includes(at(index.dataset.claims, claim).attribute));
  const concept = concepts.findIndex(({ word }) => word === counted);
  // Of a word that only sounds like another one, nothing can be said.
  if (counted === null || concept === -1 || !isAsked || !isWordOfSources(index, counted)) return null;
  return answers.some((claim) => valueAt(scores.claims, claim, concept) > 0) ? null : counted;
}

/** How many claims of a result are examined for why it matched. */
const MOST_EXPLAINED = 8;
