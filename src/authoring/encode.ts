// A dataset → the records of its files: what `decode` reads gives the same dataset again. Members that say nothing are left out.

import { isDeepStrictEqual } from "node:util";
import { knownWords, type Words } from "../dataset/languages.ts";
import type { Check, Claim, ClaimReference, Dataset, Labelled, Language, LocalizedText } from "../model/dataset.ts";
import { canonicalValue } from "../model/values/index.ts";
import { FORMAT } from "../dataset/format.ts";
import type { Draft, JsonObject } from "./draft.ts";

/** The records of a dataset. */
export function encodeDataset(dataset: Dataset): Draft {
  const { sources, entities, events, claims, checks, notes } = dataset;
  return {
    head: encodeHead(dataset),
    sources: [...sources.values()].map(({ ...source }) => slim(source)),
    entities: [...entities.values()].map((entity) =>
      slim({ ...labelled(entity), type: entity.type, partOf: entity.partOf }),
    ),
    events: [...events.values()].map((event) => {
      const { id, label, ...words } = labelled(event);
      return slim({
        id,
        title: label,
        ...words,
        kind: event.kind,
        partOf: event.partOf,
        possiblySameAs: event.possiblySameAs,
      });
    }),
    claims: claims.map(encodeClaim),
    checks: checks.map(encodeCheck),
    notes: notes.map(({ discrepancy, text, author }) => slim({ discrepancy, text, author })),
  };
}

/** A language with the lists that are the dataset's own. */
function encodeLanguage({ code, label, direction, ...lists }: Language): JsonObject {
  const known = knownWords(code);
  const own = Object.entries(lists).filter(([list, words]) => !isDeepStrictEqual(words, known[list as keyof Words]));
  return slim({ code, label, direction, ...Object.fromEntries(own) });
}

function encodeHead(dataset: Dataset): JsonObject {
  const { id, title, description, version, licence, defaultLanguage, languages, attributes, scopes, terms } = dataset;
  return slim({
    format: FORMAT,
    id,
    title,
    description,
    version,
    licence,
    defaultLanguage,
    languages: languages.map(encodeLanguage),
    attributes: [...attributes.values()].map((attribute) => {
      const { kind, unit, cardinality, isCardinalityDeclared, nature, importance, vocabulary, dates, tolerance } =
        attribute;
      return slim({
        ...labelled(attribute),
        kind,
        unit,
        cardinality: isCardinalityDeclared ? cardinality : null,
        nature,
        importance,
        vocabulary,
        dates,
        tolerance,
      });
    }),
    scopes: [...scopes.values()].map((scope) => slim({ ...labelled(scope), partOf: scope.partOf })),
    terms: [...terms.values()].map((term) =>
      slim({ ...labelled(term), vocabulary: term.vocabulary, broader: term.broader, excludes: term.excludes }),
    ),
  });
}

const labelled = ({
  id,
  label,
  synonyms,
  keywords,
}: Labelled): { readonly id: string; readonly label: LocalizedText } & JsonObject => ({
  id,
  label: { ...label },
  synonyms: { ...synonyms },
  keywords: { ...keywords },
});

/** A claim as a line of claims.ndjson. Its value is there even where it is an empty text. */
export function encodeClaim(claim: Claim): JsonObject {
  const {
    id,
    source,
    event,
    attribute,
    scope,
    stated,
    statement,
    locator,
    hedge,
    mood,
    attributedTo,
    basis,
    asOf,
    mentions,
    note,
  } = claim;
  return {
    ...slim({ id, source, event, attribute, scope }),
    value: canonicalValue(claim.value),
    ...slim({ stated, statement: { ...statement }, locator, hedge, mood: mood === "fact" ? null : mood, attributedTo }),
    ...slim({ basis: basis.type === "inferred" ? { inferred: basis.reason } : null, asOf, mentions, note }),
  };
}

function encodeCheck(check: Check): JsonObject {
  const { id, event, label, type } = check;
  if (check.type === "sum")
    return slim({
      id,
      event,
      label,
      type,
      total: encodeReference(check.total),
      parts: check.parts.map(encodeReference),
    });
  return slim({
    id,
    event,
    label,
    type,
    duration: encodeReference(check.duration),
    from: encodeReference(check.from),
    to: encodeReference(check.to),
  });
}

const encodeReference = ({ event, attribute, scope, asOf }: ClaimReference): string =>
  `${event}/${attribute}${scope === null ? "" : `/${scope}`}${asOf === null ? "" : `@${asOf}`}`;

/** Without null, empty lists and empty objects, which mean the same as nothing. */
function slim(record: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => {
      if (value === null || value === undefined || value === "") return false;
      return typeof value !== "object" || Object.keys(value).length > 0;
    }),
  );
}
