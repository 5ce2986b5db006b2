// The readers of values as people write them, one for each kind.

import { LONGEST_VALUE, type Outcome, reading, tidy, type WritingStyle } from "./reading.ts";
import { readClockTime } from "./clock-time.ts";
import { readCount, readMeasure } from "./count.ts";
import { readDate } from "./date.ts";
import { readDuration } from "./duration.ts";

const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  t: true,
  "✓": true,
  "✔": true,
  oui: true,
  ja: true,
  sí: true,
  si: true,
  ya: true,
  نعم: true,
  да: true,
  false: false,
  no: false,
  n: false,
  f: false,
  "✗": false,
  non: false,
  nein: false,
  tidak: false,
  لا: false,
  нет: false,
  "✘": false,
};

/** Null if the text is neither. */
function readFlag(text: string): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const word = tidy(text).toLowerCase();
  return Object.hasOwn(WORDS, word) ? reading(WORDS[word] === true) : null;
}

export type ReadKind = "count" | "measure" | "clock-time" | "date" | "duration" | "flag";

export const READERS: Readonly<Record<ReadKind, (text: string, style: WritingStyle) => Outcome>> = {
  count: readCount,
  measure: readMeasure,
  "clock-time": (text) => readClockTime(text),
  date: readDate,
  duration: readDuration,
  flag: (text) => readFlag(text),
};
