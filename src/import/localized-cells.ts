// Cells whose text may be given by language: statements, notes, and why a claim is inferred.

import { isRecord } from "../model/is-record.ts";
import { parseJsonText } from "./inputs/read-json.ts";
import { cellText } from "./table.ts";

/** A note followed by remarks; if it is in several languages, in each of them. */
export function withMore(note: unknown, remarks: readonly (string | null)[]): unknown {
  const more = remarks.filter((remark) => remark !== null);
  if (isRecord(note))
    return Object.fromEntries(Object.entries(note).map(([code, text]) => [code, [text, ...more].join("; ")]));
  return [...(typeof note === "string" ? [note] : []), ...more].join("; ") || null;
}

/** In CSV an object is written as JSON. */
const parseObject = (value: unknown): unknown =>
  typeof value === "string" && value.trim().startsWith("{") ? parseJsonText(value) : value;

/** A text, or one for each language; null for none. */
export function readText(value: unknown): unknown {
  const parsed = parseObject(value);
  if (isRecord(parsed) && Object.values(parsed).every((text) => typeof text === "string")) return parsed;
  return cellText(value) || null;
}

/** Why a claim is inferred; null if it is stated. */
export function readBasis(value: unknown): unknown {
  const parsed = parseObject(value);
  const given = isRecord(parsed) ? parsed["inferred"] : cellText(value).replace(/^inferred:\s*/i, "");
  const reason = readText(given);
  return reason === null || reason === "stated" ? null : { inferred: reason };
}
