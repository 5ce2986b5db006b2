// An answer for people: everything that each source says about one item, which sources are silent, and whether they agree.

import type { Labels } from "../model/labels.ts";
import { type Block, type Line, line, paragraph, span } from "../render/view.ts";
import { cellText, heldText, namesOf, type Matrix, type MatrixCell, type MatrixRow } from "./matrix.ts";
import { claimIds, nameSpan, placesOf, unknownSource } from "./discrepancy-text.ts";

/** With more sources than this, they are grouped by value. */
const MOST_SOURCES = 6;

/** Whether at least two sources say something, so that agreement means something. */
const isShared = ({ finding }: MatrixRow): boolean => finding.sources.raw > 1;

/**
 * The lines of one item: its verdict, one line for each source that says something, and one for the silent sources. Sources
 * that say it about a part that is also shown are not silent.
 */
export function answerBlocks(
  row: MatrixRow,
  matrix: Matrix,
  labels: Labels,
  byPart: ReadonlySet<string>,
): readonly Block[] {
  const { speaking } = row;
  const verdict = isShared(row) ? `${row.verdictLabel}: ${row.gloss}` : row.verdictLabel;
  const head = line(span(`${row.sign} `, row.tone), span(row.attributeTitle, "strong"), "  ", span(verdict, row.tone));
  const rows =
    speaking.length > MOST_SOURCES ? groupRows(row, labels) : speaking.map((cell) => cellRow(cell, matrix, labels));
  const absent = absentLines(row, labels, byPart);
  return [paragraph(head), { type: "facts", rows }, ...(absent.length > 0 ? [paragraph(...absent)] : [])];
}

type FactRow = (Block & { type: "facts" })["rows"][number];

function cellRow(cell: MatrixCell, { sources }: Matrix, labels: Labels): FactRow {
  const source = sources.find(({ id }) => id === cell.source);
  const claims = cell.values.flatMap((value) => value.claims);
  return {
    label: line(nameSpan(source ?? unknownSource(cell.source))),
    value: [line(cellText(cell, labels), span(`  ${`${placesOf(claims)} ${claimIds(claims)}`.trim()}`, "dim"))],
  };
}

function groupRows({ groups }: MatrixRow, labels: Labels): readonly FactRow[] {
  return groups.map((group) => ({
    label: line(span(namesOf(group.sources, labels), "accent")),
    value: [line(heldText(group, labels))],
  }));
}

/** The lines for sources that say nothing, and for those that say it about a part. */
export function absentLines(
  { silent: all, notCovering }: Pick<MatrixRow, "silent" | "notCovering">,
  labels: Labels,
  byPart: ReadonlySet<string> = new Set(),
): readonly Line[] {
  const silent = all.filter((source) => !byPart.has(source));
  const ofPart = all.filter((source) => byPart.has(source));
  const named = (ids: readonly string[], count = ids.length): string => {
    const shown = ids.slice(0, MOST_SOURCES).map((id) => labels.source(id));
    return [...shown, ...(count > MOST_SOURCES ? [`+${count - MOST_SOURCES}`] : [])].join(labels.phrases.comma);
  };
  return [
    ...(ofPart.length > 0 ? [line(span(labels.phrases.search.byPart(named(ofPart)), "dim"))] : []),
    ...(silent.length > 0 ? [line(span(labels.phrases.search.silent(named(silent)), "silence"))] : []),
    ...(notCovering.count > 0
      ? [line(span(labels.phrases.search.notCovering(named(notCovering.first, notCovering.count)), "silence"))]
      : []),
  ];
}
