// The state of deciding: the items (each candidate with its passage), the types, and what follows from a state.

import { tally, getOrAdd } from "../../model/groups.ts";
import type { Size } from "../../platform/streams.ts";
import { displayWidth } from "../../render/text.ts";
import type { Key } from "../keys.ts";
import { attributeOf, type CandidateRecord, recordsOf } from "../../drafting/candidate-record.ts";
import { compareText } from "../../model/text-order.ts";
import type { DraftedPassage, NamedEvent } from "../../drafting/draft-texts.ts";

/** The parts of a candidate that become a claim. */
interface Proposal {
  readonly event: string;
  readonly eventTitle: string;
  readonly attribute: string;
  readonly value: string;
}

export interface AcceptedClaim extends Proposal {
  readonly item: DraftItem;
}

export type Effect =
  | { readonly type: "enter"; readonly claim: AcceptedClaim }
  | { readonly type: "take-back"; readonly item: DraftItem };

export type Decision = { readonly type: "accepted"; readonly claim: AcceptedClaim } | { readonly type: "skipped" };

/** The purpose of the input field. */
export interface Prompt {
  readonly of: "value" | "attribute" | "event" | "same" | "split";
  readonly text: string;
}

export interface DraftState {
  readonly items: readonly DraftItem[];
  readonly at: number;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Keys of items in the order in which they were decided. */
  readonly history: readonly string[];
  /** Changes to the current item; forgotten when another one is shown. */
  readonly edit: Partial<Proposal>;
  /** The events that proposed events and split-off sentences were renamed to or merged into, by `groupOf`. */
  readonly renamed: ReadonlyMap<string, NamedEvent>;
  readonly prompt: Prompt | null;
  readonly message: string | null;
  readonly showsHelp: boolean;
  readonly effects: readonly Effect[];
  readonly size: Size;
  readonly isOver: boolean;
}

/** Why the text does not support a claim, or null. */
export type Refuse = (claim: AcceptedClaim) => string | null;

export type DraftInput =
  | Key
  | { readonly name: "resize"; readonly size: Size }
  | { readonly name: "failed"; readonly message: string };

/** The place of an item; it contains spaces, so it cannot be the id of an event. */
export const sentenceOf = ({ source, locator }: DraftItem["record"]): string =>
  `${source} ${locator.paragraph} ${locator.sentence}`;

/** The group that is renamed and merged together: the sentence if it was split off, else the proposed event. */
export function groupOf({ renamed }: Pick<DraftState, "renamed">, { record }: DraftItem): string {
  const sentence = sentenceOf(record);
  return renamed.has(sentence) ? sentence : record.event;
}

/** The event that a proposed one has become. */
const eventOf = (state: DraftState, item: DraftItem): NamedEvent =>
  state.renamed.get(groupOf(state, item)) ?? { id: item.record.event, title: item.record.eventTitle };

/** The current item with its changes; null if there is none. */
export function proposalOf(state: DraftState): AcceptedClaim | null {
  const item = state.items[state.at];
  if (item === undefined) return null;
  return Object.keys(state.edit).length === 0 ? currentOf(state, item) : { ...proposedOf(state, item), ...state.edit };
}

/** An item as it was accepted, or else as it is currently proposed. */
export const currentOf = (state: DraftState, item: DraftItem): AcceptedClaim =>
  acceptedOf(state, item.key) ?? proposedOf(state, item);

/** The claim that an item was accepted as, or null. */
export function acceptedOf({ decisions }: DraftState, key: string): AcceptedClaim | null {
  const decision = decisions.get(key);
  return decision?.type === "accepted" ? decision.claim : null;
}

const acceptedClaims = (state: DraftState): readonly AcceptedClaim[] =>
  state.history.toReversed().flatMap((key) => acceptedOf(state, key) ?? []);

function proposedOf(state: DraftState, item: DraftItem): AcceptedClaim {
  const { id, title } = eventOf(state, item);
  const value = valueWithAnchor(state, item.record.value);
  return { item, event: id, eventTitle: title, attribute: item.record.attribute, value };
}

/** A relative date, with the current id of its anchor. */
function valueWithAnchor({ renamed }: DraftState, value: string | number | null): string {
  const [, amount, anchor = ""] = /^(P\S+ (?:after|before)) (\S+)$/.exec(String(value ?? "")) ?? [];
  return amount === undefined ? String(value ?? "") : `${amount} ${renamed.get(anchor)?.id ?? anchor}`;
}

/** Events of accepted claims, the latest first: another event may be the same as one of these. */
export function takenEvents(state: DraftState): readonly NamedEvent[] {
  const found = new Map<string, string>();
  for (const { event, eventTitle } of acceptedClaims(state)) if (!found.has(event)) found.set(event, eventTitle);
  return [...found].map(([id, title]) => ({ id, title }));
}

/** As many choices as one digit can select. */
const MOST_CHOICES = 9;
const GAP_OF_CHOICES = "  ";

/** An attribute or an event that a digit selects. */
interface Choice extends NamedEvent {
  readonly digit: string;
}

/** The choices that a digit selects while typing: as many as fit on one line, since only visible choices can be selected. */
export function choicesOf(state: DraftState): readonly Choice[] {
  const of = state.prompt?.of;
  const all =
    of === "attribute"
      ? attributeChoices(state).map((id) => ({ id, title: id }))
      : of === "same" || of === "split"
        ? takenEvents(state)
        : [];
  const choices = all.slice(0, MOST_CHOICES).map((choice, index) => ({ ...choice, digit: String(index + 1) }));
  let left = state.size.columns;
  const isSeen = ({ digit, title }: Choice): boolean =>
    (left -= displayWidth(`${digit} ${title}${GAP_OF_CHOICES}`)) >= -GAP_OF_CHOICES.length;
  const cut = choices.findIndex((choice) => !isSeen(choice));
  return cut === -1 ? choices : choices.slice(0, cut);
}

/** Attributes given to other candidates of this kind, the latest first, then the proposed ones, the most common first. */
function attributeChoices(state: DraftState): readonly string[] {
  const claim = proposalOf(state);
  if (claim === null) return [];
  const isAlike = ({ record }: DraftItem): boolean => record.kind === claim.item.record.kind;
  const given = acceptedClaims(state)
    .filter(({ item }) => isAlike(item))
    .map(({ attribute }) => attribute);
  const counts = new Map<string, number>();
  for (const item of state.items) if (isAlike(item)) tally(counts, item.record.attribute);
  const proposed = [...counts].toSorted((a, b) => b[1] - a[1]).map(([attribute]) => attribute);
  const others = [...given, ...proposed].filter((attribute) => attribute !== claim.attribute);
  return [...new Set(others)];
}

export interface DraftItem {
  /** A key that is the same in every run over the same texts. */
  readonly key: string;
  readonly claimId: string;
  readonly record: CandidateRecord;
  /** Offsets of the stated words in the passage. */
  readonly range: readonly [number, number];
}

/** Facts come before names of people and places, so that differences between texts are decided first. */
const KINDS: readonly CandidateRecord["kind"][] = ["date", "clock-time", "duration", "count", "measure", "name"];

/**
 * The candidates by event, in the order in which events first appear; events with only names come last. Within an event they are
 * grouped by attribute, so that what the texts say about one thing is together.
 */
export function listItems(passages: readonly DraftedPassage[]): readonly DraftItem[] {
  const byEvent = new Map<string, DraftItem[]>();
  for (const passage of passages) {
    if (passage.event === null) continue;
    const items = recordsOf(passage).map((record, index) => toItem(record, passage, index));
    getOrAdd(byEvent, passage.event.id, () => []).push(...items);
  }
  const events = [...byEvent.values()].map((items) => items.toSorted(compareItems));
  const hasFacts = (items: readonly DraftItem[]): boolean => items.some(({ record }) => record.kind !== "name");
  return [...events.filter(hasFacts), ...events.filter((items) => !hasFacts(items))].flat();
}

/** By kind, then by attribute, otherwise in the order of the texts. */
const compareItems = (a: DraftItem, b: DraftItem): number =>
  KINDS.indexOf(a.record.kind) - KINDS.indexOf(b.record.kind) || compareText(a.record.attribute, b.record.attribute);

function toItem(record: CandidateRecord, { source, locator, candidates }: DraftedPassage, index: number): DraftItem {
  const place = `${source}-${locator.paragraph}-${locator.sentence}`;
  const candidate = candidates[index];
  const range = candidate?.range ?? ([0, 0] as const);
  return {
    key: `${place} ${range[0]}-${range[1]} ${record.kind} ${candidate === undefined ? "" : attributeOf(candidate)}`,
    claimId: `${place}-${index + 1}`,
    record,
    range,
  };
}
