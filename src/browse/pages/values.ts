// How the values of a finding stand on a page: one row for each account, so that they can be read side by side.

import type { Finding, Position } from "../../verdicts/types.ts";
import type { Claim } from "../../model/dataset.ts";
import { isDisagreement } from "../../model/verdict.ts";
import { displayWidth, pad, stripControls } from "../../render/text.ts";
import { type Line, line, span, type Span, type Tone } from "../../render/view.ts";
import type { Bench } from "../browse-data.ts";
import { type Entry, type EntryLine, labelled } from "../page.ts";
import { linkTo } from "../subject.ts";
import { attributeTitle, holders, placeOf, verdictSign, verdictTone } from "../../present/discrepancy-text.ts";
import { positionText, softeners } from "../../present/held-value.ts";

const WIDEST_SOURCE = 14;

/** Columns that the names of sources get. */
export const sourceWidth = ({ dataset }: Bench): number =>
  Math.min(WIDEST_SOURCE, Math.max(0, ...[...dataset.sources.keys()].map((id) => displayWidth(stripControls(id)))));

/** A finding under its headline, linked to its own page. */
export function findingEntry(finding: Finding, bench: Bench): Entry {
  return {
    lines: [
      { line: findingHead(finding, bench), hang: 2 },
      ...accountRows(finding, bench, MOST_VALUES),
      ...failures(finding),
    ],
    link: linkTo("discrepancies", finding.id),
    differs: isDisagreement(finding.verdict),
  };
}

/** Of a longer list so many values are shown; its own page has all. */
const MOST_VALUES = 3;

/** How an account contradicts itself. */
export const failures = ({ checks }: Finding): readonly EntryLine[] =>
  checks
    .filter(({ outcome }) => outcome === "failed")
    .map(({ source, text }) => ({ line: line(span(`${source}: `, "accent"), text), indent: 2, hang: 2 }));

/** "≠ deaths  conflict, major: both cannot be true" */
function findingHead(finding: Finding, { labels }: Bench): Line {
  const { verdict, level } = finding;
  const tone = verdictTone(verdict);
  return line(
    span(`${verdictSign(verdict)} `, tone),
    span(attributeTitle(finding, labels), "strong"),
    span(`  ${labels.phrases.verdicts[verdict]}`, tone),
    span(
      `${level === null || level === "omission" ? "" : `, ${labels.phrases.levels[level]}`}: ${labels.phrases.pages.glosses[verdict]}`,
      "dim",
    ),
  );
}

/** Accounts that get a row each; of more, those that say the same share one. */
const MOST_ROWS = 4;

/** What each account says of the finding, and which of those that tell of the event say nothing. */
export function accountRows(finding: Finding, bench: Bench, most = Infinity): readonly EntryLine[] {
  const sources = [...bench.dataset.sources.keys()];
  const { silent } = finding;
  if (finding.speakers.length + silent.length > MOST_ROWS) return positionRows(finding, silent, most, bench);
  const width = sourceWidth(bench);
  const nothing = line(span(bench.labels.phrases.pages.saysNothing, "silence"));
  return sources.flatMap((source) => {
    if (silent.includes(source)) return [labelled(line(span(source, "silence")), nothing, width)];
    const values = cutTo(most, valuesOf(finding, source, bench), bench);
    return values.map((value, index) => labelled(line(span(index === 0 ? source : "", "accent")), value, width));
  });
}

function cutTo(most: number, lines: readonly Line[], { labels }: Bench): readonly Line[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), line(span(labels.phrases.pages.more(lines.length - most), "dim"))];
}

/** One row for each value, the most told first. */
function positionRows(finding: Finding, silent: readonly string[], most: number, bench: Bench): readonly EntryLine[] {
  const positions = finding.positions.toSorted((a, b) => b.sources.length - a.sources.length);
  const rows = positions.map((position): Line =>
    line(
      span(positionText(position, finding, bench.labels), "strong"),
      span(`  ${holders(position, bench.labels)}`, "accent"),
    ),
  );
  const silence =
    silent.length === 0 ? [] : [line(span(`${bench.labels.phrases.pages.nothingOfIt}${silent.join(", ")}`, "silence"))];
  return [...cutTo(most + MOST_ROWS, rows, bench), ...silence].map((row) => ({ line: row, indent: 2, hang: 2 }));
}

/** The values that one source holds in a finding, each with its place and how softly it is said. */
export function valuesOf(finding: Finding, source: string, bench: Bench): readonly Line[] {
  const tone = isDisagreement(finding.verdict) ? "strong" : undefined;
  return finding.positions
    .filter((position) => position.sources.includes(source))
    .map((position) => ({ ...position, claims: position.claims.filter((claim) => claim.source === source) }))
    .map((position) => valueLine(position, finding, bench, tone));
}

function valueLine(position: Position, finding: Finding, { labels }: Bench, tone: Tone | undefined): Line {
  const soft = softeners(position.claims, labels);
  return line(
    span(positionText(position, finding, labels), tone),
    ...placesOf(position.claims),
    ...(soft === "" ? [] : [span(` (${soft})`, "dim")]),
  );
}

export function placesOf(claims: readonly Claim[]): readonly Span[] {
  const places = [...new Set(claims.map((claim) => placeOf(claim.locator)))].filter((place) => place !== "");
  return places.length === 0 ? [] : [span(` ${places.join(" ")}`, "dim")];
}

/** Several values under one label. */
export const labelledValues = (
  label: string,
  values: readonly Line[],
  width: number,
  indent = 2,
): readonly EntryLine[] =>
  values.map((value, index) =>
    labelled(line(span(pad(index === 0 ? stripControls(label) : "", width), "dim")), value, width, indent),
  );

const WIDEST_LABEL = 18;

/** Columns for labels of these texts. */
export const labelWidth = (texts: readonly string[]): number =>
  Math.min(WIDEST_LABEL, Math.max(0, ...texts.map((text) => displayWidth(stripControls(text)))));
