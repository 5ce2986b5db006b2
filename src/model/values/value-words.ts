// The words in values, which every language must provide.

import type { VagueWord } from "./vague.ts";

export type LengthUnit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second";

export interface Length {
  readonly count: number;
  readonly unit: LengthUnit;
}

export type DayPart = "dawn" | "morning" | "afternoon" | "evening" | "dusk" | "night";

/** `throughout`: it began and ended with the other event. */
export type Direction = "before" | "after" | "during" | "throughout";

export type Season = "spring" | "summer" | "autumn" | "winter";

/** The words in values. Their arguments are already text: figures, dates, titles. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly vague: Readonly<Record<VagueWord, string>>;
  about(text: string): string;
  /** Parts of the day, and times shortly or some time before or after a time of day. */
  readonly dayParts: Readonly<Record<DayPart, string>>;
  justBefore(time: string): string;
  justAfter(time: string): string;
  relativeTime(direction: "after" | "before", time: string): string;
  /** Close to a figure, and below or above it. */
  nearly(text: string): string;
  justOver(text: string): string;
  atLeast(figure: string): string;
  atMost(figure: string): string;
  moreThan(figure: string): string;
  lessThan(figure: string): string;
  /** Until a date, the date included. */
  by(date: string): string;
  from(date: string): string;
  /** A year as EDTF counts it: 0 is 1 BC. A year of fewer than three digits also gets its era. */
  year(year: number): string;
  /** A season, as on the northern half of the earth; the year is text. */
  season(name: Season, year: string): string;
  /** Some time between two dates. */
  between(from: string, to: string): string;
  /** "3 years, 2 months"; with "about" if the length is approximate. */
  length(parts: readonly Length[], about: boolean): string;
  lengths(from: readonly Length[], to: readonly Length[], about: boolean): string;
  /** A date relative to an event: an amount of time before or after it, or within the same unit if the count is 0. */
  relative(amount: Length | null, direction: Direction, event: string): string;
  /** The separator of a list. */
  readonly comma: string;
  /** "a, b and c", "a, b or c" */
  and(names: readonly string[]): string;
  or(names: readonly string[]): string;
}

/** Those that a language writes by rules of its own; the others are data. */
export type ValueWriters = Pick<ValueWords, "about" | "length" | "lengths" | "relative" | "and" | "or">;
