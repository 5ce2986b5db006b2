// The details of a row of the matrix: what each source says and where, the silent sources, how the verdict was reached, and
// curators' notes.

import { at } from "../../model/at.ts";
import type { Claim } from "../../model/dataset.ts";
import { placeOf } from "../../present/discrepancy-text.ts";
import { marksOf } from "../../present/held-value.ts";
import type { MatrixRow } from "../../present/matrix.ts";
import { claimsByRun, joinRuns } from "../../questions/runs.ts";
import { nameSources, reasonsFor, type ReportContext } from "../verdict-reasons.ts";

const MOST_CLAIMS = 40;
const MOST_STEPS = 12;

/** The context of every row. */
export interface RowContext extends ReportContext {
  readonly isNarrow: boolean;
  /** Ids of the rows in the table of discrepancies. */
  readonly listed: ReadonlySet<string>;
}

export function viewReasons(row: MatrixRow, context: RowContext) {
  const { dataset, labels } = context.content;
  return {
    sayings: viewSayings(row, context),
    // If sources have columns, silence is shown there.
    silences: context.isNarrow ? viewSilences(row, context) : [],
    steps: reasonsFor(row.finding, context).slice(0, MOST_STEPS),
    notes: dataset.notes.filter(({ discrepancy }) => discrepancy === row.id).map(({ text }) => labels.text(text)),
  };
}

function viewSayings({ finding }: MatrixRow, context: RowContext) {
  const runs = joinRuns(finding.positions).flatMap(claimsByRun).slice(0, MOST_CLAIMS);
  return context.matrix.sources.flatMap(({ id, label, tone }) => {
    const own = runs.filter((run) => at(run, 0).source === id).map((run) => viewClaim(run, context));
    return own.length === 0 ? [] : [{ source: label, tone, claims: withoutRepeatedReasons(own) }];
  });
}

/** A reason that several claims share stands after the last of them. */
const withoutRepeatedReasons = <T extends { readonly reason: string | null }>(claims: readonly T[]): readonly T[] =>
  claims.map((claim, place) => (claim.reason === claims[place + 1]?.reason ? { ...claim, reason: null } : claim));

/** What a source says, once for consecutive dates with the same value. */
function viewClaim(run: readonly Claim[], context: RowContext) {
  const claim = at(run, 0);
  const { labels, dataset } = context.content;
  const reason = claim.basis.type === "inferred" ? claim.basis.reason : null;
  return {
    ...viewQuote(claim, context),
    // If sources have columns, their words are shown there.
    ...(context.isNarrow ? {} : { stated: null }),
    statement: labels.statement(claim),
    marks: marksOf(run, labels),
    reason: reason && labels.anyRemark(reason),
    /** Null if it is the language of the page. */
    reasonLang: labels.remark(reason) === null ? dataset.defaultLanguage : null,
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

/** The words of a source, and their place. */
export const viewQuote = ({ source, stated, locator }: Claim, { content }: Pick<RowContext, "content">) => ({
  stated,
  lang: content.dataset.sources.get(source)?.language ?? "und",
  place: placeOf(locator),
});
