// The details of a row of the matrix: what each source says and where, the silent sources, how the verdict was reached, and
// curators' notes.

import { at } from "../../model/at.ts";
import type { Claim } from "../../model/dataset.ts";
import { localize } from "../../model/lexicon.ts";
import { type Mark, marksOf } from "../../present/held-value.ts";
import type { MatrixRow } from "../../present/matrix.ts";
import { claimsByRun, joinRuns } from "../../questions/runs.ts";
import { nameSources, reasonsFor } from "../verdict-reasons.ts";
import { type QuoteView, type RowContext, viewQuote } from "./row-context.ts";

const MOST_CLAIMS = 40;
const MOST_STEPS = 12;

/** What one source says. */
interface SayingView {
  readonly source: string;
  readonly tone: string;
  readonly claims: readonly ClaimView[];
}

interface ClaimView extends QuoteView {
  readonly statement: string;
  readonly marks: readonly Mark[];
  readonly reason: string | null;
  /** Null if it is the language of the page. */
  readonly reasonLang: string | null;
}

export interface ReasonsView {
  readonly sayings: readonly SayingView[];
  readonly silences: readonly string[];
  readonly steps: readonly string[];
  readonly notes: readonly string[];
}

export function viewReasons(row: MatrixRow, context: RowContext): ReasonsView {
  const { dataset, labels } = context.content;
  return {
    sayings: viewSayings(row, context),
    // If sources have columns, silence is shown there.
    silences: context.isNarrow ? viewSilences(row, context) : [],
    steps: reasonsFor(row.finding, context).slice(0, MOST_STEPS),
    notes: dataset.notes
      .filter(({ discrepancy }) => discrepancy === row.id)
      .map(({ text }) => localize(text, labels.lang, dataset.defaultLanguage)),
  };
}

/** In the order of the columns. */
function viewSayings({ finding }: MatrixRow, context: RowContext): readonly SayingView[] {
  const runs = joinRuns(finding.positions).flatMap(claimsByRun).slice(0, MOST_CLAIMS);
  return context.matrix.sources.flatMap(({ id, label, tone }) => {
    const own = runs.filter((run) => at(run, 0).source === id);
    return own.length === 0
      ? []
      : [{ source: label, tone: `t-${tone}`, claims: own.map((run) => viewClaim(run, context)) }];
  });
}

/** What a source says, once for consecutive dates with the same value. */
function viewClaim(run: readonly Claim[], context: RowContext): ClaimView {
  const claim = at(run, 0);
  const { labels, dataset } = context.content;
  return {
    ...viewQuote(claim, context),
    // If sources have columns, their words are shown there.
    ...(context.isNarrow ? {} : { stated: null }),
    statement: labels.statement(claim),
    marks: marksOf(run, labels),
    reason: claim.basis.type === "inferred" ? claim.basis.reason : null,
    reasonLang: dataset.defaultLanguage === labels.lang ? null : dataset.defaultLanguage,
  };
}

function viewSilences({ silent, notCovering }: MatrixRow, { content, words }: RowContext): readonly string[] {
  return [
    ...(silent.length > 0 ? [`${nameSources(silent, content)}: ${words.key.silent}`] : []),
    ...(notCovering.count > 0
      ? [`${nameSources(notCovering.first, content, notCovering.count)}: ${words.key.notCovering}`]
      : []),
  ];
}
