// How each source writes dates and figures, and how the dates of a column are written, inferred from values with only one reading.

import { getOrAdd } from "../model/groups.ts";
import { dateOrderEvidence } from "./human-values/date-parts.ts";
import { decimalEvidence } from "./human-values/number.ts";
import {
  type ColumnStyle,
  DATE_ORDERS,
  type DateOrder,
  type DecimalMark,
  LONGEST_VALUE,
  tidy,
  type WritingStyle,
} from "./human-values/reading.ts";
import type { Fact } from "./table-cells.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import { cellText } from "./table.ts";

/** What was concluded about a source, and from which value. */
interface StyleEvidence {
  readonly source: string;
  readonly trait: DateOrder | DecimalMark;
  readonly example: string;
}

export interface Styles {
  /**
   * How a source writes. Settings for the column take precedence over the source's habits. If the source's own figures do not show
   * its decimal mark, it is a point if the other figures of the attribute, or else of the table, show a point only. A comma in other
   * sources decides nothing: they may be in other languages.
   */
  readonly styleOf: (source: string, column: string | null, attribute?: string) => WritingStyle;
  /** Settings for a column, from the user or the input, which take precedence over evidence. */
  readonly givenOf: (column: string | null) => WritingStyle;
  readonly evidence: readonly StyleEvidence[];
}

type Seen = Map<string, Traits>;

/** Styles by source. What the user says applies to all; a source that writes both ways decides nothing. */
export function findStyles(
  groups: Iterable<readonly [AttributePlan, readonly Fact[]]>,
  given: WritingStyle,
  columns: ReadonlyMap<string, ColumnStyle>,
): Styles {
  const { dates, decimals, byAttribute } = findTraits(groups, given);
  const ofTable = new Set([...byAttribute.values()].flatMap((traits) => [...traits.keys()]));
  const styles = new Map<string, WritingStyle>();
  const habitOf = (source: string, attribute = ""): WritingStyle =>
    getOrAdd(styles, `${source}\0${attribute}`, () => ({
      ...given,
      dateOrder: given.dateOrder ?? orderOf(onlyOne(dates.get(source)?.keys())),
      decimal:
        given.decimal ??
        markOf(onlyOne(decimals.get(source)?.keys())) ??
        ([byAttribute.get(attribute)?.keys(), ofTable].some((marks) => onlyOne(marks) === "point") ? "point" : null),
    }));
  const evidence = [dates, decimals].flatMap((seen) =>
    [...seen].flatMap(([source, traits]) =>
      traits.size === 1 ? [...traits].map(([trait, example]): StyleEvidence => ({ source, trait, example })) : [],
    ),
  );
  const over = (style: WritingStyle, column: string | null): WritingStyle =>
    column !== null && columns.has(column) ? { ...style, ...columns.get(column), ...saidIn(given) } : style;
  return {
    styleOf: (source, column, attribute) => over(habitOf(source, attribute), column),
    givenOf: (column) => over(given, column),
    evidence,
  };
}

/** What the values show of how dates are written, by source, and figures, by source and by attribute, where nothing is said of it. */
function findTraits(
  groups: Iterable<readonly [AttributePlan, readonly Fact[]]>,
  given: WritingStyle,
): Readonly<Record<"dates" | "decimals" | "byAttribute", Seen>> {
  const [dates, decimals, byAttribute]: readonly [Seen, Seen, Seen] = [new Map(), new Map(), new Map()];
  for (const [{ attribute, kind }, facts] of groups) {
    if (kind === "date" && given.dateOrder === null)
      collect(facts, dates, (text) =>
        /^\d/.test(text) && text.length <= LONGEST_VALUE ? dateOrderEvidence(tidy(text)) : null,
      );
    if ((kind === "count" || kind === "duration" || kind === "measure") && given.decimal === null)
      collect(
        facts,
        decimals,
        (text) => (/[.,]/.test(text) && text.length <= LONGEST_VALUE ? decimalEvidence(tidy(text)) : null),
        getOrAdd(byAttribute, attribute, () => new Map()),
      );
  }
  return { dates, decimals, byAttribute };
}

/** In a table with semicolons between cells, commas may be decimal commas: a figure that shows this, if none shows the opposite. */
export function findDecimalComma(
  groups: Iterable<readonly [AttributePlan, readonly Fact[]]>,
  delimiter: string | undefined,
): string | null {
  const seen: Seen = new Map();
  for (const [{ kind }, facts] of delimiter === ";" ? groups : [])
    if (kind === "count" || kind === "duration" || kind === "measure")
      collect(facts, seen, (text) =>
        /\d[.,]\d/.test(text) && text.length <= LONGEST_VALUE ? decimalEvidence(tidy(text)) : null,
      );
  const examples = [...seen.values()].flatMap((traits) => [...traits]);
  return examples.every(([trait]) => trait === "comma") ? (examples[0]?.[1] ?? null) : null;
}

/** The traits that are known. */
const saidIn = (style: WritingStyle): ColumnStyle =>
  Object.fromEntries(Object.entries(style).filter(([, trait]) => trait !== null));

type Traits = Map<DateOrder | DecimalMark, string>;

/** Collects traits by source, and those of all sources together. */
function collect(
  facts: readonly Fact[],
  seen: Seen,
  traitOf: (text: string) => DateOrder | DecimalMark | null,
  all: Traits = new Map(),
): void {
  for (const { source, value } of facts) {
    const text = cellText(value);
    const trait = traitOf(text);
    if (trait === null) continue;
    const traits = getOrAdd(seen, source, () => new Map<DateOrder | DecimalMark, string>());
    for (const found of [traits, all]) if (!found.has(trait)) found.set(trait, text);
  }
}

/** The trait, where there is one only. */
function onlyOne(traits: Iterable<DateOrder | DecimalMark> = []): DateOrder | DecimalMark | null {
  const [only = null, ...others] = traits;
  return others.length === 0 ? only : null;
}

const isDateOrder = (trait: DateOrder | DecimalMark): trait is DateOrder =>
  (DATE_ORDERS as readonly string[]).includes(trait);
const orderOf = (trait: DateOrder | DecimalMark | null): DateOrder | null =>
  trait !== null && isDateOrder(trait) ? trait : null;
const markOf = (trait: DateOrder | DecimalMark | null): DecimalMark | null =>
  trait !== null && !isDateOrder(trait) ? trait : null;
