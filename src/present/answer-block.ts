// An answer for people: everything that each source says about one item, which sources are silent, and whether they agree.

import type { Labels } from "../model/labels.ts";
import { type Block, type Line, line, paragraph, span } from "../render/view.ts";
import type { About } from "../search/describe-result.ts";
import { cellText, heldText, type Matrix, type MatrixCell, type MatrixRow, type MatrixValue } from "./matrix.ts";
import { MOST_LETTERED } from "./source-marks.ts";
import { claimIds, nameSpan, placesOf, sourceName } from "./discrepancy-text.ts";

/** With more sources than this, they are grouped by value. */
const MOST_SOURCES = 6;

/** Whether at least two sources say something, so that agreement means something. */
const isShared = ({ finding }: MatrixRow): boolean => finding.sources.raw > 1;

/** What else is shown of an item's event. */
interface Elsewhere {
  /** The sources that say it about a part of the event. */
  readonly byPart: ReadonlySet<string>;
  /** Those that say something similar in an item that follows. */
  readonly below: ReadonlySet<string>;
  /** What of the values is about what the question names. */
  readonly about: About | null;
}

export const NOWHERE: Elsewhere = { byPart: new Set(), below: new Set(), about: null };

/**
 * The lines of one item: its verdict, one line for each source that says something, and one for the silent sources. Sources
 * that say it about a part that is also shown are not silent. If only some values are about what the question names, the others
 * follow, since no source answers with them.
 */
export function answerBlocks(row: MatrixRow, matrix: Matrix, labels: Labels, elsewhere: Elsewhere): readonly Block[] {
  const verdict = isShared(row) ? `${row.verdictLabel}: ${row.gloss}` : row.verdictLabel;
  const head = line(span(`${row.sign} `, row.tone), span(row.attributeTitle, "strong"), "  ", span(verdict, row.tone));
  const rowsOf = (part: MatrixRow): readonly FactRow[] =>
    part.speaking.length > MOST_SOURCES
      ? groupRows(part, matrix, labels)
      : part.speaking.map((cell) => cellRow(cell, matrix, labels));
  const [named, others] = splitRow(row, elsewhere.about);
  const absent = absentLines(named, labels, others ? elsewhere : { ...elsewhere, about: null });
  const { besides } = labels.phrases.search;
  return [
    paragraph(head),
    { type: "facts", rows: rowsOf(named) },
    ...(absent.length > 0 ? [paragraph(...absent)] : []),
    ...(others ? [paragraph(line(span(besides, "dim"))), { type: "facts" as const, rows: rowsOf(others) }] : []),
  ];
}

/** The values about what the question names, and the others; null for the others if the question does not tell them apart. */
function splitRow(row: MatrixRow, about: About | null): readonly [MatrixRow, MatrixRow | null] {
  if (about === null) return [row, null];
  const isAbout = ({ claims }: MatrixValue): boolean => claims.some((claim) => about.claims.has(claim));
  const values = row.speaking.flatMap((cell) => cell.values);
  if (!values.some(isAbout) || values.every(isAbout)) return [row, null];
  const partOf = (isIn: (value: MatrixValue) => boolean): MatrixRow => {
    const cells = row.speaking.map((cell) => ({ ...cell, values: cell.values.filter(isIn) }));
    const speaking = cells.filter((cell) => cell.values.length > 0);
    const texts = new Set(speaking.flatMap((cell) => cell.values.map(({ text }) => text)));
    const absent = cells.filter((cell) => cell.values.length === 0).map(({ source }) => source);
    return {
      ...row,
      speaking,
      groups: row.groups.filter(({ text }) => texts.has(text)),
      silent: [...absent, ...row.silent],
    };
  };
  return [partOf(isAbout), partOf((value) => !isAbout(value))];
}

type FactRow = (Block & { type: "facts" })["rows"][number];

function cellRow(cell: MatrixCell, { sources }: Matrix, labels: Labels): FactRow {
  const claims = cell.values.flatMap((value) => value.claims);
  return {
    label: line(sourceName(cell.source, sources)),
    value: [line(cellText(cell, labels), span(`  ${`${placesOf(claims)} ${claimIds(claims)}`.trim()}`, "dim"))],
  };
}

/** "1,503  Gazette, Almanac, Pepys  gazette-1 almanac-1 pepys-1": names, since a legend of letters would take as many lines. */
function groupRows({ groups }: MatrixRow, { sources }: Matrix, labels: Labels): readonly FactRow[] {
  const { comma } = labels.phrases;
  return groups.map((group) => {
    const ids = new Set(group.sources);
    const most = ids.size > MOST_LETTERED ? MOST_SOURCES : ids.size;
    const names = sources.filter(({ id }) => ids.has(id)).slice(0, most);
    const more = ids.size > most ? [span(`${comma}+${ids.size - most}`)] : [];
    const holders = names.flatMap((source, index) => [...(index === 0 ? [] : [span(comma)]), nameSpan(source)]);
    return {
      label: line(span(heldText(group, labels), "strong")),
      value: [line(...holders, ...more, span(`  ${claimIds(group.claims)}`, "dim"))],
    };
  });
}

/** The lines for sources that say nothing, and for those that say it elsewhere. */
export function absentLines(
  { silent: all, notCovering }: Pick<MatrixRow, "silent" | "notCovering">,
  labels: Labels,
  { byPart, below, about }: Elsewhere = NOWHERE,
): readonly Line[] {
  const { search } = labels.phrases;
  const ofPart = all.filter((source) => byPart.has(source));
  const similar = all.filter((source) => !byPart.has(source) && below.has(source));
  const silent = all.filter((source) => !byPart.has(source) && !below.has(source));
  const named = (ids: readonly string[], count = ids.length): string => {
    const shown = ids.slice(0, MOST_SOURCES).map((id) => labels.source(id));
    return [...shown, ...(count > MOST_SOURCES ? [`+${count - MOST_SOURCES}`] : [])].join(labels.phrases.comma);
  };
  return [
    ...(ofPart.length > 0 ? [line(span(search.byPart(named(ofPart)), "dim"))] : []),
    ...(similar.length > 0 ? [line(span(search.seeBelow(named(similar)), "silence"))] : []),
    ...(silent.length > 0
      ? [line(span(about ? search.silentOn(about.word, named(silent)) : search.silent(named(silent)), "silence"))]
      : []),
    ...(notCovering.count > 0
      ? [line(span(search.notCovering(named(notCovering.first, notCovering.count)), "silence"))]
      : []),
  ];
}
