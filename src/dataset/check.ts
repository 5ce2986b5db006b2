// Laws that a dataset must keep: every reference resolves, ids are ids, locators exist, stated terms are short.

import type { Claim, ClaimReference, Dataset } from "../model/dataset.ts";
import { isId } from "../model/id.ts";
import { isUnder } from "../model/lexicon.ts";
import { date } from "../model/values/date.ts";
import { isProblem } from "../model/values/contract.ts";
import { nearest } from "../model/nearest.ts";
import { claimId } from "./decode-claims.ts";
import type { Report } from "./problem.ts";
import type { RawDataset } from "./raw.ts";

const LONGEST_STATED = 6;

/** Reports every broken reference and law of a decoded dataset. */
export function checkDataset(dataset: Dataset, raw: RawDataset, report: Report): void {
  const complain =
    (file: string, record: string) =>
    (message: string): void =>
      report({ file, line: null, record, message });
  checkIds(dataset, complain);
  checkHierarchies(dataset, complain);
  const lines = new Map(raw.parts.claims.map((record, index) => [claimId(record, index), record.line]));
  for (const claim of dataset.claims) {
    checkClaim(claim, dataset, (message) =>
      report({ file: "claims.ndjson", line: lines.get(claim.id) ?? null, record: `claim "${claim.id}"`, message }),
    );
  }
  for (const check of dataset.checks) {
    const references = check.type === "sum" ? [check.total, ...check.parts] : [check.duration, check.from, check.to];
    const complainOfCheck = complain("checks.json", `check "${check.id}"`);
    known("event", check.event, dataset.events, complainOfCheck);
    for (const reference of references) checkReference(reference, dataset, complainOfCheck);
  }
}

type Complain = (message: string) => void;

function known(kind: string, id: string | null, map: ReadonlyMap<string, unknown>, complain: Complain): void {
  if (id === null || map.has(id)) return;
  const [near] = nearest(id, [...map.keys()]);
  complain(`there is no ${kind} "${id}"${near === undefined ? "" : `; did you mean "${near}"?`}`);
}

function checkIds(dataset: Dataset, complain: (file: string, record: string) => Complain): void {
  const maps = {
    source: dataset.sources,
    attribute: dataset.attributes,
    scope: dataset.scopes,
    term: dataset.terms,
    entity: dataset.entities,
    event: dataset.events,
  };
  for (const [kind, map] of Object.entries(maps)) {
    const file = { source: "sources.json", entity: "entities.json", event: "events.json" }[kind] ?? "dataset.json";
    for (const id of map.keys())
      if (!isId(id))
        complain(
          file,
          `${kind} "${id}"`,
        )("an id has letters, digits, hyphens, dots and underscores, at most 80, and begins with a letter or a digit");
  }
}

function checkHierarchies(dataset: Dataset, complain: (file: string, record: string) => Complain): void {
  for (const scope of dataset.scopes.values())
    known("scope", scope.partOf, dataset.scopes, complain("dataset.json", `scope "${scope.id}"`));
  for (const term of dataset.terms.values()) {
    for (const id of [term.broader, ...term.excludes])
      known("term", id, dataset.terms, complain("dataset.json", `term "${term.id}"`));
  }
  for (const entity of dataset.entities.values())
    known("entity", entity.partOf, dataset.entities, complain("entities.json", `entity "${entity.id}"`));
  for (const event of dataset.events.values()) {
    for (const id of [event.partOf, ...event.possiblySameAs])
      known("event", id, dataset.events, complain("events.json", `event "${event.id}"`));
  }
  for (const source of dataset.sources.values()) {
    for (const id of source.derivedFrom)
      known("source", id, dataset.sources, complain("sources.json", `source "${source.id}"`));
  }
  checkCircles("scope", dataset.scopes, (scope) => scope.partOf, "dataset.json", complain);
  checkCircles("term", dataset.terms, (term) => term.broader, "dataset.json", complain);
  checkCircles("entity", dataset.entities, (entity) => entity.partOf, "entities.json", complain);
  checkCircles("event", dataset.events, (event) => event.partOf, "events.json", complain);
}

function checkCircles<T>(
  kind: string,
  map: ReadonlyMap<string, T>,
  parentOf: (record: T) => string | null,
  file: string,
  complain: (file: string, record: string) => Complain,
): void {
  const above = (id: string): string | null => {
    const record = map.get(id);
    return record ? parentOf(record) : null;
  };
  for (const id of map.keys())
    if (isUnder(id, id, above)) complain(file, `${kind} "${id}"`)("it is above itself: its parents lead back to it");
}

function checkClaim(claim: Claim, dataset: Dataset, complain: Complain): void {
  known("scope", claim.scope, dataset.scopes, complain);
  known("entity", claim.attributedTo, dataset.entities, complain);
  for (const id of claim.mentions) known("entity", id, dataset.entities, complain);
  if (claim.asOf !== null && isProblem(date.parse(claim.asOf))) complain(`"asOf" "${claim.asOf}" is not an EDTF date`);
  if (claim.stated !== null && claim.stated.split(/\s+/).length > LONGEST_STATED)
    complain(`"stated" has more than ${LONGEST_STATED} words; give the few that carry the value`);
  checkValue(claim, dataset, complain);
  checkLocator(claim, dataset, complain);
}

function checkValue({ value, attribute }: Claim, dataset: Dataset, complain: Complain): void {
  if (value.kind === "entity") known("entity", value.id, dataset.entities, complain);
  if (value.kind === "order") known("event", value.event, dataset.events, complain);
  if (value.kind === "relative-date") known("event", value.anchor, dataset.events, complain);
  if (value.kind !== "term") return;
  known("term", value.id, dataset.terms, complain);
  const term = dataset.terms.get(value.id);
  const vocabulary = dataset.attributes.get(attribute)?.vocabulary;
  if (term && vocabulary && term.vocabulary !== vocabulary)
    complain(`term "${value.id}" is of the vocabulary "${term.vocabulary}", the attribute takes "${vocabulary}"`);
}

function checkLocator({ locator, source }: Claim, dataset: Dataset, complain: Complain): void {
  const sentences = dataset.sources.get(source)?.sentences;
  if (locator === null || !sentences) return;
  const most = sentences[locator.paragraph - 1];
  if (most === undefined) complain(`the source has ${sentences.length} paragraphs, not ${locator.paragraph}`);
  else if (locator.sentence > most)
    complain(`paragraph ${locator.paragraph} has ${most} sentences, not ${locator.sentence}`);
}

function checkReference(reference: ClaimReference, dataset: Dataset, complain: Complain): void {
  known("event", reference.event, dataset.events, complain);
  known("attribute", reference.attribute, dataset.attributes, complain);
  known("scope", reference.scope, dataset.scopes, complain);
}
