// Flags and a mapping file → one record of settings. A flag outweighs the file.

import type { ValueKindName } from "../model/values/index.ts";
import type { DateOrder, DecimalMark } from "./human-values/reading.ts";
import type { JsonObject } from "../authoring/draft.ts";
import type { Layout } from "./table-cells.ts";
import type { Role } from "./roles.ts";
import { type AttributeSetting, type ImportSettings, NO_ATTRIBUTE_SETTING, type SourceSetting } from "./settings.ts";

/** What the flags of `import` come to; null and empty where not given. */
export interface ImportFlags {
  readonly layout: Layout | null;
  readonly columns: readonly (readonly [Role, string])[];
  readonly constants: readonly (readonly [Role, string])[];
  readonly ignored: readonly string[];
  readonly kinds: readonly (readonly [string, ValueKindName])[];
  readonly derivedFrom: readonly (readonly [string, string])[];
  readonly fillDown: boolean;
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalMark | null;
  readonly century: number | null;
  readonly missing: readonly string[];
  readonly titles: string | null;
  readonly resource: string | null;
  readonly id: string | null;
  readonly title: string | null;
  readonly language: string | null;
}

/** A mapping file that has been checked. */
interface Mapping {
  readonly layout?: Layout;
  readonly columns?: JsonObject;
  readonly set?: JsonObject;
  readonly ignore?: readonly string[];
  readonly fillDown?: boolean;
  readonly dates?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly century?: number;
  readonly missing?: readonly string[];
  readonly id?: string;
  readonly title?: string;
  readonly language?: string;
  readonly titles?: string;
  readonly attributes?: JsonObject;
  readonly sources?: JsonObject;
  readonly scopes?: JsonObject;
}

/** `mapping` has been checked. `id` stands in where nobody names the dataset. */
export function mergeSettings(flags: ImportFlags, mapping: JsonObject, id: string): ImportSettings {
  const said = mapping as Mapping;
  const record = (key: "columns" | "set" | "attributes" | "sources" | "scopes"): JsonObject => said[key] ?? {};
  const texts = (key: "ignore" | "missing"): readonly string[] => said[key] ?? [];
  return {
    layout: flags.layout ?? said.layout ?? null,
    columns: new Map([...(Object.entries(record("columns")) as [Role, string][]), ...flags.columns]),
    constants: new Map([...(Object.entries(record("set")) as [Role, string][]), ...flags.constants]),
    ignored: [...new Set([...texts("ignore"), ...flags.ignored])],
    fillDown: flags.fillDown || said.fillDown === true,
    style: {
      dateOrder: flags.dateOrder ?? said.dates ?? null,
      decimal: flags.decimal ?? said.decimal ?? null,
      century: flags.century ?? said.century ?? null,
    },
    columnStyles: new Map(),
    missing: new Set([...texts("missing"), ...flags.missing].map((word) => word.toLowerCase())),
    attributes: mergeAttributes(record("attributes"), flags.kinds),
    sources: mergeSources(record("sources"), flags.derivedFrom),
    scopes: new Map(
      Object.entries(record("scopes")).map(([scope, said]) => [
        scope,
        { label: null, partOf: null, ...(said as object) },
      ]),
    ),
    titles: flags.titles ?? said.titles ?? null,
    resource: flags.resource,
    id: flags.id ?? said.id ?? id,
    title: flags.title ?? said.title ?? null,
    language: flags.language ?? said.language ?? null,
  };
}

function mergeAttributes(mapping: JsonObject, kinds: ImportFlags["kinds"]): ReadonlyMap<string, AttributeSetting> {
  const settings = new Map<string, AttributeSetting>();
  for (const [attribute, said] of Object.entries(mapping)) {
    const { values = {}, ...rest } = said as Partial<Omit<AttributeSetting, "values">> & {
      readonly values?: JsonObject;
    };
    settings.set(attribute, {
      ...NO_ATTRIBUTE_SETTING,
      ...rest,
      values: new Map(Object.entries(values) as [string, string | number | boolean | null][]),
    });
  }
  for (const [attribute, kind] of kinds)
    settings.set(attribute, { ...(settings.get(attribute) ?? NO_ATTRIBUTE_SETTING), kind });
  return settings;
}

function mergeSources(
  mapping: JsonObject,
  derivedFrom: ImportFlags["derivedFrom"],
): ReadonlyMap<string, SourceSetting> {
  const settings = new Map<string, SourceSetting>();
  const none: SourceSetting = { label: null, language: null, derivedFrom: [] };
  for (const [source, said] of Object.entries(mapping))
    settings.set(source, { ...none, ...(said as Partial<SourceSetting>) });
  for (const [source, origin] of derivedFrom) {
    const known = settings.get(source) ?? none;
    settings.set(source, { ...known, derivedFrom: [...new Set([...known.derivedFrom, origin])] });
  }
  return settings;
}
