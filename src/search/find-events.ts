// Concepts → events: those that the words find and that have what is asked for, and those that matter beside the best.

import { at } from "../model/at.ts";
import type { Attribute } from "../model/dataset.ts";
import { type AskedAttributes, eventsOf, findAskedAttributes, isNamed, isOccurrence } from "./asked-attributes.ts";
import { findHolders } from "./asked-holders.ts";
import { withCompanion } from "./companion-event.ts";
import { type Cut, cutWeak } from "./cut-weak.ts";
import { bestQuality, SURE } from "./find-words.ts";
import { SOME } from "./question-words.ts";
import { findDoers, findVoiced, isWordOf } from "./named-owners.ts";
import type { Found } from "./rank-claims.ts";
import { type Admission, listEvents, rankEvents } from "./rank.ts";
import { type Scores, scoreConcepts } from "./score.ts";
import { claimsOf, type SearchIndex } from "./search-index.ts";
import { cutSaid, isVoiceWord } from "./said.ts";
import { cutStory, findDated } from "./story.ts";
import { numberAt } from "./string-table.ts";
import { type Concept, type Understood, valueAt } from "./types.ts";
import { NAMES_EVENT, SCOPED } from "./weights.ts";

/** What the words find; a question for the holder of an office is answered by the events that have it, and no other. */
export function findEvents(index: SearchIndex, understood: Understood, admission: Admission): Found {
  const found = findByWords(index, understood, admission);
  const holders = findHolders(index, { ...found, understood, admission });
  if (holders === null) return found;
  const ids = new Set(holders.claims.map(({ event }) => event));
  const isHeld = (event: number): boolean => ids.has(at(index.events, event).id);
  const { events: held } = listEvents(index, { ...admission, event: isHeld }, new Map());
  const isOther = ({ event }: { readonly event: number }): boolean => !isHeld(event);
  // A question about a person also gets what the sources say of them besides the office.
  const life = holders.isOfPerson
    ? findByWords(index, { ...understood, asksStory: true, asksDeed: true }, admission)
    : { ...found, strong: [] };
  return {
    ...life,
    holders,
    strong: [...held, ...life.strong.filter(isOther).slice(0, MOST_OF_LIFE)],
    relevant: [...held, ...life.relevant.filter(isOther)],
  };
}

/** How many events tell of a person, beside the office. */
const MOST_OF_LIFE = 6;

function findByWords(index: SearchIndex, understood: Understood, admission: Admission): Found {
  const scores = scoreConcepts(index, understood.concepts);
  if (understood.asksStory) {
    const concepts = wordsOfStory(index, understood.concepts, scores, admission);
    return findAsked(index, { ...understood, concepts }, new Map(), admission);
  }
  const asked = findAskedAttributes(index, understood, scores.texts);
  // "What was the coup" is answered by its story; "the duration of the siege" is not, although it may be a name of the siege.
  const defined = isAboutEvent(understood) ? findDefined(index, understood, scores, asked) : new Set<number>();
  if (defined.size > 0) {
    const told = findAsked(
      index,
      { ...understood, asksStory: true, asksDefinition: true },
      new Map(),
      admission,
      scores,
    );
    return { ...told, strong: told.relevant.filter(({ event }) => defined.has(event)) };
  }
  if (understood.concepts.length > 1 && [...asked.keys()].some(isNameOf(index))) {
    const [best] = rankEvents(index, understood.concepts, scores, admission, new Map()).events;
    const whom = best === undefined ? null : askForWhom(index, understood.concepts, scores, asked, best.event);
    if (whom !== null) return findAsked(index, { ...understood, concepts: whom.concepts }, whom.asked, admission);
  }
  const found = findAsked(index, understood, asked, admission, scores);
  return found.strong.length > 0 ? found : (findWithoutAsked(found) ?? found);
}

/** Whether it is asked what an event was; words that ask for nothing, and name an event, mean the same. */
const isAboutEvent = ({ asksDefinition, asksWhether, asksVoice, asking, concepts }: Understood): boolean =>
  asksDefinition || (asking.attributes.size === 0 && !asksWhether && !asksVoice && concepts.length > 1);

/** The events whose names have all the words, and that have nothing of what the words name. */
function findDefined(
  index: SearchIndex,
  { concepts }: Understood,
  scores: Scores,
  asked: AskedAttributes,
): ReadonlySet<number> {
  const having = eventsOf(index, asked, scores.claims);
  const isDefined = (event: number): boolean =>
    !isNamed(having.get(event) ?? 0) &&
    concepts.every((_, concept) => valueAt(scores.events, event, concept) >= NAMES_EVENT);
  return new Set(concepts.length === 0 ? [] : [...index.events.keys()].filter(isDefined));
}

/** So many words name what something happened to. */
const LEAST_ABOUT = 2;

/** The words without those that name an attribute, and not the event, as "got away" does: they say what is known already. */
function wordsOfStory(
  index: SearchIndex,
  concepts: readonly Concept[],
  scores: Scores,
  admission: Admission,
): readonly Concept[] {
  const [best] = rankEvents(index, concepts, scores, admission, new Map()).events;
  const others = withoutNames(index, concepts, scores, index.attributes.keys());
  const about = concepts.filter(
    (concept, place) =>
      others.includes(concept) || (best !== undefined && valueAt(scores.events, best.event, place) > 0),
  );
  return about.length >= LEAST_ABOUT ? about : concepts;
}

/**
 * What a question asks for can only help an event: "which country" if no event matches both words. It does not apply if another
 * word also asks, "who helped", unless both ask for a date: "when did it begin".
 */
function findWithoutAsked({ index, understood, admission, asked, scores }: Found): Found | null {
  const concepts = withoutNames(index, understood.concepts, scores, asked.keys());
  if (concepts.length === 0 || concepts.length === understood.concepts.length) return null;
  const byWord = [...asked.keys()].filter(
    (attribute) => withoutNames(index, understood.concepts, scores, [attribute]).length < understood.concepts.length,
  );
  const isDate = (attribute: number): boolean => at(index.attributes, attribute).kind === "date";
  if (![...asked.keys()].every((each) => byWord.includes(each) || (isDate(each) && byWord.some(isDate)))) return null;
  if (concepts.some(({ matches }) => bestQuality(matches) < SURE)) return null;
  return findAsked(index, { ...understood, concepts }, asked, admission);
}

function findAsked(
  index: SearchIndex,
  understood: Understood,
  asked: AskedAttributes,
  admission: Admission,
  scores = scoreConcepts(index, understood.concepts),
): Found {
  const { concepts } = understood;
  const voiced = understood.asksVoice ? findVoiced(index, scores.texts) : new Set<number>();
  // Of "what did he call the ships", "call" is said of him, and looked up nowhere.
  const said = voiced.size === 0 ? concepts : concepts.filter(({ word }) => !isVoiceWord(index, word));
  if (said.length > 0 && said.length < concepts.length)
    return findAsked(index, { ...understood, concepts: said }, asked, admission);
  const speaking = new Map(Array.from(voiced, (claim) => [numberAt(index.claimEvents, claim), SCOPED]));
  const isSaid = speaking.size > 0;
  const hinted = isSaid ? speaking : eventsOf(index, asked, scores.claims);
  // "It happened" answers only the question whether it did, so it excludes no event.
  const telling = new Map([...asked].filter(([attribute]) => !isOccurrence(index, attribute)));
  const answering = isSaid || telling.size === asked.size ? hinted : eventsOf(index, telling, scores.claims);
  const ranking =
    concepts.length === 0
      ? listEvents(index, admission, hinted)
      : rankEvents(index, concepts, scores, admission, hinted);
  const isSpokenOf = ([attribute]: readonly [number, number]): boolean =>
    [...voiced].some((claim) => at(index.dataset.claims, claim).attribute === at(index.attributes, attribute).id);
  const dated = understood.asksStory ? findDated(index, scores.texts, ranking.common) : new Set<number>();
  const doers = understood.asksStory && understood.asksDeed ? findDoers(index, scores.texts) : new Set<number>();
  const asks = understood.asksStory || [...asked.values()].some(isNamed);
  const cut = cutWeak(ranking, concepts.length, asks, answering, understood);
  const found = { index, understood, admission, scores, voiced, dated, doers, weights: ranking.weights };
  const meant = isSaid ? new Map([...asked].filter(isSpokenOf)) : asked;
  return { ...found, holders: null, asked: meant, ...cutAsked({ ...found, asked }, cut) };
}

/** What is asked for of the events: what happened, what somebody says, or an attribute with the event that completes it. */
function cutAsked(found: Omit<Found, "holders" | keyof Cut>, cut: Cut): Cut {
  const { index, understood, voiced, asked, admission } = found;
  if (understood.asksStory) return cutStory(index, cut, found);
  return voiced.size > 0 ? cutSaid(index, cut, found) : withCompanion(index, asked, admission, cut);
}

/** The concepts that are in no name of the attributes: what is left of the question without what it asks for. */
export function withoutNames(
  index: SearchIndex,
  concepts: readonly Concept[],
  { texts }: Scores,
  attributes: Iterable<number>,
): readonly Concept[] {
  const owners = new Set(Array.from(attributes, (attribute) => index.owners.attribute + attribute));
  return concepts.filter((_, concept) => !isWordOf(index, texts, concept, owners));
}

// "Name of the operation" asks for the name of an event; "name of the group that stormed it" for somebody in an event.

/** An event can have many names; a name with one true value is somebody's. */
const isEventName = (attribute: Attribute | undefined): boolean =>
  attribute?.kind === "name" && attribute.cardinality === "many";

const isNameOf =
  ({ attributes }: SearchIndex) =>
  (attribute: number): boolean =>
    isEventName(attributes[attribute]);

/**
 * If the words name what the best event has, its ships, they ask for these and not for its own name; if they do not name the event, or
 * it has no name, for somebody in it. Returns the attributes asked for, and the words without those for "name". Null if the name of the
 * event is asked for.
 */
function askForWhom(
  index: SearchIndex,
  concepts: readonly Concept[],
  scores: Scores,
  asked: AskedAttributes,
  best: number,
): { readonly asked: AskedAttributes; readonly concepts: readonly Concept[] } | null {
  const hasAny = (attribute: number): boolean =>
    claimsOf(index, index.owners.attribute + attribute).some((claim) => index.claimEvents[claim] === best);
  const named = [...asked].filter(([, words]) => isNamed(words));
  const isHeld = ([attribute]: readonly [number, number]): boolean =>
    index.attributes[attribute]?.kind === "entity" && hasAny(attribute);
  const held = named.filter(isHeld);
  if (held.length > 0) return { asked: new Map(held), concepts };
  const names = [...asked.keys()].filter(isNameOf(index));
  if (names.length < named.length) return null;
  const rest = withoutNames(index, concepts, scores, asked.keys());
  const isEventNamed = concepts.some((concept, at) => rest.includes(concept) && valueAt(scores.events, best, at) > 0);
  if (rest.length === 0 || (isEventNamed && [...asked.keys()].some(hasAny))) return null;
  const whom = index.attributes.flatMap(({ kind }, attribute) =>
    kind === "entity" ? [[attribute, SOME] as const] : [],
  );
  return { asked: new Map(whom), concepts: rest };
}
