// The first screen of `discrepancies`: the dataset, how many items differ, and a row for each discrepancy, the most important
// first; or the discrepancies as blocks, with the places in the sources.

import type { Dataset } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { localize } from "../model/lexicon.ts";
import { isAgreement, isContradiction, isDisagreement, LEVELS, type Level, VERDICTS } from "../model/verdict.ts";
import { type Block, heading, hint, line, type Line, paragraph, span, type Span, type View } from "../render/view.ts";
import type { Finding } from "../verdicts/types.ts";
import { discrepancyBlock } from "./discrepancy-block.ts";
import { levelTone, placesBlock, verdictSign } from "./discrepancy-text.ts";
import { createMatrix } from "./matrix.ts";
import { matrixTable } from "./matrix-view.ts";

interface DiscrepanciesView {
  /** The findings to show, in order. */
  readonly found: readonly Finding[];
  /** Everything that was asked about with one of `COUNTED_VERDICTS`, in any order, for the counts at the top. */
  readonly asked: readonly Finding[];
  readonly isLong: boolean;
  readonly withNotes: boolean;
  /** Columns of the terminal; infinite if nothing is wrapped. */
  readonly width: number;
  /** How many lines the rows may take; null shows all rows. */
  readonly height: number | null;
}

export function viewDiscrepancies(given: DiscrepanciesView, dataset: Dataset, labels: Labels): View {
  const { found, isLong } = given;
  const [first] = found;
  const { phrases } = labels;
  const head: Block = paragraph(titleLine(dataset, labels), countsLine(given.asked, labels));
  if (first === undefined) return { blocks: [head, paragraph(line(phrases.discrepancies.none))] };
  return {
    blocks: [
      head,
      ...(isLong ? longBlocks(given, dataset, labels) : [rowsBlock(given, dataset, labels)]),
      hint(`rashomon explain ${first.id}`, phrases.next.why),
    ],
  };
}

/** "Great Fire of London · 3 sources" */
function titleLine(dataset: Dataset, { lang, phrases }: Labels): Line {
  const title = localize(dataset.title, lang, dataset.defaultLanguage);
  return line(span(title, "title"), span(` · ${phrases.matrix.sources(dataset.sources.size)}`, "dim"));
}

/** The verdicts in the counts at the top. */
export const COUNTED_VERDICTS = VERDICTS.filter((verdict) => isDisagreement(verdict) || isAgreement(verdict));

/** "≠ 13 contradict   ~ 40 differ   = 55 agree" */
function countsLine(findings: readonly Finding[], { phrases }: Labels): Line {
  const words = phrases.matrix;
  const [conflicts, others, agreements] = [
    findings.filter(({ verdict }) => isContradiction(verdict)).length,
    findings.filter(({ verdict }) => isDisagreement(verdict) && !isContradiction(verdict)).length,
    findings.filter(({ verdict }) => isAgreement(verdict)).length,
  ];
  const signed = (sign: string, text: string, tone: Span["tone"]): Span => span(`${sign} ${text}`, tone);
  return line(
    signed(verdictSign("conflict"), words.contradict(conflicts), "conflict"),
    "   ",
    signed(verdictSign("scope"), words.differ(others), "caution"),
    "   ",
    signed(verdictSign("agreement"), words.agree(agreements), "agreement"),
  );
}

function rowsBlock({ found, width, height }: DiscrepanciesView, dataset: Dataset, labels: Labels): Block {
  const matrix = createMatrix(dataset, labels);
  const rest = (shown: number): readonly Line[] => restLine(found.slice(shown), labels);
  return matrixTable(found.map(matrix.row), {
    matrix,
    labels,
    width,
    title: "event-and-attribute",
    ...(height === null ? {} : { fit: { height, rest } }),
  });
}

/** "… and 6 moderate · 40 minor; --all shows them" */
function restLine(left: readonly Finding[], { phrases }: Labels): readonly Line[] {
  if (left.length === 0) return [];
  const counts = [...LEVELS, null].flatMap((level) => {
    const count = left.filter((finding) => finding.level === level).length;
    return count === 0 ? [] : [`${count} ${nameOf(level, phrases)}`];
  });
  return [line(span(phrases.matrix.more(counts), "dim"))];
}

const nameOf = (level: Level | null, phrases: Labels["phrases"]): string =>
  level === null ? phrases.discrepancies.noLevel : phrases.levels[level];

/** Each discrepancy with its places, under the name of its level. */
function longBlocks({ found, withNotes }: DiscrepanciesView, dataset: Dataset, labels: Labels): readonly Block[] {
  const matrix = createMatrix(dataset, labels);
  const blocks = found.flatMap((finding, index): readonly Block[] => {
    const block = discrepancyBlock(matrix.row(finding), { dataset, matrix, labels, withNotes });
    if (finding.level === found[index - 1]?.level) return [block];
    const name = span(nameOf(finding.level, labels.phrases), levelTone(finding.level));
    return [heading(2, name), block];
  });
  return [
    ...blocks,
    ...placesBlock(
      found.flatMap(({ positions }) => positions.flatMap(({ claims }) => claims)),
      labels,
    ),
  ];
}
