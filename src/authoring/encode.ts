// A dataset → the records of its files; `decode` turns them back into an equal dataset. Empty members are left out.

import type { Data } from "../model/is-record.ts";
import { isDeepStrictEqual } from "node:util";
import { knownWords } from "../dataset/languages.ts";
import type { Check, Claim, ClaimReference, Dataset, Language } from "../model/dataset.ts";
import { FORMAT, type RecordKind, RECORDS } from "../model/format.ts";
import type { Member } from "../model/member.ts";
import { canonicalValue } from "../model/values/index.ts";
import type { Draft } from "./draft.ts";

export function encodeDataset(dataset: Dataset): Draft {
  const { sources, entities, events, claims, checks, notes } = dataset;
  return {
    head: encodeHead(dataset),
    sources: [...sources.values()].map((source) => encodeAs("source", source)),
    entities: [...entities.values()].map((entity) => encodeAs("entity", entity)),
    events: [...events.values()].map((event) => encodeAs("event", { ...event, title: event.label })),
    claims: claims.map(encodeClaim),
    checks: checks.map(encodeCheck),
    notes: notes.map((note) => encodeAs("note", note)),
  };
}

function encodeHead(dataset: Dataset): Data {
  const { languages, attributes, scopes, terms } = dataset;
  return encodeAs("dataset", {
    ...dataset,
    format: FORMAT,
    sha256: null, // The hash belongs to the files that were read, not to the new ones.
    languages: languages.map(encodeLanguage),
    attributes: [...attributes.values()].map(({ isCardinalityDeclared, cardinality, ...attribute }) =>
      encodeAs("attribute", { ...attribute, cardinality: isCardinalityDeclared ? cardinality : null }),
    ),
    scopes: [...scopes.values()].map((scope) => encodeAs("scope", scope)),
    terms: [...terms.values()].map((term) => encodeAs("term", term)),
  });
}

/** A language with the lists that the dataset itself gives. */
function encodeLanguage(language: Language): Data {
  const known: object = knownWords(language.code);
  const own = Object.entries(language).filter(([name, words]) => !isDeepStrictEqual(words, (known as Data)[name]));
  return encodeAs("language", Object.fromEntries(own));
}

/** A claim as a line of claims.ndjson. */
export const encodeClaim = (claim: Claim): Data =>
  encodeAs("claim", {
    ...claim,
    value: canonicalValue(claim.value),
    mood: claim.mood === "fact" ? null : claim.mood,
    basis: claim.basis.type === "inferred" ? { inferred: claim.basis.reason } : null,
  });

const encodeCheck = (check: Check): Data =>
  encodeAs(
    "check",
    check.type === "sum"
      ? { ...check, total: encodeReference(check.total), parts: check.parts.map(encodeReference) }
      : {
          ...check,
          duration: encodeReference(check.duration),
          from: encodeReference(check.from),
          to: encodeReference(check.to),
        },
  );

const encodeReference = ({ event, attribute, scope, asOf }: ClaimReference): string =>
  `${event}/${attribute}${scope === null ? "" : `/${scope}`}${asOf === null ? "" : `@${asOf}`}`;

/**
 * The members of a record in a file, in their order. Null and empty texts, lists and objects mean the same as nothing and are
 * left out, unless the member is required.
 */
function encodeAs(kind: RecordKind, record: object): Data {
  const encoded: Record<string, unknown> = {};
  for (const [name, { isRequired }] of Object.entries<Member<unknown>>(RECORDS[kind])) {
    const value = (record as Data)[name];
    if (isRequired || !isNothing(value)) encoded[name] = value;
  }
  return encoded;
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);
