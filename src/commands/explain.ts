// `explain`: how one verdict came about, step by step.

import { createExplainer, type Step, type StepName } from "../questions/explanation.ts";
import type { Finding } from "../verdicts/types.ts";
import type { Context } from "../cli/context.ts";
import { NotFoundError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { localize } from "../model/lexicon.ts";
import { nearest } from "../model/nearest.ts";
import { writeReport } from "../cli/output.ts";
import type { Report } from "../render/report.ts";
import { type Block, line, span, type View } from "../render/view.ts";
import { type Command, defineCommand, type Run } from "../cli/command.ts";
import { asText, requiredArgument } from "../cli/parameter.ts";
import { createFindingShape } from "../present/json-shapes.ts";
import { attributeTitle, verdictSpan } from "../present/discrepancy-text.ts";
import { openWorkbench, reportBase, type Workbench } from "../cli/open-session.ts";

interface ExplainOptions {
  readonly discrepancy: string;
}

export const createExplainCommand = (run: Run<ExplainOptions> = runExplain): Command =>
  defineCommand({
    description:
      "Tells how a verdict came about: the values as given and as compared, each pair of sources with the rule that relates them, the rules that did not apply, who is silent, and the level. Every value has its place in the source.",
    examples: [
      { command: "rashomon explain <event>/<attribute>", text: "Why the accounts differ in one matter" },
      { command: "rashomon explain <event>/<attribute>/<scope> --json", text: "The same as steps for a script" },
    ],
    parameters: {
      discrepancy: requiredArgument(
        "<discrepancy>",
        "Id as `discrepancies` shows it: event/attribute or event/attribute/scope",
        asText,
      ),
    },
    run,
  });

async function runExplain({ discrepancy: id }: ExplainOptions, context: Context): Promise<ExitCode> {
  const bench = await openWorkbench(context);
  const finding = findFinding(id, bench);
  await writeReport(toReport(finding, bench), context);
  return ExitCode.done;
}

/** Throws `NotFoundError` with near ids. */
function findFinding(id: string, { judge }: Workbench): Finding {
  const finding = judge.byId(id);
  if (finding) return finding;
  const findings = judge.all();
  const holding = findings.filter(({ positions }) =>
    positions.some(({ claims }) => claims.some((claim) => claim.id === id)),
  );
  if (holding.length > 0)
    throw new NotFoundError(
      `"${id}" is a claim; what is compared is the matter that it is about`,
      holding.map((held) => `rashomon explain ${held.id}`),
    );
  const ids = findings.map((candidate) => candidate.id);
  const within = ids.filter((candidate) => candidate.startsWith(`${id}/`)).slice(0, 5);
  const near = within.length > 0 ? within : nearest(id, ids);
  throw new NotFoundError(
    `There is nothing to explain at "${id}"`,
    near.length > 0
      ? near.map((candidate) => `rashomon explain ${candidate}`)
      : ["rashomon discrepancies --verdict all"],
  );
}

function toReport(finding: Finding, bench: Workbench): Report {
  return {
    ...reportBase(bench),
    kind: "explain",
    query: { discrepancy: finding.id },
    total: 1,
    get items() {
      return [finding].map(createFindingShape(bench.dataset, bench.labels));
    },
    columns: ["id", "verdict", "level", "explanation.step", "explanation.text"],
    view: () => viewFinding(finding, bench),
  };
}

const HEADINGS: readonly { readonly title: string; readonly steps: readonly StepName[] }[] = [
  { title: "What the sources say", steps: ["value"] },
  { title: "What it means", steps: ["normalised", "tolerance"] },
  { title: "How they compare", steps: ["compared", "check", "origins"] },
  { title: "Verdict", steps: ["rule", "not-fired", "level", "derived"] },
  { title: "Silence", steps: ["silence"] },
];

function viewFinding(finding: Finding, { dataset, labels, judge }: Workbench): View {
  const absent = [...dataset.sources.keys()].filter((source) => !judge.coverage.covers(source, finding.event)).length;
  const steps = [...createExplainer(dataset)(finding), ...describeAbsent(absent)];
  const section = ({ title, steps: names }: (typeof HEADINGS)[number]): readonly Block[] => {
    const shown = steps.filter((step) => names.includes(step.step));
    return shown.length === 0
      ? []
      : [
          { type: "heading", level: 2, line: line(span(title, "title")) },
          { type: "paragraph", indent: 2, lines: unique(shown).map((step) => line(step.text)) },
        ];
  };
  const notes = dataset.notes
    .filter((note) => note.discrepancy === finding.id)
    .map((note) =>
      line(
        span("Curator's note, not from the sources: ", "caution"),
        localize(note.text, labels.lang, dataset.defaultLanguage),
      ),
    );
  return {
    blocks: [
      {
        type: "heading",
        level: 1,
        line: line(
          verdictSpan(finding.verdict, labels),
          span(`  ${labels.event(finding.event)}: ${attributeTitle(finding, labels)}`, "title"),
        ),
      },
      ...HEADINGS.flatMap(section),
      ...(notes.length > 0 ? [{ type: "paragraph" as const, lines: notes }] : []),
      { type: "hint", command: `rashomon show ${finding.event}`, text: "the whole event" },
    ],
  };
}

/** How many sources say nothing since they do not cover the event. */
const describeAbsent = (count: number): readonly Step[] =>
  count === 0
    ? []
    : [
        {
          step: "silence",
          text: `${count} ${count === 1 ? "source does" : "sources do"} not cover the event.`,
          claims: [],
        },
      ];

const unique = (steps: readonly Step[]): readonly Step[] => [
  ...new Map(steps.map((step) => [step.text, step])).values(),
];
