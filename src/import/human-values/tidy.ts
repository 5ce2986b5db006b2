// A written value before it is matched with any form: plain digits, spaces and dashes, no footnote marks.

import { codeAt } from "../../model/at.ts";

const ZERO_DIGITS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xff10,
];

const FOOTNOTES = /\s*\[(?:[a-z]|\d{1,3}|(?:note|nb|n|ref)\.?\s?\d{1,3}|citation needed|update|sic)\]/giu;
/** A figure of as many digits as the one that it follows corrects it, "787 [789]", and is no mark of a note. */
const isCorrection = (mark: string, before: string): boolean => {
  const [digits = "", own = ""] = [/\d+/.exec(mark)?.[0], /\d+$/.exec(before)?.[0]];
  return /^\s*\[\d/.test(mark) && digits.length > 1 && digits.length === own.length;
};
/** Behind a figure, a word or a space; the "²" of "km²" is part of a unit. */
const DAGGERS = /(?<=[\p{N}\p{L}).])(?<!\b[kcm]?m)\s*[*†‡§¹²³⁴⁵]+$/u;
/** "5 × 10¹²", which is no mark of a note. */
const POWERS = /([×x*·]\s?10)\s?([⁻⁺]?[⁰¹²³⁴-⁹]{1,3})/gu;
const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"].map((sign, index) => [sign, "0123456789-+".charAt(index)]),
);
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The text with ASCII digits, one kind of space, "–" for every long dash, and without footnote marks. */
export function tidy(text: string): string {
  return toAsciiDigits(text)
    .replace(INVISIBLE, "")
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, " ")
    .replace(/[\u2012\u2014\u2015\u2e3a]/g, "–")
    .replace(/[\u2010\u2011\u2212\ufe63\uff0d]/g, "-")
    .replace(FOOTNOTES, (mark: string, at: number, whole: string) =>
      isCorrection(mark, whole.slice(0, at)) ? mark : "",
    )
    .trim()
    .replace(
      POWERS,
      (_, base: string, power: string) => `${base}^${[...power].map((sign) => SUPERSCRIPTS[sign] ?? sign).join("")}`,
    )
    .replace(DAGGERS, "");
}

function toAsciiDigits(text: string): string {
  return text
    .replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitOf(codeAt(digit, 0)) ?? digit))
    .replaceAll("٬", ",")
    .replaceAll("٫", ".");
}

function digitOf(code: number): number | null {
  const zero = ZERO_DIGITS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? null : code - zero;
}
