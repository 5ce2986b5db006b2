// A Frictionless Data Package → a draft dataset: one that `export` wrote as it was, any other by the table that holds claims.

import { DataError, UsageError } from "../../errors.ts";
import type { ValueKindName } from "../../model/values/index.ts";
import type { Imported, JsonObject } from "./draft.ts";
import { guessLayout } from "./facts.ts";
import { importTable } from "./import-table.ts";
import { restorePackage } from "./restore-package.ts";
import { type PackageTable, readPackage } from "./read-package.ts";
import { assignRoles } from "./roles.ts";
import { type ImportSettings, NO_ATTRIBUTE_SETTING } from "./settings.ts";

/** Imports a package by its descriptor. Throws `DataError` and `UsageError`. */
export function importPackage(descriptor: JsonObject, folder: string | null, settings: ImportSettings): Imported {
  const read = readPackage(descriptor, folder);
  if (typeof descriptor["rashomon"] === "object" && descriptor["rashomon"] !== null) return restorePackage(read, settings);
  const chosen = chooseTable(read.tables, settings);
  return importTable(chosen.table, withTypes(settings, chosen));
}

function chooseTable(tables: readonly PackageTable[], settings: ImportSettings): PackageTable {
  const named = settings.resource === null ? null : tables.find(({ name }) => name === settings.resource);
  const names = tables.map(({ name }) => name);
  if (named === undefined) throw new UsageError(`There is no resource "${settings.resource ?? ""}"`, [`the resources are: ${names.join(", ")}`]);
  const fitting = named === null ? tables.filter((table) => hasClaims(table, settings)) : [named];
  const [first, second] = tables.length === 1 ? tables : fitting;
  if (first === undefined) throw new UsageError("No resource of the package has a column each for source, event, attribute and value", [`the resources are: ${names.join(", ")}`, "name one: --resource NAME, and say what its columns are: --column source=…"]);
  if (second !== undefined) throw new UsageError("Several resources of the package may hold claims", fitting.map(({ name }) => `--resource ${name}`));
  return first;
}

function hasClaims({ table }: PackageTable, { columns, constants }: ImportSettings): boolean {
  try {
    guessLayout(table, { roles: assignRoles(table.columns, columns, []), constants, ignored: new Set() });
    return true;
  } catch (error) {
    if (error instanceof UsageError || error instanceof DataError) return false;
    throw error;
  }
}

const KINDS: Readonly<Record<string, ValueKindName>> = { integer: "count", number: "count", date: "date", datetime: "date", year: "date", yearmonth: "date", boolean: "flag", duration: "duration" };

/** What the schema says of a column that is an attribute is not guessed; what the user says outweighs it. */
function withTypes(settings: ImportSettings, { types, missing }: PackageTable): ImportSettings {
  const attributes = new Map(settings.attributes);
  for (const [column, type] of types) {
    const kind = KINDS[type];
    if (kind !== undefined && !attributes.has(column)) attributes.set(column, { ...NO_ATTRIBUTE_SETTING, kind, isHint: true });
  }
  return { ...settings, attributes, missing: new Set([...settings.missing, ...missing.filter((text) => text !== "").map((text) => text.toLowerCase())]) };
}
