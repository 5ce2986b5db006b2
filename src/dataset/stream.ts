// Reads the claims of an NDJSON file that is sorted by event, one event at a time.

import type { Attribute, Claim, Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { compareText } from "../model/text-order.ts";
import { DataError } from "../platform/errors.ts";
import { createKindGuesses, createListFinder, isOpen, withLists } from "./attribute-defaults.ts";
import { claimIds } from "./claim-id.ts";
import { createClaimDecoder } from "./decode-claims.ts";
import { attributeByName } from "./decode-records.ts";
import { isBlank, parseLine, parseTogether } from "./parse.ts";
import { saidText } from "./problem.ts";
import type { RawRecord } from "./raw.ts";
import { readLines } from "./read-lines.ts";

interface StreamedEvent {
  readonly event: string;
  readonly claims: readonly Claim[];
}

export interface ClaimStream {
  /** The dataset without its claims, with the attributes that only the claims name. */
  readonly registry: Dataset;
  readonly events: Iterable<StreamedEvent>;
  /**
   * Reads a file a first time for what each event's claims are about; does nothing for standard input, which cannot be read
   * twice.
   */
  readonly named: () => Iterable<readonly { readonly source: string; readonly attribute: string }[]>;
}

/**
 * Events with their claims. The kind of an undeclared attribute is inferred from all its values, for which a file is read twice;
 * from standard input, only the values of its first event count. Throws `DataError` with the line if a line is not a claim or is
 * out of order.
 */
export function openStream(path: string, declared: Dataset): ClaimStream {
  const attributes = new Map(path === "-" ? declared.attributes : closeLists(path, declared.attributes));
  const registry: Dataset = { ...declared, attributes };
  return { registry, events: decodeEvents(path, registry, attributes), named: () => readNamed(path) };
}

function* readNamed(path: string): ReturnType<ClaimStream["named"]> {
  if (path === "-") return;
  for (const { records } of readEvents(path))
    yield records.map(({ data }) => ({ source: data["source"] as string, attribute: data["attribute"] as string }));
}

interface RawEvent {
  readonly event: string;
  readonly records: readonly RawRecord[];
}

function* decodeEvents(path: string, registry: Dataset, attributes: Map<string, Attribute>): Generator<StreamedEvent> {
  const decode = createClaimDecoder({
    language: registry.defaultLanguage,
    attributes,
    report: ({ line, record, ...said }) => {
      const place = line === null ? "" : `line ${line}: `;
      throw new DataError(`${place}${record ?? "claim"}: ${saidText(said)}`, ["see: rashomon help dataset"]);
    },
  });
  for (const raw of readEvents(path)) {
    // The claims of an attribute are usually together, and comparing a text with the previous one costs less than a look-up.
    let last: unknown = null;
    if (
      raw.records.some(
        ({ data }) => data["attribute"] !== last && !attributes.has((last = data["attribute"]) as string),
      )
    ) {
      const named = readAttributes(path === "-" ? [raw] : readEvents(path), registry);
      for (const [id, attribute] of named) attributes.set(id, attribute);
    }
    const claims: Claim[] = [];
    const ids = once(() => claimIds(raw.records));
    raw.records.forEach((record, index) => {
      const claim = decode(record, ids, index);
      if (claim !== null) claims.push(claim);
    });
    yield { event: raw.event, claims };
  }
}

function* readEvents(path: string, isWanted: ((line: string) => boolean) | null = null): Generator<RawEvent> {
  let event: string | null = null;
  let records: RawRecord[] = [];
  for (const read of readRecords(path, isWanted))
    for (const record of read) {
      const { line, data } = record;
      const name = requireText(data["event"], "event", path, line);
      requireText(data["source"], "source", path, line);
      requireText(data["attribute"], "attribute", path, line);
      if (name !== event) {
        if (event !== null) {
          if (compareText(name, event) < 0) throw outOfOrder(name, event, path, line);
          yield { event, records };
        }
        event = name;
        records = [];
      }
      records.push(record);
    }
  if (event !== null) yield { event, records };
}

type LineRecord = RawRecord & { readonly line: number };

/** The records of many lines at once if all are sound; otherwise of one line after another, up to the faulty one. */
function* readRecords(path: string, isWanted: ((line: string) => boolean) | null): Generator<readonly LineRecord[]> {
  let line = 0;
  for (const lines of readLines(path)) {
    const together = isWanted === null ? parseTogether(lines) : null;
    if (together !== null) yield together.map((data) => ({ file: "claims", line: ++line, data }));
    else
      for (const text of lines.split("\n")) {
        line++;
        if (!isBlank(text) && (isWanted === null || isWanted(text)))
          yield [{ file: "claims", line, data: parseLine(text, path, line) }];
      }
  }
}

function requireText(value: unknown, key: string, file: string, line: number): string {
  if (typeof value === "string" && value !== "") return value;
  throw new DataError(`${file}:${line}: "${key}" must be text`, ["see: rashomon help dataset"]);
}

const outOfOrder = (event: string, before: string, file: string, line: number): DataError =>
  new DataError(`${file}:${line}: event "${event}" comes after "${before}": the lines must be sorted by event`, [
    "jq -s -c 'sort_by(.event)[]' sorts a small file; sort a large one before you pass it on",
  ]);

/** The attributes that only the claims name. */
function readAttributes(
  events: Iterable<RawEvent>,
  { attributes, defaultLanguage: language }: Dataset,
): ReadonlyMap<string, Attribute> {
  const kinds = createKindGuesses((id) => !attributes.has(id));
  const finder = createListFinder((id) => !attributes.has(id));
  for (const { records } of events) {
    finder.add(records);
    kinds.add(records);
  }
  const context = { language, report: () => {} };
  const named = Array.from(kinds.guesses, ([id, guess]) => [id, attributeByName(id, guess, context)] as const);
  return withLists(new Map(named), finder.lists);
}

/** The attributes; those that are lists by their claims are marked as lists. Only lines that name an undecided one are parsed. */
function closeLists(path: string, attributes: Dataset["attributes"]): Dataset["attributes"] {
  const open = [...attributes.values()].filter(isOpen).map(({ id }) => id);
  if (open.length === 0) return attributes;
  const written = open.map((id) => JSON.stringify(id));
  const mayName = (line: string): boolean => line.includes("\\u") || written.some((text) => line.includes(text));
  const finder = createListFinder((id) => open.includes(id));
  for (const { records } of readEvents(path, mayName)) finder.add(records);
  return withLists(attributes, finder.lists);
}
