// The settings of an import as a mapping file: what was guessed, ready to be changed and given back with --mapping.

import type { JsonObject } from "../authoring/draft.ts";
import type { FactOptions, Layout } from "./table-cells.ts";
import type { AttributePlan } from "./infer.ts";
import { slim } from "./declare.ts";
import { DEFAULT_LANGUAGE, type ImportSettings } from "./settings.ts";
import type { Table } from "./table.ts";

export function writeMapping(
  layout: Layout,
  plans: readonly AttributePlan[],
  table: Table,
  { roles, constants }: FactOptions,
  settings: ImportSettings,
): JsonObject {
  const { style } = settings;
  return slim({
    layout,
    columns: Object.fromEntries([...roles].map(([role, index]) => [role, table.columns[index] ?? ""])),
    set: constants.size === 0 ? null : Object.fromEntries(constants),
    ignore: settings.ignored,
    fillDown: settings.fillDown ? true : null,
    dates: style.dateOrder,
    decimal: style.decimal,
    century: style.century,
    missing: [...settings.missing],
    id: settings.id,
    title: settings.title,
    language: settings.language ?? DEFAULT_LANGUAGE,
    titles: settings.titles,
    attributes: Object.fromEntries([
      ...plans.map((plan) => [plan.attribute, attributeMapping(plan, settings)] as const),
      ...[...settings.attributes].filter(([, { ignore }]) => ignore).map(([name]) => [name, { ignore: true }] as const),
    ]),
    sources: Object.fromEntries(
      [...settings.sources].map(([id, { label, language, derivedFrom }]) => [
        id,
        slim({ label, language, derivedFrom }),
      ]),
    ),
    scopes: Object.fromEntries([...settings.scopes].map(([id, { label, partOf }]) => [id, slim({ label, partOf })])),
  });
}

function attributeMapping(
  { attribute, kind, cardinality, nature, dates, separator }: AttributePlan,
  { attributes }: ImportSettings,
): JsonObject {
  const said = attributes.get(attribute);
  return slim({
    kind,
    cardinality,
    nature: nature === "framing" ? nature : null,
    dates,
    separator,
    label: said?.label,
    importance: said?.importance,
    unit: said?.unit,
    tolerance: said?.tolerance,
    values: said === undefined || said.values.size === 0 ? null : Object.fromEntries(said.values),
  });
}
