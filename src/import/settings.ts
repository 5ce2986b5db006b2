// The settings of an import: what the user says by flags and in a mapping file, in the names of the table.

import type { Cardinality, Dates, Importance, Nature } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { at } from "../model/at.ts";
import { nearest } from "../model/nearest.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { Role } from "./columns.ts";
import type { ColumnStyle, DateOrder, DecimalMark, WritingStyle } from "./human-values/reading.ts";
import type { KnownNames } from "./ids.ts";
import type { Layout } from "./layouts.ts";
import type { Fact } from "./table-cells.ts";

/** Settings for one attribute; import infers what is left out. */
export interface AttributeSetting {
  readonly kind?: ValueKindName;
  readonly label?: string;
  readonly cardinality?: Cardinality;
  readonly nature?: Nature;
  readonly importance?: Importance;
  readonly dates?: Dates;
  readonly unit?: string;
  readonly tolerance?: number;
  readonly separator?: string;
  /** Values as written → values as meant; null for "no value". */
  readonly values?: Readonly<Record<string, string | number | boolean | null>>;
  /** Whether to leave the attribute out; its rows are reported. */
  readonly ignore?: boolean;
  /** Whether the input itself says so, so that there is no need to report that it matches nothing. */
  readonly isHint?: boolean;
}

interface SourceSetting {
  readonly label?: string;
  readonly language?: string;
  readonly derivedFrom?: readonly string[];
}

interface ScopeSetting {
  readonly label?: string;
  /** The scope that it is part of. */
  readonly partOf?: string;
}

type Named<T> = Readonly<Record<string, T>>;

/** What a mapping file can say, and flags too. */
export interface Mapping {
  readonly layout?: Layout;
  readonly columns?: Named<string>;
  /** Values that hold for every row, by role. */
  readonly set?: Named<string>;
  readonly ignore?: readonly string[];
  /** Whether an empty source, event or attribute means the one in the row above. */
  readonly fillDown?: boolean;
  readonly dates?: DateOrder;
  readonly decimal?: DecimalMark;
  readonly century?: number;
  readonly missing?: readonly string[];
  readonly id?: string;
  readonly title?: string;
  /** Language of plain texts, and of sources that name none. */
  readonly language?: string;
  /** The attribute whose most common value is the title of an event. */
  readonly titles?: string;
  readonly attributes?: Named<AttributeSetting>;
  readonly sources?: Named<SourceSetting>;
  readonly scopes?: Named<ScopeSetting>;
}

/** Where the table comes from and the import goes to. */
export interface ImportNames {
  /** Id of the dataset if nothing names it. */
  readonly id: string;
  /** The name of the table: its file name without the ending. */
  readonly tableName: string;
  /** The table of a package to read. */
  readonly resource: string | null;
  /** The names in the dataset that the table is added to; null for a new dataset. */
  readonly known: KnownNames | null;
}

export interface ImportSettings extends ImportNames, Pick<Mapping, "layout" | "title" | "language" | "titles"> {
  readonly columns: ReadonlyMap<Role, string>;
  readonly constants: ReadonlyMap<Role, string>;
  readonly ignored: readonly string[];
  readonly fillDown: boolean;
  readonly style: WritingStyle;
  /** What the input itself says about how single columns are written. */
  readonly columnStyles: ReadonlyMap<string, ColumnStyle>;
  /** In lower case. */
  readonly missing: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, AttributeSetting>;
  readonly sources: ReadonlyMap<string, SourceSetting>;
  readonly scopes: ReadonlyMap<string, ScopeSetting>;
}

/** Language of sources for which none is given; the report says so. */
export const DEFAULT_LANGUAGE = "en";

/** Flags take precedence over the mapping file, which has been checked. */
export function mergeSettings(flags: Mapping, mapping: Mapping, names: ImportNames): ImportSettings {
  const said: Mapping = { ...mapping, ...flags };
  const listed = (key: "ignore" | "missing"): readonly string[] => [...(mapping[key] ?? []), ...(flags[key] ?? [])];
  const byRole = (key: "columns" | "set"): ReadonlyMap<Role, string> =>
    new Map(Object.entries({ ...mapping[key], ...flags[key] }) as [Role, string][]);
  return {
    ...names,
    ...said,
    id: said.id ?? names.id,
    columns: byRole("columns"),
    constants: byRole("set"),
    ignored: [...new Set(listed("ignore"))],
    fillDown: said.fillDown === true,
    style: { dateOrder: said.dates ?? null, decimal: said.decimal ?? null, century: said.century ?? null },
    columnStyles: new Map(),
    missing: new Set(listed("missing").map((word) => word.toLowerCase())),
    attributes: mergeNamed(mapping.attributes, flags.attributes),
    sources: mergeNamed(mapping.sources, flags.sources, (a, b) => ({
      derivedFrom: [...new Set([...(a.derivedFrom ?? []), ...(b.derivedFrom ?? [])])],
    })),
    scopes: mergeNamed(mapping.scopes, flags.scopes),
  };
}

/** Settings by name. Of two for one name, the second takes precedence, but for what `both` makes of the two. */
function mergeNamed<T extends object>(
  first: Named<T> = {},
  second: Named<T> = {},
  both: (a: T, b: T) => Partial<T> = () => ({}),
): ReadonlyMap<string, T> {
  const merged = new Map(Object.entries(first));
  for (const [name, said] of Object.entries(second)) {
    const known = merged.get(name);
    merged.set(name, known === undefined ? said : { ...known, ...said, ...both(known, said) });
  }
  return merged;
}

// The names of attributes, sources and scopes in the settings, matched to those of the table.

/** The settings in the names of the table, and sentences on what matches nothing. `attributes` are its names of attributes, each once. */
export function matchSettings(
  settings: ImportSettings,
  attributes: readonly string[],
  facts: readonly Fact[],
): { readonly settings: ImportSettings; readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  const { titles } = settings;
  return {
    settings: {
      ...settings,
      attributes: rekey("attribute", settings.attributes, attributes, warnings),
      sources: rekey("source", settings.sources, new Set(facts.map(({ source }) => source)), warnings),
      scopes: rekey("scope", settings.scopes, new Set(facts.flatMap(({ scope }) => scope ?? [])), warnings),
      ...(titles === undefined
        ? {}
        : { titles: at([...rekey("attribute", new Map([[titles, {}]]), attributes, warnings).keys()], 0) }),
    },
    warnings,
  };
}

/** Settings for a name that is not in the table are kept, since a record may be declared without values. */
function rekey<T extends object>(
  kind: string,
  said: ReadonlyMap<string, T>,
  names: Iterable<string>,
  warnings: string[],
): ReadonlyMap<string, T> {
  const byFold = new Map([...names].map((name) => [fold(name), name]));
  const unmatched = [...said].flatMap(([key, value]) => (byFold.has(fold(key)) || "isHint" in value ? [] : [key]));
  if (unmatched.length > 0) warnings.push(describeUnmatched(kind, unmatched, [...names]));
  return new Map([...said].map(([key, value]) => [byFold.get(fold(key)) ?? key, value]));
}

const MOST_NAMED = 5;

function describeUnmatched(kind: string, keys: readonly string[], names: readonly string[]): string {
  const shown = keys.slice(0, MOST_NAMED);
  const near = [...new Set(shown.flatMap((key) => nearest(key, names).slice(0, 1)))];
  const quoted = (list: readonly string[]): string => list.map((name) => `“${name}”`).join(", ");
  const more = keys.length > MOST_NAMED ? ` and ${keys.length - MOST_NAMED} more` : "";
  return `the table has no ${kind} ${quoted(shown)}${more}${near.length === 0 ? "" : `; did you mean ${quoted(near)}?`}`;
}
