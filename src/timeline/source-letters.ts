// One letter for each source, so that a mark names its source without colour.

/**
 * Letters by source id, in the given order: the first free letter of the id, in upper case, else any free letter, else a number.
 * The same sources always get the same letters.
 */
export function assignLetters(sources: readonly string[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  for (const source of sources) {
    const letter =
      [...source.toUpperCase().replaceAll(/[^A-Z]/g, ""), ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789"].find(
        (candidate) => !taken.has(candidate),
      ) ?? "#";
    taken.add(letter);
    letters.set(source, letter);
  }
  return letters;
}
