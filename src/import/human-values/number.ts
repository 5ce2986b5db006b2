// One figure as people write it: "1,200", "1 200", "1.200" where a comma is the decimal mark, "1.2 million", "8 men".

import { MULTIPLIERS, readNumberWords, wordOf } from "./number-words.ts";
import type { DecimalMark, Trouble } from "./reading.ts";

export interface Figure {
  readonly value: number;
  readonly unit: string | null;
  /** A whole figure that is told to its decimals: "29.0" is not 29.3, which 29 may be. */
  readonly withZeros?: string;
}

const FIGURE = /^([-+]?)\s*((?:\p{Lu}{1,3})?\$|[€£¥₹₽₺]?)\s*(\d[\d.,'’ ]*)(.*)$/u;
const GLUED: Readonly<Record<string, number>> = { k: 1000, K: 1000, M: 1e6 };
const UNIT = /^[\p{L}%°$€£¥₹₽₺][\p{L}\p{M}%°²³$€£¥₹₽₺./' -]{0,39}$/u;
/** A letter that a reader of print or a hand took for a figure: "1O", "2l". */
const MISREAD = /^[oli]$/iu;
/** What joins figures, or turns one into something else, is no unit. */
const JOINING = /(?:^|\s)(?:and|or|to|plus|of|but|und|et|y|dan|st|nd|rd|th)(?:\s|$)/iu;

/** Reads a single figure with its unit, without hedges. Null where the text is none. */
export function readFigure(text: string, decimal: DecimalMark | null): Figure | Trouble | null {
  const match = FIGURE.exec(writeFractions(text, decimal));
  if (!match) return readSpelled(text);
  const [, sign = "", currency = "", digits = "", tail = ""] = match;
  const value = readDigits(digits.trim(), decimal);
  if (value === null) return null;
  if (value === "ambiguous")
    return {
      trouble: `“${digits.trim()}” may be a thousand or a decimal fraction; say which with --decimal point or comma`,
    };
  const isGlued = !digits.endsWith(" ");
  if (isGlued && MISREAD.test(tail)) return null;
  const scale = currency !== "" && tail.trim() === "m" ? "M" : tail.trim();
  const glued = GLUED[scale] !== undefined && isGlued ? scale : null;
  const [word = "", ...others] = tail.trim().split(" ");
  const multiplier = glued === null ? (MULTIPLIERS.get(wordOf(word)) ?? 1) : (GLUED[glued] ?? 1);
  const rest = glued === null ? (multiplier === 1 ? tail.trim() : others.join(" ")) : "";
  const unit = toUnit(rest, currency);
  if (unit === false) return null;
  const figure = { value: round((sign === "-" ? -1 : 1) * value * multiplier), unit };
  const zeros = multiplier === 1 ? decimalsWithZeros(digits.trim(), value) : 0;
  return zeros === 0 ? figure : { ...figure, withZeros: figure.value.toFixed(zeros) };
}

const FRACTIONS: Readonly<Record<string, string>> = { "½": "5", "¼": "25", "¾": "75" };

/** "2½" with the decimal mark that figures are read with. */
const writeFractions = (text: string, decimal: DecimalMark | null): string =>
  text.replace(
    /(\d+)?\s?([½¼¾])/u,
    (_, whole: string | undefined, sign: string) =>
      `${whole ?? "0"}${decimal === "comma" ? "," : "."}${FRACTIONS[sign] ?? ""}`,
  );

/** How many decimals a figure has that are all zeros; 0 where what looks like them are thousands. */
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

/** The unit, null where there is none, false where the words are no unit. */
function toUnit(words: string, currency: string): string | null | false {
  if (words === "") return currency === "" ? null : currency;
  if (!UNIT.test(words) || JOINING.test(words) || words.split(" ").length > 3) return false;
  return currency === "" ? words.toLowerCase() : `${currency} ${words.toLowerCase()}`;
}

/** Binary fractions such as 1.1 × 1000 leave a trace of their own; whole numbers are what they are. */
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

/** Spaces and apostrophes only ever part thousands. */
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

/** Thousands, or as India groups them: 1,00,000. */
function isGrouped(digits: string, mark: string): boolean {
  const groups = digits.split(mark);
  const [first = "", last = ""] = [groups[0], groups.at(-1)];
  const inner = groups.slice(1, -1);
  return (
    first.length >= 1 &&
    first.length <= 3 &&
    last.length === 3 &&
    (inner.every((group) => group.length === 3) || inner.every((group) => group.length === 2))
  );
}

function readOneMark(digits: string, mark: "." | ",", decimal: DecimalMark | null): number | "ambiguous" | null {
  const [whole = "", fraction = ""] = digits.split(mark);
  if (fraction === "" || whole === "") return null;
  const asDecimal = Number(`${whole}.${fraction}`);
  const isDecimalMark = decimal === null ? null : (decimal === "point") === (mark === ".");
  if (fraction.length !== 3 || whole.length > 3 || whole === "0") return isDecimalMark === false ? null : asDecimal;
  if (isDecimalMark === true) return asDecimal;
  return mark === "," || isDecimalMark === false ? Number(`${whole}${fraction}`) : "ambiguous";
}

/** Which decimal mark the figures of a text can only have been written with; null where they do not tell. */
export function decimalEvidence(text: string): DecimalMark | null {
  const marks = [...text.matchAll(/\d+(?:[.,]\d+)+/g)]
    .map(([digits]) => markOf(digits))
    .filter((mark) => mark !== null);
  return new Set(marks).size === 1 ? (marks[0] ?? null) : null;
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
