// The texts of `draft`: each file in a folder is one source. Its record comes from the dataset if that knows the file, else from the
// file and its text.

import { must } from "../model/at.ts";
import { listTexts, openFolder, readSourceText, readTextUnder, type SourceText } from "../dataset/texts.ts";
import { countSegments, type Segment, segmentText } from "../dataset/texts-segments.ts";
import type { DraftText, OpenText } from "../drafting/draft-texts.ts";
import { recogniseLanguage } from "../drafting/recognise-language.ts";
import { createSlugs, toSlug } from "../import/ids.ts";
import { fold } from "../model/fold.ts";
import type { Dataset, Source } from "../model/dataset.ts";
import { DataError } from "../platform/errors.ts";
import type { Data } from "../model/is-record.ts";
import { tally, getOrAdd } from "../model/groups.ts";
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { changeDataset } from "../authoring/change-dataset.ts";
import { toDatasetFiles } from "../authoring/dataset-files.ts";
import { appendRecords } from "../authoring/edit-dataset.ts";
import { requireWritable, writeFolder } from "../authoring/write-files.ts";
import { FORMAT } from "../model/format.ts";
import { loadDataset } from "../dataset/load.ts";
import type { CandidateRecord } from "../drafting/candidate-record.ts";

export interface DraftSourceOptions {
  readonly texts: string;
  /** Settings for every text; null to take them from each text. */
  readonly language: string | null;
  readonly encoding: string | null;
}

/** A file that could not be read, or only in part, and why. */
export interface TextProblem {
  readonly file: string;
  readonly reason: string;
}

export type DraftSources = ReturnType<typeof openDraftSources>;

/** Lists the texts; each is read when it is opened, and not kept. Throws `DataError` if there are none. */
export function openDraftSources(options: DraftSourceOptions, dataset: Dataset | null) {
  const folder = openFolder(options.texts);
  const { files: names, others } = listTexts(folder);
  if (names.length === 0)
    throw new DataError(`no texts in "${options.texts}"`, ["texts are .txt, .md and .html files"]);
  const byFile = new Map([...(dataset?.sources.values() ?? [])].map((source) => [source.file, source]));
  const idOf = createSlugs("text", new Set(dataset?.sources.keys()));
  const problems = new Map<string, string>(others.map((file) => [file, "not a .txt, .md or .html file"]));
  const files = names.map((file) => {
    const known = byFile.get(file);
    const id = known?.id ?? idOf(file.replace(/\.[a-z]+$/i, ""));
    const read = (): Opened => (known === undefined ? readNew(folder, file, id, options) : readKnown(folder, known));
    return { file, id, read };
  });
  const open = files.map(({ file, read }): OpenText => () => {
    const { text, remark } = read();
    if (remark !== null) problems.set(file, remark);
    return text;
  });
  return {
    files,
    open,
    /** Problems found while the texts were opened; each file once. */
    problems: (): readonly TextProblem[] => [...problems].map(([file, reason]) => ({ file, reason })),
  };
}

/** The text with one of these names: its id, its file or its title. */
export function draftSourceOf({ files }: DraftSources, names: readonly string[]) {
  const wanted = new Set(names.map(fold));
  const found = files.find(({ file, id }) =>
    [id, file, file.replace(/\.[a-z]+$/i, "")].some((name) => wanted.has(fold(name))),
  );
  const { text, record } = found?.read() ?? unreadable;
  return text !== null && record !== null ? { text, record } : null;
}

/** Reads the text of a source when the gate first asks for it; null if it cannot be read. */
export function createTextReader({ files }: DraftSources): (id: string) => SourceText | null {
  const known = new Map<string, SourceText | null>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const opened = files.find((each) => each.id === id)?.read().text ?? null;
    const text = opened && { ...opened, isNumbered: true, isSame: null, sha256: "" };
    known.set(id, text);
    return text;
  };
}

/** A text and the record of its source. The text is null if it cannot be read, the record if the dataset already has it. */
interface Opened {
  readonly text: DraftText | null;
  readonly record: Data | null;
  readonly remark: string | null;
}

const unreadable = { text: null, record: null };

function readKnown(folder: string, source: Source): Opened {
  const read = readSourceText(folder, source);
  if ("reason" in read) return { ...unreadable, remark: read.reason };
  const { id, language, published } = source;
  const remark = read.isSame === false ? "it has changed since the dataset was made" : null;
  return { text: { id, language, published, text: read.text, segments: read.segments }, record: null, remark };
}

function readNew(folder: string, file: string, id: string, options: DraftSourceOptions): Opened {
  const read = readTextUnder(folder, file, options.encoding);
  if ("reason" in read) return { ...unreadable, remark: read.reason };
  const { text, published, title, url, publisher, encoding } = read;
  const recognised = options.language ?? read.language ?? recogniseLanguage(text);
  const language = recognised === "und" ? "en" : recognised;
  const segments = segmentText(text, language);
  return {
    text: { id, language, published, text, segments },
    record: withoutNull({
      id,
      label: title ?? titleOf(text, segments),
      language,
      published,
      publisher,
      url,
      file,
      sha256: read.sha256,
      ...countSegments(text, segments),
    }),
    remark: remarkOf(recognised, encoding, text, segments),
  };
}

function remarkOf(language: string, encoding: string, text: string, segments: readonly Segment[]): string | null {
  if (segments.length === 0) return "it has no sentences";
  if (segments.length === 1 && text.length > 4000) return "no sentence in it has an end, so nothing can be found in it";
  if (language === "und") return "its language was not recognised, so it is read as English; --language sets another";
  return encoding === "windows-1252" ? "it was read as Windows-1252" : null;
}

const LONGEST_TITLE = 120;

/** The first line, if it looks like a title. */
function titleOf(text: string, [first]: readonly Segment[]): string | null {
  const line = must(/^[^\r\n]*/.exec(text.slice(first?.start ?? text.length)))[0].trim();
  return line !== "" && line.length <= LONGEST_TITLE && !/[.!?؟。]$/u.test(line) ? line : null;
}

const withoutNull = (record: Data): Data =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

/** The dataset in a folder; null if there is none yet. Throws `DataError` if it has mistakes. */
export async function openDraftDataset(path: string | null): Promise<Dataset | null> {
  if (path === null) return null;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (stat.isDirectory() && statSync(`${path}/dataset.json`, { throwIfNoEntry: false }) === undefined) {
    requireWritable(path, false);
    return null;
  }
  return loadDataset({ path, bundled: false });
}

type Proposed = Pick<CandidateRecord, "attribute" | "kind">;

/** Starts the dataset, or adds the sources that it lacks. Returns the dataset, and how many sources are new. */
export async function saveDraftSources(
  path: string,
  dataset: Dataset | null,
  sources: DraftSources,
  proposed: readonly Proposed[],
): Promise<{ readonly dataset: Dataset; readonly added: number }> {
  const records = sources.files.map(({ read }) => read().record).filter((record) => record !== null);
  if (dataset === null) await startDataset(path, records, proposed);
  else if (records.length > 0)
    await changeDataset(path, (_, texts) => ({ texts: appendRecords(texts, "sources", records) }), {
      command: "draft",
      nothing: "No source was added",
      isDry: false,
    });
  return { dataset: await loadDataset({ path, bundled: false }), added: records.length };
}

async function startDataset(path: string, records: readonly Data[], proposed: readonly Proposed[]): Promise<void> {
  requireWritable(path, false);
  const id = toSlug(basename(resolve(path)).toLowerCase(), "draft");
  const languages = new Set(records.map(({ language }) => String(language)));
  const head = {
    format: FORMAT,
    id,
    title: id,
    version: "0.1.0",
    defaultLanguage: languages.has("en") ? "en" : ([...languages][0] ?? "en"),
    attributes: attributesOf(proposed),
  };
  const files = toDatasetFiles({ head, sources: records, entities: [], events: [], claims: [], checks: [], notes: [] });
  await writeFolder(path, { put: files, remove: [] }, "draft");
}

const DATES: Readonly<Record<string, string>> = { date: "whole", start: "start", end: "end" };

/** The proposed attributes, each with the kind that most of its candidates have. */
function attributesOf(proposed: readonly Proposed[]): readonly Data[] {
  const kinds = new Map<string, Map<string, number>>();
  for (const { attribute, kind } of proposed)
    tally(
      getOrAdd(kinds, attribute, () => new Map()),
      kind,
    );
  return [...kinds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([attribute, counts]) => {
      const [kind = "name"] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
      return {
        id: attribute,
        kind,
        ...(Object.hasOwn(DATES, attribute) && kind === "date" ? { dates: DATES[attribute] } : {}),
        ...(kind === "name" ? { cardinality: "many" } : {}),
      };
    });
}
