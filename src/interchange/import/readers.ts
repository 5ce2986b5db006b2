// The kinds of value that are read out of how people write them.

import { readCount } from "../written/count.ts";
import { readDate } from "../written/date.ts";
import { readDuration } from "../written/duration.ts";
import { readFlag } from "../written/flag.ts";
import type { Outcome, WritingStyle } from "../written/reading.ts";

export type ReadKind = "count" | "date" | "duration" | "flag";

export const READERS: Readonly<Record<ReadKind, (text: string, style: WritingStyle) => Outcome>> = {
  count: readCount,
  date: readDate,
  duration: readDuration,
  flag: (text) => readFlag(text),
};
