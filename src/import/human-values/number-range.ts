// Two figures that are the ends of one range: "3–5", "between 3 and 5", "10–12 thousand", "50 ± 5".

import { MULTIPLIERS, wordOf } from "./number-words.ts";
import { type Figure, readFigure } from "./number.ts";
import { type DecimalMark, isTrouble, type Trouble } from "./reading.ts";

export interface Range {
  /** "3..5" as a dataset writes it; one figure where both ends are the same. */
  readonly range: number | string;
  readonly unit: string | null;
}

const BETWEEN = /^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(.+)$/iu;
const RANGE = /^(.+?)\s*(?:\.\.|–|-|\bto\b|\bor\b)\s*(.+)$/iu;
const SPREAD = /^(.+?)\s*(?:±|\+\/-|\+-)\s*(.+)$/u;
/** What a dataset writes between ends, which are whole then. */
const IN_FULL = /\d\s*\.\.\s*\d/;

/** Reads a range. Null where the text is none; trouble where it may be two. */
export function readRange(text: string, decimal: DecimalMark | null): Range | Trouble | null {
  const spread = SPREAD.exec(text);
  if (spread) return readSpread(spread[1] ?? "", spread[2] ?? "", decimal);
  const [, fromText = "", toText = ""] = BETWEEN.exec(text) ?? RANGE.exec(text) ?? [];
  if (toText === "") return null;
  const [from, to] = [readFigure(fromText, decimal), readFigure(toText, decimal)];
  if (from === null || to === null) return null;
  if (isTrouble(from)) return from;
  if (isTrouble(to)) return to;
  const zeros = IN_FULL.test(text) ? 0 : zerosMeantForBoth(fromText, toText);
  if (zeros !== 0)
    return { trouble: `the ${nameOf(zeros)} of the upper end may be meant for both; write both ends in full` };
  return joinEnds(scaleLike(from, fromText, to, toText), to);
}

const nameOf = (zeros: number): string =>
  zeros === 2 ? "hundreds" : zeros === 3 ? "thousands" : zeros === 6 ? "millions" : "zeros";

/**
 * How many places of the upper end the lower one may leave out; 0 where it is whole. It may where it has fewer digits, the upper end
 * has a group of thousands or ends in two zeros or more, and the lower end with as many zeros, or with three or six of them,
 * is below the upper one still: "3-400" may be 300–400, "75-87000" and "20-25,000" thousands; "90-110", "1-100" and
 * "10-500" are whole.
 */
function zerosMeantForBoth(fromText: string, toText: string): number {
  const [, from] = /^\s*(\d+)\s*$/.exec(fromText) ?? [];
  const [, to = ""] = /^\D*(\d+(?:[.,'’ ]\d{3})*(?![.,]?\d))/.exec(toText) ?? [];
  const digits = to.replaceAll(/\D/g, "");
  if (from === undefined || Number(from) === 0 || from.length >= digits.length) return 0;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  const places = [...(zeros >= 2 ? [zeros] : []), ...[3, 6].filter((each) => each <= zeros || to !== digits)];
  return places.find((each) => Number(from) * 10 ** each < Number(digits)) ?? 0;
}

/** "10–12 thousand": the multiplier of the upper end is that of both. */
function scaleLike(from: Figure, fromText: string, to: Figure, toText: string): Figure {
  const multiplier = multiplierIn(toText);
  if (multiplier === null || multiplierIn(fromText) !== null || /\p{L}/u.test(from.unit ?? "")) return from;
  const scaled = readFigure(`${fromText.trim()} ${multiplier}`, null);
  return scaled === null || isTrouble(scaled) || scaled.value > to.value ? from : scaled;
}

const SHORT: Readonly<Record<string, string>> = { k: "thousand", K: "thousand", M: "million" };

/** The first word that multiplies, as a whole word: the "k" of "Mark" does not. */
function multiplierIn(text: string): string | null {
  const words = [...text.matchAll(/\p{L}+/gu)].map(([word]) => SHORT[word] ?? wordOf(word));
  return words.find((word) => MULTIPLIERS.has(word)) ?? null;
}

function joinEnds(from: Figure, to: Figure): Range | Trouble {
  if (from.value > to.value) return { trouble: `the range runs from ${from.value} down to ${to.value}` };
  const unit = to.unit ?? from.unit;
  return { range: from.value === to.value ? from.value : `${from.value}..${to.value}`, unit };
}

function readSpread(middle: string, either: string, decimal: DecimalMark | null): Range | Trouble | null {
  const [figure, slack] = [readFigure(middle, decimal), readFigure(either, decimal)];
  if (figure === null || slack === null) return null;
  if (isTrouble(figure)) return figure;
  if (isTrouble(slack)) return slack;
  return joinEnds(
    { value: figure.value - slack.value, unit: figure.unit },
    { value: figure.value + slack.value, unit: slack.unit },
  );
}
