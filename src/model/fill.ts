// Sentences that are data, with the names of their arguments in braces.

import { at, must, ownOf } from "./at.ts";

/** The sentence with data in place of the names in braces. Throws `RangeError` if it names anything else. */
export const fill = (sentence: string, data: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(must(ownOf(data, name))));

/** A sentence as a function whose arguments are in the order of these names. */
type Sentence<Names extends readonly string[]> = (...data: { [Place in keyof Names]: string | number }) => string;

/** Words, of which those named in `given` become functions of their arguments. */
export function withSentences<W extends object, const Given extends { readonly [Name in keyof W]?: readonly string[] }>(
  words: W,
  given: Given,
): Omit<W, keyof Given> & { readonly [Name in keyof Given]: Sentence<NonNullable<Given[Name]>> } {
  const made = { ...words } as Record<string, unknown>;
  for (const name in given) {
    const [sentence, names] = [made[name] as string, given[name] as readonly string[]];
    made[name] = (...data: readonly (string | number)[]): string =>
      fill(sentence, Object.fromEntries(names.map((of, place) => [of, at(data, place)])));
  }
  return made as never;
}
