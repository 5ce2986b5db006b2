// What the reading commands share: the dataset with its verdicts and labels, and look-ups by id that suggest.

import { createLabels, type Labels } from "../analysis/labels.ts";
import { createJudge, type Judge } from "../analysis/verdicts/judge.ts";
import type { StoredFindings } from "../analysis/verdicts/stored.ts";
import type { Context } from "../context.ts";
import { NotFoundError, UsageError } from "../errors.ts";
import type { Dataset, EventRecord, Labelled } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { nearest } from "../model/nearest.ts";
import type { Bounds } from "../model/values/contract.ts";
import { loadEdtf, date, needsEdtf } from "../model/values/date.ts";
import type { Report } from "../render/report.ts";

export interface Workbench {
  readonly dataset: Dataset;
  readonly judge: Judge;
  readonly labels: Labels;
}

/** Loads the dataset of the run. Throws `UsageError` for a language that it does not speak. */
export async function openWorkbench(context: Context): Promise<Workbench> {
  const dataset = await context.dataset();
  const codes = dataset.languages.map((language) => language.code);
  const lang = context.global.lang ?? dataset.defaultLanguage;
  if (!codes.includes(lang))
    throw new UsageError(
      `The dataset has no labels in "${lang}"`,
      codes.map((code) => `--lang ${code}`),
    );
  return {
    dataset,
    judge: createJudge(dataset, (await context.prepared("verdicts")) as StoredFindings | null),
    labels: createLabels(dataset, lang),
  };
}

/** The members that every report has from its dataset. */
export function reportBase({ dataset }: Workbench): Pick<Report, "dataset" | "warnings" | "extra" | "cutToScreen"> {
  return {
    dataset: { id: dataset.id, version: dataset.version, sha256: dataset.sha256 },
    warnings: [],
    extra: {},
    cutToScreen: false,
  };
}

/** The event of an id, title or other name. Throws `NotFoundError` with near ids. */
export function findEvent(dataset: Dataset, wanted: string): EventRecord {
  const named = dataset.events.get(wanted) ?? findByName(dataset.events.values(), wanted);
  if (named) return named;
  throw new NotFoundError(
    `There is no event "${wanted}"`,
    suggestIds(dataset.events, wanted, (id) => `rashomon show ${id}`, `rashomon search ${wanted}`),
  );
}

function findByName<T extends Labelled>(records: Iterable<T>, wanted: string): T | null {
  const folded = fold(wanted);
  for (const record of records) if (allNames(record).some((name) => fold(name) === folded)) return record;
  return null;
}

/** Near ids, by their letters or by the letters of their names; a fallback when nothing is near. */
function suggestIds(
  records: ReadonlyMap<string, unknown>,
  wanted: string,
  write: (id: string) => string,
  otherwise: string,
): readonly string[] {
  const near = nearest(wanted, [...records.keys()]);
  return near.length > 0 ? near.map(write) : [otherwise];
}

/** An id that a flag names. Throws `UsageError` with near ids. */
export function requireId(kind: string, map: ReadonlyMap<string, unknown>, id: string): string {
  if (map.has(id)) return id;
  const near = nearest(id, [...map.keys()]);
  const few = map.size <= 12 ? [`one of ${[...map.keys()].join(", ")}`] : [];
  throw new UsageError(`There is no ${kind} "${id}"`, near.length > 0 ? near : few);
}

/** Bounds of a date as typed after `--from`, `--to` or `--on`. Throws `UsageError`. */
export async function readBounds(flag: string, text: string): Promise<Bounds> {
  if (needsEdtf(text)) await loadEdtf();
  const parsed = date.parse(text);
  if ("problem" in parsed) throw new UsageError(`${flag}: "${text}" ${parsed.problem}`, ["rashomon help dates"]);
  return parsed;
}
