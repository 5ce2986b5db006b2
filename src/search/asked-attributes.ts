// Finds the attributes that a question asks for: "when" the date, "how many ships" their number, "why did it fail" the cause of
// the failure. It uses the names of attributes in the dataset, which may contain question words, and the kinds of value that a
// language's question words ask for: "how many" any number.

import { at } from "../model/at.ts";
import type { Attribute } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { once } from "../model/once.ts";
import { occurrencesIn } from "./attribute-words.ts";
import { countSure, isWhole } from "./named-owners.ts";
import { raise, SOME } from "./question-words.ts";
import { claimsOf, kindOfOwner, readText, type SearchIndex, slotOf } from "./search-index.ts";
import { numberAt } from "./string-table.ts";
import { tokenize } from "./tokens.ts";
import { type Asking, type Grid, type Understood, valueAt } from "./types.ts";

/** Attribute → how many words of the question name it; `SOME` if it is only one of those that the words may ask for. */
export type AskedAttributes = ReadonlyMap<number, number>;

/** Whether an attribute is named, rather than one of many possible ones. */
export const isNamed = (words: number): boolean => words > SOME;

/** Whether an attribute says that the event took place, and nothing else. */
export const isOccurrence = ({ attributes, dataset }: SearchIndex, attribute: number): boolean =>
  occurrencesIn(dataset).has(at(attributes, attribute).id);

/** How well each attribute is named: 0 if it is only possible, 1 for the longest name. */
export function shareNamed(asked: AskedAttributes): AskedAttributes {
  const most = Math.max(1, ...asked.values());
  return new Map(Array.from(asked, ([attribute, words]) => [attribute, isNamed(words) ? words / most : 0]));
}

/**
 * The attributes that question words ask for, and those whose name is in the question word by word, in any form and with other
 * words in between. An attribute whose name has no question word, but is in the question as a whole, is asked for too ("Vajont 1963 deaths"), unless the question
 * asks for another kind of value ("when were they released").
 */
export function findAskedAttributes(index: SearchIndex, understood: Understood, texts: Grid): AskedAttributes {
  const { words, asking, concepts } = understood;
  const { questions, ofKind, byQuestion } = asking;
  const found = new Map(asking.attributes);
  const kindOf = (attribute: number): Attribute["kind"] => at(index.attributes, attribute).kind;
  const askedKinds = new Set([...ofKind, ...found.keys()].map(kindOf));
  const { stopWords } = index.lexis.any;
  const typed = words.filter((word) => stopWords.has(word));
  for (const text of texts.rows) {
    const owner = numberAt(index.textOwners, text);
    if (kindOfOwner(index.owners, owner) !== "attribute") continue;
    const attribute = owner - index.owners.attribute;
    // That the event took place is what every claim on it says; only a question for yes or no asks for it.
    if (!understood.asksWhether && isOccurrence(index, attribute)) continue;
    const matched = countSure(texts, text, LEAST_SURE);
    const places = concepts.flatMap(({ word }, concept) =>
      valueAt(texts, text, concept) >= LEAST_SURE ? [words.lastIndexOf(word)] : [],
    );
    const isPlaced = places.length > 0 && !places.includes(-1);
    // A question word at the end is a second question: "when did he die and how".
    const beginning = isPlaced ? [...words.slice(0, Math.max(...places)), ...words.slice(-1)] : words;
    const count = countAsked(index, text, { typed, beginning, questions }, matched);
    const isOfKind = askedKinds.size === 0 || askedKinds.has(kindOf(attribute));
    // "Where was the deal signed" asks for a place, and not for the terms of the deal.
    if (count > 1 && (isOfKind || Number.isInteger(count))) raise(found, attribute, count);
    else if (slotOf(index, text) !== "keyword" && isWhole(index, texts, text))
      if (isOfKind) raise(found, attribute, ofKind.size === 0 ? 1 : 2);
  }
  const isMeant = Array.from(found).some(
    ([attribute, named]) => isNamed(named) && named > (byQuestion.get(attribute) ?? 0) && ofKind.has(attribute),
  );
  if (isMeant) for (const [attribute, named] of found) if (!isNamed(named)) found.delete(attribute);
  for (const attribute of countingOthers(index, understood, found)) found.delete(attribute);
  const surely = [...found].filter(([, named]) => isNamed(named)).map(([attribute]) => attribute);
  for (const akin of attributesAkin(index, surely)) raise(found, akin, SOME);
  return found;
}

/**
 * What is counted has a unit, and figures of another unit are not asked for: "how many helicopters were lost in the attempt". Nor are
 * those that the words name only in part, if they name another one as a whole.
 */
function countingOthers(
  { attributes }: SearchIndex,
  { unit, asking }: Understood,
  found: AskedAttributes,
): readonly number[] {
  const counts = [...found].filter(([number]) => at(attributes, number).kind === "count" && asking.ofKind.has(number));
  const unitOf = (number: number): string => Object.values(at(attributes, number).unit ?? {}).join(" ");
  const isCounted = (number: number): boolean =>
    unit !== null &&
    [...namesOf(at(attributes, number)), fold(unitOf(number))].some((name) => name.split(" ").includes(unit));
  const units = new Set(counts.flatMap(([number]) => (isCounted(number) ? [unitOf(number)] : [])));
  const most = Math.max(
    0,
    ...counts.flatMap(([, named]) => (isNamed(named) && Number.isInteger(named) ? [named] : [])),
  );
  return counts.flatMap(([number, named]) => {
    const isOther = units.size > 0 && !units.has(unitOf(number));
    return isOther || (isNamed(named) && !Number.isInteger(named) && named < most) ? [number] : [];
  });
}

/**
 * Attributes that share a whole name with one of these: "why" may be answered by a motive, a cause or a stated reason. Whoever asks
 * for somebody or for a place asks for no term.
 */
function attributesAkin({ attributes }: SearchIndex, asked: readonly number[]): readonly number[] {
  const known = new Set(asked.flatMap((attribute) => namesOf(at(attributes, attribute))));
  return known.size === 0
    ? []
    : [...attributes.keys()].filter((other) => namesOf(at(attributes, other)).some((name) => known.has(name)));
}

/** The names of an attribute, separated by whether it holds people or things. */
const namesOf = (attribute: Attribute): readonly string[] =>
  allNames(attribute).map((name) => `${attribute.kind === "entity"} ${fold(name)}`);

const LEAST_SURE = 0.85;

interface Typed {
  /** Stop words, as often as they are typed. */
  readonly typed: readonly string[];
  /** The words up to the last one that the name has, and the last of all. */
  readonly beginning: readonly string[];
  readonly questions: Asking["questions"];
}

/** A name that is only partly in the question is less certain than a complete one with as many words. */
const IN_PART = 0.25;

/**
 * How many words of a name are in the question, if half of those that carry weight are, and half of the others or the first one;
 * else 0. A name that begins with a question word is meant only if the question has that word; if the question asks "how many", a
 * name with only "how" is not meant.
 */
function countAsked(index: SearchIndex, text: number, { typed, beginning, questions }: Typed, matched: number): number {
  const { text: name, lang } = readText(index, text);
  const { stopWords, numbers } = index.lexis.of(lang);
  const words = tokenize(fold(name), numbers).filter(({ isExtra }) => !isExtra);
  const others = words.map(({ word }) => word).filter((word) => stopWords.has(word));
  const attribute = numberAt(index.textOwners, text) - index.owners.attribute;
  const isOwn = (question: Asking["questions"][number]): boolean =>
    question.kind.includes(attribute) || question.words.every((word) => others.includes(word));
  const elsewhere = questions.flatMap((question) => (isOwn(question) ? [] : question.words));
  // In "how did he die and how old was he", one "how" is left.
  const isLeft = (word: string): boolean => countOf(typed, word) > countOf(elsewhere, word);
  const asking = others.filter(isLeft).length;
  const weighty = words.length - others.length;
  const isQuestion = others.length > 0 && words[0]?.word === others[0];
  // In "how did he flee from there", Arabic "from", which is also "who", does not ask who fled.
  const begins = isQuestion && isLeft(at(others, 0)) && beginning.includes(at(others, 0));
  // "Why was one let go" asks for no number, though "let go" names one.
  const isCounted = questions.some(({ kind }) => kind.includes(attribute));
  if (!isQuestion && others.length > 0 && !isCounted && at(index.attributes, attribute).kind === "count") return 0;
  // "The" alone says nothing of what is asked.
  if (matched < weighty && !isQuestion && asking < others.length) return 0;
  if ((isQuestion && !begins) || (weighty === 0 && asking < others.length)) return 0;
  if (asking === 0 || (asking * 2 < others.length && !begins) || matched * 2 < weighty) return 0;
  return asking + (matched >= weighty ? weighty : matched - IN_PART);
}

const countOf = (words: readonly string[], word: string): number => words.filter((other) => other === word).length;

/**
 * Events that have a claim of one of the attributes, with the length of the longest name by which the query names it. If the
 * query only may ask for the attribute, the claim must match the rest of the query.
 */
export function eventsOf(
  index: SearchIndex,
  attributes: AskedAttributes,
  { rows, width }: Grid,
): ReadonlyMap<number, number> {
  const touched = once(() => new Set(rows));
  const events = new Map<number, number>();
  for (const [attribute, words] of attributes)
    for (const claim of claimsOf(index, index.owners.attribute + attribute))
      if (width === 0 || isNamed(words) || touched().has(claim))
        raise(events, numberAt(index.claimEvents, claim), words);
  return events;
}
