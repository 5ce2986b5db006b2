// Years before and after Christ. EDTF counts astronomically: 1 BC is year 0, 44 BC is -43.

/** The source of a regular expression: "BC", "B.C.E.", "v. Chr.", "π.Χ." */
const BEFORE_CHRIST = String.raw`(?<!\p{L})(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.\s?chr\.?|v\.\s?u\.\s?z\.?|av\.\s?j\.?-?c\.?|π\.\s?χ\.?|до н\.\s?э\.?|sm|ق\.\s?م\.?)`;
const AFTER_CHRIST = String.raw`(?:a\.?\s?d\.?|c\.?\s?e\.?|n\.\s?chr\.?|n\.\s?u\.\s?z\.?|ap\.\s?j\.?-?c\.?|d\.\s?c\.?|μ\.\s?χ\.?|н\.\s?э\.?)`;

const BEFORE = new RegExp(String.raw`\s*${BEFORE_CHRIST}$`, "iu");
const AFTER = new RegExp(
  String.raw`(?<!\p{L})(?:a\.?\s?d\.?|c\.?\s?e\.?)\s+(?=\d{1,4}$)|(?<=\d|century|cent\.|c\.)\s*${AFTER_CHRIST}$`,
  "iu",
);

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

const BARE_YEAR = /^\d{1,4}$/;

/** Of two years with one word for both, each with its own: "500–490 BC", "AD 14–16". "AD 1914–18" is left to be completed. */
export function shareEra(from: string, to: string): readonly [string, string] {
  const [first, last] = [readEra(from), readEra(to)];
  if (last && !first && BARE_YEAR.test(from) && BARE_YEAR.test(last.text))
    return [`${from} ${last.isBefore ? "BC" : "AD"}`, to];
  if (first && !first.isBefore && BARE_YEAR.test(to) && to.length >= String(Number(first.text)).length)
    return [from, `AD ${to}`];
  return [from, to];
}

/** Four digits at least, a sign before those until 1 BC. */
export const formatYear = (year: number): string => `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
