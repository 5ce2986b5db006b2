// A checked dataset in the form that the package ships: decoded once at build time, so that a run neither decodes nor
// checks it. What most runs need is in one ASCII file; words for searching and texts are read when first asked for.

import type { Claim, Dataset, Labelled, LocalizedList, LocalizedText } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { canonicalValue, parseValue, type Value, type ValueKindName } from "../model/values/index.ts";

/** The files of a prepared dataset: `core` for every run, the others on demand. */
export const PREPARED_PARTS = ["core", "words", "texts"] as const;
export type PreparedPart = (typeof PREPARED_PARTS)[number];

type Labels = "sources" | "attributes" | "scopes" | "terms" | "entities" | "events";
const LABELLED: readonly Labels[] = ["sources", "attributes", "scopes", "terms", "entities", "events"];

/** Synonyms and keywords by kind of record and id, and the dataset's languages. */
interface Words {
  readonly languages: Dataset["languages"];
  readonly of: Readonly<Record<string, Readonly<Record<string, Pick<Labelled, "synonyms" | "keywords">>>>>;
}

/** Statement and note of each claim, in the order of the claims. */
type Texts = readonly (readonly [LocalizedText, string | null])[];

interface Core extends Omit<Dataset, Labels | "claims" | "languages"> {
  readonly languages: readonly Pick<Dataset["languages"][number], "code" | "label" | "direction">[];
  readonly records: Readonly<Record<Labels, readonly { readonly id: string }[]>>;
  readonly claims: readonly (Omit<Claim, "statement" | "note" | "value"> & { readonly value: Value | Unbounded })[];
}

/** A value whose ends are open, which JSON cannot hold. */
interface Unbounded {
  readonly parse: readonly [ValueKindName, string | number | boolean];
}

/** The texts of the files, by part. */
export function prepareDataset(dataset: Dataset): Readonly<Record<PreparedPart, string>> {
  const records = (kind: Labels): readonly Labelled[] => [...(dataset[kind] as ReadonlyMap<string, Labelled>).values()];
  const of = Object.fromEntries(LABELLED.filter((kind) => kind !== "sources").map((kind) => [kind, Object.fromEntries(records(kind).map(({ id, synonyms, keywords }) => [id, { synonyms, keywords }]))]));
  const { sources: _s, attributes: _a, scopes: _c, terms: _t, entities: _n, events: _e, claims, languages, ...rest } = dataset;
  const core: Core = {
    ...rest,
    languages: languages.map(({ code, label, direction }) => ({ code, label, direction })),
    records: Object.fromEntries(LABELLED.map((kind) => [kind, records(kind).map(({ synonyms: _x, keywords: _y, ...record }) => record)])) as unknown as Core["records"],
    claims: claims.map(({ statement: _x, note: _y, value, ...claim }) => ({ ...claim, value: isBounded(value) ? value : { parse: [value.kind, canonicalValue(value)] } })),
  };
  return {
    core: toAscii(JSON.stringify(core)),
    words: JSON.stringify({ languages, of } satisfies Words),
    texts: JSON.stringify(claims.map(({ statement, note }) => [statement, note]) satisfies Texts),
  };
}

const isBounded = (value: Value): boolean => Object.values(value).every((part) => typeof part !== "number" || Number.isFinite(part));

/** JSON with one byte a character: such text is read and parsed several times as fast. */
export const toAscii = (json: string): string => json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The dataset of prepared files. `read` gives the parsed JSON of a part. */
export function restoreDataset(read: (part: PreparedPart) => unknown): Dataset {
  const { records, claims, languages, ...rest } = read("core") as Core;
  const words = once(() => read("words") as Words);
  const texts = once(() => read("texts") as Texts);
  const map = (kind: Labels): ReadonlyMap<string, never> => new Map(records[kind].map((record) => [record.id, withWords(record, kind, words) as never]));
  return {
    ...rest,
    languages: languages.map((language) => withLists(language, words)),
    sources: new Map(records.sources.map((record) => [record.id, record as never])),
    attributes: map("attributes"), scopes: map("scopes"), terms: map("terms"), entities: map("entities"), events: map("events"),
    claims: claims.map((claim, index) => withTexts(claim, index, texts)),
  };
}

const NO_WORDS: { readonly synonyms: LocalizedList; readonly keywords: LocalizedList } = { synonyms: {}, keywords: {} };

function withWords(record: { readonly id: string }, kind: Labels, words: () => Words): object {
  const find = (): typeof NO_WORDS => words().of[kind]?.[record.id] ?? NO_WORDS;
  return Object.defineProperties(record, {
    synonyms: { get: () => find().synonyms, enumerable: true },
    keywords: { get: () => find().keywords, enumerable: true },
  });
}

function withLists(language: Core["languages"][number], words: () => Words): Dataset["languages"][number] {
  const find = () => words().languages.find(({ code }) => code === language.code);
  return {
    ...language,
    get stopWords() { return find()?.stopWords ?? []; },
    get numbers() { return find()?.numbers ?? {}; },
    get prefixes() { return find()?.prefixes ?? []; },
    get suffixes() { return find()?.suffixes ?? []; },
  };
}

function withTexts(claim: Core["claims"][number], index: number, texts: () => Texts): Claim {
  return Object.defineProperties(claim, {
    value: { value: "parse" in claim.value ? restoreValue(claim.value) : claim.value, enumerable: true },
    statement: { get: () => texts()[index]?.[0] ?? {}, enumerable: true },
    note: { get: () => texts()[index]?.[1] ?? null, enumerable: true },
  }) as unknown as Claim;
}

function restoreValue({ parse: [kind, raw] }: Unbounded): Value {
  const value = parseValue(kind, raw);
  if (isProblem(value)) throw new Error(`A prepared value of the kind ${kind} cannot be read: ${String(raw)}`);
  return value;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
