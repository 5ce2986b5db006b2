// How much of a report is shown, and in which view.

import { isRecord } from "../model/is-record.ts";
import { valueAt } from "./fields.ts";
import type { Json, JsonRecord, RenderOptions, Report } from "./report.ts";
import { type Block, line, paragraph, plainCell, span, table, type View } from "./view.ts";
import { ownOf } from "../model/at.ts";

export type Found = Pick<Report, "items" | "total">;

/** The items that are shown, one at a time. */
export function* eachReturned(report: Found, options: Pick<RenderOptions, "limit">): Generator<JsonRecord> {
  const count = returnedCount(report, options);
  let returned = 0;
  for (const item of report.items) {
    if (returned >= count) return;
    returned++;
    yield item;
  }
}

/** How many items are shown; a limit of 0 or less shows all. */
export const returnedCount = ({ total }: Found, { limit }: Pick<RenderOptions, "limit">): number =>
  limit > 0 ? Math.min(limit, total) : total;

function fieldsTable(items: readonly JsonRecord[], fields: readonly string[]): Block {
  const isNumeric = (field: string): boolean => items.every((item) => typeof valueAt(item, field) === "number");
  return table(
    fields.map((field) => ({ head: field, align: isNumeric(field) ? "right" : "left" })),
    items.map((item) => fields.map((field) => plainCell(cellText(valueAt(item, field))))),
  );
}

/** The view for people: cut at the limit, with a note, or a table if fields are named and items were found. */
export function humanView(report: Report, options: Pick<RenderOptions, "limit" | "fields" | "suggest">): View {
  const { fields, suggest = (command) => command } = options;
  const shown = returnedCount(report, options);
  const given =
    fields === null || shown === 0
      ? report.view(shown).blocks
      : [fieldsTable([...eachReturned(report, options)], fields)];
  const blocks = given.map((block) => (block.type === "hint" ? { ...block, command: suggest(block.command) } : block));
  const more = report.total - shown;
  if (more === 0) return { blocks };
  const words = report.cutNote?.(more) ?? `… and ${more} more; --limit 0 shows all`;
  const note: Block = paragraph(line(span(words, "dim")));
  const firstHint = blocks.findIndex((block) => block.type === "hint");
  const end = firstHint === -1 ? blocks.length : firstHint;
  return { blocks: [...blocks.slice(0, end), note, ...blocks.slice(end)] };
}

// Members that name a thing, the best first.
const names = ["display", "title", "label", "name", "text", "id"];

function textOfRecord(record: JsonRecord): string {
  const name = names.map((key) => ownOf(record, key) ?? null).find((value) => value !== null);
  if (name !== undefined) return cellText(name);
  return Object.entries(record)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${cellText(value)}`)
    .join(", ");
}

/**
 * Null is empty; a list is joined with "; "; a record is its `display`, `title`, `label`, `name`, `text` or
 * `id`, whichever comes first, else its members: "paragraph 2, sentence 1".
 */
export function cellText(value: Json): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if (isRecord(value)) return textOfRecord(value);
  return value.map(cellText).join("; ");
}
