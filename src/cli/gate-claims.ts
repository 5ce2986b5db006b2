// Checks claims against the texts of their sources. A typed claim that the text does not support is not added. In an import, such claims
// are taken out and kept aside, and the sources get the details of their files.

import type { Draft, Imported, RefusedClaim } from "../authoring/draft.ts";
import { nameOf, type Refusal, refuseClaim } from "../authoring/gate.ts";
import { type SourceText, openFolder, readSourceText } from "../dataset/texts.ts";
import { createTermReader } from "../drafting/read-term.ts";
import { describeLanguage } from "../dataset/languages.ts";
import type { Locator, Dataset } from "../model/dataset.ts";
import { isValueKindName, parseValue } from "../model/values/index.ts";
import { isProblem } from "../model/values/contract.ts";
import { draftSourceOf, type DraftSources, openDraftSources } from "./draft-sources.ts";
import type { Data } from "../model/is-record.ts";
import { DataError, UsageError } from "../platform/errors.ts";

/** The import with the claims that passed the gate. Throws `DataError` if the folder has no texts. */
export function gateImport(imported: Imported, folder: string): Imported {
  const texts = openDraftSources({ texts: folder, language: null, encoding: null }, null);
  const { draft, attributes } = imported;
  const sources = draft.sources.map((source) => withText(source, texts));
  const kinds = new Map(attributes.map(({ id, kind }) => [id, kind]));
  const gates = new Map(
    sources.map(({ record, text }) => [String(record["id"]), createGate(record["language"], text, folder)]),
  );
  const guessed = new Set(describeLanguage(draft.sources)); // The texts show which language they are in.
  const refused: RefusedClaim[] = [];
  const claims = draft.claims.filter((claim) => {
    const refusal =
      gates.get(String(claim["source"]))?.(claim, kinds.get(String(claim["attribute"])) ?? "text") ?? null;
    if (refusal !== null) refused.push({ claim, ...refusal });
    return refusal === null;
  });
  const kept: Draft = {
    ...draft,
    sources: sources.map(({ record }) => record),
    claims,
    events: eventsOf(draft, claims),
  };
  return {
    ...imported,
    draft: kept,
    refused,
    reported: [...imported.reported, ...refused.map(toReported)].toSorted((a, b) => a.line - b.line),
    account: { ...imported.account, gave: imported.account.gave - refused.length },
    assumptions: [...imported.assumptions.filter((text) => !guessed.has(text)), ...problemsOf(texts)],
  };
}

const problemsOf = (texts: DraftSources): readonly string[] =>
  texts.problems().map(({ file, reason }) => `${file}: ${reason}`);

/** The source with its file, language, day and sentences, if a file has its name. */
function withText(source: Data, texts: DraftSources): { readonly record: Data; readonly text: SourceText | null } {
  const found = draftSourceOf(texts, [source["id"], source["label"], source["url"]].map(String));
  if (found === null) return { record: source, text: null };
  const { record, text } = found;
  const { id: _, label, ...said } = record;
  return {
    record: { ...said, label, ...source, language: record["language"] },
    text: { ...text, isNumbered: true, isSame: true, sha256: String(record["sha256"]) },
  };
}

type Gate = (claim: Data, kind: string) => Refusal | null;

/** Says why the text does not support a claim; null also for a value that cannot be read: the check of the dataset reports it. */
function createGate(language: unknown, text: SourceText | null, folder: string): Gate {
  if (text === null) return () => ({ reason: `no text in "${folder}" has the name of its source`, nearest: null });
  const readTerm = createTermReader(String(language));
  return (claim, kind) => {
    const value = parseValue(isValueKindName(kind) ? kind : "text", claim["value"]);
    if (isProblem(value)) return null;
    const { stated, locator = null, basis } = claim;
    const quoted = {
      value,
      stated: typeof stated === "string" ? stated : null,
      locator: locator as Locator | null,
      isInferred: typeof basis === "object" && basis !== null,
    };
    return refuseClaim(quoted, text, readTerm);
  };
}

/** Events that still have claims, and the events above them. */
function eventsOf({ events }: Draft, claims: readonly Data[]): readonly Data[] {
  const wanted = new Set(claims.map(({ event }) => String(event)));
  const above = new Map(events.map(({ id, partOf }) => [String(id), typeof partOf === "string" ? partOf : null]));
  for (const { event } of claims)
    for (let at = above.get(String(event)) ?? null; at !== null && !wanted.has(at); at = above.get(at) ?? null)
      wanted.add(at);
  return events.filter(({ id }) => wanted.has(String(id)));
}

function toReported({ claim, reason, nearest }: RefusedClaim): Imported["reported"][number] {
  const place = [claim["id"], claim["source"], claim["event"]]
    .filter((each) => each !== undefined)
    .map(String)
    .join(", ");
  const near = nearest === null ? "" : `; see ${nameOf(nearest)}`;
  return {
    line: 0,
    column: String(claim["attribute"]),
    value: String(claim["value"]),
    reason: `refused: ${reason}${near} (${place})`,
  };
}

/** Throws `DataError` if the text of the source, in a folder, does not support the claim. */
export function requireStated(record: Data, { sources, attributes }: Dataset, folder: string): void {
  const source = sources.get(String(record["source"]));
  if (source === undefined)
    throw new UsageError("--texts needs a source that is declared", ["rashomon add source --file NAME"]);
  const text = readSourceText(openFolder(folder), source);
  if ("reason" in text)
    throw new DataError(`the text of "${source.id}" cannot be read: ${text.reason}`, ["check --texts"]);
  const { kind = "text" } = attributes.get(String(record["attribute"])) ?? {};
  const refusal = createGate(source.language, text, folder)(record, kind);
  if (refusal === null) return;
  const near = refusal.nearest === null ? [] : [`nearest place: ${nameOf(refusal.nearest)}`];
  throw new DataError(`the text of "${source.id}" does not support the claim: ${refusal.reason}`, [
    ...near,
    "correct the value, --stated, --paragraph and --sentence",
  ]);
}
