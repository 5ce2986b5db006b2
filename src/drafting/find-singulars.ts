// A single person mentioned without a number, to whom something happened: "the death of a soldier", "un mort".

import type { DraftingWords } from "./drafting-words.ts";
import { type FigureAt, found, type Found } from "./found.ts";
import { phraseAt, type Word } from "./sentence-words.ts";

type CountNoun = (words: readonly Word[], at: number, language: DraftingWords) => number;

/** Fates of a single person, mentioned without a number: "the death of a soldier". */
const FATES = new Set(["deaths", "injured", "missing", "rescued", "arrested"]);
const NEAR = 4;

export function findSingulars(
  words: readonly Word[],
  language: DraftingWords,
  figures: readonly FigureAt[],
  nounAfter: CountNoun,
): readonly Found[] {
  const singles: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const one = phraseAt(words, at, language.singulars);
    if (one === null || figures.some(({ from, to }) => from < at + one.length && at < to + 2)) continue;
    const cue = fateNear(words, at, at + one.length, language);
    if (cue === null) continue;
    const noun = cue.at > at ? 0 : Math.min(1, nounAfter(words, at + one.length, language));
    const [from, to] = [Math.min(cue.at, at), Math.max(cue.at + 1, at + one.length + noun)];
    singles.push(found({ kind: "count", from, to, value: 1, attribute: cue.concept }));
  }
  return singles;
}

/** The nearest word that says what happened to a person, before or after them. */
function fateNear(
  words: readonly Word[],
  from: number,
  to: number,
  { concepts }: DraftingWords,
): { readonly at: number; readonly concept: string } | null {
  for (let away = 1; away <= NEAR; away += 1) {
    for (const at of [from - away, to + away - 1]) {
      const concept = phraseAt(words, at, concepts)?.value;
      if (concept !== undefined && FATES.has(concept)) return { at, concept };
    }
  }
  return null;
}
