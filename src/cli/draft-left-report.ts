// A report of the sentences with figures, dates or names that no claim cites, and of how far each text is covered.

import { findLeft, type LeftPassage } from "../drafting/find-left.ts";
import type { Dataset } from "../model/dataset.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Block, type Cell, line, paragraph, span } from "../render/view.ts";
import type { Drafted, DraftQuery } from "./draft-report.ts";

/** Items are the sentences that no claim cites; another member says how far each source is covered. */
export function leftReport({ passages, texts, problems }: Drafted, dataset: Dataset, asked: DraftQuery): Report {
  const left = findLeft(passages, dataset.claims);
  const found = passages.filter(({ candidates }) => candidates.length > 0);
  const coverage = texts.map(({ id, sentences }) => ({
    source: id,
    sentences,
    withCandidates: found.filter(({ source }) => source === id).length,
    left: left.filter(({ passage }) => passage.source === id).length,
  }));
  return {
    kind: "draft-left",
    dataset: { id: dataset.id, version: dataset.version, sha256: dataset.sha256 },
    query: { texts: asked.texts, out: asked.out, left: true },
    total: left.length,
    items: left.map(leftShape),
    extra: { coverage },
    warnings: problems.map(({ file, reason }) => `${file}: ${reason}`),
    columns: ["source", "paragraph", "sentence", "candidates", "passage"],
    view: (limit) => ({ blocks: [coverageBlock(coverage), ...leftBlocks(left, limit)] }),
    cutToScreen: true,
  };
}

const leftShape = ({ passage, candidates }: LeftPassage): JsonRecord => ({
  source: passage.source,
  paragraph: passage.locator.paragraph,
  sentence: passage.locator.sentence,
  candidates: candidates.map(({ stated }) => stated),
  passage: passage.text,
});

function coverageBlock(
  rows: readonly {
    readonly source: string;
    readonly sentences: number;
    readonly withCandidates: number;
    readonly left: number;
  }[],
): Block {
  const number = (head: string) => ({ head, align: "right" as const, grow: 0, min: 6 });
  return {
    type: "table",
    columns: [
      { head: "Source", min: 12 },
      number("Sentences"),
      number("With candidates"),
      number("Cited"),
      number("Left"),
    ],
    rows: rows.map(({ source, sentences, withCandidates, left }): readonly Cell[] => [
      [line(span(source, "accent"))],
      [line(String(sentences))],
      [line(String(withCandidates))],
      [line(String(withCandidates - left))],
      [line(String(left))],
    ]),
  };
}

const leftBlocks = (left: readonly LeftPassage[], limit: number): readonly Block[] => {
  const shown = left.slice(0, limit);
  const rest = left.length - shown.length;
  return [
    ...shown.map(({ passage, candidates }): Block => ({
      type: "item",
      lead: line(
        span(passage.source, "accent"),
        span(` §${passage.locator.paragraph}.${passage.locator.sentence}  `, "dim"),
        span(candidates.map(({ stated }) => stated).join(" · "), "match"),
      ),
      body: [paragraph(line(passage.text))],
    })),
    ...(rest > 0 ? [paragraph(line(span(`… and ${rest} more; --limit 0 shows all`, "dim")))] : []),
  ];
};
