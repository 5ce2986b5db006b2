// How the dates of one column are written, read off those that can be read in one way only.

import { readEra } from "./human-values/eras.ts";
import type { DateHabits } from "./human-values/reading.ts";
import { tidy } from "./human-values/tidy.ts";
import type { Fact } from "./table-cells.ts";
import { cellText } from "./table.ts";

/** Of a table that says of what kind its values are, which are then EDTF. */
export const CODED: DateHabits = { minus: "astronomical", pairs: false, months: false };

/** The habits of a column. */
export function findDateHabits(facts: readonly Fact[]): DateHabits {
  const texts = [...new Set(facts.map(({ value }) => cellText(value)))].map(tidy);
  return { minus: findMinus(texts), pairs: texts.some(isYearPair), months: texts.some(isMonth) };
}

/** Years padded to four figures, and a month after the year, are EDTF's; who writes BC may mean anything by a minus. */
function findMinus(texts: readonly string[]): DateHabits["minus"] {
  const isEdtf = texts.some((text) => /(?<!\d)-(?:0\d{3}(?!\d)|\d{4}-\d\d(?!\d))/.test(text));
  const hasEra = texts.some((text) => readEra(text)?.isBefore === true);
  return hasEra ? "unclear" : isEdtf ? "astronomical" : "historical";
}

/** "1898-99", which is no month. */
function isYearPair(text: string): boolean {
  const [, year, second] = /^\d\d(\d\d)-(\d\d)[~?%]?$/.exec(text) ?? [];
  return Number(second) > 12 && Number(second) > Number(year);
}

/** "1979-11" and "1985-3", of which the end is no later year, and "1980-4-5". */
function isMonth(text: string): boolean {
  if (/^\d{4}[-/]\d[-/]\d\d?$/.test(text)) return true;
  const [, year = "", second = ""] = /^(\d{4})[-/](\d\d?)[~?%]?$/.exec(text) ?? [];
  return Number(second) >= 1 && Number(second) <= 12 && Number(second) <= Number(year.slice(-second.length));
}
