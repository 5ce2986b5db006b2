// Two years of which the later is written short: "1944/45", "1941-2", "1999/00".

import type { Trouble } from "./reading.ts";

/** The later year in full: after 1999 "00" is the next; any other is of the same hundred or, as one figure, of the same ten. */
function lengthenYear(year: number, digits: string): number {
  const scale = 10 ** digits.length;
  const later = Math.floor(year / scale) * scale + Number(digits);
  return later + scale === year + 1 ? year + 1 : later;
}

/** Whether the figures after a year, short or whole, are those of the next one. */
export const isNextYear = (year: number, digits: string): boolean => lengthenYear(year, digits) === year + 1;

/** What parts a year from its month, too; null for a dash or a word, which do not. */
export type Sign = "-" | "/" | null;

interface Pair {
  readonly year: number;
  /** One or two figures. */
  readonly digits: string;
  readonly sign: Sign;
  /** Whether the column has months so written. */
  readonly months: boolean;
}

/** The later of two years; trouble where it may be a month; null where it can be nothing else. */
export function readLaterYear({ year, digits, sign, months }: Pair): number | Trouble | null {
  const later = lengthenYear(year, digits);
  if (sign === null || Number(digits) < 1 || Number(digits) > 12) return later;
  if (later <= year) return null;
  const isWrittenAsMonth = months || (sign === "-" && digits.length === 2);
  if (later === year + 1 && !isWrittenAsMonth) return later;
  const month = digits.padStart(2, "0");
  return {
    trouble: `it may be the years ${year} to ${later} or a month; write “${year}–${later}” or “${year}-${month}”`,
  };
}
