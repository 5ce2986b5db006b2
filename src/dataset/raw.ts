// A dataset as its files hold it: parsed JSON with the place of each record, nothing interpreted.

import type { Part } from "../model/format.ts";
import type { Data } from "../model/is-record.ts";

/** A record with the place that it came from. */
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
