// Counts as people write them, "1,200", "c. 50", "3–5", "50 ± 5", "at least two hundred", "several", "12 (thousand)", and measures:
// "about 60 feet", "1,200 sq km", "$5 million", "6 ft 2 in".

import table from "../../../data/tables/values.json" with { type: "json" };
import { at, must } from "../../model/at.ts";
import { isProblem } from "../../model/values/contract.ts";
import { count } from "../../model/values/count.ts";
import { measure } from "../../model/values/measure.ts";
import { isKnownUnit } from "../../model/values/units.ts";
import { type Figure, multiplierOf, readFigure } from "./number.ts";
import {
  type DecimalMark,
  exactOf,
  formsOf,
  HEDGES,
  isHedgedBehind,
  isTrouble,
  LONGEST_VALUE,
  type Outcome,
  reading,
  type Sign,
  tidy,
  type Trouble,
  trouble,
  UNKNOWN_STYLE,
  type WritingStyle,
} from "./reading.ts";

interface Unbracketed {
  /** The text to read: without the brackets, but with what they say if that changes the figure. */
  readonly text: string;
  /** Set if the brackets say something that is not part of the figure. */
  readonly taken?: string;
  /** The claim's own hedge, if the brackets express a doubt that no sign can. */
  readonly hedge?: string;
}

const BRACKETS = /^(.*\S)\s*\(\s*([^()]*?)\s*\)$/u;

/** Words for units and for counted things: after a figure they are its unit, in brackets or not. */
const UNITS = new RegExp(table.unitsAfterFigures, "iu");

/** Doubts about a whole figure, by the hedge that a claim has for them. */
const DOUBTS = formsOf(table.doubts);

const NONE = /^(?:nil|none|no data|unknown|not known|n\/?a|n\.a\.)$/iu;
const LOWER = /^(?:lower (?:bound|limit|end|estimate)|low estimate)$/iu;
const UPPER = /^(?:upper (?:bound|limit|end|estimate)|high estimate)$/iu;

/** "8 (incl. 1 officer)": a part of the figure, not another figure. */
const OF_WHICH = new RegExp(table.ofWhich, "iu");

/** A text without the brackets at its end; null if they hold another figure. A word means the same in brackets as outside. */
function unbracket(whole: string): Unbracketed | Trouble | null {
  const [, bare, inside = ""] = BRACKETS.exec(whole) ?? [];
  if (bare === undefined) return { text: whole };
  const said = inside.replace(/^(?:is|an?|the|in|=|i\.e\.)\s+(?=\p{L})/iu, "");
  const asOutside = placeOutside(bare, said);
  if (asOutside !== null) return typeof asOutside === "string" ? { text: asOutside } : asOutside;
  const hedge = DOUBTS.find(([form]) => form.test(said))?.[1];
  if (hedge !== undefined) return { text: bare, hedge };
  if (OF_WHICH.test(said)) return { text: bare };
  return /\d/.test(said) ? null : { text: bare, taken: REMARKED };
}

const REMARKED = "a figure is read without the remark in brackets, which is kept as a note";

/** The text as it would be written without brackets; null if the brackets do not change the figure. */
function placeOutside(bare: string, said: string): string | Trouble | null {
  if (/^min\.?$/iu.test(said))
    return trouble(`“${said}” may mean “minimum” or “minutes”; write “at least ${bare}” or “${bare} minutes”`);
  if (NONE.test(said)) return trouble(`it is a figure, but “${said}” says that there is none; write one of the two`);
  if (LOWER.test(said)) return `at least ${bare}`;
  if (UPPER.test(said)) return `at most ${bare}`;
  if (/^[?]$/.test(said) || isHedgedBehind(`1 ${said}`)) return `${bare} ${said}`;
  if (HEDGES.some(([form]) => !form.source.endsWith("$") && /^ ?1$/.test(`${said} 1`.replace(form, ""))))
    return `${said} ${bare}`;
  if (/^['’]?000s?$/.test(said)) return `${bare} thousand`;
  if (/^[kKM]$/.test(said)) return `${bare}${said}`;
  return multiplierOf(said) !== undefined || UNITS.test(said) ? `${bare} ${said}` : null;
}

/** Reads a count. Null if the text is not one; trouble if it is one but is ambiguous. */
export function readCount(text: string, style: WritingStyle): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const bare = unbracket(tidy(text));
  if (bare === null || isTrouble(bare)) return bare;
  const outcome = readVague(bare.text) ?? readHedged(bare.text, style.decimal, []);
  if (outcome === null || isTrouble(outcome)) return outcome;
  const { text: _, ...said } = bare;
  return said.hedge !== undefined && outcome.hedge !== null
    ? trouble("it is hedged in two ways; keep one")
    : { ...outcome, ...said };
}

/** The figure of a text that is a plain figure, with either decimal mark; null for any other text. */
export function readExact(text: string): number | null {
  const outcome = readCount(text, UNKNOWN_STYLE);
  return outcome === null || isTrouble(outcome) ? null : exactOf(outcome);
}

/** "Several thousands" is "several thousand" in a dataset. */
function readVague(text: string): Outcome {
  const words = text.toLowerCase();
  const found = [words, words.replace(/^(several|a few) (hundred|thousand)s$/, "$1 $2")]
    .map((each) => count.parse(each))
    .find((value) => !isProblem(value) && value.hedge === "vague");
  return found === undefined || isProblem(found) ? null : reading(found.text);
}

function readHedged(text: string, decimal: DecimalMark | null, signs: readonly Sign[]): Outcome {
  if (!isHedgedBehind(text)) {
    const amount = readFigure(text, decimal) ?? readRange(text, decimal);
    if (amount !== null) return isTrouble(amount) ? amount : finish(amount, signs);
  }
  if (signs.length >= 2) return null;
  for (const [form, sign] of HEDGES) {
    const bare = text.replace(form, "");
    if (bare !== text && bare !== "") return readHedged(bare.trim(), decimal, [...signs, sign]);
  }
  return null;
}

/** A doubt, or a hedge on a range, becomes the claim's own hedge. */
function finish({ value: amount, unit, withZeros }: Amount, signs: readonly Sign[]): Outcome {
  const hedge = signs.includes("?") ? "uncertain" : null;
  const sign = signs.find((found) => found !== "?") ?? "";
  const isRange = typeof amount === "string";
  if (isRange && sign !== "" && hedge !== null) return trouble("the range is hedged in two ways; keep one");
  const written = sign === "" ? (withZeros ?? amount) : isRange ? amount : `${sign}${amount}`;
  if (isProblem(count.parse(written)))
    return trouble("the figure is too large to be stored exactly; give it in a larger unit");
  return reading(written, isRange && sign !== "" ? nameOf(sign) : hedge, unit);
}

const nameOf = (sign: string): string =>
  sign.startsWith("~") ? "about" : sign.startsWith(">") ? "at-least" : "at-most";

// Ranges of two figures: "3–5", "between 3 and 5", "10–12 thousand", "50 ± 5".

/** A figure; or a range as a dataset writes it, "3..5", with a single figure if both ends are the same. */
type Amount = Omit<Figure, "value"> & { readonly value: number | string };

const BETWEEN = /^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(.+)$/iu;
const RANGE = /^(.+?)\s*(?:\.\.|–|-|\bto\b|\bor\b)\s*(.+)$/iu;
const SPREAD = /^(.+?)\s*(?:±|\+\/-|\+-)\s*(.+)$/u;
/** The separator that datasets use, with complete ends. */
const IN_FULL = /\d\s*\.\.\s*\d/;

/** Reads a range. Null if the text is not one; trouble if it has two readings. */
function readRange(text: string, decimal: DecimalMark | null): Amount | Trouble | null {
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
    return trouble(`the ${zerosNamed(zeros)} of the upper end may apply to both; write both ends in full`);
  return joinEnds(scaleLike(from, fromText, to, toText), to);
}

const zerosNamed = (zeros: number): string =>
  zeros === 2 ? "hundreds" : zeros === 3 ? "thousands" : zeros === 6 ? "millions" : "zeros";

/**
 * How many zeros the lower end may leave out; 0 if it is complete. It may be shortened if it has fewer digits, the upper end
 * has a group of thousands or ends in at least two zeros, and the lower end with as many zeros, or with three or six, is
 * still below the upper one: "3-400" may be 300–400, "75-87000" and "20-25,000" thousands; "90-110", "1-100" and "10-500"
 * are complete.
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

const SHORT: ReadonlyMap<string, string> = new Map(Object.entries({ k: "thousand", K: "thousand", M: "million" }));

/** The first multiplier that is a whole word: the "k" of "Mark" is not. */
function multiplierIn(text: string): string | null {
  const words = [...text.matchAll(/\p{L}+/gu)].map(([word]) => SHORT.get(word) ?? word);
  return words.find((word) => multiplierOf(word) !== undefined) ?? null;
}

function joinEnds(from: Figure, to: Figure): Amount | Trouble {
  if (from.value > to.value) return trouble(`the range runs from ${from.value} down to ${to.value}`);
  const unit = to.unit ?? from.unit;
  return { value: from.value === to.value ? from.value : `${from.value}..${to.value}`, unit };
}

function readSpread(middle: string, either: string, decimal: DecimalMark | null): Amount | Trouble | null {
  const [figure, slack] = [readFigure(middle, decimal), readFigure(either, decimal)];
  if (figure === null || slack === null) return null;
  if (isTrouble(figure)) return figure;
  if (isTrouble(slack)) return slack;
  return joinEnds(
    { value: figure.value - slack.value, unit: figure.unit },
    { value: figure.value + slack.value, unit: slack.unit },
  );
}

const FEET_AND_INCHES = /^(\d+)\s?(?:ft|feet|foot|['′])\s?(\d+(?:\.\d+)?)\s?(?:in|inch|inches|["″])$/iu;
const STONES_AND_POUNDS = /^(\d+)\s?(?:st|stone)\s?(\d+)\s?(?:lbs?|pounds?)$/iu;

/** Reads a figure with a known unit; null if there is no such unit. */
export function readMeasure(text: string, style: WritingStyle): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const tidied = tidy(text);
  const joined = joinTwo(tidied, FEET_AND_INCHES, 12, "in") ?? joinTwo(tidied, STONES_AND_POUNDS, 14, "lb");
  if (joined !== null) return reading(joined);
  const figure = readCount(tidied.replace(/(?<=\d)\s?["″]$/u, " in"), style);
  if (figure === null || isTrouble(figure)) return figure;
  const unit = figure.unit === null ? null : asWritten(tidied, figure.unit);
  if (unit === null || !isKnownUnit(unit)) return null;
  const parsed = measure.parse(`${String(figure.value)} ${unit}`);
  return isProblem(parsed) ? null : { ...figure, value: parsed.text, unit: null };
}

/** The unit as written, since case distinguishes units: "Mt" from "mt". */
export function asWritten(text: string, unit: string): string {
  const at = text.toLowerCase().indexOf(unit);
  return at === -1 ? unit : text.slice(at, at + unit.length);
}

/** "6 ft 2 in" as 74 in. */
function joinTwo(text: string, form: RegExp, each: number, unit: string): string | null {
  const [, large, small] = form.exec(text) ?? [];
  return large === undefined ? null : `${Number(large) * each + Number(small)} ${unit}`;
}
