// Flags and a mapping file → one record of settings. A flag outweighs the file.

import type { ValueKindName } from "../../model/values/index.ts";
import type { DateOrder, DecimalMark } from "../written/reading.ts";
import type { JsonObject } from "./draft.ts";
import type { Layout } from "./facts.ts";
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
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalMark | null;
  readonly century: number | null;
  readonly missing: readonly string[];
  readonly titles: string | null;
  readonly id: string | null;
  readonly title: string | null;
  readonly language: string | null;
}

/** `mapping` has been checked. `id` stands in where nobody names the dataset. */
export function mergeSettings(flags: ImportFlags, mapping: JsonObject, id: string): ImportSettings {
  const member = <T>(key: string): T | null => (Object.hasOwn(mapping, key) ? (mapping[key] as T) : null);
  const record = (key: string): JsonObject => member<JsonObject>(key) ?? {};
  const texts = (key: string): readonly string[] => member<readonly string[]>(key) ?? [];
  return {
    layout: flags.layout ?? member("layout"),
    columns: new Map([...(Object.entries(record("columns")) as [Role, string][]), ...flags.columns]),
    constants: new Map([...(Object.entries(record("set")) as [Role, string][]), ...flags.constants]),
    ignored: [...new Set([...texts("ignore"), ...flags.ignored])],
    style: { dateOrder: flags.dateOrder ?? member("dates"), decimal: flags.decimal ?? member("decimal"), century: flags.century ?? member("century") },
    missing: new Set([...texts("missing"), ...flags.missing].map((word) => word.toLowerCase())),
    attributes: mergeAttributes(record("attributes"), flags.kinds),
    sources: mergeSources(record("sources"), flags.derivedFrom),
    scopes: new Map(Object.entries(record("scopes")).map(([scope, said]) => [scope, { label: null, partOf: null, ...(said as object) }])),
    titles: flags.titles ?? member("titles"),
    id: flags.id ?? member("id") ?? id,
    title: flags.title ?? member("title"),
    language: flags.language ?? member("language") ?? "en",
  };
}

function mergeAttributes(mapping: JsonObject, kinds: ImportFlags["kinds"]): ReadonlyMap<string, AttributeSetting> {
  const settings = new Map<string, AttributeSetting>();
  for (const [attribute, said] of Object.entries(mapping)) {
    const { values = {}, ...rest } = said as Partial<Omit<AttributeSetting, "values">> & { readonly values?: JsonObject };
    settings.set(attribute, { ...NO_ATTRIBUTE_SETTING, ...rest, values: new Map(Object.entries(values) as [string, string | number | boolean | null][]) });
  }
  for (const [attribute, kind] of kinds) settings.set(attribute, { ...(settings.get(attribute) ?? NO_ATTRIBUTE_SETTING), kind });
  return settings;
}

function mergeSources(mapping: JsonObject, derivedFrom: ImportFlags["derivedFrom"]): ReadonlyMap<string, SourceSetting> {
  const settings = new Map<string, SourceSetting>();
  const none: SourceSetting = { label: null, language: null, derivedFrom: [] };
  for (const [source, said] of Object.entries(mapping)) settings.set(source, { ...none, ...(said as Partial<SourceSetting>) });
  for (const [source, origin] of derivedFrom) {
    const known = settings.get(source) ?? none;
    settings.set(source, { ...known, derivedFrom: [...new Set([...known.derivedFrom, origin])] });
  }
  return settings;
}
