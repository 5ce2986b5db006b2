// Units of measure, by the names that people use. data/units.json has, for each kind of measure, the units with their size in the
// base unit, or the smallest and largest size if a name stands for several units.

import table from "../../../data/units.json" with { type: "json" };

/** What a unit measures: "length", "weight", "money" …; null for an unknown unit. */
export interface Unit {
  readonly id: string;
  readonly measures: string | null;
  /** Smallest and largest size in the kind's base unit; null if it cannot be converted, like money. */
  readonly factor: readonly [number, number] | null;
  /** The zero point of its scale, in its own units: 32 for degrees Fahrenheit. */
  readonly zero: number;
}

interface Row {
  readonly factor?: number | readonly number[];
  readonly zero?: number;
  readonly names: readonly string[];
}

let known: ReadonlyMap<string, Unit> | null = null;

/**
 * The unit of a name, with full stops or without, in any letter case unless another unit has that name; a unit of its own
 * for an unknown name.
 */
export function unitOf(name: string): Unit {
  const tidied = name.trim().replaceAll(/\s+/g, " ").replace(/\.$/, "");
  known ??= indexUnits();
  const bare = tidied.replaceAll(".", "");
  return known.get(bare) ?? known.get(bare.toLowerCase()) ?? { id: tidied, measures: null, factor: null, zero: 0 };
}

/** Whether the table has a unit of that name. */
export const isKnownUnit = (name: string): boolean => unitOf(name).measures !== null;

/** Whether an attribute's unit says how its figures are measured ("knots", "%"), not what they count ("people"). */
export function isMeasured(unit: Readonly<Record<string, string>>): boolean {
  const found = measured.get(unit) ?? Object.values(unit).some((name) => SYMBOL.test(name) || isInTable(name));
  measured.set(unit, found);
  return found;
}

const measured = new WeakMap<object, boolean>();

const SYMBOL = /^[^\p{L}\d\s]+$/u;

/** Reads the table itself: every command asks this of a few units, which is no reason to index all of them. */
function isInTable(name: string): boolean {
  const bare = name.trim().replaceAll(".", "");
  const [lower, kinds] = [bare.toLowerCase(), Object.values<Readonly<Record<string, Row>>>(table)];
  return kinds.some((rows) =>
    Object.entries(rows).some(([id, { names }]) => id === bare || names.includes(bare) || names.includes(lower)),
  );
}

/** A figure with its unit: "17 knots", "1 knot", "45%", "500 USD". A singular becomes a plural only in English: "17 mil" may be Indonesian. */
export function writeUnit(figure: string, name: string, isOne: boolean, isEnglish = false): string {
  const { id, measures } = unitOf(name);
  if (SYMBOL.test(name)) return measures === null ? `${figure}${name}` : `${figure} ${id}`;
  const plurals = isEnglish ? [`${name}s`, `${name}es`] : [];
  const forms = isOne ? ENDINGS.map((ending) => name.replace(ending, "")) : plurals;
  return `${figure} ${forms.find((form) => isOtherNameOf(id, form, name)) ?? name}`;
}

const ENDINGS = [/s$/, /n$/, /es$/];

const isOtherNameOf = (id: string, one: string, name: string): boolean => one !== name && known?.get(one)?.id === id;

function indexUnits(): ReadonlyMap<string, Unit> {
  const index = new Map<string, Unit>();
  for (const [measures, rows] of Object.entries(table)) {
    for (const [id, row] of Object.entries<Row>(rows)) {
      const unit: Unit = { id, measures, factor: readFactor(row), zero: row.zero ?? 0 };
      for (const name of [id, ...row.names]) index.set(name, unit);
    }
  }
  for (const [name, unit] of index) if (!index.has(name.toLowerCase())) index.set(name.toLowerCase(), unit);
  return index;
}

function readFactor({ factor }: Row): Unit["factor"] {
  if (factor === undefined) return null;
  if (typeof factor === "number") return [factor, factor];
  const [least = 1, greatest = least] = factor;
  return [least, greatest];
}
