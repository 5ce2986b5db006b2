// The events of the page: the dates that each source gives, the neighbouring events, and what every source says.

import { ownOf, valueOf } from "../../model/at.ts";
import { fold } from "../../model/fold.ts";
import type { ListedEvent } from "../../questions/listing.ts";
import type { EventRecord } from "../../model/dataset.ts";
import { toCivilDate } from "../../model/values/calendar.ts";
import { getOrAdd, tally } from "../../model/groups.ts";
import { countKinds } from "../../present/discrepancy-text.ts";
import { type Content, type ContentEvent, isOnlyReport } from "../select-content.ts";
import type { ViewRows } from "./matrix-view.ts";
import { nameFew } from "../verdict-reasons.ts";
import { reportWords } from "../report-words.ts";

interface Fact {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly texts: readonly string[];
}

export function viewEvents(content: Content, viewRows: ViewRows) {
  const shown = new Set(content.events.map(({ event }) => event.id));
  const numbers = new Map([...content.dataset.sources.keys()].map((id, index) => [id, index + 1]));
  const related = relationsOf(content.events.map(({ event }) => event));
  return content.events.map((found) => {
    const { event, findings } = found;
    return {
      id: event.id,
      title: content.labels.event(event.id),
      /** Words of its titles in other languages, for search. */
      names: otherWords(event, content.labels.event(event.id)),
      when: whenOf(found, content),
      years: yearsOf(found),
      tally: tallyOf(found, content),
      facts: factsOf(found, related, shown, content),
      table: findings.every(isOnlyReport) ? null : viewRows(found),
      alone: aloneOf(found, content, numbers),
    };
  });
}

/** Links to what only one source says about the event, by the number of the source on the page. */
function aloneOf(
  { event, findings }: ContentEvent,
  { labels }: Content,
  numbers: ReadonlyMap<string, number>,
): { readonly links: Fact["links"] } | null {
  const counts = new Map<string, number>();
  for (const { positions } of findings.filter(isOnlyReport))
    for (const { source } of positions.flatMap(({ claims }) => claims)) tally(counts, source);
  const links = [...counts]
    .map(([source, count]) => ({ number: valueOf(numbers, source), source, count }))
    .sort((a, b) => a.number - b.number)
    .map(({ number, source, count }) => ({
      href: `_only-${number}.${event.id}`,
      text: `${labels.source(source)} (${count})`,
    }));
  return links.length === 0 ? null : { links };
}

/** At most this many dates are shown beside a title. */
const MOST_DATES = 3;

function whenOf({ listed }: ContentEvent, { labels }: Content): string {
  if (listed === null) return reportWords(labels.lang).undated;
  const dates = [...new Set(listed.dates.map(({ value }) => labels.value(value)))];
  return `${dates.slice(0, MOST_DATES).join(" · ")}${dates.length > MOST_DATES ? " …" : ""}`;
}

function otherWords(event: EventRecord, title: string): string {
  const words = (text: string): readonly string[] => fold(text).split(" ");
  const known = new Set(words(title));
  return [...new Set(Object.values(event.label).flatMap(words))].filter((word) => !known.has(word)).join(" ");
}

/** "3", with its sign and CSS class; zero is left out. */
const tallyOf = ({ findings }: ContentEvent, { labels }: Content) =>
  countKinds(findings, labels.phrases)
    .filter(({ count }) => count > 0)
    .map(({ kind, sign, count }) => ({ kind, sign, text: String(count) }));

/** The parts of each event, and the events that may be the same. */
function relationsOf(events: readonly EventRecord[]) {
  const parts = new Map<string, Set<string>>();
  const same = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, id: string): void =>
    void getOrAdd(map, key, () => new Set()).add(id);
  for (const { id, partOf, possiblySameAs } of events) {
    if (partOf !== null) add(parts, partOf, id);
    for (const other of possiblySameAs) {
      add(same, id, other);
      add(same, other, id);
    }
  }
  return { parts, same };
}

function factsOf(
  { event, listed }: ContentEvent,
  { parts, same }: ReturnType<typeof relationsOf>,
  shown: ReadonlySet<string>,
  { labels }: Content,
): readonly Fact[] {
  const { show } = labels.phrases;
  const linked = (label: string, ids: readonly string[]): Fact => ({
    label,
    links: ids.filter((id) => shown.has(id)).map((id) => ({ href: id, text: labels.event(id) })),
    texts: ids.filter((id) => !shown.has(id)).map((id) => labels.event(id)),
  });
  const stated = (label: string, texts: readonly string[]): Fact => ({ label, links: [], texts });
  const facts = [
    ...(listed?.dates.some(({ basis }) => basis !== "stated") === true
      ? [stated(labels.attribute("date"), datesOf(listed, labels))]
      : []),
    linked(show.partOf, event.partOf === null ? [] : [event.partOf]),
    linked(show.parts, [...(parts.get(event.id) ?? [])]),
    linked(show.possiblySameAs, [...(same.get(event.id) ?? [])]),
  ];
  return facts.filter(({ links, texts }) => links.length + texts.length > 0);
}

/** "24 April 1980: Gazette, Almanac (inferred)": each date once, with its sources. */
function datesOf({ dates }: Pick<ListedEvent, "dates">, labels: Content["labels"]): readonly string[] {
  const known: Readonly<Record<string, string>> = labels.phrases.basis;
  const byDate = new Map<string, string[]>();
  for (const { source, value, basis } of dates) {
    const word = ownOf(known, basis);
    const how = word === undefined ? "" : ` (${word})`;
    const sources = getOrAdd(byDate, labels.value(value), () => []);
    sources.push(`${labels.source(source)}${how}`);
  }
  return [...byDate].map(([date, sources]) => `${date}: ${nameFew(sources, labels)}`);
}

/** First and last year as text, "" if open. */
function yearsOf({ listed }: ContentEvent) {
  if (listed === null) return null;
  const year = (day: number): string => (Number.isFinite(day) ? String(toCivilDate(day).year) : "");
  return { from: year(listed.bounds.min), to: year(listed.bounds.max) };
}
