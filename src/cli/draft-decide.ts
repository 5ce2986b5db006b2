// Deciding on a terminal: an accepted candidate is written at once, after it has been checked against its text and the rules of the
// dataset; the current position is kept beside the dataset.

import { isRecord } from "../model/is-record.ts";
import { join } from "node:path";
import { changeDataset } from "../authoring/change-dataset.ts";
import { appendRecords, editRecords, recordsOf } from "../authoring/edit-dataset.ts";
import { nameOf, refuseClaim } from "../authoring/gate.ts";
import type { DraftItem, AcceptedClaim, Decision, DraftState, Effect, Refuse } from "../browse/draft/draft-model.ts";
import { readTextFile, writeTextFile } from "../dataset/files.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import type { SourceText } from "../dataset/texts.ts";
import { createTermReader } from "../drafting/read-term.ts";
import { at, must } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { canonicalValue, parseValue, type Value } from "../model/values/index.ts";
import { isOurs } from "../platform/errors.ts";

/** The file beside the dataset: the position, and what was skipped and renamed. */
const PROGRESS = "draft.json";

/** Whether a proposal may become a claim. `textOf` gives the text of a source. */
export const createRefuse =
  (dataset: Dataset, textOf: (source: string) => SourceText | null): Refuse =>
  (claim) => {
    const { source, stated, locator, language } = claim.item.record;
    const text = textOf(source);
    const value = valueOf(claim, dataset);
    if (value === null) return `“${claim.value}” is not a value of ${claim.attribute}`;
    if (text === null) return "its text can no longer be read";
    const refusal = refuseClaim({ value, stated, locator, isInferred: false }, text, createTermReader(language));
    return refusal && `${refusal.reason}${refusal.nearest === null ? "" : `; see ${nameOf(refusal.nearest)}`}`;
  };

/** The value of a proposal, as its attribute's kind reads it; null if it cannot be read. */
function valueOf({ attribute, value, item }: AcceptedClaim, dataset: Dataset): Value | null {
  const kind =
    dataset.attributes.get(attribute)?.kind ?? (item.record.attribute === attribute ? item.record.kind : null);
  const kinds = kind === null ? ([item.record.kind, "text"] as const) : [kind];
  const values = kinds.map((each) => parseValue(each, value));
  return (values.find((each) => !isProblem(each)) as Value | undefined) ?? null;
}

/** Adds claims to the dataset at a path, and removes them again. Returns an error message, or null. */
export function createPerformer(path: string, items: readonly DraftItem[]): (effect: Effect) => Promise<string | null> {
  const titles = new Map(items.map(({ record }) => [record.event, record.eventTitle]));
  return async (effect) => {
    try {
      await changeDataset(
        path,
        (dataset, texts) => ({
          texts: effect.type === "enter" ? enter(effect.claim, dataset, texts, titles) : takeBack(effect.item, texts),
        }),
        { command: "draft", nothing: "Nothing was added", isDry: false },
      );
      return null;
    } catch (error) {
      if (isOurs(error)) return error.message.replaceAll(/\s*\n\s*/g, " ");
      throw error;
    }
  };
}

function enter(
  claim: AcceptedClaim,
  dataset: Dataset,
  texts: DatasetTexts,
  titles: ReadonlyMap<string, string>,
): DatasetTexts {
  const { item, event, eventTitle, attribute } = claim;
  const { source, stated, locator, hedge } = item.record;
  const value = valueOf(claim, dataset);
  const kind = value?.kind === "relative-date" ? "date" : (value?.kind ?? "text");
  const anchor = value?.kind === "relative-date" ? value.anchor : event;
  const events = [
    ...new Map([
      [anchor, titles.get(anchor) ?? anchor],
      [event, eventTitle],
    ]),
  ];
  const missing = events.filter(([id]) => !dataset.events.has(id)).map(([id, title]) => ({ id, title }));
  const withEvent = appendRecords(texts, "events", missing);
  const withAttribute = dataset.attributes.has(attribute)
    ? withEvent
    : appendRecords(withEvent, "attributes", [{ id: attribute, kind }]);
  return appendRecords(withAttribute, "claims", [
    {
      id: item.claimId,
      source,
      event,
      attribute,
      value: value === null ? claim.value : canonicalValue(value),
      stated,
      locator,
      ...(hedge === null ? {} : { hedge }),
    },
  ]);
}

/** Removes the claim, and its event if this was its only claim and nothing else names it. */
function takeBack({ claimId }: DraftItem, texts: DatasetTexts): DatasetTexts {
  const claims = recordsOf(texts, "claims");
  const event = claims.find(({ id }) => id === claimId)?.["event"];
  const without = editRecords(texts, "claims", (record) => (idOf(record) === claimId ? null : record));
  const isLast = claims.filter((claim) => claim["event"] === event).length === 1;
  const isNamed = JSON.stringify(
    recordsOf(without, "events").map(({ partOf, possiblySameAs }) => [partOf, possiblySameAs]),
  ).includes(JSON.stringify(event));
  const isAnchor = recordsOf(without, "claims").some(({ value }) => String(value).endsWith(` ${String(event)}`));
  return isLast && !isNamed && !isAnchor
    ? editRecords(without, "events", (record) => (idOf(record) === event ? null : record))
    : without;
}

const idOf = (record: unknown): unknown => (isRecord(record) ? record["id"] : undefined);

interface Progress {
  readonly at: string | null;
  readonly skipped: readonly string[];
  readonly renamed: DraftState["renamed"];
}

const NO_PROGRESS: Progress = { at: null, skipped: [], renamed: new Map() };

/** The initial state: candidates that the dataset already has are accepted, and the position is restored. */
export function startState(items: readonly DraftItem[], dataset: Dataset, path: string): DraftState {
  const progress = readProgress(path);
  const skipped = new Set(progress.skipped);
  const decisions = new Map<string, Decision>();
  for (const item of items) {
    const claim = takenAs(item, dataset);
    if (claim !== null) decisions.set(item.key, { type: "accepted", claim });
    else if (skipped.has(item.key)) decisions.set(item.key, { type: "skipped" });
  }
  const place = items.findIndex(({ key }) => key === progress.at);
  const open = items.findIndex(({ key }) => !decisions.has(key));
  return {
    items,
    at: place === -1 ? Math.max(0, open) : place,
    decisions,
    history: [...decisions].flatMap(([key, { type }]) => (type === "accepted" ? [key] : [])),
    edit: {},
    renamed: progress.renamed,
    prompt: null,
    message: null,
    showsHelp: false,
    effects: [],
    size: { columns: 80, rows: 24 },
    isOver: false,
  };
}

/** The claim that a candidate became, found by its id, or by its words, place and attribute. */
function takenAs(item: DraftItem, { claims, events }: Dataset): AcceptedClaim | null {
  const { source, stated, locator, attribute } = item.record;
  const claim =
    claims.find(({ id }) => id === item.claimId) ??
    claims.find(
      (each) =>
        each.source === source &&
        each.attribute === attribute &&
        each.stated === stated &&
        each.locator?.paragraph === locator.paragraph &&
        each.locator.sentence === locator.sentence,
    );
  if (claim === undefined) return null;
  const title = at(Object.values(must(events.get(claim.event)).label), 0);
  return {
    item,
    event: claim.event,
    eventTitle: title,
    attribute: claim.attribute,
    value: String(canonicalValue(claim.value)),
  };
}

function readProgress(path: string): Progress {
  const text = readTextFile(join(path, PROGRESS));
  if (text === null) return NO_PROGRESS;
  try {
    const { at, skipped, renamed } = JSON.parse(text) as { at?: unknown; skipped?: unknown; renamed?: unknown };
    return {
      at: typeof at === "string" ? at : null,
      skipped: Array.isArray(skipped) ? skipped.filter((key) => typeof key === "string") : [],
      renamed: new Map(Object.entries((renamed ?? {}) as Record<string, { id: string; title: string }>)),
    };
  } catch {
    return NO_PROGRESS; // The file was edited: the decisions are in the dataset, only the position is lost.
  }
}

/** Keeps the position, the skipped candidates and the names of events. */
export const createSaver =
  (path: string) =>
  ({ items, at, decisions, renamed }: DraftState): void => {
    const skipped = [...decisions].flatMap(([key, { type }]) => (type === "skipped" ? [key] : []));
    const progress = { at: items[at]?.key ?? null, skipped, renamed: Object.fromEntries(renamed) };
    writeTextFile(join(path, PROGRESS), `${JSON.stringify(progress, null, 2)}\n`);
  };
