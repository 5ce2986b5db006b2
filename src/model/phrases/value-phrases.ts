// The words that values are written with, as every language must have them.

import type { DayPart } from "../values/clock-time.ts";
import type { Direction } from "../values/order.ts";
import type { VagueWord } from "../values/vague.ts";

export type LengthUnit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second";

export interface Length {
  readonly count: number;
  readonly unit: LengthUnit;
}

export type Season = "spring" | "summer" | "autumn" | "winter";

/** Words that values are written with. What is put in is text already: figures, dates, titles. */
export interface ValuePhrases {
  readonly yes: string;
  readonly no: string;
  readonly vague: Readonly<Record<VagueWord, string>>;
  about(text: string): string;
  /** Parts of the day, and a time of day that something was shortly before or after, or some time before or after. */
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
  /** A year as EDTF counts it: 0 is 1 BC. One of less than three digits has its era too. */
  year(year: number): string;
  /** A season, as on the northern half of the earth; the year is text. */
  season(name: Season, year: string): string;
  /** Some time between two dates. */
  between(from: string, to: string): string;
  /** "3 years, 2 months"; `about` where the length is approximate. */
  length(parts: readonly Length[], about: boolean): string;
  lengths(from: readonly Length[], to: readonly Length[], about: boolean): string;
  /** A date relative to an event: so long before or after it, or in the same unit where the count is 0. */
  relative(amount: Length | null, direction: Direction, event: string): string;
  /** What stands between the parts of a list. */
  readonly comma: string;
  /** "a, b and c", "a, b or c" */
  and(names: readonly string[]): string;
  or(names: readonly string[]): string;
}
