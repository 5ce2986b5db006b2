// What the figures of one attribute have in common: codes for "no value" among whole figures, and a shared unit.

import { valueOf } from "../model/at.ts";
import { tally } from "../model/groups.ts";
import { readEra } from "./human-values/years.ts";
import { decimalEvidence } from "./human-values/number.ts";
import type { Fact } from "./table-cells.ts";
import { cellText, isMissing } from "./table.ts";
import { readCount, readExact } from "./human-values/count.ts";
import { hintOf, mayBeBelowZero, type Profile } from "./profile.ts";
import { UNKNOWN_STYLE, isTrouble, type DecimalMark, LONGEST_VALUE } from "./human-values/reading.ts";

export interface Wholes {
  /** Whether nearly all figures with only one reading are whole. */
  readonly areWhole: boolean;
  /** Texts below 0 that no other figure explains: a single one, or several that are all usual codes for no value. */
  readonly negatives: ReadonlySet<string>;
  /** Whether they are usual codes for no value, or below 0 in an attribute that counts. */
  readonly isNoFigure: boolean;
  /** A figure that must have a decimal comma, "5,5", if no figure must have a decimal point. */
  readonly commaExample: string | null;
}

const MOST = 0.75;
/** Codes that statistics use for "not known": -9, -99, -999, and the like. */
const CODE = /^[-−](?:9+|8{2,}|7{2,})(?:\.0+)?$/;

/** `settled` are texts whose meaning the user gives, or that the user says have no value. */
export function findWholes({ attribute, values }: Profile, settled: ReadonlySet<string>): Wholes {
  const figures = new Map<string, number>();
  const marks = new Map<DecimalMark, string>();
  for (const text of values.keys()) {
    if (isMissing(text, true, settled) || settled.has(text)) continue;
    const figure = readExact(text);
    if (figure !== null) figures.set(text, figure);
    const mark = /\d[.,]\d/.test(text) && text.length <= LONGEST_VALUE ? decimalEvidence(text) : null;
    if (mark !== null && !marks.has(mark)) marks.set(mark, text);
  }
  const whole = [...figures.values()].filter(Number.isInteger).length;
  const below = [...figures].filter(([, value]) => value < 0).map(([text]) => text);
  const areCodes = below.length > 0 && below.every((text) => CODE.test(text));
  const isAlone = whole === figures.size && figures.size > below.length && (below.length === 1 || areCodes);
  return {
    areWhole: whole > 0 && whole >= figures.size * MOST,
    negatives: new Set(isAlone ? below : []),
    isNoFigure: isAlone && (areCodes || (hintOf(attribute) === "count" && !mayBeBelowZero(attribute))),
    commaExample: marks.has("point") ? null : (marks.get("comma") ?? null),
  };
}

/** Among dates, the codes for "not known", if no other year is BC. */
export function findDateCodes(texts: Iterable<string>, settled: ReadonlySet<string>): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const text of texts) {
    if (CODE.test(text) && !settled.has(text)) codes.add(text);
    else if (/^[-−]\d/.test(text) || (text.length < 40 && readEra(text)?.isBefore === true)) return new Set();
  }
  return codes;
}

/** If other sources have at least this many, 0 is hardly a count. */
const MANY = 100;

/** A sentence for figures that may stand for "not known": 0 where other sources have hundreds, 9999 far beyond all others. */
export function describeCodes(
  attribute: string,
  facts: readonly Fact[],
  settled: ReadonlySet<string>,
): readonly string[] {
  const texts = new Set(facts.map(({ value }) => cellText(value)).filter((text) => !settled.has(text)));
  return [...(texts.has("0") ? describeZeros(attribute, facts, settled) : []), ...describeNines(attribute, [...texts])];
}

/** Only events for which some source gives a 0 are looked at: in a large table, these are few. */
function describeZeros(attribute: string, facts: readonly Fact[], settled: ReadonlySet<string>): readonly string[] {
  const zeros = facts.filter(({ value }) => cellText(value) === "0");
  const doubted = new Set(zeros.map(({ event }) => event));
  const most = new Map<string, { readonly text: string; readonly figure: number }>();
  const figures = new Map<string, number>();
  const figureOf = (text: string): number => {
    const known = figures.get(text);
    if (known !== undefined) return known;
    const read = settled.has(text) ? 0 : (readExact(text) ?? 0);
    figures.set(text, read);
    return read;
  };
  for (const { event, value } of facts) {
    if (!doubted.has(event)) continue;
    const text = cellText(value);
    const figure = figureOf(text);
    if (figure > (most.get(event)?.figure ?? 0)) most.set(event, { text, figure });
  }
  const odd = zeros.filter(({ event }) => (most.get(event)?.figure ?? 0) >= MANY);
  const [first] = odd;
  if (first === undefined || odd.length < 2 || odd.length * 2 < zeros.length) return [];
  return [
    `${attribute}: “0” occurs ${odd.length} times where another figure of the same event is ${MANY} or more, such as “${valueOf(most, first.event).text}” for ${first.event}; if it means “not known”, use --missing 0`,
  ];
}

const NINES = /^9{2,}$/;

/** Stops at the first figure that is not far below. */
function describeNines(attribute: string, texts: readonly string[]): readonly string[] {
  const nines = texts.find((text) => NINES.test(text));
  if (nines === undefined) return [];
  let hasOthers = false;
  for (const text of texts) {
    const figure = NINES.test(text) ? null : readExact(text);
    if (figure === null) continue;
    if (Number(nines) < figure * 5) return [];
    hasOthers = true;
  }
  return hasOthers
    ? [`${attribute}: “${nines}” is far beyond all other figures; if it means “not known”, use --missing ${nines}`]
    : [];
}

/** How to declare that a text below 0 is no value, or that it is meant. */
export function adviseNegative(attribute: string, text: string): string {
  const setting = JSON.stringify({
    attributes: { [attribute]: { values: { [text]: Number(text.replace("−", "-")) } } },
  });
  return `add --missing=${text} if it means “no value”; if it is a figure, put ${setting} into a --mapping file`;
}

// The unit after figures that an attribute's figures share.

const PEOPLE = new Set(["people", "person", "persons", "individuals", "orang", "personen", "personnes"]);

/** A unit without its plural, so that "1 ship" and "8 ships" have one; null for none. */
export function unitKey(unit: string | null): string | null {
  if (unit === null) return null;
  const word = unit.trim().replace(/\.$/, "");
  if (PEOPLE.has(word)) return "people";
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** More than this share of the figures must have the unit. Figures with another unit are reported; if no unit is shared, those with a unit are. */
const HALF = 0.5;

/** The unit that the figures of an attribute share; null if they have none, or several. */
export function findUnit({ values }: Profile): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text, count } of values.values()) {
    if (isMissing(text, true)) continue;
    total += count;
    if (!/[\p{L}%$€£¥°]/u.test(text)) continue;
    const outcome = readCount(text, UNKNOWN_STYLE);
    const unit = outcome === null || isTrouble(outcome) ? null : unitKey(outcome.unit);
    if (unit === null) continue;
    tally(counts, unit, count);
  }
  const [best] = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best && best[1] > total * HALF ? best[0] : null;
}
