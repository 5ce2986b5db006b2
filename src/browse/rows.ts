// One line of the list for each thing: what a reader tells it by, in the order that survives being cut.

import type { Coverage } from "../questions/coverage.ts";
import type { ListedEvent } from "../questions/listing.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Claim, EventRecord } from "../model/dataset.ts";
import { isDisagreement, strongest } from "../model/verdict.ts";
import { pad, stripControls, truncate } from "../render/text.ts";
import { type Line, line, span, type Span } from "../render/view.ts";
import { attributeTitle, levelTone, verdictSign, verdictTone } from "../present/discrepancy-text.ts";
import type { Bench } from "./browse-data.ts";
import { DATE_WIDTH, writeShortDate } from "./dates.ts";
import { sourceWidth } from "./pages/values.ts";

const MARK_WIDTH = 4;
const LEVEL_WIDTH = 8;
const SHORT_LEVEL_WIDTH = 5;
const SHORT_SOURCE_WIDTH = 3;
/** Columns of a date that is cut to its month: "1979-11…". */
const MONTH_WIDTH = 8;
const NARROW = 44;

/** `1666-09-02  ≠3 The great fire`; in little room the month is enough. */
export const eventRow = (event: EventRecord, listed: ListedEvent | null, width: number, bench: Bench): Line =>
  layEvent(event, listed, width, markOf(bench.judge.ofEvent(event.id)), bench);

/** The same before it is known where accounts disagree. */
export const eventDraft = (event: EventRecord, listed: ListedEvent | null, width: number, bench: Bench): Line =>
  layEvent(event, listed, width, NO_MARK, bench);

const NO_MARK = span(" ".repeat(MARK_WIDTH));

function layEvent(event: EventRecord, listed: ListedEvent | null, width: number, mark: Span, { labels }: Bench): Line {
  const dateWidth = width < NARROW ? MONTH_WIDTH : DATE_WIDTH;
  const date = listed === null ? "no date" : truncate(writeShortDate(listed), dateWidth);
  return line(span(`${pad(date, dateWidth)} `, "dim"), mark, labels.event(event.id));
}

/** How many disagreements there are, by the strongest one's sign; else whether accounts agree or only one tells. */
function markOf(findings: readonly Finding[]): Span {
  const differing = findings.filter(({ verdict }) => isDisagreement(verdict));
  const verdict = strongest((differing.length > 0 ? differing : findings).map((finding) => finding.verdict));
  if (verdict === null) return NO_MARK;
  const number = differing.length > 0 ? String(differing.length) : "";
  return span(pad(`${verdictSign(verdict)}${number}`, MARK_WIDTH), verdictTone(verdict));
}

/** `≠ major   deaths (US military) · Rescue operation`: what differs comes first, since the end is cut. */
export function findingRow(finding: Finding, width: number, { labels }: Bench): Line {
  const { verdict, level } = finding;
  const levelWidth = width < NARROW ? SHORT_LEVEL_WIDTH : LEVEL_WIDTH;
  const { levels, verdicts } = labels.phrases;
  const word = level === null || level === "omission" ? verdicts[verdict] : levels[level];
  return line(
    span(`${verdictSign(verdict)} `, verdictTone(verdict)),
    span(`${pad(shorten(word, levelWidth), levelWidth)} `, level === null ? "dim" : levelTone(level)),
    attributeTitle(finding, labels),
    span(`  ${labels.event(finding.event)}`, "dim"),
  );
}

/** "mod." for "moderate" where there is little room. */
const shorten = (word: string, width: number): string => (word.length <= width ? word : `${word.slice(0, width - 2)}.`);

export function claimRow(claim: Claim, width: number, bench: Bench): Line {
  const columns = width < NARROW ? Math.min(SHORT_SOURCE_WIDTH, sourceWidth(bench)) : sourceWidth(bench);
  const source = stripControls(claim.source);
  return line(
    span(`${pad(width < NARROW ? source.slice(0, columns) : truncate(source, columns), columns)} `, "accent"),
    bench.labels.statement(claim),
  );
}

export function sourceRow({ source, claims, events }: Coverage, { labels }: Bench): Line {
  return line(
    span(labels.source(source.id), "strong"),
    span(`  ${labels.phrases.pages.claimsOnEvents(claims, events.length)}`, "dim"),
  );
}
