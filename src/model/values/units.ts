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
