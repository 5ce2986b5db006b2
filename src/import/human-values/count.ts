// Counts as people write them, "1,200", "c. 50", "3–5", "at least two hundred", "several", "12 (thousand)", and measures: "about 60 feet",
// "1,200 sq km", "$5 million", "6 ft 2 in".

import { isProblem } from "../../model/values/contract.ts";
import { count } from "../../model/values/count.ts";
import { measure } from "../../model/values/measure.ts";
import { isKnownUnit } from "../../model/values/units.ts";
import { MULTIPLIERS } from "./number-words.ts";
import { type Range, readFigure, readRange } from "./number.ts";
import {
  type DecimalMark,
  exactOf,
  HEDGES,
  isHedgedBehind,
  isTrouble,
  LONGEST_VALUE,
  type Outcome,
  reading,
  type Sign,
  tidy,
  type Trouble,
  UNKNOWN_STYLE,
  type WritingStyle,
} from "./reading.ts";

interface Unbracketed {
  /** The text to read: without the brackets, but with what they say if that changes the figure. */
  readonly text: string;
  /** What the brackets say, if that is not part of the figure. */
  readonly remark: string | null;
  /** The claim's own hedge, if the brackets express a doubt that no sign can. */
  readonly hedge: string | null;
}

const BRACKETS = /^(.*\S)\s*\(\s*([^()]*?)\s*\)$/u;

/** Words for units and for counted things: after a figure they are its unit, in brackets or not. */
const UNITS =
  /^(?:per .+|%|per ?cent|percent|[kcm]?m[²³]?|(?:sq|square) (?:km|m|miles?|feet)|miles?|mi|nm|nautical miles|yards?|yd|feet|ft|inch(?:es)?|in|kg|g|t|tons?|tonnes?|lbs?|pounds?|oz|ha|hectares?|acres?|l|litres?|liters?|knots?|°[cf]|hours?|hrs?|days?|weeks?|months?|years?|minutes?|seconds?|[$€£¥₹₽₺]|usd|eur|gbp|us\$|dollars?|euros?|killed|dead|deaths|fatalities|wounded|injured|missing|captured|prisoners|casualties|victims|survivors|people|persons|men|women|children|civilians|soldiers|troops|families|households|ships|houses)$/iu;

/** Doubts about a whole figure, by the hedge that a claim has for them. */
const DOUBTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:disputed|contested)$/iu, "disputed"],
  [/^(?:alleged|claimed)$/iu, "alleged"],
  [
    /^(?:not confirmed|unconfirmed|unverified|not verified|probable|possible|tentative|uncertain|doubtful|in doubt|provisional|preliminary)$/iu,
    "uncertain",
  ],
];

const NONE = /^(?:nil|none|no data|unknown|not known|n\/?a|n\.a\.)$/iu;
const LOWER = /^(?:lower (?:bound|limit|end|estimate)|low estimate)$/iu;
const UPPER = /^(?:upper (?:bound|limit|end|estimate)|high estimate)$/iu;

/** "8 (incl. 1 officer)": a part of the figure, not another figure. */
const OF_WHICH =
  /^(?:incl\b|including|of (?:whom|which|these|them)|among them|davon|darunter|dont|di antaranya|termasuk|منهم|بينهم)/iu;

/** A text without the brackets at its end; null if they hold another figure. A word means the same in brackets as outside. */
function unbracket(whole: string): Unbracketed | Trouble | null {
  const [, bare, inside = ""] = BRACKETS.exec(whole) ?? [];
  if (bare === undefined) return { text: whole, remark: null, hedge: null };
  const said = inside.replace(/^(?:is|an?|the|in|=|i\.e\.)\s+(?=\p{L})/iu, "");
  const asOutside = placeOutside(bare, said);
  if (asOutside !== null) return typeof asOutside === "string" ? plain(asOutside) : asOutside;
  const hedge = DOUBTS.find(([form]) => form.test(said))?.[1] ?? null;
  if (hedge !== null) return { text: bare, remark: null, hedge };
  if (OF_WHICH.test(said)) return plain(bare);
  return /\d/.test(said) ? null : { text: bare, remark: inside, hedge: null };
}

const plain = (text: string): Unbracketed => ({ text, remark: null, hedge: null });

/** The text as it would be written without brackets; null if the brackets do not change the figure. */
function placeOutside(bare: string, said: string): string | Trouble | null {
  if (/^min\.?$/iu.test(said))
    return { trouble: `“${said}” may mean “minimum” or “minutes”; write “at least ${bare}” or “${bare} minutes”` };
  if (NONE.test(said))
    return { trouble: `it is a figure, but “${said}” says that there is none; write one of the two` };
  if (LOWER.test(said)) return `at least ${bare}`;
  if (UPPER.test(said)) return `at most ${bare}`;
  if (/^[?]$/.test(said) || isHedgedBehind(`1 ${said}`)) return `${bare} ${said}`;
  if (HEDGES.some(([form]) => !form.source.endsWith("$") && /^ ?1$/.test(`${said} 1`.replace(form, ""))))
    return `${said} ${bare}`;
  if (/^['’]?000s?$/.test(said)) return `${bare} thousand`;
  if (/^[kKM]$/.test(said)) return `${bare}${said}`;
  return MULTIPLIERS.has(said.toLowerCase().replace(/\.$/, "")) || UNITS.test(said) ? `${bare} ${said}` : null;
}

/** Reads a count. Null if the text is not one; trouble if it is one but is ambiguous. */
export function readCount(text: string, style: WritingStyle): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const bare = unbracket(tidy(text));
  if (bare === null || isTrouble(bare)) return bare;
  const outcome = readVague(bare.text) ?? readHedged(bare.text, style.decimal, []);
  if (outcome === null || isTrouble(outcome)) return outcome;
  const remarked = bare.remark === null ? outcome : { ...outcome, remark: bare.remark };
  if (bare.hedge === null) return remarked;
  return outcome.hedge === null
    ? { ...remarked, hedge: bare.hedge }
    : { trouble: "it is hedged in two ways; keep one" };
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
    const figure = readFigure(text, decimal);
    if (figure !== null)
      return isTrouble(figure) ? figure : finish({ range: figure.value, unit: figure.unit }, signs, figure.withZeros);
    const range = readRange(text, decimal);
    if (range !== null) return isTrouble(range) ? range : finish(range, signs);
  }
  if (signs.length >= 2) return null;
  for (const [form, sign] of HEDGES) {
    const bare = text.replace(form, "");
    if (bare !== text && bare !== "") return readHedged(bare.trim(), decimal, [...signs, sign]);
  }
  return null;
}

/** A doubt, or a hedge on a range, becomes the claim's own hedge. */
function finish({ range: amount, unit }: Range, signs: readonly Sign[], withZeros?: string): Outcome {
  const hedge = signs.includes("?") ? "uncertain" : null;
  const sign = signs.find((found) => found !== "?") ?? "";
  const isRange = typeof amount === "string";
  if (isRange && sign !== "" && hedge !== null) return { trouble: "the range is hedged in two ways; keep one" };
  const written = sign === "" ? (withZeros ?? amount) : isRange ? amount : `${sign}${amount}`;
  if (isProblem(count.parse(written)))
    return { trouble: "the figure is too large to be stored exactly; give it in a larger unit" };
  return reading(written, isRange && sign !== "" ? nameOf(sign) : hedge, unit);
}

const nameOf = (sign: string): string =>
  sign.startsWith("~") ? "about" : sign.startsWith(">") ? "at-least" : "at-most";

const FEET_AND_INCHES = /^(\d+)\s?(?:ft|feet|foot|['′])\s?(\d+(?:\.\d+)?)\s?(?:in|inch|inches|["″])$/iu;
const STONES_AND_POUNDS = /^(\d+)\s?(?:st|stone)\s?(\d+)\s?(?:lbs?|pounds?)$/iu;

/** Reads a figure with a known unit; null if there is no such unit. `unit`: the unit of the column, for bare figures. */
export function readMeasure(text: string, style: WritingStyle, unit: string | null = null): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const tidied = tidy(text);
  const joined = joinTwo(tidied, FEET_AND_INCHES, 12, "in") ?? joinTwo(tidied, STONES_AND_POUNDS, 14, "lb");
  if (joined !== null) return reading(joined);
  const figure = readCount(tidied.replace(/(?<=\d)\s?["″]$/u, " in"), style);
  if (figure === null || isTrouble(figure)) return figure;
  const name = figure.unit ?? unit;
  if (name === null || !isKnownUnit(named(tidied, name))) return null;
  const parsed = measure.parse(`${String(figure.value)} ${named(tidied, name)}`);
  return isProblem(parsed) ? null : { ...figure, value: parsed.text, unit: null };
}

/** The unit as written, since case distinguishes units: "Mt" from "mt". */
function named(text: string, unit: string): string {
  const at = text.toLowerCase().indexOf(unit);
  return at === -1 ? unit : text.slice(at, at + unit.length);
}

/** "6 ft 2 in" as 74 in. */
function joinTwo(text: string, form: RegExp, each: number, unit: string): string | null {
  const [, large, small] = form.exec(text) ?? [];
  return large === undefined ? null : `${Number(large) * each + Number(small)} ${unit}`;
}
