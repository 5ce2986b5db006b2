// `show`: one event, what each source says of it, where they differ, and what stands next to it.

import { compileDossier, type Dossier } from "../questions/dossier.ts";
import type { Labels } from "../model/labels.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Context } from "../cli/context.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import type { Phrases } from "../model/phrases/contract.ts";
import { isDisagreement } from "../model/verdict.ts";
import { writeReport } from "../cli/output.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Block, type Cell, type Column, type Line, line, span, type View } from "../render/view.ts";
import { type Command, defineCommand, type Run } from "../cli/command.ts";
import { asText, requiredArgument } from "../cli/parameter.ts";
import { claimShape, dateShape, eventShape, createFindingShape, FINDING_COLUMNS } from "../present/json-shapes.ts";
import {
  attributeTitle,
  idSpans,
  originCount,
  placeOf,
  placesBlock,
  positionLine,
  sourceSpan,
  verdictSpan,
} from "../present/discrepancy-text.ts";
import { positionText, softeners } from "../present/held-value.ts";
import { findEvent, openWorkbench, reportBase, type Workbench } from "../cli/open-session.ts";

interface ShowOptions {
  readonly event: string;
}

export const createShowCommand = (run: Run<ShowOptions> = runShow): Command =>
  defineCommand({
    description:
      "Shows one event: what each source says of it, who is silent, how the accounts relate, and its neighbours in time. Takes the id of an event, or its title in any language.",
    examples: [
      { command: "rashomon show <event>", text: "One event, source by source" },
      { command: "rashomon show <event> --json", text: "The same with every claim and verdict" },
      { command: "rashomon show <event> --format csv", text: "A row for each thing that is told of it" },
    ],
    parameters: { event: requiredArgument("<event>", "Id or title of an event", asText) },
    run,
  });

async function runShow({ event: wanted }: ShowOptions, context: Context): Promise<ExitCode> {
  const bench = await openWorkbench(context);
  const dossier = compileDossier(bench.dataset, bench.judge, findEvent(bench.dataset, eventOf(wanted, bench)));
  await writeReport(toReport(wanted, dossier, bench, context.terminal.columns), context);
  return ExitCode.done;
}

/** The event of a discrepancy or a claim, as `browse` prints their ids; any other word as it is. */
function eventOf(wanted: string, { dataset, judge }: Workbench): string {
  if (dataset.events.has(wanted)) return wanted;
  const claim = dataset.claims.find(({ id }) => id === wanted);
  return claim?.event ?? judge.byId(wanted)?.event ?? wanted;
}

function toReport(wanted: string, dossier: Dossier, bench: Workbench, columns: number): Report {
  return {
    ...reportBase(bench),
    kind: "show",
    query: { event: wanted },
    total: 1,
    get items() {
      return [dossierShape(dossier, bench)];
    },
    get rows() {
      return allFindings(dossier).map(createFindingShape(bench.dataset, bench.labels));
    },
    columns: FINDING_COLUMNS,
    view: () => viewDossier(dossier, bench, columns),
  };
}

const allFindings = ({ findings, passed }: Dossier): readonly Finding[] => [...findings, ...passed];

function dossierShape(dossier: Dossier, { dataset, judge, labels }: Workbench): JsonRecord {
  const { event } = dossier;
  const neighbour = (other: Dossier["previous"]): JsonRecord | null => other && eventShape(other, labels);
  return {
    ...eventShape(event, labels),
    titles: event.label,
    kind: event.kind,
    partOf: neighbour(dossier.partOf),
    parts: dossier.parts.map((part) => eventShape(part, labels)),
    possiblySameAs: dossier.possiblySameAs.map((other) => eventShape(other, labels)),
    tellers: dossier.tellers,
    silent: dossier.silent,
    dates: dossier.tellers
      .flatMap((source) => judge.chronology.datesOf(source, event.id))
      .map((date) => dateShape(date, labels)),
    findings: allFindings(dossier).map(createFindingShape(dataset, labels)),
    claims: dossier.claims.map((claim) => claimShape(claim, dataset, labels)),
    previous: neighbour(dossier.previous),
    next: neighbour(dossier.next),
  };
}

/** Terminal columns that a source needs for a column of its own, and the other columns of the table. */
const SOURCE_WIDTH = 26;
const OTHER_WIDTH = 34;

function viewDossier(dossier: Dossier, bench: Workbench, columns: number): View {
  const { labels } = bench;
  const { event, findings, tellers, silent } = dossier;
  const hasDispute = findings.some((finding) => isDisagreement(finding.verdict));
  const blocks: Block[] = [
    {
      type: "heading",
      level: 1,
      line: line(span(labels.event(event.id), "title"), ...idSpans(event.id, labels.event(event.id))),
    },
    { type: "paragraph", lines: [tellerLine(tellers, silent, bench)] },
    toTable(shownFindings(findings), dossier, bench, columns),
    ...placesBlock(dossier.claims, labels),
    ...passedBlock(dossier, labels.phrases),
    { type: "facts", rows: neighbourRows(dossier, bench) },
  ];
  const hint = hasDispute
    ? { command: `rashomon discrepancies ${event.id}`, text: "only where they differ" }
    : { command: `rashomon claims --event ${event.id}`, text: "every claim, with its place in the text" };
  return { blocks: [...blocks, { type: "hint", ...hint }] };
}

function tellerLine(tellers: readonly string[], silent: readonly string[], { dataset, labels }: Workbench): Line {
  const words = labels.phrases.show;
  const names = tellers.flatMap((source, index) => [...(index > 0 ? [", "] : []), sourceSpan(source, dataset)]);
  if (names.length === 0) return line(words.toldByNone);
  const untold = silent.length > 0 ? [span(`${words.notToldBy}${silent.join(", ")}`, "silence")] : [];
  return line(words.toldBy, ...names, ...untold);
}

/** How many events there are comes first; a part that one source alone tells is in the line of its whole. */
function shownFindings(findings: readonly Finding[]): readonly Finding[] {
  const wholes = new Set(findings.filter(({ verdict }) => verdict === "scope").map(({ attribute }) => attribute));
  const shown = findings.filter(
    ({ attribute, scope, verdict }) => !(scope !== null && verdict === "single" && wholes.has(attribute)),
  );
  const isFirst = ({ attribute }: Finding): boolean => attribute === "identity";
  return [...shown.filter(isFirst), ...shown.filter((finding) => !isFirst(finding))];
}

/** Attributes × sources where each source has room for a column; else a line for each value with those who say it. */
function toTable(findings: readonly Finding[], { tellers }: Dossier, bench: Workbench, width: number): Block {
  const { labels } = bench;
  const words = labels.phrases.show;
  const isMatrix = width >= OTHER_WIDTH + tellers.length * SOURCE_WIDTH;
  const columns: readonly Column[] = [
    { head: words.what, min: 12, grow: 1 },
    ...(isMatrix
      ? tellers.map((source): Column => ({ head: source, min: 10, grow: 2 }))
      : [{ head: words.whatTheySay, min: 20, grow: 4 }]),
    { head: words.verdict, min: 9, grow: 0 },
  ];
  const rows = findings.map((finding): readonly Cell[] => [
    [line(span(attributeTitle(finding, labels), "strong"))],
    ...(isMatrix ? tellers.map((source) => sourceCell(finding, source, bench)) : [saidCell(finding, bench)]),
    [...verdictCell(finding, labels), ...(isMatrix ? elsewhereLines(finding, tellers, labels) : [])],
  ]);
  return { type: "table", columns, rows };
}

/** Every value with those who hold it, then the silent ones. */
function saidCell(finding: Finding, { labels }: Workbench): Cell {
  const silent = finding.silences.filter(({ coversEvent }) => coversEvent).map(({ source }) => source);
  const lines = finding.positions.map((position) => positionLine(position, finding, labels));
  return silent.length === 0 ? lines : [...lines, line(span(`— ${silent.join(", ")}`, "silence"))];
}

function verdictCell(finding: Finding, labels: Labels): Cell {
  const level = finding.level && labels.phrases.levels[finding.level];
  const remarks = [level, originCount(finding, labels)].filter((remark) => remark !== null);
  return [line(verdictSpan(finding.verdict, labels)), ...remarks.map((remark) => line(span(remark, "dim")))];
}

/** What is told of another event that may be this one, by sources that have no column here. */
function elsewhereLines(finding: Finding, tellers: readonly string[], labels: Labels): readonly Line[] {
  return finding.positions
    .filter(({ sources }) => !sources.some((source) => tellers.includes(source)))
    .map((position) => line(span(`${positionText(position, finding, labels)} ${position.sources.join(", ")}`, "dim")));
}

/** What one source says in a finding; agreeing values are dimmed, differing ones stand out. */
function sourceCell(finding: Finding, source: string, { labels }: Workbench): Cell {
  const held = finding.positions.filter((position) => position.sources.includes(source));
  if (held.length === 0) return [line(span("—", "silence"))];
  const tone =
    finding.verdict === "agreement" || finding.verdict === "spelling"
      ? "agreement"
      : isDisagreement(finding.verdict)
        ? "strong"
        : undefined;
  return held.map((position) => {
    const own = { ...position, claims: position.claims.filter((claim) => claim.source === source) };
    const soft = softeners(own.claims, labels);
    const places = [...new Set(own.claims.map((claim) => placeOf(claim.locator)))].join(" ");
    return line(
      span(positionText(own, finding, labels), tone),
      ...(soft === "" ? [] : [span(` (${soft})`, "dim")]),
      span(` ${places}`, "dim"),
    );
  });
}

function passedBlock({ passed }: Dossier, { show }: Phrases): readonly Block[] {
  if (passed.length === 0) return [];
  return [
    {
      type: "paragraph",
      lines: passed.map((finding) =>
        line(
          span(`= ${show.checked}  `, "agreement"),
          span(finding.checks[0]?.source ?? "", "accent"),
          `  ${finding.checks[0]?.text ?? ""}`,
        ),
      ),
    },
  ];
}

function neighbourRows(
  { partOf, parts, possiblySameAs, previous, next }: Dossier,
  { labels }: Workbench,
): readonly { readonly label: Line; readonly value: Cell }[] {
  const words = labels.phrases.show;
  const name = (event: { readonly id: string }): Line =>
    line(labels.event(event.id), ...idSpans(event.id, labels.event(event.id)));
  const row = (label: string, events: readonly { readonly id: string }[]) =>
    events.length === 0 ? [] : [{ label: line(span(label, "dim")), value: events.map(name) }];
  return [
    ...row(words.partOf, partOf ? [partOf] : []),
    ...row(words.parts, parts),
    ...row(words.possiblySameAs, possiblySameAs),
    ...row(words.before, previous ? [previous] : []),
    ...row(words.after, next ? [next] : []),
  ];
}
