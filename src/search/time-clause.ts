// A clause of time: "before November 1979" limits the events by their dates; in "what happened to him after the revolution" the
// words behind "after" say when, and not what is asked for.

import { fold } from "../model/fold.ts";
import { getOrAdd } from "../model/groups.ts";
import { monthNames, monthNamesInDates } from "../model/locale-tag.ts";
import { date } from "../model/values/date.ts";
import { type Bounds, isProblem } from "../model/values/contract.ts";
import { boundsOf } from "../model/values/index.ts";
import { GAP, type SearchIndex, timeKey, type TimeSide } from "./search-index.ts";
import { indexOfWord, numberAt } from "./string-table.ts";
import { withRegions } from "./texts.ts";

/** Where a clause stands among the words, and the date that it names, or null if it names none. */
export interface TimeClause {
  readonly from: number;
  readonly to: number;
  readonly side: TimeSide;
  readonly date: Bounds | null;
}

const LONGEST = 4;

/** The first clause with a date; else the first one, except "until", that follows other words. Null if there is none. */
export function readTimeClause(index: SearchIndex, words: readonly string[]): TimeClause | null {
  const found = words.flatMap((_, from) => readSide(index, words, from) ?? []);
  const dated = found.find((clause) => clause.date !== null);
  return dated ?? found.find(({ from, side }) => from > 0 && side !== "until") ?? null;
}

/** What begins at a word that says on which side of a time something is. */
function readSide(index: SearchIndex, words: readonly string[], from: number): TimeClause | null {
  for (let end = Math.min(words.length, from + LONGEST); end > from; end -= 1) {
    const phrase = words.slice(from, end).join(" ");
    const side = SIDES.find((each) => isTime(index, each, phrase));
    if (side !== undefined && end < words.length && !isEarlierBy(index, words, from, end)) {
      const behind = readDate(index, words.slice(end));
      const to = behind === null ? words.length : end + behind.length;
      const isApart = from === 0 || isEmpty(index, words.slice(to));
      return { from, to, side, date: isApart ? (behind?.date ?? null) : null };
    }
    const postposed = SIDES.find((each) => isTime(index, each, `${GAP} ${phrase}`));
    const before = postposed === undefined ? null : readLastDate(index, words.slice(0, from));
    if (postposed !== undefined && before !== null)
      return { from: from - before.length, to: end, side: postposed, date: before.date };
  }
  return null;
}

const SIDES = ["before", "after", "since", "until"] as const;

const isTime = ({ hints }: SearchIndex, side: TimeSide, phrase: string): boolean =>
  indexOfWord(hints, timeKey(side, phrase)) !== -1;

/** Arabic "من قبل" is "before" at the end, and "by" elsewhere. */
const isEarlierBy = (index: SearchIndex, words: readonly string[], from: number, end: number): boolean =>
  from > 0 && isTime(index, "earlier", words.slice(from - 1, end).join(" "));

const isEmpty = ({ lexis }: SearchIndex, words: readonly string[]): boolean =>
  words.every((word) => lexis.any.stopWords.has(word));

/** The places of "earlier" or "from before" at the end of a question. */
export function readEarlier(index: SearchIndex, words: readonly string[]): readonly number[] {
  for (let from = Math.max(1, words.length - LONGEST); from < words.length; from += 1)
    if (isTime(index, "earlier", words.slice(from).join(" "))) return [...words.keys()].slice(from);
  return [];
}

interface ReadDate {
  readonly date: Bounds;
  readonly length: number;
}

const YEAR = /^(\d{4})(?!\d)/;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

/** The year, with the month and day before or behind it, with which words begin. */
function readDate(index: SearchIndex, words: readonly string[]): ReadDate | null {
  let year: string | undefined;
  let month = 0;
  let day = "";
  let length = 0;
  for (const [place, word] of words.entries()) {
    const asYear = year === undefined ? YEAR.exec(word)?.[1] : undefined;
    const asMonth = asYear === undefined && month === 0 ? readMonth(index, word) : 0;
    if (asYear !== undefined) year = asYear;
    else if (asMonth > 0) month = asMonth;
    else if (day === "" && DAY.test(word)) day = word;
    else if (isEmpty(index, [word])) continue;
    else break;
    length = place + 1;
  }
  if (year === undefined) return null;
  const parts = [year, month === 0 ? "" : String(month), month === 0 ? "" : day].filter((part) => part !== "");
  const value = date.parse(parts.map((part) => part.padStart(2, "0")).join("-"));
  const bounds = isProblem(value) ? null : boundsOf(value);
  return bounds === null ? null : { date: bounds, length };
}

/** The date with which words end. */
function readLastDate(index: SearchIndex, words: readonly string[]): ReadDate | null {
  for (let from = Math.max(0, words.length - LONGEST); from < words.length; from += 1) {
    const read = readDate(index, words.slice(from));
    if (read?.length === words.length - from) return read;
  }
  return null;
}

/** The number of the month that a word names in a language of the dataset, else 0. */
function readMonth({ dataset }: SearchIndex, word: string): number {
  const codes = dataset.languages.map(({ code }) => code);
  for (const code of codes.length > 0 ? codes : [dataset.defaultLanguage])
    for (const region of withRegions(code)) {
      const forms = [monthNames(region, "long"), monthNamesInDates(region)];
      const month = Math.max(...forms.map((names) => names.findIndex((name) => fold(name) === word))) + 1;
      if (month > 0) return month;
    }
  return 0;
}

/** The events whose sources date them, with these dates. */
export function datesOfEvents({ dataset, claimEvents }: SearchIndex): ReadonlyMap<number, readonly Bounds[]> {
  const dates = new Map<number, Bounds[]>();
  dataset.claims.forEach(({ value, attribute }, claim) => {
    const bounds = value.kind === "date" && dataset.attributes.get(attribute)?.dates !== null ? boundsOf(value) : null;
    if (bounds !== null) getOrAdd(dates, numberAt(claimEvents, claim), () => []).push(bounds);
  });
  return dates;
}

/** Whether a date is on a side of another. */
export function isOnSide(side: TimeSide, { min, max }: Bounds, limit: Bounds): boolean {
  switch (side) {
    case "before":
    case "earlier":
      return max < limit.min;
    case "after":
      return min > limit.max;
    case "since":
      return max >= limit.min;
    case "until":
      return min <= limit.max;
  }
}
