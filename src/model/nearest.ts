// Finds words with similar spelling: for "did you mean …?", misspelt words in queries, and the filter of the interactive screen.
// The only importer of fuse.js. Pure; any layer may use it.

import Fuse from "fuse.js/basic";

/**
 * How many letters of a word are wrong if another word is meant: left out, added, replaced or swapped. Both directions are tried,
 * because fuse.js counts no error when a short word is found inside a longer one. Infinity above `most`.
 */
export function countErrors(word: string, meant: string, most: number): number {
  if (word === meant) return 0;
  const lengths = Math.abs(word.length - meant.length);
  if (most >= 1 && areSwapped(word, meant)) return 1;
  if (word === "" || meant === "" || lengths > most) return Number.POSITIVE_INFINITY;
  const errors = Math.max(1, lengths, errorsWithin(word, meant, most));
  const all = errors > most ? errors : Math.max(errors, errorsWithin(meant, word, most));
  return all > most ? Number.POSITIVE_INFINITY : all;
}

/** Whether two neighbouring letters are swapped, which fuse.js counts as two errors. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * Whether a word begins with letters of which at most one is wrong, but not the first; figures must be right. What is near longer letters
 * is near their beginning too.
 */
export function isNearStart(letters: string, word: string): boolean {
  let at = 0;
  while (at < letters.length && letters[at] === word[at]) at += 1;
  if (at === letters.length) return true;
  if (at === 0 || /\d/.test(letters)) return false;
  const isSwapped = letters[at] === word[at + 1] && (at + 1 === letters.length || letters[at + 1] === word[at]);
  const rests = [[at + 1, at + 1], [at + 1, at], [at, at + 1], ...(isSwapped ? [[at + 2, at + 2]] : [])] as const;
  return rests.some(([typed, known]) => word.startsWith(letters.slice(typed), known));
}

/** Tolerance for rounding when two shares are compared. */
const SLACK = 0.01;

function errorsWithin(pattern: string, text: string, most: number): number {
  const threshold = Math.min(1, most / pattern.length + SLACK);
  const { isMatch, score } = Fuse.match(pattern, text, { threshold, ignoreLocation: true });
  return isMatch ? Math.round(score * pattern.length) : Number.POSITIVE_INFINITY;
}

/** Lower is nearer; Infinity is not near. A beginning or a last part, such as "sentence" for "locator.sentence", is near. */
function distanceTo(candidate: string, word: string, limit: number): number {
  const known = candidate.toLowerCase();
  if (word.length > 1 && (known.startsWith(word) || known.endsWith(`.${word}`) || known.endsWith(`/${word}`)))
    return 0.5;
  return countErrors(word, known, limit);
}

/** How many candidates are named. */
const MOST = 3;

/**
 * The candidates nearest to `word`, nearest first, ties in code-point order. Case is ignored. Near means that at most a third of the
 * word's letters are wrong; one is always allowed, and never more than three.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase();
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = distanceTo(candidate, wanted, limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return found.slice(0, MOST).map((entry) => entry.candidate);
}
