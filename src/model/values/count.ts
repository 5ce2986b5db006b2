// Counts: exact figures, ranges, and the hedges that sources use. A hedged figure is a range with its hedge kept.

import { getOrAdd } from "../groups.ts";
import { at } from "../at.ts";
import { localeTag } from "../locale-tag.ts";
import { relateBounds, type RangeRules } from "./bounds.ts";
import type { Related, ValueKind } from "./contract.ts";
import { decimalsOf, isRounding } from "./rounding.ts";
import { showSign, splitSign } from "./signs.ts";
import { isVagueWord, rangeOf } from "./vague.ts";

export interface CountValue {
  readonly kind: "count";
  readonly min: number;
  readonly max: number;
  readonly hedge: "about" | "nearly" | "just-over" | "at-least" | "at-most" | "vague" | null;
  /** As written in a dataset: "8", "2..5", "several hundred". */
  readonly text: string;
  /** The unit of measure of its attribute, in each language, which views show; compared figures have the same one. */
  readonly unit?: Readonly<Record<string, string>>;
}

/** A figure in the unit of another. */
export const inUnitOf = (value: CountValue, { unit }: CountValue): CountValue =>
  unit === undefined ? value : { ...value, unit };

/** "About n" covers a tenth either way; "nearly n" and "just over n" cover a tenth on one side, without n itself. */
const ABOUT = 0.1;

const NUMBER = String.raw`[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const EXACT = new RegExp(`^${NUMBER}$`);
const RANGE = new RegExp(`^(${NUMBER})(?:\\.\\.|\\s*[–—-]\\s*)(${NUMBER})$`);
const HEDGED = new RegExp(`^(~[<>]?|>=|<=|>|<|≥|≤)\\s*(${NUMBER})$`);

const PROBLEM = {
  problem: "is not a count",
  hint: 'write 8, "2..5", "several", ">=3", "<=100" or "~50"',
};

export const count: ValueKind<CountValue> = {
  parse(raw) {
    if (typeof raw === "number") return Number.isFinite(raw) && isSafe(raw) ? exactCount(raw) : PROBLEM;
    if (typeof raw !== "string") return PROBLEM;
    return parseText(raw.trim()) ?? PROBLEM;
  },
  canonical: (value) => (value.text === String(value.min) ? value.min : value.text),
  bounds: (value) => value,
  relate(a, b, context) {
    const byRange = relateBounds(a, b, context.tolerance, RULES);
    return byRange.relation === "excluding" && isRoundingOf(a, b) ? ROUNDED : byRange;
  },
  display({ min, max, text }, { lang, phrases }) {
    if (isVagueWord(text)) return phrases.vague[text];
    const [sign, bare] = splitSign(text);
    if (sign !== "") return showSign(sign, groupDigits(Number(bare), lang), phrases);
    return min === max
      ? groupDigits(min, lang, decimalsOf(text))
      : `${groupDigits(min, lang)}–${groupDigits(max, lang)}`;
  },
  isHedged: (value) => value.hedge !== null || value.min !== value.max,
};

const RULES: RangeRules = {
  same: { relation: "same", rule: "the figures are equal" },
  near: { relation: "same", rule: "the figures differ by no more than the attribute's tolerance" },
  contains: { relation: "contains", rule: "one figure lies inside the range of the other" },
  within: { relation: "within", rule: "one figure lies inside the range of the other" },
  overlap: { relation: "overlap", rule: "the ranges overlap" },
  excluding: { relation: "excluding", rule: "the figures differ and neither range touches the other" },
};

const ROUNDED: Related = { relation: "rounding", rule: "one figure is the other, rounded" };

const isSafe = (n: number): boolean => Math.abs(n) <= Number.MAX_SAFE_INTEGER;
export const exactCount = (n: number, text = String(n)): CountValue => ({
  kind: "count",
  min: n,
  max: n,
  hedge: null,
  text,
});

/** The zero in "29.0" is significant: it cannot be 29.3, but "29" may be. */
const showsZeros = (text: string): boolean => /\.\d*0$/.test(text);
const toNumber = (text: string): number => Number(text.replaceAll(",", ""));

function parseText(text: string): CountValue | null {
  if (EXACT.test(text)) {
    const n = toNumber(text);
    return isSafe(n) ? exactCount(n, showsZeros(text) ? text.replaceAll(/[,+]/g, "") : String(n)) : null;
  }
  const range = RANGE.exec(text);
  if (range) return between(toNumber(at(range, 1)), toNumber(at(range, 2)));
  const hedged = HEDGED.exec(text);
  if (hedged) return withSign(at(hedged, 1), toNumber(at(hedged, 2)));
  const words = text.toLowerCase();
  if (!isVagueWord(words)) return null;
  const [min, max] = rangeOf(words);
  return { kind: "count", min, max, hedge: "vague", text: words };
}

function between(min: number, max: number): CountValue | null {
  if (!isSafe(min) || !isSafe(max) || min > max) return null;
  return min === max ? exactCount(min) : { kind: "count", min, max, hedge: null, text: `${min}..${max}` };
}

function withSign(sign: string, n: number): CountValue | null {
  if (!isSafe(n)) return null;
  if (sign.startsWith("~")) return roughly(sign, n);
  const step = Number.isInteger(n) ? 1 : 0;
  const least = sign === ">" ? n + step : n;
  const most = sign === "<" ? n - step : n;
  if (!isSafe(least) || !isSafe(most)) return null;
  return sign === ">" || sign === ">=" || sign === "≥"
    ? { kind: "count", min: least, max: Infinity, hedge: "at-least", text: `${sign === ">" ? ">" : ">="}${n}` }
    : { kind: "count", min: -Infinity, max: most, hedge: "at-most", text: `${sign === "<" ? "<" : "<="}${n}` };
}

const isRoundingOf = (a: CountValue, b: CountValue): boolean =>
  a.min === a.max && b.min === b.max && isRounding({ figure: a.min, text: a.text }, { figure: b.min, text: b.text });

/** "About", "nearly" and "just over" a figure. */
function roughly(sign: string, n: number): CountValue {
  const slack = Math.abs(n) * ABOUT;
  const step = Math.min(Number.isInteger(n) ? 1 : 0, slack);
  const text = `${sign}${n}`;
  if (sign === "~<") return { kind: "count", min: n - slack, max: n - step, hedge: "nearly", text };
  if (sign === "~>") return { kind: "count", min: n + step, max: n + slack, hedge: "just-over", text };
  return { kind: "count", min: n - slack, max: n + slack, hedge: "about", text };
}

/** Digits grouped as the language groups them; years and other short numbers stay as they are. */
function groupDigits(n: number, lang: string, decimals = 0): string {
  if (decimals === 0 && Number.isInteger(n) && Math.abs(n) < 1000) return String(n);
  return formatOf(lang, Math.min(decimals, 10)).format(n);
}

/** A cache, since formats cost far more to make than to use. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(lang: string, decimals: number): Intl.NumberFormat {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: 10 };
  const make = (): Intl.NumberFormat => new Intl.NumberFormat(`${localeTag(lang)}-u-nu-latn`, digits);
  return getOrAdd(formats, `${lang} ${decimals}`, make);
}
