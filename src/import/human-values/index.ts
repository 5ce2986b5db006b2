// The readers of values as people write them, one for each kind, and of names of languages.

import table from "../../../data/tables/values.json" with { type: "json" };
import { once } from "../../model/once.ts";
import { LONGEST_VALUE, type Outcome, reading, tidy, type WritingStyle } from "./reading.ts";
import { readCount, readMeasure } from "./count.ts";
import { readDate } from "./date.ts";
import { readClockTime, readDuration } from "./time.ts";

const YES: ReadonlySet<string> = new Set(table.yes);
const NO: ReadonlySet<string> = new Set(table.no);

/** Null if the text is neither. */
function readFlag(text: string): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const word = tidy(text).toLowerCase();
  return YES.has(word) ? reading(true) : NO.has(word) ? reading(false) : null;
}

export type ReadKind = "count" | "measure" | "clock-time" | "date" | "duration" | "flag";

export const READERS: Readonly<Record<ReadKind, (text: string, style: WritingStyle) => Outcome>> = {
  count: readCount,
  measure: readMeasure,
  "clock-time": readClockTime,
  date: readDate,
  duration: readDuration,
  flag: readFlag,
};

// The language of a source as tables write it, "fr", "French", "français" → its tag.

/** Tags by English names and by each language's own name; any tag may be written, but not any name. */
const languagesByName = once((): ReadonlyMap<string, string> => {
  const inEnglish = new Intl.DisplayNames(["en"], { type: "language" });
  const named = table.languages.flatMap((tag) =>
    [inEnglish, new Intl.DisplayNames([tag], { type: "language" })].map(
      (names) => [(names.of(tag) ?? tag).toLowerCase(), tag] as const,
    ),
  );
  return new Map(named);
});

/** The tag of a language; null if the text is neither a tag nor a known name. */
export function languageTagOf(text: string): string | null {
  const tag = text.trim().replaceAll("_", "-");
  const named = languagesByName().get(tag.toLowerCase());
  if (named !== undefined) return named;
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag.replace(/^[^-]+/, (primary) => primary.toLowerCase()) : null;
}
