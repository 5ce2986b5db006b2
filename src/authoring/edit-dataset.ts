// The records of a dataset by kind, wherever its files hold them: read, added, changed and removed in the texts. Pure.

import { DataError } from "../platform/errors.ts";
import { at } from "../model/at.ts";
import { type Data, isRecord } from "../model/is-record.ts";
import { type Part, PARTS } from "../model/format.ts";
import { type DatasetTexts, PART_FILES } from "../dataset/read.ts";
import { appendElement, appendLines, editElements, editLines, type EditRecord } from "./edit-text.ts";

/** The lists of a dataset: its parts, and those in its head. */
export type ListName = Part | "attributes" | "scopes" | "terms";
export const LIST_NAMES: readonly ListName[] = [...PARTS, "attributes", "scopes", "terms"];

interface ListPlace {
  readonly file: string;
  /** Member of the file that holds the list; null if the file is the list. */
  readonly member: string | null;
  /** Whether each record is one line. */
  readonly isLines: boolean;
}

export function placeOfList({ isFolder, texts }: DatasetTexts, list: ListName): ListPlace {
  if (!isFolder) return { file: at([...texts.keys()], 0), member: list, isLines: false };
  if (list === "attributes" || list === "scopes" || list === "terms")
    return { file: "dataset.json", member: list, isLines: false };
  return { file: PART_FILES[list], member: null, isLines: PART_FILES[list].endsWith(".ndjson") };
}

const textOf = ({ texts }: DatasetTexts, { file }: ListPlace): string => texts.get(file) ?? ""; // A part may have no file yet.

const withText = (dataset: DatasetTexts, file: string, text: string): DatasetTexts => ({
  ...dataset,
  texts: new Map([...dataset.texts, [file, text]]),
});

/** The dataset with records added at the end of a list. Throws `DataError` if the file has no such list. */
export function appendRecords(dataset: DatasetTexts, list: ListName, records: readonly Data[]): DatasetTexts {
  if (records.length === 0) return dataset;
  const place = placeOfList(dataset, list);
  const old = textOf(dataset, place);
  if (place.isLines) return withText(dataset, place.file, appendLines(old, records));
  const text = records.reduce<string | null>(
    (made, record) => (made === null ? null : appendElement(made, place.member, record)),
    old,
  );
  if (text === null)
    throw new DataError(`"${place.file}" has no list of ${list}`, ["rashomon validate shows what is wrong"]);
  return withText(dataset, place.file, text);
}

/** The dataset with each record of a list as `edit` returns it: the same object keeps it as written, null removes it. */
export function editRecords(dataset: DatasetTexts, list: ListName, edit: EditRecord): DatasetTexts {
  const place = placeOfList(dataset, list);
  const old = dataset.texts.get(place.file);
  if (old === undefined) return dataset;
  const text = place.isLines ? editLines(old, edit) : editElements(old, place.member, edit);
  return text === old ? dataset : withText(dataset, place.file, text);
}

export function recordsOf(dataset: DatasetTexts, list: ListName): readonly Data[] {
  const records: Data[] = [];
  editRecords(dataset, list, (record) => {
    if (isRecord(record)) records.push(record);
    return record;
  });
  return records;
}
