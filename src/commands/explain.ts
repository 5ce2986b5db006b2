// `explain`: how a verdict was reached, step by step.

import { createExplainer, type Step, type StepName } from "../questions/explanation.ts";
import type { Finding } from "../verdicts/types.ts";
import { at } from "../model/at.ts";
import { NotFoundError } from "../platform/errors.ts";
import type { Claim } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { nearest } from "../model/nearest.ts";
import type { Phrases } from "../model/phrases/en.ts";
import { ANYTHING, findDiscrepancies } from "../questions/discrepancies.ts";
import type { Judge } from "../verdicts/judge.ts";
import { lazily } from "../render/report.ts";
import {
  type Block,
  heading,
  hint,
  indented,
  line,
  type Line,
  paragraph,
  span,
  type Span,
  type View,
} from "../render/view.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { wordsArgument } from "../cli/parameter.ts";
import { createFindingShape } from "../present/json-shapes.ts";
import { placeOf, sourceSpan } from "../present/discrepancy-text.ts";
import { marksOf, positionText } from "../present/held-value.ts";
import { claimsByRun, joinRuns } from "../questions/runs.ts";
import { createMatrix, heldText } from "../present/matrix.ts";
import type { Session } from "../present/session.ts";
import { findingNamed, notFound, reporting } from "../cli/open-session.ts";
import { readSubject, unknownWarning } from "../cli/read-subject.ts";

export const createCommand = defineCommand({
  description:
    "Explains a verdict step by step: the values with their places in the sources, how each pair of sources compares and by which rule, which verdicts were ruled out, which sources are silent, and how the level was reached.",
  examples: [
    ["rashomon explain <discrepancy>", "One discrepancy"],
    ["rashomon explain <event>", "Every discrepancy of an event"],
    ["rashomon explain <discrepancy> --json", "The steps, for a script"],
  ],
  parameters: {
    discrepancy: wordsArgument(
      "<discrepancy...>",
      "Id of a discrepancy, or an event, an attribute or both, in any words",
    ),
  },
  run: reporting(async ({ discrepancy: words }, session, context) => {
    const { findings, warnings } = await findFindings(words, session, context);
    return {
      kind: "explain",
      warnings,
      query: { discrepancy: words.join(" ") },
      total: findings.length,
      items: lazily(findings, createFindingShape(session.dataset, session.labels)),
      columns: ["id", "verdict", "level", "explanation.step", "explanation.text"],
      view: (limit) => viewFindings(findings.slice(0, limit), session),
    };
  }),
});

interface Explained {
  readonly findings: readonly Finding[];
  readonly warnings: readonly string[];
}

/** The discrepancies that words name: one by its id, or those of an event, an attribute or both. Throws `NotFoundError`. */
async function findFindings(words: readonly string[], session: Session, context: Context): Promise<Explained> {
  const id = words.join(" ").trim();
  const { judge } = session;
  const finding = findingNamed(session, id);
  if (finding !== null) return { findings: [finding], warnings: [] };
  if (id.includes("/")) throw unknownDiscrepancy(id, judge);
  const subject = await readSubject(words, session, context);
  const { events, attributes } = subject;
  const filter = { ...ANYTHING, events: events.slice(0, 1), attributes };
  const differing = findDiscrepancies(judge, filter);
  const found = differing.length > 0 ? differing : findDiscrepancies(judge, { ...filter, allVerdicts: true });
  if (found.length === 0) throw new NotFoundError(`nothing to explain on "${id}"`, ["rashomon discrepancies"]);
  return { findings: found, warnings: unknownWarning(subject) };
}

function unknownDiscrepancy(id: string, judge: Judge): NotFoundError {
  const ids = judge.all().map((found) => found.id);
  const near = nearest(id, ids);
  const within = ids.filter((found) => found.startsWith(`${at(id.split("/"), 0)}/`)).slice(0, 3);
  const commands = (near.length > 0 ? near : within).map((found) => `rashomon explain ${found}`);
  return notFound(`discrepancy "${id}"`, commands, ["rashomon discrepancies"]);
}

/** The values come first, in the language of the view; the steps follow. */
const SECTIONS: readonly { readonly title: keyof Phrases["explain"]; readonly steps: readonly StepName[] }[] = [
  { title: "meaning", steps: ["normalised", "tolerance"] },
  { title: "compared", steps: ["compared", "check", "origins"] },
  { title: "verdict", steps: ["rule", "not-fired", "level", "derived"] },
  { title: "silence", steps: ["silence"] },
];

function viewFindings(findings: readonly Finding[], session: Session): View {
  const [first] = findings;
  return {
    blocks: [
      ...findings.flatMap((finding) => explainBlocks(finding, session)),
      ...(first === undefined ? [] : [hint(`rashomon show ${first.event}`, session.labels.phrases.next.event)]),
    ],
  };
}

function explainBlocks(finding: Finding, { dataset, labels, judge }: Session): readonly Block[] {
  const row = createMatrix(dataset, labels).row(finding);
  const words = labels.phrases.explain;
  const absent = [...dataset.sources.keys()].filter((source) => !judge.coverage.covers(source, finding.event)).length;
  const notCovering: Step = { step: "silence", text: labels.phrases.steps.notCovering(absent), claims: [] };
  const steps = [...createExplainer(dataset, labels)(finding), ...(absent === 0 ? [] : [notCovering])];
  const section = (title: string, lines: readonly Line[]): readonly Block[] =>
    lines.length === 0 ? [] : [heading(2, span(title, "title")), indented(...lines)];
  const notes = dataset.notes.filter((note) => note.discrepancy === finding.id);
  const noteLine = ({ text }: (typeof notes)[number]): Line =>
    line(span(labels.phrases.discrepancies.note, "caution"), labels.text(text));
  return [
    heading(1, span(`${row.sign} ${row.verdictLabel}`, row.tone), span(`  ${row.title}`, "title")),
    ...section(words.values, valueLines(finding, { dataset, labels })),
    ...SECTIONS.flatMap(({ title, steps: names }) =>
      section(
        words[title],
        unique(steps.filter((step) => names.includes(step.step))).map(({ text }) => line(text)),
      ),
    ),
    ...(notes.length === 0 ? [] : [paragraph(...notes.map(noteLine))]),
  ];
}

/** "Gazette §1.4: 36,000 (likely)  “thirty-six thousand”  gazette-1-4-2"; what a source says at several dates on one line. */
function valueLines(finding: Finding, { dataset, labels }: Pick<Session, "dataset" | "labels">): readonly Line[] {
  return joinRuns(finding.positions).flatMap((position) =>
    claimsByRun(position)
      .slice(0, MOST_CLAIMS)
      .map((claims) => {
        const [claim, last] = [at(claims, 0), at(claims, claims.length - 1)];
        const held = heldText(
          { text: positionText(position, finding, labels), marks: marksOf(claims, labels) },
          labels,
        );
        const places = [...new Set(claims.map(({ locator }) => placeOf(locator)))].slice(0, MOST_PLACES).join(" ");
        return line(
          sourceSpan(claim.source, dataset, `${labels.source(claim.source)} ${places}`.trim()),
          `: ${held}`,
          ...(claim.stated === null || claims.length > 1 ? [] : [`  “${claim.stated}”`]),
          ...inferenceSpans(claim, labels),
          span(`  ${claim === last ? claim.id : `${claim.id} … ${last.id}`}`, "dim"),
        );
      }),
  );
}

/** At most this many places are named on one line. */
const MOST_PLACES = 4;

/** Why a claim is inferred: the dataset's remark in the dataset's language; in any other language, the claim as a sentence. */
const inferenceSpans = (claim: Claim, labels: Labels): readonly Span[] =>
  claim.basis.type === "inferred"
    ? [span(`  ${labels.remark(claim.basis.reason) ?? labels.statement(claim)}`, "dim")]
    : [];

/** At most this many claims of one value are shown. */
const MOST_CLAIMS = 20;

const unique = (steps: readonly Step[]): readonly Step[] => [
  ...new Map(steps.map((step) => [step.text, step])).values(),
];
