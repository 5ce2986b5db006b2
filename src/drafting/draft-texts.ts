// Texts → passages with candidates and proposed events. Each text is read twice: once to learn which words are names and which are
// rare, once to find candidates. Memory does not grow with the texts. Pure: the caller reads the files.

import type { Segment } from "../dataset/texts-segments.ts";
import { createSlugs } from "../import/ids.ts";
import { type Candidate, findPassages, type Passage, type SplitText, splitText } from "./candidates.ts";
import { draftingWords } from "./drafting-words.ts";
import { NO_CONTEXT } from "./find-dates.ts";
import type { SoundsLikeName } from "./find-uncased-names.ts";
import { createCommonness, createGrouper } from "./group-passages.ts";
import { dateKeys, type Feature, featuresOf, wordKeys } from "./passage-features.ts";
import { createNameCollector } from "./sounding-names.ts";

export interface NamedEvent {
  readonly id: string;
  readonly title: string;
}

export interface DraftText {
  readonly id: string;
  readonly language: string;
  readonly published: string | null;
  readonly text: string;
  readonly segments: readonly Segment[];
}

export interface DraftedPassage extends Passage {
  readonly source: string;
  readonly language: string;
  /** Null if nothing was found in it. */
  readonly event: NamedEvent | null;
  /** The anchor of its relative dates: the event of the previous date. */
  readonly anchor: string | null;
}

/** Reads a text anew each time; null if it cannot be read. */
export type OpenText = () => DraftText | null;

/** The passages of the texts, in order. `tell` is called with how many texts are done, in either round;
 * `taken` are ids of events that there are. Await `loadEdtf` before. */
export function* draftTexts(
  texts: readonly OpenText[],
  taken: ReadonlySet<string>,
  tell: (round: 1 | 2, done: number) => void,
): Generator<{ readonly text: DraftText; readonly passages: readonly DraftedPassage[] }> {
  const commonness = createCommonness();
  const names = createNameCollector();
  for (const [index, open] of texts.entries()) {
    const text = open();
    if (text !== null) survey(text, splitText(text.text, text.segments), commonness.add, names.add);
    tell(1, index + 1);
  }
  const grouper = createGrouper(commonness);
  const events: NamedEvent[] = [];
  const idOf = createSlugs("event", taken);
  const eventOf = (number: number, passage: Passage): NamedEvent => (events[number] ??= nameEvent(passage, idOf));
  for (const [index, open] of texts.entries()) {
    const text = open();
    if (text !== null) yield { text, passages: draftOne(text, index, names.sounds, grouper.assign, eventOf) };
    tell(2, index + 1);
  }
}

function survey(
  text: DraftText,
  split: SplitText,
  count: (keys: Iterable<number>) => void,
  learn: (split: SplitText, language: string) => void,
): void {
  learn(split, text.language);
  const language = draftingWords(text.language);
  const context = { ...NO_CONTEXT, lastYear: yearOf(text) };
  for (const sentence of split.sentences)
    count([...wordKeys(sentence.words, text.language, true), ...dateKeys({ ...sentence, language }, context)]);
}

function draftOne(
  text: DraftText,
  number: number,
  sounds: SoundsLikeName,
  assign: ReturnType<typeof createGrouper>["assign"],
  eventOf: (number: number, passage: Passage) => NamedEvent,
): readonly DraftedPassage[] {
  let carried: readonly Feature[] = [];
  let last: number | null = null;
  let dated: string | null = null;
  const own = { source: text.id, language: text.language };
  const split = splitText(text.text, text.segments);
  return findPassages(split, text.language, yearOf(text), sounds).map((passage) => {
    if (passage.candidates.length === 0) return { ...passage, ...own, event: null, anchor: null };
    const features = featuresOf(passage, text.language);
    const goesOnWith = passage.candidates.some(isNamed) ? null : last;
    last = assign({ features, carried, text: number, dates: daysOf(passage), goesOnWith });
    carried = features;
    const event = eventOf(last, passage);
    const anchor = dated === event.id ? null : dated;
    if (passage.candidates.some(isDated)) dated = event.id;
    return { ...passage, ...own, event, anchor };
  });
}

const yearOf = ({ published }: DraftText): number | null => (published === null ? null : Number(published.slice(0, 4)));

/** Dates to the day or the month. */
const daysOf = ({ candidates }: Passage): readonly string[] =>
  candidates.flatMap(({ kind, value }) =>
    kind === "date" && /^\d{4}-\d\d/.test(String(value)) ? [String(value)] : [],
  );

/** A date or a name, by which a sentence shows what it is about. */
const isNamed = ({ kind }: Candidate): boolean => kind === "date" || kind === "name" || kind === "relative-date";

const isDated = ({ kind, attribute }: Candidate): boolean => kind === "date" && attribute === "date";

const LONGEST = 60;

/** The event, with an id from `idOf`, which gives each title its own. */
function nameEvent(passage: Passage, idOf: (title: string) => string): NamedEvent {
  const title = titleOf(passage).slice(0, LONGEST);
  return { id: idOf(title), title };
}

function titleOf({ candidates, words }: Passage): string {
  const names = candidates.filter(({ kind, attribute }) => kind === "name" && attribute !== "characterisation");
  const best =
    names.find(({ nameKind }) => nameKind === "operation" || nameKind === "event") ??
    names.toSorted((a, b) => weight(b) - weight(a))[0];
  const date = candidates.find(({ kind }) => kind === "date");
  const parts = [best === undefined ? null : String(best.value), date?.stated ?? null].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(", ");
  return words
    .filter(({ text }) => text.length > 4)
    .slice(0, 4)
    .map(({ text }) => text)
    .join(" ");
}

/** Names with more words say more, and places say less. */
const weight = ({ value, nameKind }: Candidate): number =>
  String(value).split(" ").length + (nameKind === "place" ? -1 : nameKind === "person" ? 0.5 : 0);
