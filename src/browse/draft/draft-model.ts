// What is decided and what is shown while somebody decides; types, and what follows from a state.

import type { Size } from "../../platform/streams.ts";
import type { Key } from "../keys.ts";
import type { DraftItem } from "./draft-items.ts";

/** What of a candidate becomes a claim. */
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

/** What is typed into, and what it is for. */
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
  /** What was changed of the item that is shown; forgotten when another is. */
  readonly edit: Partial<Proposal>;
  /** Events that proposed ones, and sentences that were split off, were called or merged into, by `groupOf`. */
  readonly renamed: ReadonlyMap<string, { readonly id: string; readonly title: string }>;
  readonly prompt: Prompt | null;
  readonly message: string | null;
  readonly showsHelp: boolean;
  readonly effects: readonly Effect[];
  readonly size: Size;
  readonly isOver: boolean;
}

export interface Rules {
  /** Why the text does not bear the claim out; null where it does. */
  readonly refuse: (claim: AcceptedClaim) => string | null;
  /** Attributes to choose from with a figure. */
  readonly attributes: readonly string[];
}

export type DraftInput =
  | Key
  | { readonly name: "resize"; readonly size: Size }
  | { readonly name: "failed"; readonly message: string };

/** Where an item is: no id of an event, as it has spaces. */
export const sentenceOf = ({ source, locator }: DraftItem["record"]): string =>
  `${source} ${locator.paragraph} ${locator.sentence}`;

/** What an item is named and merged with: its sentence where that was split off, else its proposed event. */
export function groupOf({ renamed }: Pick<DraftState, "renamed">, { record }: DraftItem): string {
  const sentence = sentenceOf(record);
  return renamed.has(sentence) ? sentence : record.event;
}

/** The event that a proposed one stands for now. */
export const eventOf = (state: DraftState, item: DraftItem): { readonly id: string; readonly title: string } =>
  state.renamed.get(groupOf(state, item)) ?? { id: item.record.event, title: item.record.eventTitle };

/** The item that is shown with what was changed of it; null where there is none. */
export function proposalOf(state: DraftState): AcceptedClaim | null {
  const item = state.items[state.at];
  if (item === undefined) return null;
  const decision = state.decisions.get(item.key);
  if (decision?.type === "accepted" && Object.keys(state.edit).length === 0) return decision.claim;
  const { id, title } = eventOf(state, item);
  const value = valueWithAnchor(state, item.record.value);
  return { item, event: id, eventTitle: title, attribute: item.record.attribute, value, ...state.edit };
}

/** A relative date counts from the event that its anchor is called by now. */
function valueWithAnchor({ renamed }: DraftState, value: string | number | null): string {
  const [, amount, anchor = ""] = /^(P\S+ (?:after|before)) (\S+)$/.exec(String(value ?? "")) ?? [];
  return amount === undefined ? String(value ?? "") : `${amount} ${renamed.get(anchor)?.id ?? anchor}`;
}

/** Events of claims that were taken, the latest first: those that another may be the same as. */
export function takenEvents({
  decisions,
  history,
}: DraftState): readonly { readonly id: string; readonly title: string }[] {
  const found = new Map<string, string>();
  for (const key of history.toReversed()) {
    const decision = decisions.get(key);
    if (decision?.type === "accepted" && !found.has(decision.claim.event))
      found.set(decision.claim.event, decision.claim.eventTitle);
  }
  return [...found].map(([id, title]) => ({ id, title }));
}
