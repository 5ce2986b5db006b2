// How much a match is worth by its place: names over prose, an event's own texts over those of its claims.

import type { Attribute } from "../model/dataset.ts";
import type { Role } from "./search-index.ts";
import type { OwnerKind, Slot } from "./texts.ts";

type SlotWeights = Readonly<Partial<Record<Slot, number>>>;

const WEIGHTS: Readonly<Record<OwnerKind, SlotWeights>> = {
  event: { label: 1, synonym: 0.95, keyword: 0.72 },
  claim: { statement: 0.55, stated: 0.6 },
  attribute: { label: 0.74, synonym: 0.72, keyword: 0.5, unit: 0.3 },
  scope: { label: 0.6, synonym: 0.58, keyword: 0.4 },
  term: { label: 0.7, synonym: 0.68, keyword: 0.5 },
  entity: { label: 0.76, synonym: 0.75, keyword: 0.56 },
  source: { label: 0.4 },
  value: { label: 0.76, value: 0.72, date: 0.8 },
};

/** A claim says less about what it only mentions or is attributed to than about its subject. */
const BESIDE = 0.6;

/** A match of few words in a long text is worth less; it keeps at least this share, small for names and larger for prose. */
const SPARE = { title: 0.6, name: 0.45, prose: 0.7 } as const;

export interface PlaceWeight {
  readonly weight: number;
  readonly spare: number;
}

/** The worth of a text, by its owner and its role for the owner. */
export const placeWeight = (kind: OwnerKind, slot: Slot): PlaceWeight => ({
  weight: WEIGHTS[kind][slot] ?? 0,
  spare: kind === "claim" ? SPARE.prose : kind === "event" && slot === "label" ? SPARE.title : SPARE.name,
});

export const roleWeight = (role: Role): number => (role === "mention" || role === "voice" ? BESIDE : 1);

const IMPORTANCE: Readonly<Record<Attribute["importance"], number>> = { key: 1, ordinary: 0.93, minor: 0.82 };

/** Weight of an attribute's claims. */
export const attributeWeight = ({ importance }: Attribute): number => IMPORTANCE[importance];

/** If both an event's name and its claim match, this share of the smaller value is added. */
export const BOTH = 0.15;

/** The bonus if many claims of an event answer, and if several sources do. */
export const FOCUS = 0.08;
export const VOICES = 0.005;

/** Weight of a word by the best place where it occurs: an ordinary word says less than a name. */
export const placeShare = (highest: number): number => 0.35 + 0.65 * Math.min(1, highest);

/**
 * A word that leads to no event suggests that the question is about something else; a short word may be a particle or an
 * abbreviation that is missing from the stop words.
 */
export const unknownWeight = (word: string): number =>
  word.length >= 5 || /\d/.test(word) ? 1.1 : word.length === 4 ? 0.9 : 0.5;

/** More words than any name has: for an attribute together with its scope, "who was the secretary of state". */
export const SCOPED = 99;

/** The bonus for an event that has an attribute named by the query, for each word of the name. */
export const hintFactor = (words: number): number =>
  words === 0 ? 1 : words < 1 ? 1.03 : words === 1 ? 1.06 : words < 3 ? 1.1 : words < SCOPED ? 1.25 : 1.5;

/** A word of an event's title or of another name of it, not just one that helps to find it. */
export const NAMES_EVENT = 0.725;
