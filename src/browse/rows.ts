// One line of the list for each thing, the most important first, since lines may be cut.

import type { Coverage } from "../questions/coverage.ts";
import type { ListedEvent } from "../questions/listing.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Claim, EventRecord } from "../model/dataset.ts";
import { isDisagreement, strongest } from "../model/verdict.ts";
import type { Labels } from "../model/labels.ts";
import { displayWidth, fittingEnd, pad, stripControls, truncate } from "../render/text.ts";
import { type Line, line, span, type Span } from "../render/view.ts";
import { attributeTitle, levelTone, verdictSign, verdictTone } from "../present/discrepancy-text.ts";
import type { Session } from "../present/session.ts";
import { dateWidth, writeShortDate } from "./dates.ts";
import { ownNames } from "../present/source-marks.ts";

const MARK_WIDTH = 4;
const SHORT_SOURCE_WIDTH = 3;
const WIDEST_SOURCE = 14;
/** What the title of an event keeps, so that the attribute after it is whole. */
const LEAST_TITLE = 8;
const NARROW = 44;
const LEAST_DATED = 30;

const NO_MARK = span(" ".repeat(MARK_WIDTH));

/** What the signs before events and discrepancies mean; their names are among the words of the screen. */
export const SIGNS = [
  { sign: "≠", name: "contradict", tone: "conflict" },
  { sign: "~", name: "differ", tone: "caution" },
  { sign: "=", name: "agree", tone: "agreement" },
  { sign: "·", name: "single", tone: "silence" },
] as const;

/** `2 Sep 1666  ≠3 The great fire`; only the month if space is short, without the mark before the verdicts are known. */
export function eventRow(
  event: EventRecord,
  listed: ListedEvent | null,
  width: number,
  { labels, judge }: Session,
  isJudged: boolean,
): Line {
  const mark = isJudged ? markOf(judge.ofEvent(event.id)) : NO_MARK;
  const title = labels.event(event.id);
  if (width < LEAST_DATED) return line(mark, title);
  const columns = dateWidth(labels, width < NARROW ? "narrow" : "wide");
  return line(span(`${pad(dateOf(listed, labels, columns), columns)} `, "dim"), mark, title);
}

/** The date before a title, as exact as fits. */
export function dateOf(listed: ListedEvent | null, labels: Labels, width = Infinity): string {
  if (listed !== null) return writeShortDate(listed, labels, width);
  const { noDate } = labels.phrases.browse;
  return displayWidth(noDate) <= width ? noDate : "—";
}

/** The number of discrepancies, with the sign of the strongest; else whether sources agree or only one says it. */
function markOf(findings: readonly Finding[]): Span {
  const verdict = strongest(findings.map((finding) => finding.verdict));
  if (verdict === null) return NO_MARK;
  const number = findings.filter((finding) => isDisagreement(finding.verdict)).length || "";
  return span(pad(`${verdictSign(verdict)}${number}`, MARK_WIDTH), verdictTone(verdict));
}

/** `≠ major   Rescue operation: deaths (US military)` */
export function findingRow(finding: Finding, width: number, { labels }: Session): Line {
  const { verdict, level } = finding;
  const { levels, verdicts } = labels.phrases;
  const columns = Math.max(...Object.values(levels).map((name) => displayWidth(name)));
  const word = level === null || level === "omission" ? verdicts[verdict] : levels[level];
  const weight = width < NARROW ? "" : `${pad(truncate(word, columns), columns)} `;
  const sign = `${verdictSign(verdict)} `;
  const attribute = attributeTitle(finding, labels);
  const room = width - displayWidth(`${sign}${weight}: ${attribute}`);
  return line(
    span(sign, verdictTone(verdict)),
    span(weight, level === null ? "dim" : levelTone(level)),
    span(`${truncate(labels.event(finding.event), Math.max(LEAST_TITLE, room))}: `),
    span(attribute, "strong"),
  );
}

export function claimRow(claim: Claim, width: number, session: Session): Line {
  const source = sourceColumn(claim.source, width < NARROW, session);
  return line(span(`${source} `, "accent"), session.labels.statement(claim));
}

/** The name of a source; if names do not fit, without what all of them share. */
function sourceColumn(source: string, isNarrow: boolean, { dataset, labels }: Session): string {
  const nameOf = (id: string): string => stripControls(labels.source(id));
  const widest = (names: readonly string[]): number => Math.max(0, ...names.map((name) => displayWidth(name)));
  const ids = [...dataset.sources.keys()];
  const most = isNarrow ? SHORT_SOURCE_WIDTH : WIDEST_SOURCE;
  const whole = ids.map(nameOf);
  const names = widest(whole) <= most ? whole : ownNames(ids, nameOf);
  const columns = Math.min(most, widest(names));
  const name = names[ids.indexOf(source)] || nameOf(source);
  return pad(isNarrow ? name.slice(0, fittingEnd(name, 0, columns)) : truncate(name, columns), columns);
}

export function sourceRow({ source, claims, events }: Coverage, { labels }: Session): Line {
  return line(
    span(labels.source(source.id), "strong"),
    span(`  ${labels.phrases.pages.claimsOnEvents(claims, events.length)}`, "dim"),
  );
}
