// "Did you mean …?": the known words nearest to one that is not known. Pure; any layer may use it.

export interface NearestOptions {
  /** How many suggestions at most. Default 3. */
  readonly max?: number;
}

/**
 * Edits between two words: insert, delete, replace or swap neighbours (Damerau–Levenshtein in its
 * optimal string alignment form). Counts code units; gives up with Infinity above `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : replaced;
      const edits = Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

/** Lower is nearer; Infinity is not near. A beginning or a last part, such as "sentence" of "locator.sentence", is near. */
function distanceTo(candidate: string, word: string, limit: number): number {
  const known = candidate.toLowerCase();
  if (word.length > 1 && (known.startsWith(word) || known.endsWith(`.${word}`) || known.endsWith(`/${word}`)))
    return 0.5;
  return editDistance(known, word, limit);
}

/**
 * The candidates nearest to `word`, nearest first, equals in code-point order. Letter case does not
 * count. Near means at most a third of the word's letters changed, at least one, at most three.
 */
export function nearest(word: string, candidates: Iterable<string>, options: NearestOptions = {}): readonly string[] {
  const wanted = word.toLowerCase();
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = distanceTo(candidate, wanted, limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return found.slice(0, options.max ?? 3).map((entry) => entry.candidate);
}
