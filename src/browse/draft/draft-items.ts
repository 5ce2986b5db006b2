// What there is to decide: each candidate with its passage, the passages of one proposed event together, in the order of the texts.

import { getOrAdd } from "../../model/groups.ts";
import { attributeOf, type CandidateRecord, recordsOf } from "../../drafting/candidate-record.ts";
import { compareText } from "../../model/text-order.ts";
import type { DraftedPassage } from "../../drafting/draft-texts.ts";

export interface DraftItem {
  /** The same in every run over the same texts. */
  readonly key: string;
  /** Id of the claim that it becomes. */
  readonly claimId: string;
  readonly record: CandidateRecord;
  /** Offsets of the stated words in the passage. */
  readonly range: readonly [number, number];
}

/** Facts come before the names of who and where, so that what texts differ in is decided first. */
const KINDS: readonly CandidateRecord["kind"][] = ["date", "clock-time", "duration", "count", "measure", "name"];

/**
 * The candidates, event by event in the order in which they are first named, those with nothing but names last; in an event one
 * attribute after another, so that what the texts say of one thing follows each other.
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

/** By kind, then by attribute; a sort that keeps the order of the texts otherwise. */
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
