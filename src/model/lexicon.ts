// The names and hierarchies of a dataset, prepared for look-ups while values are compared.

import { getOrAdd } from "./groups.ts";
import type { Dataset, Labelled } from "./dataset.ts";
import { fold } from "./fold.ts";
import { createHierarchy } from "./hierarchy.ts";
import { once } from "./once.ts";
import type { RelateContext } from "./values/contract.ts";

export type Lexicon = Omit<RelateContext, "tolerance">;

/** Look-ups in one dataset. Each table is built when it is first needed. */
export function createLexicon(dataset: Pick<Dataset, "entities" | "events" | "terms" | "languages">): Lexicon {
  const names = once(() => indexNames(dataset));
  const ownersOf = (name: string): ReadonlySet<Labelled> | undefined =>
    names().size === 0 ? undefined : names().get(fold(name));
  const share = (a: string, b: string): boolean | null => {
    const [left, right] = [ownersOf(a), ownersOf(b)];
    return left === undefined || right === undefined ? null : [...left].some((owner) => right.has(owner));
  };
  const spellings = once(() => readSpellings(dataset));
  const places = once(() => createHierarchy(dataset.entities, ({ partOf }) => partOf));
  const terms = once(() => createHierarchy(dataset.terms, ({ broader }) => broader));
  return {
    sameNamed: (a, b) => share(a, b) === true,
    otherNamed: (a, b) => share(a, b) === false,
    namesOf: (name) => [...(ownersOf(name) ?? [])].flatMap(allNames),
    isSameWord: (a, b) => spellings()(a, b),
    isPartOf: (part, whole) => places().isUnder(part, whole),
    isNarrower: (term, than) => terms().isUnder(term, than),
    excludes: (a, b) =>
      (dataset.terms.get(a)?.excludes.includes(b) ?? false) || (dataset.terms.get(b)?.excludes.includes(a) ?? false),
  };
}

/** The records that have each name. */
function indexNames({
  entities,
  events,
}: Pick<Dataset, "entities" | "events">): ReadonlyMap<string, ReadonlySet<Labelled>> {
  const index = new Map<string, Set<Labelled>>();
  for (const record of [...entities.values(), ...events.values()])
    for (const name of allNames(record)) getOrAdd(index, fold(name), () => new Set()).add(record);
  return index;
}

/**
 * Whether two folded words are the same word: a language pairs them, or they differ by a pair of endings ("-boro", "-borough"). A sign
 * such as "&", which folding would remove, is compared as it is.
 */
function readSpellings({ languages }: Pick<Dataset, "languages">): (a: string, b: string) => boolean {
  const pairs = languages.flatMap(({ spellings }) => spellings);
  const foldWord = (word: string): string => fold(word) || word;
  const words = new Map<string, Set<string>>();
  for (const [short, long] of pairs) getOrAdd(words, foldWord(short), () => new Set()).add(foldWord(long));
  const endings = pairs
    .filter(([short]) => short.startsWith("-"))
    .map(([short, long]) => [fold(short), fold(long)] as const);
  const isOne = (a: string, b: string): boolean =>
    words.get(a)?.has(b) === true ||
    endings.some(([short, long]) => a.endsWith(short) && b === a.slice(0, -short.length) + long);
  return (a, b) => isOne(a, b) || isOne(b, a);
}

/** Labels and synonyms in every language. */
export function allNames(record: Pick<Labelled, "label" | "synonyms">): readonly string[] {
  return [...Object.values(record.label), ...Object.values(record.synonyms).flat()];
}

/** A text in the language asked for, else in the dataset's own language, else in any. */
export function localize(text: Readonly<Record<string, string>>, lang: string, fallback: string): string {
  const found = [lang, fallback].find((code) => Object.hasOwn(text, code));
  return (found === undefined ? Object.values(text)[0] : text[found]) ?? "";
}
