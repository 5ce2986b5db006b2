// The words that values are written with, in English.

import { asWritten, counted, join } from "./en-count.ts";
import { VAGUE_WORDS } from "../values/vague.ts";
import type { Length, ValueWords } from "../values/value-words.ts";

const written = (parts: readonly Length[]): string => parts.map(({ count, unit }) => counted(count, unit)).join(", ");
const about = (text: string, isAbout = true): string => (isAbout ? `about ${text}` : text);

export const englishValues: ValueWords = {
  yes: "yes",
  no: "no",
  vague: asWritten(VAGUE_WORDS),
  about,
  dayParts: asWritten(["dawn", "morning", "afternoon", "evening", "dusk", "night"]),
  justBefore: (time) => `shortly before ${time}`,
  justAfter: (time) => `shortly after ${time}`,
  relativeTime: (direction, time) => `${direction} ${time}`,
  nearly: (text) => `nearly ${text}`,
  justOver: (text) => `just over ${text}`,
  atLeast: (figure) => `at least ${figure}`,
  atMost: (figure) => `at most ${figure}`,
  moreThan: (figure) => `more than ${figure}`,
  lessThan: (figure) => `less than ${figure}`,
  by: (date) => `by ${date}`,
  from: (date) => `from ${date}`,
  year: (year) => (year > 99 ? String(year) : year > 0 ? `AD ${year}` : `${1 - year} BC`),
  season: (name, year) => `${name} ${year}`,
  between: (from, to) => `between ${from} and ${to}`,
  length: (parts, isAbout) => about(written(parts), isAbout),
  lengths: (from, to, isAbout) => about(`${written(from)} to ${written(to)}`, isAbout),
  relative: (amount, direction, event) =>
    amount === null
      ? `${direction} “${event}”`
      : amount.count === 0
        ? `the same ${amount.unit} as “${event}”`
        : `${counted(amount.count, amount.unit)} ${direction} “${event}”`,
  comma: ", ",
  and: (names) => join(names, "and"),
  or: (names) => join(names, "or"),
};
