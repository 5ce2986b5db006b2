// `validate`: everything that is wrong with a dataset, with its place and how to fix it.

import { sizeOfDataset } from "../dataset/files.ts";
import { locateDataset } from "../dataset/index.ts";
import type { PlacedProblem, Validation } from "../dataset/validate.ts";
import { counted } from "../model/phrases/en-count.ts";
import { shellWord } from "../cli/suggested-command.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { writeReport } from "../cli/output.ts";
import { tellOfInput } from "../cli/progress.ts";
import type { JsonRecord } from "../render/report.ts";
import { hint, line, type Line, paragraph, span, type View } from "../render/view.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { asPath, optionalArgument, switchFlag } from "../cli/parameter.ts";
import type { Location } from "../dataset/locate.ts";

export const createCommand = defineCommand({
  description:
    "Checks a dataset and lists every problem in one pass: file, line and column, what is wrong, and how to fix it. Errors stop every command; warnings are likely mistakes, such as an event that only one source covers. Exit 1 if there is an error.",
  examples: [
    ["rashomon validate ./mine", "Every problem of a dataset"],
    ["rashomon validate ./mine --strict", "Exit 1 for warnings too"],
    ["rashomon validate ./mine --json", "For a script or an editor"],
  ],
  parameters: {
    path: optionalArgument("[dataset]", "Folder or file; if not given, the dataset in use", asPath),
    strict: switchFlag("--strict", "Exit 1 for warnings too"),
  },
  async run({ path, strict }, context) {
    const { global, bundledDatasets } = context;
    if (path !== null && global.dataset !== null && path !== global.dataset)
      throw new UsageError(`two datasets are given, "${path}" and "${global.dataset}"`, ["leave one of them out"]);
    const location = path === null ? await context.location() : locateDataset(path, bundledDatasets);
    const { problems, dataset } = await validate(location, context);
    const counts = countProblems(problems);
    await writeReport(
      {
        kind: "validate",
        dataset,
        query: { path: location.path, strict },
        total: problems.length,
        items: problems.map(problemShape),
        extra: { ...counts, claims: dataset.claims.length },
        columns: MEMBERS,
        view: (limit) => viewProblems(problems, limit, location.path, dataset.claims.length),
      },
      context,
    );
    return counts.errors > 0 || (strict && counts.warnings > 0) ? ExitCode.nothing : ExitCode.done;
  },
});

async function validate({ path, bundled }: Location, context: Context): Promise<Validation> {
  // A bundled dataset was validated when the package was built, and its files are not in the package.
  if (bundled) return { problems: [], dataset: await context.dataset() };
  tellOfInput(context.streams.progress, `Checking ${path}`, sizeOfDataset(path));
  return (await import("../dataset/validate.ts")).validateDataset(path);
}

function countProblems(problems: readonly PlacedProblem[]): { readonly errors: number; readonly warnings: number } {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

const MEMBERS = ["severity", "file", "line", "column", "record", "field", "code", "message", "hint"] as const;

const problemShape = (problem: PlacedProblem): JsonRecord =>
  Object.fromEntries(MEMBERS.map((name) => [name, problem[name]]));

function viewProblems(problems: readonly PlacedProblem[], limit: number, path: string, claims: number): View {
  const { errors, warnings } = countProblems(problems);
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  const tone = errors > 0 ? "conflict" : warnings > 0 ? "caution" : "agreement";
  const summary = line(span(found.join(", ") || "No problem", tone), ` in ${path}, ${counted(claims, "claim")}`);
  const shown = problems.slice(0, limit);
  return {
    blocks: [
      ...(shown.length === 0 ? [] : [paragraph(...shown.flatMap(problemLines))]),
      paragraph(summary),
      ...(problems.length === 0
        ? [hint(`rashomon discrepancies --dataset ${shellWord(path)}`, "where its sources disagree")]
        : []),
    ],
  };
}

/** "claims.ndjson:12:34 error: claim "x": there is no event "fyre"", and under it how to fix it. */
function problemLines({ severity, file, line: at, column, record, message, hint }: PlacedProblem): readonly Line[] {
  const place = [file, at, column].filter((part) => part !== null).join(":");
  const what = line(
    span(place, "accent"),
    span(` ${severity}: `, severity === "error" ? "conflict" : "caution"),
    record === null ? "" : span(`${record}: `, "strong"),
    message,
  );
  return hint === null ? [what] : [what, line(span(`    ${hint}`, "dim"))];
}
