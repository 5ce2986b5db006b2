// Words and signs of doubt around a date.

const ABOUT =
  /^(?:~|≈|ca?\.?(?= ?\d)|c\. |ca\.?\s|circa|approx\.?|approximately|(?:on or )?(?:about|around)|roughly|est\.?|um|vers|sekitar|حوالي)\s*/iu;
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
  const bare = sure.replace(ABOUT, "").replace(ABOUT_AFTER, "");
  return { text: bare, qualifier: joinQualifiers(sure === text ? "" : "?", bare === sure ? "" : "~") };
}

/** What two qualifiers say together. */
export function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === "" || a === b) return b;
  return b === "" ? a : "%";
}
