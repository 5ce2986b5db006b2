// Checks claims against the texts that they were drawn from: are the stated words where the locator says?

import { at } from "../model/at.ts";
import type { Claim, Locator } from "../model/dataset.ts";
import { foldWithMap } from "../model/fold.ts";
import type { NoText } from "./texts-extracted.ts";
import type { SourceText } from "./texts.ts";
import type { Segment } from "./texts-segments.ts";

/**
 * `verified`: the stated words are in the sentence. `inexact`: they are, except for case, accents or spaces. `elsewhere`: they are
 * in another sentence. `absent`: they are nowhere. `changed`: the text has changed since it was read; `found` says whether the
 * words are still in it. `no-place`: the text has no such sentence. `no-text`: the text cannot be read. `unstated`: the claim
 * has no stated words, so there is nothing to look for.
 */
export type VerifyStatus =
  | "verified"
  | "inexact"
  | "elsewhere"
  | "absent"
  | "changed"
  | "no-place"
  | "no-text"
  | "unstated";

export interface Verified {
  readonly claim: Claim;
  readonly status: VerifyStatus;
  /** Where the words are, in UTF-16 units, in the sentence of the locator. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Sentences that contain the words. */
  readonly found: readonly Locator[];
  readonly message: string;
}

/** Statuses that a person should look at. */
export const isFault = ({ status }: Verified): boolean => !["verified", "inexact", "unstated"].includes(status);

/** Verifies one claim against the text of its source. */
export function verifyClaim(claim: Claim, text: SourceText | NoText): Verified {
  const say = (status: VerifyStatus, message: string, found: readonly Hit[] = []): Verified => ({
    claim,
    status,
    message,
    found: found.map(({ segment: { paragraph, sentence } }) => ({ paragraph, sentence })),
    ranges: found.slice(0, 1).flatMap(({ ranges }) => ranges),
  });
  if ("reason" in text) return say("no-text", text.reason);
  const { stated, locator } = claim;
  const hits = stated === null ? [] : findTerm(stated, text);
  if (text.isSame === false) {
    const where =
      hits.length > 0
        ? `the stated words are still in it, at ${placesOf(hits)}`
        : stated === null
          ? "the claim has no stated words to look for"
          : "the stated words are no longer in it";
    return say("changed", `the text has changed since it was read; ${where}`, hits);
  }
  if (locator !== null && !hasPlace(text.segments, locator, text.isNumbered))
    return say("no-place", `the text has no ${nameOf(locator, text.isNumbered)}`, hits);
  if (stated === null) return say("unstated", "the claim has no stated words");
  if (hits.length === 0) return say("absent", `“${stated}” is not in the text`);
  const here = hits.filter(({ segment }) => isAt(segment, locator, text.isNumbered));
  if (here.length === 0)
    return say(
      "elsewhere",
      `“${stated}” is at ${placesOf(hits)}, not at ${locator === null ? "" : nameOf(locator, text.isNumbered)}`,
      hits,
    );
  const isExact = here.some(({ exact }) => exact);
  return isExact
    ? say("verified", "the stated words are there", here)
    : say("inexact", "the stated words are there, except for case, accents, signs or spaces", here);
}

/** A sentence that contains the words, and their place in it. */
export interface Hit {
  readonly segment: Segment;
  readonly ranges: readonly (readonly [number, number])[];
  readonly exact: boolean;
}

const isAt = (segment: Segment, locator: Locator | null, isNumbered: boolean): boolean =>
  locator === null ||
  (segment.paragraph === locator.paragraph && (!isNumbered || segment.sentence === locator.sentence));

const hasPlace = (segments: readonly Segment[], locator: Locator, isNumbered: boolean): boolean =>
  segments.some((segment) => isAt(segment, locator, isNumbered));

const nameOf = ({ paragraph, sentence }: Locator, isNumbered: boolean): string =>
  `paragraph ${paragraph}${isNumbered ? `, sentence ${sentence}` : ""}`;

const MOST_PLACES = 4;

function placesOf(hits: readonly Hit[]): string {
  const places = hits.slice(0, MOST_PLACES).map(({ segment }) => `§${segment.paragraph}.${segment.sentence}`);
  return hits.length > MOST_PLACES
    ? `${places.join(", ")} and ${hits.length - MOST_PLACES} more places`
    : places.join(", ");
}

/** Sentences that contain the words as written; if there are none, those that contain them when both are folded. */
export function findTerm(stated: string, { text, segments }: Pick<SourceText, "text" | "segments">): readonly Hit[] {
  const hits = (ranges: (sentence: string) => readonly (readonly [number, number])[], exact: boolean): readonly Hit[] =>
    segments.flatMap((segment) => {
      const found = ranges(text.slice(segment.start, segment.end)).map(
        ([start, end]) => [segment.start + start, segment.start + end] as const,
      );
      return found.length === 0 ? [] : [{ segment, ranges: found, exact }];
    });
  const exact = hits((sentence) => findExact(sentence, stated), true);
  return exact.length > 0 ? exact : hits((sentence) => findFolded(sentence, stated), false);
}

function findExact(sentence: string, stated: string): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (let at = sentence.indexOf(stated); at !== -1; at = sentence.indexOf(stated, at + 1))
    if (isWhole(sentence, at, at + stated.length)) ranges.push([at, at + stated.length]);
  return ranges;
}

/** A figure inside a longer figure is a different figure. Letters may be part of a longer word, with prefixes and endings. */
function isWhole(text: string, start: number, end: number): boolean {
  const isDigit = (at: number): boolean => /\p{Nd}/u.test(text.charAt(at));
  return !(isDigit(start) && isDigit(start - 1)) && !(isDigit(end - 1) && isDigit(end));
}

function findFolded(sentence: string, stated: string): readonly (readonly [number, number])[] {
  const { text, at: starts, end: ends } = foldWithMap(sentence);
  const wanted = foldWithMap(stated).text;
  if (wanted === "") return [];
  return findExact(text, wanted).map(([from, to]) => [at(starts, from), at(ends, to - 1)] as const);
}
