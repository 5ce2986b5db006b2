// The settings of an import, from flags and a mapping file, with the names that the table uses.

import { firstOf } from "../model/phrases/en-count.ts";
import { ownOf } from "../model/at.ts";
import { fold } from "../model/fold.ts";
import { nearest } from "../model/nearest.ts";
import { mapOf, NUMBER, oneOf, type Shape, STRING, TEXTS } from "../model/shape.ts";
import { attributeKindNames } from "../model/values/index.ts";
import { type ColumnStyle, DATE_ORDERS, DECIMAL_MARKS, type WritingStyle } from "./human-values/reading.ts";
import type { KnownNames } from "./ids.ts";
import { LAYOUTS, quoted, type Role, ROLES, type Say } from "./table.ts";
import type { Fact } from "./table-cells.ts";
import { DataError } from "../platform/errors.ts";
import { isRecord } from "../model/is-record.ts";

/** What a member must be: a value, an object with these members, or an object whose members, with any names, have one type. */
type Rule = Shape<unknown> | { readonly members: Readonly<Record<string, Rule>> } | { readonly each: Rule };

/** The type of what follows a rule. */
type Said<R> =
  R extends Shape<infer T>
    ? T
    : R extends { readonly members: infer M }
      ? { readonly [K in keyof M]?: Said<M[K]> }
      : R extends { readonly each: infer E }
        ? Readonly<Record<string, Said<E>>>
        : never;

const FLAG: Shape<boolean> = {
  schema: { type: "boolean" },
  wanted: "true or false",
  take: (value) => (typeof value === "boolean" ? value : undefined),
};
const PLAIN: Shape<string | number | boolean | null> = {
  schema: { type: ["string", "number", "boolean", "null"] },
  wanted: "a value",
  take: (value) =>
    typeof value === "object" && value !== null ? undefined : (value as string | number | boolean | null),
};

/** Settings for one attribute; import infers what is left out. */
const ATTRIBUTE = {
  members: {
    kind: oneOf(attributeKindNames),
    label: STRING,
    cardinality: oneOf(["exclusive", "many"]),
    nature: oneOf(["fact", "framing"]),
    importance: oneOf(["key", "ordinary", "minor"]),
    dates: oneOf(["whole", "start", "end"]),
    unit: STRING,
    tolerance: NUMBER,
    separator: STRING,
    /** Values as written → values as meant; null for "no value". */
    values: mapOf(PLAIN, 'an object such as {"none": 0, "n.k.": null}'),
    /** Whether to leave the attribute out; its rows are reported. */
    ignore: FLAG,
  },
} as const satisfies Rule;

const SOURCE = { members: { label: STRING, language: STRING, derivedFrom: TEXTS } } as const satisfies Rule;
const SCOPE = { members: { label: STRING, partOf: STRING } } as const satisfies Rule;

const BY_ROLE = { members: Object.fromEntries(ROLES.map((role) => [role, STRING])) as Record<Role, typeof STRING> };

/** What a mapping file can say, and flags too. */
const MAPPING = {
  members: {
    layout: oneOf(LAYOUTS),
    columns: BY_ROLE,
    /** Values that hold for every row, by role. */
    set: BY_ROLE,
    ignore: TEXTS,
    /** Whether an empty source, event or attribute means the one in the row above. */
    fillDown: FLAG,
    dates: oneOf(DATE_ORDERS),
    decimal: oneOf(DECIMAL_MARKS),
    century: NUMBER,
    missing: TEXTS,
    id: STRING,
    title: STRING,
    /** Language of plain texts, and of sources that name none. */
    language: STRING,
    /** The attribute whose most common value is the title of an event. */
    titles: STRING,
    attributes: { each: ATTRIBUTE },
    sources: { each: SOURCE },
    scopes: { each: SCOPE },
  },
} as const satisfies Rule;

export type Mapping = Said<typeof MAPPING>;

/** `isHint`: the input itself says so, so there is no need to report that it matches nothing. */
export type AttributeSetting = Said<typeof ATTRIBUTE> & { readonly isHint?: boolean };

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
  readonly sources: ReadonlyMap<string, Said<typeof SOURCE>>;
  readonly scopes: ReadonlyMap<string, Said<typeof SCOPE>>;
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

/** Settings by name. Of two for one name, the second takes precedence, unless `both` combines them. */
function mergeNamed<T extends object>(
  first: Readonly<Record<string, T>> = {},
  second: Readonly<Record<string, T>> = {},
  both: (a: T, b: T) => Partial<T> = () => ({}),
): ReadonlyMap<string, T> {
  const merged = new Map(Object.entries(first));
  for (const [name, said] of Object.entries(second)) {
    const known = merged.get(name);
    merged.set(name, known === undefined ? said : { ...known, ...said, ...both(known, said) });
  }
  return merged;
}

// The mapping file: when it is read, every mistake is reported.

/** Checks the parsed JSON of a mapping file. Throws a `DataError` that lists everything wrong. */
export function checkMapping(data: unknown, file: string): Mapping {
  const problems = findProblems(data, MAPPING, "");
  if (problems.length > 0)
    throw new DataError(
      `the mapping file "${file}" has mistakes:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
      ["rashomon import FILE --dry-run --json prints a valid one, under “mapping”"],
    );
  return data as Mapping;
}

function findProblems(value: unknown, rule: Rule, path: string): readonly string[] {
  const mustBe = (wanted: string): readonly string[] => [`${path === "" ? "it" : path}: must be ${wanted}`];
  if ("take" in rule) return rule.take(value, "") === undefined ? mustBe(rule.wanted) : [];
  if (!isRecord(value)) return mustBe("an object");
  return Object.entries(value).flatMap(([name, member]) => {
    const place = path === "" ? name : `${path}.${name}`;
    const own = "each" in rule ? rule.each : ownOf(rule.members, name);
    if (own !== undefined) return findProblems(member, own, place);
    const known = "each" in rule ? [] : Object.keys(rule.members);
    const [near] = nearest(name, known);
    const hint = near === undefined ? `there is ${known.join(", ")}` : `did you mean ${near}?`;
    return name.startsWith("//") ? [] : [`${place}: there is no such setting; ${hint}`];
  });
}

// The names of attributes, sources and scopes in the settings, matched to those of the table.

/** The settings in the names of the table; what matches nothing is said. `attributes` are its names of attributes, each once. */
export function matchSettings(
  settings: ImportSettings,
  attributes: readonly string[],
  facts: readonly Fact[],
  say: Say,
): ImportSettings {
  const { titles } = settings;
  const title = new Map(titles === undefined ? [] : [[titles, {}]]);
  const titled = [...rekey("attribute", title, attributes, say).keys()].map((name) => ({ titles: name }));
  return {
    ...settings,
    attributes: rekey("attribute", settings.attributes, attributes, say),
    sources: rekey("source", settings.sources, new Set(facts.map(({ source }) => source)), say),
    scopes: rekey("scope", settings.scopes, new Set(facts.flatMap(({ scope }) => scope ?? [])), say),
    ...titled[0],
  };
}

/** Settings for a name that is not in the table are kept, since a record may be declared without values. */
function rekey<T extends object>(
  kind: string,
  said: ReadonlyMap<string, T>,
  names: Iterable<string>,
  say: Say,
): ReadonlyMap<string, T> {
  const byFold = new Map([...names].map((name) => [fold(name), name]));
  const unmatched = [...said].flatMap(([key, value]) => (byFold.has(fold(key)) || "isHint" in value ? [] : [key]));
  const near = unmatched.slice(0, MOST_NAMED).flatMap((key) => nearest(key, [...names]).slice(0, 1));
  const question = near.length === 0 ? "" : `; did you mean ${quoted([...new Set(near)])}?`;
  const shown = firstOf(
    unmatched.map((key) => quoted([key])),
    MOST_NAMED,
  );
  if (unmatched.length > 0) say(`the table has no ${kind} ${shown}${question}`);
  return new Map([...said].map(([key, value]) => [byFold.get(fold(key)) ?? key, value]));
}

const MOST_NAMED = 5;
