// The user's settings for an import, merged from flags and a mapping file.

import type { Cardinality, Dates, Importance, Nature } from "../model/dataset.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { DateOrder, DecimalMark, WritingStyle } from "./human-values/reading.ts";
import type { KnownNames } from "./ids.ts";
import type { Layout } from "./layouts.ts";
import type { Role } from "./columns.ts";
import type { ColumnStyle } from "./inputs/read-package.ts";
import type { JsonObject } from "../authoring/draft.ts";

/** Settings for one attribute; null for what import should infer. */
export interface AttributeSetting {
  readonly kind: ValueKindName | null;
  readonly label: string | null;
  readonly cardinality: Cardinality | null;
  readonly nature: Nature | null;
  readonly importance: Importance | null;
  readonly dates: Dates | null;
  readonly unit: string | null;
  readonly tolerance: number | null;
  readonly separator: string | null;
  /** Values as written → values as meant; null for "no value". */
  readonly values: ReadonlyMap<string, string | number | boolean | null>;
  /** Whether to leave the attribute out; its rows are reported. */
  readonly ignore: boolean;
  /** Whether the input itself says so, so that there is no need to report that it matches nothing. */
  readonly isHint?: boolean;
}

interface SourceSetting {
  readonly label: string | null;
  readonly language: string | null;
  readonly derivedFrom: readonly string[];
}

export interface ImportSettings {
  readonly layout: Layout | null;
  readonly columns: ReadonlyMap<Role, string>;
  readonly constants: ReadonlyMap<Role, string>;
  readonly ignored: readonly string[];
  /** Whether an empty source, event or attribute means the one in the row above. */
  readonly fillDown: boolean;
  readonly style: WritingStyle;
  /** What the input itself says about how single columns are written. */
  readonly columnStyles: ReadonlyMap<string, ColumnStyle>;
  readonly missing: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, AttributeSetting>;
  readonly sources: ReadonlyMap<string, SourceSetting>;
  /** Scope → the scope that it is part of. */
  readonly scopes: ReadonlyMap<string, { readonly label: string | null; readonly partOf: string | null }>;
  /** The attribute whose most common value is the title of an event. */
  readonly titles: string | null;
  /** The table of a package to read. */
  readonly resource: string | null;
  readonly id: string;
  /** The name of the table: its file name without the ending. */
  readonly tableName: string;
  /** The names in the dataset that the table is added to; null for a new dataset. */
  readonly known: KnownNames | null;
  readonly title: string | null;
  /** Language of plain texts, and of sources that name none; null if not given. */
  readonly language: string | null;
}

/** Language of sources for which none is given; the report says so. */
export const DEFAULT_LANGUAGE = "en";

export const NO_ATTRIBUTE_SETTING: AttributeSetting = {
  kind: null,
  label: null,
  cardinality: null,
  nature: null,
  importance: null,
  dates: null,
  unit: null,
  tolerance: null,
  separator: null,
  values: new Map(),
  ignore: false,
};

// Flags and a mapping file → one record of settings. Flags take precedence over the file.

/** The settings that the flags of `import` give; null and empty if not given. */
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

/** Settings that follow from where the import is written to; see `ImportSettings`. */
export interface ImportNames {
  readonly id: string;
  readonly table: string;
  readonly known: KnownNames | null;
}

/** `mapping` has been checked. `names.id` is used if nothing names the dataset. */
export function mergeSettings(flags: ImportFlags, mapping: JsonObject, names: ImportNames): ImportSettings {
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
    id: flags.id ?? said.id ?? names.id,
    tableName: names.table,
    known: names.known,
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
