// The words that values are written with, in Arabic.

import { counted, noun, type Noun } from "./ar-count.ts";
import type { Length, LengthUnit, ValueWriters } from "../values/value-words.ts";

export const UNITS: Readonly<Record<LengthUnit, Noun>> = {
  year: noun("سنة واحدة", "سنتان", "سنتين", "سنوات", "سنة", "سنة"),
  month: noun("شهر واحد", "شهران", "شهرين", "أشهر", "شهرًا", "شهر"),
  week: noun("أسبوع واحد", "أسبوعان", "أسبوعين", "أسابيع", "أسبوعًا", "أسبوع"),
  day: noun("يوم واحد", "يومان", "يومين", "أيام", "يومًا", "يوم"),
  hour: noun("ساعة واحدة", "ساعتان", "ساعتين", "ساعات", "ساعة", "ساعة"),
  minute: noun("دقيقة واحدة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة", "دقيقة"),
  second: noun("ثانية واحدة", "ثانيتان", "ثانيتين", "ثوانٍ", "ثانية", "ثانية"),
};

const written = (parts: readonly Length[], isAfter: boolean): string =>
  parts.map(({ count, unit }) => counted(count, UNITS[unit], isAfter)).join(" و");
const about = (text: string): string => `نحو ${text}`;
export const joinOr = (names: readonly string[]): string => names.join(" أو ");

/** A date behind a verb, or a time that something held: "in" before a plain date, "from … to" or "between" for a range. */
export function inTime(date: string, range: "from" | "between"): string {
  const [from = "", to] = date.split(" – ");
  if (to !== undefined) return range === "from" ? `من ${from} إلى ${to}` : `بين ${from} و${to}`;
  return /^(?:\d|\p{L}+ -?\d)/u.test(date) && !/^(?:نحو|بحلول|بين|قبل|بعد) /.test(date) ? `في ${date}` : date;
}

/** "By": one letter that is joined to a word, and by a stroke to a figure. */
const withBy = (text: string): string => (/^\d/.test(text) ? `بـ${text}` : `ب${text}`);

/** "In the same month as": by the gender of the unit. */
const SAME: Readonly<Record<LengthUnit, (event: string) => string>> = {
  year: (event) => `في سنة «${event}» نفسها`,
  month: (event) => `في شهر «${event}» نفسه`,
  week: (event) => `في أسبوع «${event}» نفسه`,
  day: (event) => `في يوم «${event}» نفسه`,
  hour: (event) => `في ساعة «${event}» نفسها`,
  minute: (event) => `في دقيقة «${event}» نفسها`,
  second: (event) => `في ثانية «${event}» نفسها`,
};

export const arabicValues: ValueWriters = {
  about,
  length: (parts, isAbout) => (isAbout ? about(written(parts, true)) : written(parts, false)),
  lengths: (from, to, isAbout) => `${isAbout ? "نحو: " : ""}من ${written(from, true)} إلى ${written(to, true)}`,
  relative(amount, direction, event) {
    const word = { after: "بعد", before: "قبل", during: "أثناء", throughout: "طوال" }[direction];
    if (amount === null) return `${word} «${event}»`;
    return amount.count === 0 ? SAME[amount.unit](event) : `${word} «${event}» ${withBy(written([amount], true))}`;
  },
  and: (names) => names.join(" و"),
  or: joinOr,
};
