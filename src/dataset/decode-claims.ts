// Claim records → claims with typed values.

import { at } from "../model/at.ts";
import type { Attribute, Claim } from "../model/dataset.ts";
import { isProblem, type Problem } from "../model/values/contract.ts";
import { parseValue, type Value } from "../model/values/index.ts";
import { isMeasured } from "../model/values/units.ts";
import { claimIds, ownId } from "./claim-id.ts";
import { say } from "./problem.ts";
import type { RawRecord } from "./raw.ts";
import { complain, describe, DUPLICATE_ID, emptyRecord, type ReadContext, readRecord } from "./read-record.ts";

export interface ClaimContext extends ReadContext {
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** Decodes claims in file order. A claim whose value cannot be read is reported and left out. */
export function decodeClaims(
  records: readonly RawRecord[],
  context: ClaimContext,
  ids: readonly string[] = claimIds(records),
): readonly Claim[] {
  const seen = new Set<string>();
  const decode = createClaimDecoder(context);
  const claims: Claim[] = [];
  for (const [index, record] of records.entries()) {
    const claim = decode(record, at(ids, index));
    if (claim === null) continue;
    claims.push(claim);
    // Only ids that the records give can occur twice.
    if (ownId(record.data) === null) continue;
    if (seen.size === seen.add(claim.id).size) complain("claim", record, context, DUPLICATE_ID, "id");
  }
  return claims;
}

/**
 * Decodes one claim after another; null for a claim that cannot be read, which is reported. A repeated value is read only once,
 * and an id may be made when it is first asked for.
 */
export function createClaimDecoder(
  context: ClaimContext,
): (record: RawRecord, id: string | LaterIds, place?: number) => Claim | null {
  const read = createValueReader();
  let last: Attribute | undefined;
  // Claims of one attribute are usually together.
  const attributeOf = (id: unknown): Attribute | undefined =>
    (last = id === last?.id ? last : context.attributes.get(id as string));
  return (record, id, place = 0) =>
    decodeBareClaim(record, id, place, attributeOf, read) ?? decodeFullClaim(record, id, place, context, read);
}

/** Reads each value of an attribute once. A value is usually repeated at once by another source, and then need not be looked up. */
function createValueReader(): ReadValue {
  const known = new Map<string, Map<unknown, Value>>();
  let [lastOf, lastRaw, last] = [null as Attribute | null, null as unknown, null as Value | null];
  return (attribute, raw) => {
    if (raw === lastRaw && attribute === lastOf) return last;
    // Prose is hardly ever repeated, so it is not cached.
    if (attribute.kind === "text") return valueOrNull(parseOf(attribute, raw));
    const values = known.get(attribute.id);
    let value = values?.get(raw) ?? null;
    if (value === null) {
      value = valueOrNull(parseOf(attribute, raw));
      if (value === null) return null;
      if (values === undefined || values.size >= MOST_KNOWN) known.set(attribute.id, new Map([[raw, value]]));
      else values.set(raw, value);
    }
    [lastOf, lastRaw, last] = [attribute, raw, value];
    return value;
  };
}

/** Figures in a unit of measure keep it, since views show it. */
function parseOf({ kind, unit }: Attribute, raw: unknown): Value | Problem {
  const value = parseValue(kind, raw);
  return unit !== null && !isProblem(value) && value.kind === "count" && isMeasured(unit) ? { ...value, unit } : value;
}

const valueOrNull = (value: Value | Problem): Value | null => (isProblem(value) ? null : value);

/** The value of an attribute; null if it cannot be read. */
type ReadValue = (attribute: Attribute, raw: unknown) => Value | null;

/** How many values of one attribute are cached; beyond that, they are read anew. */
const MOST_KNOWN = 20_000;

/** A valid claim with only the required members, as most claims of a large file are. Null for any other. */
function decodeBareClaim(
  { data }: RawRecord,
  id: string | LaterIds,
  place: number,
  attributeOf: (id: unknown) => Attribute | undefined,
  read: ReadValue,
): Claim | null {
  const { source, event, attribute: attributeId } = data;
  let fields = 0;
  for (const _ in data) fields++;
  if (fields > (data["id"] === undefined ? 4 : 5)) return null;
  if (typeof source !== "string" || source === "" || typeof event !== "string" || event === "") return null;
  const attribute = attributeOf(attributeId);
  const value = attribute === undefined ? null : read(attribute, data["value"]);
  if (attribute === undefined || value === null || (data["id"] !== undefined && typeof data["id"] !== "string"))
    return null;
  return typeof id === "string"
    ? { ...LEFT_OUT, id, source, event, attribute: attribute.id, value }
    : (new BareClaim(id, place, source, event, attribute.id, value) as object as Claim);
}

const LEFT_OUT = emptyRecord("claim");

/** The ids of the claims of one event, made when first asked for. */
export type LaterIds = () => readonly string[];

/** A bare claim with an id that is made later. V8 makes and reads objects of a class three times as fast as other objects that inherit. */
class BareClaim {
  declare readonly ids: LaterIds;
  declare readonly place: number;
  declare readonly source: string;
  declare readonly event: string;
  declare readonly attribute: string;
  declare readonly value: Value;
  constructor(ids: LaterIds, place: number, source: string, event: string, attribute: string, value: Value) {
    this.ids = ids;
    this.place = place;
    this.source = source;
    this.event = event;
    this.attribute = attribute;
    this.value = value;
  }
  get id(): string {
    return at(this.ids(), this.place);
  }
}
const { id: _id, ...INHERITED } = LEFT_OUT;
Object.assign(BareClaim.prototype, INHERITED);

function decodeFullClaim(
  record: RawRecord,
  id: string | LaterIds,
  place: number,
  context: ClaimContext,
  readValue: ReadValue,
): Claim | null {
  const claim = readRecord("claim", record, context);
  const { source, event, attribute: attributeId, value: raw } = claim;
  const attribute = context.attributes.get(attributeId);
  const value = attribute && (readValue(attribute, raw) ?? decodeValue(record, raw, attribute, context));
  if (source === "" || event === "" || !value) return null;
  return Object.assign(claim, { id: typeof id === "string" ? id : at(id(), place), value });
}

/** The value as its kind reads it; null if it is missing or cannot be read, which is reported. */
function decodeValue(record: RawRecord, raw: unknown, attribute: Attribute, context: ClaimContext): Value | null {
  if (raw === null) return null;
  const value = parseOf(attribute, raw);
  if (!isProblem(value)) return value;
  const said = say("value", `"value" ${describe(raw)} ${value.problem}`, value.hint ?? null);
  complain("claim", record, context, said, "value");
  return null;
}
