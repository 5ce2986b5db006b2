// The words that values are written with, in Indonesian.

import type { Length, LengthUnit, Season, ValueWords } from "../values/value-words.ts";

/** "a", "a dan b", "a, b, dan c" */
export function join(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(", ")}${names.length > 2 ? "," : ""} ${word} ${last}`;
}

const UNITS: Readonly<Record<LengthUnit, string>> = {
  year: "tahun",
  month: "bulan",
  week: "minggu",
  day: "hari",
  hour: "jam",
  minute: "menit",
  second: "detik",
};
const SEASONS: Readonly<Record<Season, string>> = {
  spring: "semi",
  summer: "panas",
  autumn: "gugur",
  winter: "dingin",
};
const written = (parts: readonly Length[]): string =>
  parts.map(({ count, unit }) => `${count} ${UNITS[unit]}`).join(" ");
const about = (text: string, isAbout = true): string => (isAbout ? `sekitar ${text}` : text);

export const indonesianValues: ValueWords = {
  yes: "ya",
  no: "tidak",
  vague: {
    few: "sedikit",
    several: "beberapa",
    some: "sejumlah",
    many: "banyak",
    numerous: "banyak sekali",
    tens: "puluhan",
    dozens: "lusinan",
    scores: "puluhan",
    hundreds: "ratusan",
    thousands: "ribuan",
    "tens of thousands": "puluhan ribu",
    "hundreds of thousands": "ratusan ribu",
    millions: "jutaan",
    "several hundred": "beberapa ratus",
    "several thousand": "beberapa ribu",
    "a few": "beberapa",
    "a few hundred": "beberapa ratus",
  },
  about,
  dayParts: {
    dawn: "fajar",
    morning: "pagi",
    afternoon: "siang atau sore",
    evening: "petang",
    dusk: "senja",
    night: "malam",
  },
  justBefore: (time) => `sesaat sebelum ${time}`,
  justAfter: (time) => `sesaat setelah ${time}`,
  relativeTime: (direction, time) => `${direction === "after" ? "setelah" : "sebelum"} ${time}`,
  nearly: (text) => `hampir ${text}`,
  justOver: (text) => `sedikit lebih dari ${text}`,
  atLeast: (figure) => `sedikitnya ${figure}`,
  atMost: (figure) => `paling banyak ${figure}`,
  moreThan: (figure) => `lebih dari ${figure}`,
  lessThan: (figure) => `kurang dari ${figure}`,
  by: (date) => `paling lambat ${date}`,
  from: (date) => `sejak ${date}`,
  year: (year) => (year > 99 ? String(year) : year > 0 ? `${year} M` : `${1 - year} SM`),
  season: (name, year) => `musim ${SEASONS[name]} ${year}`,
  between: (from, to) => `antara ${from} dan ${to}`,
  length: (parts, isAbout) => about(written(parts), isAbout),
  lengths: (from, to, isAbout) => about(`${written(from)} sampai ${written(to)}`, isAbout),
  relative(amount, direction, event) {
    const word = { after: "setelah", before: "sebelum", during: "selama", throughout: "sepanjang" }[direction];
    if (amount === null) return `${word} “${event}”`;
    return amount.count === 0
      ? `pada ${UNITS[amount.unit]} yang sama dengan “${event}”`
      : `${written([amount])} ${word} “${event}”`;
  },
  comma: ", ",
  and: (names) => join(names, "dan"),
  or: (names) => join(names, "atau"),
};
