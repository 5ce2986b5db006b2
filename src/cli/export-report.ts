// The Markdown report: the accounts, and event by event what they say and where they differ.

import type { Finding } from "../verdicts/types.ts";
import { countVerdicts } from "../questions/discrepancies.ts";
import type { Context } from "./context.ts";
import type { Claim } from "../model/dataset.ts";
import { localize } from "../model/lexicon.ts";
import { isDisagreement } from "../model/verdict.ts";
import { renderReport } from "../render/index.ts";
import { type Block, type Cell, line, span, type View } from "../render/view.ts";
import { discrepancyBlock } from "../present/discrepancy-block.ts";
import { placeOf, placesBlock } from "../present/discrepancy-text.ts";
import { createMatrix } from "../present/matrix.ts";
import { openWorkbench, reportBase, type Workbench } from "./open-session.ts";

/** The report as text. */
export async function writeMarkdownReport(context: Context): Promise<string> {
  const bench = await openWorkbench(context);
  const report = {
    ...reportBase(bench),
    kind: "export",
    query: {},
    total: 0,
    items: [],
    columns: [],
    view: () => viewDataset(bench),
  };
  return renderReport("md", report, {
    width: Infinity,
    terminal: false,
    colorLevel: 0,
    limit: 0,
    fields: null,
    bidi: "off",
  });
}

function viewDataset(bench: Workbench): View {
  const { dataset, labels, judge } = bench;
  const findings = judge.all();
  const counts = [...countVerdicts(findings)].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  const description =
    dataset.description === null ? [] : [line(localize(dataset.description, labels.lang, dataset.defaultLanguage))];
  const told = [...dataset.events.keys()].filter((event) => dataset.claims.some((claim) => claim.event === event));
  return {
    blocks: [
      {
        type: "heading",
        level: 1,
        line: line(span(localize(dataset.title, labels.lang, dataset.defaultLanguage), "title")),
      },
      {
        type: "paragraph",
        lines: [
          ...description,
          line(
            `${dataset.sources.size} sources, ${told.length} events, ${dataset.claims.length} claims. Verdicts: ${counts}.`,
          ),
          line("A verdict says how the accounts relate, never who is right."),
        ],
      },
      ...placesBlock(dataset.claims, labels),
      sourcesBlock(bench),
      ...told.flatMap((event) =>
        eventBlocks(
          event,
          findings.filter((finding) => finding.event === event),
          bench,
        ),
      ),
    ],
  };
}

function sourcesBlock({ dataset, labels }: Workbench): Block {
  const rows = [...dataset.sources.values()].map(({ id, language, derivedFrom }): readonly Cell[] => [
    [line(span(id, "strong"))],
    [line(labels.source(id))],
    [line(language)],
    [line(derivedFrom.join(", "))],
    [line(String(dataset.claims.filter(({ source }) => source === id).length))],
  ]);
  return {
    type: "table",
    columns: [
      { head: "Source" },
      { head: "Account" },
      { head: "Language" },
      { head: "Draws on" },
      { head: "Claims", align: "right" },
    ],
    rows,
  };
}

function eventBlocks(event: string, findings: readonly Finding[], bench: Workbench): readonly Block[] {
  const { dataset, labels } = bench;
  const claims = dataset.claims.filter((claim) => claim.event === event);
  const matrix = createMatrix(dataset, labels);
  const disputed = findings.filter(({ verdict }) => isDisagreement(verdict));
  return [
    { type: "heading", level: 2, line: line(span(labels.event(event), "title"), span(`  ${event}`, "dim")) },
    ...disputed.map((finding) => discrepancyBlock(matrix.row(finding), { dataset, matrix, labels, withEvent: false })),
    {
      type: "table",
      columns: [{ head: labels.phrases.claims.source }, { head: "Place" }, { head: labels.phrases.claims.claim }],
      rows: claims.map((claim) => claimRow(claim, bench)),
    },
  ];
}

const claimRow = (claim: Claim, { labels }: Workbench): readonly Cell[] => [
  [line(claim.source)],
  [line(placeOf(claim.locator))],
  [line(labels.statement(claim))],
];
