// The kind of each attribute, read off its values and its name.

import type { Cardinality, Dates, Nature } from "../../model/dataset.ts";
import type { ValueKindName } from "../../model/values/index.ts";
import { readCount } from "../written/count.ts";
import { readDate } from "../written/date.ts";
import { readDuration } from "../written/duration.ts";
import { readFlag } from "../written/flag.ts";
import { type Outcome, UNKNOWN_STYLE, type WritingStyle } from "../written/reading.ts";
import type { Fact } from "./facts.ts";
import { datesOf, hintOf, type KindHint, natureOf } from "./hints.ts";
import { isGivenAsList, isMissing, type Profile, profileOf, type ValueUse } from "./profile.ts";

export interface AttributePlan {
  /** As the table names it. */
  readonly attribute: string;
  readonly kind: ValueKindName;
  readonly cardinality: Cardinality;
  readonly nature: Nature;
  readonly dates: Dates | null;
  /** What parts the values of one cell; null where a cell holds one. */
  readonly separator: string | null;
  /** Why it is taken for that, for people. */
  readonly why: string;
}

export type ReadKind = "count" | "date" | "duration" | "flag";

export const READERS: Readonly<Record<ReadKind, (text: string, style: WritingStyle) => Outcome>> = {
  count: readCount,
  date: readDate,
  duration: readDuration,
  flag: (text) => readFlag(text),
};

/** Plans the import of an attribute; what `given` says is not guessed. */
export function planAttribute(attribute: string, facts: readonly Fact[], given: Partial<AttributePlan>): AttributePlan {
  const profile = profileOf(attribute, facts);
  const measured = given.kind === undefined ? inferMeasured(profile) : { kind: given.kind, why: "as it is said" };
  const separator =
    given.separator === undefined ? (isSplit(measured?.kind) ? findSeparator(profile) : null) : given.separator;
  const words = separator === null ? profile : profileOf(attribute, facts, (text) => splitCell(text, separator));
  const { kind, why } = measured ?? inferWords(words);
  const nature = given.nature ?? natureOf(attribute);
  return {
    attribute,
    kind,
    nature,
    separator,
    why,
    dates: given.dates === undefined ? (kind === "date" ? datesOf(attribute) : null) : given.dates,
    cardinality: given.cardinality ?? inferCardinality(kind, nature, separator, facts),
  };
}

/** Kinds whose cells may hold several values. A count or a date that is told twice is not a list. */
const isSplit = (kind: ValueKindName | undefined): boolean =>
  kind === undefined || kind === "name" || kind === "term" || kind === "entity";

/** In the order in which they are preferred; "3 days" is a count with a unit too, and a length of time before that. */
const MEASURES: readonly ReadKind[] = ["count", "date", "duration", "flag"];

/** Distinct values that are looked at; the rest is taken to be alike. */
const SAMPLE = 4000;
const MOST = 0.75;
/** Enough where the name of the attribute says the same. */
const HALF = 0.5;

interface Share {
  readonly kind: ReadKind;
  readonly count: number;
}

/** What is called a date and can be read as one is no count, though any year is, and "422 BC" looks like one with a unit. */
function inferMeasured(profile: Profile): { readonly kind: ReadKind; readonly why: string } | null {
  if (profile.values.size === 0) return null;
  if (profile.areBooleans) return { kind: "flag", why: "every value is true or false" };
  const hint = hintOf(profile.attribute);
  const uses = [...profile.values.values()].slice(0, SAMPLE).filter(({ text }) => !isMissing(text, NOTHING, true));
  const total = sum(uses);
  const shares = MEASURES.map((kind): Share => ({
    kind,
    count: sum(uses.filter(({ text }) => isLike(kind, text, hint))),
  }));
  const isEnough = ({ kind, count }: Share): boolean =>
    count > 0 && count / total >= (kind === hint ? HALF : kind === "flag" ? 1 : MOST);
  const rank = (kind: ReadKind): number => (kind === "duration" ? 0 : kind === hint ? 1 : 2);
  const enough = shares.filter(isEnough).toSorted((a, b) => b.count - a.count || rank(a.kind) - rank(b.kind));
  const best = enough.find(({ kind }) => kind === "date" && kind === hint) ?? enough[0];
  if (!best) return null;
  const share = best.count === total ? "every value" : `${Math.floor((best.count / total) * 100)} % of the values`;
  return { kind: best.kind, why: `${share} can be read as one${best.kind === hint ? ", and the name says so" : ""}` };
}

/** A figure with a remark that cannot be read is still one where the name asks for figures: it is reported, not made a name. */
const isLike = (kind: ReadKind, text: string, hint: KindHint | null): boolean =>
  READERS[kind](text, UNKNOWN_STYLE) !== null || (kind === "count" && hint === "count" && /\p{Nd}/u.test(text));

const NOTHING: ReadonlySet<string> = new Set();
const sum = (uses: readonly ValueUse[]): number => uses.reduce((total, { count }) => total + count, 0);

const SEPARATORS = [";", "|"];
const LONGEST_PIECE = 6;

/** A sign that parts short pieces in some cell. Commas stand inside names and lines are wrapped, so those are only taken when said. */
function findSeparator({ values }: Profile): string | null {
  const texts = [...values.keys()];
  return (
    SEPARATORS.find((sign) => {
      const parted = texts.filter((text) => splitCell(text, sign).length > 1);
      return (
        parted.length > 0 &&
        parted.every((text) => splitCell(text, sign).every((piece) => wordCount(piece) <= LONGEST_PIECE))
      );
    }) ?? null
  );
}

export const splitCell = (text: string, separator: string): readonly string[] =>
  text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

const wordCount = (text: string): number => text.split(/\s+/).length;

/** A small closed set that comes back from event to event. */
const MOST_TERMS = 40;
const TERM_EVENTS = 3;
const LONG_TEXT = 9;

function inferWords(profile: Profile): { readonly kind: "text" | "term" | "name"; readonly why: string } {
  const uses = [...profile.values.values()];
  const hint = hintOf(profile.attribute);
  const words = uses.reduce((total, { text }) => total + wordCount(text), 0) / Math.max(1, uses.length);
  if (words > LONG_TEXT || hint === "text")
    return { kind: "text", why: hint === "text" ? "the name says so" : "the values are sentences" };
  const perTerm = uses.reduce((total, { events }) => total + events.size, 0) / Math.max(1, uses.length);
  const isClosed = uses.length <= MOST_TERMS && perTerm >= TERM_EVENTS && sum(uses) >= uses.length * 2;
  if (hint !== "name" && isClosed) return { kind: "term", why: `${uses.length} words come back from event to event` };
  if (hint === "term" && uses.length <= MOST_TERMS) return { kind: "term", why: "the name says so" };
  return { kind: "name", why: hint === "name" ? "the name says so" : "short texts, most of them of one event only" };
}

function inferCardinality(
  kind: ValueKindName,
  nature: Nature,
  separator: string | null,
  facts: readonly Fact[],
): Cardinality {
  if (kind === "name" || kind === "text" || separator !== null || nature === "framing") return "many";
  if (kind === "term" || kind === "entity") return isGivenAsList(facts) ? "many" : "exclusive";
  return "exclusive";
}
