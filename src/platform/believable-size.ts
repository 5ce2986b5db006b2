// The size of a terminal, within reason: a line as wide as some terminals claim to be would fill the memory.

import type { Size } from "./streams.ts";

/** No screen has more. */
const LARGEST: Size = { columns: 1000, rows: 500 };

export const believableSize = ({ columns, rows }: Size): Size => ({
  columns: Math.min(columns, LARGEST.columns),
  rows: Math.min(rows, LARGEST.rows),
});
