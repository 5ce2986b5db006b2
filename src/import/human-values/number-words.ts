// Figures written out in English: "twenty-three", "two hundred and fifty", "a dozen".

import { at, valueOf } from "../../model/at.ts";

const SMALL = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const UNITS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["hundreds", 100],
  ["thousand", 1000],
  ["thousands", 1000],
  ["tsd", 1000],
  ["ribu", 1000],
  ["million", 1e6],
  ["millions", 1e6],
  ["millionen", 1e6],
  ["mio", 1e6],
  ["mill", 1e6],
  ["mn", 1e6],
  ["juta", 1e6],
  ["billion", 1e9],
  ["billions", 1e9],
  ["bn", 1e9],
  ["mrd", 1e9],
  ["lakh", 1e5],
  ["crore", 1e7],
  ["dozen", 12],
  ["dozens", 12],
  ["score", 20],
]);

/** A word in the form that is looked up: "Mio." is "mio". */
export const wordOf = (word: string): string => word.toLowerCase().replace(/\.$/, "");

export interface SpelledNumber {
  readonly value: number;
  /** The words after the figure. */
  readonly rest: string;
}

/** The value of the words so far. */
interface Sum {
  readonly total: number;
  /** The group that no thousand or million has closed yet; null before the first figure. */
  readonly group: number | null;
  /** The figure just read; null after a multiplier. */
  readonly last: number | null;
  /** The multiplier from a thousand upwards that closed the last group. */
  readonly scale: number;
}

const NOTHING: Sum = { total: 0, group: null, last: null, scale: Infinity };

/** "Half a dozen", "half a million people". */
const HALF = new RegExp(`^(?:a )?half[ -](?:an? )?(${[...MULTIPLIERS.keys()].join("|")})(?: (.+))?$`);

/** The figure in words at the beginning of a text; null if there is none, or if it is not one figure: "twenty twenty". */
export function readNumberWords(text: string): SpelledNumber | null {
  const half = HALF.exec(text.toLowerCase());
  if (half !== null) return { value: valueOf(MULTIPLIERS, at(half, 1)) / 2, rest: half[2] ?? "" };
  const words = text.toLowerCase().replaceAll("-", " ").split(/\s+/);
  let sum = NOTHING;
  let used = 0;
  for (const [index, word] of words.entries()) {
    const unit = word === "a" && index === 0 && MULTIPLIERS.has(words[1] ?? "") ? 1 : UNITS.get(word);
    const multiplier = MULTIPLIERS.get(word);
    if (unit !== undefined || (multiplier !== undefined && sum.group !== null)) {
      const next = unit === undefined ? multiply(sum, multiplier ?? 1) : add(sum, unit);
      if (next === null) return null;
      sum = next;
    } else if (word !== "and" || sum.group === null || sum.last !== null || !UNITS.has(words[index + 1] ?? "")) break;
    used = index + 1;
  }
  return sum.group === null ? null : { value: sum.total + sum.group, rest: words.slice(used).join(" ") };
}

/** Only a ten can be followed by another figure, which must be below ten. */
function add(sum: Sum, unit: number): Sum | null {
  const follows = sum.last === null || (sum.last >= 20 && unit > 0 && unit < 10);
  return follows ? { ...sum, group: (sum.group ?? 0) + unit, last: unit } : null;
}

/** A hundred multiplies figures below a hundred; from a thousand upwards, each multiplier is smaller than the one before. */
function multiply({ total, group, scale }: Sum, multiplier: number): Sum | null {
  const amount = group ?? 0;
  if (multiplier < 1000) return amount < 100 ? { total, group: amount * multiplier, last: null, scale } : null;
  return multiplier < scale ? { total: total + amount * multiplier, group: 0, last: null, scale: multiplier } : null;
}
