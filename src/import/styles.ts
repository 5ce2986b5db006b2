// How each source writes dates and figures, inferred from values with only one reading.

import { getOrAdd } from "../model/groups.ts";
import { dateOrderEvidence } from "./human-values/date-parts.ts";
import { decimalEvidence } from "./human-values/number.ts";
import {
  type ColumnStyle,
  type DateOrder,
  type DecimalMark,
  LONGEST_VALUE,
  tidy,
  type WritingStyle,
} from "./human-values/reading.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import type { Fact } from "./table-cells.ts";
import { cellText } from "./table.ts";

export interface Styles {
  /**
   * How a source writes. Settings for the column take precedence over the source's habits. If the source's own figures do not show
   * its decimal mark, it is a point if the other figures of the attribute, or else of the table, show a point only. A comma in other
   * sources decides nothing: they may be in other languages.
   */
  readonly styleOf: (source: string, column: string | null, attribute?: string) => WritingStyle;
  /** Settings for a column, from the user or the input, which take precedence over evidence. */
  readonly givenOf: (column: string | null) => WritingStyle;
  /** What was concluded about each source, and from which value. */
  readonly evidence: readonly {
    readonly source: string;
    readonly trait: DateOrder | DecimalMark;
    readonly example: string;
  }[];
}

type Planned = Iterable<readonly [AttributePlan, readonly Fact[]]>;
/** Traits by the first value that shows each. */
type Traits<T> = Map<T, string>;
/** The traits of each source, or of each attribute. */
type Seen<T> = Map<string, Traits<T>>;

/** Styles by source. What the user says applies to all; a source that writes both ways decides nothing. */
export function findStyles(plans: Planned, given: WritingStyle, columns: ReadonlyMap<string, ColumnStyle>): Styles {
  const dates: Seen<DateOrder> = new Map();
  const decimals: Seen<DecimalMark> = new Map();
  const byAttribute: Seen<DecimalMark> = new Map();
  for (const [plan, facts] of plans) {
    if (plan.kind === "date" && given.dateOrder === null) collect(facts, orderIn, dates);
    if (hasFigures(plan) && given.decimal === null)
      collect(
        facts,
        markIn,
        decimals,
        getOrAdd(byAttribute, plan.attribute, () => new Map()),
      );
  }
  const ofTable = new Set([...byAttribute.values()].flatMap((traits) => [...traits.keys()]));
  const styles = new Map<string, WritingStyle>();
  const habitOf = (source: string, attribute = ""): WritingStyle =>
    getOrAdd(styles, `${source}\0${attribute}`, () => ({
      ...given,
      dateOrder: given.dateOrder ?? onlyOne(dates.get(source)?.keys()),
      decimal:
        given.decimal ??
        onlyOne(decimals.get(source)?.keys()) ??
        ([byAttribute.get(attribute)?.keys(), ofTable].some((marks) => onlyOne(marks) === "point") ? "point" : null),
    }));
  const said = Object.fromEntries(Object.entries(given).filter(([, trait]) => trait !== null));
  const over = (style: WritingStyle, column: string | null): WritingStyle =>
    column !== null && columns.has(column) ? { ...style, ...columns.get(column), ...said } : style;
  return {
    styleOf: (source, column, attribute) => over(habitOf(source, attribute), column),
    givenOf: (column) => over(given, column),
    evidence: [...dates, ...decimals].flatMap(([source, traits]) =>
      traits.size === 1 ? [...traits].map(([trait, example]) => ({ source, trait, example })) : [],
    ),
  };
}

/** In a table with semicolons between cells, commas may be decimal commas: a figure that shows this, if none shows the opposite. */
export function findDecimalComma(plans: Planned, delimiter: string | undefined): string | null {
  if (delimiter !== ";") return null;
  const all: Traits<DecimalMark> = new Map();
  for (const [plan, facts] of plans) if (hasFigures(plan)) collect(facts, markIn, new Map(), all);
  return all.has("point") ? null : (all.get("comma") ?? null);
}

const hasFigures = ({ kind }: AttributePlan): boolean => kind === "count" || kind === "duration" || kind === "measure";

const orderIn = (text: string): DateOrder | null => (/^\d/.test(text) ? dateOrderEvidence(tidy(text)) : null);
const markIn = (text: string): DecimalMark | null => (/[.,]/.test(text) ? decimalEvidence(tidy(text)) : null);

/** Collects traits by source, and those of all sources together. */
function collect<T>(
  facts: readonly Fact[],
  traitIn: (text: string) => T | null,
  seen: Seen<T>,
  all: Traits<T> = new Map(),
): void {
  for (const { source, value } of facts) {
    const text = cellText(value);
    const trait = text.length > LONGEST_VALUE ? null : traitIn(text);
    if (trait === null) continue;
    const traits = getOrAdd(seen, source, () => new Map<T, string>());
    for (const found of [traits, all]) if (!found.has(trait)) found.set(trait, text);
  }
}

/** The trait, if there is only one. */
function onlyOne<T>(traits: Iterable<T> = []): T | null {
  const [only = null, ...others] = traits;
  return others.length === 0 ? only : null;
}
