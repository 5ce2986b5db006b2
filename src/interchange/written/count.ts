// Counts as people write them: "1,200", "c. 50", "3–5", "at least two hundred", "several".

import { isProblem } from "../../model/values/contract.ts";
import { count } from "../../model/values/count.ts";
import { MULTIPLIERS } from "./number-words.ts";
import { type Figure, readFigure } from "./number.ts";
import { type DecimalMark, isTrouble, type Outcome, reading, type Trouble, type WritingStyle } from "./reading.ts";
import { tidy } from "./tidy.ts";

type Sign = "~" | ">=" | ">" | "<=" | "<" | "?";

/** Words before or after a figure, and the sign that they stand for; "?" is a doubt, which the figure itself cannot hold. */
const HEDGES: readonly (readonly [RegExp, Sign])[] = [
  [
    /^(?:~|≈|∼|ca?\.?(?= ?\d)|circa|approx\.?|approximately|about|around|roughly|some(?= \d)|nearly|almost|close to|in the region of|(?:an )?estimated(?: at)?|est\.?|etwa|rund|environ|sekitar|kira-kira|ungefähr|cca\.?|unos|aproximadamente|περίπου|около|примерно|حوالي|نحو|約)\s*/iu,
    "~",
  ],
  [
    /\s*(?:(?<!\p{L})\(?(?:approx\.?|approximately|est\.?|estimated?|circa|roughly|or so)\)?|(?<=\d)-?ish|(?<=\d)[- ]odd)$/iu,
    "~",
  ],
  [
    /^(?:≥|>=|at least|no (?:fewer|less) than|not (?:fewer|less) than|minimum(?: of)?|min\.?|upwards? of|mindestens|au moins|sedikitnya)\s*/iu,
    ">=",
  ],
  [/\s*(?:\+|(?<!\p{L})(?:or more|and more|or over|plus|at least|minimum))$/iu, ">="],
  [/^(?:>|more than|over|above|exceeding|greater than|in excess of|über|plus de|lebih dari)\s*/iu, ">"],
  [
    /^(?:≤|<=|at most|up to|no more than|not more than|maximum(?: of)?|max\.?|as (?:many|much) as|höchstens|jusqu'à|paling banyak)\s*/iu,
    "<=",
  ],
  [/\s*(?<!\p{L})(?:or (?:less|fewer)|at most|max\.?|maximum)$/iu, "<="],
  [/^(?:<|fewer than|less than|under|below|weniger als|moins de|kurang dari)\s*/iu, "<"],
  [/^(?:perhaps|possibly|maybe|probably|likely|reportedly|allegedly|presumably)\s+/iu, "?"],
  [/\s*\(?\?\)?$/u, "?"],
];

const BETWEEN = /^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(.+)$/iu;
const RANGE = /^(.+?)\s*(?:\.\.|–|-|\bto\b|\bor\b)\s*(.+)$/iu;
const SPREAD = /^(.+?)\s*(?:±|\+\/-|\+-)\s*(.+)$/u;

/** Reads a count. Null where the text is none; trouble where it is one and cannot be told for certain. */
export function readCount(text: string, style: WritingStyle): Outcome {
  const { bare, remark } = splitRemark(tidy(text));
  if (remark !== null && /\d/.test(remark) && !OF_WHICH.test(remark)) return null;
  const vague = count.parse(bare.toLowerCase());
  if (!isProblem(vague) && vague.hedge === "vague") return reading(vague.text);
  return readHedged(bare, style.decimal, []);
}

/** "8 (incl. 1 officer)": a part of the figure, and no other figure. */
const OF_WHICH =
  /^(?:incl\b|including|of (?:whom|which|these|them)|among them|davon|darunter|dont|di antaranya|termasuk|منهم|بينهم)/iu;

/** "1,200 (est.)" stays whole for the hedges; any other remark in brackets is set apart. */
function splitRemark(text: string): { readonly bare: string; readonly remark: string | null } {
  const match = /^(.*\S)\s*\(([^()]*)\)$/u.exec(text);
  if (!match || isHedgedBehind(`1 (${match[2] ?? ""})`)) return { bare: text, remark: null };
  return { bare: match[1] ?? "", remark: match[2] ?? "" };
}

/** Words behind a figure are a hedge before they are a unit: "50 approx". */
const isHedgedBehind = (text: string): boolean => HEDGES.some(([form]) => form.source.endsWith("$") && form.test(text));

function readHedged(text: string, decimal: DecimalMark | null, signs: readonly Sign[]): Outcome {
  if (!isHedgedBehind(text)) {
    const figure = readFigure(text, decimal);
    if (figure !== null) return isTrouble(figure) ? figure : finish(figure.value, figure.unit, signs);
    const spread = readRange(text, decimal);
    if (spread !== null) return isTrouble(spread) ? spread : finish(spread.range, spread.unit, signs);
  }
  if (signs.length >= 2) return null;
  for (const [form, sign] of HEDGES) {
    const bare = text.replace(form, "");
    if (bare !== text && bare !== "") return readHedged(bare.trim(), decimal, [...signs, sign]);
  }
  return null;
}

/** A doubt, and a hedge on a range, go into the claim's own hedge. */
function finish(amount: number | string, unit: string | null, signs: readonly Sign[]): Outcome {
  const hedge = signs.includes("?") ? "uncertain" : null;
  const sign = signs.find((found) => found !== "?") ?? "";
  const isRange = typeof amount === "string";
  if (isRange && sign !== "" && hedge !== null)
    return { trouble: "the range is both hedged and in doubt, and a claim has one hedge; write one of them" };
  const written = sign === "" ? amount : isRange ? amount : `${sign}${amount}`;
  if (isProblem(count.parse(written))) return { trouble: "the figure is too large to be held exactly" };
  return reading(written, isRange && sign !== "" ? nameOf(sign) : hedge, unit);
}

const nameOf = (sign: string): string => (sign === "~" ? "about" : sign.startsWith(">") ? "at-least" : "at-most");

interface Range {
  readonly range: number | string;
  readonly unit: string | null;
}

function readRange(text: string, decimal: DecimalMark | null): Range | Trouble | null {
  const spread = SPREAD.exec(text);
  if (spread) return readSpread(spread[1] ?? "", spread[2] ?? "", decimal);
  const ends = BETWEEN.exec(text) ?? RANGE.exec(text);
  if (!ends) return null;
  const to = readFigure(ends[2] ?? "", decimal);
  const from = readFigure(ends[1] ?? "", decimal);
  if (from === null || to === null) return null;
  if (isTrouble(from)) return from;
  if (isTrouble(to)) return to;
  if (isShortened(from.value, ends[1] ?? "", to.value, ends[2] ?? ""))
    return { trouble: "the thousands of the upper end may be meant for both; write both ends in full" };
  return joinEnds(scaleLike(from, ends[1] ?? "", to, ends[2] ?? ""), to);
}

/** "20–25,000": the thousands of the upper end may be meant for both. */
const isShortened = (from: number, fromText: string, to: number, toText: string): boolean =>
  /^\s*\d{1,3}$/.test(fromText) && /\d[.,'’ ]\d{3}(?!\d)/.test(toText) && to >= 1000 && from > 0 && from * 1000 < to;

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
  const words = [...text.matchAll(/\p{L}+/gu)].map(([word]) => SHORT[word] ?? word.toLowerCase());
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
