// How each source is marked in every view: its colour and its letter, both from its place in the dataset.

import type { Dataset } from "../model/dataset.ts";
import { at, valueOf } from "../model/at.ts";
import { displayWidth } from "../render/text.ts";
import { sourceTone, type SourceTone } from "../render/source-tones.ts";

export interface SourceMark {
  readonly letter: string;
  readonly tone: SourceTone;
}

type Sources = Dataset["sources"];

type NameOf = (source: string) => string;

const known = new WeakMap<Sources, ReadonlyMap<string, SourceTone>>();

/** The colours of all sources by id, in the order of the dataset. */
export function sourceTones({ sources }: { readonly sources: Sources }): ReadonlyMap<string, SourceTone> {
  const tones = known.get(sources) ?? new Map([...sources.keys()].map((id, index) => [id, sourceTone(index)]));
  known.set(sources, tones);
  return tones;
}

/** The marks of all sources by id, in the order of the dataset; their letters are those of their names. */
export function sourceMarks(dataset: { readonly sources: Sources }, nameOf: NameOf): ReadonlyMap<string, SourceMark> {
  const letters = assignLetters([...dataset.sources.keys()], nameOf);
  return new Map(Array.from(sourceTones(dataset), ([id, tone]) => [id, { letter: valueOf(letters, id), tone }]));
}

const SPARE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789";

/** More sources than this have no letters of their own. */
export const MOST_LETTERED = SPARE_LETTERS.length;

const NO_LETTER = "#";

/** Whether each source has a letter of its own; beyond `MOST_LETTERED` sources in the dataset, some have none. */
export const areLettered = (sources: readonly SourceMark[]): boolean =>
  sources.every(({ letter }) => letter !== NO_LETTER);

/** The names of sources without the words that all share ("Sumber Indonesia", "Sumber Arab") and without the Arabic article. */
export function ownNames(sources: readonly string[], nameOf: NameOf): readonly string[] {
  const words = sources.map((source) => nameOf(source).split(/\s+/));
  const shared = new Set(words[0]?.filter((word) => words.length > 1 && words.every((all) => all.includes(word))));
  return words.map((all) =>
    all
      .filter((word) => !shared.has(word))
      .map((word) => word.replace(/^ال(?=\p{L})/u, ""))
      .join(" "),
  );
}

/**
 * Letters by source id, in the given order: the first letter of its own name that is free, in upper case; else any free letter, else a
 * digit, else "#". The same names in the same order always get the same letters.
 */
export function assignLetters(sources: readonly string[], nameOf: NameOf): ReadonlyMap<string, string> {
  const names = ownNames(sources, (source) => nameOf(source).toUpperCase());
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, source] of sources.entries()) {
    const name = at(names, index).replaceAll(/\P{L}/gu, "");
    const free = taken.size < MOST_LETTERED ? [...name, ...SPARE_LETTERS] : [];
    const letter = free.find((candidate) => !taken.has(candidate) && displayWidth(candidate) === 1) ?? NO_LETTER;
    taken.add(letter);
    letters.set(source, letter);
  }
  return letters;
}
