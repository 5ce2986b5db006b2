// `sources`: the accounts, how much each covers, and what only one says.

import { type Coverage, measureCoverage } from "../questions/coverage.ts";
import type { Context } from "../cli/context.ts";
import { NotFoundError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { localize } from "../model/lexicon.ts";
import { nearest } from "../model/nearest.ts";
import { writeReport } from "../cli/output.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Cell, type Line, line, span, type View } from "../render/view.ts";
import { type Command, defineCommand, type Run } from "../cli/command.ts";
import { asText, optionalArgument } from "../cli/parameter.ts";
import { attributeTitle, idSpans, sourceSpan } from "../present/discrepancy-text.ts";
import { openWorkbench, reportBase, type Workbench } from "../cli/open-session.ts";

interface SourcesOptions {
  readonly source: string | null;
}

export const createSourcesCommand = (run: Run<SourcesOptions> = runSources): Command =>
  defineCommand({
    description: "Lists the accounts with what they cover; for one source, what only it tells and what it leaves out.",
    examples: [
      { command: "rashomon sources", text: "All accounts" },
      { command: "rashomon sources <source>", text: "What only this one says" },
    ],
    parameters: { source: optionalArgument("[source]", "Id of a source", asText) },
    run,
  });

async function runSources({ source }: SourcesOptions, context: Context): Promise<ExitCode> {
  const bench = await openWorkbench(context);
  const coverages = measureCoverage(bench.dataset, bench.judge);
  const shown = source === null ? coverages : coverages.filter((coverage) => coverage.source.id === source);
  if (shown.length === 0 && source !== null) {
    const ids = [...bench.dataset.sources.keys()];
    throw new NotFoundError(`There is no source "${source}"`, [
      ...nearest(source, ids).map((id) => `rashomon sources ${id}`),
      "rashomon sources",
    ]);
  }
  await writeReport(toReport(source, shown, bench), context);
  return ExitCode.done;
}

function toReport(source: string | null, shown: readonly Coverage[], bench: Workbench): Report {
  const [first] = shown;
  return {
    ...reportBase(bench),
    kind: "sources",
    query: { source },
    total: shown.length,
    get items() {
      return shown.map((coverage) => coverageShape(coverage, bench));
    },
    columns: ["id", "label", "language", "claims", "events", "onlyHere", "missing", "origin", "derivedFrom"],
    view: (limit) => (source !== null && first ? viewSource(first, bench) : viewSources(shown.slice(0, limit), bench)),
  };
}

function coverageShape(
  { source, origin, claims, events, onlyHere, missing, soleItems }: Coverage,
  { labels, dataset }: Workbench,
): JsonRecord {
  return {
    id: source.id,
    label: labels.source(source.id),
    language: source.language,
    description: source.description && localize(source.description, labels.lang, dataset.defaultLanguage),
    publisher: source.publisher,
    published: source.published,
    url: source.url,
    derivedFrom: source.derivedFrom,
    origin,
    claims,
    events,
    onlyHere,
    missing,
    soleItems,
  };
}

function viewSources(shown: readonly Coverage[], { dataset, labels }: Workbench): View {
  const words = labels.phrases.sources;
  const rows = shown.map(({ source, claims, events, onlyHere, missing }): readonly Cell[] => [
    [
      line(sourceSpan(source.id, dataset)),
      line(span(labels.source(source.id), "dim")),
      ...(source.derivedFrom.length > 0
        ? [line(span(`${words.derivedFrom} ${source.derivedFrom.join(", ")}`, "dim"))]
        : []),
    ],
    [line(source.language)],
    [line(String(claims))],
    [line(String(events.length))],
    [line(String(onlyHere.length))],
    [line(String(missing.length))],
  ]);
  const [first] = shown;
  const number = (head: string) => ({ head, align: "right" as const, grow: 0, min: 6 });
  return {
    blocks: [
      {
        type: "table",
        columns: [
          { head: words.source, min: 16 },
          { head: words.language, grow: 0, min: 8 },
          number(words.claims),
          number(words.events),
          number(words.onlyHere),
          number(words.leftOut),
        ],
        rows,
      },
      ...(first
        ? [{ type: "hint" as const, command: `rashomon sources ${first.source.id}`, text: "what only this one says" }]
        : []),
    ],
  };
}

function viewSource(coverage: Coverage, bench: Workbench): View {
  const { source } = coverage;
  const { labels, dataset } = bench;
  const description =
    source.description === null ? "" : localize(source.description, labels.lang, dataset.defaultLanguage);
  return {
    blocks: [
      {
        type: "heading",
        level: 1,
        line: line(span(labels.source(source.id), "title"), ...idSpans(source.id, labels.source(source.id))),
      },
      ...(description === "" ? [] : [{ type: "paragraph" as const, lines: [line(description)] }]),
      { type: "facts", rows: sourceFacts(coverage, bench) },
      { type: "hint", command: `rashomon claims --source ${source.id}`, text: "all that it says" },
    ],
  };
}

function sourceFacts({ source, claims, events, onlyHere, missing, soleItems }: Coverage, bench: Workbench) {
  const { labels, dataset } = bench;
  const words = labels.phrases.sources;
  const fact = (label: string, value: Cell) => ({ label: line(span(label, "dim")), value });
  const orNothing = (lines: readonly Line[]): Cell => (lines.length === 0 ? [line(span(words.nothing, "dim"))] : lines);
  const titles = (ids: readonly string[]): Cell =>
    orNothing(ids.map((id) => line(labels.event(id), ...idSpans(id, labels.event(id)))));
  const items = soleItems.map((id) => itemLine(id, bench));
  return [
    fact(words.language.toLowerCase(), [line(source.language)]),
    ...(source.url === null ? [] : [fact(words.textAt, [line(sourceSpan(source.id, dataset, source.url))])]),
    fact(words.claims.toLowerCase(), [line(words.claimsOnEvents(claims, events.length))]),
    ...(source.derivedFrom.length > 0 ? [fact(words.derivedFrom, [line(source.derivedFrom.join(", "))])] : []),
    fact(words.onlyItTells, titles(onlyHere)),
    fact(words.itLeavesOut, titles(missing)),
    fact(words.onlyItSays, items.length === 0 ? orNothing([]) : [line(span(words.ofSharedEvents, "dim")), ...items]),
  ];
}

/** "Great Fire: place of origin  fire/origin" */
function itemLine(id: string, { judge, labels }: Workbench): Line {
  const finding = judge.byId(id);
  if (finding === null) return line(id);
  return line(`${labels.event(finding.event)}: ${attributeTitle(finding, labels)}`, span(`  ${id}`, "dim"));
}
