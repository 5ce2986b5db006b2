// What each source says happened, sentence after sentence.

import type { Claim, Dataset } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { type Block, line, span, type Span } from "../render/view.ts";
import { groupBySource } from "../verdicts/items.ts";
import { claimIds, inferredSpans, placesOf, sourceSpan } from "./discrepancy-text.ts";

export function storyBlocks(
  claims: readonly Claim[],
  marked: (text: string) => readonly Span[],
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
    const value = line(...sentences, span(` ${`${placesOf(told)} ${claimIds(told)}`.trim()}`, "dim"));
    return told.length === 0
      ? []
      : [{ label: line(sourceSpan(source, dataset, labels.source(source))), value: [value] }];
  });
  return rows.length > 0 ? [{ type: "facts", rows }] : [];
}
