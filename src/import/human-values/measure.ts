// Measures as people write them: "about 60 feet", "1,200 sq km", "$5 million", "6 ft 2 in".

import { isProblem } from "../../model/values/contract.ts";
import { measure } from "../../model/values/measure.ts";
import { isKnownUnit } from "../../model/values/units.ts";
import { readCount } from "./count.ts";
import { isTrouble, LONGEST_VALUE, type Outcome, reading, type WritingStyle } from "./reading.ts";
import { tidy } from "./tidy.ts";

const FEET_AND_INCHES = /^(\d+)\s?(?:ft|feet|foot|['′])\s?(\d+(?:\.\d+)?)\s?(?:in|inch|inches|["″])$/iu;
const STONES_AND_POUNDS = /^(\d+)\s?(?:st|stone)\s?(\d+)\s?(?:lbs?|pounds?)$/iu;

/** Reads a figure with a unit of the table; null where there is no such unit. `unit`: that of the column, for bare figures. */
export function readMeasure(text: string, style: WritingStyle, unit: string | null = null): Outcome {
  if (text.length > LONGEST_VALUE) return null;
  const tidied = tidy(text);
  const joined = joinTwo(tidied, FEET_AND_INCHES, 12, "in") ?? joinTwo(tidied, STONES_AND_POUNDS, 14, "lb");
  if (joined !== null) return reading(joined);
  const figure = readCount(tidied.replace(/^([\d.,' ]+)["″]$/u, "$1 in"), style);
  if (figure === null || isTrouble(figure)) return figure;
  const name = figure.unit ?? unit;
  if (name === null || !isKnownUnit(named(tidied, name))) return null;
  const parsed = measure.parse(`${String(figure.value)} ${named(tidied, name)}`);
  return isProblem(parsed) ? null : { ...figure, value: parsed.text, unit: null };
}

/** The unit as written in the text, where upper and lower case distinguish units: "Mt" from "mt". */
function named(text: string, unit: string): string {
  const at = text.toLowerCase().indexOf(unit);
  return at === -1 ? unit : text.slice(at, at + unit.length);
}

/** "6 ft 2 in" as 74 in. */
function joinTwo(text: string, form: RegExp, each: number, unit: string): string | null {
  const [, large, small] = form.exec(text) ?? [];
  return large === undefined ? null : `${Number(large) * each + Number(small)} ${unit}`;
}
