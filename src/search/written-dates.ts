// Dates typed in figures → dates as written in texts, so that "1871-03-12" and "12/3/1871" find "12 March 1871".

import { codeAt } from "../model/at.ts";

const ISO_DATE = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** Writes out the dates in a text; `months` are the names of the months. */
export function writeDates(text: string, months: () => readonly string[]): string {
  if (!/[\d٠-٩۰-۹][./-][\d٠-٩۰-۹]/.test(text)) return text;
  return text
    .split(/\s+/)
    .map((word) => writeDate(toEuropeanDigits(word), months()) ?? word)
    .join(" ");
}

const toEuropeanDigits = (word: string): string =>
  word.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(codeAt(digit, 0) & 0xf));

function writeDate(word: string, months: readonly string[]): string | null {
  const iso = ISO_DATE.exec(word);
  if (iso) return join(iso[3], iso[2], iso[1], months);
  const written = DAY_FIRST.exec(word);
  if (!written) return null;
  const isMonthFirst = Number(written[2]) > 12;
  return join(written[isMonthFirst ? 2 : 1], written[isMonthFirst ? 1 : 2], written[3], months);
}

function join(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  months: readonly string[],
): string | null {
  const name = months[Number(month) - 1];
  return name === undefined ? null : [day === undefined ? "" : String(Number(day)), name, year ?? ""].join(" ").trim();
}
