// "What happened to the ships", "what happened in 1883": each source's own story of what the question names, not one item.

import { at } from "../model/at.ts";
import type { Claim } from "../model/dataset.ts";
import { boundsOf } from "../model/values/index.ts";
import type { Cut } from "./cut-weak.ts";
import { countSure, isGiven } from "./named-owners.ts";
import { type ClaimOrder, weighClaims, type Worth, WORTH } from "./rank-claims.ts";
import { claimsOf, type SearchIndex, slotOf } from "./search-index.ts";
import { numberAt } from "./string-table.ts";
import { valueAt, type Grid } from "./types.ts";

/** The most days that a date may cover to be as exact as the question: one with a year, a month and year, or more. */
const MOST_DAYS = [366, 31, 1];

/** The claims of a date that the question consists of, none of which is a longer span or an open one. */
export function findDated(index: SearchIndex, texts: Grid): ReadonlySet<number> {
  const most = MOST_DAYS[Math.min(texts.width, MOST_DAYS.length) - 1] ?? 0;
  const dates = texts.rows.filter((text) => slotOf(index, text) === "date" && countSure(texts, text) === texts.width);
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

/** The events of the time that is asked for, or those that matter beside the best one; no topics, which do not happen. */
export function cutStory(index: SearchIndex, { relevant }: Cut, dated: ReadonlySet<number>): Cut {
  const atTime = new Set(Array.from(dated, (claim) => numberAt(index.claimEvents, claim)));
  const least = LEAST_OF_BEST * (relevant[0]?.score ?? 0);
  const near = relevant.filter(({ event, score }) => (atTime.size > 0 ? atTime.has(event) : score >= least));
  const happened = near.filter(({ event }) => at(index.events, event).kind !== "topic");
  return { relevant, strong: happened.length > 0 ? happened : near };
}

/**
 * The claims that say what happened, the best first: those about what is asked, or all of the event; of a span that only
 * began or ended at the time in question, just its beginning or end.
 */
export function rankStory(order: ClaimOrder, event: number): readonly number[] {
  const { index, dated } = order;
  const claimOf = ({ claim }: Worth): Claim => at(index.dataset.claims, claim);
  const weighed = weighClaims(order, event);
  const atTime = weighed.filter(({ claim }) => dated.has(claim));
  const isSpan = at(index.events, event).kind === "span";
  const least = dated.size > 0 || isNamedBy(order, event) ? 0 : WORTH * (weighed[0]?.value ?? 0);
  const about = isSpan && atTime.length > 0 ? atTime : weighed.filter(({ value }) => value >= least);
  const worthOf = (worth: Worth): number => worth.value + (KINDS[claimOf(worth).value.kind] ?? 0);
  const isKnown = ({ claim }: Worth): boolean => dated.has(claim) || isGiven(index, order.given(), claim);
  const news = about.filter((worth) => claimOf(worth).value.kind !== "order" && !isKnown(worth));
  const told = new Set(news.map((worth) => claimOf(worth).source));
  const rest = about.filter((worth) => !told.has(claimOf(worth).source));
  return [...news.toSorted((a, b) => worthOf(b) - worthOf(a)), ...rest].map(({ claim }) => claim);
}

/** Causes, aims and results tell more of a story than who took part, and that more than the bare fact. */
const KINDS: Readonly<Partial<Record<Claim["value"]["kind"], number>>> = { term: 0.02, flag: -1 };

/** A word of an event's title or of another name of it, not just one that helps to find it. */
const NAME = 0.725;

/** Whether the event's names have every word: then all claims on it are asked for. */
const isNamedBy = ({ scores: { events } }: ClaimOrder, event: number): boolean =>
  Array.from({ length: events.width }, (_, concept) => valueAt(events, event, concept)).every((value) => value >= NAME);
