// The words that values are written with, in Arabic.

import { counted, noun, type Noun } from "./ar-count.ts";
import type { Length, LengthUnit, Season, ValueWords } from "../values/value-words.ts";

export const UNITS: Readonly<Record<LengthUnit, Noun>> = {
  year: noun("سنة واحدة", "سنتان", "سنتين", "سنوات", "سنة", "سنة"),
  month: noun("شهر واحد", "شهران", "شهرين", "أشهر", "شهرًا", "شهر"),
  week: noun("أسبوع واحد", "أسبوعان", "أسبوعين", "أسابيع", "أسبوعًا", "أسبوع"),
  day: noun("يوم واحد", "يومان", "يومين", "أيام", "يومًا", "يوم"),
  hour: noun("ساعة واحدة", "ساعتان", "ساعتين", "ساعات", "ساعة", "ساعة"),
  minute: noun("دقيقة واحدة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة", "دقيقة"),
  second: noun("ثانية واحدة", "ثانيتان", "ثانيتين", "ثوانٍ", "ثانية", "ثانية"),
};
const SEASONS: Readonly<Record<Season, string>> = { spring: "ربيع", summer: "صيف", autumn: "خريف", winter: "شتاء" };

const written = (parts: readonly Length[], isAfter: boolean): string =>
  parts.map(({ count, unit }) => counted(count, UNITS[unit], isAfter)).join(" و");
const about = (text: string): string => `نحو ${text}`;
export const joinOr = (names: readonly string[]): string => names.join(" أو ");

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

export const arabicValues: ValueWords = {
  yes: "نعم",
  no: "لا",
  vague: {
    few: "قليل",
    several: "عدة",
    some: "بعض",
    many: "كثير",
    numerous: "كثير جدًا",
    tens: "عشرات",
    dozens: "عشرات",
    scores: "عشرات",
    hundreds: "مئات",
    thousands: "آلاف",
    "tens of thousands": "عشرات الآلاف",
    "hundreds of thousands": "مئات الآلاف",
    millions: "ملايين",
    "several hundred": "عدة مئات",
    "several thousand": "عدة آلاف",
    "a few": "بضعة",
    "a few hundred": "بضع مئات",
  },
  about,
  dayParts: {
    dawn: "الفجر",
    morning: "الصباح",
    afternoon: "بعد الظهر",
    evening: "المساء",
    dusk: "الغسق",
    night: "الليل",
  },
  justBefore: (time) => `قبل ${time} بقليل`,
  justAfter: (time) => `بعد ${time} بقليل`,
  relativeTime: (direction, time) => `${direction === "after" ? "بعد" : "قبل"} ${time}`,
  nearly: (text) => `ما يقارب ${text}`,
  justOver: (text) => `أكثر قليلًا من ${text}`,
  atLeast: (figure) => `${figure} على الأقل`,
  atMost: (figure) => `${figure} على الأكثر`,
  moreThan: (figure) => `أكثر من ${figure}`,
  lessThan: (figure) => `أقل من ${figure}`,
  by: (date) => `بحلول ${date}`,
  from: (date) => `ابتداءً من ${date}`,
  year: (year) => (year > 99 ? String(year) : year > 0 ? `${year} م` : `${1 - year} ق.م`),
  season: (name, year) => `${SEASONS[name]} ${year}`,
  between: (from, to) => `بين ${from} و${to}`,
  length: (parts, isAbout) => (isAbout ? about(written(parts, true)) : written(parts, false)),
  lengths: (from, to, isAbout) => `${isAbout ? "نحو: " : ""}من ${written(from, true)} إلى ${written(to, true)}`,
  relative(amount, direction, event) {
    const word = { after: "بعد", before: "قبل", during: "أثناء", throughout: "طوال" }[direction];
    if (amount === null) return `${word} «${event}»`;
    return amount.count === 0 ? SAME[amount.unit](event) : `${word} «${event}» ${withBy(written([amount], true))}`;
  },
  comma: "، ",
  and: (names) => names.join(" و"),
  or: joinOr,
};
