// Which claims represent what each source says happened, without repetitions.

import { at, valueOf } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { getOrAdd, groupBy } from "../model/groups.ts";
import { byPlace } from "../model/place.ts";
import { smallWordsOf } from "./small-words.ts";

/** How many claims of each source are shown: the fewer events there are, the more. */
const mostOf = (events: number): number => (events === 1 ? 6 : events <= FEW ? 4 : events <= 6 ? 3 : 2);

/** Up to this many events, each source's date comes first among its claims. */
const FEW = 3;

/** The best of the claims of each source, in its order; of few events, its date first. None if there are no stories. */
export function tellStory(
  { claims, stories }: { readonly claims: readonly Claim[]; readonly stories: number },
  dataset: Dataset,
): readonly Claim[] {
  return stories === 0
    ? []
    : tell(claims, { most: mostOf(stories), isAlone: stories === 1, isDateFirst: stories <= FEW }, dataset);
}

/** What each source says beyond the claims in `known`, its date first; more if only one says anything. */
export function tellRest(claims: readonly Claim[], known: readonly Claim[], dataset: Dataset): readonly Claim[] {
  const isAlone = new Set(claims.map(({ source }) => source)).size === 1;
  return tell(claims, { most: isAlone ? MOST_ALONE : MOST_OF_REST, mostSources: MOST_SOURCES, known }, dataset);
}

const MOST_OF_REST = 3;
const MOST_ALONE = 6;
const MOST_SOURCES = 6;

/** The best claims of each source on how something was done, its date first. */
export const tellManner = (claims: readonly Claim[], dataset: Dataset): readonly Claim[] =>
  tell(claims, { most: MOST_OF_MANNER }, dataset);

const MOST_OF_MANNER = 4;

interface Telling {
  /** Of each source. */
  readonly most: number;
  /** The sources whose claims come first. */
  readonly mostSources?: number;
  /** Whether all claims are of one event. If they are not, one item stands for each list. */
  readonly isAlone?: boolean;
  readonly isDateFirst?: boolean;
  /** What is shown already. */
  readonly known?: readonly Claim[];
}

function tell(
  claims: readonly Claim[],
  { most, mostSources = Infinity, isAlone = true, isDateFirst = true, known = [] }: Telling,
  dataset: Dataset,
): readonly Claim[] {
  if (claims.length === 0) return [];
  const isDate = ({ attribute }: Claim): boolean => dataset.attributes.get(attribute)?.dates === "whole";
  const dateFirst = (told: readonly Claim[]): readonly Claim[] =>
    told.toSorted((a, b) => Number(isDate(b)) - Number(isDate(a)));
  const stopWords = smallWordsOf(dataset);
  const wordsOf = (text: string): ReadonlySet<string> =>
    new Set(
      fold(text)
        .split(" ")
        .filter((word) => word !== "" && !stopWords.has(word)),
    );
  const sentenceOf = (claim: Claim): Sentence => {
    const [[lang, text] = ["", ""]] = Object.entries(claim.statement);
    const inTitle = wordsOf(valueOf(dataset.events, claim.event).label[lang] ?? "");
    const words = wordsOf(text);
    return { claim, words, news: new Set([...words].filter((word) => !inTitle.has(word))) };
  };
  const told = new Map<string, Sentence[]>();
  const knownOf = groupBy(known.map(sentenceOf), ({ claim }) => claim.source);
  for (const claim of isDateFirst ? dateFirst(claims) : claims) {
    if (told.size >= mostSources && !told.has(claim.source)) continue;
    const sentence = sentenceOf(claim);
    if (knownOf.get(claim.source)?.some((other) => isPartOf(sentence, other)) === true) continue;
    const own = getOrAdd(told, claim.source, () => []);
    const like = own.findIndex((other) => (!isAlone && isOfOneList(sentence, other)) || isAlike(sentence, other));
    if (like === -1 && own.length < most) own.push(sentence);
    else if (like !== -1 && isFuller(sentence, at(own, like))) own[like] = sentence;
  }
  return [...told.values()].flatMap((own) => dateFirst(own.map(({ claim }) => claim).toSorted(byPlace)));
}

interface Sentence {
  readonly claim: Claim;
  /** The words that carry weight in the statement's first language. */
  readonly words: ReadonlySet<string>;
  /** Those that are not in the event's title. */
  readonly news: ReadonlySet<string>;
}

/** Of several events, one claim stands for a list; claims with most words in common say the same. */
const isOfOneList = ({ claim }: Sentence, other: Sentence): boolean =>
  claim.attribute === other.claim.attribute && claim.scope === other.claim.scope;

const IN_COMMON = 0.7;

/** The least share of words in common, without those of the title, which any sentence may have. */
const IN_NEWS = 0.51;

function isAlike(sentence: Sentence, other: Sentence): boolean {
  return (
    shareOf(sentence.words, other.words) >= IN_COMMON &&
    (sentence.news.size === 0 || other.news.size === 0 || shareOf(sentence.news, other.news) >= IN_NEWS)
  );
}

/** The share of the shorter sentence's words that the other one has. */
const shareOf = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...words].filter((word) => others.has(word)).length / Math.max(1, Math.min(words.size, others.size));

/** Whether a sentence says nothing that another one does not. */
const isPartOf = ({ words }: Sentence, other: Sentence): boolean => [...words].every((word) => other.words.has(word));

/** Whether a claim says more than a similar one, and is as certain. */
function isFuller({ claim, words }: Sentence, other: Sentence): boolean {
  const isPlain = claim.basis.type === "stated" || other.claim.basis.type !== "stated";
  return claim.attribute !== other.claim.attribute && isPlain && words.size > other.words.size;
}
