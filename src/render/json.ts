// The JSON envelope and its bare items, for programs.

import { projectItems } from "./fields.ts";
import type { JsonRecord, RenderOptions, Report } from "./report.ts";
import { returnedItems } from "./selection.ts";

export const schemaVersion = "1.0";

// JSON.stringify escapes C0 only. DEL, C1, directional controls, line separators and invisible tags stay as they are
// in valid JSON, and would act on a terminal; they can stand in strings only, so escaping them is safe.
const unsafe =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\udb40(?=[\udc00-\udc7f])|(?<=\udb40)[\udc00-\udc7f]/g;

/** Compact JSON, or indented by two spaces, that is safe to show on a terminal. */
export function stringifySafely(value: unknown, pretty: boolean): string {
  return JSON.stringify(value, null, pretty ? 2 : undefined).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function itemsOf(report: Report, options: RenderOptions): readonly JsonRecord[] {
  const items = returnedItems(report, options);
  return options.fields === null ? items : projectItems(items, options.fields);
}

/** The envelope: compact in a pipe, indented on a terminal. */
export function renderJson(report: Report, options: RenderOptions): string {
  const items = itemsOf(report, options);
  const { id, version, sha256 } = report.dataset;
  const envelope = {
    schemaVersion,
    kind: report.kind,
    dataset: { id, version, sha256 },
    query: report.query,
    total: report.total,
    returned: items.length,
    truncated: items.length < report.total,
    items,
    ...report.extra,
    warnings: report.warnings,
  };
  return `${stringifySafely(envelope, options.terminal)}\n`;
}

/** One item a line, without the envelope. */
export const renderNdjson = (report: Report, options: RenderOptions): string =>
  itemsOf(report, options)
    .map((item) => `${stringifySafely(item, false)}\n`)
    .join("");
