// Claim records → claims with typed values.

import type { Attribute, Basis, Claim, Locator } from "../model/dataset.ts";
import { at } from "../model/at.ts";
import { MOODS } from "../model/mood.ts";
import { isProblem } from "../model/values/contract.ts";
import { parseValue, type Value } from "../model/values/index.ts";
import { claimIds } from "./claim-id.ts";
import { describe, readFields, type FieldReader } from "./fields.ts";
import { type Report, say } from "./problem.ts";
import { isRecord, type RawRecord } from "./raw.ts";

export interface ClaimContext {
  readonly language: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly report: Report;
}

/** Decodes claims in file order. A claim whose value cannot be read is reported and left out. */
export function decodeClaims(
  records: readonly RawRecord[],
  context: ClaimContext,
  ids: readonly string[] = claimIds(records),
): readonly Claim[] {
  const seen = new Set<string>();
  const decode = createClaimDecoder(context);
  return records.flatMap((record, index) => {
    const claim = decode(record, at(ids, index));
    if (claim === null) return [];
    if (seen.has(claim.id))
      context.report({
        file: record.file,
        line: record.line,
        record: `claim "${claim.id}"`,
        ...say("duplicate-id", "its id is used twice", "give one of them another id, or remove it"),
        at: record.data,
        field: "id",
      });
    seen.add(claim.id);
    return [claim];
  });
}

/**
 * Decodes one claim after another; null for one that cannot be read, which is reported. A value that comes again is read once,
 * and an id may be made when it is first asked for.
 */
export function createClaimDecoder(context: ClaimContext): (record: RawRecord, id: string | LaterId) => Claim | null {
  const known = new Map<string, Map<unknown, Value>>();
  const read = (attribute: Attribute, raw: unknown): Value | null => {
    const values = known.get(attribute.id);
    const found = values?.get(raw);
    if (found !== undefined) return found;
    const value = parseValue(attribute.kind, raw);
    if (isProblem(value)) return null;
    if (values === undefined || values.size >= MOST_KNOWN) known.set(attribute.id, new Map([[raw, value]]));
    else values.set(raw, value);
    return value;
  };
  return (record, id) => decodeBareClaim(record, id, context, read) ?? decodeFullClaim(record, id, context);
}

/** Values of one attribute that are kept; then they are read anew. */
const MOST_KNOWN = 20_000;

const STATED: Claim["basis"] = { type: "stated" };
const NO_STATEMENT: Claim["statement"] = {};
const NO_MENTIONS: Claim["mentions"] = [];

/** A sound claim that says no more than who, what and how: most of a large file. Null for any other. */
function decodeBareClaim(
  { data }: RawRecord,
  id: string | LaterId,
  { attributes }: ClaimContext,
  read: (attribute: Attribute, raw: unknown) => Value | null,
): Claim | null {
  const { source, event, attribute: attributeId } = data;
  let fields = 0;
  for (const _ in data) fields++;
  if (fields > (data["id"] === undefined ? 4 : 5)) return null;
  if (typeof source !== "string" || source === "" || typeof event !== "string" || event === "") return null;
  const attribute = typeof attributeId === "string" ? attributes.get(attributeId) : undefined;
  const value = attribute === undefined ? null : read(attribute, data["value"]);
  if (attribute === undefined || value === null || (data["id"] !== undefined && typeof data["id"] !== "string"))
    return null;
  return typeof id === "string"
    ? bareClaim(id, source, event, attribute.id, value)
    : bareClaimLater(id, source, event, attribute.id, value);
}

/** Where an id stands among those of its event, which are made when one is first asked for. */
export interface LaterId {
  readonly ids: () => readonly string[];
  readonly place: number;
}

const LATER = {
  get id(): string {
    const { ids, place } = this as unknown as LaterId;
    return at(ids(), place);
  },
};

/** Member by member, since a million of these are made. */
function bareClaim(id: string, source: string, event: string, attribute: string, value: Value): Claim {
  return {
    id,
    source,
    event,
    attribute,
    value,
    scope: null,
    stated: null,
    statement: NO_STATEMENT,
    locator: null,
    hedge: null,
    mood: "fact",
    attributedTo: null,
    basis: STATED,
    asOf: null,
    mentions: NO_MENTIONS,
    note: null,
  };
}

/** The same with an id that is made later. */
function bareClaimLater(id: LaterId, source: string, event: string, attribute: string, value: Value): Claim {
  const claim = {
    __proto__: LATER,
    ids: id.ids,
    place: id.place,
    source,
    event,
    attribute,
    value,
    scope: null,
    stated: null,
    statement: NO_STATEMENT,
    locator: null,
    hedge: null,
    mood: "fact",
    attributedTo: null,
    basis: STATED,
    asOf: null,
    mentions: NO_MENTIONS,
    note: null,
  };
  return claim as unknown as Claim;
}

function decodeFullClaim(record: RawRecord, id: string | LaterId, context: ClaimContext): Claim | null {
  const fields = readFields("claim", record, context.language, context.report);
  const [source, event, attributeId] = [
    fields.required("source"),
    fields.required("event"),
    fields.required("attribute"),
  ];
  const attribute = context.attributes.get(attributeId);
  const value = attribute === undefined ? null : decodeValue(fields, attribute);
  const details = decodeDetails(fields);
  if (source === "" || event === "" || value === null) return null;
  return {
    id: typeof id === "string" ? id : at(id.ids(), id.place),
    source,
    event,
    attribute: attributeId,
    value,
    ...details,
  };
}

function decodeValue({ record, problem }: FieldReader, attribute: Attribute): Value | null {
  const raw = Object.hasOwn(record.data, "value") ? record.data["value"] : undefined;
  const value = parseValue(attribute.kind, raw);
  if (!isProblem(value)) return value;
  problem(say("value", `"value" ${describe(raw)} ${value.problem}`, value.hint ?? null), "value");
  return null;
}

/** Everything of a claim but who says what of what. */
function decodeDetails(fields: FieldReader): Omit<Claim, "id" | "source" | "event" | "attribute" | "value"> {
  fields.text("id"); // Reports an id that is no text; claimIds makes one instead.
  return {
    scope: fields.text("scope"),
    stated: fields.text("stated"),
    statement: fields.localized("statement") ?? {},
    locator: decodeLocator(fields),
    hedge: fields.text("hedge"),
    mood: fields.oneOf("mood", MOODS, "fact"),
    attributedTo: fields.text("attributedTo"),
    basis: decodeBasis(fields),
    asOf: fields.text("asOf"),
    mentions: fields.texts("mentions"),
    note: fields.text("note"),
  };
}

function decodeLocator(fields: FieldReader): Locator | null {
  const locator = fields.record.data["locator"];
  if (locator === undefined || locator === null) return null;
  const isPlace = (n: unknown): n is number => Number.isSafeInteger(n) && (n as number) >= 1;
  if (isRecord(locator) && isPlace(locator["paragraph"]) && isPlace(locator["sentence"])) {
    return { paragraph: locator["paragraph"], sentence: locator["sentence"] };
  }
  fields.problem(say("type", '"locator" must be {"paragraph": n, "sentence": n}, both from 1'), "locator");
  return null;
}

function decodeBasis(fields: FieldReader): Basis {
  const basis = fields.record.data["basis"];
  if (basis === undefined || basis === null || basis === "stated") return { type: "stated" };
  if (isRecord(basis) && typeof basis["inferred"] === "string") return { type: "inferred", reason: basis["inferred"] };
  fields.problem(say("type", '"basis" must be "stated" or {"inferred": "why"}'), "basis");
  return { type: "stated" };
}
