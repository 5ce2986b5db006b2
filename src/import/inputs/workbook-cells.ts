// The cells of an Excel workbook as a person sees them: reads its XML and the formats that turn numbers into text.

import { at } from "../../model/at.ts";
import { formatDay, toDayNumber } from "../../model/values/calendar.ts";

/** Text of a part of the file, which is UTF-8. */
export const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly isEnd: boolean;
  /** Text before the tag. */
  readonly before: string;
}

/** The tags of machine-written XML, without their namespace. Only XML's own entities are known. */
export function* tagsOf(part: Uint8Array | undefined): Generator<Tag> {
  if (part === undefined) return;
  const xml = textOf(part);
  let end = 0;
  for (const match of xml.matchAll(/<(\/?)(?:\w+:)?(\w+)([^<>]*?)(\/?)>/g)) {
    const [whole, slash, name = "", attributes = "", own] = match;
    const before = decode(xml.slice(end, match.index));
    end = match.index + whole.length;
    yield { name, attributes, isEnd: slash === "/", before };
    if (own === "/") yield { name, attributes, isEnd: true, before: "" };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
        (whole, hex?: string, digits?: string, name?: string) =>
          name !== undefined
            ? (ENTITIES[name] ?? whole)
            : toCharacter(hex === undefined ? Number(digits) : Number.parseInt(hex, 16)),
      )
    : text;

const toCharacter = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");

export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(String.raw`(?:^|\s)(?:\w+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? null : decode(found[1] ?? found[2] ?? "");
}

/** How a format shows a number. */
type Look = "day" | "month" | "year" | "moment" | "clock" | "percent" | null;

/** The formats that every workbook has, by number (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, Look>> = {
  9: "percent",
  10: "percent",
  14: "day",
  15: "day",
  16: "day",
  17: "month",
  18: "clock",
  19: "clock",
  20: "clock",
  21: "clock",
  22: "moment",
};

/** How each style of a cell shows a number. */
export function readLooks(styles: Uint8Array | undefined): readonly Look[] {
  const codes = new Map<number, string>();
  const looks: Look[] = [];
  let isCells = false;
  for (const { name, attributes, isEnd } of tagsOf(styles)) {
    if (name === "numFmt" && !isEnd)
      codes.set(Number(attributeOf(attributes, "numFmtId")), attributeOf(attributes, "formatCode") ?? "");
    if (name === "cellXfs") isCells = !isEnd;
    if (name !== "xf" || isEnd || !isCells) continue;
    const id = Number(attributeOf(attributes, "numFmtId"));
    looks.push(BUILT_IN[id] ?? lookOf(codes.get(id) ?? ""));
  }
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
  if (/m/.test(bare)) return "month";
  return hasYear ? "year" : null;
}

interface Book {
  readonly shared: readonly string[];
  readonly looks: readonly Look[];
  readonly is1904: boolean;
}

/** Text of a cell, from its content in the file and the attributes of its tag. */
export function showCell(text: string, cell: string, { shared, looks, is1904 }: Book): string {
  const type = attributeOf(cell, "t");
  if (type === "s") return text === "" ? "" : (shared[Number(text)] ?? "");
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  if (type !== null && type !== "n") return text;
  const look = looks[Number(attributeOf(cell, "s") ?? "0")] ?? null;
  return look === null || text === "" ? toFigure(text) : writeLook(Number(text), look, is1904);
}

/** Removes rounding errors such as 0.30000000000000004, which cells do not show. */
const toFigure = (text: string): string =>
  text === "" || !Number.isFinite(Number(text)) ? text : String(Number(Number(text).toPrecision(15)));

/** Excel counts days from 1899-12-30, with a 29 February 1900 that never existed; workbooks from old Macs count from 1904-01-01. */
function writeLook(value: number, look: NonNullable<Look>, is1904: boolean): string {
  if (!Number.isFinite(value) || value < 0) return String(value);
  if (look === "percent") return `${toFigure(String(value * 100))}%`;
  const seconds = Math.round((value % 1) * 86_400);
  const clock = writeClock(seconds);
  if (look === "clock") return value < 1 ? clock : writeLength(value);
  const whole = Math.floor(value) + (is1904 ? 1462 : 0);
  const day = formatDay(toDayNumber({ year: 1899, month: 12, day: 30 }) + (whole < 60 ? whole + 1 : whole));
  if (look === "moment") return `${day} ${clock}`;
  return look === "day" ? day : day.slice(0, look === "month" ? 7 : 4);
}

function writeClock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${two(hours)}:${two(minutes)}${rest === 0 ? "" : `:${two(rest)}`}`;
}

/** A length of time that may exceed a day. */
function writeLength(days: number): string {
  const minutes = Math.round(days * 1440);
  return `${Math.floor(minutes / 60)} hours ${minutes % 60} minutes`;
}
