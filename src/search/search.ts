// Look-up: a query and an index → events, with the claims that answer it and why they matched. Pure.

import { at } from "../model/at.ts";
import type { LanguageTag } from "../model/dataset.ts";
import { describer, type SearchResult } from "./describe-result.ts";
import { createAdmission } from "./query-filters.ts";
import { findCounted } from "./counted-noun.ts";
import { withCompanion } from "./companion-event.ts";
import { findAskedAttributes, isNamed, type AskedAttributes } from "./asked-attributes.ts";
import { type AskedHolders, findHolders } from "./asked-holders.ts";
import { eventsOf, findVoiced, withoutFlags } from "./asked-events.ts";
import { asksForName, askForWhom, isWordOf } from "./asked-names.ts";
import { cutWeak } from "./cut-weak.ts";
import { understand } from "./concepts.ts";
import { findRanges, wordsOfConcepts, type TextRange } from "./explain-matches.ts";
import { bestQuality, findSameWords, SURE } from "./find-words.ts";
import type { Query } from "./parse-query.ts";
import { type Admission, listEvents, rankEvents, type RankedEvent } from "./rank.ts";
import { scoreConcepts, type Scores } from "./score.ts";
import type { SearchIndex } from "./search-index.ts";
import { cutStory, findDated } from "./story.ts";
import { suggestWords } from "./suggest.ts";
import { SCOPED } from "./weights.ts";
import { numberAt } from "./string-table.ts";
import type { Concept, Understood } from "./types.ts";
import { once } from "../model/once.ts";

export interface SearchOutcome {
  readonly results: readonly SearchResult[];
  /** Weaker matches that are left out; `all` includes them. */
  readonly weaker: readonly SearchResult[];
  /** Words of the query that nothing matched. */
  readonly unmatched: readonly string[];
  /** If nothing is found: the nearest words of the dataset. */
  readonly suggestions: readonly string[];
  /** If nothing is found: what some of the words would find, or null. */
  readonly fewer: FewerWords | null;
  /** Where the query's words occur in a text of a language, to mark them. */
  readonly mark: (text: string, lang: LanguageTag) => readonly TextRange[];
}

/** The words that find something, the words or conditions left out, and the results, best first. */
interface FewerWords {
  readonly words: readonly string[];
  readonly without: readonly string[];
  /** Whether what is left out is in the dataset, but never together with the rest. */
  readonly isKnown: boolean;
  readonly results: readonly SearchResult[];
}

export interface SearchOptions {
  /** The most results to return; all by default. */
  readonly limit?: number;
  /** Whether to include weaker results. */
  readonly all?: boolean;
}

/** Searches an index. Results are ordered by score, then by event id. */
export function search(index: SearchIndex, query: Query, options: SearchOptions = {}): SearchOutcome {
  const understood = understand(index, query.words);
  const admission = createAdmission(index, query);
  const { concepts } = understood;
  const found = findEvents(index, understood, admission);
  const shown = options.all === true ? found.relevant : found.strong;
  const words = once(() => wordsOfConcepts(index, concepts));
  const fewer = shown.length > 0 ? null : findFewer(index, query, understood, admission);
  const describe = describer({ ...found, index, words, concepts, admits: admission.claim });
  return {
    results: shown.slice(0, options.limit ?? shown.length).map(describe),
    weaker: found.relevant.filter((event) => !shown.includes(event)).map(describe),
    unmatched: concepts.filter(({ matches }) => matches.size === 0).map(({ word }) => word),
    suggestions: shown.length > 0 ? [] : suggestWords(index, concepts, fewer === null),
    fewer,
    mark: (text, lang) => findRanges(index, { text, lang }, words()),
  };
}

/** What the words find without the conditions or, if that is nothing, what some of the words find. */
function findFewer(index: SearchIndex, query: Query, understood: Understood, admission: Admission): FewerWords | null {
  const { concepts } = understood;
  if (query.conditions.length > 0 && concepts.length > 0) {
    const found = findEvents(index, understood, OPEN);
    if (found.strong.length > 0)
      return toFewer(index, concepts, { without: query.conditions, isKnown: true }, found, OPEN);
  }
  return findFewerWords(index, understood, admission);
}

const OPEN: Admission = { claim: () => true, event: () => true };

function toFewer(
  index: SearchIndex,
  concepts: readonly Concept[],
  { without, isKnown }: Pick<FewerWords, "without" | "isKnown">,
  found: FoundEvents,
  admission: Admission,
): FewerWords {
  const words = once(() => wordsOfConcepts(index, concepts));
  return {
    words: concepts.map(({ word }) => word),
    without,
    isKnown,
    results: found.strong.map(describer({ ...found, index, words, concepts, admits: admission.claim })),
  };
}

/** What the known words find without the others; or, if all are known but never together, what the best of them find. */
function findFewerWords(index: SearchIndex, understood: Understood, admission: Admission): FewerWords | null {
  const { concepts } = understood;
  const known = concepts.filter(({ matches }) => bestQuality(matches) >= SURE);
  // Beside a word that is in no source, one that is only spelt like another is hardly meant: "world cup", not "world coup".
  const sure = known.length < concepts.length ? known.filter(({ word }) => isWordOfSources(index, word)) : known;
  if (sure.length * 2 < concepts.length || concepts.length > MOST_TRIED) return null;
  const tries = known.length < concepts.length ? [known] : known.map((concept) => [concept]);
  const [best] = tries
    .map((tried) => ({ tried, found: findEvents(index, { ...understood, concepts: tried }, admission) }))
    .toSorted((a, b) => worthOf(index, b.found) - worthOf(index, a.found));
  if (best === undefined || best.found.strong.length === 0 || best.tried.length === concepts.length) return null;
  const without = concepts.filter((concept) => !best.tried.includes(concept)).map(({ word }) => word);
  return toFewer(index, best.tried, { without, isKnown: known.length === concepts.length }, best.found, admission);
}

const isWordOfSources = (index: SearchIndex, word: string): boolean => bestQuality(findSameWords(index, word)) >= SURE;

/** Words that name an attribute say what is asked, not which event. */
function worthOf(index: SearchIndex, { strong, asked, scores }: FoundEvents): number {
  const owners = new Set(Array.from(asked.keys(), (attribute) => index.owners.attribute + attribute));
  const isOfWhat = Array.from({ length: scores.texts.width }, (_, at) => isWordOf(index, scores.texts, at, owners));
  return (strong[0]?.score ?? 0) - (isOfWhat.includes(false) ? 0 : 1);
}

/** With more words than this, fewer words are not tried. */
const MOST_TRIED = 8;

interface FoundEvents {
  /** The claims on offices that are asked for, and nothing else. */
  readonly holders: AskedHolders | null;
  readonly asked: AskedAttributes;
  readonly counted: number | null;
  readonly asksWho: boolean;
  /** What somebody says whom the question names, where it asks for that. */
  readonly voiced: ReadonlySet<number>;
  readonly asksStory: boolean;
  /** If what happened is asked for, the claims of the time that the question names. */
  readonly dated: ReadonlySet<number>;
  readonly scores: Scores;
  readonly weights: readonly number[];
  readonly relevant: readonly RankedEvent[];
  readonly strong: readonly RankedEvent[];
}

/** What the words find; a question for the holder of an office is answered by the events that have it, and no other. */
function findEvents(index: SearchIndex, understood: Understood, admission: Admission): FoundEvents {
  const found = findByWords(index, understood, admission);
  const holders = findHolders(index, { ...found, understood, admission });
  if (holders === null) return found;
  const ids = [...index.dataset.events.keys()];
  const events = [...new Set(holders.claims.map(({ event }) => ids.indexOf(event)))];
  const { events: strong } = listEvents(index, { ...admission, event: (event) => events.includes(event) }, new Map());
  return {
    ...found,
    holders,
    strong,
    relevant: [...strong, ...found.relevant.filter(({ event }) => !events.includes(event))],
  };
}

function findByWords(index: SearchIndex, understood: Understood, admission: Admission): FoundEvents {
  const scores = scoreConcepts(index, understood.concepts);
  const asked = understood.asksStory ? new Map() : findAskedAttributes(index, understood, scores.texts);
  if (understood.concepts.length < 2 || !asksForName(index, asked)) {
    const found = findAsked(index, understood, scores, asked, admission);
    return found.strong.length > 0 ? found : (findWithoutAsked(index, understood, found, admission) ?? found);
  }
  const [best] = rankEvents(index, understood.concepts, scores, admission, new Map()).events;
  const whom = best === undefined ? null : askForWhom(index, understood.concepts, scores, asked, best.event);
  if (whom === null) return findAsked(index, understood, scores, asked, admission);
  return findAsked(
    index,
    { ...understood, concepts: whom.concepts },
    scoreConcepts(index, whom.concepts),
    whom.asked,
    admission,
  );
}

/**
 * What a question asks for can only help an event: "which country" if no event matches both words. It does not apply if another
 * word also asks, "who helped", unless both ask for a date: "when did it begin".
 */
function findWithoutAsked(
  index: SearchIndex,
  understood: Understood,
  { asked, scores }: FoundEvents,
  admission: Admission,
): FoundEvents | null {
  const owners = new Set(Array.from(asked.keys(), (attribute) => index.owners.attribute + attribute));
  const concepts = understood.concepts.filter((_, at) => !isWordOf(index, scores.texts, at, owners));
  if (concepts.length === 0 || concepts.length === understood.concepts.length) return null;
  const kinds = [...index.dataset.attributes.values()].map(({ kind }) => kind);
  const byWord = [...asked.keys()].filter((attribute) =>
    understood.concepts.some((_, at) =>
      isWordOf(index, scores.texts, at, new Set([index.owners.attribute + attribute])),
    ),
  );
  const isDate = (attribute: number): boolean => kinds[attribute] === "date";
  if (![...asked.keys()].every((each) => byWord.includes(each) || (isDate(each) && byWord.some(isDate)))) return null;
  if (concepts.some(({ matches }) => bestQuality(matches) < SURE)) return null;
  return findAsked(index, { ...understood, concepts }, scoreConcepts(index, concepts), asked, admission);
}

function findAsked(
  index: SearchIndex,
  understood: Understood,
  scores: Scores,
  asked: AskedAttributes,
  admission: Admission,
): FoundEvents {
  const { concepts } = understood;
  const voiced = understood.asksVoice ? findVoiced(index, scores.texts) : new Set<number>();
  const speaking = new Map(Array.from(voiced, (claim) => [numberAt(index.claimEvents, claim), SCOPED]));
  const isSaid = speaking.size > 0;
  const hinted = isSaid ? speaking : eventsOf(index, asked, scores);
  const unflagged = withoutFlags(index, asked);
  const hasNoFlags = unflagged.size === asked.size;
  const answering = isSaid || hasNoFlags ? hinted : eventsOf(index, unflagged, scores);
  const ranking =
    concepts.length === 0
      ? listEvents(index, admission, hinted)
      : rankEvents(index, concepts, scores, admission, hinted);
  const ids = [...index.dataset.attributes.keys()];
  const isSpokenOf = ([attribute]: readonly [number, number]): boolean =>
    [...voiced].some((claim) => at(index.dataset.claims, claim).attribute === at(ids, attribute));
  const dated = understood.asksStory ? findDated(index, scores.texts) : new Set<number>();
  const asks = understood.asksStory || [...asked.values()].some(isNamed);
  const cut = cutWeak(ranking, concepts.length, asks, answering);
  return {
    holders: null,
    asked: isSaid ? new Map([...asked].filter(isSpokenOf)) : asked,
    scores,
    counted: findCounted(index, understood),
    asksWho: understood.asksWho,
    voiced,
    weights: ranking.weights,
    asksStory: understood.asksStory,
    dated,
    ...(understood.asksStory ? cutStory(index, cut, dated) : withCompanion(index, asked, admission, cut)),
  };
}
