// A small dataset in memory from terse claims, decoded as files are.

import { decodeDataset } from "../../src/dataset/decode.ts";
import type { DatasetProblem } from "../../src/dataset/problem.ts";
import type { RawDataset, RawRecord } from "../../src/dataset/raw.ts";
import type { Dataset } from "../../src/model/dataset.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** What a test declares beside its claims: records by id, without the id; lists of checks and notes. */
export interface Declared {
  readonly head?: Fields;
  readonly attributes?: Readonly<Record<string, Fields>>;
  readonly scopes?: Readonly<Record<string, Fields>>;
  readonly terms?: Readonly<Record<string, Fields>>;
  readonly sources?: Readonly<Record<string, Fields>>;
  readonly entities?: Readonly<Record<string, Fields>>;
  readonly events?: Readonly<Record<string, Fields>>;
  readonly checks?: readonly Fields[];
  readonly notes?: readonly Fields[];
}

const TERSE = /^(\S+): ([^/\s]+)\/([^/@\s]+)(?:\/([^@\s]+))?(?:@(\S+))? = (.+)$/;

/** `"pepys: fire/deaths/bakers@1666 = 6"` as a claim record; `more` adds or replaces fields. */
export function claim(terse: string, more: Fields = {}): Fields {
  const match = TERSE.exec(terse);
  if (!match) throw new Error(`Not a claim: ${terse}`);
  const [, source, event, attribute, scope = null, asOf = null, value] = match;
  return { source, event, attribute, scope, asOf, value, ...more };
}

export type Told = string | Fields;

/** The dataset of some claims. Throws where they cannot be decoded. */
export function makeDataset(claims: readonly Told[], declared: Declared = {}): Dataset {
  const problems: DatasetProblem[] = [];
  const named = claims.map((told, index) => withId(typeof told === "string" ? claim(told) : told, index + 1));
  const dataset = decodeDataset(makeRaw(named, declared), (problem) =>
    problems.push({ severity: "error", ...problem }),
  );
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join("; "));
  return dataset;
}

/** The same before decoding. A claim without an id gets that of its source and place. */
export function makeRaw(claims: readonly Told[], declared: Declared = {}): RawDataset {
  const { attributes, scopes, terms } = declared;
  const head = {
    id: "test",
    ...declared.head,
    attributes: withIds(attributes),
    scopes: withIds(scopes),
    terms: withIds(terms),
  };
  const records = (file: string, list: readonly Fields[] = []): readonly RawRecord[] =>
    list.map((data) => ({ file, line: null, data }));
  return {
    head: { file: "dataset.json", line: null, data: head },
    parts: {
      sources: records("sources.json", withIds(declared.sources)),
      entities: records("entities.json", withIds(declared.entities)),
      events: records("events.json", withIds(declared.events)),
      claims: claims.map((told, index) => ({
        file: "claims.ndjson",
        line: index + 1,
        data: typeof told === "string" ? claim(told) : told,
      })),
      checks: records("checks.json", declared.checks),
      notes: records("notes.json", declared.notes),
    },
    sha256: "0".repeat(64),
  };
}

/** Short ids that tests can name: "pepys-3" is the third claim. */
const withId = (record: Fields, place: number): Fields => ({ id: `${String(record["source"])}-${place}`, ...record });

const withIds = (records: Readonly<Record<string, Fields>> = {}): readonly Fields[] =>
  Object.entries(records).map(([id, fields]) => ({ id, ...fields }));
