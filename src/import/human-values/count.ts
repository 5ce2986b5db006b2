// Counts as people write them: "1,200", "c. 50", "3–5", "at least two hundred", "several".

import { isProblem } from "../../model/values/contract.ts";
import { count } from "../../model/values/count.ts";
import { HEDGES, isHedgedBehind, type Sign } from "./hedges.ts";
import { type Range, readRange } from "./number-range.ts";
import { readFigure } from "./number.ts";
import {
  type DecimalMark,
  exactOf,
  isTrouble,
  type Outcome,
  reading,
  UNKNOWN_STYLE,
  type WritingStyle,
} from "./reading.ts";
import { unbracket } from "./remarks.ts";
import { tidy } from "./tidy.ts";

/** Reads a count. Null where the text is none; trouble where it is one and cannot be told for certain. */
export function readCount(text: string, style: WritingStyle): Outcome {
  const bare = unbracket(tidy(text));
  if (bare === null || isTrouble(bare)) return bare;
  const outcome = readVague(bare.text) ?? readHedged(bare.text, style.decimal, []);
  if (outcome === null || isTrouble(outcome)) return outcome;
  const remarked = bare.remark === null ? outcome : { ...outcome, remark: bare.remark };
  if (bare.hedge === null) return remarked;
  return outcome.hedge === null
    ? { ...remarked, hedge: bare.hedge }
    : { trouble: "it is hedged in two ways, and a claim has one hedge; write one of them" };
}

/** The figure of a text that is one plain figure, however the decimals are marked; null of any other. */
export function readExact(text: string): number | null {
  const outcome = readCount(text, UNKNOWN_STYLE);
  return outcome === null || isTrouble(outcome) ? null : exactOf(outcome);
}

/** "Several thousands" is what a dataset calls "several thousand". */
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

/** A doubt, and a hedge on a range, go into the claim's own hedge. */
function finish({ range: amount, unit }: Range, signs: readonly Sign[], withZeros?: string): Outcome {
  const hedge = signs.includes("?") ? "uncertain" : null;
  const sign = signs.find((found) => found !== "?") ?? "";
  const isRange = typeof amount === "string";
  if (isRange && sign !== "" && hedge !== null)
    return { trouble: "the range is both hedged and in doubt, and a claim has one hedge; write one of them" };
  const written = sign === "" ? (withZeros ?? amount) : isRange ? amount : `${sign}${amount}`;
  if (isProblem(count.parse(written))) return { trouble: "the figure is too large to be held exactly" };
  return reading(written, isRange && sign !== "" ? nameOf(sign) : hedge, unit);
}

const nameOf = (sign: string): string => (sign === "~" ? "about" : sign.startsWith(">") ? "at-least" : "at-most");
