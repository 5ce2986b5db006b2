// Controls that no text has: what is left where bytes were read in another encoding than they are written in.

import type { Reported } from "../authoring/draft.ts";
import { cellText, type Table } from "./table.ts";

/** C1, which is what a dash or a quote of another encoding comes out as. */
const CONTROL = /[\x80-\x9f]/u;

/** The table without the rows that have such a character in a cell; each is reported with the column. A header that has one is told. */
export function reportControls(table: Table): Table {
  const faultOf = ({ cells, line }: Table["rows"][number]): Reported | null => {
    const index = cells.findIndex((cell) => CONTROL.test(cellText(cell)));
    if (index === -1) return null;
    const value = cellText(cells[index]);
    return { line, column: table.columns[index] ?? null, value, reason: describe("row", value) };
  };
  const faults = table.rows.map(faultOf);
  const reported = faults.filter((fault) => fault !== null);
  const remarks = table.columns.flatMap((name) =>
    CONTROL.test(name) ? [`column “${name}”: ${describe("header", name)}`] : [],
  );
  if (reported.length + remarks.length === 0) return table;
  return {
    ...table,
    remarks: [...table.remarks, ...remarks],
    rows: table.rows.filter((_, index) => faults[index] === null),
    reported: [...table.reported, ...reported],
  };
}

function describe(place: string, text: string): string {
  const code = CONTROL.exec(text)?.[0].codePointAt(0)?.toString(16).padStart(4, "0").toUpperCase() ?? "";
  return `the ${place} has the character U+${code}, which stands for none; is the file in another encoding, such as --encoding windows-1252?`;
}
