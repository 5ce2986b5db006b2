// Columns that a spreadsheet or a program adds: without a name and without a cell, or counting the rows.

import { fold } from "../model/fold.ts";
import { isBookkeeping } from "./total-columns.ts";
import { cellText, type Table } from "./table.ts";

/** What programs call the column of row numbers that they add. */
const ADDED = new Set(["", "rownames", "unnamed 0", "x"]);

/** Indices of the columns that say nothing of any event. */
export function findSpareColumns({ columns, rows }: Table): ReadonlySet<number> {
  const isNameless = (index: number): boolean => columns[index] === String(index + 1);
  const isEmpty = (index: number): boolean => rows.every(({ cells }) => cellText(cells[index]) === "");
  const counts = (index: number): boolean => {
    const first = Number(cellText(rows[0]?.cells[index]) || "NaN");
    return (first === 0 || first === 1) && rows.every(({ cells }, at) => cellText(cells[index]) === String(first + at));
  };
  const isSpare = (name: string, index: number): boolean =>
    (isNameless(index) && isEmpty(index)) ||
    (index === 0 && rows.length > 1 && (isNameless(0) || ADDED.has(fold(name)) || isBookkeeping(name)) && counts(0));
  return new Set(columns.flatMap((name, index) => (isSpare(name, index) ? [index] : [])));
}
