// Dates as genealogists exchange them (GEDCOM 5.5.1 and 7): "ABT 1745", "BET 1795 AND 1800", "@#DJULIAN@ 5 JAN 1701", "INT 1850 (census)".

import type { Trouble } from "./reading.ts";

/** Keywords, always in capitals, in words that other dates have too. */
const KEYWORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ABT|CAL)\.? /, "about "],
  [/^BEF\.? /, "before "],
  [/^AFT\.? /, "after "],
  [/^BET\.? (?=.+ AND )/, "between "],
  [/^INT (.+?)(?: \(.*\))?$/, "$1"],
];

/** The calendar before a date, of 5.5.1 or of 7; without it, the date is of the Gregorian. */
const CALENDAR =
  /@#D(\w+)(?: R)?@ ?|(?<=^|(?:about|before|after|between|AND|FROM|TO) )(JULIAN|GREGORIAN|HEBREW|FRENCH_R) (?=\d|\p{L})/gu;

/** The text without what only GEDCOM writes; a date of the Julian calendar is marked as others mark it. */
export function readGedcom(text: string): string | Trouble {
  const [form, word] = KEYWORDS.find(([each]) => each.test(text)) ?? [];
  const worded = form === undefined || word === undefined ? text : text.replace(form, word);
  const calendars = [...worded.matchAll(CALENDAR)].map(([, old, name]) => old ?? name ?? "");
  if (calendars.some((name) => name !== "JULIAN" && name !== "GREGORIAN"))
    return {
      trouble: "it is in another calendar; write the Gregorian date",
    };
  return `${worded.replaceAll(CALENDAR, "")}${calendars.includes("JULIAN") ? " (O.S.)" : ""}`;
}
