// "What did he call the ships": the events with what the one who is named says of what is asked.

import type { Cut } from "./cut-weak.ts";
import { isWordOf } from "./named-owners.ts";
import type { Scores } from "./score.ts";
import { linkedNumber, linkedRole, type SearchIndex, voiceKey } from "./search-index.ts";
import { indexOfWord, listAt, numberAt } from "./string-table.ts";
import { valueAt } from "./types.ts";

/** Whether a word says that somebody says something, as "call" does. */
export const isVoiceWord = ({ hints }: SearchIndex, word: string): boolean => indexOfWord(hints, voiceKey(word)) !== -1;

interface Said {
  readonly voiced: ReadonlySet<number>;
  readonly scores: Scores;
  readonly weights: readonly number[];
}

/** Beside what fits the question best, what is worth this share of it. */
const LEAST_OF_BEST = 0.7;

/** The events in which somebody says what fits the question best, the first of them whatever it is called. */
export function cutSaid(index: SearchIndex, { relevant, strong }: Cut, { voiced, scores, weights }: Said): Cut {
  const worth = new Map<number, number>();
  for (const claim of voiced) {
    const event = numberAt(index.claimEvents, claim);
    const value = weights.reduce((sum, weight, concept) => sum + weight * valueAt(scores.claims, claim, concept), 0);
    worth.set(event, Math.max(value, worth.get(event) ?? 0));
  }
  const worthOf = ({ event }: Cut["strong"][number]): number => worth.get(event) ?? 0;
  const said = relevant.filter((each) => worthOf(each) > 0).toSorted((a, b) => worthOf(b) - worthOf(a));
  const [best] = said;
  if (best === undefined) return { relevant, strong };
  const least = LEAST_OF_BEST * worthOf(best);
  return {
    relevant,
    strong: said.filter((each) => each === best || (strong.includes(each) && worthOf(each) >= least)),
  };
}

/** Of what somebody says, what is about the other words of the question; all of it if nothing is. */
export function findSaid<Found extends { readonly claim: number }>(
  index: SearchIndex,
  { voiced, scores }: Omit<Said, "weights">,
  all: readonly Found[],
): readonly Found[] {
  const said = all.filter(({ claim }) => voiced.has(claim));
  const links = said.flatMap(({ claim }) => Array.from(listAt(index.claimLinks, claim)));
  const speakers = new Set(links.filter((link) => linkedRole(link) === "voice").map(linkedNumber));
  const others = Array.from({ length: scores.texts.width }, (_, concept) => concept).filter(
    (concept) => !isWordOf(index, scores.texts, concept, speakers),
  );
  const about = said.filter(({ claim }) => others.some((concept) => valueAt(scores.claims, claim, concept) > 0));
  return about.length > 0 ? about : said;
}
