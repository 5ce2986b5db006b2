// A Frictionless Data Package → a draft dataset: one that `export` wrote as it was, any other by the table that holds claims.

import { DataError, UsageError } from "../../errors.ts";
import type { ValueKindName } from "../../model/values/index.ts";
import type { Imported } from "./draft.ts";
import { guessLayout } from "./facts.ts";
import { importTable } from "./import-table.ts";
import { isObject, parseJsonText } from "./json-values.ts";
import { type PackageTable, readPackage } from "./read-package.ts";
import { restorePackage } from "./restore-package.ts";
import { assignRoles } from "./roles.ts";
import { type ImportSettings, NO_ATTRIBUTE_SETTING } from "./settings.ts";

/** Imports a package by the text of its descriptor. Throws `DataError` and `UsageError`. */
export function importPackage(text: string, folder: string | null, settings: ImportSettings): Imported {
  const descriptor = parseJsonText(text);
  if (!isObject(descriptor)) throw new DataError("The data package is no JSON object", ["give its datapackage.json"]);
  const tables = readPackage(descriptor, folder);
  if (isObject(descriptor["rashomon"])) return restorePackage(descriptor, descriptor["rashomon"], tables, settings);
  const chosen = chooseTable(tables, settings);
  return importTable(chosen.table(), withTypes(settings, chosen));
}

function chooseTable(tables: readonly PackageTable[], settings: ImportSettings): PackageTable {
  const list = `the resources are: ${tables.map(({ name }) => name).join(", ")}`;
  if (settings.resource !== null) {
    const named = tables.find(({ name }) => name === settings.resource);
    if (named === undefined) throw new UsageError(`There is no resource "${settings.resource}"`, [list]);
    return named;
  }
  const [first, second] = tables.length === 1 ? tables : tables.filter((table) => hasClaims(table, settings));
  if (first === undefined) {
    const suggestions = [list, "name one: --resource NAME, and say what its columns are: --column source=…"];
    throw new UsageError("No resource of the package has columns that are known for claims", suggestions);
  }
  if (second !== undefined)
    throw new UsageError("Several resources of the package may hold claims", [list, "--resource NAME"]);
  return first;
}

/** A resource that cannot be read is no reason to refuse another; named, or alone, it says what is wrong with it. */
function hasClaims({ table }: PackageTable, { columns, constants }: ImportSettings): boolean {
  try {
    const read = table();
    guessLayout(read, {
      roles: assignRoles(read.columns, columns, new Set(), constants),
      constants,
      ignored: new Set(),
      fillDown: false,
    });
    return true;
  } catch (error) {
    if (error instanceof UsageError || error instanceof DataError) return false;
    throw error;
  }
}

const KINDS: Readonly<Record<string, ValueKindName>> = {
  integer: "count",
  number: "count",
  date: "date",
  datetime: "date",
  year: "date",
  yearmonth: "date",
  boolean: "flag",
  duration: "duration",
};

/** What the schema says of a column that is an attribute is not guessed; what the user says outweighs it. */
function withTypes(settings: ImportSettings, { types, missing }: PackageTable): ImportSettings {
  const attributes = new Map(settings.attributes);
  for (const [column, type] of types) {
    const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
    if (kind !== undefined && !attributes.has(column))
      attributes.set(column, { ...NO_ATTRIBUTE_SETTING, kind, isHint: true });
  }
  const words = missing.filter((word) => word !== "").map((word) => word.toLowerCase());
  return { ...settings, attributes, missing: new Set([...settings.missing, ...words]) };
}

/** Whether a text is the descriptor of a package. */
export const isDescriptor = (value: unknown): boolean => isObject(value) && Array.isArray(value["resources"]);
