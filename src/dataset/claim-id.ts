// The id of a claim that has none: made from what the claim says, not from its line, so that it stays the same when other
// claims come and go.

import { at } from "../model/at.ts";
import type { Data } from "../model/is-record.ts";
import type { RawRecord } from "./raw.ts";

/** Members that identify a claim. */
export const IDENTITY = ["source", "event", "attribute", "scope", "asOf", "attributedTo", "mood"] as const;

/** What a claim is about, without its value: the same for a table cell before and after a correction. */
export function claimKey(data: Data): string {
  let key = "";
  for (const name of IDENTITY) key += `${partOf(data[name])}\0`;
  return key + partOf(data["locator"]);
}

/** How many characters encode what a claim is about, and how many its value. */
const [KEY_SIGNS, VALUE_SIGNS] = [6, 4];

/** Ten characters for what a claim says: six for its key, four for its value. */
export const claimHash = (data: Data): string =>
  signsOf(claimKey(data), KEY_SIGNS) + signsOf(valueText(data["value"]), VALUE_SIGNS);

const valueText = (value: unknown): string =>
  typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "");

/** The part of a hash that encodes the key. */
export const keyOfHash = (sum: string): string => sum.slice(0, KEY_SIGNS);

const partOf = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined || value === null ? "" : JSON.stringify(value);

/** Ids in the order of the records: their own, or the source and a hash; a number distinguishes exact repetitions. */
export function claimIds(records: readonly RawRecord[]): readonly string[] {
  const own = records.map(({ data }) => ownId(data));
  if (!own.includes(null)) return own as readonly string[];
  const declared = new Set(own);
  const isTaken = createRepetitions();
  return records.map(({ data }, index) => {
    const known = at(own, index);
    if (known !== null) return known;
    const base = `${sourceOf(data)}-${claimHash(data)}`;
    let id = base;
    for (let number = 2; declared.has(id) || isTaken(data["event"], id); number++) id = `${base}-${number}`;
    return id;
  });
}

/**
 * Whether an id was made before. Repetitions are within one event, so each event has a set of its own: one set of a million
 * ids would cost as much as making them.
 */
function createRepetitions(): (event: unknown, id: string) => boolean {
  const byEvent = new Map<unknown, Set<string>>();
  let [event, taken] = [undefined as unknown, new Set<string>()];
  return (of, id) => {
    if (of !== event) {
      event = of;
      taken = byEvent.get(of) ?? new Set();
      byEvent.set(of, taken);
    }
    return taken.size === taken.add(id).size;
  };
}

/** The id that the record gives; null if none. */
export const ownId = ({ id }: Data): string | null => (typeof id === "string" && id !== "" ? id : null);

const sourceOf = ({ source }: Data): string =>
  typeof source === "string" || typeof source === "number" ? String(source) : "claim";

/** Characters that are not easily confused. */
const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
const SIX_SIGNS = SIGNS.length ** 6;

/** A hash of 53 bits (after cyrb53) in that many characters. */
function signsOf(text: string, length: number): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  // With six characters or fewer, the remainder of a division is small enough for integers, which are twice as fast.
  let number = (4294967296 * (2097151 & low) + (high >>> 0)) % SIX_SIGNS;
  let signs = "";
  for (let sign = 0; sign < length; sign++) {
    const next = (number / SIGNS.length) | 0;
    signs += SIGNS[number - next * SIGNS.length];
    number = next;
  }
  return signs;
}
