// A single person mentioned without a number, to whom something happened: "the death of a soldier", "un mort".

import { type FigureAt, found, type Found } from "./found.ts";
import { phraseAt, type Sentence } from "./sentence-words.ts";

type CountNoun = (sentence: Sentence, at: number) => number;

/** Fates of a single person, mentioned without a number: "the death of a soldier". */
const FATES = new Set(["deaths", "injured", "missing", "rescued", "arrested"]);
const NEAR = 4;

export function findSingulars(
  sentence: Sentence,
  figures: readonly FigureAt[],
  nounAfter: CountNoun,
): readonly Found[] {
  const { words, language } = sentence;
  const singles: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const one = phraseAt(words, at, language.singulars);
    if (one === null || figures.some(({ from, to }) => from < at + one.length && at < to + 2)) continue;
    const cue = fateNear(sentence, at, at + one.length);
    if (cue === null) continue;
    const noun = cue.at > at ? 0 : Math.min(1, nounAfter(sentence, at + one.length));
    const [from, to] = [Math.min(cue.at, at), Math.max(cue.at + 1, at + one.length + noun)];
    singles.push(found({ kind: "count", from, to, value: 1, attribute: cue.concept }));
  }
  return singles;
}

/** The nearest word that says what happened to a person, before or after them. */
function fateNear(
  { words, language: { concepts } }: Sentence,
  from: number,
  to: number,
): { readonly at: number; readonly concept: string } | null {
  for (let away = 1; away <= NEAR; away += 1) {
    for (const at of [from - away, to + away - 1]) {
      const concept = phraseAt(words, at, concepts)?.value;
      if (concept !== undefined && FATES.has(concept)) return { at, concept };
    }
  }
  return null;
}
