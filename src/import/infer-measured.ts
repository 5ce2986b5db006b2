// Whether the values of an attribute are figures, dates, lengths of time, or yes and no.

import { isTrouble, UNKNOWN_STYLE } from "./human-values/reading.ts";
import { hintOf, type KindHint } from "./hints.ts";
import { isMissing, type Profile, sumOf, type ValueUse } from "./profile.ts";
import { type ReadKind, READERS } from "./readers.ts";

/** What a good part of the values are, but too few for all to be read so. */
export interface Almost {
  readonly kind: ReadKind;
  readonly count: number;
  readonly total: number;
  readonly example: string;
}

export interface Measured {
  readonly measured: { readonly kind: ReadKind; readonly why: string } | null;
  readonly almost: Almost | null;
}

/** In the order in which they are preferred; "3 days" is a count with a unit too, and a length of time before that. */
const MEASURES: readonly ReadKind[] = ["count", "date", "duration", "flag"];

/** Distinct values that are looked at; the rest is taken to be alike. */
const SAMPLE = 4000;
const MOST = 0.75;
/** Enough where the name of the attribute says the same, or is silent and the values leave little doubt; the others are reported. */
const HALF = 0.5;
/** Enough where nothing else is, and the name says the same; else a person is told. */
const THIRD = 1 / 3;

interface Share {
  readonly kind: ReadKind;
  readonly count: number;
}

/** What is called a date and can be read as one is no count, though any year is, and "422 BC" looks like one with a unit. */
export function inferMeasured(profile: Profile): Measured {
  if (profile.values.size === 0) return { measured: null, almost: null };
  if (profile.areBooleans) return { measured: { kind: "flag", why: "every value is true or false" }, almost: null };
  const hint = hintOf(profile.attribute);
  const uses = [...profile.values.values()].slice(0, SAMPLE).filter(({ text }) => !isMissing(text, true));
  const total = sumOf(uses);
  const shares = MEASURES.map((kind): Share => ({
    kind,
    count: sumOf(uses.filter(({ text }) => isLike(kind, text, hint))),
  }));
  const best = bestOf(shares, total, hint) ?? firmestOf(uses, total, hint);
  if (best === null) return { measured: null, almost: findAlmost(uses, total) };
  const share = best.count === total ? "every value" : `${Math.floor((best.count / total) * 100)} % of the values`;
  const why = `${share} can be read as one${best.kind === hint ? ", and the name says so" : ""}`;
  return { measured: { kind: best.kind, why }, almost: null };
}

function bestOf(shares: readonly Share[], total: number, hint: KindHint | null): Share | null {
  const isEnough = ({ kind, count }: Share): boolean =>
    count > 0 && count / total >= (kind === hint ? HALF : kind === "flag" ? 1 : MOST);
  const rank = (kind: ReadKind): number => (kind === "duration" ? 0 : kind === hint ? 1 : 2);
  const enough = shares.filter(isEnough).toSorted((a, b) => b.count - a.count || rank(a.kind) - rank(b.kind));
  return enough.find(({ kind }) => kind === "date" && kind === hint) ?? enough[0] ?? null;
}

/** Where too many values are odd: what those are that leave no doubt, if the name does not speak of words. */
function firmestOf(uses: readonly ValueUse[], total: number, hint: KindHint | null): Share | null {
  const isEnough = ({ kind, count }: Share): boolean =>
    count > 0 && count / total >= (kind === hint ? THIRD : hint === null ? HALF : Infinity);
  return firmShares(uses).find(isEnough) ?? null;
}

function firmShares(uses: readonly ValueUse[]): readonly Share[] {
  return MEASURES.filter((kind) => kind !== "flag")
    .map((kind): Share => ({ kind, count: sumOf(uses.filter(({ text }) => isFirmly(kind, text))) }))
    .toSorted((a, b) => b.count - a.count);
}

function findAlmost(uses: readonly ValueUse[], total: number): Almost | null {
  const [firmest] = firmShares(uses);
  if (firmest === undefined || firmest.count === 0 || firmest.count / total < THIRD) return null;
  const example = uses.find(({ text }) => isFirmly(firmest.kind, text))?.text ?? "";
  return { ...firmest, total, example };
}

/** A figure with a remark that cannot be read is still one where the name asks for figures: it is reported, not made a name. */
const isLike = (kind: ReadKind, text: string, hint: KindHint | null): boolean =>
  READERS[kind](text, UNKNOWN_STYLE) !== null || (kind === "count" && hint === "count" && /\p{Nd}/u.test(text));

/** Read for certain; a figure with words behind it may be an address. */
function isFirmly(kind: ReadKind, text: string): boolean {
  const outcome = READERS[kind](text, UNKNOWN_STYLE);
  return outcome !== null && !isTrouble(outcome) && outcome.unit === null;
}
