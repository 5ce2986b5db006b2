// An Excel workbook (.xlsx) → the text of its cells, as a person sees them: Excel stores months and times of day as numbers with a
// format. The only importer of fflate. Loaded only if a workbook is given.

import { unzipSync } from "fflate";
import { DataError, UsageError } from "../../platform/errors.ts";
import { nearest } from "../../model/nearest.ts";
import { attributeOf, readLooks, showCell, tagsOf, textOf } from "./workbook-cells.ts";

/** Largest size of one unpacked part of the file: 256 MB. */
const LARGEST = 2 ** 28;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The sheet with a name, or the only one with cells. Throws `DataError`, and `UsageError` if several sheets may be meant. */
export function readWorkbook(bytes: Uint8Array, file: string, wanted: string | null): Sheet {
  const parts = unpack(bytes, file);
  const listed = listSheets(parts);
  const names = listed.map(({ name }) => name);
  const list = `its sheets are: ${names.join(", ")}`;
  const read = ({ name, path }: Listed): Sheet => ({ name, rows: readCells(parts, path) });
  if (wanted !== null) {
    const named = listed.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (named === undefined)
      throw new UsageError(`${file} has no sheet "${wanted}"`, [...nearest(wanted, names), list]);
    return read(named);
  }
  const filled = listed.map(read).filter(({ rows }) => rows.some((row) => row.some((text) => text !== "")));
  const [first, second] = filled;
  if (first === undefined) throw new DataError(`${file} has no cells`, [list]);
  if (second === undefined) return first;
  throw new UsageError(
    `${file} has ${filled.length} sheets with cells`,
    filled.slice(0, MOST_SUGGESTED).map(({ name }) => `--sheet ${quote(name)}`),
  );
}

const MOST_SUGGESTED = 5;
const quote = (name: string): string => (/^[\w.-]+$/.test(name) ? name : JSON.stringify(name));

function unpack(bytes: Uint8Array, file: string): Parts {
  const broken = (): DataError =>
    new DataError(`${file} cannot be read as an Excel workbook`, ["save it again as .xlsx, or as CSV UTF-8"]);
  let size = 0;
  let parts: Parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (
          !/^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/)/i.test(name)
        )
          return false;
        size += originalSize;
        return size <= LARGEST;
      },
    });
  } catch {
    throw broken();
  }
  if (size > LARGEST) throw new DataError(`${file} unpacks to more than 256 MB`, ["save the sheet as CSV UTF-8"]);
  if (parts["xl/workbook.xml"] === undefined) throw broken();
  return parts;
}

interface Listed {
  readonly name: string;
  readonly path: string;
}

/** Sheets in the order of their tabs. */
function listSheets(parts: Parts): readonly Listed[] {
  const targets = new Map<string, string>();
  for (const { name, attributes } of tagsOf(parts["xl/_rels/workbook.xml.rels"]))
    if (name === "Relationship")
      targets.set(attributeOf(attributes, "Id") ?? "", attributeOf(attributes, "Target") ?? "");
  const sheets: Listed[] = [];
  for (const { name, attributes, isEnd } of tagsOf(parts["xl/workbook.xml"])) {
    if (name !== "sheet" || isEnd) continue;
    const target = targets.get(/\br?:?id\s*=\s*["']([^"']+)/.exec(attributes)?.[1] ?? "") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
    sheets.push({ name: attributeOf(attributes, "name") ?? "", path });
  }
  return sheets;
}

/** Texts that cells share, by number, without phonetic hints (rPh). */
function readShared(parts: Parts): readonly string[] {
  const texts: string[] = [];
  let [text, isSounding] = ["", false];
  for (const { name, isEnd, before } of tagsOf(parts["xl/sharedStrings.xml"])) {
    if (name === "rPh") isSounding = !isEnd;
    if (name === "t" && isEnd && !isSounding) text += before;
    if (name !== "si" || !isEnd) continue;
    texts.push(text);
    text = "";
  }
  return texts;
}

function readCells(parts: Parts, path: string): readonly (readonly string[])[] {
  const [shared, looks] = [readShared(parts), readLooks(parts["xl/styles.xml"])];
  const is1904 = /date1904\s*=\s*["'](?:1|true)/i.test(textOf(parts["xl/workbook.xml"]));
  const rows: string[][] = [];
  let [row, cell]: [string[], string] = [[], ""];
  let [text, isSounding] = ["", false];
  for (const { name, attributes, isEnd, before } of tagsOf(parts[path])) {
    if (name === "row" && !isEnd) {
      const number = Number(attributeOf(attributes, "r") ?? rows.length + 1);
      while (rows.length < Math.min(number, MOST_ROWS) - 1) rows.push([]);
      rows.push((row = []));
    } else if (name === "rPh") isSounding = !isEnd;
    else if (name === "c" && !isEnd) [cell, text] = [attributes, ""];
    else if ((name === "v" || name === "t") && isEnd && !isSounding) text += before;
    else if (name === "c" && isEnd) {
      const index = columnOf(attributeOf(cell, "r"), row.length);
      while (row.length < index) row.push("");
      row[index] = showCell(text, cell, { shared, looks, is1904 });
    }
  }
  return rows;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** "C7" is the third column, from 0: 2. */
function columnOf(reference: string | null, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return next;
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Math.min(number, MOST_COLUMNS) - 1;
}
