// Measures: figures with units. Units of one kind are converted, and compared with the rounding that the figures show; a length
// and a weight, or two currencies, are not compared. Bounds are in the base unit of the kind: metres, kilograms, square metres.

import { must } from "../at.ts";
import { once } from "../once.ts";
import { relateBounds, type RangeRules } from "./bounds.ts";
import { isProblem, type Bounds, type Related, type ValueKind } from "./contract.ts";
import { count, type CountValue } from "./count.ts";
import { isRounded } from "./rounding.ts";
import { type Unit, unitOf } from "./units.ts";

export interface MeasureValue {
  readonly kind: "measure";
  readonly amount: CountValue;
  readonly unit: Unit;
  /** As written in a dataset: "100 ft", "~60 km", "5000000 USD". */
  readonly text: string;
}

const BEHIND =
  /^([~<>=≥≤]{0,2}\s*[-+]?\d[\d,.]*(?:(?:\.\.|\s*[–-]\s*)[-+]?\d[\d,.]*)?)\s*([^\d\s.,~<>=][^\d~<>=\n]{0,38}[23]?)$/u;
const before = once((): RegExp => /^([~<>=≥≤]{0,2})\s*([\p{L}]{0,3}[$€£¥₹₽₺])\s*(\d[\d,.]*)$/u);

const PROBLEM = {
  problem: "is not a measure",
  hint: 'write a figure and its unit: "100 ft", "~60 km", "5..6 kg" or "$5000"',
};

export const measure: ValueKind<MeasureValue> = {
  parse(raw) {
    if (typeof raw !== "string" || raw.length > 100) return PROBLEM;
    const text = raw.trim();
    const [, sign = "", currency = "", digits = ""] = before().exec(text) ?? [];
    if (digits !== "") return read(`${sign}${digits}`, currency);
    const [, figure = "", unit = ""] = BEHIND.exec(text) ?? [];
    return read(figure, unit);
  },
  canonical: (value) => value.text,
  bounds: (value) => inBase(value),
  relate(a, b, context) {
    if (a.text === b.text) return RULES.same;
    if (a.unit.id === b.unit.id) return count.relate(a.amount, b.amount, context);
    if (a.unit.factor === null || a.unit.measures !== b.unit.measures) return apart(a, b);
    const related = relateBounds(inBase(a), inBase(b), context.tolerance, RULES);
    return related.relation === "excluding" && (isConverted(a, b) || isConverted(b, a)) ? ROUNDED : related;
  },
  display: ({ amount, unit }, context) => `${count.display(amount, context)} ${unit.id}`,
  isHedged: ({ amount }) => count.isHedged(amount),
};

const RULES: RangeRules = {
  same: { relation: "same", rule: "the measures are equal, in one unit" },
  near: { relation: "same", rule: "the measures differ by no more than the attribute's tolerance" },
  contains: { relation: "contains", rule: "one measure lies inside the range of the other" },
  within: { relation: "within", rule: "one measure lies inside the range of the other" },
  overlap: { relation: "overlap", rule: "the ranges overlap, in one unit" },
  excluding: { relation: "excluding", rule: "the measures differ, in one unit" },
};

const ROUNDED: Related = { relation: "rounding", rule: "one measure is the other, converted and rounded" };

function read(figure: string, name: string): MeasureValue | typeof PROBLEM {
  const amount = count.parse(figure);
  if (isProblem(amount)) return PROBLEM;
  const unit = unitOf(name);
  return { kind: "measure", amount, unit, text: `${String(count.canonical(amount))} ${unit.id}` };
}

/** Why two measures in units of different kinds are not compared; the same in either order. */
function apart(a: MeasureValue, b: MeasureValue): Related {
  const areMoney = a.unit.measures === "money" && b.unit.measures === "money";
  const units = [a.unit.id, b.unit.id].sort();
  return {
    relation: "unknown",
    rule: { say: areMoney ? "moneyApart" : "unitsApart", units },
  };
}

/** Digits beyond this one are only floating-point error of the conversion. */
const DIGITS = 12;

const roundOff = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value);

function inBase({ amount, unit }: Pick<MeasureValue, "amount" | "unit">): Bounds {
  const [least, greatest] = unit.factor ?? [1, 1];
  const convert = (end: number, factor: number): number => roundOff((end - unit.zero) * factor);
  const { min, max } = amount;
  return { min: convert(min, min < 0 ? greatest : least), max: convert(max, max < 0 ? least : greatest) };
}

/** Whether an exact measure is another one converted into its unit and rounded: 18 m for 60 ft. */
function isConverted(rounded: MeasureValue, exact: MeasureValue): boolean {
  const { amount, unit } = rounded;
  if (amount.min !== amount.max || exact.amount.min !== exact.amount.max) return false;
  const { min, max } = inBase(exact);
  return [min, max].some((base) =>
    must(unit.factor).some((factor) => {
      const figure = roundOff(base / factor + unit.zero);
      return isRounded({ figure: amount.min, text: amount.text }, { figure, text: String(figure) });
    }),
  );
}
