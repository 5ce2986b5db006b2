// Proposes the attribute of a candidate by the words around it: near "killed" a figure counts deaths, after "since" a date is a start.

import type { DraftingWords } from "./drafting-words.ts";
import type { Found } from "./found.ts";
import { isAmong, phraseAt, phraseBefore, type Sentence, type Word } from "./sentence-words.ts";

/** What happened to those who are counted: this says more about a figure than what they are. */
const FATES = new Set([
  "deaths",
  "injured",
  "missing",
  "rescued",
  "evacuated",
  "arrested",
  "captives",
  "casualties",
  "escaped",
]);
/** Concepts that a figure can count. */
const OF_FIGURES = new Set([
  ...FATES,
  ..."strength ships aircraft vehicles buildings cost price distance height length depth area weight speed population age magnitude temperature participants cargo".split(
    " ",
  ),
]);
/** The attribute for a number of people if nothing says what happened to them. */
const OF_PERSONS = "participants-count";
/** The greatest distance between a figure and a word for what happened. */
const FAR = 10;

export function proposeAttribute(find: Found, sentence: Sentence, finds: readonly Found[]): string | null {
  if (find.attribute !== null) return find.attribute;
  switch (find.kind) {
    case "date":
      return ofDate(find, sentence);
    case "count":
      return ofCount(find, sentence, finds);
    case "name":
      return ofName(find, sentence);
    default:
      return find.kind === "duration" ? "duration" : "date";
  }
}

function ofDate({ from, value }: Found, { words, language: { bounds } }: Sentence): string {
  if (String(value).includes("/")) return "date";
  const bound = phraseBefore(words, from, bounds)?.value;
  return bound === "since" ? "start" : bound === "until" ? "end" : "date";
}

interface Cue {
  readonly concept: string;
  readonly distance: number;
}

/** The nearest fate wins, then the figure's own noun, then other nearby words. */
function ofCount(find: Found, sentence: Sentence, finds: readonly Found[]): string | null {
  const { words, language } = sentence;
  const cues = cuesAround(find, sentence, finds);
  const own = cues.filter(({ distance }) => distance === 0).map(({ concept }) => concept);
  const fates = cues.filter(({ concept, distance }) => FATES.has(concept) && distance <= FAR && concept !== "captives");
  const nearest = fates.toSorted((a, b) => a.distance - b.distance)[0];
  const thing = own.find(
    (concept) =>
      !FATES.has(concept) && concept !== "strength" && concept !== "participants" && concept !== "population",
  );
  if (nearest !== undefined && (thing === undefined || nearest.distance === 0)) return nearest.concept;
  if (thing !== undefined) return thing;
  const captives = cues.find(({ concept, distance }) => concept === "captives" && distance <= FAR);
  if (captives !== undefined) return "captives";
  const [first] = own;
  if (first !== undefined) return first === "participants" || first === "population" ? OF_PERSONS : first;
  return isAmong(words[find.to - 1], language.people) || isAmong(words[find.from + 1], language.people)
    ? OF_PERSONS
    : "number";
}

/** Words for concepts in the clause of a figure; those in its own words have distance 0. A word after the figure counts as nearer than one before. */
function cuesAround(find: Found, { words, language }: Sentence, finds: readonly Found[]): readonly Cue[] {
  const cues: Cue[] = [];
  const others = finds.filter((other) => other !== find && other.kind === "count");
  const isOther = (at: number): boolean =>
    others.some(({ from, to }) => from <= at && at < to) ||
    others.some(({ from, to }) => (at >= find.to ? find.to <= from && to <= at : at < from && to <= find.from));
  for (let at = Math.max(0, find.from - FAR); at < Math.min(words.length, find.to + FAR); at += 1) {
    const concept = conceptAt(words, at, language);
    if (concept === null || !OF_FIGURES.has(concept) || isOther(at)) continue;
    const away = at < find.from ? find.from - at : at >= find.to ? at - find.to + 1 : 0;
    const crossed = words
      .slice(Math.min(at, find.from) + 1, Math.max(at, find.from) + 1)
      .filter(({ gap }) => /[,;:(–—،؛]/.test(gap)).length;
    cues.push({ concept, distance: away === 0 ? 0 : away + crossed * 3 });
  }
  return cues;
}

/** The concept of a word, as written or by its stem. */
function conceptAt(words: readonly Word[], at: number, { concepts }: DraftingWords): string | null {
  const phrase = phraseAt(words, at, concepts);
  if (phrase !== null) return phrase.value;
  const word = words[at];
  if (word === undefined) return null;
  for (const form of [word.fold, word.bare])
    for (const cut of [1, 2, 3]) {
      const stem = form.slice(0, -cut);
      if (stem.length < 4) break;
      const value = concepts.values.get(stem);
      if (value !== undefined && OF_FIGURES.has(value)) return value;
    }
  return null;
}

/** For a name: by what it names, and by the word before it. */
function ofName({ from, nameKind }: Found, { words, language: { roles } }: Sentence): string {
  if (nameKind === "operation" || nameKind === "event") return "name";
  if (nameKind === "ship") return "ships";
  if (nameKind === "person") return "agent";
  return phraseBefore(words, from, roles)?.value ?? roleBehindArticle(words, from, roles) ?? "agent";
}

/** "in the United States", "من الولايات المتحدة" */
function roleBehindArticle(words: readonly Word[], from: number, roles: DraftingWords["roles"]): string | undefined {
  const before = words[from - 1];
  return before !== undefined &&
    /^(?:the|le|la|les|l|der|die|das|den|dem|el|los|las|il|lo|gli|o|a|os|as|de|het)$/.test(before.fold)
    ? phraseBefore(words, from - 1, roles)?.value
    : undefined;
}
