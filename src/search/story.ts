// "What happened to the ships", "what happened in 1883": each source's own story of what the question names, not one item.

import { at, valueOf } from "../model/at.ts";
import type { Claim } from "../model/dataset.ts";
import { boundsOf } from "../model/values/index.ts";
import type { Cut } from "./cut-weak.ts";
import { SURE } from "./find-words.ts";
import { countSure, isAbout, isGiven } from "./named-owners.ts";
import type { RankedEvent } from "./rank.ts";
import {
  type Answering,
  type ClaimOrder,
  type Found,
  isTermList,
  weighClaims,
  type Worth,
  WORTH,
} from "./rank-claims.ts";
import { claimsOf, type SearchIndex, slotOf } from "./search-index.ts";
import { numberAt } from "./string-table.ts";
import { valueAt, type Grid } from "./types.ts";
import { NAMES_EVENT } from "./weights.ts";

/** The most days that a date may cover to be as exact as the question: one with a year, a month and year, or more. */
const MOST_DAYS = [366, 31, 1];

/**
 * The claims of a date that the question consists of, none of which is a longer span or an open one. A word that nearly every event
 * has, the country, says no more than the date.
 */
export function findDated(index: SearchIndex, texts: Grid, isCommon: readonly boolean[]): ReadonlySet<number> {
  const dating = texts.rows.filter((text) => slotOf(index, text) === "date");
  const isOfDate = (concept: number): boolean => dating.some((text) => valueAt(texts, text, concept) >= SURE);
  const { length } = isCommon.filter((common, concept) => !common || isOfDate(concept));
  const most = MOST_DAYS[Math.min(length, MOST_DAYS.length) - 1] ?? 0;
  const dates = dating.filter((text) => countSure(texts, text) === length);
  const owners = new Set(dates.map((text) => numberAt(index.textOwners, text)));
  const claims = [...owners].flatMap((owner) => claimsOf(index, owner));
  return new Set(
    claims.filter((claim) => {
      const bounds = boundsOf(at(index.dataset.claims, claim).value);
      return bounds !== null && bounds.max - bounds.min < most;
    }),
  );
}

/** An event worth at least this share of the best one is part of the story. */
const LEAST_OF_BEST = 0.72;

/**
 * The events of the time that is asked for, or those that matter beside the best one; no topics, which do not happen, unless somebody
 * is asked for, whom they may be about. Their parts, and events that may be the same, belong to the story.
 */
export function cutStory(
  index: SearchIndex,
  { relevant }: Cut,
  { dated, doers, understood: { asksWho } }: Pick<Found, "dated" | "doers" | "understood">,
): Cut {
  const eventsOfClaims = (claims: Iterable<number>): ReadonlySet<number> =>
    new Set(Array.from(claims, (claim) => numberAt(index.claimEvents, claim)));
  const atTime = eventsOfClaims(dated);
  const done = eventsOfClaims([...doers].flatMap((owner) => claimsOf(index, owner)));
  const least = LEAST_OF_BEST * (relevant[0]?.score ?? 0);
  const near = relevant.filter(({ event, score }) => (atTime.size > 0 ? atTime.has(event) : score >= least));
  const told =
    doers.size > 0 && near.some(({ event }) => done.has(event)) ? near.filter(({ event }) => done.has(event)) : near;
  const happened = asksWho ? told : told.filter(({ event }) => at(index.events, event).kind !== "topic");
  const strong = happened.length > 0 ? happened : told;
  const ids = new Set(strong.map(({ event }) => at(index.events, event).id));
  const isPart = ({ event }: RankedEvent): boolean => {
    const { partOf, possiblySameAs } = at(index.events, event);
    return [partOf ?? "", ...possiblySameAs].some((id) => ids.has(id));
  };
  const parts = atTime.size > 0 ? [] : relevant.filter((each) => isPart(each) && !strong.includes(each));
  return { relevant, strong: [...strong, ...parts] };
}

/**
 * The claims that say what happened, the best first: those about what is asked, or all of the event; of a span that only
 * began or ended at the time in question, just its beginning or end.
 */
export function rankStory(order: ClaimOrder, event: number): readonly number[] {
  const { index, dated, doers } = order;
  const claimOf = ({ claim }: Worth): Claim => at(index.dataset.claims, claim);
  const all = weighClaims(order, event);
  const ofDoers = all.filter(({ claim }) => isAbout(index, doers, claim));
  const weighed = ofDoers.length > 0 ? ofDoers : all;
  const atTime = weighed.filter(({ claim }) => dated.has(claim));
  const isSpan = at(index.events, event).kind === "span";
  const least = dated.size > 0 || isNamedBy(order, event) ? 0 : WORTH * (weighed[0]?.value ?? 0);
  const about = isSpan && atTime.length > 0 ? atTime : weighed.filter(({ value }) => value >= least);
  const worthOf = (worth: Worth): number =>
    storyWorth(worth, claimOf(worth)) + (isGiven(index, doers, worth.claim) ? DOER : 0);
  const isKnown = ({ claim }: Worth): boolean =>
    doers.size === 0 && !order.understood.asksDefinition && (dated.has(claim) || isGiven(index, order.given(), claim));
  const isNews = ({ value }: Claim): boolean => value.kind !== "order" && !(value.kind === "flag" && value.yes);
  const news = about.filter((worth) => isNews(claimOf(worth)) && !isKnown(worth));
  const told = new Set(news.map((worth) => claimOf(worth).source));
  const rest = about.filter((worth) => !told.has(claimOf(worth).source));
  return [...news.toSorted((a, b) => worthOf(b) - worthOf(a)), ...rest].map(({ claim }) => claim);
}

/** All that is said of an event, the best first. */
export function rankRest(order: ClaimOrder, event: number): readonly number[] {
  const claimOf = ({ claim }: Worth): Claim => at(order.index.dataset.claims, claim);
  return weighClaims(order, event)
    .toSorted((a, b) => storyWorth(b, claimOf(b)) - storyWorth(a, claimOf(a)))
    .map(({ claim }) => claim);
}

/** Whether only a question word ("how") asks for the attribute that answers, and that attribute is a list of facts. */
export function isManner({ index, understood }: ClaimOrder, { attributes: [first], isAsked }: Answering): boolean {
  const number = index.attributes.findIndex(({ id }) => id === first);
  const attribute = index.attributes[number];
  if (!isAsked || attribute === undefined || understood.asking.attributes.get(number) !== 1) return false;
  return isTermList(attribute) && attribute.nature === "fact";
}

/**
 * What tells how something was done: its date, then what answers, then the same of its parts, then what else tells of the event.
 */
export function rankManner(order: ClaimOrder, event: number, { attributes }: Answering): readonly number[] {
  const { dataset, events } = order.index;
  const { id } = at(events, event);
  const parts = [...events.keys()].filter((part) => at(events, part).partOf === id);
  const claimOf = ({ claim }: Worth): Claim => at(dataset.claims, claim);
  const rankOf = ({ attribute }: Claim): number =>
    valueOf(dataset.attributes, attribute).dates === "whole" ? 2 : attributes.includes(attribute) ? 1 : 0;
  const worthOf = (worth: Worth): number => storyWorth(worth, claimOf(worth));
  const rankedOf = (each: number): readonly Worth[] =>
    weighClaims({ ...order, attributes: new Map(), weighed: new Map() }, each)
      .filter((worth) => claimOf(worth).value.kind !== "order")
      .toSorted((a, b) => rankOf(claimOf(b)) - rankOf(claimOf(a)) || worthOf(b) - worthOf(a));
  const own = rankedOf(event);
  const answers = own.filter((worth) => rankOf(claimOf(worth)) > 0);
  const ofParts = parts.flatMap((part) => rankedOf(part).filter((worth) => rankOf(claimOf(worth)) > 0));
  return [...new Set([...answers, ...ofParts, ...own])].map(({ claim }) => claim);
}

/** The bonus for who has a part in it, if that part is asked for. */
const DOER = 0.5;

/**
 * What a claim is worth in a story. Causes, aims and results tell more than who took part; that tells more than the bare fact; that it
 * never happened tells most.
 */
function storyWorth(worth: Worth, { value }: Claim): number {
  if (value.kind === "flag") return worth.value + (value.yes ? -1 : 1);
  return worth.value + (value.kind === "term" ? 0.02 : 0);
}

/** The share of the words that an event's names must have, so that all that is said of it is asked for. */
const MOST_NAMED = 0.75;

export const isNamedBy = ({ scores: { events } }: ClaimOrder, event: number): boolean => {
  const values = Array.from({ length: events.width }, (_, concept) => valueAt(events, event, concept));
  return values.filter((value) => value >= NAMES_EVENT).length >= MOST_NAMED * values.length;
};
