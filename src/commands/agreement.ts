// `agreement`: how far each two sources go together, with denominators.

import {
  type Agreement,
  measureAgreement,
  type PairAgreement,
  type Tally,
  withoutSource,
} from "../questions/agreement.ts";
import { createJudge } from "../verdicts/judge.ts";
import type { Context } from "../cli/context.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import type { Phrases } from "../model/phrases/contract.ts";
import { writeReport } from "../cli/output.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Block, type Cell, line, span, type View } from "../render/view.ts";
import { type Command, defineCommand, type Run } from "../cli/command.ts";
import { asText, listFlag } from "../cli/parameter.ts";
import { openWorkbench, reportBase, requireId, type Workbench } from "../cli/open-session.ts";

interface AgreementOptions {
  readonly without: readonly string[];
}

export const createAgreementCommand = (run: Run<AgreementOptions> = runAgreement): Command =>
  defineCommand({
    description:
      "Shows how often each two sources agree on what both speak of: the same value, compatible values (one contains, rounds or overlaps the other), or conflict. Pairs that share what nobody else says are pointed out, since one may draw on the other.",
    examples: [
      { command: "rashomon agreement", text: "Every pair, overall and by kind of value" },
      { command: "rashomon agreement --without <source>", text: "As if one account did not exist" },
    ],
    parameters: { without: listFlag("--without <source>", "Leave these sources out", asText) },
    run,
  });

async function runAgreement(options: AgreementOptions, context: Context): Promise<ExitCode> {
  const bench = await openWorkbench(context);
  const without = options.without.map((id) => requireId("source", bench.dataset.sources, id));
  const dataset = without.reduce(withoutSource, bench.dataset);
  const measured = measureAgreement(dataset, without.length === 0 ? bench.judge : createJudge(dataset));
  await writeReport(toReport(without, measured, bench), context);
  return ExitCode.done;
}

function toReport(without: readonly string[], { pairs, leftOut }: Agreement, bench: Workbench): Report {
  return {
    ...reportBase(bench),
    kind: "agreement",
    query: { without },
    total: pairs.length,
    get items() {
      return pairs.map(pairShape);
    },
    warnings:
      leftOut === 0 ? [] : [`too many sources to compare two by two: ${leftOut} with the fewest claims are left out`],
    columns: ["a", "b", "compared", "agree", "compatible", "conflict", "rate", "sameOrigin"],
    view: () => viewPairs(pairs, bench.labels.phrases),
  };
}

const rateOf = ({ agree, compared }: Tally): number | null =>
  compared === 0 ? null : Math.round((agree / compared) * 1000) / 1000;

const tallyShape = (tally: Tally): JsonRecord => ({
  compared: tally.compared,
  agree: tally.agree,
  compatible: tally.compatible,
  conflict: tally.conflict,
  rate: rateOf(tally),
});

function pairShape({ a, b, all, byKind, hint, sameOrigin }: PairAgreement): JsonRecord {
  return {
    a,
    b,
    ...tallyShape(all),
    sameOrigin,
    byKind: Object.fromEntries([...byKind].map(([kind, tally]) => [kind, tallyShape(tally)])),
    commonOrigin: hint && { ...hint },
  };
}

/** "12 of 20 (60 %)" */
const share = (part: number, whole: number, { agreement }: Phrases): string =>
  whole === 0 ? "—" : agreement.share(part, whole, Math.round((part / whole) * 100));

function viewPairs(pairs: readonly PairAgreement[], phrases: Phrases): View {
  const words = phrases.agreement;
  const [first] = pairs;
  if (!first) return { blocks: [{ type: "paragraph", lines: [line(words.none)] }] };
  const { a, b } = first;
  return {
    blocks: [
      {
        type: "table",
        columns: [
          { head: words.sources, min: 14 },
          { head: `= ${words.agree}`, min: 10 },
          { head: `~ ${words.compatible}`, min: 10 },
          { head: `≠ ${words.conflict}`, min: 10 },
        ],
        rows: pairs.flatMap((pair) => toRows(pair, phrases)),
      },
      ...pairs.flatMap(originBlock),
      { type: "hint", command: `rashomon discrepancies --between ${a},${b}`, text: "where these two differ" },
    ],
  };
}

/** A pair, and under it the kinds of value on which both speak. */
function toRows({ a, b, all, byKind, sameOrigin }: PairAgreement, phrases: Phrases): readonly (readonly Cell[])[] {
  const row = (first: Cell, tally: Tally): readonly Cell[] => [
    first,
    [line(span(share(tally.agree, tally.compared, phrases), "agreement"))],
    [line(span(share(tally.compatible, tally.compared, phrases), "caution"))],
    [line(span(share(tally.conflict, tally.compared, phrases), "conflict"))],
  ];
  const kinds = [...byKind].filter(([, tally]) => tally.compared > 0);
  return [
    row(
      [line(span(`${a}, ${b}`, "strong"), ...(sameOrigin ? [span(` (${phrases.agreement.oneOrigin})`, "dim")] : []))],
      all,
    ),
    ...kinds.map(([kind, tally]) => row([line(span(`└ ${kind}`, "dim"))], tally)),
  ];
}

function originBlock({ a, b, hint }: PairAgreement): readonly Block[] {
  if (hint === null) return [];
  const text = `${a} and ${b} share a unique value in ${hint.odd} of ${hint.chances} three-way comparisons. A third source that often stands alone would explain it as well.`;
  return [{ type: "paragraph", lines: [line(span("Possible common origin: ", "caution"), text)] }];
}
