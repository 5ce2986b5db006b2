// `discrepancies`: where sources disagree, and a gate for scripts.

import {
  filterFindings,
  findDiscrepancies,
  type FindingFilter,
  fingerprint,
  type VerdictFilter,
} from "../questions/discrepancies.ts";
import type { Finding } from "../verdicts/types.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import {
  isDisagreement,
  isLevel,
  isVerdict,
  isVerdictGroup,
  LEVELS,
  VERDICT_GROUPS,
  verdictGroups,
  VERDICTS,
} from "../model/verdict.ts";
import { screenOf, writeReport } from "../cli/output.ts";
import { type Report, lazily } from "../render/report.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import {
  asPath,
  asPlace,
  asText,
  choicesFlag,
  listFlag,
  switchFlag,
  valueFlag,
  wordsArgument,
  type OptionsOf,
} from "../cli/parameter.ts";
import { COUNTED_VERDICTS, viewDiscrepancies } from "../present/discrepancies-view.ts";
import { createFindingShape, FINDING_COLUMNS } from "../present/json-shapes.ts";
import { at } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { inAnyCase } from "../model/any-case.ts";
import type { Session } from "../present/session.ts";
import { shellWords } from "../cli/suggested-command.ts";
import { type Block, hint, type View } from "../render/view.ts";
import { openSession, reportBase, requireId } from "../cli/open-session.ts";
import { readSubject, type Subject, unknownWarning } from "../cli/read-subject.ts";

const PARAMETERS = {
  words: wordsArgument("[event|attribute...]", "An event, an attribute or both, by id or in words"),
  // Whoever takes a level for a verdict, or the other way round, is understood.
  verdict: choicesFlag(
    "--verdict <name>",
    "Only these verdicts or levels, or all",
    ["all", ...VERDICTS, ...LEVELS],
    verdictGroups,
  ),
  level: choicesFlag("--level <name>", "Only these levels", LEVELS, [...VERDICTS, ...verdictGroups]),
  attribute: listFlag("--attribute <id>", "Only these attributes", asText),
  source: listFlag("--source <id>", "Only where these sources state something", asText),
  between: listFlag("--between <a,b>", "Only where these two sources differ", asText),
  silence: switchFlag("--silence", "Only where a source that covers the event is silent"),
  independent: switchFlag("--independent", "Count sources with a common origin once"),
  all: switchFlag("--all", "Show all rows, not only those that fit the screen"),
  long: switchFlag("--long", "List each value with its places in the texts and the ids of its claims"),
  notes: switchFlag("--notes", "Show the curators' remarks, which are not from the sources"),
  exitCode: switchFlag("--exit-code", "Exit 1 if there are discrepancies"),
  baseline: valueFlag("--baseline <file>", "Only discrepancies that are not in this file", asPath),
  writeBaseline: valueFlag("--write-baseline <file>", "Write the discrepancies to a file, for --baseline", asPlace),
  stream: valueFlag(
    "--stream <file>",
    "Judge the claims of an NDJSON file sorted by event (- for standard input), one event at a time, as NDJSON",
    asPath,
  ),
};

type DiscrepancyOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description:
    "Shows where sources disagree: a row for each discrepancy, a column for each source, the most important first. For one event or one attribute, and with --long, each value is listed with its places in the sources. Agreement, and what only one source says, are listed with --verdict.",
  examples: [
    ["rashomon discrepancies", "The most important discrepancies, side by side"],
    ["rashomon discrepancies death", "Those on one attribute or one event, in any words"],
    ["rashomon discrepancies --verdict conflict --json", "Conflicts only, for a script"],
    ["rashomon discrepancies --write-baseline known.json", "Write those of today to a file"],
    ["rashomon discrepancies --baseline known.json --exit-code", "Exit 1 if there is one that is not in the file"],
  ],
  parameters: PARAMETERS,
  async run(given, context) {
    if (given.stream !== null) {
      refuseInStream(given);
      const { runStream } = await import("./discrepancies-stream.ts");
      return runStream({ stream: given.stream, asked: verdictsOf(given), exitCode: given.exitCode }, context);
    }
    const session = await openSession(context);
    const options = joinPair(given, session.dataset);
    const subject = await readSubject(options.words, session, context);
    const filter = toFilter(options, subject, session);
    const all = findDiscrepancies(session.judge, filter).filter(countsBy(options));
    const { baseline, writeBaseline } = options;
    const known = baseline === null ? null : (await import("../cli/baseline.ts")).readBaseline(baseline);
    const found = known === null ? all : all.filter((finding) => !known.has(fingerprint(finding)));
    if (writeBaseline !== null) (await import("../cli/baseline.ts")).writeBaseline(writeBaseline, all.map(fingerprint));
    const report = toReport({ options, filter, found, session, context });
    await writeReport({ ...report, warnings: unknownWarning(subject) }, context);
    return options.exitCode && found.length > 0 ? ExitCode.nothing : ExitCode.done;
  },
});

/** What selects by more than verdicts: by records and files that are checked, or by all sources, which a stream does not know. */
const IN_DATASETS = [
  "words",
  "attribute",
  "source",
  "between",
  "silence",
  "independent",
  "baseline",
  "writeBaseline",
] as const;

/** Throws `UsageError` rather than print what was not asked for. */
function refuseInStream(options: DiscrepancyOptions): void {
  const refused = IN_DATASETS.find((key) => [options[key]].flat().some((value) => value !== null && value !== false));
  if (refused === undefined) return;
  const name = at(PARAMETERS[refused].usage.split(" "), 0);
  throw new UsageError(`--stream cannot select by ${name}`, [`leave ${name} out, or select from what it prints`]);
}

const countsBy =
  ({ independent }: DiscrepancyOptions) =>
  (finding: Finding): boolean =>
    !independent || isIndependent(finding);

/** The verdicts and levels that the flags name. */
function verdictsOf({ verdict, level }: DiscrepancyOptions): VerdictFilter {
  const names = [...level, ...verdict];
  return {
    verdicts: names.flatMap((name) => (isVerdictGroup(name) ? VERDICT_GROUPS[name] : isVerdict(name) ? [name] : [])),
    allVerdicts: names.includes("all"),
    levels: names.filter(isLevel),
  };
}

/** `--between A B` is read as `--between A,B`: beside one source, the only source among the words is the other. */
function joinPair(options: DiscrepancyOptions, { sources }: Dataset): DiscrepancyOptions {
  const { words, between } = options;
  const [other, ...more] = words.filter((word) => inAnyCase(sources.keys(), word) !== null);
  if (between.length !== 1 || other === undefined || more.length > 0) return options;
  return { ...options, between: [...between, other], words: words.filter((word) => word !== other) };
}

function toFilter(options: DiscrepancyOptions, subject: Subject, { dataset }: Session): FindingFilter {
  const pair = options.between.map((id) => requireId("source", dataset.sources, id));
  const [first, second, ...more] = pair;
  if (
    options.between.length > 0 &&
    (first === undefined || second === undefined || more.length > 0 || first === second)
  ) {
    throw new UsageError("--between takes two sources", [
      `--between ${[...new Set([...pair, ...dataset.sources.keys()])].slice(0, 2).join(",")}`,
    ]);
  }
  const { verdicts, allVerdicts, levels } = verdictsOf(options);
  return {
    events: subject.events,
    discrepancy: subject.discrepancy,
    verdicts: [...subject.verdicts, ...verdicts],
    allVerdicts: allVerdicts || subject.discrepancy !== null,
    levels: [...subject.levels, ...levels],
    attributes: [
      ...subject.attributes,
      ...options.attribute.map((id) => requireId("attribute", dataset.attributes, id)),
    ],
    sources: [...subject.sources, ...options.source.map((id) => requireId("source", dataset.sources, id))],
    between: first !== undefined && second !== undefined ? [first, second] : null,
    silence: options.silence,
  };
}

/** Sources of one origin cannot confirm or contradict each other; what a single source says stays. */
const isIndependent = ({ sources }: Finding): boolean => sources.raw === 1 || sources.independent > 1;

/** What was asked, and what was found. */
interface Answer {
  readonly options: DiscrepancyOptions;
  readonly filter: FindingFilter;
  readonly found: readonly Finding[];
  readonly session: Session;
  readonly context: Context;
}

function toReport(answer: Answer): Report {
  const { options, filter, found, session } = answer;
  const { dataset, labels } = session;
  const { allVerdicts, ...given } = filter;
  return {
    ...reportBase(session),
    kind: "discrepancies",
    query: {
      event: options.words.length === 0 ? null : options.words.join(" "),
      ...given,
      verdicts: allVerdicts ? ["all"] : filter.verdicts,
      between: options.between,
      independent: options.independent,
      baseline: options.baseline,
    },
    total: found.length,
    items: lazily(found, createFindingShape(dataset, labels)),
    columns: FINDING_COLUMNS,
    view: (limit) => toView(answer, limit),
    picture: async (limit) =>
      (await import("../present/pictures.ts")).drawFindings(found.slice(0, limit), null, session),
  };
}

function toView({ options, filter, found, session, context }: Answer, limit: number): View {
  const { dataset, labels, judge } = session;
  const isNarrow = filter.levels.length > 0 || filter.verdicts.length > 0 || options.baseline !== null;
  const { width, height } = screenOf(context);
  const given = {
    found: found.slice(0, limit),
    counted: isNarrow ? found : filterFindings(judge, { ...filter, ...COUNTED }).filter(countsBy(options)),
    isNarrow,
    elsewhere: found.length > 0 ? [] : elsewhereFor(options, filter, session),
    isLong: options.long || filter.events.length === 1 || filter.attributes.length === 1,
    withNotes: options.notes,
    width,
    height: options.all || context.global.limit !== null ? null : height,
  };
  return viewDiscrepancies(given, dataset, labels);
}

/** The verdicts in the counts at the top of the view, if no verdict or level was asked for. */
const COUNTED: Partial<FindingFilter> = { allVerdicts: false, verdicts: COUNTED_VERDICTS, levels: [] };

/** Where to look if there is no such discrepancy: the event, what the words find, or every discrepancy if there is any. */
function elsewhereFor(
  { words }: DiscrepancyOptions,
  { events }: FindingFilter,
  { judge, labels }: Session,
): readonly Block[] {
  const { next } = labels.phrases;
  const [event, ...more] = events;
  if (event !== undefined && more.length === 0) return [hint(`rashomon show ${event}`, next.event)];
  if (words.length > 0) return [hint(`rashomon search ${shellWords(words.join(" "))}`, next.found)];
  const hasAny = judge.all().some(({ verdict }) => isDisagreement(verdict));
  return hasAny ? [hint("rashomon discrepancies", next.discrepancies)] : [];
}
