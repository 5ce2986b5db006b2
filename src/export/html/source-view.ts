// The sources of the page: where each can be read, and what only that source reports.

import { at, valueOf } from "../../model/at.ts";
import { placeOf } from "../../present/discrepancy-text.ts";
import { type Mark, marksOf } from "../../present/held-value.ts";
import { languageName } from "../../model/locale-tag.ts";
import type { Source } from "../../model/dataset.ts";
import { getOrAdd } from "../../model/groups.ts";
import { measureCoverage } from "../../questions/coverage.ts";
import type { Level } from "../../model/verdict.ts";
import { type Content, isOnlyReport } from "../select-content.ts";
import type { ReportWords } from "../report-words.ts";
import type { ReportContext } from "../verdict-reasons.ts";

interface OnlyItem {
  readonly statement: string;
  /** How the source gives it, and whether others had reason to mention it. */
  readonly marks: readonly { readonly type: Mark["type"] | Level; readonly text: string }[];
  readonly place: string;
}

/** What only one source says about one event. */
interface OnlyEvent {
  readonly id: string;
  readonly title: string;
  readonly items: readonly OnlyItem[];
}

export type SourceView = ReturnType<typeof viewSources>[number];

export const MOST_SOURCES = 300;
/** At most this many events that a source does not cover are linked. */
const MOST_MISSING = 50;

/** "and 12 more"; null for none. */
export const moreOf = (count: number, { phrases }: Content["labels"]): string | null =>
  count > 0 ? phrases.pages.more(count) : null;

export function viewSources({ content, matrix, words }: ReportContext) {
  const { dataset, judge, labels } = content;
  const shown = new Set(content.events.map(({ event }) => event.id));
  const only = onlyBySource(content);
  const coverage = new Map(measureCoverage(dataset, judge).map((covered) => [covered.source.id, covered]));
  return [...dataset.sources.values()].map((source, index) => {
    const events = only.get(source.id) ?? [];
    const count = events.reduce((sum, { items }) => sum + items.length, 0);
    const left = index < MOST_SOURCES ? valueOf(coverage, source.id).missing.filter((id) => shown.has(id)) : [];
    const links = left.slice(0, MOST_MISSING).map((id) => ({ href: id, text: labels.event(id) }));
    return {
      ...describe(source, content, words),
      number: index + 1,
      tone: at(matrix.sources, index).tone,
      /** `more`: how many are not linked; null for none. */
      missing: links.length === 0 ? null : { links, more: moreOf(left.length - links.length, labels) },
      only: count === 0 ? null : { count: words.onlyCount(count), events },
    };
  });
}

function describe(
  { id, url, language, publisher, published, derivedFrom, description }: Source,
  { labels }: Content,
  words: ReportWords,
) {
  return {
    title: labels.source(id),
    description: description === null ? "" : labels.text(description),
    language: languageName(language, labels.lang),
    publisher: publisher ?? words.none,
    published: published === null ? words.none : labels.date(published),
    /** A web address; null for anything else, which is shown as text. */
    href: url !== null && /^https?:\/\/\S+$/i.test(url) ? url : null,
    address: url ?? words.none,
    derivedFrom:
      derivedFrom.length === 0 ? null : derivedFrom.map((other) => labels.source(other)).join(labels.phrases.comma),
  };
}

/** What only one source says, for each source, in the order of the events. */
function onlyBySource({ events, labels }: Content): ReadonlyMap<string, readonly OnlyEvent[]> {
  const found = new Map<string, OnlyEvent[]>();
  for (const { event, findings } of events) {
    const claims = findings
      .filter(isOnlyReport)
      .flatMap(({ positions, level }) =>
        positions.flatMap((position) => position.claims.map((claim) => ({ claim, level }))),
      );
    const bySource = new Map<string, OnlyItem[]>();
    for (const { claim, level } of claims)
      getOrAdd(bySource, claim.source, () => []).push({
        statement: labels.statement(claim),
        marks: [
          ...marksOf([claim], labels),
          ...(level === null ? [] : [{ type: level, text: labels.phrases.levels[level] }]),
        ],
        place: placeOf(claim.locator),
      });
    for (const [source, items] of bySource)
      getOrAdd(found, source, () => []).push({ id: event.id, title: labels.event(event.id), items });
  }
  return found;
}
