// A time of day behind a date.

const TIME =
  /(?:T|,?\s+(?:at\s+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap])?\.?(?:m\.?)?\s?(Z|UTC|GMT|[-+]\d{2}:?\d{2})?$/iu;

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

/** "Z", "+01:00"; empty where there is none. */
const writeZone = (zone: string): string =>
  /^(?:z|utc|gmt)$/iu.test(zone) ? "Z" : zone.replace(/^([-+]\d{2}):?(\d{2})$/, "$1:$2");
