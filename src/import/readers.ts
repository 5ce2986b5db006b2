// The kinds of value that are read out of how people write them.

import { readCount } from "./human-values/count.ts";
import { readDate } from "./human-values/date.ts";
import { readDuration } from "./human-values/duration.ts";
import { readFlag } from "./human-values/flag.ts";
import type { Outcome, WritingStyle } from "./human-values/reading.ts";

export type ReadKind = "count" | "date" | "duration" | "flag";

export const READERS: Readonly<Record<ReadKind, (text: string, style: WritingStyle) => Outcome>> = {
  count: readCount,
  date: readDate,
  duration: readDuration,
  flag: (text) => readFlag(text),
};
