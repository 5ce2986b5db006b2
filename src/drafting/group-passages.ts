// Groups passages about the same thing, within a text and across texts and scripts: each joins the event with which it shares the
// most rare features, or begins a new one. Memory grows with the events, not with the texts.

import { at } from "../model/at.ts";
import { tally } from "../model/groups.ts";
import type { Feature } from "./passage-features.ts";

const PLACES = 1 << 21;
/** An uncounted feature, such as a figure in words, counts half as rare as one that occurs once. */
const UNCOUNTED = 0.5;
/** A feature of more than this share of the passages distinguishes nothing. */
const EVERYWHERE = 0.2;

export type Commonness = ReturnType<typeof createCommonness>;

/** Counts of features, in a table of fixed size with few collisions. */
export function createCommonness() {
  const counts = new Uint16Array(PLACES);
  let passages = 0;
  return {
    add: (keys: Iterable<number>): void => {
      passages += 1;
      for (const key of new Set(keys)) {
        const place = key & (PLACES - 1);
        const count = at(counts, place);
        if (count < 0xffff) counts[place] = count + 1;
      }
    },
    /** How rare a feature is, in bits; 0 if it is everywhere. */
    weightOf: (key: number): number => {
      const count = at(counts, key & (PLACES - 1));
      if (count === 0) return Math.log2(Math.max(2, passages)) * UNCOUNTED;
      return count > Math.max(6, passages * EVERYWHERE) ? 0 : Math.log2(Math.max(2, passages) / count);
    },
    passages: () => passages,
  };
}

/** A passage in the form in which it is compared. */
interface Comparable {
  readonly features: readonly Feature[];
  /** Features of the previous sentence, to which "the mission" and "it" refer. */
  readonly carried: readonly Feature[];
  readonly text: number;
  /** Its dates, to the day or the month. */
  readonly dates: readonly string[];
  /** The event of the previous sentence, if this one has no date and no name and so continues it. */
  readonly goesOnWith: number | null;
}

/** This many passages are kept for each feature: the latest. */
const KEPT = 6;
/** The weight of features from the previous sentence, relative to the sentence's own. */
const CARRIED = 0.35;
/** Sentences of one text are always similar, so they must share more. */
const SAME_TEXT = 0.45;
/** Passages with different dates are about different things. */
const OTHER_DATES = 0.5;

interface Kept {
  readonly event: number;
  readonly text: number;
  readonly dates: readonly string[];
}

/** Compares each passage with earlier ones that share something rare, not with whole events, which would absorb everything. */
export function createGrouper(commonness: Commonness) {
  // The number of a passage plus one, so that 0 means none and an unused table costs nothing.
  const latest = new Int32Array(PLACES * KEPT);
  const kept: Kept[] = [];
  const needed = neededFor(commonness.passages());
  let events = 0;
  const remember = (features: readonly Feature[], passage: number): void => {
    for (const { key } of features) {
      const start = (key & (PLACES - 1)) * KEPT;
      latest.copyWithin(start + 1, start, start + KEPT - 1);
      latest[start] = passage + 1;
    }
  };
  return {
    /** The number of a passage's event, from 0; a new one if the passage is unlike all earlier ones. */
    assign: (passage: Comparable): number => {
      let best = -1;
      let most = needed;
      for (const [number, score] of scorePassages(passage, latest, kept, commonness)) {
        const other = at(kept, number);
        const whole = score * factorOf(passage, other);
        if (whole > most || (whole === most && other.event < best)) [best, most] = [other.event, whole];
      }
      const event = best === -1 ? (passage.goesOnWith ?? events) : best;
      if (event === events) events += 1;
      remember(passage.features, kept.length);
      kept.push({ event, text: passage.text, dates: passage.dates });
      return event;
    },
  };
}

/** How much each earlier passage shares. Features from the previous sentence count only towards other texts. */
function scorePassages(
  { features, carried, text }: Comparable,
  latest: Int32Array,
  kept: readonly Kept[],
  { weightOf }: Commonness,
): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  const own = new Set(features.map(({ key }) => key));
  const count = ({ key, boost }: Feature, share: number, withOwnText: boolean): void => {
    const weight = weightOf(key) * boost * share;
    if (weight === 0) return;
    const start = (key & (PLACES - 1)) * KEPT;
    for (const place of latest.subarray(start, start + KEPT))
      if (place !== 0 && (withOwnText || kept[place - 1]?.text !== text)) tally(scores, place - 1, weight);
  };
  for (const feature of features) count(feature, 1, true);
  for (const feature of carried) if (!own.has(feature.key)) count(feature, CARRIED, false);
  return scores;
}

function factorOf(passage: Comparable, other: Kept): number {
  const areOther =
    passage.dates.length > 0 &&
    other.dates.length > 0 &&
    !passage.dates.some((date) => other.dates.some((each) => each.startsWith(date) || date.startsWith(each)));
  return (passage.text === other.text ? SAME_TEXT : 1) * (areOther ? OTHER_DATES : 1);
}

/** How much two passages must share: two or three rare features, however many passages there are. */
const neededFor = (passages: number): number => 1.5 * Math.log2(Math.max(8, passages));
