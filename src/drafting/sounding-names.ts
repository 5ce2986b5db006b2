// Names across scripts: a word of a script without capitals is taken for a name where it sounds like one that another text writes
// with a capital.

import { fold } from "../model/fold.ts";
import { rateSound } from "../search/cross-script-names.ts";
import { findSoundKeys } from "../search/sounds.ts";
import type { SplitText } from "./candidates.ts";
import { draftingWords } from "./drafting-words.ts";
import type { SoundsLikeName } from "./find-uncased-names.ts";
import { formsOf } from "./sentence-words.ts";

/** How sure it must be that two words are one name. */
const LEAST = 0.78;
/** So many letters has a name that is known by its sound at least. */
const SHORTEST = 4;

/** Sound keys of the capitalised words of all texts. */
export interface SoundingNames {
  readonly byKey: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The capitalised words of texts, by their sound. */
export function collectSoundingNames(
  texts: readonly { readonly split: Pick<SplitText, "spelling">; readonly language: string }[],
): SoundsLikeName {
  const byKey = new Map<string, Set<string>>();
  for (const { split, language } of texts) {
    const { stopWords } = draftingWords(language);
    for (const name of split.spelling.inner) {
      if (name.length < SHORTEST || stopWords.has(name) || split.spelling.small.has(name)) continue;
      for (const part of name.split(" "))
        for (const key of findSoundKeys(part)) byKey.set(key, (byKey.get(key) ?? new Set()).add(part));
    }
  }
  const known = new Map<string, boolean>();
  return (word) => {
    if (byKey.size === 0 || word.text === "") return false;
    const before = known.get(word.fold);
    if (before !== undefined) return before;
    const isName = formsOf(word).some((form) => soundsLikeOne(form, byKey));
    if (known.size < 100_000) known.set(word.fold, isName);
    return isName;
  };
}

function soundsLikeOne(word: string, byKey: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const form = fold(word);
  if (form.length < SHORTEST) return false;
  return findSoundKeys(form).some((key) =>
    [...(byKey.get(key) ?? [])].some((name) => (rateSound(form, name, key, "entity") ?? 0) >= LEAST),
  );
}
