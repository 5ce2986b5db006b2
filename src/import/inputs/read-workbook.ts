// An Excel workbook (.xlsx) → the text of its cells, as a person sees them: Excel stores months and times of day as numbers with a
// format. The only importer of fflate. Loaded only if a workbook is given.

import { unzipSync } from "fflate";
import { readXml } from "../../dataset/texts-html.ts";
import { at } from "../../model/at.ts";
import { two } from "../human-values/reading.ts";
import { formatDay, toDayNumber } from "../../model/values/calendar.ts";
import { DataError, UsageError } from "../../platform/errors.ts";
import { nearest } from "../../model/nearest.ts";

/** Largest size of one unpacked part of the file: 256 MB. */
const LARGEST = 2 ** 28;

type Rows = readonly (readonly string[])[];

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts that are read. */
const READ = /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/)/i;

/** The rows of the sheet with a name, or of the only one with cells. Throws `DataError`, and `UsageError` if several may be meant. */
export function readWorkbook(bytes: Uint8Array, file: string, wanted: string | null): Rows {
  const parts = unpack(bytes, file);
  const sheets = listSheets(parts, file);
  const names = sheets.map(({ name }) => name);
  const list = `its sheets are: ${names.join(", ")}`;
  if (wanted !== null) {
    const named = sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (named !== undefined) return readCells(parts, named.path, file);
    throw new UsageError(`${file} has no sheet "${wanted}"`, [...nearest(wanted, names), list]);
  }
  const filled = sheets
    .map(({ name, path }) => ({ name, rows: readCells(parts, path, file) }))
    .filter(({ rows }) => rows.some((row) => row.some((text) => text !== "")));
  const [first, second] = filled;
  if (first === undefined) throw new DataError(`${file} has no cells`, [list]);
  if (second === undefined) return first.rows;
  throw new UsageError(
    `${file} has ${filled.length} sheets with cells`,
    filled.slice(0, MOST_SUGGESTED).map(({ name }) => `--sheet ${quote(name)}`),
  );
}

const MOST_SUGGESTED = 5;
const quote = (name: string): string => (/^[\w.-]+$/.test(name) ? name : JSON.stringify(name));

function unpack(bytes: Uint8Array, file: string): Parts {
  let size = 0;
  let parts: Parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name)) return false;
        size += originalSize;
        return size <= LARGEST;
      },
    });
  } catch {
    throw broken(file);
  }
  if (size > LARGEST) throw new DataError(`${file} unpacks to more than 256 MB`, ["save the sheet as CSV UTF-8"]);
  if (parts["xl/workbook.xml"] === undefined) throw broken(file);
  return parts;
}

const broken = (file: string): DataError =>
  new DataError(`${file} cannot be read as an Excel workbook`, ["save it again as .xlsx, or as CSV UTF-8"]);

/** Sheets in the order of their tabs. */
function listSheets(parts: Parts, file: string): readonly { readonly name: string; readonly path: string }[] {
  const targets = new Map<string, string>();
  readTags(parts["xl/_rels/workbook.xml.rels"], {
    open: (_, { Id = "", Target = "" }) => targets.set(Id, Target),
  });
  const sheets: { readonly name: string; readonly path: string }[] = [];
  readTags(parts["xl/workbook.xml"], {
    open: (tag, attributes) => {
      if (tag !== "sheet") return;
      const [, id] = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key)) ?? [];
      const [name, target] = [attributes["name"], targets.get(id ?? "")];
      if (name === undefined || target === undefined) throw broken(file);
      sheets.push({ name, path: target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}` });
    },
  });
  return sheets;
}

/** Texts that cells share, by number, without phonetic hints (rPh). */
function readShared(parts: Parts): readonly string[] {
  const texts: string[] = [];
  let [text, isSounding] = ["", false];
  readTags(parts["xl/sharedStrings.xml"], {
    open: (tag) => void (isSounding ||= tag === "rPh"),
    close: (tag, before) => {
      if (tag === "rPh") isSounding = false;
      if (tag === "t" && !isSounding) text += before;
      if (tag !== "si") return;
      texts.push(text);
      text = "";
    },
  });
  return texts;
}

function readCells(parts: Parts, path: string, file: string): Rows {
  const [shared, looks] = [readShared(parts), readLooks(parts["xl/styles.xml"])];
  const is1904 = /date1904\s*=\s*["'](?:1|true)/i.test(new TextDecoder().decode(parts["xl/workbook.xml"]));
  const rows: string[][] = [];
  let [row, cell, text, isSounding]: [string[], Attributes, string, boolean] = [[], {}, "", false];
  readTags(parts[path], {
    open: (tag, attributes) => {
      if (tag === "row") {
        const number = Number(attributes["r"] ?? rows.length + 1);
        while (rows.length < Math.min(number, MOST_ROWS) - 1) rows.push([]);
        rows.push((row = []));
      } else if (tag === "rPh") isSounding = true;
      else if (tag === "c") [cell, text] = [attributes, ""];
    },
    close: (tag, before) => {
      if (tag === "rPh") isSounding = false;
      else if ((tag === "v" || tag === "t") && !isSounding) text += before;
      if (tag !== "c") return;
      const index = columnOf(cell["r"], row.length);
      while (row.length < index) row.push("");
      const isShared = cell["t"] === "s" && text !== "";
      const shown = isShared ? shared[Number(text)] : showCell(text, cell, looks, is1904);
      if (shown === undefined) throw broken(file);
      row[index] = shown;
    },
  });
  return rows;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** "C7" is the third column, from 0: 2. */
function columnOf(reference = "", next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return next;
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Math.min(number, MOST_COLUMNS) - 1;
}

type Attributes = Readonly<Record<string, string>>;

interface TagReader {
  readonly open?: (tag: string, attributes: Attributes) => void;
  /** `before` is the text between the last tag and this end of one. */
  readonly close?: (tag: string, before: string) => void;
}

/** Reads the tags of a part, without their namespaces. */
function readTags(part: Uint8Array | undefined, { open, close }: TagReader): void {
  let before = "";
  readXml(new TextDecoder().decode(part), {
    onopentag(name, attributes) {
      before = "";
      open?.(withoutPrefix(name), attributes);
    },
    ontext: (text) => void (before += text),
    onclosetag(name) {
      close?.(withoutPrefix(name), before);
      before = "";
    },
  });
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);

/** How a format shows a number. */
type Look = "day" | "month" | "year" | "moment" | "clock" | "percent" | null;

/** The formats that every workbook has, by number (ECMA-376, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, Look> = new Map([
  ...[9, 10].map((id) => [id, "percent"] as const),
  ...[14, 15, 16].map((id) => [id, "day"] as const),
  [17, "month"],
  ...[18, 19, 20, 21].map((id) => [id, "clock"] as const),
  [22, "moment"],
]);

/** How each style of a cell shows a number. */
function readLooks(styles: Uint8Array | undefined): readonly Look[] {
  const codes = new Map<number, string>();
  const looks: Look[] = [];
  let isCells = false;
  readTags(styles, {
    open: (tag, { numFmtId, formatCode = "" }) => {
      if (tag === "numFmt") codes.set(Number(numFmtId), formatCode);
      if (tag === "cellXfs") isCells = true;
      if (tag === "xf" && isCells)
        looks.push(BUILT_IN.get(Number(numFmtId)) ?? lookOf(codes.get(Number(numFmtId)) ?? ""));
    },
    close: (tag) => void (isCells &&= tag !== "cellXfs"),
  });
  return looks;
}

/** "yyyy-mm-dd", "mmm yy", "h:mm": recognised by the letters outside literal text and outside brackets with colours or conditions. */
function lookOf(code: string): Look {
  const bare = at(code.split(";"), 0)
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase();
  if (/general|#|0(?!\d*s)/.test(bare) && !/[ydhs]/.test(bare)) return bare.includes("%") ? "percent" : null;
  const [hasYear, hasDay, hasHour] = [/y/, /d/, /h|s/].map((letter) => letter.test(bare));
  if (hasHour) return hasYear || hasDay ? "moment" : "clock";
  if (hasDay) return "day";
  return /m/.test(bare) ? "month" : hasYear ? "year" : null;
}

/** Text of a cell, from its content in the file and the attributes of its tag. */
function showCell(
  text: string,
  { t: type = "n", s: style = "0" }: Attributes,
  looks: readonly Look[],
  is1904: boolean,
): string {
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  if (type !== "n") return text;
  const look = looks[Number(style)] ?? null;
  return look === null || text === "" ? toFigure(text) : writeLook(Number(text), look, is1904);
}

/** Removes rounding errors such as 0.30000000000000004, which cells do not show. */
const toFigure = (text: string): string =>
  text === "" || !Number.isFinite(Number(text)) ? text : String(Number(Number(text).toPrecision(15)));

/** Excel counts days from 1899-12-30, with a 29 February 1900 that never existed; workbooks from old Macs count from 1904-01-01. */
function writeLook(value: number, look: NonNullable<Look>, is1904: boolean): string {
  if (!Number.isFinite(value) || value < 0) return String(value);
  if (look === "percent") return `${toFigure(String(value * 100))}%`;
  const clock = writeClock(Math.round((value % 1) * 86_400));
  const minutes = Math.round(value * 1440);
  // A length of time that may exceed a day.
  if (look === "clock" && value >= 1) return `${Math.floor(minutes / 60)} hours ${minutes % 60} minutes`;
  if (look === "clock") return clock;
  const whole = Math.floor(value) + (is1904 ? 1462 : 0);
  const day = formatDay(toDayNumber({ year: 1899, month: 12, day: 30 }) + (whole < 60 ? whole + 1 : whole));
  if (look === "moment") return `${day} ${clock}`;
  return look === "day" ? day : day.slice(0, look === "month" ? 7 : 4);
}

function writeClock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${two(hours)}:${two(minutes)}${rest === 0 ? "" : `:${two(rest)}`}`;
}
