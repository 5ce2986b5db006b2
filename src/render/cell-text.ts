// A JSON value as the text of one cell.

import { isRecord } from "../model/is-record.ts";
import type { Json, JsonRecord } from "./report.ts";

// What a person would call a thing, the best first.
const names = ["display", "title", "label", "name", "text", "id"];

function textOfRecord(record: JsonRecord): string {
  const name = names.find((key) => Object.hasOwn(record, key) && record[key] !== null);
  if (name !== undefined) return cellText(record[name] ?? null);
  return Object.entries(record)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${cellText(value)}`)
    .join(", ");
}

/**
 * Null is empty; a list joins with "; "; a record is its `display`, `title`, `label`, `name`, `text` or
 * `id`, whichever comes first, else its members: "paragraph 2, sentence 1".
 */
export function cellText(value: Json): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if (isRecord(value)) return textOfRecord(value);
  return value.map(cellText).join("; ");
}
