// Times of day: "09:12", "~09:04", "08:45..09:04" for some time between, "08:45/09:04" for from … to, "morning". Times are on a
// clock of 24 hours, in seconds from midnight; a span past midnight ends on the next day.

import { must } from "../at.ts";
import { relateBounds } from "./bounds.ts";
import { formatDay } from "./calendar.ts";
import { type Bounds, isProblem, type Related, type ValueKind } from "./contract.ts";
import { date } from "./date.ts";
import { splitSign } from "./signs.ts";
import type { DayPart } from "./value-words.ts";
import { DAY_SECONDS, readClock, slackOf, TIME_RULES, ZONE_UNKNOWN } from "./times.ts";

export interface ClockTimeValue {
  readonly kind: "clock-time";
  /** First and last possible second, from midnight; in universal time if it has a zone. */
  readonly min: number;
  readonly max: number;
  readonly isZoned: boolean;
  readonly approximate: boolean;
  readonly text: string;
}

const hours = (from: number, to: number): Bounds => ({ min: from * 3600, max: to * 3600 - 1 });

const PARTS: Readonly<Record<DayPart, Bounds>> = {
  dawn: hours(4, 8),
  morning: hours(4, 12),
  afternoon: hours(12, 18),
  evening: hours(17, 24),
  dusk: hours(16, 22),
  night: hours(18, 30),
};

const isDayPart = (word: string): word is DayPart => Object.hasOwn(PARTS, word);

const PROBLEM = {
  problem: "is not a time of day",
  hint: 'write "09:12", "09:04:35", "~09:00", ">09:04", "08:45..09:04" or "morning"',
};

export const clockTime: ValueKind<ClockTimeValue> = {
  parse: (raw) => (typeof raw === "string" ? (parseTime(raw.trim()) ?? PROBLEM) : PROBLEM),
  canonical: (value) => value.text,
  bounds: (value) => value,
  relate(a, b, context) {
    if (a.isZoned !== b.isZoned) return ZONE_UNKNOWN;
    const turned = (days: number): Related =>
      relateBounds(
        a,
        { min: b.min + days * DAY_SECONDS, max: b.max + days * DAY_SECONDS },
        context.tolerance,
        TIME_RULES,
      );
    const found = [0, Math.sign(a.min - b.min)].map(turned).find(isTouching) ?? TIME_RULES.excluding;
    const areSpans = a.text.includes("/") && b.text.includes("/");
    return areSpans && found.relation !== "excluding" && found !== TIME_RULES.same ? OTHER_ENDS : found;
  },
  display({ text, approximate }, { phrases }) {
    const [sign, bare] = splitSign(text);
    const shown = isDayPart(bare) ? phrases.dayParts[bare] : bare.replace(/\.\.|\//, "–");
    if (sign === "~<") return phrases.justBefore(shown);
    if (sign === "~>") return phrases.justAfter(shown);
    if (sign === "<") return phrases.relativeTime("before", shown);
    return sign === ">" ? phrases.relativeTime("after", shown) : approximate ? phrases.about(shown) : shown;
  },
  isHedged: ({ text, approximate }) => approximate || /^[<>]|\.\./.test(text) || isDayPart(text),
};

const isTouching = ({ relation }: Related): boolean => relation !== "excluding";

const OTHER_ENDS: Related = { relation: "overlap", rule: "they share hours, but begin or end at different times" };

function parseTime(text: string): ClockTimeValue | null {
  const [, sign = "", bare = ""] = must(/^(~[<>]?|[<>])?\s*(.*)$/s.exec(text));
  const found = isDayPart(bare.toLowerCase())
    ? { ...PARTS[bare.toLowerCase() as DayPart], isZoned: false, text: bare.toLowerCase() }
    : readEnds(bare);
  if (found === null) return null;
  const reach = sign === "" ? 0 : sign.startsWith("~") ? slackOf(bare) : DAY_SECONDS / 2;
  return {
    kind: "clock-time",
    min: sign.endsWith(">") ? found.min : found.min - reach,
    max: sign.endsWith("<") ? found.max : found.max + reach,
    isZoned: found.isZoned,
    approximate: sign.startsWith("~"),
    text: `${sign}${found.text}`,
  };
}

/** One time, or the ends of a range; an end before its start is on the next day. */
function readEnds(text: string): (Bounds & { readonly isZoned: boolean; readonly text: string }) | null {
  const sign = text.includes("/") ? "/" : "..";
  const ends = text.split(sign).map((end) => readClock(end.trim()));
  const [from, to = from] = ends;
  if (ends.length > 2 || !from || !to || from.isZoned !== to.isZoned) return null;
  const max = to.max < from.min ? to.max + DAY_SECONDS : to.max;
  const written = ends.length === 1 ? from.text : `${from.text}${sign}${to.text}`;
  return { min: from.min, max, isZoned: from.isZoned, text: written };
}

/** A time of day on a day, as EDTF: one moment, from one to another, or some time between the two. */
export function writeOnDay(day: string, { text, min, max }: ClockTimeValue): string {
  const [sign, bare] = splitSign(text);
  const [from = "", to] = bare.split("/");
  if (to !== undefined) return `${day}T${from}/${to < from ? dayAfter(day) : day}T${to}`;
  if ((sign === "" || sign === "~") && !isDayPart(bare) && !bare.includes("..")) return `${day}T${bare}${sign}`;
  return `[${momentOn(day, min)}..${momentOn(day, max)}]`;
}

const dayAfter = (day: string): string => formatDay(numberOf(day) + 1);
const momentOn = (day: string, second: number): string => writeMoment(numberOf(day) * DAY_SECONDS + second);

function numberOf(day: string): number {
  const read = date.parse(day);
  if (isProblem(read)) throw new RangeError(`${day} is not a day`);
  return read.min;
}

/** "1980-04-24T09:04", to the minute, for a second since 1970-01-01. */
export function writeMoment(second: number): string {
  const days = Math.floor(second / DAY_SECONDS);
  const minute = Math.floor((second - days * DAY_SECONDS) / 60);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${formatDay(days)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
