// A table as it was read: columns, and rows with the line that each began on. Nothing is interpreted yet.

import type { Reported } from "../authoring/draft.ts";

export interface Row {
  /** Line of the input that the row begins on, from 1. */
  readonly line: number;
  /** In the order of the columns. Text from CSV; any JSON value from NDJSON. */
  readonly cells: readonly unknown[];
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Rows that cannot be read at all. */
  readonly reported: readonly Reported[];
  /** What a person would want to know of the reading: "separated by semicolons". */
  readonly remarks: readonly string[];
  /** Whether its dates are EDTF, since a program wrote them. */
  readonly isCoded?: boolean;
}

/** A cell as text: "" where there is nothing, JSON where it is a list or an object. */
export function cellText(cell: unknown): string {
  if (cell === undefined || cell === null) return "";
  return typeof cell === "string" ? cell.trim() : JSON.stringify(cell);
}
