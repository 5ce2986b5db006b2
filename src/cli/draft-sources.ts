// The texts of `draft`: each file in a folder is one source. Its record comes from the dataset if that knows the file, else from the
// file and its text.

import { at, must } from "../model/at.ts";
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

export interface DraftSources {
  readonly files: readonly { readonly file: string; readonly id: string }[];
  readonly open: readonly OpenText[];
  /** Problems found while the texts were opened; each file once. */
  readonly problems: () => readonly TextProblem[];
  /** One of the texts with the record of its source, which is null if the dataset has it; null if the text cannot be read. */
  readonly read: (index: number) => { readonly text: DraftText; readonly record: Data | null } | null;
}

/** Lists the texts; each is read when it is opened, and not kept. Throws `DataError` if there are none. */
export function openDraftSources(options: DraftSourceOptions, dataset: Dataset | null): DraftSources {
  const folder = openFolder(options.texts);
  const { files, others } = listTexts(folder);
  if (files.length === 0)
    throw new DataError(`no texts in "${options.texts}"`, ["texts are .txt, .md and .html files"]);
  const byFile = new Map([...(dataset?.sources.values() ?? [])].map((source) => [source.file, source]));
  const idOf = createSlugs("text", new Set(dataset?.sources.keys()));
  const listed = files.map((file) => ({ file, id: byFile.get(file)?.id ?? idOf(file.replace(/\.[a-z]+$/i, "")) }));
  const problems = new Map<string, string>(others.map((file) => [file, "not a .txt, .md or .html file"]));
  const readers = listed.map(({ file, id }) => {
    const known = byFile.get(file);
    return () => (known === undefined ? readNew(folder, file, id, options) : readKnown(folder, known));
  });
  const open = readers.map((read, index) => (): DraftText | null => {
    const result = read();
    const file = at(listed, index).file;
    if ("reason" in result) problems.set(file, result.reason);
    else if (result.remark !== null) problems.set(file, result.remark);
    return "reason" in result ? null : result.text;
  });
  return {
    files: listed,
    open,
    problems: () => [...problems].map(([file, reason]) => ({ file, reason })),
    read(index) {
      const opened = readers[index]?.();
      return opened === undefined || "reason" in opened ? null : opened;
    },
  };
}

/** The text with one of these names: its id, its file or its title. */
export function draftSourceOf(
  { files, read }: DraftSources,
  names: readonly string[],
): { readonly text: DraftText; readonly record: Data } | null {
  const wanted = new Set(names.map(fold));
  const index = files.findIndex(({ file, id }) =>
    [id, file, file.replace(/\.[a-z]+$/i, "")].some((name) => wanted.has(fold(name))),
  );
  const opened = index === -1 ? null : read(index);
  return opened === null || opened.record === null ? null : { text: opened.text, record: opened.record };
}

/** Reads the text of a source when the gate first asks for it; null if it cannot be read. */
export function createTextReader({ files, read }: DraftSources): (id: string) => SourceText | null {
  const known = new Map<string, SourceText | null>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const opened = read(files.findIndex((each) => each.id === id));
    const text = opened === null ? null : { ...opened.text, isNumbered: true, isSame: null, sha256: "" };
    known.set(id, text);
    return text;
  };
}

type Opened =
  | { readonly text: DraftText; readonly record: Data | null; readonly remark: string | null }
  | { readonly reason: string };

function readKnown(folder: string, source: Source): Opened {
  const read = readSourceText(folder, source);
  if ("reason" in read) return read;
  const { id, language, published } = source;
  const remark = read.isSame === false ? "it has changed since the dataset was made" : null;
  return { text: { id, language, published, text: read.text, segments: read.segments }, record: null, remark };
}

function readNew(folder: string, file: string, id: string, options: DraftSourceOptions): Opened {
  const read = readTextUnder(folder, file, options.encoding);
  if ("reason" in read) return read;
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
  const records = sources.files.flatMap((_, index) => sources.read(index)?.record ?? []) as readonly Data[];
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
