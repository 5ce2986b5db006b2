// The rules for a dataset: every reference resolves, ids are valid, locators exist, stated words are few.

import type { Check, Claim, ClaimReference, Dataset } from "../model/dataset.ts";
import { membersThatReferTo } from "../model/format.ts";
import { LIST_OF, type Referred } from "../model/member.ts";
import { isId, isReservedAttribute } from "../model/id.ts";
import type { Data } from "../model/is-record.ts";
import { at, valueOf } from "../model/at.ts";
import { findCircles } from "../model/hierarchy.ts";
import { once } from "../model/once.ts";
import { date } from "../model/values/date.ts";
import { isProblem } from "../model/values/contract.ts";
import { nearest } from "../model/nearest.ts";
import { claimIds } from "./claim-id.ts";
import { type Report, type Said, say } from "./problem.ts";
import type { RawDataset } from "./raw.ts";

const LONGEST_STATED = 6;
const TOO_MANY_WORDS = say(
  "stated",
  `"stated" has more than ${LONGEST_STATED} words`,
  "keep only those that give the value",
);
/** With more ids than this, looking for a similar one at every mistake takes too long. */
const MOST_CANDIDATES = 3000;

/** Reports every broken reference and rule of a decoded dataset. */
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
      const { line, data } = valueOf(recordOf(), claim.id);
      const place = { file: "claims.ndjson", line, record: `claim "${claim.id}"`, at: data };
      report({ ...place, ...said, ...(field === undefined ? {} : { field }) });
    });
  }
  for (const check of dataset.checks) checkCheck(check, dataset, complain("checks.json", `check "${check.id}"`));
}

/** Reports what is wrong, and with which field. */
type Complain = (said: Said, field?: string) => void;
type ComplainOf = (file: string, record: string) => Complain;

function known(kind: Referred, id: string | null, dataset: Dataset, complain: Complain, field: string): void {
  const records = dataset[LIST_OF[kind]];
  if (id === null || records.has(id)) return;
  const [near] = records.size > MOST_CANDIDATES ? [] : nearest(id, records.keys());
  const hint = near === undefined ? declareIn(kind) : `did you mean "${near}"?`;
  complain(say("reference", `there is no ${kind} "${id}"`, hint), field);
}

/** What to do about an undeclared id. */
const declareIn = (kind: Referred): string =>
  FILE_OF[kind] === "dataset.json"
    ? `declare it under "${kind}s" in dataset.json, or correct the id`
    : `declare it in ${FILE_OF[kind]}, or correct the id`;

const IDS = say(
  "bad-id",
  "an id has letters, digits, hyphens, dots and underscores, at most 80, and begins with a letter or a digit",
  'such as "great-fire"',
);

/** The file in a folder that declares each kind of record. */
const FILE_OF: Readonly<Record<Referred, string>> = {
  source: "sources.json",
  attribute: "dataset.json",
  scope: "dataset.json",
  term: "dataset.json",
  entity: "entities.json",
  event: "events.json",
};
const REFERRED = Object.keys(LIST_OF) as readonly Referred[];

function checkIds(dataset: Dataset, complain: ComplainOf): void {
  if (dataset.id !== "" && !isId(dataset.id)) complain("dataset.json", "dataset")(IDS, "id");
  for (const kind of REFERRED)
    for (const id of dataset[LIST_OF[kind]].keys())
      if (!isId(id)) complain(FILE_OF[kind], `${kind} "${id}"`)(IDS, "id");
  for (const id of dataset.attributes.keys()) {
    if (isReservedAttribute(id))
      complain("dataset.json", `attribute "${id}"`)(
        say("reserved-id", "this id is reserved", `write "${id}-stated"`),
        "id",
      );
  }
}

/** For each kind of record, the members that hold ids, with their kind. Attributes are not checked, since using one declares it. */
const REFERENCES = new Map(
  [...REFERRED, "claim" as const].map((kind) => [
    kind,
    (["source", "scope", "term", "entity", "event"] as const).flatMap((referred) =>
      membersThatReferTo(referred, kind).map((name) => [name, referred] as const),
    ),
  ]),
);

function checkReferences(kind: Referred | "claim", record: object, dataset: Dataset, complain: Complain): void {
  for (const [name, referred] of valueOf(REFERENCES, kind)) {
    const held = (record as Data)[name] as string | null | readonly string[];
    if (held === null || typeof held === "string") known(referred, held, dataset, complain, name);
    else for (const id of held) known(referred, id, dataset, complain, name);
  }
}

function checkHierarchies(dataset: Dataset, complain: ComplainOf): void {
  for (const kind of REFERRED) {
    for (const record of dataset[LIST_OF[kind]].values())
      checkReferences(kind, record, dataset, complain(FILE_OF[kind], `${kind} "${record.id}"`));
  }
  checkCircles("scope", dataset.scopes, ({ partOf }) => partOf, complain);
  checkCircles("term", dataset.terms, ({ broader }) => broader, complain);
  checkCircles("entity", dataset.entities, ({ partOf }) => partOf, complain);
  checkCircles("event", dataset.events, ({ partOf }) => partOf, complain);
}

function checkCircles<T>(
  kind: Referred,
  map: ReadonlyMap<string, T>,
  parentOf: (record: T) => string | null,
  complain: ComplainOf,
): void {
  const field = kind === "term" ? "broader" : "partOf";
  const circles = findCircles(map, parentOf);
  const said = say("circular", "circular parent reference", `remove "${field}" from one of them`);
  for (const id of map.keys()) {
    if (!circles.has(id)) continue;
    complain(FILE_OF[kind], `${kind} "${id}"`)(said, field);
  }
}

/** Reports what is wrong with one claim of a dataset. */
export function checkClaim(claim: Claim, dataset: Dataset, complain: Complain): void {
  checkReferences("claim", claim, dataset, complain);
  if (claim.asOf !== null && isProblem(date.parse(claim.asOf)))
    complain(say("value", `"asOf" "${claim.asOf}" is not a date`, EDTF), "asOf");
  if (claim.stated !== null && claim.stated.split(/\s+/).length > LONGEST_STATED) complain(TOO_MANY_WORDS, "stated");
  checkValue(claim, dataset, complain);
  checkLocator(claim, dataset, complain);
}

function checkValue({ value, attribute }: Claim, dataset: Dataset, complain: Complain): void {
  if (value.kind === "entity") known("entity", value.id, dataset, complain, "value");
  if (value.kind === "order") known("event", value.event, dataset, complain, "value");
  if (value.kind === "relative-date") known("event", value.anchor, dataset, complain, "value");
  if (value.kind !== "term") return;
  known("term", value.id, dataset, complain, "value");
  const term = dataset.terms.get(value.id);
  const vocabulary = dataset.attributes.get(attribute)?.vocabulary;
  if (!term || !vocabulary || term.vocabulary === vocabulary) return;
  const message = `term "${value.id}" is in the vocabulary "${term.vocabulary}", but the attribute uses "${vocabulary}"`;
  complain(say("vocabulary", message, "use a term of that vocabulary, or move the term to it"), "value");
}

const EDTF = "write 1980-04-24, 1980-04, 1980 or 1979-11-04/1981-01-20; see rashomon help dates";
const PLACES = 'correct the locator, or "sentences" of the source';

function checkLocator({ locator, source }: Claim, dataset: Dataset, complain: Complain): void {
  const sentences = dataset.sources.get(source)?.sentences;
  if (locator === null || !sentences) return;
  const { paragraph, sentence } = locator;
  const most = sentences[paragraph - 1];
  if (most !== undefined && sentence <= most) return;
  const message =
    most === undefined
      ? `the source has ${sentences.length} paragraphs, not ${paragraph}`
      : `paragraph ${paragraph} has ${most} sentences, not ${sentence}`;
  complain(say("locator", message, PLACES), "locator");
}

function checkCheck(check: Check, dataset: Dataset, complain: Complain): void {
  const references: readonly (readonly [string, ClaimReference])[] =
    check.type === "sum"
      ? [["total", check.total], ...check.parts.map((part) => ["parts", part] as const)]
      : [
          ["duration", check.duration],
          ["from", check.from],
          ["to", check.to],
        ];
  known("event", check.event, dataset, complain, "event");
  for (const [field, reference] of references) {
    known("event", reference.event, dataset, complain, field);
    known("attribute", reference.attribute, dataset, complain, field);
    known("scope", reference.scope, dataset, complain, field);
  }
}
