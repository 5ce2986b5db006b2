// What the user says of an import: from flags and a mapping file, brought together and matched to the names of the table.

import type { Cardinality, Dates, Importance, Nature } from "../model/dataset.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { DateOrder, DecimalMark, WritingStyle } from "./human-values/reading.ts";
import type { KnownNames } from "./ids.ts";
import type { Layout } from "./layouts.ts";
import type { Role } from "./columns.ts";
import type { ColumnStyle } from "./inputs/read-package.ts";
import type { JsonObject } from "../authoring/draft.ts";

/** What is said of one attribute; null where it is left to be found out. */
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
  /** Left out, and reported. */
  readonly ignore: boolean;
  /** Said by the input itself and not by the user, who need not hear that it matches nothing. */
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
  /** Whether an empty source, event or attribute means that of the row above. */
  readonly fillDown: boolean;
  readonly style: WritingStyle;
  /** What the input itself says of how single columns are written. */
  readonly columnStyles: ReadonlyMap<string, ColumnStyle>;
  readonly missing: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, AttributeSetting>;
  readonly sources: ReadonlyMap<string, SourceSetting>;
  /** Scope → the scope that it is part of. */
  readonly scopes: ReadonlyMap<string, { readonly label: string | null; readonly partOf: string | null }>;
  /** Attribute whose commonest value is the title of an event. */
  readonly titles: string | null;
  /** Which table of a package. */
  readonly resource: string | null;
  readonly id: string;
  /** What the table is called: its file's name without the ending. */
  readonly tableName: string;
  /** What the dataset has already that the table is added to; null for a new one. */
  readonly known: KnownNames | null;
  readonly title: string | null;
  /** Of plain texts and of sources that name none; null where nobody says. */
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

// Flags and a mapping file → one record of settings. A flag outweighs the file.

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

/** What the place of an import says; see `ImportSettings`. */
export interface ImportNames {
  readonly id: string;
  readonly table: string;
  readonly known: KnownNames | null;
}

/** `mapping` has been checked. `names.id` stands in where nobody names the dataset. */
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
