// One source: what it covers, what only it says, and what it leaves out.

import { at } from "../../model/at.ts";
import type { Coverage } from "../../questions/coverage.ts";
import { localize } from "../../model/lexicon.ts";
import { line, span } from "../../render/view.ts";
import type { Bench } from "../browse-data.ts";
import { type Entry, linked, plain, section } from "../page.ts";
import { type Facet, linkTo } from "../subject.ts";
import { attributeTitle } from "../../present/discrepancy-text.ts";
import { labelledValues, labelWidth, valuesOf } from "./values.ts";

export function describeSource(coverage: Coverage, bench: Bench): readonly Entry[] {
  const { source, claims, events, onlyHere, missing, soleItems } = coverage;
  const { dataset, labels } = bench;
  const description =
    source.description === null ? "" : localize(source.description, labels.lang, dataset.defaultLanguage);
  const words = labels.phrases.pages;
  const own: Facet = { type: "source", source: source.id };
  const toEvent = (id: string, facet?: Facet): Entry =>
    linked(linkTo("events", id, facet), { line: line(labels.event(id)), indent: 2, hang: 2 });
  return [
    plain(
      line(span(labels.source(source.id), "title")),
      ...(description === "" ? [] : [line(description)]),
      ...(source.url === null ? [] : [line({ text: source.url, tone: "accent", link: source.url })]),
      line(
        span(words.claimsOnEvents(claims, events.length), "strong"),
        span(words.leavesOut(missing.length), "silence"),
      ),
      ...(source.derivedFrom.length > 0
        ? [line(span(words.drawsOn(source.derivedFrom.map(labels.source)), "caution"))]
        : []),
    ),
    ...section(
      `${words.onlyItTells} (${onlyHere.length})`,
      onlyHere.map((id) => toEvent(id, own)),
    ),
    ...section(
      `${words.onlyItSays} (${soleItems.length})`,
      soleItems.flatMap((id) => soleEntry(id, source.id, bench)),
    ),
    ...section(
      `${words.leftOut} (${missing.length})`,
      missing.map((id) => toEvent(id)),
    ),
  ];
}

function soleEntry(id: string, source: string, bench: Bench): readonly Entry[] {
  const finding = bench.judge.ofEvent(at(id.split("/", 1), 0)).find((candidate) => candidate.id === id);
  if (!finding) return [];
  const title = attributeTitle(finding, bench.labels);
  return [
    linked(
      linkTo("discrepancies", id),
      { line: line(span(bench.labels.event(finding.event), "dim")), indent: 2, hang: 2 },
      ...labelledValues(title, valuesOf(finding, source, bench), labelWidth([title]), 4),
    ),
  ];
}
