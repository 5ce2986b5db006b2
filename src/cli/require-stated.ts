// Checks a typed claim against the text of its source: a claim that the text does not support is not added.

import { nameOf, refuseClaim } from "../authoring/gate.ts";
import type { JsonRecord } from "../authoring/edit-text.ts";
import { openFolder, readSourceText } from "../dataset/texts.ts";
import { createTermReader } from "../drafting/read-term.ts";
import type { Dataset, Locator } from "../model/dataset.ts";
import { parseValue } from "../model/values/index.ts";
import { DataError, UsageError } from "../platform/errors.ts";

/** Throws `DataError` if the text of the source, in a folder, does not support the claim. */
export function requireStated(record: JsonRecord, { sources, attributes }: Dataset, folder: string): void {
  const source = sources.get(String(record["source"]));
  if (source === undefined)
    throw new UsageError("--texts needs a source that is declared", ["rashomon add source --file NAME"]);
  const text = readSourceText(openFolder(folder), source);
  if ("reason" in text)
    throw new DataError(`the text of "${source.id}" cannot be read: ${text.reason}`, ["check --texts"]);
  const value = parseValue(attributes.get(String(record["attribute"]))?.kind ?? "text", record["value"]);
  if ("problem" in value) return; // The check of the dataset reports it.
  const claim = {
    value,
    stated: typeof record["stated"] === "string" ? record["stated"] : null,
    locator: (record["locator"] as Locator | undefined) ?? null,
    isInferred: record["basis"] !== undefined && record["basis"] !== "stated",
  };
  const refusal = refuseClaim(claim, text, createTermReader(source.language));
  if (refusal === null) return;
  const near = refusal.nearest === null ? [] : [`nearest place: ${nameOf(refusal.nearest)}`];
  throw new DataError(`the text of "${source.id}" does not support the claim: ${refusal.reason}`, [
    ...near,
    "correct the value, --stated, --paragraph and --sentence",
  ]);
}
