// Figures as people write them: "1,200", "1.2 million", "8 men"; and ranges of two figures: "3–5", "50 ± 5".

import { at, must, ownOf } from "../../model/at.ts";
import { MULTIPLIERS, readNumberWords, wordOf } from "./number-words.ts";
import { type DecimalMark, type Trouble, isTrouble } from "./reading.ts";

export interface Figure {
  readonly value: number;
  readonly unit: string | null;
  /** A whole figure with decimals: "29.0" cannot be 29.3, but "29" may be. */
  readonly withZeros?: string;
}

const FIGURE = /^([-+]?)\s*((?:\p{Lu}{1,3})?\$|[€£¥₹₽₺]?)\s*(\d[\d.,'’ ]*)(.*)$/u;
const GLUED: Readonly<Record<string, number>> = { k: 1000, K: 1000, M: 1e6 };
const UNIT = /^[\p{L}%°$€£¥₹₽₺][\p{L}\p{M}%°²³$€£¥₹₽₺./' -]{0,39}$/u;
/** A letter in place of a digit, from text recognition or typing: "1O", "2l". */
const MISREAD = /^[oli]$/iu;
/** "27 BC" is a year, not a count. */
const ERA = /^(?:b\.?\s?c\.?(?:\s?e\.?)?|a\.?\s?d\.?|c\.?\s?e\.?)$/iu;
/** Words that join figures, or change their meaning, are not units. */
const JOINING = /(?:^|\s)(?:and|or|to|plus|of|but|und|et|y|dan|st|nd|rd|th)(?:\s|$)/iu;

/** Reads a single figure with its unit, without hedges. Null if the text is not one. */
export function readFigure(text: string, decimal: DecimalMark | null): Figure | Trouble | null {
  const power = readPower(text);
  if (power !== null) return power;
  const match = FIGURE.exec(writeFractions(text, decimal));
  if (!match) return readSpelled(text);
  const [, sign = "", currency = "", digits = "", tail = ""] = match;
  const value = readDigits(digits.trim(), decimal);
  if (value === null) return null;
  if (value === "ambiguous")
    return {
      trouble: `“${digits.trim()}” may have thousands or decimals; decide with --decimal point or comma`,
    };
  const isGlued = !digits.endsWith(" ");
  if (isGlued && MISREAD.test(tail)) return null;
  const scale = currency !== "" && tail.trim() === "m" ? "M" : tail.trim();
  const [, letter = "", unitBehind = ""] = /^([kKM])\s+(\p{L}.*)$/u.exec(scale) ?? [];
  const short = letter === "" ? scale : letter;
  const glued = isGlued ? ownOf(GLUED, short) : undefined;
  const [word = "", ...others] = tail.trim().split(" ");
  const multiplier = glued ?? MULTIPLIERS.get(wordOf(word)) ?? 1;
  const rest = glued === undefined ? (multiplier === 1 ? tail.trim() : others.join(" ")) : unitBehind;
  const unit = toUnit(rest, currency);
  if (unit === false) return null;
  const figure = { value: round((sign === "-" ? -1 : 1) * value * multiplier), unit };
  const zeros = multiplier === 1 ? decimalsWithZeros(digits.trim(), value) : 0;
  return zeros === 0 ? figure : { ...figure, withZeros: figure.value.toFixed(zeros) };
}

/** "5.6E+12", "1e-05", "5,6 × 10^12 kg"; with one digit before it, the mark can only be a decimal mark. */
const POWER =
  /^([-+]?)(\d{1,3})(?:[.,](\d{1,15}))?(?:e([-+]?\d{1,3})(?![\p{L}\d])|\s?[×x*·]\s?10\s?(?:\^|\*\*)\s?\(?([-+]?\d{1,3})\)?)\s*(.*)$/iu;

function readPower(text: string): Figure | null {
  const [, sign, whole, fraction = "", e, power, tail = ""] = POWER.exec(text) ?? [];
  if (whole === undefined) return null;
  const unit = toUnit(tail.trim(), "");
  const value = Number(`${sign}${whole}.${fraction}0e${e ?? power ?? "0"}`);
  return unit === false || !Number.isFinite(value) ? null : { value, unit };
}

const FRACTIONS: Readonly<Record<string, string>> = { "½": "5", "¼": "25", "¾": "75" };

/** "2½", with the decimal mark of the other figures. */
const writeFractions = (text: string, decimal: DecimalMark | null): string =>
  text.replace(
    /(\d+)?\s?([½¼¾])/u,
    (_, whole: string | undefined, sign: string) =>
      `${whole ?? "0"}${decimal === "comma" ? "," : "."}${FRACTIONS[sign] ?? ""}`,
  );

/** The number of decimals of a figure if all are zeros; 0 if they are really thousands. */
function decimalsWithZeros(digits: string, value: number): number {
  const decimals = /[.,](0+)$/.exec(digits)?.[1]?.length ?? 0;
  const unmarked = Number(digits.replaceAll(/\D/g, "")) / 10 ** decimals;
  return Math.abs(unmarked - value) <= value * 1e-12 ? decimals : 0;
}

function readSpelled(text: string): Figure | null {
  const spelled = readNumberWords(text);
  const unit = spelled === null ? false : toUnit(spelled.rest, "");
  return spelled === null || unit === false ? null : { value: spelled.value, unit };
}

/** The unit; null if there is none, false if the words are not a unit. */
function toUnit(words: string, currency: string): string | null | false {
  if (words === "") return currency === "" ? null : currency;
  if (!UNIT.test(words) || ERA.test(words) || JOINING.test(words) || words.split(" ").length > 3) return false;
  return currency === "" ? words.toLowerCase() : `${currency} ${words.toLowerCase()}`;
}

/** Removes the rounding error of products such as 1.1 × 1000; whole numbers have none. */
const round = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

function readDigits(digits: string, decimal: DecimalMark | null): number | "ambiguous" | null {
  const joined = joinGroups(digits);
  if (joined === null) return null;
  const [points, commas] = [joined.split(".").length - 1, joined.split(",").length - 1];
  if (points === 0 && commas === 0) return Number(joined);
  if (points > 0 && commas > 0) return readBoth(joined);
  const mark = points > 0 ? "." : ",";
  if (points + commas > 1) return isGrouped(joined, mark) ? Number(joined.replaceAll(mark, "")) : null;
  return readOneMark(joined, mark, decimal);
}

/** Spaces and apostrophes can only separate thousands. */
function joinGroups(digits: string): string | null {
  if (!/['’ ]/.test(digits)) return digits;
  return /^\d{1,3}(?:['’ ]\d{3})+(?:[.,]\d+)?$/.test(digits) ? digits.replaceAll(/['’ ]/g, "") : null;
}

function readBoth(digits: string): number | null {
  const mark = digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  const [whole = "", fraction = "", ...more] = digits.split(mark);
  const grouping = mark === "." ? "," : ".";
  if (more.length > 0 || !isGrouped(whole, grouping) || !/^\d+$/.test(fraction)) return null;
  return Number(`${whole.replaceAll(grouping, "")}.${fraction}`);
}

/** Groups of thousands, or Indian groups: 1,00,000. */
function isGrouped(digits: string, mark: string): boolean {
  const groups = digits.split(mark);
  const [first = "", last = ""] = [groups[0], groups.at(-1)];
  const inner = groups.slice(1, -1);
  return (
    first.length <= 3 &&
    last.length === 3 &&
    (inner.every((group) => group.length === 3) || inner.every((group) => group.length === 2))
  );
}

function readOneMark(digits: string, mark: "." | ",", decimal: DecimalMark | null): number | "ambiguous" | null {
  const [whole = "", fraction = ""] = digits.split(mark);
  if (fraction === "") return null;
  const asDecimal = Number(`${whole}.${fraction}`);
  const isDecimalMark = decimal === null ? null : (decimal === "point") === (mark === ".");
  if (fraction.length !== 3 || whole.length > 3 || whole === "0") return isDecimalMark === false ? null : asDecimal;
  if (isDecimalMark === true) return asDecimal;
  return mark === "," || isDecimalMark === false ? Number(`${whole}${fraction}`) : "ambiguous";
}

/** The decimal mark that the figures of a text must have; null if both are possible. */
export function decimalEvidence(text: string): DecimalMark | null {
  const marks = [...text.matchAll(/\d+(?:[.,]\d+)+/g)]
    .map(([digits]) => markOf(digits))
    .filter((mark) => mark !== null);
  const [only = null] = new Set(marks).size === 1 ? marks : [];
  return only;
}

function markOf(digits: string): DecimalMark | null {
  const [point, comma] = [digits.lastIndexOf("."), digits.lastIndexOf(",")];
  if (point !== -1 && comma !== -1) return point > comma ? "point" : "comma";
  const mark = point === -1 ? "," : ".";
  const groups = digits.split(mark);
  const isThousands = groups.slice(1).every((group) => group.length === 3);
  if (groups.length === 2 && isThousands) return null;
  const isDecimal = groups.length === 2;
  return isDecimal === (mark === ".") ? "point" : "comma";
}

// Ranges of two figures: "3–5", "between 3 and 5", "10–12 thousand", "50 ± 5".

export interface Range {
  /** "3..5" as a dataset writes it; a single figure if both ends are the same. */
  readonly range: number | string;
  readonly unit: string | null;
}

const BETWEEN = /^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(.+)$/iu;
const RANGE = /^(.+?)\s*(?:\.\.|–|-|\bto\b|\bor\b)\s*(.+)$/iu;
const SPREAD = /^(.+?)\s*(?:±|\+\/-|\+-)\s*(.+)$/u;
/** The separator that datasets use, with complete ends. */
const IN_FULL = /\d\s*\.\.\s*\d/;

/** Reads a range. Null if the text is not one; trouble if it has two readings. */
export function readRange(text: string, decimal: DecimalMark | null): Range | Trouble | null {
  const spread = SPREAD.exec(text);
  if (spread) return readSpread(at(spread, 1), at(spread, 2), decimal);
  const [, fromText = "", toText = ""] = BETWEEN.exec(text) ?? RANGE.exec(text) ?? [];
  if (toText === "") return null;
  const [from, to] = [readFigure(fromText, decimal), readFigure(toText, decimal)];
  if (from === null || to === null) return null;
  if (isTrouble(from)) return from;
  if (isTrouble(to)) return to;
  const zeros = IN_FULL.test(text) ? 0 : zerosMeantForBoth(fromText, toText);
  if (zeros !== 0)
    return { trouble: `the ${nameOf(zeros)} of the upper end may apply to both; write both ends in full` };
  return joinEnds(scaleLike(from, fromText, to, toText), to);
}

const nameOf = (zeros: number): string =>
  zeros === 2 ? "hundreds" : zeros === 3 ? "thousands" : zeros === 6 ? "millions" : "zeros";

/**
 * How many places of the upper end the lower one may leave out; 0 if the lower end is complete. It may be shortened if it has fewer
 * digits, the upper end
 * has a group of thousands or ends in two zeros or more, and the lower end with as many zeros, or with three or six of them,
 * is below the upper one still: "3-400" may be 300–400, "75-87000" and "20-25,000" thousands; "90-110", "1-100" and
 * "10-500" are whole.
 */
function zerosMeantForBoth(fromText: string, toText: string): number {
  const [, from = "0"] = /^\s*(\d+)\s*$/.exec(fromText) ?? [];
  const [, to = ""] = /^\D*(\d+(?:[.,'’ ]\d{3})*(?![.,]?\d))/.exec(toText) ?? [];
  const digits = to.replaceAll(/\D/g, "");
  if (Number(from) === 0) return 0;
  const zeros = must(/0*$/.exec(digits))[0].length;
  const places = [...(zeros >= 2 ? [zeros] : []), ...[3, 6].filter((each) => each <= zeros || to !== digits)];
  return places.find((each) => Number(from) * 10 ** each < Number(digits)) ?? 0;
}

/** "10–12 thousand": the multiplier of the upper end applies to both. */
function scaleLike(from: Figure, fromText: string, to: Figure, toText: string): Figure {
  const multiplier = multiplierIn(toText);
  if (multiplier === null || multiplierIn(fromText) !== null || /\p{L}/u.test(from.unit ?? "")) return from;
  const scaled = readFigure(`${fromText.trim()} ${multiplier}`, null);
  return scaled === null || isTrouble(scaled) || scaled.value > to.value ? from : scaled;
}

const SHORT: Readonly<Record<string, string>> = { k: "thousand", K: "thousand", M: "million" };

/** The first multiplier that is a whole word: the "k" of "Mark" is not. */
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
