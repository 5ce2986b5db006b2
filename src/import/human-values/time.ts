// Times as people write them: of day, "9:04 am", "8 h 45", "0912 hours", "just after 9:04", "in the morning", "noon", "8:45–9:04"; and
// lengths of time, which become ISO 8601: "444 days", "about five months", "1 year, 2 months", "3–4 weeks".

import table from "../../../data/tables/values.json" with { type: "json" };
import { at } from "../../model/at.ts";
import { clockTime } from "../../model/values/clock-time.ts";
import { isProblem } from "../../model/values/contract.ts";
import { duration } from "../../model/values/duration.ts";
import { readFigure } from "./number.ts";
import {
  ABOUT,
  formsOf,
  HEDGES,
  isTrouble,
  LONGEST_VALUE,
  type Outcome,
  reading,
  tidy,
  type Trouble,
  trouble,
  two,
  type WritingStyle,
} from "./reading.ts";

/** Words after a time that say which half of the day it is in, or nothing. */
const HALVES = formsOf(table.halvesOfDay) as readonly (readonly [RegExp, "am" | "pm" | ""])[];
/** Hours and minutes with ":", ".", "h" or nothing between them, seconds, the half of the day ("am", "in the morning"), and a zone. */
const CLOCK =
  /^(?:(?:at|um|à|a las|pukul|jam|الساعة)\s+)?(\d{1,2})(?:\s?(?::|h|\.(?=\d\d))\s?(\d{2})(?::(\d{2})(?:[.,]\d+)?)?|(\d{2})(?=\s?(?:h|hrs?\.?|hours)$))?\s?(.*?)\s?(Z|UTC?|GMT|[-+]\d{2}:?\d{2})?$/iu;

/** Words for hours and parts of a day. */
const WORDS = formsOf(table.partsOfDay);

/** Words before or after a time, with the sign that they mean. */
const SIGNS = [
  ...formsOf(table.besideTimes),
  [ABOUT, "~"] as const,
  [/\s*\(?(?:approx\.?|circa|ca\.?|or so)\)?$/iu, "~"] as const,
];

const BETWEEN = /^between\s+(.+?)\s+and\s+(.+)$/iu;
const FROM_TO = /^(?:from\s+)?(.+?)\s*(?:–|\s-\s|(?<=\d|m\.?)-(?=\d)|\bto\b|\buntil\b)\s*(.+)$/iu;

/** Reads a time of day. Null if the text is not one; trouble if no clock shows it. */
export function readClockTime(text: string): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const tidied = tidy(text).replace(/,$/, "");
  if (!isProblem(clockTime.parse(tidied))) return reading(tidied);
  const found = readRange(tidied, BETWEEN, "..") ?? readSigned(tidied) ?? readRange(tidied, FROM_TO, "/");
  if (found === null || typeof found === "object") return found;
  return isProblem(clockTime.parse(found)) ? null : reading(found);
}

function readSigned(text: string): string | Trouble | null {
  for (const [form, sign] of SIGNS) {
    const bare = text.replace(form, "");
    const time = bare === text ? null : readOne(bare);
    if (time !== null) return typeof time === "string" ? `${sign}${time}` : time;
  }
  return readOne(text);
}

function readRange(text: string, form: RegExp, sign: ".." | "/"): string | Trouble | null {
  const [, first = "", second = ""] = form.exec(text) ?? [];
  if (first === "") return null;
  const half = /\s?[ap]\.?m\.?$/iu.exec(second)?.[0] ?? "";
  const to = readOne(second);
  const from = readOne(/\d$/.test(first) ? `${first}${half}` : first);
  if (from === null || to === null) return null;
  if (typeof from === "object") return from;
  return typeof to === "object" ? to : `${from}${sign}${to}`;
}

function readOne(text: string): string | Trouble | null {
  const word = WORDS.find(([form]) => form.test(text))?.[1];
  if (word !== undefined) return word;
  const [, hour, colon, seconds = "0", glued, said = "", zone = ""] = CLOCK.exec(text) ?? [];
  const half = HALVES.find(([form]) => form.test(said))?.[1];
  // "9" alone, or "9.30", may be anything; "9 am", "9 h" and "21:30" are times.
  const isBare = (colon ?? glued) === undefined && said === "";
  if (hour === undefined || half === undefined || isBare || /^\d{1,2}\.\d\d$/.test(text)) return null;
  const [hours, minutes] = [Number(hour), Number(colon ?? glued ?? 0)];
  const isWrong = hours > 23 || minutes > 59 || Number(seconds) > 59 || (half !== "" && hours === 0);
  if (isWrong || (half === "am" && hours > 12)) return trouble("not a time of day");
  const ofDay = half === "" ? hours : (hours % 12) + (half === "pm" ? 12 : 0);
  return `${two(ofDay)}:${two(minutes)}${Number(seconds) === 0 ? "" : `:${seconds}`}${writeZone(zone)}`;
}

type TimedDay = Readonly<{ day: string; time: string; isMidnight: boolean }>;

const MAY_HAVE_TIME = new RegExp(table.mayHaveTime, "iu");

/**
 * Splits a text into a day and a time of day: "24 April 1980, just after 9:04 am" or "the morning of 24 April 1980". Returns every
 * possible split, from which the reader of days chooses.
 */
export function listTimedDays(text: string): readonly TimedDay[] {
  if (!MAY_HAVE_TIME.test(text)) return [];
  const found: TimedDay[] = [];
  const take = (day: string, time: string): void => {
    const outcome = readClockTime(time);
    if (outcome === null || isTrouble(outcome)) return;
    found.push({ day, time: String(outcome.value), isMidnight: /^0?0:00(?::00(?:\.0+)?)?$/.test(time) });
  };
  const [, time, of] = /^(?:in |on |at )?(?:the )?(.+?),?\s+(?:of|on)\s+(?:the )?(.+)$/iu.exec(text) ?? [];
  if (time !== undefined && of !== undefined) take(of, time);
  for (const { index, 0: joint } of text.matchAll(/(?<=\d)T(?=\d)|,?\s+(?:(?:at|in the) )?/giu))
    take(text.slice(0, index), text.slice(index + joint.length));
  return found;
}

const ANY_TIME = /(T|\s)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\.?)?(.*)$/iu;

/** What is wrong with the time in a text, or null. */
export function findTimeFault(text: string): Trouble | null {
  const [whole, joint, hours, minutes, seconds = "0", half, rest = ""] = ANY_TIME.exec(text) ?? [];
  if (whole === undefined) return null;
  if (Number(hours) > (half === undefined ? 23 : 12) || Number(minutes) > 59 || Number(seconds) > 59)
    return trouble("not a time of day");
  if (joint !== "T" && /^-\d{1,2}:\d{2}$/u.test(rest))
    return trouble(
      "it may be a range of hours, or a time with its UTC offset; write an offset with a T before the time",
    );
  const zone = /^\s?\(?([A-Z]{2,5})\)?$/u.exec(rest)?.[1];
  if (zone !== undefined && !/^(?:UTC?|GMT)$/u.test(zone))
    return trouble(`“${zone}” may be one of several time zones; write the UTC offset, as in “11:38-05:00”`);
  return /^\s*(?:\(?\?|\(?(?:ca?\.?|circa|approx)\b)/iu.test(rest)
    ? trouble("a doubt about the time of day cannot be stored; write the time without it, or only the day")
    : null;
}

/** "Z", "+01:00"; empty if there is none. */
const writeZone = (zone: string): string =>
  /^(?:z|utc?|gmt)$/iu.test(zone) ? "Z" : zone.replace(/^([-+]\d{2}):?(\d{2})$/, "$1:$2");

// Lengths of time.

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
const SPREAD = /^(\S+)\s*(?:–|-|\bto\b|\bor\b)\s*(\S+)\s+(\p{L}+)$/iu;

/** Reads a length of time in seconds, minutes, hours, days, weeks, months or years. Null if the text is not one. */
export function readDuration(text: string, style: WritingStyle): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const tidied = tidy(text);
  if (!isProblem(duration.parse(tidied))) return reading(tidied);
  const [form, sign] = HEDGES.find(([each]) => each.test(tidied)) ?? [ABOUT, ""];
  const bare = tidied.replace(form, "").replace(FORTNIGHT, "2 weeks").replace(ONE, "1 ");
  const written = readAmounts(bare, style) ?? readSpread(bare, style);
  if (written === null || isTrouble(written)) return written;
  const value = `${sign === "?" ? "" : sign}${written}`;
  return isProblem(duration.parse(value))
    ? trouble("the length is too large to be stored exactly")
    : reading(value, sign === "?" ? "uncertain" : null);
}

function readSpread(text: string, style: WritingStyle): string | Trouble | null {
  const [, fromText = "", toText = "", unit = ""] = SPREAD.exec(text) ?? [];
  const [letter, from, to] = [unitOf(unit), wholeNumber(fromText, style), wholeNumber(toText, style)];
  if (letter === null || from === null || to === null) return null;
  if (from > to) return trouble(`the range runs from ${from} down to ${to}`);
  return `${toIso([[from, letter]])}..${toIso([[to, letter]])}`;
}

/** "1 year, 2 months and 3 days": each unit once, the longest first. */
function readAmounts(text: string, style: WritingStyle): string | null {
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
