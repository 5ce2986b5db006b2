// The flags that select events by dates and sources, and the events that they select.

import { must } from "../model/at.ts";
import type { Bounds } from "../model/values/contract.ts";
import { UsageError } from "../platform/errors.ts";
import { type JsonRecord, lazily, type Report } from "../render/report.ts";
import type { Labels } from "../model/labels.ts";
import { listedShape } from "../present/json-shapes.ts";
import { type ListedEvent, listEvents, type Listing } from "../questions/listing.ts";
import type { Session } from "../present/session.ts";
import { readBounds, requireId } from "./open-session.ts";
import { asText, listFlag, valueFlag, type OptionsOf } from "./parameter.ts";

export const SELECTION_FLAGS = {
  from: { ...valueFlag("--from <date>", "From this year, month, day or EDTF date on", asText), aliases: ["--since"] },
  to: { ...valueFlag("--to <date>", "Until this year, month, day or EDTF date", asText), aliases: ["--until"] },
  on: valueFlag("--on <date>", "Within this year, month or day", asText),
  source: listFlag("--source <id>", "Use only the dates that these sources give", asText),
  coveredBy: {
    ...listFlag("--covered-by <id>", "Only events that these sources cover", asText),
    aliases: ["--told-by"],
  },
};

export type SelectionOptions = OptionsOf<typeof SELECTION_FLAGS>;

/** The flags as the `query` of a report. */
export const selectionQuery = ({ from, to, on, source, coveredBy }: SelectionOptions): JsonRecord => ({
  from,
  to,
  on,
  sources: source,
  coveredBy,
});

/** The members of a report on listed events. */
export const listedParts = (
  listed: readonly ListedEvent[],
  labels: Labels,
): Pick<Report, "total" | "items" | "columns"> => ({
  total: listed.length,
  items: lazily(listed, (each) => listedShape(each, labels)),
  columns: ["id", "title", "kind", "match", "disputed", "earliest", "latest", "dates.source", "dates.edtf"],
});

/** The events that the flags select. Throws `UsageError`. */
export async function selectEvents(
  options: SelectionOptions,
  { dataset, judge }: Session,
): Promise<{ readonly listing: Listing; readonly range: Bounds | null; readonly sources: readonly string[] }> {
  const range = await readRange(options);
  const sources = options.source.map((id) => requireId("source", dataset.sources, id));
  const coveredBy = options.coveredBy.map((id) => requireId("source", dataset.sources, id));
  return {
    listing: listEvents(dataset, judge, { range, sources: sources.length > 0 ? sources : null, coveredBy }),
    range,
    sources,
  };
}

async function readRange({ from, to, on }: SelectionOptions): Promise<Bounds | null> {
  if (on !== null && (from !== null || to !== null))
    throw new UsageError("--on cannot be used with --from or --to", ["use --on alone, or --from and --to"]);
  if (on !== null) return readBounds(on);
  if (from === null && to === null) return null;
  const start = from === null ? null : await readBounds(from);
  const end = to === null ? null : await readBounds(to);
  const range = { min: start?.min ?? -Infinity, max: end?.max ?? Infinity };
  if (range.min > range.max)
    throw new UsageError(`the range ends before it begins: ${must(from)} to ${must(to)}`, ["swap the dates"]);
  return range;
}
