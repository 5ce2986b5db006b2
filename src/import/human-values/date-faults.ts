// What keeps a text from being a date, where it can be told.

import { tidy } from "./tidy.ts";

const OTHER_COUNT =
  /^(?:a\.?\s?h\.?|a\.?\s?u\.?\s?c\.?|a\.?\s?m\.?|anno (?:hegirae|mundi))\s*\d|\d\s*\(?(?:a\.?\s?h|h|hijri|hijrah|sh|am|anno mundi|a\.?\s?u\.?\s?c|b\.?\s?e|b\.?\s?p|saka|هـ|ه|هجرية?)\.?\)?$/iu;
const OTHER_MONTH =
  /muharram|safar|rabi|jumada|rajab|sha['’ʿ]?ban|ramadan|shawwal|dh?[uū][ -]?a?l|tishr|nisan|vendémiaire|brumaire|frimaire|nivôse|pluviôse|ventôse|germinal|floréal|prairial|messidor|thermidor|fructidor|محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال/iu;
const UNKNOWN_END = /\d\s*\(?(\p{L}[\p{L}\p{M}]{0,3})\.?\)?$/u;
const LIFE = /^(b|d|fl|r|born|died|flourished|floruit|reigned|active)(?:\.\s?|\s)(?=\P{L}|c)/iu;

/** In the order in which they are looked for; "…" stands for what is found. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/[;\n]|\s\|\s/u, "it holds several dates; give each a row of its own"],
  [/\[\d+\]/u, "a figure in brackets may be a correction or a remark; write the one that is meant"],
  [LIFE, "“…” tells of a life and not of one time; write the date alone if it is meant"],
  [OTHER_COUNT, "it is told in another calendar, and dates are kept in the Gregorian; write the date that it is there"],
  [OTHER_MONTH, "it is told in another calendar, and dates are kept in the Gregorian; write the date that it is there"],
  [/^(\d{1,2})$/u, "it may be a day or a year; write “AD …” if it is a year"],
  [/^(\d{1,2}\s?[-–/]\s?\d{1,2})$/u, "it may be days or years; write “AD …” if it is years"],
  [/^\d+[.,]\d+$/u, "a fraction of a year is no date; write the month or the day"],
  [/^(\d{5})$/u, "if “…” is a day as a spreadsheet numbers it, save it as 1979-11-04"],
  [
    UNKNOWN_END,
    "what “…” means after a date is not known here; leave it out, or write the date as it is in the Gregorian calendar",
  ],
];

/** Why a text is no date, and what to write; null where it is not known. */
export function findDateFault(text: string): string | null {
  const tidied = tidy(text);
  for (const [form, reason] of FAULTS) {
    const match = form.exec(tidied);
    if (match !== null) return reason.replace("…", match[1] ?? "");
  }
  return null;
}
