// `compare`: what changed between two versions of a dataset.

import { type ClaimChange, compareDatasets, type VerdictChange, writtenValue } from "../authoring/compare-datasets.ts";
import { defineCommand } from "../cli/context.ts";
import { writeReport } from "../cli/output.ts";
import { asPath, requiredArgument, switchFlag } from "../cli/parameter.ts";
import { loadDataset, locateDataset } from "../dataset/index.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { line, type Line, paragraph, span, type View } from "../render/view.ts";

export const createCommand = defineCommand({
  description:
    "Compares two versions of a dataset: claims that were added, removed or changed, and items whose verdict or level changed. Each version is a folder, a file or the id of a dataset.",
  examples: [
    ["rashomon compare ./last-year ./mine", "Claims and verdicts that changed"],
    ["rashomon compare ./last-year ./mine --json", "For a script"],
    ["rashomon compare ./last-year ./mine --exit-code", "Exit 1 if something changed"],
  ],
  parameters: {
    old: requiredArgument("<old>", "The older version", asPath),
    made: requiredArgument("<new>", "The newer version", asPath),
    exitCode: switchFlag("--exit-code", "Exit 1 if something changed"),
  },
  async run({ old, made, exitCode }, context) {
    const load = (path: string): Promise<Dataset> => loadDataset(locateDataset(path, context.bundledDatasets));
    const [before, after] = [await load(old), await load(made)];
    const { claims, verdicts } = compareDatasets(before, after);
    const items = [...claims.map(claimShape), ...verdicts.map(verdictShape)];
    const report: Report = {
      kind: "compare",
      dataset: after,
      query: { old, new: made },
      total: items.length,
      items,
      extra: { claims: countChanges(claims), verdicts: verdicts.length },
      columns: ["what", "id", "change", "fields", "before", "after"],
      view: (limit) => viewComparison(claims, verdicts, limit, [old, made]),
    };
    await writeReport(report, context);
    return exitCode && items.length > 0 ? ExitCode.nothing : ExitCode.done;
  },
});

function countChanges(claims: readonly ClaimChange[]): JsonRecord {
  const count = (change: ClaimChange["change"]): number => claims.filter((found) => found.change === change).length;
  return { added: count("added"), removed: count("removed"), changed: count("changed") };
}

const valueOf = (claim: Claim | null): string | null => (claim === null ? null : writtenValue(claim));

const claimShape = ({ id, change, before, after, fields }: ClaimChange): JsonRecord => ({
  what: "claim",
  id,
  change,
  fields,
  before: valueOf(before),
  after: valueOf(after),
});

const verdictShape = ({ id, before, after }: VerdictChange): JsonRecord => ({
  what: "verdict",
  id,
  change: before === null ? "added" : after === null ? "removed" : "changed",
  fields: [],
  before: verdictText(before),
  after: verdictText(after),
});

const verdictText = (found: VerdictChange["before"]): string | null =>
  found === null ? null : found.level === null ? found.verdict : `${found.verdict}, ${found.level}`;

function viewComparison(
  claims: readonly ClaimChange[],
  verdicts: readonly VerdictChange[],
  limit: number,
  [old, made]: readonly [string, string],
): View {
  if (claims.length + verdicts.length === 0) return { blocks: [paragraph(line(`${old} and ${made} say the same.`))] };
  const lists = [
    { title: `Claims (${claims.length})`, lines: claims.slice(0, limit).map(claimLine) },
    { title: `Verdicts (${verdicts.length})`, lines: verdicts.slice(0, limit).map(verdictLine) },
  ];
  return {
    blocks: lists
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, lines }) => paragraph(line(span(title, "title")), ...lines)),
  };
}

function claimLine({ id, change, before, after, fields }: ClaimChange): Line {
  const signs = { added: span("+ ", "agreement"), removed: span("- ", "conflict"), changed: span("~ ", "caution") };
  const claim = after ?? before;
  const about =
    claim === null ? "" : `  ${[claim.event, claim.attribute, claim.scope].filter((part) => part !== null).join("/")}`;
  const values = [valueOf(before), valueOf(after)].filter((text) => text !== null);
  const what = fields.length === 0 || fields.includes("value") ? [...new Set(values)].join(" → ") : fields.join(", ");
  return line(signs[change], span(id, "strong"), `${about}  ${what}`);
}

const verdictLine = ({ id, before, after }: VerdictChange): Line =>
  line("  ", span(id, "strong"), `  ${verdictText(before) ?? "none"} → ${verdictText(after) ?? "none"}`);
