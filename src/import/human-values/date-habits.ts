// How the dates of one column are written, inferred from those with only one reading.

import { type DateHabits, LONGEST_VALUE, tidy, type WritingStyle } from "./reading.ts";
import { readEra } from "./years.ts";

/** The habits of a table that declares the kinds of its values: its dates are EDTF. */
export const CODED: DateHabits = {
  minus: "astronomical",
  pairs: false,
  months: false,
  fullYears: false,
  monthYears: false,
};

/** The habits of a column, from its texts. */
export function findDateHabits(written: readonly string[]): DateHabits {
  const texts = [...new Set(written)].filter((text) => text.length <= LONGEST_VALUE).map(tidy);
  return {
    minus: findMinus(texts),
    pairs: texts.some(isYearPair),
    months: texts.some(isMonth),
    fullYears: areFullYears(texts),
    monthYears: texts.some((text) => isShortYear(/^(?:\p{L}+\.?[-\s'’]+(\d\d)|(\d\d)-\p{L}+)$/u.exec(text))),
  };
}

/** Years of one or two digits are complete if others name their era, or have three digits. */
function areFullYears(texts: readonly string[]): boolean {
  return (
    texts.some((text) => /^\d{1,2}(?:\s*[–-]\s*\d{1,3})?$/.test(text)) &&
    texts.some((text) => /^\d{3}$/.test(text) || readEra(text) !== null)
  );
}

/** "Apr-80": no month has 80 days. */
const isShortYear = (match: RegExpExecArray | null): boolean => {
  const digits = match?.[1] ?? match?.[2];
  return digits !== undefined && (Number(digits) > 31 || digits === "00");
};

/** Years padded to four digits, or followed by a month, are EDTF; in a column that also writes BC, a minus is unclear. */
function findMinus(texts: readonly string[]): DateHabits["minus"] {
  const isEdtf = texts.some((text) => /(?<!\d)-(?:0\d{3}(?!\d)|\d{4}-\d\d(?!\d))/.test(text));
  const hasEra = texts.some((text) => readEra(text)?.isBefore === true);
  return hasEra ? "unclear" : isEdtf ? "astronomical" : "historical";
}

/** "1898-99", which is not a month. */
function isYearPair(text: string): boolean {
  const [, year, second] = /^\d\d(\d\d)-(\d\d)[~?%]?$/.exec(text) ?? [];
  return Number(second) > 12 && Number(second) > Number(year);
}

/** "1979-11" and "1985-3", which do not end in a later year, and "1980-4-5". */
function isMonth(text: string): boolean {
  if (/^\d{4}[-/]\d[-/]\d\d?$/.test(text)) return true;
  const [, year = "", second = ""] = /^(\d{4})[-/](\d\d?)[~?%]?$/.exec(text) ?? [];
  return Number(second) >= 1 && Number(second) <= 12 && Number(second) <= Number(year.slice(-second.length));
}

/** Years of one or two digits, if the column writes years that way or the century is given: "14" beside "AD 9", "68" with 1900. */
export function lengthenYears(text: string, { century, habits }: WritingStyle): string {
  if (century === null) return text;
  const toFull = (digits: string): string => String(century + Number(digits)).padStart(4, "0");
  if (habits?.fullYears === true)
    return text.replace(
      /^((?:c(?:a|irca)?\.?|about|~)?\s*)(\d{1,3})((?:\s*[–-]\s*\d{1,3})?)(?=$)/iu,
      (_, sign: string, first: string, rest: string) =>
        `${sign}${first.padStart(4, "0")}${rest.replace(/\d+/, (last) => last.padStart(4, "0")).replace("-", "–")}`,
    );
  return /^\d{2}$/.test(text) ? toFull(text) : text;
}
