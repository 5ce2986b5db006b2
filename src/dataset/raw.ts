// A dataset as its files hold it: parsed JSON with the place of each record, nothing interpreted.

/** A record with the place that it came from. */
export interface RawRecord {
  readonly file: string;
  readonly line: number | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export const PARTS = ["sources", "entities", "events", "claims", "checks", "notes"] as const;
export type Part = (typeof PARTS)[number];

export interface RawDataset {
  /** dataset.json: id, title, version, languages, attributes, scopes, terms. */
  readonly head: RawRecord;
  readonly parts: Readonly<Record<Part, readonly RawRecord[]>>;
  readonly sha256: string;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
