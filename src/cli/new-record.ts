// What a user types for a source, an event or a claim → the record in a dataset file. Values are read as `import` reads them: an
// ambiguous value is refused, never guessed.

import type { ListName } from "../authoring/edit-dataset.ts";
import { slim } from "../authoring/draft.ts";
import type { Data } from "../model/is-record.ts";
import { NotFoundError, UsageError } from "../platform/errors.ts";
import type { Attribute, Dataset, Labelled } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { inAnyCase } from "../model/any-case.ts";
import { isId } from "../model/id.ts";
import { allNames } from "../model/lexicon.ts";
import { nearest } from "../model/nearest.ts";
import { toSlug } from "../import/ids.ts";
import { type AttributePlan, createValueReader, type Held } from "../import/plan-attribute.ts";
import { NO_TRAITS, unitKey } from "../import/attribute-traits.ts";
import { requireId } from "./open-session.ts";
import type { AddOptions } from "./add-options.ts";
import type { Locator } from "../model/shape.ts";
import { type WritingStyle, isTrouble } from "../import/human-values/reading.ts";
import { inferMeasured } from "../import/infer-measured.ts";
import { profileOf } from "../import/profile.ts";

/** A record to add, and its list. */
export interface Addition {
  readonly list: ListName;
  readonly record: Data;
}

export function newSource(options: AddOptions, dataset: Dataset): Addition {
  const { title: label, language, publisher, published, url, file } = options;
  const id = newId("source", options.id, label, dataset.sources);
  const derivedFrom = options.derivedFrom.map((each) => requireOther(id, "source", dataset.sources, each));
  return { list: "sources", record: slim({ id, label, language, derivedFrom, publisher, published, url, file }) };
}

export function newEvent(options: AddOptions, dataset: Dataset): Addition {
  const { title, kind } = options;
  const id = newId("event", options.id, title, dataset.events);
  const partOf = options.partOf && requireOther(id, "event", dataset.events, options.partOf);
  const possiblySameAs = options.possiblySameAs.map((each) => requireOther(id, "event", dataset.events, each));
  return { list: "events", record: slim({ id, title, kind, partOf, possiblySameAs }) };
}

/** The id of a record that a new one names. The new one's own is left to the check of the whole dataset. */
const requireOther = (own: string, kind: string, known: ReadonlyMap<string, Named>, id: string): string =>
  id === own ? id : requireId(kind, known, id);

/** What is typed for a value: `isNew` says whether it may use names that are not known yet. */
interface NewValue {
  readonly attribute: string;
  readonly value: string;
  readonly isNew: boolean;
  readonly style: WritingStyle;
}

type NewClaim = Omit<AddOptions, "attribute" | "value" | "source" | "event"> &
  NewValue & { readonly source: string; readonly event: string; readonly locator: Locator | null };

/**
 * The claim, preceded by any new scope, term and entities that it names, if that is allowed. Throws `NotFoundError` for an
 * unknown name, and `UsageError` for an ambiguous value.
 */
export function newClaim(fields: NewClaim, dataset: Dataset): readonly Addition[] {
  const { source, event, attribute, scope, attributedTo, inferred, isNew } = fields;
  const names = { source: dataset.sources, event: dataset.events, attribute: dataset.attributes };
  const idOf = (kind: keyof typeof names, written: string): string =>
    findId(names[kind], written) ?? (isNew ? written : refuse(kind, written, names[kind]));
  const ids = { source: idOf("source", source), event: idOf("event", event), attribute: idOf("attribute", attribute) };
  const { declared, declare } = createDeclarer(isNew);
  const { value, hedge } = readValue(fields, dataset, dataset.attributes.get(ids.attribute), declare);
  const entity = attributedTo === null ? null : declare("entity", attributedTo, dataset.entities);
  const record = slim({
    id: claimId(fields.id, ids.source, dataset),
    ...ids,
    scope: scope === null ? null : declare("scope", scope, dataset.scopes),
    value,
    stated: fields.stated,
    statement: fields.statement,
    locator: fields.locator,
    hedge: fields.hedge ?? hedge,
    mood: fields.mood,
    attributedTo: entity,
    basis: inferred === null ? null : { inferred },
    asOf: fields.asOf,
    note: fields.note,
  });
  return [...declared, { list: "claims", record }];
}

const LISTS = { scope: "scopes", term: "terms", entity: "entities" } as const;
type Declare = (
  kind: keyof typeof LISTS,
  written: string,
  known: ReadonlyMap<string, Named>,
  vocabulary?: string,
) => string;

/** Returns the id for a name; an unknown name is declared if that is allowed, else refused. */
function createDeclarer(isNew: boolean): { readonly declared: readonly Addition[]; readonly declare: Declare } {
  const declared: Addition[] = [];
  const declare: Declare = (kind, written, known, vocabulary) => {
    const found = findId(known, written);
    if (found !== null) return found;
    if (!isNew) return refuse(kind, written, known);
    const [list, id] = [LISTS[kind], toSlug(written, kind)];
    if (!declared.some((added) => added.list === list && added.record["id"] === id))
      declared.push({ list, record: slim({ id, vocabulary, label: id === written ? null : written }) });
    return id;
  };
  return { declared, declare };
}

function newId(kind: string, given: string | null, title: string | null, known: ReadonlyMap<string, unknown>): string {
  const id = given ?? (title === null ? null : toSlug(title, kind));
  if (id === null)
    throw new UsageError(`the ${kind} needs a name`, ["--title TEXT: the id is made from it", "--id ID"]);
  return requireFree(kind, id, kind, known, "choose another: --id ID");
}

/** The given id of a claim, or an unused id made from its source. */
function claimId(given: string | null, source: string, { claims }: Dataset): string {
  const taken = new Set(claims.map(({ id }) => id));
  if (given !== null) return requireFree("claim", given, source, taken, "choose another --id, or leave it out");
  let number = claims.length + 1;
  while (taken.has(`${source}-${number}`)) number += 1;
  return `${source}-${number}`;
}

/** Throws `UsageError` for what cannot be an id, and for an id that is taken. */
function requireFree(
  kind: string,
  id: string,
  slug: string,
  taken: { has(id: string): boolean },
  hint: string,
): string {
  if (!isId(id)) throw new UsageError(`"${id}" cannot be an id`, [`--id ${toSlug(id, slug)}`]);
  if (taken.has(id)) throw new UsageError(`the ${kind} "${id}" already exists`, [hint]);
  return id;
}

type Named = Pick<Labelled, "id" | "label"> & Partial<Labelled>;

const namesOf = (record: Named): readonly string[] => allNames({ synonyms: {}, keywords: {}, ...record });

/** Found by id, else by a name that only one record has. */
function findId(known: ReadonlyMap<string, Named>, written: string): string | null {
  const id = inAnyCase(known.keys(), written);
  if (id !== null) return id;
  const folded = fold(written);
  const [first, ...others] = [...known.values()].filter((record) =>
    namesOf(record).some((name) => fold(name) === folded),
  );
  return first !== undefined && others.length === 0 ? first.id : null;
}

function refuse(kind: string, written: string, known: ReadonlyMap<string, Named>): never {
  const folded = fold(written);
  const like = [...known.values()].filter((record) => namesOf(record).some((name) => fold(name).includes(folded)));
  const near = [...new Set([...nearest(written, [...known.keys()]), ...like.map(({ id }) => id)])].slice(0, MOST_NEAR);
  const mends =
    kind === "source" || kind === "event"
      ? [`rashomon add ${kind} --id ${toSlug(written, kind)}`, "--new accepts it"]
      : [kind === "attribute" ? "--new accepts it" : "--new declares it"];
  throw new NotFoundError(`the dataset has no ${kind} "${written}"`, [...near, ...mends]);
}

const MOST_NEAR = 3;

type ReadValue = Pick<Held, "value" | "hedge">;

/** A new attribute is a figure, a date or a length of time if its name and its first value say so, else text. */
function planOf(name: string, text: string, attribute: Attribute | undefined): AttributePlan {
  const guessed =
    attribute === undefined ? inferMeasured(profileOf(name, [{ event: "", value: text }])).measured : null;
  const { kind = guessed?.kind ?? "text", cardinality = "many", nature = "fact", dates = null } = attribute ?? {};
  return { attribute: name, kind, cardinality, nature, dates, separator: null, why: "" };
}

/** A typed value of an attribute, with the terms and entities that it declares. */
export function newValue(fields: NewValue, dataset: Dataset): ReadValue & { readonly declared: readonly Addition[] } {
  const { declared, declare } = createDeclarer(fields.isNew);
  return { ...readValue(fields, dataset, dataset.attributes.get(fields.attribute), declare), declared };
}

function readValue(claim: NewValue, dataset: Dataset, attribute: Attribute | undefined, declare: Declare): ReadValue {
  const { value: text, style } = claim;
  const plan = planOf(claim.attribute, text, attribute);
  const units = new Set(Object.values(attribute?.unit ?? {}).map(unitKey));
  const read = createValueReader({
    styleOf: () => style,
    givenOf: () => style,
    missing: new Set(),
    traitsOf: () => ({ ...NO_TRAITS, unit: [...units][0] ?? null }),
    idOf: (_, written) =>
      attribute?.kind === "entity"
        ? declare("entity", written, dataset.entities)
        : declare("term", written, dataset.terms, attribute?.vocabulary ?? claim.attribute),
    hasEvent: (id) => dataset.events.has(id),
  })(plan, "", text.trim(), null);
  if (isTrouble(read)) throw new UsageError(`--value “${text}”: ${read.trouble}`, ["rashomon help values"]);
  return read;
}
