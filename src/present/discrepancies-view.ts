// The first screen of `discrepancies`: the dataset, how many items differ, and a row for each discrepancy, the most important
// first; or the discrepancies as blocks: a line for each value with its sources and their places, then who is silent and our sums.

import type { Claim, Dataset } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { isAgreement, isDisagreement, LEVELS, type Level, VERDICTS } from "../model/verdict.ts";
import {
  type Block,
  heading,
  hint,
  item,
  line,
  type Line,
  paragraph,
  span,
  type Span,
  type View,
} from "../render/view.ts";
import type { Finding, Evidence, Position } from "../verdicts/types.ts";
import { countKinds, levelTone, placesBlock, holderSpans, letteredName, sourceName } from "./discrepancy-text.ts";
import { createMatrix, type Matrix, type MatrixRow } from "./matrix.ts";
import { matrixTable } from "./matrix-view.ts";
import { flow } from "../render/spans.ts";
import { at } from "../model/at.ts";
import { contradictionsIn } from "../questions/discrepancies.ts";
import { joinRuns } from "../questions/runs.ts";
import { positionText } from "./held-value.ts";
import { titleOf } from "./session.ts";

interface DiscrepanciesView {
  /** The findings to show, in order. */
  readonly found: readonly Finding[];
  /** What is counted at the top: all that was asked about with one of `COUNTED_VERDICTS`, or only what is shown if a level or a verdict was asked for. */
  readonly counted: readonly Finding[];
  /** Whether kinds of which there are none are left out of the counts, since they were not asked for. */
  readonly isNarrow: boolean;
  /** Where to look if there is nothing. */
  readonly elsewhere: readonly Block[];
  readonly isLong: boolean;
  readonly withNotes: boolean;
  /** Columns of the terminal; infinite if nothing is wrapped. */
  readonly width: number;
  /** How many lines the rows may take; null shows all rows. */
  readonly height: number | null;
}

export function viewDiscrepancies(given: DiscrepanciesView, dataset: Dataset, labels: Labels): View {
  const { found, isLong, withNotes } = given;
  const [first] = found;
  const { phrases } = labels;
  const matrix = createMatrix(dataset, labels);
  const rows = found.map(matrix.row);
  const drawn = isLong ? null : drawRows(rows, matrix, given, labels);
  const legend = drawn?.hasLetters === true ? letterLegend(matrix, given.width) : [];
  const head: Block = paragraph(titleLine(dataset, labels), ...countsLine(given, labels), ...legend);
  if (first === undefined) return { blocks: [head, paragraph(line(phrases.discrepancies.none)), ...given.elsewhere] };
  return {
    blocks: [
      head,
      ...(drawn === null
        ? longBlocks(rows, levelSpan(phrases), { dataset, matrix, labels, withNotes })
        : [drawn.block]),
      ...(drawn === null ? placesBlock(claimsOf(found), labels) : []),
      hint(`rashomon explain ${first.id}`, phrases.next.why),
    ],
  };
}

const levelSpan =
  (phrases: Labels["phrases"]) =>
  ({ level }: Pick<MatrixRow, "level">): Span =>
    span(nameOf(level, phrases), levelTone(level));

const claimsOf = (found: readonly Finding[]): readonly Claim[] =>
  found.flatMap(({ positions }) => positions.flatMap(({ claims }) => claims));

/** "Great Fire of London · 3 sources" */
function titleLine(dataset: Dataset, labels: Labels): Line {
  return line(
    span(titleOf({ dataset, labels }), "title"),
    span(` · ${labels.phrases.matrix.sources(dataset.sources.size)}`, "dim"),
  );
}

/** The verdicts in the counts at the top. */
export const COUNTED_VERDICTS = VERDICTS.filter((verdict) => isDisagreement(verdict) || isAgreement(verdict));

/** "≠ 13 contradict   ~ 40 differ   = 55 agree" */
function countsLine({ counted, isNarrow }: DiscrepanciesView, { phrases }: Labels): readonly Line[] {
  const kinds = countKinds(counted, phrases).filter(({ count }) => !isNarrow || count > 0);
  if (kinds.every(({ count }) => count === 0)) return [];
  return [
    line(...kinds.flatMap(({ sign, text, tone }, index) => [index === 0 ? "" : "   ", span(`${sign} ${text}`, tone)])),
  ];
}

/** "G Gazette   P Pepys" */
const letterLegend = ({ sources }: Matrix, width: number): readonly Line[] => flow(sources.map(letteredName), width);

const drawRows = (rows: readonly MatrixRow[], matrix: Matrix, { width, height }: DiscrepanciesView, labels: Labels) =>
  matrixTable(rows, {
    matrix,
    labels,
    width,
    title: "event-and-attribute",
    ...(height === null ? {} : { fit: { height, rest: (left) => restLine(left, labels) } }),
  });

/** "… and 6 moderate · 40 minor; --all shows them" */
function restLine(left: readonly MatrixRow[], { phrases }: Labels): readonly Line[] {
  if (left.length === 0) return [];
  const counts = [...LEVELS, null].flatMap((level) => {
    const count = left.filter((row) => row.level === level).length;
    return count === 0 ? [] : [`${count} ${nameOf(level, phrases)}`];
  });
  return [line(span(phrases.matrix.more(counts), "dim"))];
}

const nameOf = (level: Level | null, phrases: Labels["phrases"]): string =>
  level === null ? phrases.discrepancies.noLevel : phrases.levels[level];

/** Each row as a block with the places and the ids of its claims, under the heading of its kind. */
export const longBlocks = (
  rows: readonly MatrixRow[],
  headingOf: (row: MatrixRow) => Span,
  options: BlockOptions,
): readonly Block[] =>
  rows.flatMap((row, index): readonly Block[] => {
    const [before] = rows.slice(Math.max(0, index - 1), index);
    const name = headingOf(row);
    const isNew = before === undefined || headingOf(before).text !== name.text;
    return [...(isNew ? [heading(2, name)] : []), discrepancyBlock(row, options)];
  });

interface BlockOptions {
  readonly dataset: Pick<Dataset, "notes">;
  readonly matrix: Matrix;
  readonly labels: Labels;
  /** Whether curators' remarks are shown. */
  readonly withNotes?: boolean;
  /** Whether to name the event at the top; not if it is already named. */
  readonly withEvent?: boolean;
}

export function discrepancyBlock(row: MatrixRow, options: BlockOptions): Block {
  const { dataset, matrix, labels, withNotes = false, withEvent = true } = options;
  const { finding } = row;
  const words = labels.phrases.discrepancies;
  const isCheck = isCheckItself(finding);
  const notes = withNotes ? dataset.notes.filter((note) => note.discrepancy === row.id) : [];
  const values = isCheck ? [] : joinRuns(finding.positions).map((each) => positionLine(each, finding, matrix, labels));
  const contradictions = finding.verdict === "conflict" ? contradictionsIn(finding) : [];
  return item(
    line(
      span(`${row.sign} ${row.verdictLabel}`, row.tone),
      "  ",
      span(withEvent ? row.title : row.attributeTitle, "title"),
      isCheck ? ` (${words.checkedWithin})` : "",
      span(`  ${row.id}`, "dim"),
    ),
    paragraph(
      ...values,
      ...checkLines(finding, matrix, labels),
      ...contradictions.map((evidence) => contradictionLine(evidence, labels)),
      ...totalLines(row, labels),
      ...(row.origins === null ? [] : [line(span(row.origins, "dim"))]),
      ...silenceLine(row, labels),
      ...notes.map((note) => line(span(words.note, "caution"), labels.text(note.text))),
    ),
  );
}

/** Whether the finding is a check that holds or could not be made, rather than an item. */
const isCheckItself = ({ id, checks }: Finding): boolean => checks.some((check) => check.id === id);

/** One value, its sources, and for each its places and hedges. */
const positionLine = (position: Position, finding: Finding, matrix: Matrix, labels: Labels): Line =>
  line(span(positionText(position, finding, labels), "strong"), "  ", ...holderSpans(position, matrix.sources, labels));

const checkLines = (finding: Finding, { sources }: Matrix, labels: Labels): readonly Line[] =>
  finding.checks
    .filter((check) => isCheckItself(finding) || check.outcome === "failed")
    .map((check) => line(sourceName(check.source, sources), ": ", labels.reason(check.reason)));

/** "Gazette contradicts itself: 43 and 44" */
function contradictionLine({ claims }: Evidence, labels: Labels): Line {
  const { phrases } = labels;
  const values = [...new Set(claims.map(({ value }) => labels.value(value)))];
  return line(
    span(phrases.discrepancies.contradictsItself(labels.source(at(claims, 0).source), phrases.and(values)), "dim"),
  );
}

/** "Gazette total: 9 (our sum)" */
const totalLines = ({ speaking }: MatrixRow, labels: Labels): readonly Line[] =>
  speaking.flatMap(({ source, totals }) =>
    totals.map(({ text }) => line(span(labels.phrases.matrix.totalOf(labels.source(source), text), "dim"))),
  );

const silenceLine = ({ silent }: MatrixRow, labels: Labels): readonly Line[] =>
  silent.length === 0
    ? []
    : [line(span(labels.phrases.silent + silent.map((id) => labels.source(id)).join(labels.phrases.comma), "silence"))];
