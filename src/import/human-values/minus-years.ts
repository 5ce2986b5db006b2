// Years with a minus. "-44" is 44 BC to historians; EDTF and astronomers count a year 0, and by them it would be 45 BC.

import { readEra } from "./eras.ts";
import { type DateHabits, isTrouble, type Outcome } from "./reading.ts";

/** A minus is a sign at the beginning, after a sign that parts, and after a word; then the year is the last of its date. */
const MINUS_YEAR =
  /(?<=^|[/–(~]\s?|\d\s?-\s?|\p{L}\.?\s|c\.)-(\d{1,4})(?=[~?)\s]*(?:$|[/–-]|(?:to|and|or|until)\s))(?!-\d)/giu;

const TAKEN =
  "a year with a minus is taken as so many years BC, -44 as 44 BC, and not with a year 0 as EDTF and astronomers count";

/** Reads a date that has years with a minus; null where it has none. Padded ones, "-0043", are always EDTF's. */
export function readMinusYears(
  text: string,
  minus: DateHabits["minus"],
  read: (text: string) => Outcome,
  readEdtf: (text: string) => Outcome,
): Outcome {
  const years = [...text.matchAll(MINUS_YEAR)].map(([, digits = ""]) => digits);
  if (years.length === 0 || readEra(text) !== null) return null;
  const isEdtf = years.every((digits) => digits.length === 4 && (minus === "astronomical" || digits.startsWith("0")));
  if (isEdtf) return readEdtf(text) ?? read(withEra(text, 1));
  const outcome = read(withEra(text, 0));
  if (outcome === null || isTrouble(outcome))
    return outcome ?? (readEdtf(text) === null ? null : describe(years[0] ?? ""));
  return minus === "historical" ? { ...outcome, taken: TAKEN } : describe(years[0] ?? "");
}

const withEra = (text: string, more: 0 | 1): string =>
  text.replaceAll(MINUS_YEAR, (_, digits: string) => `${Number(digits) + more} BC`);

function describe(digits: string): Outcome {
  const year = Number(digits);
  return { trouble: `it may be ${year} BC or, with a year 0 as EDTF counts, ${year + 1} BC; write which, with BC` };
}
