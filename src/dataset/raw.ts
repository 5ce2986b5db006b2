// A dataset as in its files: parsed JSON with the place of each record, not yet interpreted.

import type { Part } from "../model/format.ts";
import type { Data } from "../model/is-record.ts";

/** A record with its place in the files. */
export interface RawRecord {
  readonly file: string;
  readonly line: number | null;
  readonly data: Data;
}

export interface RawDataset {
  /** dataset.json: id, title, version, languages, attributes, scopes, terms. */
  readonly head: RawRecord;
  readonly parts: Readonly<Record<Part, readonly RawRecord[]>>;
  readonly sha256: string;
}
