// Lengths of time as people write them → ISO 8601: "444 days", "about five months", "1 year, 2 months", "3–4 weeks".

import table from "../../../data/tables/values.json" with { type: "json" };
import { at } from "../../model/at.ts";
import { isProblem } from "../../model/values/contract.ts";
import { duration } from "../../model/values/duration.ts";
import {
  ABOUT,
  HEDGES,
  isTrouble,
  LONGEST_VALUE,
  type Outcome,
  reading,
  tidy,
  type Trouble,
  type WritingStyle,
} from "./reading.ts";
import { readFigure } from "./number.ts";

/** The letter of each unit in ISO 8601. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries(table.lengths).flatMap(([letter, names]) => names.map((name) => [name, letter] as const)),
);

/** Hours, minutes and seconds in small letters, since ISO 8601 writes minutes as months. */
const ORDER = "YMWDhms";

/** ISO 8601 for amounts with their units, the longest unit first. */
function toIso(parts: readonly (readonly [number, string])[]): string {
  const write = (wanted: RegExp): string =>
    parts.map(([count, letter]) => (wanted.test(letter) ? `${count}${letter.toUpperCase()}` : "")).join("");
  const time = write(/[hms]/);
  return `P${write(/[YMWD]/)}${time === "" ? "" : `T${time}`}`;
}

const FORTNIGHT = /^(?:an? |1 )?fortnight$/iu;
/** "A week", "an hour". */
const ONE = /^an? (?=\p{L}+$)/iu;
const RANGE = /^(\S+)\s*(?:–|-|\bto\b|\bor\b)\s*(\S+)\s+(\p{L}+)$/iu;

/** Reads a length of time in seconds, minutes, hours, days, weeks, months or years. Null if the text is not one. */
export function readDuration(text: string, style: WritingStyle): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const tidied = tidy(text);
  if (!isProblem(duration.parse(tidied))) return reading(tidied);
  const [form, sign] = HEDGES.find(([each]) => each.test(tidied)) ?? [ABOUT, ""];
  const bare = tidied.replace(form, "").replace(FORTNIGHT, "2 weeks").replace(ONE, "1 ");
  const written = readParts(bare, style) ?? readSpread(bare, style);
  if (written === null || isTrouble(written)) return written;
  const value = `${sign === "?" ? "" : sign}${written}`;
  return isProblem(duration.parse(value))
    ? { trouble: "the length is too large to be stored exactly" }
    : reading(value, sign === "?" ? "uncertain" : null);
}

function readSpread(text: string, style: WritingStyle): string | Trouble | null {
  const [, fromText = "", toText = "", unit = ""] = RANGE.exec(text) ?? [];
  const [letter, from, to] = [unitOf(unit), wholeNumber(fromText, style), wholeNumber(toText, style)];
  if (letter === null || from === null || to === null) return null;
  if (from > to) return { trouble: `the range runs from ${from} down to ${to}` };
  return `${toIso([[from, letter]])}..${toIso([[to, letter]])}`;
}

/** "1 year, 2 months and 3 days": each unit once, the longest first. */
function readParts(text: string, style: WritingStyle): string | null {
  const parts = text
    .toLowerCase()
    .split(/\s*(?:,|\band\b|(?<=\p{L})\s(?=\d))\s*/u)
    .filter((part) => part !== "");
  const found: (readonly [number, string])[] = [];
  for (const part of parts) {
    const [, amount = "", unit = ""] = /^(.+?)[\s-]*(\p{L}+)$/u.exec(part) ?? [];
    const [number, letter] = [wholeNumber(amount, style), unitOf(unit)];
    if (number === null || letter === null) return null;
    found.push([number, letter]);
  }
  return found.length > 0 && isDescending(found.map(([, letter]) => letter)) ? toIso(found) : null;
}

const isDescending = (letters: readonly string[]): boolean =>
  letters.every((letter, index) => index === 0 || ORDER.indexOf(letter) > ORDER.indexOf(at(letters, index - 1)));

const unitOf = (word: string): string | null => LETTERS.get(word.toLowerCase()) ?? null;

function wholeNumber(text: string, { decimal }: WritingStyle): number | null {
  const figure = readFigure(text.trim(), decimal);
  return figure === null ||
    isTrouble(figure) ||
    figure.unit !== null ||
    !Number.isInteger(figure.value) ||
    figure.value < 0
    ? null
    : figure.value;
}
