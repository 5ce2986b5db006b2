// Counted nouns and lists in English.

import { at } from "../at.ts";

/** "1 event", "3 events", "2 discrepancies" */
export const counted = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;

/** "a", "a and b", "a, b and c" */
export function join(names: readonly string[], word: string): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${word} ${at(names, names.length - 1)}`;
}

/** "a, b and 3 more" */
export const firstOf = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join(", ")}${names.length > most ? ` and ${names.length - most} more` : ""}`;

/** "no event", "3 events" */
export const oneOrMore = (count: number, noun: string): string => (count === 0 ? `no ${noun}` : counted(count, noun));

export const capitalize = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
