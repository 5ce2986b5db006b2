// What somebody types of a source, an event or a claim → the record that a dataset file holds. Values are read as `import`
// reads them: what could mean two things is refused, never guessed.

import type { ListName } from "../authoring/edit-dataset.ts";
import type { JsonRecord } from "../authoring/edit-text.ts";
import { UsageError } from "../platform/errors.ts";
import type { Attribute, Dataset, Labelled } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { isId } from "../model/id.ts";
import { allNames } from "../model/lexicon.ts";
import type { Mood } from "../model/mood.ts";
import { nearest } from "../model/nearest.ts";
import { toSlug } from "./ids.ts";
import { type AttributePlan, planAttribute } from "./plan-attribute.ts";
import { createValueReader, isReadKind } from "./read-value.ts";
import { unitKey } from "./figure-columns.ts";
import type { WritingStyle } from "./human-values/reading.ts";

/** A record to be added, and the list that it goes to. */
export interface Addition {
  readonly list: ListName;
  readonly record: JsonRecord;
}

/** Members that were given, by name; null or empty for the others. */
type Told = Readonly<Record<string, string | readonly string[] | null>>;

export interface NewSource {
  readonly id: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly derivedFrom: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly file: string | null;
}

export function newSource(told: NewSource, dataset: Dataset): Addition {
  const { title: label, language, derivedFrom, publisher, published, url, file } = told;
  const id = newId("source", told.id, label, dataset.sources);
  const members = withoutEmpty({ label, language, derivedFrom, publisher, published, url, file });
  return { list: "sources", record: { id, ...members } };
}

export interface NewEvent {
  readonly id: string | null;
  readonly title: string | null;
  readonly kind: string | null;
  readonly partOf: string | null;
  readonly possiblySameAs: readonly string[];
}

export function newEvent(told: NewEvent, dataset: Dataset): Addition {
  const { title, kind, partOf, possiblySameAs } = told;
  const id = newId("event", told.id, title, dataset.events);
  return { list: "events", record: { id, ...withoutEmpty({ title, kind, partOf, possiblySameAs }) } };
}

export interface NewClaim {
  readonly id: string | null;
  readonly source: string;
  readonly event: string;
  readonly attribute: string;
  readonly value: string;
  readonly scope: string | null;
  readonly stated: string | null;
  readonly statement: string | null;
  readonly locator: { readonly paragraph: number; readonly sentence: number } | null;
  readonly hedge: string | null;
  readonly mood: Mood | null;
  readonly attributedTo: string | null;
  /** Why it can be read so, where it is not stated. */
  readonly inferred: string | null;
  readonly asOf: string | null;
  readonly note: string | null;
  /** Whether it may name what nothing has named yet. */
  readonly isNew: boolean;
  readonly style: WritingStyle;
}

/**
 * The claim, and before it the scope, term and entities that it is the first to name, where it may. Throws `UsageError` for
 * a name that the dataset does not know, and for a value that cannot be read for certain.
 */
export function newClaim(told: NewClaim, dataset: Dataset): readonly Addition[] {
  const { source, event, attribute, scope, inferred, locator, isNew } = told;
  const names = { source: dataset.sources, event: dataset.events, attribute: dataset.attributes };
  const idOf = (kind: keyof typeof names, written: string): string =>
    findId(names[kind], written) ?? (isNew ? written : refuse(kind, written, names[kind]));
  const ids = { source: idOf("source", source), event: idOf("event", event), attribute: idOf("attribute", attribute) };
  const { declared, declare } = createDeclarer(isNew);
  const { value, hedge } = readValue(told, dataset, dataset.attributes.get(ids.attribute), declare);
  const attributedTo = told.attributedTo === null ? null : declare("entity", told.attributedTo, dataset.entities, {});
  const record = {
    id: claimId(told.id, ids.source, dataset),
    ...ids,
    ...withoutEmpty({
      scope: scope === null ? null : declare("scope", scope, dataset.scopes, {}),
    }),
    value,
    ...withoutEmpty({ stated: told.stated, statement: told.statement }),
    ...(locator === null ? {} : { locator }),
    ...withoutEmpty({ hedge: told.hedge ?? hedge, mood: told.mood, attributedTo }),
    ...(inferred === null ? {} : { basis: { inferred } }),
    ...withoutEmpty({ asOf: told.asOf, note: told.note }),
  };
  return [...declared, { list: "claims", record }];
}

const LISTS = { scope: "scopes", term: "terms", entity: "entities" } as const;
type Declare = (kind: keyof typeof LISTS, written: string, known: ReadonlyMap<string, Named>, more: Told) => string;

/** Gives the id of what is named; what is not known is declared under its name where that is allowed, else refused. */
function createDeclarer(isNew: boolean): { readonly declared: readonly Addition[]; readonly declare: Declare } {
  const declared: Addition[] = [];
  const declare: Declare = (kind, written, known, more) => {
    const found = findId(known, written);
    if (found !== null) return found;
    if (!isNew) return refuse(kind, written, known);
    const id = toSlug(written, kind);
    const label = id === written ? null : written;
    if (!declared.some(({ list, record }) => list === LISTS[kind] && record["id"] === id))
      declared.push({ list: LISTS[kind], record: { id, ...more, ...withoutEmpty({ label }) } });
    return id;
  };
  return { declared, declare };
}

const withoutEmpty = (told: Told): Told =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value.length > 0));

function newId(kind: string, given: string | null, title: string | null, known: ReadonlyMap<string, unknown>): string {
  if (given === null && title === null)
    throw new UsageError(`the ${kind} needs a name`, ["--title TEXT, from which its id is made", "--id ID"]);
  const id = given ?? toSlug(title ?? "", kind);
  if (!isId(id)) throw new UsageError(`"${id}" cannot be an id`, [`--id ${toSlug(id, kind)}`]);
  if (known.has(id)) throw new UsageError(`the ${kind} "${id}" already exists`, ["choose another: --id ID"]);
  return id;
}

/** A claim's own id, or one of its source that nothing else is called. */
function claimId(given: string | null, source: string, { claims }: Dataset): string {
  const taken = new Set(claims.map(({ id }) => id));
  if (given !== null) {
    if (!isId(given)) throw new UsageError(`"${given}" cannot be an id`, [`--id ${toSlug(given, source)}`]);
    if (!taken.has(given)) return given;
    throw new UsageError(`the claim "${given}" already exists`, ["choose another --id, or leave it out"]);
  }
  let number = claims.length + 1;
  while (taken.has(`${source}-${number}`)) number += 1;
  return `${source}-${number}`;
}

type Named = Pick<Labelled, "id" | "label"> & Partial<Labelled>;

const namesOf = (record: Named): readonly string[] => allNames({ synonyms: {}, keywords: {}, ...record });

/** By id, else by a name that one record alone has. */
function findId(known: ReadonlyMap<string, Named>, written: string): string | null {
  if (known.has(written)) return written;
  const folded = fold(written);
  const [first, ...others] = [...known.values()].filter((record) =>
    namesOf(record).some((name) => fold(name) === folded),
  );
  return first !== undefined && others.length === 0 ? first.id : null;
}

/** What to do about a name that is not known, by its kind. */
const MENDS: Readonly<Record<string, (written: string) => readonly string[]>> = {
  source: (written) => [`rashomon add source --id ${toSlug(written, "source")}`, "--new takes it as it is"],
  event: (written) => [`rashomon add event --id ${toSlug(written, "event")}`, "--new takes it as it is"],
  attribute: () => ["--new takes it as it is"],
  scope: () => ["--new declares it"],
  term: () => ["--new declares it"],
  entity: () => ["--new declares it"],
};

function refuse(kind: string, written: string, known: ReadonlyMap<string, Named>): never {
  const folded = fold(written);
  const like = [...known.values()].filter((record) => namesOf(record).some((name) => fold(name).includes(folded)));
  const near = [...new Set([...nearest(written, [...known.keys()]), ...like.map(({ id }) => id)])].slice(0, MOST_NEAR);
  throw new UsageError(`the dataset has no ${kind} "${written}"`, [...near, ...(MENDS[kind]?.(written) ?? [])]);
}

const MOST_NEAR = 3;

interface ReadValue {
  readonly value: string | number | boolean;
  readonly hedge: string | null;
}

/** A new attribute is what its name and this first value say, where that is a figure, a date or a length of time; else text. */
function planOf(name: string, text: string, attribute: Attribute | undefined): AttributePlan {
  const fact = {
    row: { line: 1, cells: [text] },
    source: "",
    event: "",
    attribute: name,
    scope: null,
    value: text,
    column: null,
  };
  const guessed = attribute === undefined ? planAttribute(name, [fact], { separator: null }) : null;
  if (guessed !== null && isReadKind(guessed.kind)) return guessed;
  const { kind = "text", cardinality = "many", nature = "fact", dates = null } = attribute ?? {};
  return { attribute: name, kind, cardinality, nature, dates, separator: null, why: "" };
}

type ToRead = Pick<NewClaim, "attribute" | "value" | "style">;

/** A value as somebody types it for an attribute, with the terms and entities that it declares. */
export function newValue(
  told: ToRead & Pick<NewClaim, "isNew">,
  dataset: Dataset,
): ReadValue & { readonly declared: readonly Addition[] } {
  const { declared, declare } = createDeclarer(told.isNew);
  return { ...readValue(told, dataset, dataset.attributes.get(told.attribute), declare), declared };
}

function readValue(claim: ToRead, dataset: Dataset, attribute: Attribute | undefined, declare: Declare): ReadValue {
  const { value: text, style } = claim;
  const plan = planOf(claim.attribute, text, attribute);
  const units = new Set(Object.values(attribute?.unit ?? {}).map(unitKey));
  const read = createValueReader({
    styleOf: () => style,
    habitsOf: () => null,
    givenOf: () => style,
    missing: new Set(),
    unitOf: () => [...units][0] ?? null,
    codesOf: () => new Set(),
    wholesOf: () => null,
    idOf: (_, written) =>
      attribute?.kind === "entity"
        ? declare("entity", written, dataset.entities, {})
        : declare("term", written, dataset.terms, { vocabulary: attribute?.vocabulary ?? claim.attribute }),
    hasEvent: (id) => dataset.events.has(id),
  })(plan, "", text.trim(), null);
  if ("reason" in read) throw new UsageError(`--value “${text}”: ${read.reason}`, ["rashomon help values"]);
  return read;
}
