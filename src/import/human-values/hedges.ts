// Words and signs that hedge a figure or a date: "c. 50", "at least 50", "c. April 1980", "1980?".

/** "?" is a doubt, which the figure itself cannot hold. */
export type Sign = "~" | "~<" | "~>" | ">=" | ">" | "<=" | "<" | "?";

/** Words and signs before an approximate figure, date or length of time. */
export const ABOUT =
  /^(?:~|≈|∼|ca?\.?(?= ?\d)|circa|approximately|approximate|approx\.?|about|around|roughly|some(?= \d)|in the region of|(?:an )?estimated(?: at)?|estimate|est\.?|etwa|rund|environ|sekitar|kira-kira|ungefähr|cca\.?|unos|aproximadamente|περίπου|около|примерно|حوالي|نحو|約)\s*/iu;

/** Words before or after a figure, and the sign that they stand for. A longer word comes before one that it begins with. */
export const HEDGES: readonly (readonly [RegExp, Sign])[] = [
  [
    /^(?:(?:very )?nearly|almost|not quite|just (?:under|below|short of)|slightly (?:under|below|less than)|close to|fast|beinahe|knapp|presque|casi|quasi|bijna|quase|hampir|neredeyse|ما يقارب|ما يقرب من|قرابة)\s+/iu,
    "~<",
  ],
  [
    /^(?:just (?:over|above)|slightly (?:over|above|more than)|a little (?:over|more than)|gut|un peu plus de|poco más de)\s+/iu,
    "~>",
  ],
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

// Words and signs of doubt around a date.

/** What only dates have before them in that sense: "c. April 1980", "um 1850". */
const ABOUT_A_DATE = /^(?:ca?\.?\s|on or (?=about|around)|um\s|vers\s)\s*/iu;
const ABOUT_AFTER = /\s*\(?(?:approx\.?|approximately|est\.?|circa|ca?\.|ca|or so)\)?$|~$/iu;
const DOUBT = /\s*(?:\(\?\)|\[\?\]|\?)$/u;
const DOUBTING = /^(?:perhaps|possibly|maybe|probably|likely|presumably)\s+/iu;

/** As EDTF writes it after a date: "~" about, "?" in doubt, "%" both. */
export type Qualifier = "" | "~" | "?" | "%";

export interface Unhedged {
  readonly text: string;
  readonly qualifier: Qualifier;
}

export function takeHedges(text: string): Unhedged {
  const sure = text.replace(DOUBT, "").replace(DOUBTING, "");
  const bare = sure.replace(ABOUT_A_DATE, "").replace(ABOUT, "").replace(ABOUT_AFTER, "");
  return { text: bare, qualifier: joinQualifiers(sure === text ? "" : "?", bare === sure ? "" : "~") };
}

/** What two qualifiers say together. */
export function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === "" || a === b) return b;
  return b === "" ? a : "%";
}
