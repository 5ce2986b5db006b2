// A time of day behind a date.

import type { Trouble } from "./reading.ts";

const TIME =
  /(?:T|,?\s+(?:at\s+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap])?\.?(?:m\.?)?\s?(Z|UTC?|GMT|[-+]\d{2}:?\d{2})?$/iu;

/** A text without its time of day, and that as EDTF writes it; null where there is none, and at midnight, which spreadsheets add. */
export function splitTime(text: string): { readonly day: string; readonly time: string | null } {
  const [whole, hours = "", minutes = "", seconds = "", half, zone = ""] = TIME.exec(text) ?? [];
  if (whole === undefined) return { day: text, time: null };
  const day = text.slice(0, -whole.length);
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return { day: text, time: null };
  const time = `${String(hour).padStart(2, "0")}:${minutes}${Number(seconds) === 0 ? "" : `:${seconds}`}`;
  return { day, time: time === "00:00" && half === undefined ? null : `${time}${writeZone(zone)}` };
}

const CLOCK = /(T|\s)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\.?)?(.*)$/iu;

/** What is wrong with the time in a text that has one; null where nothing is. */
export function findTimeFault(text: string): Trouble | null {
  const [whole, joint, hours, minutes, seconds = "0", half, rest = ""] = CLOCK.exec(text) ?? [];
  if (whole === undefined) return null;
  if (Number(hours) > (half === undefined ? 23 : 12) || Number(minutes) > 59 || Number(seconds) > 59)
    return { trouble: "not a time of day" };
  if (joint !== "T" && /^-\d{1,2}:\d{2}$/u.test(rest))
    return {
      trouble:
        "it may be from one hour to another, or a time and its distance from UTC; write that with a T before the time",
    };
  const zone = /^\s?\(?([A-Z]{2,5})\)?$/u.exec(rest)?.[1];
  if (zone !== undefined && !/^(?:UTC?|GMT)$/u.test(zone))
    return {
      trouble: `“${zone}” may be the zone of several places; write how far it is from UTC, as in “11:38-05:00”`,
    };
  return /^\s*(?:\(?\?|\(?(?:ca?\.?|circa|approx)\b)/iu.test(rest)
    ? { trouble: "a doubt about the time of day cannot be kept; write the time without it, or the day alone" }
    : null;
}

/** "Z", "+01:00"; empty where there is none. */
const writeZone = (zone: string): string =>
  /^(?:z|utc?|gmt)$/iu.test(zone) ? "Z" : zone.replace(/^([-+]\d{2}):?(\d{2})$/, "$1:$2");
