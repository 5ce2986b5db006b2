// Words and signs that hedge a figure: "c. 50", "at least 50", "50 or so".

/** "?" is a doubt, which the figure itself cannot hold. */
export type Sign = "~" | ">=" | ">" | "<=" | "<" | "?";

/** Words and signs before what is told roughly: a figure, a date or a length of time. */
export const ABOUT =
  /^(?:~|≈|∼|ca?\.?(?= ?\d)|circa|approximately|approximate|approx\.?|about|around|roughly|some(?= \d)|nearly|almost|close to|in the region of|(?:an )?estimated(?: at)?|estimate|est\.?|etwa|rund|environ|sekitar|kira-kira|ungefähr|cca\.?|unos|aproximadamente|περίπου|около|примерно|حوالي|نحو|約)\s*/iu;

/** Words before or after a figure, and the sign that they stand for. A longer word comes before one that it begins with. */
export const HEDGES: readonly (readonly [RegExp, Sign])[] = [
  [ABOUT, "~"],
  [
    /\s*(?:(?<!\p{L})\(?(?:approx\.?|approximately|est\.?|estimated?|circa|roughly|or so)\)?|(?<=\d)-?ish|(?<=\d)[- ]odd)$/iu,
    "~",
  ],
  [
    /^(?:≥|>=|at least|no (?:fewer|less) than|not (?:fewer|less) than|minimum(?: of)?|min\.?|upwards? of|mindestens|au moins|sedikitnya)\s*/iu,
    ">=",
  ],
  [/\s*(?:\+|(?<!\p{L})(?:or more|and more|or over|plus|at least|minimum))$/iu, ">="],
  [/^(?:>|more than|over|above|exceeding|greater than|in excess of|über|plus de|lebih dari)\s*/iu, ">"],
  [
    /^(?:≤|<=|at most|up to|no more than|not more than|maximum(?: of)?|max\.?|as (?:many|much) as|höchstens|jusqu'à|paling banyak)\s*/iu,
    "<=",
  ],
  [/\s*(?<!\p{L})(?:or (?:less|fewer)|at most|max\.?|maximum)$/iu, "<="],
  [/^(?:<|fewer than|less than|under|below|weniger als|moins de|kurang dari)\s*/iu, "<"],
  [/^(?:perhaps|possibly|maybe|probably|likely|reportedly|allegedly|presumably)\s+/iu, "?"],
  [/\s*\(?\?\)?$/u, "?"],
];

/** Words behind a figure are a hedge before they are a unit: "50 approx". */
export const isHedgedBehind = (text: string): boolean =>
  HEDGES.some(([form]) => form.source.endsWith("$") && form.test(text));
