// Words for numbers without a figure, with the lower and upper end of each.

const RANGES = {
  few: [2, 9],
  several: [2, 99],
  some: [1, 99],
  many: [3, Infinity],
  numerous: [3, Infinity],
  tens: [20, 99],
  dozens: [24, 99],
  scores: [40, 199],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  "tens of thousands": [20_000, 99_999],
  "hundreds of thousands": [200_000, 999_999],
  millions: [2_000_000, Infinity],
  "several hundred": [200, 999],
  "several thousand": [2000, 9999],
  "a few": [2, 9],
  "a few hundred": [200, 999],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type VagueWord = keyof typeof RANGES;

export const isVagueWord = (word: string): word is VagueWord => Object.hasOwn(RANGES, word);

export const rangeOf = (word: VagueWord): readonly [number, number] => RANGES[word];
