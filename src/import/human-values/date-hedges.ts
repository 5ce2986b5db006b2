// Words and signs of doubt around a date.

import { ABOUT } from "./hedges.ts";

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
