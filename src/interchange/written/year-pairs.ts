// Two years of which the later is written short: "1944/45", "1941-2", "1999/00".

/** The later year in full. Of 1999 "00" is the next; any other is of the same hundred or, as one figure, of the same ten. */
function lengthenYear(year: number, digits: string): number {
  const scale = 10 ** digits.length;
  const later = Math.floor(year / scale) * scale + Number(digits);
  return later + scale === year + 1 ? year + 1 : later;
}

/** Whether the figures after a year, short or whole, are those of the next one. */
export const isNextYear = (year: string, digits: string): boolean =>
  lengthenYear(Number(year), digits) === Number(year) + 1;
