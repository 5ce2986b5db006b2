// Lengths of time in running text, and dates given by them: "444 days", "two months later", "the next day", "aged 60".

import { readDuration } from "../import/human-values/time.ts";
import { isTrouble, UNKNOWN_STYLE } from "../import/human-values/reading.ts";
import type { Unit } from "./drafting-words.ts";
import { type FigureAt, found, type Found } from "./found.ts";
import { isClose, phraseAt, phraseBefore, type Sentence } from "./sentence-words.ts";

const ENGLISH: Readonly<Record<Unit, string>> = {
  D: "days",
  W: "weeks",
  M: "months",
  Y: "years",
  h: "hours",
  m: "minutes",
};

/** The lengths of a sentence. `figures` are the numbers in it. */
export function findLengths(sentence: Sentence, figures: readonly FigureAt[]): readonly Found[] {
  const lengths: Found[] = [];
  for (const figure of figures) {
    const length = ageOf(sentence, figure) ?? lengthOf(sentence, figure);
    if (length !== null) lengths.push(length);
  }
  for (let at = 0; at < sentence.words.length; at += 1) {
    if (lengths.some(({ from, to }) => from <= at && at < to)) continue;
    const named = namedAt(sentence, at);
    if (named !== null) lengths.push(named);
  }
  return lengths;
}

/** "aged 60", "60 years old", "في سن الستين" */
function ageOf(sentence: Sentence, { from, to, value }: FigureAt): Found | null {
  const { words, language } = sentence;
  if (typeof value !== "number" || value > 130) return null;
  const unit = unitAfter(sentence, to);
  const end = unit === null ? to : to + unit.length;
  const before = phraseBefore(words, from, language.aged);
  const behind = unit?.value === "Y" ? phraseAt(words, end, language.old) : null;
  if (before === null && behind === null) return null;
  if (unit !== null && unit.value !== "Y") return null;
  const place = { from: from - (before?.length ?? 0), to: end + (behind?.length ?? 0) };
  return found({ kind: "count", ...place, value, attribute: "age" });
}

function lengthOf(sentence: Sentence, figure: FigureAt): Found | null {
  const unit = unitAfter(sentence, figure.to);
  if (unit === null) return null;
  const outcome = readDuration(`${String(figure.value).replace("..", "–")} ${ENGLISH[unit.value]}`, UNKNOWN_STYLE);
  if (outcome === null || isTrouble(outcome)) return null;
  return relativeOrLength(sentence, figure.from, figure.to + unit.length, String(outcome.value));
}

function unitAfter({ words, language: { units } }: Sentence, at: number): ReturnType<typeof phraseAt<Unit>> {
  const next = words[at];
  return next !== undefined && /^[\s\u00a0-]*$/.test(next.gap) ? phraseAt(words, at, units) : null;
}

/** "two days", which is one word in Arabic; "the next day" */
function namedAt(sentence: Sentence, at: number): Found | null {
  const { words, language } = sentence;
  const relative = phraseAt(words, at, language.relativeDays);
  if (relative !== null) return relativeDate(at, at + relative.length, relative.value);
  const length = phraseAt(words, at, language.lengths);
  return length === null ? null : relativeOrLength(sentence, at, at + length.length, length.value);
}

/** A length is a date if a word beside it says that it is counted from something. Hours and minutes give no date. */
function relativeOrLength({ words, language }: Sentence, from: number, to: number, value: string): Found {
  const isWhole = /^P\d+[DWMY]$/.test(value);
  const behind = isWhole && isClose(words[to]) ? phraseAt(words, to, language.after) : null;
  if (behind !== null) return relativeDate(from, to + behind.length, `${value} ${behind.value}`);
  const ahead = isWhole ? phraseBefore(words, from, language.ahead) : null;
  return ahead === null
    ? found({ kind: "duration", from, to, value, attribute: "duration" })
    : relativeDate(from - ahead.length, to, `${value} ${ahead.value}`);
}

const relativeDate = (from: number, to: number, value: string): Found =>
  found({ kind: "relative-date", from, to, value, attribute: "date" });
