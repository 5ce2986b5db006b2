// NDJSON, or one JSON list of objects → table: the members of the objects are the columns.

import type { Reported } from "../authoring/draft.ts";
import { DataError } from "../platform/errors.ts";
import { findJsonFault } from "./json-faults.ts";
import type { Row, Table } from "./table.ts";

interface Found {
  readonly line: number;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Reads one JSON object a line, or a list of them. A line that is none is reported. Throws `DataError` where nothing is. */
export function readNdjson(text: string): Table {
  const reported: Reported[] = [];
  const found = text.trimStart().startsWith("[") ? readList(text) : readLines(text, reported);
  const columns = new Map<string, number>();
  for (const { record } of found)
    for (const key of Object.keys(record)) if (!columns.has(key)) columns.set(key, columns.size);
  const names = [...columns.keys()];
  const rows = found.map(({ line, record }): Row => ({
    line,
    cells: names.map((name) => (Object.hasOwn(record, name) ? record[name] : null)),
  }));
  return { columns: names, rows, reported, remarks: [] };
}

function readLines(text: string, reported: Reported[]): readonly Found[] {
  const found: Found[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const record = parse(line);
    const reason = isObject(record) ? findJsonFault(line, record)?.message : "the line is not one JSON object";
    if (isObject(record) && reason === undefined) found.push({ line: index + 1, record });
    else reported.push({ line: index + 1, column: null, value: line.slice(0, 80), reason: reason ?? "" });
  }
  if (found.length === 0)
    throw new DataError("There are no rows: no line is a JSON object", [
      "give one JSON object a line",
      "or say what it is: --from csv",
    ]);
  return found;
}

function readList(text: string): readonly Found[] {
  const list = parse(text);
  if (!Array.isArray(list) || !list.every(isObject))
    throw new DataError("The input is no list of JSON objects", ["give one JSON object a line, or a list of objects"]);
  return list.map((record, index) => ({ line: index + 1, record }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
