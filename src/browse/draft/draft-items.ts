// The items to decide: each candidate with its passage, grouped by proposed event, in the order of the texts.

import { getOrAdd } from "../../model/groups.ts";
import { attributeOf, type CandidateRecord, recordsOf } from "../../drafting/candidate-record.ts";
import { compareText } from "../../model/text-order.ts";
import type { DraftedPassage } from "../../drafting/draft-texts.ts";

export interface DraftItem {
  /** A key that is the same in every run over the same texts. */
  readonly key: string;
  /** Id of the claim that it becomes. */
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
