// A dataset as JSON-LD: schema.org for events, sources and claims, PROV for derivation. It says who says what; events themselves have
// no date or figure, since that would be taking sides.

import type { Data } from "../model/is-record.ts";
import JSON_LD from "../../data/json-ld.json" with { type: "json" };
import { ownOf, valueOf } from "../model/at.ts";
import type { Claim, Dataset, Entity, Labelled, LocalizedList, LocalizedText, Source } from "../model/dataset.ts";
import { isReservedAttribute } from "../model/id.ts";
import { strengthOf } from "../model/verdict.ts";
import { getOrAdd } from "../model/groups.ts";
import { createJudge } from "../verdicts/judge.ts";
import type { Finding } from "../verdicts/types.ts";
import { boundsOf, canonicalValue } from "../model/values/index.ts";

/** The type of schema.org for types of entities. */
const TYPES: Readonly<Record<string, string>> = JSON_LD.types;

/** One JSON-LD document; every node has an IRI under `urn:rashomon:<dataset>`. */
export function toJsonLd(dataset: Dataset): Data {
  const iri = createIri(dataset.id);
  const findings = createJudge(dataset)
    .all()
    .filter(({ positions }) => positions.length > 0);
  const found = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const { id } of finding.positions.flatMap(({ claims }) => claims)) getOrAdd(found, id, () => []).push(finding);
  return {
    "@context": JSON_LD.context,
    "@graph": [
      {
        "@id": iri("dataset", dataset.id),
        "@type": "Dataset",
        name: texts(dataset.title),
        version: dataset.version,
        ...some("description", dataset.description && texts(dataset.description)),
        ...some("license", dataset.licence),
        hasPart: dataset.claims.map(({ id }) => ({ "@id": iri("claim", id) })),
      },
      ...[...dataset.sources.values()].map((source) => sourceNode(source, iri)),
      ...[...dataset.entities.values()].map((entity) => entityNode(entity, iri)),
      ...eventNodes(dataset, iri),
      ...termNodes(dataset, iri),
      ...findings.map((finding) => findingNode(finding, iri)),
      ...dataset.claims.map((claim) => ({ ...claimNode(claim, dataset, iri), ...decisionsOn(claim, found, iri) })),
    ],
  };
}

type Kind = "dataset" | "item" | "source" | "entity" | "event" | "attribute" | "scope" | "term" | "claim";
type Iri = (kind: Kind, id: string) => string;

const createIri =
  (dataset: string): Iri =>
  (kind, id) =>
    `urn:rashomon:${encodeURIComponent(dataset)}:${kind}:${encodeURIComponent(id)}`;

const some = (key: string, value: unknown): Data =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value };

const texts = (localized: LocalizedText | LocalizedList): readonly Data[] =>
  Object.entries(localized).flatMap(([language, texts]) =>
    [texts].flat().map((value) => ({ "@language": language, "@value": value })),
  );

const refer = (iri: Iri, kind: Kind, ids: readonly (string | null)[]): readonly Data[] =>
  ids.filter((id) => id !== null).map((id) => ({ "@id": iri(kind, id) }));

function sourceNode(source: Source, iri: Iri): Data {
  return {
    "@id": iri("source", source.id),
    "@type": ["CreativeWork", "prov:Entity"],
    name: texts(source.label),
    inLanguage: source.language,
    ...some("description", source.description && texts(source.description)),
    ...some("publisher", source.publisher && { "@type": "Organization", name: source.publisher }),
    ...some("datePublished", source.published),
    ...some("url", source.url),
    ...some("prov:wasDerivedFrom", refer(iri, "source", source.derivedFrom)),
    ...some("isBasedOn", refer(iri, "source", source.derivedFrom)),
    ...some("encoding", source.sha256 && { "@type": "MediaObject", sha256: source.sha256 }),
  };
}

function entityNode(entity: Entity, iri: Iri): Data {
  return {
    "@id": iri("entity", entity.id),
    "@type": ownOf(TYPES, entity.type) ?? "Thing",
    name: texts(entity.label),
    ...some("alternateName", texts(entity.synonyms)),
    additionalType: entity.type,
    ...some("dcterms:isPartOf", refer(iri, "entity", [entity.partOf])),
  };
}

function eventNodes({ events }: Dataset, iri: Iri): readonly Data[] {
  return [...events.values()].map((event) => ({
    "@id": iri("event", event.id),
    "@type": "Event",
    name: texts(event.label),
    ...some("alternateName", texts(event.synonyms)),
    ...some("superEvent", refer(iri, "event", [event.partOf])),
    ...some("skos:closeMatch", refer(iri, "event", event.possiblySameAs)),
  }));
}

function termNodes({ attributes, scopes, terms }: Dataset, iri: Iri): readonly Data[] {
  const node = (kind: Kind, { id, label }: Pick<Labelled, "id" | "label">, more: Data): Data => ({
    "@id": iri(kind, id),
    "@type": "DefinedTerm",
    name: texts(label),
    ...more,
  });
  const broader = (kind: Kind, id: string | null): Data => some("skos:broader", refer(iri, kind, [id]));
  return [
    ...[...attributes.values()].map((each) => node("attribute", each, { additionalType: each.kind })),
    ...[...scopes.values()].map((each) => node("scope", each, broader("scope", each.partOf))),
    ...[...terms.values()].map((each) =>
      node("term", each, { inDefinedTermSet: each.vocabulary, ...broader("term", each.broader) }),
    ),
  ];
}

function claimNode(claim: Claim, dataset: Dataset, iri: Iri): Data {
  const { basis, locator } = claim;
  return {
    "@id": iri("claim", claim.id),
    "@type": ["Claim", "prov:Entity"],
    about: { "@id": iri("event", claim.event) },
    appearance: { "@id": iri("source", claim.source) },
    "prov:wasDerivedFrom": { "@id": iri("source", claim.source) },
    ...some("text", Object.keys(claim.statement).length > 0 ? texts(claim.statement) : null),
    ...some("mood", claim.mood === "fact" ? null : claim.mood),
    ...some("prov:wasAttributedTo", claim.attributedTo && { "@id": iri("entity", claim.attributedTo) }),
    ...some(
      "prov:wasGeneratedBy",
      basis.type === "inferred"
        ? {
            "@type": "prov:Activity",
            name: "inference",
            description: typeof basis.reason === "string" ? basis.reason : texts(basis.reason),
          }
        : null,
    ),
    ...some("position", locator && `${locator.paragraph}.${locator.sentence}`),
    ...some("mentions", refer(iri, "entity", claim.mentions)),
    ...some("temporalCoverage", claim.asOf),
    mainEntity: valueNode(claim, dataset, iri),
  };
}

/** The items in which claims were compared, with their verdicts. It does not say which claim is true. */
function findingNode({ id, event, attribute, scope, verdict, level, positions }: Finding, iri: Iri): Data {
  return {
    "@id": iri("item", id),
    "@type": "rashomon:Item",
    identifier: id,
    about: { "@id": iri("event", event) },
    ...some("rashomon:attribute", isReservedAttribute(attribute) ? null : { "@id": iri("attribute", attribute) }),
    ...some("rashomon:scope", scope && { "@id": iri("scope", scope) }),
    "rashomon:verdict": verdict,
    ...some("rashomon:level", level),
    "rashomon:compares": refer(iri, "claim", [
      ...new Set(positions.flatMap(({ claims }) => claims.map((claim) => claim.id))),
    ]),
  };
}

/** The verdicts on the items in which a claim was compared, strongest first. */
function decisionsOn({ id }: Claim, found: ReadonlyMap<string, readonly Finding[]>, iri: Iri): Data {
  const findings = (found.get(id) ?? []).toSorted((a, b) => strengthOf(a.verdict) - strengthOf(b.verdict));
  return {
    ...some("rashomon:verdict", [...new Set(findings.map(({ verdict }) => verdict))]),
    ...some(
      "rashomon:comparedIn",
      refer(
        iri,
        "item",
        findings.map((finding) => finding.id),
      ),
    ),
  };
}

function valueNode({ value, attribute, scope, hedge, stated }: Claim, dataset: Dataset, iri: Iri): Data {
  const bounds = value.kind === "count" ? boundsOf(value) : null;
  const isRange = bounds !== null && bounds.min !== bounds.max;
  const unit = valueOf(dataset.attributes, attribute).unit;
  const written =
    value.kind === "entity" || value.kind === "term" ? { "@id": iri(value.kind, value.id) } : canonicalValue(value);
  return {
    "@type": "PropertyValue",
    propertyID: { "@id": iri("attribute", attribute) },
    value: written,
    ...some("minValue", isRange && Number.isFinite(bounds.min) ? bounds.min : null),
    ...some("maxValue", isRange && Number.isFinite(bounds.max) ? bounds.max : null),
    ...some("unitText", unit && texts(unit)),
    ...some("valueReference", scope && { "@id": iri("scope", scope) }),
    ...some("description", hedge),
    ...some("alternateName", stated),
  };
}
