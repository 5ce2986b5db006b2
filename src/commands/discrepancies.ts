// `discrepancies`: where sources disagree, and a gate for scripts.

import type { Labels } from "../model/labels.ts";
import {
  contradictionsIn,
  countVerdicts,
  findDiscrepancies,
  fingerprint,
  type FindingFilter,
} from "../questions/discrepancies.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Context } from "../cli/context.ts";
import { readTextFile, writeTextFile } from "../dataset/files.ts";
import { parseJson } from "../dataset/parse.ts";
import { DataError, UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import type { Claim } from "../model/dataset.ts";
import { localize } from "../model/lexicon.ts";
import { LEVELS, type Level, VERDICTS, type Verdict } from "../model/verdict.ts";
import { writeReport } from "../cli/output.ts";
import type { Report } from "../render/report.ts";
import { type Block, type Line, line, span, type View } from "../render/view.ts";
import { type Command, defineCommand, type Run } from "../cli/command.ts";
import { asText, choicesFlag, listFlag, optionalArgument, switchFlag, valueFlag } from "../cli/parameter.ts";
import { createFindingShape, FINDING_COLUMNS } from "../present/json-shapes.ts";
import {
  attributeTitle,
  levelTone,
  originCount,
  placesBlock,
  positionLine,
  verdictSpan,
} from "../present/discrepancy-text.ts";
import { runStream } from "./discrepancies-stream.ts";
import { findEvent, openWorkbench, reportBase, requireId, type Workbench } from "../cli/open-session.ts";

interface DiscrepancyOptions {
  readonly event: string | null;
  readonly verdict: readonly (Verdict | "all")[];
  readonly level: readonly Level[];
  readonly attribute: readonly string[];
  readonly source: readonly string[];
  readonly between: readonly string[];
  readonly silence: boolean;
  readonly independent: boolean;
  readonly notes: boolean;
  readonly exitCode: boolean;
  readonly baseline: string | null;
  readonly writeBaseline: string | null;
  readonly stream: string | null;
}

export const createDiscrepanciesCommand = (run: Run<DiscrepancyOptions> = runDiscrepancies): Command =>
  defineCommand({
    description:
      "Shows where sources disagree, the weightiest first: one block for each matter, one line for each position with the sources that hold it and where they say so. Agreement and what one source alone says are listed when asked for.",
    examples: [
      { command: "rashomon discrepancies", text: "All disagreements" },
      { command: "rashomon discrepancies <event>", text: "Those of one event" },
      { command: "rashomon discrepancies --verdict conflict --json", text: "Plain conflicts, for a script" },
      { command: "rashomon discrepancies --baseline known.json --exit-code", text: "Exit 1 when there is a new one" },
    ],
    parameters: {
      event: optionalArgument("[event]", "Id or title of an event", asText),
      verdict: choicesFlag("--verdict <name>", "Only these verdicts, or all", ["all", ...VERDICTS]),
      level: choicesFlag("--level <name>", "Only these levels", LEVELS),
      attribute: listFlag("--attribute <id>", "Only these attributes", asText),
      source: listFlag("--source <id>", "Only where these sources speak", asText),
      between: listFlag("--between <a,b>", "Only where these two sources differ", asText),
      silence: switchFlag("--silence", "Only where a source that tells of the event is silent"),
      independent: switchFlag("--independent", "Sources with a common origin speak with one voice"),
      notes: switchFlag("--notes", "Show the curators' remarks, which are not from the sources"),
      exitCode: switchFlag("--exit-code", "Exit 1 when anything is found"),
      baseline: valueFlag("--baseline <file>", "Only what is not in this file", asText),
      writeBaseline: valueFlag("--write-baseline <file>", "Write what is found to a file, for --baseline", asText),
      stream: valueFlag(
        "--stream <file>",
        "Judge the claims of an NDJSON file sorted by event (- for standard input), one event at a time, as NDJSON",
        asText,
      ),
    },
    run,
  });

async function runDiscrepancies(options: DiscrepancyOptions, context: Context): Promise<ExitCode> {
  if (options.stream !== null) return runStream({ ...options, stream: options.stream }, context);
  const bench = await openWorkbench(context);
  const all = findDiscrepancies(bench.judge, toFilter(options, bench)).filter(
    (finding) => !options.independent || isIndependent(finding),
  );
  const known = options.baseline === null ? null : readBaseline(options.baseline);
  const found = known === null ? all : all.filter((finding) => !known.has(fingerprint(finding)));
  if (options.writeBaseline !== null)
    writeTextFile(
      options.writeBaseline,
      `${JSON.stringify({ format: BASELINE, findings: all.map(fingerprint) }, null, 2)}\n`,
    );
  await writeReport(toReport(options, found, bench), context);
  return options.exitCode && found.length > 0 ? ExitCode.nothing : ExitCode.done;
}

function toFilter(options: DiscrepancyOptions, { dataset }: Workbench): FindingFilter {
  const [first, second, ...more] = options.between.map((id) => requireId("source", dataset.sources, id));
  if (
    options.between.length > 0 &&
    (first === undefined || second === undefined || more.length > 0 || first === second)
  ) {
    throw new UsageError("--between takes two sources", [
      `--between ${[...dataset.sources.keys()].slice(0, 2).join(",")}`,
    ]);
  }
  return {
    event: options.event === null ? null : findEvent(dataset, options.event, (id) => `rashomon discrepancies ${id}`).id,
    verdicts: options.verdict.filter((verdict) => verdict !== "all"),
    allVerdicts: options.verdict.includes("all"),
    levels: options.level,
    attributes: options.attribute.map((id) => requireId("attribute", dataset.attributes, id)),
    sources: options.source.map((id) => requireId("source", dataset.sources, id)),
    between: first !== undefined && second !== undefined ? [first, second] : null,
    silence: options.silence,
  };
}

/** A disagreement or agreement between sources of one origin is no news about the world; one source alone stays. */
const isIndependent = ({ sources }: Finding): boolean => sources.raw === 1 || sources.independent > 1;

const BASELINE = "rashomon-baseline/1";

/** Throws `DataError` where the file is missing or is no baseline. */
function readBaseline(path: string): ReadonlySet<string> {
  const text = readTextFile(path);
  if (text === null)
    throw new DataError(`There is no baseline "${path}"`, [
      `make one: rashomon discrepancies --write-baseline ${path}`,
    ]);
  const data = parseJson(text, path) as { readonly format?: unknown; readonly findings?: unknown } | null;
  if (data?.format !== BASELINE || !Array.isArray(data.findings))
    throw new DataError(`"${path}" is not a baseline`, [`make one: rashomon discrepancies --write-baseline ${path}`]);
  return new Set(data.findings.map(String));
}

function toReport(options: DiscrepancyOptions, found: readonly Finding[], bench: Workbench): Report {
  const { dataset, labels } = bench;
  return {
    ...reportBase(bench),
    kind: "discrepancies",
    query: {
      event: options.event,
      verdicts: options.verdict,
      levels: options.level,
      attributes: options.attribute,
      sources: options.source,
      between: options.between,
      silence: options.silence,
      independent: options.independent,
      baseline: options.baseline,
    },
    total: found.length,
    get items() {
      return found.map(createFindingShape(dataset, labels));
    },
    columns: FINDING_COLUMNS,
    view: (limit) => viewFindings(found, limit, options.notes, bench),
  };
}

function viewFindings(found: readonly Finding[], limit: number, withNotes: boolean, bench: Workbench): View {
  const [first] = found;
  const { phrases } = bench.labels;
  const words = phrases.discrepancies;
  if (!first) return { blocks: [{ type: "paragraph", lines: [line(words.none)] }] };
  const counts = [...countVerdicts(found)].map(([verdict, count]) => `${count} ${phrases.verdicts[verdict]}`);
  const blocks: Block[] = [
    {
      type: "paragraph",
      lines: [line(span(`${words.findings(found.length)}: `, "strong"), counts.join(" · "))],
    },
  ];
  let level: Level | null | undefined;
  for (const finding of found.slice(0, limit)) {
    if (finding.level !== level)
      blocks.push({
        type: "heading",
        level: 2,
        line: line(
          span(finding.level === null ? words.noLevel : phrases.levels[finding.level], levelTone(finding.level)),
        ),
      });
    level = finding.level;
    blocks.push(findingBlock(finding, withNotes, bench));
  }
  return {
    blocks: [
      ...blocks,
      ...placesBlock(claimsOf(found.slice(0, limit)), bench.labels),
      { type: "hint", command: `rashomon explain ${first.id}`, text: "why the verdict is what it is" },
    ],
  };
}

const claimsOf = (findings: readonly Finding[]): readonly Claim[] =>
  findings.flatMap(({ positions }) => positions.flatMap(({ claims }) => claims));

/** "gazette contradicts itself: 43 and 44" */
function contradictionLine(claims: readonly Claim[], labels: Labels): Line {
  const values = [...new Set(claims.map(({ value }) => labels.value(value)))];
  return line(
    span(labels.phrases.discrepancies.contradictsItself(claims[0]?.source ?? "", labels.phrases.and(values)), "dim"),
  );
}

/** One finding: verdict and matter, a line for each position, who is silent, what is derived. */
function findingBlock(finding: Finding, withNotes: boolean, { dataset, labels }: Workbench): Block {
  const { phrases } = labels;
  const words = phrases.discrepancies;
  const isCheck = finding.checks.some((check) => check.id === finding.id);
  const silent = finding.silences.filter((silence) => silence.coversEvent).map((silence) => silence.source);
  const lines: Line[] = isCheck ? [] : finding.positions.map((position) => positionLine(position, finding, labels));
  for (const check of finding.checks.filter((made) => isCheck || made.outcome === "failed"))
    lines.push(line(span(`${check.source}: `, "accent"), check.text));
  if (finding.verdict === "conflict")
    for (const { claims } of contradictionsIn(finding)) lines.push(contradictionLine(claims, labels));
  for (const derived of finding.derived)
    lines.push(line(span(`${words.derived(String(derived.value), derived.source)} (${derived.rule})`, "dim")));
  const origins = originCount(finding, labels);
  if (origins !== null) lines.push(line(span(origins, "dim")));
  if (silent.length > 0) lines.push(line(span(`${phrases.silent}${silent.join(", ")}`, "silence")));
  if (withNotes) {
    for (const note of dataset.notes.filter((candidate) => candidate.discrepancy === finding.id))
      lines.push(line(span(words.note, "caution"), localize(note.text, labels.lang, dataset.defaultLanguage)));
  }
  return {
    type: "item",
    lead: line(
      verdictSpan(finding.verdict, labels),
      "  ",
      span(`${labels.event(finding.event)}: ${attributeTitle(finding, labels)}`, "title"),
      isCheck ? ` (${words.checkedWithin})` : "",
      span(`  ${finding.id}`, "dim"),
    ),
    body: [{ type: "paragraph", lines }],
  };
}
