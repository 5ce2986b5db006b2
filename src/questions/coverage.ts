// The coverage of each source: how much it covers, what only it covers, and what it leaves out.

import type { Dataset, Source } from "../model/dataset.ts";
import { isAlone } from "../verdicts/is-alone.ts";
import { getOrAdd } from "../model/groups.ts";
import type { Judge } from "../verdicts/judge.ts";

export interface Coverage {
  readonly source: Source;
  readonly origin: string;
  readonly claims: number;
  /** Ids of events, in the order of the dataset. */
  readonly events: readonly string[];
  readonly onlyHere: readonly string[];
  /** Events covered by some other source, but not by this one. */
  readonly missing: readonly string[];
  readonly missingCount: number;
  /** Ids of items that only this source gives, about events that others also cover. */
  readonly soleItems: readonly string[];
  /** How many of its sentences claims cite, without page furniture; null if its sentences were not counted. */
  readonly sentences: SentenceCoverage | null;
}

interface SentenceCoverage {
  readonly cited: number;
  readonly total: number;
}

export function measureCoverage(dataset: Dataset, judge: Judge): readonly Coverage[] {
  const { sourcesOf, covers } = judge.coverage;
  const covered = [...dataset.events.keys()].filter((event) => sourcesOf(event).size > 0);
  const measured = new Map<string, Measured>();
  const of = (source: string): Measured =>
    getOrAdd(measured, source, () => ({ claims: 0, events: [], onlyHere: [], soleItems: [] }));
  const cited = new Map<string, Set<string>>();
  for (const { source, locator } of dataset.claims) {
    of(source).claims++;
    if (locator !== null) getOrAdd(cited, source, () => new Set()).add(placeOf(locator.paragraph, locator.sentence));
  }
  for (const event of covered)
    for (const source of sourcesOf(event)) {
      of(source).events.push(event);
      if (sourcesOf(event).size === 1) of(source).onlyHere.push(event);
    }
  for (const finding of judge.all((verdict) => verdict === "single"))
    if (sourcesOf(finding.event).size > 1 && isAlone(finding) && finding.implying.length === 0)
      for (const source of finding.speakers) of(source).soleItems.push(finding.id);
  return Array.from(dataset.sources.values(), (source) => ({
    source,
    origin: judge.origins.originOf(source.id),
    ...of(source.id),
    missingCount: covered.length - of(source.id).events.length,
    sentences: countSentences(source, cited.get(source.id) ?? new Set()),
    get missing() {
      return covered.filter((event) => !covers(source.id, event));
    },
  }));
}

const placeOf = (paragraph: number, sentence: number): string => `${paragraph}.${sentence}`;

function countSentences({ sentences, furniture }: Source, cited: ReadonlySet<string>): SentenceCoverage | null {
  if (sentences === null) return null;
  const around = new Set(furniture.map(([paragraph, sentence]) => placeOf(paragraph, sentence)));
  const total = sentences.reduce((sum, count) => sum + count, 0) - around.size;
  return { cited: [...cited].filter((place) => !around.has(place)).length, total };
}

interface Measured {
  claims: number;
  readonly events: string[];
  readonly onlyHere: string[];
  readonly soleItems: string[];
}
