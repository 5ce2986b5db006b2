// What the user says of an import: from flags and a mapping file, brought together.

import type { Cardinality, Dates, Importance, Nature } from "../model/dataset.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { WritingStyle } from "./human-values/reading.ts";
import type { Layout } from "./table-cells.ts";
import type { Role } from "./roles.ts";
import type { ColumnStyle } from "./table-schema.ts";

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

export interface SourceSetting {
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
  readonly title: string | null;
  /** Of plain texts and of sources that name none; null where nobody says. */
  readonly language: string | null;
}

/** Language of what nobody says otherwise of; the report tells. */
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
