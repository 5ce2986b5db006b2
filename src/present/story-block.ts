// What each source says happened, sentence by sentence, and which sources do not cover it.

import type { Claim, Dataset } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { type Block, line, paragraph, span, type Span } from "../render/view.ts";
import { groupBySource } from "../verdicts/items.ts";
import { absentLines } from "./answer-block.ts";
import { claimIds, inferredSpans, placeOf, sourceSpan } from "./discrepancy-text.ts";
import type { MatrixRow } from "./matrix.ts";

/** `absent` is a row that knows which sources do not cover the event; null if these are already shown. */
export function storyBlocks(
  claims: readonly Claim[],
  marked: (text: string) => readonly Span[],
  absent: MatrixRow | null,
  dataset: Dataset,
  labels: Labels,
): readonly Block[] {
  const own = groupBySource(claims);
  const rows = [...dataset.sources.keys()].flatMap((source) => {
    const told = own.get(source) ?? [];
    const sentences = told.flatMap((claim) => [
      ...marked(labels.statement(claim)),
      ...inferredSpans(claim, labels),
      " ",
    ]);
    const places = [...new Set(told.map(({ locator }) => placeOf(locator)))].join(" ");
    const value = line(...sentences, span(` ${`${places} ${claimIds(told)}`.trim()}`, "dim"));
    return told.length === 0
      ? []
      : [{ label: line(sourceSpan(source, dataset, labels.source(source))), value: [value] }];
  });
  const lines = absent === null ? [] : absentLines({ silent: [], notCovering: absent.notCovering }, labels);
  return [
    ...(rows.length > 0 ? [{ type: "facts" as const, rows }] : []),
    ...(lines.length > 0 ? [paragraph(...lines)] : []),
  ];
}
