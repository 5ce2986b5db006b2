// The readers of values as people write them, one for each kind.

import table from "../../../data/tables/values.json" with { type: "json" };
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
