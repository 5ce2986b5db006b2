// Seasons of EDTF ("1945-21" is spring), which does not define their months.

import { at } from "../at.ts";
import { addMonths, type CivilDate, daysInMonth, toDayNumber } from "./calendar.ts";
import { type DateValue, makeDate } from "./date-value.ts";

/** A year, its season from 21 (spring) to 24 (winter), and a qualifier. */
export const SEASON = /^(-?\d{4})-(2[1-4])([~?%]?)$/;

/** First and last month of a season, counted from January of its year. */
const MONTHS = { "21": [2, 5], "22": [5, 8], "23": [8, 11], "24": [-1, 14] } as const;

/**
 * A season; null if the text is not one. EDTF names the seasons 21 to 24 without defining their months. They are read as the
 * meteorological seasons of the northern hemisphere (three months from March, June, September and December) plus the following
 * month, in which the astronomical seasons end. A winter may be named after either of its years, so it extends from the December
 * before to the March after.
 */
export function parseSeason(text: string): DateValue | null {
  const match = SEASON.exec(text);
  if (match === null) return null;
  const [first, last] = MONTHS[at(match, 2) as keyof typeof MONTHS];
  const widen = /[~%]$/.test(text) ? 1 : 0;
  const january: CivilDate = { year: Number(match[1]), month: 1, day: 1 };
  const min = toDayNumber(addMonths(january, first - widen));
  const end = addMonths(january, last + widen);
  return makeDate(text, { min, max: toDayNumber({ ...end, day: daysInMonth(end.year, end.month) }) }, "range");
}
