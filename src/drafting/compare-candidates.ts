// What several texts say about one proposed event, side by side: the values of each for the same attribute. These are proposals, not verdicts.

import { groupBy } from "../model/groups.ts";
import { at } from "../model/at.ts";
import { isProblem, NOTHING_KNOWN } from "../model/values/contract.ts";
import { parseValue, relateValues } from "../model/values/index.ts";
import { type CandidateRecord, recordsOf } from "./candidate-record.ts";
import type { DraftedPassage } from "./draft-texts.ts";

/** One attribute of an event in at least two texts. */
export interface SideBySide {
  readonly event: string;
  readonly title: string;
  readonly attribute: string;
  /** Records by source, in the order of the texts. */
  readonly bySource: ReadonlyMap<string, readonly CandidateRecord[]>;
  /** Whether two texts have values that cannot both be true. */
  readonly differs: boolean;
}

/** Attributes that several texts give for one event; those that differ come first. */
export function compareCandidates(passages: readonly DraftedPassage[]): readonly SideBySide[] {
  const records = passages.flatMap(recordsOf).filter(({ kind, value }) => kind !== "name" && value !== null);
  const groups = groupBy(records, ({ event, attribute }) => JSON.stringify([event, attribute]));
  const found = [...groups.values()].map(sideBySide).filter(({ bySource }) => bySource.size > 1);
  return [...found.filter(({ differs }) => differs), ...found.filter(({ differs }) => !differs)];
}

function sideBySide(records: readonly CandidateRecord[]): SideBySide {
  const bySource = groupBy(records, ({ source }) => source);
  const first = at(records, 0);
  const lists = [...bySource.values()];
  return {
    event: first.event,
    title: first.eventTitle,
    attribute: first.attribute,
    bySource,
    differs: lists.some((list, index) => lists.slice(index + 1).some((other) => excludes(list, other))),
  };
}

/** Whether no value of one list can equal a value of the other. */
const excludes = (list: readonly CandidateRecord[], other: readonly CandidateRecord[]): boolean =>
  list.every((a) => other.every((b) => areApart(a, b)));

function areApart(a: CandidateRecord, b: CandidateRecord): boolean {
  const [left, right] = [parseValue(a.kind, a.value), parseValue(b.kind, b.value)];
  if (isProblem(left) || isProblem(right)) return false;
  return relateValues(left, right, NOTHING_KNOWN).relation === "excluding";
}
