// Figures as people write them, "1,200", "1.2 million", "8 men", and in English words: "two hundred and fifty", "a dozen".

import { at, must, ownOf, valueOf } from "../../model/at.ts";
import { type DecimalMark, type Trouble, trouble } from "./reading.ts";
import table from "../../../data/tables/values.json" with { type: "json" };

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
    return trouble(`“${digits.trim()}” may have thousands or decimals; decide with --decimal point or comma`);
  const isGlued = !digits.endsWith(" ");
  if (isGlued && MISREAD.test(tail)) return null;
  const [word = "", ...others] = tail.trim().split(" ");
  const glued = isGlued ? ownOf(GLUED, currency !== "" && tail.trim() === "m" ? "M" : word) : undefined;
  const multiplier = glued ?? multiplierOf(word) ?? 1;
  const unit = toUnit(multiplier === 1 ? tail.trim() : others.join(" "), currency);
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
  const value = Number(`${sign}${whole}.${fraction}0e${e ?? must(power)}`);
  return Number.isFinite(value) ? withUnit(value, tail.trim()) : null;
}

const FRACTIONS: Readonly<Record<string, string>> = { "½": "5", "¼": "25", "¾": "75" };

/** "2½", with the decimal mark of the other figures. */
const writeFractions = (text: string, decimal: DecimalMark | null): string =>
  text.replace(
    /(\d+)?\s?([½¼¾])/u,
    (_, whole: string | undefined, sign: string) =>
      `${whole ?? "0"}${decimal === "comma" ? "," : "."}${must(FRACTIONS[sign])}`,
  );

/** The number of decimals of a figure if all are zeros; 0 if they are really thousands. */
function decimalsWithZeros(digits: string, value: number): number {
  const decimals = /[.,](0+)$/.exec(digits)?.[1]?.length ?? 0;
  const unmarked = Number(digits.replaceAll(/\D/g, "")) / 10 ** decimals;
  return Math.abs(unmarked - value) <= value * 1e-12 ? decimals : 0;
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
    .map(([digits]) => decimalMarkOf(digits))
    .filter((mark) => mark !== null);
  const [only = null] = new Set(marks).size === 1 ? marks : [];
  return only;
}

function decimalMarkOf(digits: string): DecimalMark | null {
  const [point, comma] = [digits.lastIndexOf("."), digits.lastIndexOf(",")];
  if (point !== -1 && comma !== -1) return point > comma ? "point" : "comma";
  const mark = point === -1 ? "," : ".";
  const groups = digits.split(mark);
  const isThousands = groups.slice(1).every((group) => group.length === 3);
  if (groups.length === 2 && isThousands) return null;
  const isDecimal = groups.length === 2;
  return isDecimal === (mark === ".") ? "point" : "comma";
}

// Figures written out in English.

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries(table.numbers));
const MULTIPLIERS: ReadonlyMap<string, number> = new Map(Object.entries(table.multipliers));

/** The number that a word multiplies by: "Mio." is a million; undefined for any other word. */
export const multiplierOf = (word: string): number | undefined =>
  MULTIPLIERS.get(word.toLowerCase().replace(/\.$/, ""));

/** The value of the words so far. */
interface Sum {
  readonly total: number;
  /** The group that no thousand or million has closed yet; null before the first figure. */
  readonly group: number | null;
  /** The figure just read; null after a multiplier. */
  readonly last: number | null;
  /** The multiplier from a thousand upwards that closed the last group. */
  readonly scale: number;
}

const NOTHING: Sum = { total: 0, group: null, last: null, scale: Infinity };

/** "Half a dozen", "half a million people". */
const HALF = new RegExp(`^(?:a )?half[ -](?:an? )?(${[...MULTIPLIERS.keys()].join("|")})(?: (.+))?$`);

/** The figure in words at the beginning of a text; null if there is none, or if it is not one figure: "twenty twenty". */
function readSpelled(text: string): Figure | null {
  const half = HALF.exec(text.toLowerCase());
  if (half !== null) return withUnit(valueOf(MULTIPLIERS, at(half, 1)) / 2, half[2] ?? "");
  const words = text.toLowerCase().replaceAll("-", " ").split(/\s+/);
  let sum = NOTHING;
  let used = 0;
  for (const [index, word] of words.entries()) {
    const unit = word === "a" && index === 0 && MULTIPLIERS.has(words[1] ?? "") ? 1 : UNITS.get(word);
    const multiplier = MULTIPLIERS.get(word);
    if (unit !== undefined || (multiplier !== undefined && sum.group !== null)) {
      const next = unit === undefined ? multiply(sum, must(multiplier)) : add(sum, unit);
      if (next === null) return null;
      sum = next;
    } else if (word !== "and" || sum.group === null || sum.last !== null || !UNITS.has(words[index + 1] ?? "")) break;
    used = index + 1;
  }
  return sum.group === null ? null : withUnit(sum.total + sum.group, words.slice(used).join(" "));
}

function withUnit(value: number, words: string): Figure | null {
  const unit = toUnit(words, "");
  return unit === false ? null : { value, unit };
}

/** Only a ten can be followed by another figure, which must be below ten. */
function add(sum: Sum, unit: number): Sum | null {
  const follows = sum.last === null || (sum.last >= 20 && unit > 0 && unit < 10);
  return follows ? { ...sum, group: (sum.group ?? 0) + unit, last: unit } : null;
}

/** A hundred multiplies figures below a hundred; from a thousand upwards, each multiplier is smaller than the one before. */
function multiply({ total, group, scale }: Sum, multiplier: number): Sum | null {
  const amount = must(group);
  if (multiplier < 1000) return amount < 100 ? { total, group: amount * multiplier, last: null, scale } : null;
  return multiplier < scale ? { total: total + amount * multiplier, group: 0, last: null, scale: multiplier } : null;
}
