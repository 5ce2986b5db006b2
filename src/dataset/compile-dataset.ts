// A checked dataset in the form that the package ships: decoded once, at build time. What most runs need is in one small
// ASCII file; labels in other languages, words for searching and texts are files of their own, read when asked for.

import type { Claim, Dataset, Labelled } from "../model/dataset.ts";
import { isPlainDate } from "../model/values/date.ts";
import { canonicalValue, type ValueKindName } from "../model/values/index.ts";

/** The files of a prepared dataset: `core` for every run, the others on demand. */
export type PreparedPart = "core" | "details" | "words" | "texts";

const KINDS = ["sources", "attributes", "scopes", "terms", "entities", "events"] as const;
export type Kind = (typeof KINDS)[number];

/** A record without its words; `name` is its label in the dataset's own language, null where it has none. */
interface CoreRecord {
  readonly id: string;
  readonly name: string | null;
  /** Attributes only. */
  readonly kind?: ValueKindName;
}

export interface Core {
  /** Whether a date needs the `edtf` package to be read. */
  readonly hasHardDates: boolean;
  readonly head: Omit<Dataset, Kind | "claims" | "languages">;
  readonly languages: readonly Pick<Dataset["languages"][number], "code" | "label" | "direction">[];
  readonly records: Readonly<Record<Kind, readonly CoreRecord[]>>;
  readonly claims: readonly ClaimRow[];
}

/**
 * Places of source, event, attribute and scope are those in their lists, -1 for none; paragraph and sentence are 0 for
 * none. The rest is there where any of it is: hedge, attributedTo, whether inferred, asOf.
 */
export type ClaimRow = readonly [
  id: string,
  source: number,
  event: number,
  attribute: number,
  scope: number,
  value: string | number | boolean,
  paragraph: number,
  sentence: number,
  rest?: readonly [string | null, string | null, 0 | 1, string | null],
];

/** Labels in every language, synonyms and keywords, in the order of the records; the languages whole. */
export type Words = { readonly languages: Dataset["languages"] } & Readonly<Record<Kind, readonly Labelled[]>>;

/** Statement and note of each claim. */
export type Texts = readonly (readonly [Claim["statement"], string | null])[];

/** Stated words, the reason of an inference, mentions, and the statement in the dataset's own language, of each claim. */
export type Details = readonly (readonly [string | null, string | null, readonly string[], string | null])[];

/** The texts of the files, by part. */
export function prepareDataset(dataset: Dataset): Readonly<Record<PreparedPart, string>> {
  const { sources, attributes, scopes, terms, entities, events, claims, languages, ...head } = dataset;
  const maps = { sources, attributes, scopes, terms, entities, events };
  const perKind = <T>(make: (record: Partial<Labelled>) => T): Readonly<Record<Kind, readonly T[]>> =>
    Object.fromEntries(KINDS.map((kind) => [kind, [...maps[kind].values()].map(make)])) as never;
  const core = {
    hasHardDates: claims.some(({ value }) => value.kind === "date" && !isPlainDate(value.edtf)),
    head,
    languages: languages.map(({ code, label, direction }) => ({ code, label, direction })),
    records: perKind(({ label, synonyms: _s, keywords: _k, ...record }) => ({
      ...record,
      name: label?.[head.defaultLanguage] ?? null,
    })),
    claims: claims.map(createRowMaker(dataset)),
  };
  const details: Details = claims.map(({ stated, basis, mentions, statement }) => [
    stated,
    basis.type === "inferred" ? basis.reason : null,
    mentions,
    statement[head.defaultLanguage] ?? null,
  ]);
  return {
    core: toAscii(JSON.stringify(core)),
    details: toAscii(JSON.stringify(details)),
    words: JSON.stringify({
      languages,
      ...perKind(({ id, label, synonyms = {}, keywords = {} }) => ({ id, label, synonyms, keywords })),
    }),
    texts: JSON.stringify(claims.map(({ statement, note }) => [statement, note]) satisfies Texts),
  };
}

/** JSON with one byte a character: such text is read and parsed several times as fast. */
export const toAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

function createRowMaker({ sources, events, attributes, scopes }: Dataset): (claim: Claim) => ClaimRow {
  const places = (map: ReadonlyMap<string, unknown>): ((id: string | null) => number) => {
    const index = new Map([...map.keys()].map((id, place) => [id, place]));
    return (id) => (id === null ? -1 : (index.get(id) ?? -1));
  };
  const [source, event, attribute, scope] = [sources, events, attributes, scopes].map(places);
  return (claim) => {
    const { hedge, attributedTo, basis, asOf, locator } = claim;
    const isPlain = hedge === null && attributedTo === null && basis.type === "stated" && asOf === null;
    const row = [
      claim.id,
      source?.(claim.source) ?? -1,
      event?.(claim.event) ?? -1,
      attribute?.(claim.attribute) ?? -1,
      scope?.(claim.scope) ?? -1,
      canonicalValue(claim.value),
      locator?.paragraph ?? 0,
      locator?.sentence ?? 0,
    ] as const;
    return isPlain ? row : [...row, [hedge, attributedTo, basis.type === "inferred" ? 1 : 0, asOf]];
  };
}
