// Decades, centuries, seasons and parts of them: some time in.

import { formatYear, readEra } from "./eras.ts";
import type { Trouble } from "./reading.ts";

const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** EDTF of "1980s", "19th century", "spring 1980", "198X"; null where the text is none of these. */
export function readPeriod(text: string): string | Trouble | null {
  return readDecade(text) ?? readCentury(text) ?? readSeason(text);
}

function readDecade(text: string): string | Trouble | null {
  const decade = new RegExp(`^(?:the\\s+)?(\\d{3})0['’]?s$`, "iu").exec(text)?.[1];
  if (decade === undefined) return null;
  if (!decade.endsWith("0")) return `[${decade}0..${decade}9]`;
  const century = decade.slice(0, 2);
  return {
    trouble: `it may be ten years or a hundred; write [${century}00..${century}09] or [${century}00..${century}99]`,
  };
}

function readCentury(text: string): string | null {
  const era = readEra(text);
  const century = new RegExp(`^(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\s+c(?:entury|ent\\.?|\\.)$`, "iu");
  const digits = century.exec(era?.text ?? text)?.[1];
  const number = Number(digits);
  if (era?.isBefore === true)
    return number >= 1 ? `[${formatYear(1 - number * 100)}..${formatYear(100 - number * 100)}]` : null;
  return number >= 1 && number <= 21 ? `[${formatYear(number * 100 - 99)}..${formatYear(number * 100)}]` : null;
}

function readSeason(text: string): string | null {
  const match = /^(?:the\s+)?(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})$/iu.exec(text);
  return match ? `${match[2] ?? ""}-${SEASONS[(match[1] ?? "").toLowerCase()] ?? 21}` : null;
}
