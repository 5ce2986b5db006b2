// Claims of an NDJSON file that is sorted by event, one event at a time.

import type { Attribute, Claim, Dataset, Source } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import { DataError } from "../platform/errors.ts";
import { decodeClaims } from "./decode-claims.ts";
import { attributeByName, sourceByName } from "./decode-records.ts";
import { parseLine } from "./parse.ts";
import type { RawRecord } from "./raw.ts";
import { readLines } from "./read-lines.ts";

export interface StreamedEvent {
  readonly event: string;
  readonly claims: readonly StreamedClaim[];
}

export type StreamedClaim = RawRecord["data"] & {
  readonly source: string;
  readonly event: string;
  readonly attribute: string;
  /** Where it stands in its file. */
  [LINE]?: number;
};

const LINE = Symbol("line");

/** Events with their claims. Throws `DataError` with the line that is no claim or out of order. */
export function* readEvents(path: string): Generator<StreamedEvent> {
  let event: string | null = null;
  let claims: StreamedClaim[] = [];
  let number = 0;
  for (const line of readLines(path)) {
    number++;
    if (line === "" || line.trim() === "") continue;
    const claim = toClaim(parseLine(line, path, number), path, number);
    if (event !== null && claim.event !== event) {
      if (compareText(claim.event, event) < 0) throw outOfOrder(claim.event, event, path, number);
      yield { event, claims };
      claims = [];
    }
    event = claim.event;
    claims.push(claim);
  }
  if (event !== null) yield { event, claims };
}

function toClaim(data: RawRecord["data"], file: string, line: number): StreamedClaim {
  for (const key of ["source", "event", "attribute"]) {
    if (typeof data[key] !== "string" || data[key] === "")
      throw new DataError(`${file}:${line}: "${key}" must be text`, ["see: rashomon help dataset"]);
  }
  const claim = data as StreamedClaim;
  claim[LINE] = line;
  return claim;
}

const outOfOrder = (event: string, before: string, file: string, line: number): DataError =>
  new DataError(`${file}:${line}: event "${event}" comes after "${before}": the lines must be sorted by event`, [
    "jq -s -c 'sort_by(.event)[]' sorts a small file; sort a large one where it is made",
  ]);

/** Decodes the claims of one event; an attribute or a source that the registry does not declare is made from its name. */
export function createDecoder(registry: Dataset): {
  readonly attributeOf: (id: string, claims: readonly StreamedClaim[]) => Attribute;
  readonly sourceOf: (id: string) => Source;
  readonly decode: (claims: readonly StreamedClaim[]) => readonly Claim[];
} {
  const attributes = new Map(registry.attributes);
  const sources = new Map(registry.sources);
  return {
    attributeOf: (id, claims) =>
      attributes.get(id) ??
      remember(
        attributes,
        id,
        attributeByName(
          id,
          claims.map((claim) => claim["value"]),
          registry.defaultLanguage,
        ),
      ),
    sourceOf: (id) => sources.get(id) ?? remember(sources, id, sourceByName(id, registry.defaultLanguage)),
    decode: (claims) =>
      decodeClaims(
        claims.map((data) => ({ file: "claims", line: data[LINE] ?? null, data })),
        {
          language: registry.defaultLanguage,
          attributes,
          report: ({ line, record, message }) => {
            const place = line === null ? "" : `line ${line}: `;
            throw new DataError(`${place}${record ?? "claim"}: ${message}`, ["see: rashomon help dataset"]);
          },
        },
      ),
  };
}

function remember<T>(map: Map<string, T>, id: string, made: T): T {
  map.set(id, made);
  return made;
}
