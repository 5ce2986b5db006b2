// The gate between texts and claims: a claim that the text of its source does not support is refused. Pure; the function that
// reads values from the quoted words is passed in, since it needs the words of the text's language.

import { fold } from "../model/fold.ts";
import type { Locator } from "../model/dataset.ts";
import { NOTHING_KNOWN } from "../model/values/contract.ts";
import { canonicalValue, parseValue, relateValues, type Value } from "../model/values/index.ts";
import type { SourceText } from "../dataset/texts.ts";
import { findTerm, type Hit } from "../dataset/texts-verify.ts";

/** A claim to check: the words that it quotes, and their place. */
export interface QuotedClaim {
  readonly value: Value;
  readonly stated: string | null;
  readonly locator: Locator | null;
  /** An inferred claim: the stated words need not give its value. */
  readonly isInferred: boolean;
}

/** The values that words give, as a dataset writes them; a relative date without its event. `year` completes a date without one. */
export type ReadTerm = (term: string, year: number | null) => readonly TermValue[];

interface TermValue {
  readonly kind: Value["kind"];
  readonly value: string | number;
}

export interface Refusal {
  readonly reason: string;
  /** The nearest place where the words, or else the value, do occur. */
  readonly nearest: Locator | null;
}

/** Why a claim is refused; null if it is accepted. */
export function refuseClaim(claim: QuotedClaim, text: SourceText, readTerm: ReadTerm): Refusal | null {
  const { stated, locator, isInferred } = claim;
  if (stated === null || stated.trim() === "")
    return isInferred ? null : { reason: "it has no stated words", nearest: nearestValue(claim, text, readTerm) };
  const hits = findTerm(stated, text);
  const nearest = nearestOf(hits.map(placeOf), locator) ?? nearestWords(stated, text, locator);
  if (locator === null) return { reason: "it has no paragraph and sentence", nearest };
  if (!text.segments.some((segment) => isAt(segment, locator)))
    return { reason: `the text has no paragraph ${locator.paragraph}, sentence ${locator.sentence}`, nearest };
  if (!hits.some(({ segment }) => isAt(segment, locator)))
    return {
      reason: `“${stated}” is not at ${nameOf(locator)}${hits.length > 0 ? "" : ", nor anywhere in the text"}`,
      nearest,
    };
  const reason = isInferred ? null : refuseValue(claim.value, stated, text, readTerm);
  return reason === null ? null : { reason, nearest: nearestValue(claim, text, readTerm) };
}

export const nameOf = ({ paragraph, sentence }: Locator): string => `§${paragraph}.${sentence}`;

const isAt = (place: Locator, { paragraph, sentence }: Locator): boolean =>
  place.paragraph === paragraph && place.sentence === sentence;

const placeOf = ({ segment: { paragraph, sentence } }: Hit): Locator => ({ paragraph, sentence });

/** Kinds whose value can be read from words. Values of other kinds are in our own words; only the quotation is checked. */
const READABLE: ReadonlySet<Value["kind"]> = new Set([
  "count",
  "date",
  "relative-date",
  "duration",
  "measure",
  "clock-time",
]);
/** Kinds of which not every wording can be read: "half past two", "five leagues". Words with a figure that gives no such value pass. */
const PARTLY_READ: ReadonlySet<Value["kind"]> = new Set(["measure", "clock-time"]);

function refuseValue(value: Value, stated: string, text: SourceText, readTerm: ReadTerm): string | null {
  if (value.kind === "name") return refuseName(value, stated);
  if (!READABLE.has(value.kind)) return null;
  if (value.kind === "relative-date" && value.amount === null) return null;
  if (value.kind === "clock-time" && !/\d/.test(value.text)) return null; // "morning"
  const year = yearOf(value);
  const all = readTerm(stated, year);
  const read = all.filter(({ kind }) => kind === value.kind);
  if (PARTLY_READ.has(value.kind) && read.length === 0 && all.length > 0) return null;
  if (!read.some((each) => carries(each, value)) && !carriesEnds(read, value)) {
    const said = [...new Set(read.map((each) => String(each.value)))].join(", ");
    return `${String(canonicalValue(value))} cannot be read from “${stated}”${said === "" ? "" : `, which says ${said}`}`;
  }
  const isComplete = readTerm(stated, null).some((each) => carries(each, value));
  return isComplete || year === null || holdsFigure(text.text, year)
    ? null
    : `the year ${year} is neither in “${stated}” nor anywhere in the text`;
}

const holdsFigure = (text: string, figure: number): boolean => new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(fold(text));

const yearOf = (value: Value): number | null => {
  const digits = value.kind === "date" ? /\d{4}/.exec(value.edtf)?.[0] : undefined;
  return digits === undefined ? null : Number(digits);
};

/** Whether the words give the value, whatever the hedges; a date may be less exact than its words. */
function carries({ kind, value: said }: TermValue, value: Value): boolean {
  if (value.kind === "relative-date")
    return (
      value.amount !== null &&
      `P${value.amount.count}${value.amount.unit.charAt(0).toUpperCase()} ${value.direction}` === said
    );
  if (unhedged(said) === unhedged(canonicalValue(value))) return true;
  const read = parseValue(kind, said);
  if ("problem" in read) return false;
  const { relation } = relateValues(value, read, NOTHING_KNOWN);
  const isConverted = value.kind === "measure" && relation === "rounding";
  return relation === "same" || isConverted || (value.kind === "date" && relation === "contains");
}

/** Whether words give both ends of a range of times: "between 2.15 am and 2.50 am". */
function carriesEnds(read: readonly TermValue[], value: Value): boolean {
  const ends = value.kind === "clock-time" ? unhedged(value.text).split(/\.\.|\//) : [];
  return ends.length === 2 && ends.every((end) => read.some((each) => unhedged(each.value) === end));
}

const unhedged = (value: string | number | boolean): string => String(value).replace(/^(?:~[<>]?|[<>]=?)|[~?%]$/g, "");

function refuseName(value: Extract<Value, { kind: "name" }>, stated: string): string | null {
  const name = String(canonicalValue(value));
  const words = new Set(fold(stated).split(" "));
  const missing = fold(name)
    .split(" ")
    .filter(
      (word) =>
        !words.has(word) && ![...words].some((other) => other.endsWith(word) && other.length - word.length <= 3),
    );
  return missing.length === 0 ? null : `“${name}” cannot be read from “${stated}”`;
}

/** The sentence nearest to a place that gives the value; null if none does. */
function nearestValue({ value, locator }: QuotedClaim, text: SourceText, readTerm: ReadTerm): Locator | null {
  if (!READABLE.has(value.kind)) return null;
  const year = yearOf(value);
  const holding = text.segments.filter(({ start, end }) =>
    readTerm(text.text.slice(start, end), year).some((each) => each.kind === value.kind && carries(each, value)),
  );
  return nearestOf(holding, locator);
}

/** The sentence with most of the words, if it has at least half of them. */
function nearestWords(stated: string, { text, segments }: SourceText, locator: Locator | null): Locator | null {
  const wanted = fold(stated)
    .split(" ")
    .filter((word) => word.length > 2);
  const shared = segments.map((segment) => {
    const words = new Set(fold(text.slice(segment.start, segment.end)).split(" "));
    return { segment, count: wanted.filter((word) => words.has(word)).length };
  });
  const most = Math.max(0, ...shared.map(({ count }) => count));
  if (most === 0 || most * 2 < wanted.length) return null;
  return nearestOf(
    shared.filter(({ count }) => count === most).map(({ segment }) => segment),
    locator,
  );
}

function nearestOf(places: readonly Locator[], to: Locator | null): Locator | null {
  const distance = ({ paragraph, sentence }: Locator): number =>
    to === null ? 0 : Math.abs(paragraph - to.paragraph) * 1000 + Math.abs(sentence - to.sentence);
  const [best] = places.toSorted((a, b) => distance(a) - distance(b));
  return best === undefined ? null : { paragraph: best.paragraph, sentence: best.sentence };
}
