// Laws that a dataset must keep: every reference resolves, ids are ids, locators exist, stated terms are short.

import type { Check, Claim, ClaimReference, Dataset } from "../model/dataset.ts";
import { isId, isReservedAttribute } from "../model/id.ts";
import { at } from "../model/at.ts";
import { isUnder } from "../model/lexicon.ts";
import { once } from "../model/once.ts";
import { date } from "../model/values/date.ts";
import { isProblem } from "../model/values/contract.ts";
import { nearest } from "../model/nearest.ts";
import { claimIds } from "./claim-id.ts";
import { type Report, type Said, say } from "./problem.ts";
import type { RawDataset } from "./raw.ts";

const LONGEST_STATED = 6;
/** With more ids than these, looking for a near one at every mistake takes too long. */
const MOST_CANDIDATES = 3000;

/** Reports every broken reference and law of a decoded dataset. */
export function checkDataset(dataset: Dataset, raw: RawDataset, report: Report): void {
  const complain: ComplainOf =
    (file, record) =>
    (said, field): void =>
      report({ file, line: null, record, ...said, ...(field === undefined ? {} : { field }) });
  checkIds(dataset, complain);
  checkHierarchies(dataset, complain);
  const { claims } = raw.parts;
  const recordOf = once(() => new Map(claimIds(claims).map((id, index) => [id, at(claims, index)])));
  for (const claim of dataset.claims) {
    checkClaim(claim, dataset, (said, field) => {
      const { line = null, data } = recordOf().get(claim.id) ?? {};
      const place = { file: "claims.ndjson", line, record: `claim "${claim.id}"`, ...(data && { at: data }) };
      report({ ...place, ...said, ...(field === undefined ? {} : { field }) });
    });
  }
  for (const check of dataset.checks) checkCheck(check, dataset, complain("checks.json", `check "${check.id}"`));
}

/** Says what is wrong, and with which field. */
type Complain = (said: Said, field?: string) => void;
type ComplainOf = (file: string, record: string) => Complain;

function known(
  kind: keyof typeof DECLARED_IN,
  id: string | null,
  map: ReadonlyMap<string, unknown>,
  complain: Complain,
  field: string,
): void {
  if (id === null || map.has(id)) return;
  const [near] = map.size > MOST_CANDIDATES ? [] : nearest(id, [...map.keys()]);
  const hint = near === undefined ? DECLARED_IN[kind] : `did you mean "${near}"?`;
  complain(say("reference", `there is no ${kind} "${id}"`, hint), field);
}

/** What to do about an id that nothing declares. */
const DECLARED_IN = {
  source: "declare it in sources.json, or correct the id",
  entity: "declare it in entities.json, or correct the id",
  event: "declare it in events.json, or correct the id",
  attribute: 'declare it under "attributes" in dataset.json, or correct the id',
  scope: 'declare it under "scopes" in dataset.json, or correct the id',
  term: 'declare it under "terms" in dataset.json, or correct the id',
} as const;

const IDS = say(
  "bad-id",
  "an id has letters, digits, hyphens, dots and underscores, at most 80, and begins with a letter or a digit",
  'such as "great-fire"',
);

function checkIds(dataset: Dataset, complain: ComplainOf): void {
  const maps = {
    source: dataset.sources,
    attribute: dataset.attributes,
    scope: dataset.scopes,
    term: dataset.terms,
    entity: dataset.entities,
    event: dataset.events,
  };
  if (dataset.id !== "" && !isId(dataset.id)) complain("dataset.json", "dataset")(IDS, "id");
  for (const [kind, map] of Object.entries(maps)) {
    const file = { source: "sources.json", entity: "entities.json", event: "events.json" }[kind] ?? "dataset.json";
    for (const id of map.keys()) if (!isId(id)) complain(file, `${kind} "${id}"`)(IDS, "id");
  }
  for (const id of dataset.attributes.keys()) {
    if (isReservedAttribute(id))
      complain("dataset.json", `attribute "${id}"`)(
        say("reserved-id", "this id is reserved", `write "${id}-told"`),
        "id",
      );
  }
}

function checkHierarchies(dataset: Dataset, complain: ComplainOf): void {
  const { scopes, terms, entities, events, sources } = dataset;
  for (const { id, partOf } of scopes.values())
    known("scope", partOf, scopes, complain("dataset.json", `scope "${id}"`), "partOf");
  for (const { id, broader, excludes } of terms.values()) {
    const complainOfTerm = complain("dataset.json", `term "${id}"`);
    known("term", broader, terms, complainOfTerm, "broader");
    for (const other of excludes) known("term", other, terms, complainOfTerm, "excludes");
  }
  for (const { id, partOf } of entities.values())
    known("entity", partOf, entities, complain("entities.json", `entity "${id}"`), "partOf");
  for (const { id, partOf, possiblySameAs } of events.values()) {
    const complainOfEvent = complain("events.json", `event "${id}"`);
    known("event", partOf, events, complainOfEvent, "partOf");
    for (const other of possiblySameAs) known("event", other, events, complainOfEvent, "possiblySameAs");
  }
  for (const { id, derivedFrom } of sources.values()) {
    for (const other of derivedFrom)
      known("source", other, sources, complain("sources.json", `source "${id}"`), "derivedFrom");
  }
  checkCircles("scope", scopes, ({ partOf }) => partOf, "dataset.json", complain);
  checkCircles("term", terms, ({ broader }) => broader, "dataset.json", complain);
  checkCircles("entity", entities, ({ partOf }) => partOf, "entities.json", complain);
  checkCircles("event", events, ({ partOf }) => partOf, "events.json", complain);
}

function checkCircles<T>(
  kind: string,
  map: ReadonlyMap<string, T>,
  parentOf: (record: T) => string | null,
  file: string,
  complain: ComplainOf,
): void {
  const above = (id: string): string | null => {
    const record = map.get(id);
    return record ? parentOf(record) : null;
  };
  const field = kind === "term" ? "broader" : "partOf";
  for (const id of map.keys()) {
    if (!isUnder(id, id, above)) continue;
    complain(file, `${kind} "${id}"`)(
      say("circular", "circular parent reference", `remove "${field}" from one of them`),
      field,
    );
  }
}

function checkClaim(claim: Claim, dataset: Dataset, complain: Complain): void {
  known("scope", claim.scope, dataset.scopes, complain, "scope");
  known("entity", claim.attributedTo, dataset.entities, complain, "attributedTo");
  for (const id of claim.mentions) known("entity", id, dataset.entities, complain, "mentions");
  if (claim.asOf !== null && isProblem(date.parse(claim.asOf)))
    complain(say("value", `"asOf" "${claim.asOf}" is not an EDTF date`, EDTF), "asOf");
  if (claim.stated !== null && claim.stated.split(/\s+/).length > LONGEST_STATED)
    complain(
      say("stated", `"stated" has more than ${LONGEST_STATED} words`, "give the few that carry the value"),
      "stated",
    );
  checkValue(claim, dataset, complain);
  checkLocator(claim, dataset, complain);
}

function checkValue({ value, attribute }: Claim, dataset: Dataset, complain: Complain): void {
  if (value.kind === "entity") known("entity", value.id, dataset.entities, complain, "value");
  if (value.kind === "order") known("event", value.event, dataset.events, complain, "value");
  if (value.kind === "relative-date") known("event", value.anchor, dataset.events, complain, "value");
  if (value.kind !== "term") return;
  known("term", value.id, dataset.terms, complain, "value");
  const term = dataset.terms.get(value.id);
  const vocabulary = dataset.attributes.get(attribute)?.vocabulary;
  if (!term || !vocabulary || term.vocabulary === vocabulary) return;
  const message = `term "${value.id}" is of the vocabulary "${term.vocabulary}", the attribute takes "${vocabulary}"`;
  complain(say("vocabulary", message, "use a term of that vocabulary, or move the term to it"), "value");
}

const EDTF = "write 1980-04-24, 1980-04, 1980 or 1979-11-04/1981-01-20; see rashomon help dates";
const PLACES = 'correct the locator, or "sentences" of the source';

function checkLocator({ locator, source }: Claim, dataset: Dataset, complain: Complain): void {
  const sentences = dataset.sources.get(source)?.sentences;
  if (locator === null || !sentences) return;
  const most = sentences[locator.paragraph - 1];
  if (most === undefined)
    complain(
      say("locator", `the source has ${sentences.length} paragraphs, not ${locator.paragraph}`, PLACES),
      "locator",
    );
  else if (locator.sentence > most)
    complain(
      say("locator", `paragraph ${locator.paragraph} has ${most} sentences, not ${locator.sentence}`, PLACES),
      "locator",
    );
}

function checkCheck(check: Check, dataset: Dataset, complain: Complain): void {
  const { events, attributes, scopes } = dataset;
  const references: readonly (readonly [string, ClaimReference])[] =
    check.type === "sum"
      ? [["total", check.total], ...check.parts.map((part) => ["parts", part] as const)]
      : [
          ["duration", check.duration],
          ["from", check.from],
          ["to", check.to],
        ];
  known("event", check.event, events, complain, "event");
  for (const [field, reference] of references) {
    known("event", reference.event, events, complain, field);
    known("attribute", reference.attribute, attributes, complain, field);
    known("scope", reference.scope, scopes, complain, field);
  }
}
