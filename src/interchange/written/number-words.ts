// Figures written out in English: "twenty-three", "two hundred and fifty", "a dozen".

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
  ["thousand", 1000],
  ["million", 1e6],
  ["mio", 1e6],
  ["mn", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["lakh", 1e5],
  ["crore", 1e7],
  ["dozen", 12],
  ["score", 20],
]);

export interface SpelledNumber {
  readonly value: number;
  /** The words after the figure. */
  readonly rest: string;
}

/** The figure that a text begins with in words; null where it does not. */
export function readNumberWords(text: string): SpelledNumber | null {
  const words = text.toLowerCase().replaceAll("-", " ").split(/\s+/);
  let total = 0;
  let group: number | null = null;
  let used = 0;
  for (const [index, word] of words.entries()) {
    const unit = word === "a" && index === 0 && MULTIPLIERS.has(words[1] ?? "") ? 1 : UNITS.get(word);
    const multiplier = MULTIPLIERS.get(word);
    if (unit !== undefined) group = (group ?? 0) + unit;
    else if (multiplier !== undefined && group !== null) {
      if (multiplier < 1000) group *= multiplier;
      else [total, group] = [total + group * multiplier, 0];
    } else if (word !== "and" || group === null || !continues(words[index + 1])) break;
    used = index + 1;
  }
  return group === null ? null : { value: total + group, rest: words.slice(used).join(" ") };
}

const continues = (word: string | undefined): boolean => word !== undefined && UNITS.has(word);
