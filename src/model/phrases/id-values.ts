// The words that values are written with, in Indonesian.

import { at } from "../at.ts";
import type { Length, LengthUnit, ValueWriters } from "../values/value-words.ts";

/** "a", "a dan b", "a, b, dan c" */
export function join(names: readonly string[], word: string): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")}${names.length > 2 ? "," : ""} ${word} ${at(names, names.length - 1)}`;
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
const written = (parts: readonly Length[]): string =>
  parts.map(({ count, unit }) => `${count} ${UNITS[unit]}`).join(" ");
const about = (text: string, isAbout = true): string => (isAbout ? `sekitar ${text}` : text);

export const indonesianValues: ValueWriters = {
  about,
  length: (parts, isAbout) => about(written(parts), isAbout),
  lengths: (from, to, isAbout) => about(`${written(from)} sampai ${written(to)}`, isAbout),
  relative(amount, direction, event) {
    const word = { after: "setelah", before: "sebelum", during: "selama", throughout: "sepanjang" }[direction];
    if (amount === null) return `${word} “${event}”`;
    return amount.count === 0
      ? `pada ${UNITS[amount.unit]} yang sama dengan “${event}”`
      : `${written([amount])} ${word} “${event}”`;
  },
  and: (names) => join(names, "dan"),
  or: (names) => join(names, "atau"),
};
