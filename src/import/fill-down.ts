// What a cell leaves to the one above: merged cells, and dittos.

import { isDitto } from "./ditto.ts";
import { cellText, type Table } from "./table.ts";

export const meansAbove = (text: string): boolean => text === "" || isDitto(text);

/** An empty cell of the `merged` columns is that above; an empty value is none, and a silence: only its ditto means the one above. */
export function fillDown(table: Table, merged: ReadonlySet<number>): Table {
  const above = new Map<number, unknown>();
  const rows = table.rows.map(({ line, cells }) => {
    const filled = [...cells];
    for (const index of table.columns.keys()) {
      const text = cellText(filled[index]);
      if (isDitto(text) || (text === "" && merged.has(index))) filled[index] = above.get(index);
      else above.set(index, filled[index]);
    }
    return { line, cells: filled };
  });
  return { ...table, rows };
}
