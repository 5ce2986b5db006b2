// One date as EDTF, alone or as the end of a time that is open on the other side.

import { type DateParts, readParts } from "./date-parts.ts";
import { formatYear } from "./eras.ts";
import { takeHedges } from "./date-hedges.ts";
import { neighbourOf } from "./parts-of-time.ts";
import { isTrouble, type Trouble, type WritingStyle } from "./reading.ts";

type Found = string | Trouble | null;

export function readSingle(text: string, style: WritingStyle, qualifier: string): Found {
  const parts = readParts(text, style);
  if (parts === null || isTrouble(parts)) return parts;
  return isWhole(parts) ? `${writeParts(parts)}${qualifier}` : null;
}

/** A year at least, and no day without its month. */
export const isWhole = ({ year, month, day }: DateParts): boolean => year !== null && (day === null || month !== null);

export function writeParts({ year, month, day }: DateParts): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${formatYear(year ?? 0)}${month === null ? "" : `-${two(month)}`}${day === null ? "" : `-${two(day)}`}`;
}

type Write = (edtf: string, qualifier: string) => string;

/** "Until" and "from" tell how long it lasted, the others some time on one side; "before" and "after" leave out what they name. */
const OPEN: readonly (readonly [RegExp, Write])[] = [
  [/^(?:until|till)\s+/iu, (edtf, hedge) => `../${edtf}${hedge}`],
  [/^(?:by|no(?:t)? later than|not after|on or before|up to)\s+/iu, (edtf, hedge) => `[..${edtf}${hedge}]`],
  [/^(?:before|prior to|ante|vor|avant|sebelum)\s+/iu, (edtf, hedge) => `[..${neighbourOf(edtf, -1)}${hedge}]`],
  [/^from\s+/iu, (edtf, hedge) => `${edtf}${hedge}/..`],
  [/^(?:since|no(?:t)? earlier than|not before|on or after)\s+/iu, (edtf, hedge) => `[${edtf}${hedge}..]`],
  [/^(?:after|post|nach|après|setelah)\s+/iu, (edtf, hedge) => `[${neighbourOf(edtf, 1)}${hedge}..]`],
];

/** "by 24 April 1980" is some time until then, "before" it some time until the day before. */
export function readOpen(text: string, style: WritingStyle): Found {
  const [word, write] = OPEN.find(([each]) => each.test(text)) ?? [];
  if (word === undefined || write === undefined) return null;
  const { text: bare, qualifier } = takeHedges(text.replace(word, ""));
  const single = readSingle(bare, style, "");
  return typeof single === "string" ? write(single, qualifier) : single;
}
