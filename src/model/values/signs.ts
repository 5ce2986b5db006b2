// The signs before a figure, a length or a time, and the words in which they are shown.

import { must } from "../at.ts";
import type { ValueWords } from "./value-words.ts";

const SAID = {
  "~": "about",
  "~<": "nearly",
  "~>": "justOver",
  ">=": "atLeast",
  ">": "moreThan",
  "<=": "atMost",
  "<": "lessThan",
} as const satisfies Readonly<Record<string, keyof ValueWords>>;

export type ValueSign = keyof typeof SAID | "";

/** "~<50" as its sign and "50". */
export function splitSign(text: string): readonly [sign: ValueSign, bare: string] {
  const [sign] = must(/^(?:~[<>]?|[<>]=?)?/.exec(text));
  return [sign as ValueSign, text.slice(sign.length)];
}

/** What a sign says of a text: "nearly 50". */
export const showSign = (sign: ValueSign, shown: string, phrases: ValueWords): string =>
  sign === "" ? shown : phrases[SAID[sign]](shown);
