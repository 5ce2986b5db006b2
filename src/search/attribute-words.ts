// Words for attributes for which the dataset gives none: a column "killed" is found by "deaths", "Tote" and "погибшие", because
// rashomon's word lists contain them.

import { conceptsNamed, eventConcepts, knownLanguages } from "../dataset/languages.ts";
import { once } from "../model/once.ts";
import type { Attribute, Dataset, Language } from "../model/dataset.ts";
import { allNames } from "../model/lexicon.ts";
import { fold } from "../model/fold.ts";
import { isAnnotated, type KnownTexts, NOTHING_KNOWN, type OwnedText } from "./texts.ts";

/** Words for a dataset in which some attributes have only a name; none for any other dataset. */
export const knownFor = ({ attributes }: Dataset): KnownTexts =>
  [...attributes.values()].every(isAnnotated) ? NOTHING_KNOWN : KNOWN;

const KNOWN: KnownTexts = {
  textsOf: knownTextsOf,
  stopWords: () => knownLanguages().flatMap(({ stopWords }) => stopWords.map(fold)),
  akin: (word) => eventWords().flatMap((words) => (words.includes(word) ? words : [])),
};

/** The words for each kind of event in every language, folded. */
const eventWords = once((): readonly (readonly string[])[] =>
  eventConcepts().map((concept) =>
    knownLanguages().flatMap(({ events }) => (events[concept] ?? []).map((word) => fold(word))),
  ),
);

/** Words that ask for a kind of value, in the dataset's languages, or in every language if its attributes have only names. */
export const questionsFor = (dataset: Dataset): readonly Language["questions"][] => [
  ...dataset.languages.map(({ questions }) => questions),
  ...(knownFor(dataset) === KNOWN ? knownLanguages().map(({ questions }) => questions) : []),
];

/** The known words for an attribute without synonyms and keywords; none for any other, or if its name is not understood. */
function knownTextsOf(attribute: Attribute): readonly OwnedText[] {
  if (isAnnotated(attribute)) return [];
  const concepts = conceptsOf(attribute);
  return knownLanguages().flatMap(({ code, attributes }) =>
    concepts.flatMap((concept) =>
      (attributes[concept] ?? []).map((text) => ({ slot: "synonym" as const, lang: code, text })),
    ),
  );
}

/** The concepts that an attribute's names mean: as a whole, else word by word ("houses destroyed"). */
function conceptsOf({ id, label }: Pick<Attribute, "id" | "label">): readonly string[] {
  const names = [id.replaceAll(/[-_]/g, " "), ...Object.values(label)];
  const whole = names.flatMap(conceptsNamed);
  return [...new Set(whole.length > 0 ? whole : names.flatMap((name) => name.split(/\s+/).flatMap(conceptsNamed)))];
}

const occurrences = new WeakMap<Dataset, ReadonlySet<string>>();

/** The ids of the attributes that say that an event took place: their names end a question such as "what happened". Found once. */
export function occurrencesIn(dataset: Dataset): ReadonlySet<string> {
  const known = occurrences.get(dataset) ?? findOccurrences(dataset);
  occurrences.set(dataset, known);
  return known;
}

function findOccurrences(dataset: Dataset): ReadonlySet<string> {
  const flags = [...dataset.attributes.values()].filter(({ kind }) => kind === "flag");
  if (flags.length === 0) return new Set();
  const stories = questionsFor(dataset).flatMap(({ story = [] }) => story.map(fold));
  const endsStory = (name: string): boolean => stories.some((words) => words.endsWith(` ${fold(name)}`));
  return new Set(flags.filter((flag) => allNames(flag).some(endsStory)).map(({ id }) => id));
}
