// What the Table Schema of a package's resource says of its columns: https://specs.frictionlessdata.io/table-schema/

import type { WritingStyle } from "./human-values/reading.ts";
import type { JsonObject } from "../authoring/draft.ts";
import { memberOf, objectsOf, textOf } from "./json-values.ts";

export type ColumnStyle = Partial<WritingStyle>;

export interface TableSchema {
  /** Type of each column. */
  readonly types: ReadonlyMap<string, string>;
  /** How the figures and dates of a column are written, where the schema says so. */
  readonly styles: ReadonlyMap<string, ColumnStyle>;
  /** Texts that stand for no value. */
  readonly missing: readonly string[];
  /** What it says and is not followed. */
  readonly remarks: readonly string[];
}

export function readSchema(schema: unknown): TableSchema {
  const fields = objectsOf(memberOf(schema, "fields"));
  const missing = memberOf(schema, "missingValues");
  const styles = new Map(fields.map((field) => [nameOf(field), styleOf(field)]));
  return {
    types: new Map(fields.map((field) => [nameOf(field), textOf(field["type"]) ?? "any"])),
    styles: new Map([...styles].filter((entry): entry is [string, ColumnStyle] => typeof entry[1] === "object")),
    missing: Array.isArray(missing) ? missing.filter((text) => typeof text === "string") : [],
    remarks: [
      ...(typeof schema === "string" ? [`the schema is in a place of its own, ${schema}, and is not read`] : []),
      ...[...styles].flatMap(([name, style]) =>
        typeof style === "string" ? [`the schema says of “${name}” what is not followed: ${style}`] : [],
      ),
    ],
  };
}

const nameOf = (field: JsonObject): string => textOf(field["name"]) ?? "";

/** The style of a field; what it says in words where that is not known. */
function styleOf(field: JsonObject): ColumnStyle | string {
  const type = textOf(field["type"]) ?? "any";
  if (type === "number" || type === "integer") return styleOfFigures(field);
  return type === "date" || type === "datetime" ? styleOfDates(textOf(field["format"]) ?? "default") : {};
}

/** Spaces and apostrophes part thousands anyhow; a point that does leaves the comma for decimals, and the other way round. */
function styleOfFigures(field: JsonObject): ColumnStyle | string {
  const [decimal, group] = [textOf(field["decimalChar"]), textOf(field["groupChar"])];
  if (decimal !== null && !/^[.,]$/.test(decimal)) return `decimalChar “${decimal}”`;
  if (group !== null && !/^[.,'’\s]?$/.test(group)) return `groupChar “${group}”`;
  if (decimal === "," || (decimal === null && group === ".")) return { decimal: "comma" };
  return decimal === "." || group === "," ? { decimal: "point" } : {};
}

/** Formats of strptime, of which the order of day and month counts. */
function styleOfDates(format: string): ColumnStyle | string {
  const [day, month, year] = ["d", "m", "Y"].map((letter) => format.search(new RegExp(`%-?${letter}`, "i")));
  if (day === undefined || month === undefined || year === undefined || day === -1 || month === -1) return {};
  if (year !== -1 && year < day && year < month) return month < day ? {} : `format “${format}”`;
  return { dateOrder: day < month ? "day-first" : "month-first" };
}
