// Lengths of time in running text, and dates given by them: "444 days", "two months later", "the next day", "aged 60".

import { readDuration } from "../import/human-values/time.ts";
import { isTrouble, UNKNOWN_STYLE } from "../import/human-values/reading.ts";
import type { DraftingWords, Unit } from "./drafting-words.ts";
import { type FigureAt, found, type Found } from "./found.ts";
import { isClose, phraseAt, phraseBefore, type Word } from "./sentence-words.ts";

const ENGLISH: Readonly<Record<Unit, string>> = {
  D: "days",
  W: "weeks",
  M: "months",
  Y: "years",
  h: "hours",
  m: "minutes",
};

/** The lengths of a sentence. `figures` are the numbers in it. */
export function findLengths(
  words: readonly Word[],
  language: DraftingWords,
  figures: readonly FigureAt[],
): readonly Found[] {
  const lengths: Found[] = [];
  for (const figure of figures) {
    const length = ageOf(words, figure, language) ?? lengthOf(words, figure, language);
    if (length !== null) lengths.push(length);
  }
  for (let at = 0; at < words.length; at += 1) {
    if (lengths.some(({ from, to }) => from <= at && at < to)) continue;
    const named = namedAt(words, at, language);
    if (named !== null) lengths.push(named);
  }
  return lengths;
}

/** "aged 60", "60 years old", "في سن الستين" */
function ageOf(words: readonly Word[], { from, to, value }: FigureAt, language: DraftingWords): Found | null {
  if (typeof value !== "number" || value > 130) return null;
  const unit = unitAfter(words, to, language);
  const end = unit === null ? to : to + unit.length;
  const before = phraseBefore(words, from, language.aged);
  const behind = unit?.value === "Y" ? phraseAt(words, end, language.old) : null;
  if (before === null && behind === null) return null;
  if (unit !== null && unit.value !== "Y") return null;
  return found({
    kind: "count",
    from: from - (before?.length ?? 0),
    to: end + (behind?.length ?? 0),
    value,
    attribute: "age",
  });
}

function lengthOf(words: readonly Word[], figure: FigureAt, language: DraftingWords): Found | null {
  const unit = unitAfter(words, figure.to, language);
  if (unit === null) return null;
  const outcome = readDuration(`${String(figure.value).replace("..", "–")} ${ENGLISH[unit.value]}`, UNKNOWN_STYLE);
  if (outcome === null || isTrouble(outcome)) return null;
  return relativeOrLength(words, figure.from, figure.to + unit.length, String(outcome.value), language);
}

function unitAfter(words: readonly Word[], at: number, { units }: DraftingWords): ReturnType<typeof phraseAt<Unit>> {
  const next = words[at];
  return next !== undefined && /^[\s\u00a0-]*$/.test(next.gap) ? phraseAt(words, at, units) : null;
}

/** "two days", which is one word in Arabic; "the next day" */
function namedAt(words: readonly Word[], at: number, language: DraftingWords): Found | null {
  const relative = phraseAt(words, at, language.relativeDays);
  if (relative !== null)
    return found({
      kind: "relative-date",
      from: at,
      to: at + relative.length,
      value: relative.value,
      attribute: "date",
    });
  const length = phraseAt(words, at, language.lengths);
  return length === null ? null : relativeOrLength(words, at, at + length.length, length.value, language);
}

/** A length is a date if a word beside it says that it is counted from something. Hours and minutes give no date. */
function relativeOrLength(
  words: readonly Word[],
  from: number,
  to: number,
  value: string,
  language: DraftingWords,
): Found {
  const isWhole = /^P\d+[DWMY]$/.test(value);
  const behind = isWhole && isClose(words[to]) ? phraseAt(words, to, language.after) : null;
  const ahead = isWhole && behind === null ? phraseBefore(words, from, language.ahead) : null;
  if (behind !== null)
    return found({
      kind: "relative-date",
      from,
      to: to + behind.length,
      value: `${value} ${behind.value}`,
      attribute: "date",
    });
  if (ahead !== null)
    return found({
      kind: "relative-date",
      from: from - ahead.length,
      to,
      value: `${value} ${ahead.value}`,
      attribute: "date",
    });
  return found({ kind: "duration", from, to, value, attribute: "duration" });
}
