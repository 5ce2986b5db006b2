// Dates as people read them.

import { at } from "../at.ts";
import { monthNames } from "../locale-tag.ts";
import type { ValueWords } from "./value-words.ts";
import { ENGLISH_MONTHS, formatDay } from "./calendar.ts";
import type { DisplayContext } from "./contract.ts";
import { type DateValue, PLAIN } from "./date-value.ts";
import { SEASON } from "./seasons.ts";

/** "24 April 1980", "April 1980", "about 1980", "4 November 1979 – 20 January 1981", "by 1953". */
export function displayDate(value: DateValue, { lang, phrases }: DisplayContext): string {
  const text = displayBare(value, lang, phrases);
  return `${value.approximate ? phrases.about(text) : text}${value.uncertain ? " (?)" : ""}`;
}

function displayBare({ edtf, precision, min, max }: DateValue, lang: string, phrases: ValueWords): string {
  const text = edtf.replaceAll(/[~?%[\]]/g, "");
  if (precision !== "span" && precision !== "range") return displayPlain(text, lang, phrases);
  const members = precision === "range" ? text.split(",").map((member) => member.trim()) : [];
  if (members.length > 0 && members.every((member) => PLAIN.test(member) || SEASON.test(member)))
    return phrases.or(members.map((member) => displayPlain(member, lang, phrases)));
  const ends = text.split(precision === "span" ? "/" : "..");
  const [from = "", to = ""] =
    ends.length === 2 && members.length < 2 ? ends.map((end) => (end === ".." ? "" : end)) : formatBounds(min, max);
  if (from === to) return displayPlain(from, lang, phrases);
  if (from === "") return phrases.by(displayPlain(to, lang, phrases));
  if (to === "") return phrases.from(displayPlain(from, lang, phrases));
  const [day = from, start] = from.split("T");
  const [lastDay, end] = to.split("T");
  if (day === lastDay && start !== undefined && end !== undefined)
    return `${displayPlain(day, lang, phrases)}, ${start}–${end}`;
  const [first, last] = [displayPlain(from, lang, phrases), displayPlain(to, lang, phrases)];
  return precision === "span" ? `${first} – ${last}` : phrases.between(first, last);
}

/** First and last day in EDTF, or month or year if they begin and end one; empty if open. */
function formatBounds(min: number, max: number): readonly [string, string] {
  const format = (day: number): string => (Number.isFinite(day) ? formatDay(day) : "");
  const [from, to] = [format(min), format(max)];
  return from.endsWith("-01-01") && to.endsWith("-12-31") ? [from.slice(0, -6), to.slice(0, -6)] : [from, to];
}

const SEASONS = ["spring", "summer", "autumn", "winter"] as const;

function displayPlain(text: string, lang: string, phrases: ValueWords): string {
  const [, ofYear, season] = SEASON.exec(text) ?? [];
  if (season !== undefined) return phrases.season(at(SEASONS, Number(season) - 21), phrases.year(Number(ofYear)));
  const match = PLAIN.exec(text);
  if (!match) return text;
  const [, year = "", month, day, time] = match;
  const yearName = phrases.year(Number(year));
  if (month === undefined) return yearName;
  const names = lang === "en" ? ENGLISH_MONTHS : monthNames(lang, "long");
  const named = `${at(names, Number(month) - 1)} ${yearName}`;
  return day === undefined ? named : `${Number(day)} ${named}${time === undefined ? "" : `, ${time}`}`;
}
