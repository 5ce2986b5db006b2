// What the reading commands share: the dataset with its verdicts, its labels in the language of the run, and look-ups by id that suggest
// near ones.

import { readCompiled } from "../dataset/index.ts";
import { valueOf } from "../model/at.ts";
import { getOrAdd } from "../model/groups.ts";
import { createLabels, type Labels } from "../model/labels.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Finding } from "../verdicts/types.ts";
import { restoreJudge } from "../verdicts/findings-file.ts";
import { again } from "./suggested-command.ts";
import type { Context, Run } from "./context.ts";
import { writeReport } from "./output.ts";
import { NotFoundError, UsageError } from "../platform/errors.ts";
import type { Claim, Dataset, EventRecord, Labelled, LanguageTag } from "../model/dataset.ts";
import { inAnyCase } from "../model/any-case.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { nearest } from "../model/nearest.ts";
import { languageAmong } from "../model/locale-tag.ts";
import { loadPhrases } from "../model/phrases/index.ts";
import { problemText, type Bounds } from "../model/values/contract.ts";
import { loadEdtf, date, needsEdtf } from "../model/values/date.ts";
import type { Session } from "../present/session.ts";
import type { Report } from "../render/report.ts";
import { formats } from "../render/index.ts";

/** Opens the dataset of the run. Throws `UsageError` for a language that the dataset does not have. */
export async function openSession(context: Context, known: Dataset | null = null): Promise<Session> {
  const dataset = known ?? (await context.dataset());
  const labels = await openLabels(dataset, context);
  return {
    dataset,
    judge: await judgeOf(dataset, context),
    labels,
    again: (command) => again(command, context.global),
  };
}

/** One judge per dataset, since a server answers many questions about one. The engine is loaded only if the build has not judged it. */
async function judgeOf(dataset: Dataset, context: Context): Promise<Judge> {
  const known = judges.get(dataset);
  if (known !== undefined) return known;
  const { path, bundled } = await context.location();
  const judge = bundled
    ? restoreJudge(dataset, {
        findings: () => readCompiled(path, "findings.ndjson"),
        datings: () => readCompiled(path, "datings.json"),
      })
    : (await import("../verdicts/judge.ts")).createJudge(dataset);
  judges.set(dataset, judge);
  return judge;
}

const judges = new WeakMap<Dataset, Judge>();

/** Labels in the language of the run. Throws `UsageError` for a language that the dataset does not have. */
export async function openLabels(dataset: Dataset, context: Context): Promise<Labels> {
  const lang = requestedLanguage(dataset, context) ?? usualLanguage(dataset, context);
  return createLabels(dataset, lang, await loadPhrases(lang));
}

type FromDataset = Pick<Report, "dataset" | "cutNote">;

export const reportBase = ({ dataset, labels }: Session): FromDataset => ({
  dataset,
  cutNote: (rest) => labels.phrases.next.more(rest),
});

export type SessionReport = Omit<Report, keyof FromDataset>;

type MakeReport<Options> = (
  options: Options,
  session: Session,
  context: Context,
) => SessionReport | Promise<SessionReport>;

/** What most reading commands do: open the dataset of the run, and write a report on it. */
export const reporting =
  <Options>(make: MakeReport<Options>): Run<Options> =>
  async (options, context) => {
    const session = await openSession(context);
    return writeReport({ ...reportBase(session), ...(await make(options, session, context)) }, context);
  };

/** The id of the event that a flag names. Throws `NotFoundError` with near ids. */
export function requireEvent(dataset: Dataset, wanted: string): string {
  return eventNamed(dataset, wanted)?.id ?? requireId("event", dataset.events, wanted);
}

/** The discrepancy with an id, or another verdict on something; only those of its event are looked at. */
export function findingNamed({ dataset, judge }: Pick<Session, "dataset" | "judge">, wanted: string): Finding | null {
  const event = inAnyCase(dataset.events.keys(), wanted.split("/")[0] ?? "");
  const ids = event === null ? [] : judge.ofEvent(event).map(({ id }) => id);
  return judge.byId(wanted) ?? judge.byId(inAnyCase(ids, wanted) ?? "");
}

export function claimNamed({ claims }: Pick<Dataset, "claims">, wanted: string): Claim | undefined {
  const meant = inAnyCase(
    claims.map(({ id }) => id),
    wanted,
  );
  return claims.find(({ id }) => id === meant);
}

/** The event with an id, a title or another name, in any language. */
export function eventNamed({ events }: Pick<Dataset, "events">, wanted: string): EventRecord | null {
  const folded = fold(wanted);
  const isMeant = (event: EventRecord): boolean => allNames(event).some((name) => fold(name) === folded);
  return events.get(inAnyCase(events.keys(), wanted) ?? "") ?? [...events.values()].find(isMeant) ?? null;
}

/** An id that a flag names. Throws `NotFoundError` with near ids. */
export function requireId(kind: string, map: ReadonlyMap<string, Named>, id: string): string {
  const known = inAnyCase(map.keys(), id);
  if (known !== null) return known;
  const all = kind === "event" && map.size > MOST_LISTED ? "rashomon list --limit 0" : listIds([...map.keys()]);
  throw notFound(`${kind} "${id}"`, nearIds(map, id), [all]);
}

/** The error for an id that does not exist: it suggests near ones, or else other commands. */
export const notFound = (what: string, near: readonly string[], others: readonly string[]): NotFoundError =>
  new NotFoundError(`no ${what}`, near.length > 0 ? near : others);

type Named = Pick<Labelled, "id" | "label"> & Partial<Labelled>;

const MOST_SUGGESTED = 3;

/** Ids that may be meant: with this name, a similar id, or a word of it; else those with similar names or words. */
export function nearIds(records: ReadonlyMap<string, Named>, wanted: string): readonly string[] {
  const folded = fold(wanted);
  const byName = idsByName(records, (name) => [name]);
  const byWord = idsByName(records, (name) => name.split(/[^\p{L}\p{N}]+/u));
  const meant = [...(byName.get(folded) ?? []), ...nearest(wanted, [...records.keys()]), ...(byWord.get(folded) ?? [])];
  const like = (index: ReadonlyMap<string, readonly string[]>): readonly string[] =>
    nearest(folded, [...index.keys()]).flatMap((name) => valueOf(index, name));
  const found = [meant, like(byName), like(byWord)].find((ids) => ids.length > 0) ?? [];
  return [...new Set(found)].slice(0, MOST_SUGGESTED);
}

function idsByName(
  records: ReadonlyMap<string, Named>,
  partsOf: (name: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { id, label, synonyms = {} } of records.values()) {
    const names = [id, ...Object.values(label), ...Object.values(synonyms).flat()];
    for (const part of new Set(names.flatMap((name) => partsOf(fold(name)))))
      if (part !== "") getOrAdd(index, part, () => []).push(id);
  }
  return index;
}

const MOST_LISTED = 12;

function listIds(ids: readonly string[]): string {
  if (ids.length === 0) return "the dataset has none";
  const more = ids.length - MOST_LISTED;
  return `one of ${ids.slice(0, MOST_LISTED).join(", ")}${more > 0 ? ` … and ${more} more` : ""}`;
}

/** Bounds of a date as typed after `--from`, `--to` or `--on`: EDTF, or as people write dates. Throws `UsageError`. */
export async function readBounds(text: string): Promise<Bounds> {
  if (needsEdtf(text)) await loadEdtf();
  const parsed = date.parse(text);
  if (!("problem" in parsed)) return parsed;
  const { readDate } = await import("../import/human-values/date.ts");
  const written = readDate(text, { dateOrder: null, decimal: null, century: null });
  const read = date.parse(written !== null && "value" in written ? written.value : text);
  if (!("problem" in read)) return read;
  const problem =
    written !== null && "trouble" in written
      ? `cannot be read as a date: ${written.trouble.replace(/;.*/, "")}`
      : problemText(parsed);
  throw new UsageError(`"${text}" ${problem}`, ["rashomon help dates"]);
}

/** Whether a program reads the output, which must then not depend on the environment. */
export const isForPrograms = ({ global }: Pick<Context, "global">): boolean =>
  global.format !== null && formats[global.format].machine;

/** What --lang or RASHOMON_LANG says; null if neither is given. */
export function statedLanguage({ global, env }: Pick<Context, "global" | "env">): string | null {
  const wish = env["RASHOMON_LANG"]?.trim() ?? "";
  return global.lang ?? (wish === "" ? null : wish);
}

/**
 * The language of the dataset that --lang asks for, or that RASHOMON_LANG wishes for; null if there is none. Throws `UsageError` for --lang
 * alone: the environment speaks to every dataset.
 */
export function requestedLanguage(
  { languages }: Dataset,
  context: Pick<Context, "global" | "env">,
): LanguageTag | null {
  const codes = languages.map(({ code }) => code);
  const stated = statedLanguage(context);
  const lang = stated === null ? null : languageAmong(codes, stated);
  if (lang !== null || context.global.lang === null) return lang;
  throw new UsageError(
    `the dataset has no labels in "${context.global.lang}"`,
    codes.map((code) => `--lang ${code}`),
  );
}

/** The language of the locale if the dataset has it, else the dataset's own; for programs, always the dataset's own. */
function usualLanguage({ languages, defaultLanguage }: Dataset, context: Context): LanguageTag {
  if (isForPrograms(context)) return defaultLanguage;
  const { env } = context;
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  const codes = languages.map(({ code }) => code);
  return languageAmong(codes, locale ?? "") ?? defaultLanguage;
}
