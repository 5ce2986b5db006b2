// The words that values are written with, in English.

import { counted, join } from "./en-count.ts";
import type { Length, ValueWriters } from "../values/value-words.ts";

const written = (parts: readonly Length[]): string => parts.map(({ count, unit }) => counted(count, unit)).join(", ");
const about = (text: string, isAbout = true): string => (isAbout ? `about ${text}` : text);

export const englishValues: ValueWriters = {
  about,
  length: (parts, isAbout) => about(written(parts), isAbout),
  lengths: (from, to, isAbout) => about(`${written(from)} to ${written(to)}`, isAbout),
  relative: (amount, direction, event) =>
    amount === null
      ? `${direction} “${event}”`
      : amount.count === 0
        ? `the same ${amount.unit} as “${event}”`
        : `${counted(amount.count, amount.unit)} ${direction} “${event}”`,
  and: (names) => join(names, "and"),
  or: (names) => join(names, "or"),
};
