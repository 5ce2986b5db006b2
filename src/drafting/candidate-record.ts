// A candidate as a record of a table that `import` takes, and as the members of a claim.

import type { Candidate } from "./candidates.ts";
import type { DraftedPassage, NamedEvent } from "./draft-texts.ts";

export interface CandidateRecord {
  readonly source: string;
  readonly language: string;
  readonly event: string;
  readonly eventTitle: string;
  readonly attribute: string;
  readonly kind: "date" | "duration" | "count" | "measure" | "clock-time" | "name";
  /** As written in a dataset; null for a relative date whose anchor is unknown. */
  readonly value: string | number | null;
  readonly stated: string;
  readonly locator: { readonly paragraph: number; readonly sentence: number };
  readonly hedge: string | null;
  readonly unit: string | null;
  readonly nameKind: string | null;
  readonly note: string | null;
  readonly passage: string;
}

export function recordsOf(passage: DraftedPassage): readonly CandidateRecord[] {
  const { event } = passage;
  return event === null ? [] : passage.candidates.map((candidate) => recordOf(candidate, passage, event));
}

function recordOf(
  candidate: Candidate,
  { source, language, anchor, locator, text }: DraftedPassage,
  event: NamedEvent,
): CandidateRecord {
  const { kind, stated, hedge, unit, nameKind } = candidate;
  return {
    source,
    language,
    event: event.id,
    eventTitle: event.title,
    attribute: attributeOf(candidate),
    kind: kind === "relative-date" ? "date" : kind,
    value: valueOf(candidate, anchor),
    stated,
    locator: { paragraph: locator.paragraph, sentence: locator.sentence },
    hedge,
    unit,
    nameKind,
    note: noteOf(candidate, anchor),
    passage: text,
  };
}

/** The proposed attribute, or the general one for the kind. */
export function attributeOf({ attribute, kind }: Candidate): string {
  if (attribute !== null) return attribute;
  return kind === "count" ? "number" : kind === "name" ? "agent" : kind === "duration" ? "duration" : "date";
}

/** The value, with the anchor of a relative date. */
export function valueOf({ kind, value }: Candidate, anchor: string | null): string | number | null {
  if (kind !== "relative-date") return value;
  return anchor === null ? null : `${value} ${anchor}`;
}

function noteOf({ kind, value, assumed }: Candidate, anchor: string | null): string | null {
  if (kind === "relative-date")
    return anchor === null ? `write the value as “${value} EVENT”` : "the anchor event is only proposed";
  return assumed;
}

/** Columns of the table, with the names that `import` knows; the passage is for the reader. */
const COLUMNS: Readonly<Record<string, (record: CandidateRecord) => string | number | null>> = {
  source: ({ source }) => source,
  language: ({ language }) => language,
  event: ({ event }) => event,
  "event title": ({ eventTitle }) => eventTitle,
  attribute: ({ attribute }) => attribute,
  kind: ({ kind }) => kind,
  value: ({ value }) => value,
  stated: ({ stated }) => stated,
  paragraph: ({ locator }) => locator.paragraph,
  sentence: ({ locator }) => locator.sentence,
  hedge: ({ hedge }) => hedge,
  note: ({ note }) => note,
  passage: ({ passage }) => passage,
};

export const RECORD_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** A record with the names of the columns. */
export const toRow = (record: CandidateRecord): Readonly<Record<string, string | number | null>> =>
  Object.fromEntries(Object.entries(COLUMNS).map(([name, cell]) => [name, cell(record)]));
