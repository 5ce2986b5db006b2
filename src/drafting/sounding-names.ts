// Names across scripts: a word in a script without capitals counts as a name if it sounds like a capitalised name in another text.

import { getOrAdd } from "../model/groups.ts";
import { fold } from "../model/fold.ts";
import { findSoundKeys, rateSound } from "../search/sounds.ts";
import type { SplitText } from "./candidates.ts";
import { draftingWords } from "./drafting-words.ts";
import type { SoundsLikeName } from "./find-uncased-names.ts";

/** How certain it must be that two words are the same name. */
const LEAST = 0.78;
/** A name needs at least this many letters to be recognised by its sound. */
const SHORTEST = 4;

/** Learns the capitalised words of texts, and recognises words that sound like them. */
export function createNameCollector(): {
  readonly add: (split: Pick<SplitText, "spelling">, language: string) => void;
  readonly sounds: SoundsLikeName;
} {
  const byKey = new Map<string, Set<string>>();
  const known = new Map<string, boolean>();
  return {
    add({ spelling: { inner, small } }, language) {
      const { stopWords } = draftingWords(language);
      for (const name of inner) {
        if (name.length < SHORTEST || stopWords.has(name) || small.has(name)) continue;
        for (const part of name.split(" ")) addName(part, byKey);
      }
    },
    sounds(word) {
      if (byKey.size === 0 || word.text === "") return false;
      const before = known.get(word.fold);
      if (before !== undefined) return before;
      const isName = word.forms.some((form) => soundsLikeOne(form, byKey));
      if (known.size < MOST_KNOWN) known.set(word.fold, isName);
      return isName;
    },
  };
}

/** Words for which the answer is cached. */
const MOST_KNOWN = 50_000;
/** If more names than this share a sound key, the key distinguishes nothing. */
const MOST_ALIKE = 40;

function addName(name: string, byKey: Map<string, Set<string>>): void {
  for (const key of findSoundKeys(name)) {
    const names = getOrAdd(byKey, key, () => new Set<string>());
    if (names.size < MOST_ALIKE) names.add(name);
  }
}

function soundsLikeOne(word: string, byKey: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const form = fold(word);
  if (form.length < SHORTEST) return false;
  return findSoundKeys(form).some((key) =>
    [...(byKey.get(key) ?? [])].some((name) => (rateSound(form, name, key, "entity") ?? 0) >= LEAST),
  );
}
