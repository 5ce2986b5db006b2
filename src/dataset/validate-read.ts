// The texts of a dataset → raw records as far as they can be read, with the line and column of everything.

import { at, valueOf } from "../model/at.ts";
import { type FoundProblem, type Report, say } from "./problem.ts";
import { type Data, isRecord } from "../model/is-record.ts";
import type { Part } from "../model/format.ts";
import type { RawDataset, RawRecord } from "./raw.ts";
import { eachPart, PART_FILES } from "./read.ts";
import { parsePlaced, type PlacedJson } from "./validate-json.ts";

/** Line and column, both from 1; columns in UTF-16 units, as editors count them. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface PlacedDataset {
  readonly raw: Omit<RawDataset, "sha256">;
  /** Files that are not valid JSON throughout, so that not all they declare is known. */
  readonly broken: ReadonlySet<string>;
  /** Place of a record or one of its fields; null for a record that is in no file. */
  readonly placeOf: (record: object, field: string | null) => Place | null;
}

/** Reads the texts of a folder, by file name. */
export function readPlacedFolder(texts: ReadonlyMap<string, string>, report: Report): PlacedDataset {
  const places = createPlaces(report);
  const headValue = places.add(valueOf(texts, "dataset.json"), "dataset.json", 1);
  const part = (name: Part): readonly RawRecord[] => {
    const file = PART_FILES[name];
    const text = texts.get(file);
    if (text === undefined) return [];
    return file.endsWith(".ndjson")
      ? readLines(text, file, places.add, report)
      : toRecords(places.add(text, file, 1), file, null, report);
  };
  return { raw: toRaw(headValue, "dataset.json", part, report), placeOf: places.placeOf, broken: places.broken };
}

/** Reads the text of the single-file form. */
export function readPlacedFile(text: string, file: string, report: Report): PlacedDataset {
  const places = createPlaces(report);
  const value = places.add(text, file, 1);
  const part = (name: Part): readonly RawRecord[] =>
    isRecord(value) && Object.hasOwn(value, name) && value[name] !== null
      ? toRecords(value[name], file, { data: value, field: name }, report)
      : [];
  return { raw: toRaw(value, file, part, report), placeOf: places.placeOf, broken: places.broken };
}

function toRaw(
  head: unknown,
  file: string,
  part: (name: Part) => readonly RawRecord[],
  report: Report,
): PlacedDataset["raw"] {
  if (head !== undefined && !isRecord(head))
    report({ file, line: 1, record: null, ...say("shape", "it must hold one object", "see rashomon help dataset") });
  return { head: { file, line: null, data: isRecord(head) ? head : {} }, parts: eachPart(part) };
}

interface Places {
  /** Parses a text that begins at a line of a file, reports its mistakes, and records its places. A broken line gives nothing. */
  readonly add: (text: string, file: string, line: number) => unknown;
  readonly placeOf: PlacedDataset["placeOf"];
  readonly broken: ReadonlySet<string>;
}

function createPlaces(report: Report): Places {
  const owners = new WeakMap<object, { readonly json: PlacedJson; readonly toPlace: (offset: number) => Place }>();
  const broken = new Set<string>();
  return {
    broken,
    add(text, file, line) {
      const json = parsePlaced(text);
      if (json.isBroken) broken.add(file);
      const toPlace = createPlacer(text, file, line);
      for (const { offset, ...said } of json.mistakes) report({ ...toPlace(offset), record: null, ...said });
      for (const owned of recordsIn(json.value)) owners.set(owned, { json, toPlace });
      return json.isBroken && file.endsWith(".ndjson") ? undefined : json.value;
    },
    placeOf(record, field) {
      const owner = owners.get(record);
      return owner === undefined ? null : owner.toPlace(owner.json.offsetOf(record, field));
    },
  };
}

/** Objects that problems can belong to: the value itself, and the records in its lists. */
function recordsIn(value: unknown): readonly object[] {
  if (Array.isArray(value)) return [value, ...value.filter(isRecord)];
  if (!isRecord(value)) return [];
  return [
    value,
    ...Object.values(value).flatMap((member) => (Array.isArray(member) ? [member, ...member.filter(isRecord)] : [])),
  ];
}

/** Finds lines by binary search. */
function createPlacer(text: string, file: string, first: number): (offset: number) => Place {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= findLineStarts(text);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (at(starts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: first + low, column: offset - at(starts, low) + 1 };
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

const NOT_A_LINE = say("shape", "each line must be one JSON object", "put each claim on a line of its own");

function readLines(text: string, file: string, add: Places["add"], report: Report): readonly RawRecord[] {
  const records: RawRecord[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const data = add(line, file, index + 1);
    if (isRecord(data)) records.push({ file, line: index + 1, data });
    else if (data !== undefined) report({ file, line: index + 1, record: null, ...NOT_A_LINE });
  }
  return records;
}

function toRecords(
  list: unknown,
  file: string,
  at: { readonly data: Data; readonly field: string } | null,
  report: Report,
): readonly RawRecord[] {
  if (list === undefined) return [];
  const complain = (message: string, place: Partial<FoundProblem>): void =>
    report({ file, line: null, record: null, ...say("shape", message, "write [{…}, {…}]"), ...place });
  if (!Array.isArray(list)) {
    if (at === null) complain("it must hold a list of objects", { line: 1 });
    else complain(`"${at.field}" must hold a list of objects`, { at: at.data, field: at.field });
    return [];
  }
  list.forEach((item, index) => {
    if (!isRecord(item)) complain(`item ${index + 1} of the list is not an object`, { at: list as unknown as Data });
  });
  return list.filter(isRecord).map((data) => ({ file, line: null, data }));
}
