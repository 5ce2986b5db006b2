// "When were they freed, and who was president then": two questions in one, each of which is answered.

import { at } from "../model/at.ts";
import { fold } from "../model/fold.ts";
import { understand } from "./concepts.ts";
import { deedPlacesOf, placesOf } from "./question-words.ts";
import { andKey, definitionKey, questionKey, type SearchIndex, storyKey } from "./search-index.ts";
import { indexOfWord } from "./string-table.ts";

/**
 * The two questions of a text, if the second begins with a question word behind "and" and has words of its own, or asks for a story
 * or for what somebody did; the second then gets the words of the first. Null if there is only one, or if both ask for something of one event.
 */
export function splitQuestions(index: SearchIndex, text: string): readonly [string, string] | null {
  const words = text.split(/\s+/);
  for (let place = 1; place < words.length - 1; place += 1) {
    const second = secondFrom(index, words, place);
    if (second === null) continue;
    const first = words.slice(0, place);
    const [asked, other] = [first, second].map((part) => understand(index, part.join(" ")));
    if (asked === undefined || other === undefined || asked.concepts.length === 0) continue;
    if (other.concepts.length > 0 && !other.asksDeed) return [first.join(" "), second.join(" ")];
    if (placesOf(index, other.words, storyKey).size === 0 && !other.asksDeed) continue;
    return [first.join(" "), [...second, ...asked.concepts.map(({ word }) => word)].join(" ")];
  }
  return null;
}

/** The words of a second question that begins here, without its "and"; Arabic writes "and" together with the next word. */
function secondFrom(index: SearchIndex, words: readonly string[], place: number): readonly string[] | null {
  const word = fold(at(words, place));
  const isAnd = (part: string): boolean => indexOfWord(index.hints, andKey(part)) !== -1;
  const isJoined = !isAnd(word) && index.lexis.any.prefixes.some((prefix) => isAnd(prefix) && word.startsWith(prefix));
  if (!isAnd(word) && !isJoined) return null;
  const second = [...(isJoined ? [word.slice(1)] : []), ...words.slice(place + 1)];
  const folded = second.map((each) => fold(each));
  const isQuestion = [questionKey, storyKey, definitionKey].some((key) => placesOf(index, folded, key).has(0));
  return isQuestion || deedPlacesOf(index, folded).has(0) ? second : null;
}
