// A checked dataset in the form that the package ships: decoded once, at build time. What most runs need is in one small
// ASCII file; labels in other languages, words for searching and texts are read when first asked for.

import type { Claim, Dataset, Labelled, LanguageTag, LocalizedText } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { canonicalValue, parseValue, type Value, type ValueKindName } from "../model/values/index.ts";

/** The files of a prepared dataset: `core` for every run, the others on demand. */
export const PREPARED_PARTS = ["core", "details", "words", "texts"] as const;
export type PreparedPart = (typeof PREPARED_PARTS)[number];

const KINDS = ["sources", "attributes", "scopes", "terms", "entities", "events"] as const;
type Kind = (typeof KINDS)[number];
type Named = Labelled | (Omit<Labelled, "synonyms" | "keywords"> & { readonly [key: string]: unknown });

/** Labels in every language, synonyms and keywords, in the order of the records; the languages whole. */
type Words = { readonly languages: Dataset["languages"] } & Readonly<Record<Kind, readonly Labelled[]>>;

/** Statement and note of each claim. */
type Texts = readonly (readonly [Claim["statement"], string | null])[];

/** Stated words, the reason of an inference and mentions of each claim. */
type Details = readonly (readonly [string | null, string | null, readonly string[]])[];

/**
 * Id, places of source, event, attribute and scope (-1: none) in their lists, value, paragraph and sentence (0: none); then,
 * where there is any, hedge, attributedTo, whether inferred, asOf.
 */
type ClaimRow = readonly [
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

interface Core {
  readonly head: Omit<Dataset, Kind | "claims" | "languages">;
  readonly languages: readonly Pick<Dataset["languages"][number], "code" | "label" | "direction">[];
  readonly records: Readonly<
    Record<Kind, readonly { readonly id: string; readonly label: string; readonly kind?: ValueKindName }[]>
  >;
  readonly claims: readonly ClaimRow[];
}

/** The texts of the files, by part. */
export function prepareDataset(dataset: Dataset): Readonly<Record<PreparedPart, string>> {
  const { sources, attributes, scopes, terms, entities, events, claims, languages, ...head } = dataset;
  const lists: Readonly<Record<Kind, readonly Named[]>> = {
    sources: [...sources.values()].map((source) => ({ ...source })),
    attributes: [...attributes.values()],
    scopes: [...scopes.values()],
    terms: [...terms.values()],
    entities: [...entities.values()],
    events: [...events.values()],
  };
  const perKind = <T>(make: (record: Named) => T): Record<Kind, readonly T[]> =>
    Object.fromEntries(KINDS.map((kind) => [kind, lists[kind].map(make)])) as unknown as Record<Kind, readonly T[]>;
  const core: Core = {
    head,
    languages: languages.map(({ code, label, direction }) => ({ code, label, direction })),
    records: perKind(({ synonyms: _s, keywords: _k, ...record }) => ({
      ...record,
      label: record.label[head.defaultLanguage] ?? "",
    })),
    claims: claims.map(createRowMaker(dataset)),
  };
  return {
    core: toAscii(JSON.stringify(core)),
    details: toAscii(
      JSON.stringify(
        claims.map(({ stated, basis, mentions }) => [
          stated,
          basis.type === "inferred" ? basis.reason : null,
          mentions,
        ]) satisfies Details,
      ),
    ),
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
  const places = (map: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> =>
    new Map([...map.keys()].map((id, index) => [id, index]));
  const [source, event, attribute, scope] = [
    places(sources),
    places(events),
    places(attributes),
    places(scopes),
  ] as const;
  return (claim) => {
    const { hedge, attributedTo, basis, asOf, locator } = claim;
    const isPlain = hedge === null && attributedTo === null && basis.type === "stated" && asOf === null;
    const row = [
      claim.id,
      source.get(claim.source) ?? -1,
      event.get(claim.event) ?? -1,
      attribute.get(claim.attribute) ?? -1,
      scope.get(claim.scope ?? "") ?? -1,
      canonicalValue(claim.value),
      locator?.paragraph ?? 0,
      locator?.sentence ?? 0,
    ] as const;
    return isPlain ? row : [...row, [hedge, attributedTo, basis.type === "inferred" ? 1 : 0, asOf]];
  };
}

/** The dataset of prepared files. `read` gives the parsed JSON of a part. */
export function restoreDataset(read: (part: PreparedPart) => unknown): Dataset {
  const { head, languages, records, claims } = read("core") as Core;
  const words = once(() => read("words") as Words);
  const texts = once(() => read("texts") as Texts);
  const details = once(() => read("details") as Details);
  const codes = languages.map((language) => language.code);
  const restore = (kind: Kind): ReadonlyMap<string, never> =>
    new Map(
      records[kind].map((record, index) => [
        record.id,
        withWords(record, head.defaultLanguage, codes, () => words()[kind][index]) as never,
      ]),
    );
  return {
    ...head,
    languages: languages.map((language, index) => withLists(language, () => words().languages[index])),
    sources: restore("sources"),
    attributes: restore("attributes"),
    scopes: restore("scopes"),
    terms: restore("terms"),
    entities: restore("entities"),
    events: restore("events"),
    claims: restoreClaims(claims, records, details, texts),
  };
}

/** The label in the dataset's own language is at hand; other languages, synonyms and keywords are fetched. */
function withWords(
  record: { readonly id: string; readonly label: string },
  own: LanguageTag,
  codes: readonly LanguageTag[],
  words: () => Labelled | undefined,
): object {
  const label: LocalizedText = { [own]: record.label };
  for (const code of codes) {
    if (code !== own)
      Object.defineProperty(label, code, { get: () => words()?.label[code] ?? record.label, enumerable: true });
  }
  return Object.defineProperties(record, {
    label: { value: label, enumerable: true },
    synonyms: { get: () => words()?.synonyms ?? {}, enumerable: true },
    keywords: { get: () => words()?.keywords ?? {}, enumerable: true },
  });
}

function withLists(
  language: Core["languages"][number],
  words: () => Dataset["languages"][number] | undefined,
): Dataset["languages"][number] {
  return {
    ...language,
    get stopWords() {
      return words()?.stopWords ?? [];
    },
    get numbers() {
      return words()?.numbers ?? {};
    },
    get prefixes() {
      return words()?.prefixes ?? [];
    },
    get suffixes() {
      return words()?.suffixes ?? [];
    },
  };
}

const STATED: Claim["basis"] = { type: "stated" };

/** Claims whose texts are fetched through a shared prototype: a getter of each claim's own would cost more than the claim. */
function restoreClaims(
  rows: readonly ClaimRow[],
  records: Core["records"],
  details: () => Details,
  texts: () => Texts,
): readonly Claim[] {
  const fetching = Object.defineProperties(
    {},
    {
      stated: {
        get(this: Placed) {
          return details()[this.place]?.[0] ?? null;
        },
      },
      mentions: {
        get(this: Placed) {
          return details()[this.place]?.[2] ?? [];
        },
      },
      statement: {
        get(this: Placed) {
          return texts()[this.place]?.[0] ?? {};
        },
      },
      note: {
        get(this: Placed) {
          return texts()[this.place]?.[1] ?? null;
        },
      },
    },
  );
  return rows.map(([id, source, event, attribute, scope, raw, paragraph, sentence, rest = null], place) => ({
    __proto__: fetching,
    place,
    id,
    source: records.sources[source]?.id ?? "",
    event: records.events[event]?.id ?? "",
    attribute: records.attributes[attribute]?.id ?? "",
    scope: records.scopes[scope]?.id ?? null,
    value: restoreValue(records.attributes[attribute]?.kind ?? "text", raw),
    locator: paragraph === 0 ? null : { paragraph, sentence },
    hedge: rest === null ? null : rest[0],
    attributedTo: rest === null ? null : rest[1],
    basis:
      rest === null || rest[2] === 0
        ? STATED
        : {
            type: "inferred",
            get reason() {
              return details()[place]?.[1] ?? "";
            },
          },
    asOf: rest === null ? null : rest[3],
  })) as unknown as readonly Claim[];
}

interface Placed {
  readonly place: number;
}

function restoreValue(kind: ValueKindName, raw: string | number | boolean): Value {
  const value = parseValue(kind, raw);
  if (isProblem(value)) throw new Error(`A prepared value of the kind ${kind} cannot be read: ${String(raw)}`);
  return value;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
