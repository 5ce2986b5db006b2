// Exact phrase before all words: where the best events are close, one whose texts have the query word for word goes first.

import { fold } from "../model/fold.ts";
import { SURE } from "./find-words.ts";
import type { Ranking } from "./rank.ts";
import type { Grid } from "./types.ts";
import { linkedNumber, type SearchIndex } from "./search-index.ts";
import { listAt } from "./string-table.ts";

/** Events within this share of the best score are close to it. */
const CLOSE = 0.88;
const GAIN = 1.1;
const MOST_TEXTS = 1000;

/** Raises close events that have the phrase; `words` is what was typed, `texts` what matched. */
export function preferPhrases(index: SearchIndex, words: string, texts: Grid, ranking: Ranking): Ranking {
  const [first, second] = ranking.events;
  if (first === undefined || second === undefined || texts.width < 2 || second.score < CLOSE * first.score)
    return ranking;
  const events = eventsWithPhrase(index, fold(words), texts);
  if (events.size === 0) return ranking;
  const raised = ranking.events.map((each) => {
    const isRaised = each.score >= CLOSE * first.score && events.has(each.event);
    return isRaised ? { ...each, score: each.score * GAIN } : each;
  });
  return { ...ranking, events: raised.toSorted((a, b) => b.score - a.score) };
}

/** Events that a text with all the words, side by side and in order, belongs or leads to. */
function eventsWithPhrase(index: SearchIndex, phrase: string, texts: Grid): ReadonlySet<number> {
  const events = new Set<number>();
  let left = MOST_TEXTS;
  for (const text of texts.rows) {
    if (left === 0 || !hasAll(texts, text)) continue;
    left -= 1;
    if (` ${fold(index.text(text))} `.includes(` ${phrase} `)) addEvents(index, index.textOwners[text] ?? 0, events);
  }
  return events;
}

function hasAll({ values, width }: Grid, text: number): boolean {
  for (let concept = 0; concept < width; concept += 1) if ((values[text * width + concept] ?? 0) < SURE) return false;
  return true;
}

function addEvents(index: SearchIndex, owner: number, events: Set<number>): void {
  const { claim, attribute } = index.owners;
  if (owner < claim) events.add(owner);
  else if (owner < attribute) events.add(index.claimEvents[owner - claim] ?? -1);
  else for (const link of listAt(index.ownerClaims, owner)) events.add(index.claimEvents[linkedNumber(link)] ?? -1);
}
