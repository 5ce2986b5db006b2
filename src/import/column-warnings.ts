// Columns of a wide table that may be no source: without a name, of other values than their fellows, or ranks.

import type { Fact, Layout } from "./table-cells.ts";
import type { AttributePlan } from "./infer.ts";
import { READERS } from "./readers.ts";
import { isMissing } from "./profile.ts";
import { isReadKind } from "./read-value.ts";
import { UNKNOWN_STYLE } from "./human-values/reading.ts";
import { cellText } from "./table.ts";

/** Fewer values than these tell nothing of a column. */
const FEWEST = 3;
interface Cell {
  readonly text: string;
  /** Whether it cannot be read as what the attribute's values are. */
  readonly isUnlike: boolean;
}

/** A sentence for each column of a wide table that a person should look at. `names` are all columns of the table. */
export function describeOddColumns(
  layout: Layout,
  names: readonly string[],
  sources: readonly string[],
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
): readonly string[] {
  if (layout !== "wide") return [];
  const cells = cellsBySource(plans);
  const nameless = sources.filter((name) => names[Number(name) - 1] === name);
  return sources.flatMap((name) => {
    const fault =
      nameless.includes(name) && nameless.length < sources.length
        ? "has no name"
        : describeCells(cells.get(name) ?? [], cells.size > 1);
    return fault === null
      ? []
      : [`column “${name}” ${fault}, and is taken for a source; leave it out with --ignore "${name}" if it is none`];
  });
}

function cellsBySource(plans: ReadonlyMap<AttributePlan, readonly Fact[]>): ReadonlyMap<string, readonly Cell[]> {
  const cells = new Map<string, Cell[]>();
  for (const [{ kind }, facts] of plans) {
    for (const { source, value } of facts) {
      const text = cellText(value);
      if (isMissing(text, true)) continue;
      const isUnlike = isReadKind(kind) ? READERS[kind](text, UNKNOWN_STYLE) === null : /^\d+(?:[.,]\d+)*$/.test(text);
      const cell = { text, isUnlike };
      const known = cells.get(source);
      if (known === undefined) cells.set(source, [cell]);
      else known.push(cell);
    }
  }
  return cells;
}

function describeCells(cells: readonly Cell[], hasFellows: boolean): string | null {
  const unlike = cells.filter(({ isUnlike }) => isUnlike);
  if (hasFellows && unlike.length * 2 > cells.length)
    return `has values such as “${unlike[0]?.text ?? ""}” where the other columns have values of another kind`;
  const numbers = new Set(cells.map(({ text }) => (/^\d+$/.test(text) ? Number(text) : Infinity)));
  const areRanks = cells.length >= FEWEST && numbers.size === cells.length && Math.max(...numbers) <= cells.length + 1;
  return areRanks ? `has small numbers that are all different (${[...numbers].slice(0, FEWEST).join(", ")} …)` : null;
}
