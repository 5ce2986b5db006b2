// One discrepancy as a block: a line for each value with its sources and their places, then the silent sources and our own
// sums.

import { at } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { localize } from "../model/lexicon.ts";
import { contradictionsIn } from "../questions/discrepancies.ts";
import { joinRuns } from "../questions/runs.ts";
import { type Block, line, type Line, paragraph, span } from "../render/view.ts";
import type { Evidence, Finding, Position } from "../verdicts/types.ts";
import { holderSpans } from "./discrepancy-text.ts";
import { positionText } from "./held-value.ts";
import type { Matrix, MatrixRow } from "./matrix.ts";

interface BlockOptions {
  readonly dataset: Pick<Dataset, "notes" | "defaultLanguage">;
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
  return {
    type: "item",
    lead: line(
      span(`${row.sign} ${row.verdictLabel}`, row.tone),
      "  ",
      span(withEvent ? row.title : row.attributeTitle, "title"),
      isCheck ? ` (${words.checkedWithin})` : "",
      span(`  ${row.id}`, "dim"),
    ),
    body: [
      paragraph(
        ...(isCheck
          ? []
          : joinRuns(finding.positions).map((position) => positionLine(position, finding, matrix, labels))),
        ...checkLines(finding, labels),
        ...(finding.verdict === "conflict" ? contradictionsIn(finding) : []).map((at) => contradictionLine(at, labels)),
        ...totalLines(row, labels),
        ...(row.origins === null ? [] : [line(span(row.origins, "dim"))]),
        ...silenceLine(row, labels),
        ...notes.map((note) =>
          line(span(words.note, "caution"), localize(note.text, labels.lang, dataset.defaultLanguage)),
        ),
      ),
    ],
  };
}

/** Whether the finding is a check that holds or could not be made, rather than an item. */
const isCheckItself = ({ id, checks }: Finding): boolean => checks.some((check) => check.id === id);

/** One value, its sources, and for each its places and hedges. */
const positionLine = (position: Position, finding: Finding, matrix: Matrix, labels: Labels): Line =>
  line(span(positionText(position, finding, labels), "strong"), "  ", ...holderSpans(position, matrix.sources, labels));

const checkLines = (finding: Finding, labels: Labels): readonly Line[] =>
  finding.checks
    .filter((check) => isCheckItself(finding) || check.outcome === "failed")
    .map((check) => line(span(`${labels.source(check.source)}: `, "accent"), labels.reason(check.reason)));

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
