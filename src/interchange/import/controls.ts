// Controls that no text has: what is left where bytes were read in another encoding than they are written in.

import { cellText, type Reported, type Table } from "./table.ts";

/** C1, which is what a dash or a quote of another encoding comes out as. */
const CONTROL = /[\x80-\x9f]/u;

/** The table without the rows that have such a character in a cell; each is reported with the column. */
export function reportControls(table: Table): Table {
  const faultOf = ({ cells, line }: Table["rows"][number]): Reported | null => {
    const index = cells.findIndex((cell) => CONTROL.test(cellText(cell)));
    if (index === -1) return null;
    const value = cellText(cells[index]);
    return { line, column: table.columns[index] ?? null, value, reason: describe(CONTROL.exec(value)?.[0] ?? "") };
  };
  const faults = table.rows.map(faultOf);
  const reported = faults.filter((fault) => fault !== null);
  if (reported.length === 0) return table;
  return {
    ...table,
    rows: table.rows.filter((_, index) => faults[index] === null),
    reported: [...table.reported, ...reported],
  };
}

const describe = (character: string): string =>
  `the row has the character U+${character.codePointAt(0)?.toString(16).padStart(4, "0").toUpperCase() ?? ""}, which stands for none; is the file in another encoding, such as --encoding windows-1252?`;
