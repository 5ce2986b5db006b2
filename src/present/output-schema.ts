// The JSON that the reading commands print, as JSON Schema: a contract for programs. The shapes are made in json-shapes.ts and
// in the commands; a test checks that every answer obeys the schema and contains nothing that it does not describe.

import {
  text,
  number,
  count,
  yesNo,
  orNull,
  list,
  use,
  object,
  texts,
  tally,
  date,
  extent,
  event,
  listed,
  verified,
  DEFINITIONS,
  type Schema,
} from "./output-records.ts";

const shown = {
  ...event,
  titles: { type: "object", additionalProperties: text },
  kind: text,
  partOf: orNull(use("event")),
  parts: list(use("event")),
  possiblySameAs: list(use("event")),
  coveredBy: texts,
  silent: texts,
  dates: list(object(date)),
  findings: list(use("finding")),
  claims: list(use("claim")),
  extents: list(object(extent)),
  previous: orNull(use("event")),
  during: list(use("event")),
  next: orNull(use("event")),
};

const undated = { undated: list(object({ ...event, kind: text })) };

/** The output of each command: its items, and members of its envelope besides the common ones. */
const COMMANDS: Readonly<Record<string, { readonly item: Schema; readonly extra?: Readonly<Record<string, Schema>> }>> =
  {
    search: {
      item: object({
        event: use("event"),
        score: number,
        matches: list(object({ field: text, lang: text, text, ranges: list(list(count)) })),
        claims: list(use("claim")),
        answers: list(use("finding")),
      }),
      extra: { weaker: count, unmatched: {}, suggestions: texts, fewer: {} },
    },
    list: { item: object(listed), extra: undated },
    timeline: { item: object(listed), extra: { ...undated, gaps: list(object({ ...listed, status: text })) } },
    show: { item: object(shown) },
    discrepancies: { item: use("finding") },
    explain: { item: use("finding") },
    claims: { item: use("claim") },
    sources: {
      item: object({
        id: text,
        label: text,
        language: text,
        description: orNull(text),
        publisher: orNull(text),
        published: orNull(text),
        url: orNull(text),
        derivedFrom: texts,
        origin: text,
        claims: count,
        events: texts,
        onlyHere: texts,
        missing: texts,
        soleItems: texts,
        sentences: orNull(object({ total: count, cited: count })),
      }),
    },
    agreement: {
      item: object({
        a: text,
        b: text,
        ...tally,
        sameOrigin: yesNo,
        byKind: { type: "object", additionalProperties: object(tally) },
        commonOrigin: orNull(object({ chances: count, odd: count, share: number })),
      }),
    },
    verify: {
      item: object(verified),
      extra: {
        texts: list(
          object({
            source: text,
            file: orNull(text),
            state: text,
            reason: orNull(text),
            sha256: orNull(text),
            isNumbered: yesNo,
          }),
        ),
        counts: { type: "object", additionalProperties: count },
        faults: count,
      },
    },
    quote: {
      item: object({ paragraph: count, sentence: count, text, isClaimed: yesNo, ranges: list(list(count)) }),
      extra: {
        source: text,
        file: orNull(text),
        same: orNull(yesNo),
        sha256: text,
        verified: orNull(object(verified)),
      },
    },
  };

/** The whole contract: an answer of any of these commands, or an error. */
export function createOutputSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "What rashomon prints with --json; an item is also a line of --format ndjson",
    anyOf: [...Object.keys(COMMANDS).map(use), use("error")],
    $defs: {
      ...DEFINITIONS,
      ...Object.fromEntries(
        Object.entries(COMMANDS).map(([kind, { item, extra }]) => [kind, envelope(kind, item, extra)]),
      ),
      error: object({
        schemaVersion: { const: "1.0" },
        error: object({ code: text, message: text, suggestions: texts }),
      }),
    },
  };
}

const envelope = (kind: string, item: Schema, extra: Readonly<Record<string, Schema>> = {}): Schema =>
  object({
    schemaVersion: { const: "1.0" },
    kind: { const: kind },
    dataset: object({ id: text, version: text, sha256: text }),
    query: { type: "object" },
    total: count,
    returned: count,
    truncated: yesNo,
    items: list(item),
    ...extra,
    warnings: texts,
  });
