// Years before and after Christ. EDTF counts astronomically: 1 BC is year 0, 44 BC is -43.

/** The source of a regular expression: "BC", "B.C.E." */
export const BEFORE_CHRIST = String.raw`\bb\.?\s?c\.?(?:\s?e\.?)?`;

const BEFORE = new RegExp(String.raw`\s*${BEFORE_CHRIST}$`, "iu");
const AFTER = /^(?:a\.?\s?d\.?|c\.?\s?e\.?)\s+(?=\d)|(?<=\d)\s*(?:a\.?\s?d\.?|c\.?\s?e\.?)$/iu;

export interface InEra {
  /** Without the era; its year has four digits, so that it is taken for no day. */
  readonly text: string;
  readonly isBefore: boolean;
}

/** Takes the era off a date; null where it names none. */
export function readEra(text: string): InEra | null {
  const isBefore = BEFORE.test(text);
  const bare = text.replace(isBefore ? BEFORE : AFTER, "");
  if (bare === text) return null;
  return { text: bare.replace(/(?<!\d)\d{1,3}$/, (year) => year.padStart(4, "0")), isBefore };
}

/** "500–490 BC": the era of the end is that of the beginning. */
export function shareEra(from: string, to: string): string {
  return readEra(from) === null && readEra(to)?.isBefore === true && /\d$/.test(from) ? `${from} BC` : from;
}

/** Four digits at least, a sign before those until 1 BC. */
export const formatYear = (year: number): string => `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
