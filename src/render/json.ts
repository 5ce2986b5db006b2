// The JSON envelope and its bare items, for programs.

import { createProjection } from "./fields.ts";
import type { JsonRecord, RenderOptions, Report } from "./report.ts";
import { eachReturned, type Found, returnedCount } from "./selection.ts";

export const schemaVersion = "1.0";

// JSON.stringify escapes only C0. DEL, C1, directional controls, line separators and invisible tags are valid in JSON, but a terminal
// would obey them; they occur only in strings, so escaping them is safe.
const unsafe =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\udb40(?=[\udc00-\udc7f])|(?<=\udb40)[\udc00-\udc7f]/g;

/** JSON that is safe to show on a terminal. */
export const escapeControls = (json: string): string =>
  json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The same of a value: compact, or indented by two spaces. */
export const stringifySafely = (value: unknown, pretty: boolean): string =>
  escapeControls(JSON.stringify(value, null, pretty ? 2 : undefined));

type Shown = Pick<RenderOptions, "fields" | "limit">;

function* eachItem(report: Found, options: Shown): Generator<JsonRecord> {
  const project = options.fields === null ? null : createProjection(options.fields);
  for (const item of eachReturned(report, options)) yield project === null ? item : project(item);
}

/** The envelope without its items, which go between the two parts. */
function envelopeOf(report: Report, returned: number): readonly [before: JsonRecord, after: JsonRecord] {
  const { id, version, sha256 } = report.dataset;
  return [
    {
      schemaVersion,
      kind: report.kind,
      dataset: { id, version, sha256 },
      query: report.query,
      total: report.total,
      returned,
      truncated: returned < report.total,
    },
    { ...report.extra, warnings: report.warnings ?? [] },
  ];
}

/** The envelope in pieces: compact in a pipe, indented on a terminal. */
export function* writeJson(report: Report, options: RenderOptions): Generator<string> {
  const [before, after] = envelopeOf(report, returnedCount(report, options));
  if (options.terminal) {
    yield `${stringifySafely({ ...before, items: [...eachItem(report, options)], ...after }, true)}\n`;
    return;
  }
  yield `${stringifySafely(before, false).slice(0, -1)},"items":[`;
  let separator = "";
  for (const item of eachItem(report, options)) {
    yield `${separator}${stringifySafely(item, false)}`;
    separator = ",";
  }
  yield `],${stringifySafely(after, false).slice(1)}\n`;
}

/** One item per line, without the envelope. */
export function* writeNdjson(report: Found, options: Shown): Generator<string> {
  for (const item of eachItem(report, options)) yield `${stringifySafely(item, false)}\n`;
}
