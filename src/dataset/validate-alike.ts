// Finds claims that say the same, and values that look the same but are not.

import type { Claim, Dataset } from "../model/dataset.ts";
import { canonicalValue } from "../model/values/index.ts";
import { type Said, say } from "./problem.ts";
import { stripInvisible } from "../render/text.ts";

export type OfClaim = (claim: Claim, said: Said, field: string) => void;

/** Values that look the same but are not: text copied from a page brings along invisible characters. */
export function warnOfLookAlikes({ claims }: Dataset, ofClaim: OfClaim): void {
  const seen = new Map<string, Claim>();
  for (const claim of claims) {
    const { event, attribute, scope } = claim;
    const text = String(canonicalValue(claim.value));
    const key = JSON.stringify([event, attribute, scope, PLAIN.test(text) ? text : looksLike(text)]);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, claim);
    else if (String(canonicalValue(other.value)) !== text)
      ofClaim(
        claim,
        say(
          "invisible",
          `it differs from the value of claim "${other.id}" only in invisible characters`,
          "copy one value over the other",
        ),
        "value",
      );
  }
}

const PLAIN = /^[!-~]*(?: [!-~]+)*$/;

/** A text as it looks: without invisible characters, with one kind of space, and with composed accents. */
const looksLike = (text: string): string =>
  stripInvisible(text)
    .replace(/\u200c|\u200d|[\ufe00-\ufe0e]|\ufe0f/gu, "")
    .replace(/\s+/g, " ")
    .normalize("NFC")
    .trim();

export function warnOfRepeated({ claims }: Dataset, ofClaim: OfClaim): void {
  const seen = new Map<string, string>();
  for (const claim of claims) {
    const { source, event, attribute, scope, value, asOf, attributedTo, locator } = claim;
    const key = JSON.stringify([source, event, attribute, scope, canonicalValue(value), asOf, attributedTo, locator]);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, claim.id);
    else
      ofClaim(
        claim,
        say("repeated", `it says the same as claim "${other}"`, "remove one, or give each its own place in the source"),
        "value",
      );
  }
}
