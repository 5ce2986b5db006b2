// Decades, centuries, seasons and parts of them: some time in.

import { formatYear, readEra } from "./eras.ts";
import { isNextYear } from "./year-pairs.ts";
import type { Trouble } from "./reading.ts";

const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** EDTF of "1980s", "19th century", "spring 1980", "1980 ± 2"; null where the text is none of these. */
export function readPeriod(text: string): string | Trouble | null {
  return readDecade(text) ?? readCentury(text) ?? readSeason(text) ?? readGiveOrTake(text);
}

function readDecade(text: string): string | Trouble | null {
  const decade = /^(?:the\s+)?(\d{3})0['’]?s$/iu.exec(text)?.[1];
  if (decade === undefined) return null;
  if (!decade.endsWith("0")) return `[${decade}0..${decade}9]`;
  const century = decade.slice(0, 2);
  return {
    trouble: `it may be ten years or a hundred; write [${century}00..${century}09] or [${century}00..${century}99]`,
  };
}

function readCentury(text: string): string | null {
  const era = readEra(text);
  const digits = /^(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\s+c(?:ent(?:ury)?)?\.?$/iu.exec(era?.text ?? text)?.[1];
  const number = Number(digits);
  if (era?.isBefore === true)
    return number >= 1 ? `[${formatYear(1 - number * 100)}..${formatYear(100 - number * 100)}]` : null;
  return number >= 1 && number <= 21 ? `[${formatYear(number * 100 - 99)}..${formatYear(number * 100)}]` : null;
}

/** "1565 ± 2" */
function readGiveOrTake(text: string): string | null {
  const era = readEra(text);
  const parts = /^(\d{3,4})\s?(?:±|\+\/?-)\s?(\d{1,4})(?:\s?(?:years?|yrs?\.?))?$/iu.exec(era?.text ?? text);
  if (parts === null) return null;
  const [year, more] = [Number(parts[1]), Number(parts[2])];
  const middle = era?.isBefore === true ? 1 - year : year;
  return `[${formatYear(middle - more)}..${formatYear(middle + more)}]`;
}

const SEASON =
  /^(?:in\s+)?(?:the\s+)?(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})(?:\s?[/–-]\s?(\d{1,4}))?$/iu;

/** Whether a text names a season, of which nobody says on which half of the earth. */
export const isSeason = (text: string): boolean => SEASON.test(readEra(text)?.text ?? text);

export const NORTHERN =
  "a season is taken as that of the north, spring from March to June and winter from December to March";

/** "Spring 1945", "winter 1944/45". Only a winter has two years, and then it is told which of them it begins in. */
function readSeason(text: string): string | Trouble | null {
  const era = readEra(text);
  const [, name = "", digits = "", next] = SEASON.exec(era?.text ?? text) ?? [];
  const season = SEASONS[name.toLowerCase()];
  if (season === undefined) return null;
  const year = era?.isBefore === true ? 1 - Number(digits) : Number(digits);
  if (next === undefined) return `${formatYear(year)}-${season}`;
  if (season !== SEASONS["winter"] || era !== null || !isNextYear(Number(digits), next))
    return {
      trouble: "a season of two years is a winter, from one year to the next; write each season in a row of its own",
    };
  return `[${formatYear(year)}-12..${formatYear(year + 1)}-03]`;
}
