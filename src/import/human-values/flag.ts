// Yes and no as people write them.

import { type Outcome, reading } from "./reading.ts";
import { tidy } from "./tidy.ts";

const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  t: true,
  "✓": true,
  "✔": true,
  oui: true,
  ja: true,
  sí: true,
  si: true,
  ya: true,
  نعم: true,
  да: true,
  false: false,
  no: false,
  n: false,
  f: false,
  "✗": false,
  non: false,
  nein: false,
  tidak: false,
  لا: false,
  нет: false,
  "✘": false,
};

/** Null where the text is neither. */
export function readFlag(text: string): Outcome {
  const word = tidy(text).toLowerCase();
  return Object.hasOwn(WORDS, word) ? reading(WORDS[word] === true) : null;
}
