// One source: what it covers, what only it says, and what it leaves out; and an event in it, in the order of its text, with what
// the others say that it does not.

import { at } from "../../model/at.ts";
import type { Claim, EventRecord } from "../../model/dataset.ts";
import { isDisagreement } from "../../model/verdict.ts";
import { attributeTitle, placeOf, verdictSign, verdictTone } from "../../present/discrepancy-text.ts";
import { byPlace } from "../../model/place.ts";
import { positionText } from "../../present/held-value.ts";
import type { Coverage } from "../../questions/coverage.ts";
import { joinRuns } from "../../questions/runs.ts";
import { line, span } from "../../render/view.ts";
import type { Finding } from "../../verdicts/types.ts";
import type { Session } from "../../present/session.ts";
import { type Entry, indented, linked, listing, plain, section } from "../page.ts";
import { type Facet, linkTo } from "../state.ts";
import { labelledValues, labelWidth, titledEntry, valuesOf } from "./values.ts";

export function describeSource(coverage: Coverage, session: Session): readonly Entry[] {
  const { source, claims, events, onlyHere, missing, soleItems } = coverage;
  const { labels } = session;
  const description = source.description === null ? "" : labels.text(source.description);
  const words = labels.phrases.pages;
  const own: Facet = { type: "source", source: source.id };
  const toEvent = (id: string, facet?: Facet): Entry =>
    linked(linkTo("events", id, facet), indented(line(labels.event(id))));
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
    ...listing(`${words.onlyItTells} (${onlyHere.length})`, onlyHere, (id) => toEvent(id, own)),
    ...section(
      `${words.onlyItSays} (${soleItems.length})`,
      soleItems.flatMap((id) => soleEntry(id, source.id, session)),
    ),
    ...listing(`${words.leftOut} (${missing.length})`, missing, (id) => toEvent(id)),
  ];
}

function soleEntry(id: string, source: string, session: Session): readonly Entry[] {
  const finding = session.judge.ofEvent(at(id.split("/", 1), 0)).find((candidate) => candidate.id === id);
  if (!finding) return [];
  const title = attributeTitle(finding, session.labels);
  return [
    linked(
      linkTo("discrepancies", id),
      indented(line(span(session.labels.event(finding.event), "dim"))),
      ...labelledValues(title, valuesOf(finding, source, session), labelWidth([title]), 4),
    ),
  ];
}

export function describeSourceClaims(event: EventRecord, source: string, session: Session): readonly Entry[] {
  const { dataset, judge, labels } = session;
  const words = labels.phrases.pages;
  const claims = dataset.claims.filter((claim) => claim.event === event.id && claim.source === source).sort(byPlace);
  const findings = judge.ofEvent(event.id);
  const omitted = findings.filter((finding) => finding.silent.includes(source));
  return [
    plain(
      line(span(labels.event(event.id), "title")),
      line(
        span(words.asTold(labels.source(source)), "accent"),
        span(`: ${claims.length === 0 ? labels.phrases.matrix.notCovering : words.inOrder(claims.length)}`, "dim"),
      ),
    ),
    ...listing(words.says, claims, (claim) => placedEntry(claim, findings, session)),
    ...listing(words.doesNotSay, omitted, (finding) => omittedEntry(finding, omitted, session)),
  ];
}

/** The claim in a sentence, its place, the quoted words, and whether others differ. */
function placedEntry(claim: Claim, findings: readonly Finding[], { labels }: Session): Entry {
  const finding = findings.find(({ positions }) => positions.some((position) => position.claims.includes(claim)));
  const sign = finding ? span(`${verdictSign(finding.verdict)} `, verdictTone(finding.verdict)) : span("  ");
  const entry = linked(
    linkTo("claims", claim.id),
    { line: line(sign, labels.statement(claim), span(` ${placeOf(claim.locator)}`, "dim")), hang: 2 },
    ...(claim.stated === null
      ? []
      : [{ line: line(span(`${labels.phrases.pages.inItsWords}: `, "dim"), claim.stated), indent: 4 }]),
  );
  return { ...entry, differs: finding !== undefined && isDisagreement(finding.verdict) };
}

function omittedEntry(finding: Finding, among: readonly Finding[], { labels }: Session): Entry {
  const values = joinRuns(finding.positions).map((position) =>
    line(
      positionText(position, finding, labels),
      span(`  ${position.sources.map(labels.source).join(labels.phrases.comma)}`, "accent"),
    ),
  );
  return titledEntry(finding, values, among, labels);
}
