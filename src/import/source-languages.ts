// The language of a source as tables write it, "fr", "French", "français" → its tag.

import { isKnownLanguage } from "../dataset/languages.ts";

/** Languages that can be given by name; a tag may be any. */
const TAGS =
  "af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km ko la lt lv mk ml mn mr ms my nb ne nl nn no pa pl pt ro ru sa sk sl sq sr sv sw ta te th tl tr uk ur uz vi yi zh".split(
    " ",
  );

let names: ReadonlyMap<string, string> | null = null;

/** English names, and each language's own name. */
function indexNames(): ReadonlyMap<string, string> {
  const nameIn = new Intl.DisplayNames(["en"], { type: "language" });
  const found = TAGS.flatMap((tag) => {
    const own = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
    return [nameIn.of(tag), own].map((name) => [(name ?? tag).toLowerCase(), tag] as const);
  });
  return new Map(found);
}

/** The tag of a language; null if the text is neither a tag nor a known name. */
export function languageTagOf(text: string): string | null {
  const tag = text.trim().replaceAll("_", "-");
  const named = (names ??= indexNames()).get(tag.toLowerCase());
  if (named !== undefined) return named;
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag.replace(/^[^-]+/, (primary) => primary.toLowerCase()) : null;
}

/** A sentence for each language for which search has no word list. */
export function describeUnknownLanguages(tags: readonly string[]): readonly string[] {
  const nameIn = new Intl.DisplayNames(["en"], { type: "language" });
  return [...new Set(tags)]
    .filter((tag) => !isKnownLanguage(tag))
    .map(
      (tag) =>
        `search has no word list for ${nameIn.of(tag) ?? tag} (${tag}), so it treats its words for “the” and “of” like any others; you can give "stopWords" under "languages" in dataset.json`,
    );
}
