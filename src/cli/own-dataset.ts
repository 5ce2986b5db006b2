// What the commands that change a dataset share: finding it, and reporting what changed.

import { locateDataset } from "../dataset/index.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import { saidText } from "../dataset/problem.ts";
import type { PlacedProblem } from "../dataset/validate.ts";
import { changeDataset, type MakeChange } from "../authoring/change-dataset.ts";
import { diffTexts, type LineChange } from "../authoring/text-diff.ts";
import type { Dataset } from "../model/dataset.ts";
import { UsageError } from "../platform/errors.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Block, line, type Line, paragraph, span, type View } from "../render/view.ts";
import type { ExitCode } from "../platform/exit-codes.ts";
import type { Context } from "./context.ts";
import { writeReport } from "./output.ts";
import { shellWord } from "./suggested-command.ts";

/** Path of the dataset to change. Throws `UsageError` for a bundled one. */
export function requireOwnDataset({ global, env, bundledDatasets }: Context): string {
  const location = locateDataset(global.dataset ?? env["RASHOMON_DATASET"] ?? null, bundledDatasets);
  if (!location.bundled) return location.path;
  throw new UsageError("the bundled dataset cannot be changed", [
    "name yours: --dataset ./my-dataset",
    "start one: rashomon init ./my-dataset",
  ]);
}

/** A change that a command makes. */
export interface ChangeRequest {
  /** The dataset; if not given, the one that --dataset names. */
  readonly path?: string;
  readonly kind: string;
  readonly query: JsonRecord;
  /** The command, as `undo` names it. */
  readonly command: string;
  /** "removed claim x"; see `ChangeToReport`. Called once the change is made. */
  readonly summary: () => string;
  /** What to say if it fails: "Nothing was removed". */
  readonly nothing: string;
  readonly isDry: boolean;
  readonly allowsMistakes?: boolean;
  readonly make: MakeChange;
  /** Further messages, once the change is made. */
  readonly messages?: () => readonly string[];
  /** Further members of the report. */
  readonly extra?: () => JsonRecord;
}

/** Makes the change and reports it. */
export async function applyChange(request: ChangeRequest, context: Context): Promise<ExitCode> {
  const { kind, query, summary, isDry, make, messages = () => [], extra = () => ({}) } = request;
  const path = request.path ?? requireOwnDataset(context);
  const { before, after, dataset, warnings } = await changeDataset(path, make, request);
  const undo = request.path === undefined ? "rashomon undo" : `rashomon undo --dataset ${shellWord(request.path)}`;
  const next = { command: undo, text: "undo it" };
  return writeReport(
    changeReport({
      kind,
      query: { ...query, dryRun: isDry },
      summary: summary(),
      before: before.texts,
      after: after.texts,
      dataset,
      isDry,
      warnings: [...messages(), ...warningsOf(warnings)],
      extra: extra(),
      next,
    }),
    context,
  );
}

export interface ChangeToReport {
  readonly kind: string;
  readonly query: JsonRecord;
  /** What was done, without a full stop: `removed claim "x"`. */
  readonly summary: string;
  readonly before: DatasetTexts["texts"];
  readonly after: DatasetTexts["texts"];
  readonly dataset: Pick<Dataset, "id" | "version" | "sha256">;
  readonly isDry: boolean;
  readonly warnings: readonly string[];
  readonly extra?: JsonRecord;
  readonly next: { readonly command: string; readonly text: string };
}

/** Items are the lines that changed. */
export function changeReport(change: ChangeToReport): Report {
  const lines = diffTexts(change.before, change.after);
  return {
    kind: change.kind,
    dataset: change.dataset,
    query: change.query,
    total: lines.length,
    items: lines.map((found) => ({ ...found })),
    extra: { ...change.extra, written: !change.isDry },
    warnings: change.warnings,
    columns: ["file", "line", "change", "text"],
    view: (limit) => viewChange(change, lines, limit),
  };
}

/** Problems, as warnings in a report. */
export const warningsOf = (problems: readonly PlacedProblem[]): readonly string[] =>
  problems.map(({ record, ...said }) => `${record === null ? "" : `${record}: `}${saidText(said)}`);

/** How many changed lines are shown after a change, and in a dry run. */
const [FEW_LINES, MOST_LINES] = [12, 200];

function viewChange({ summary, isDry, next }: ChangeToReport, lines: readonly LineChange[], limit: number): View {
  const shown = lines.slice(0, Math.min(limit, isDry ? MOST_LINES : FEW_LINES));
  const rest = lines.length - shown.length;
  const head: Block = paragraph(
    isDry ? line(span("Dry run: ", "caution"), span(summary, "strong")) : line(span(capitalize(summary), "strong")),
    ...diffLinesOf(shown),
    ...(rest > 0 ? [line(span(`… and ${rest} more lines; --json lists them all`, "dim"))] : []),
    ...(lines.length === 0 ? [line("nothing changes")] : []),
  );
  if (!isDry) return { blocks: [head, { type: "hint", ...next }] };
  return { blocks: [head, paragraph(line(span("Nothing was written.", "dim")))] };
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The lines of a diff, under the name of each file. */
function diffLinesOf(lines: readonly LineChange[]): readonly Line[] {
  return lines.flatMap(({ file, line: number, change, text }, index) => [
    ...(lines[index - 1]?.file === file ? [] : [line(span(file, "accent"))]),
    line(
      span(`${change === "added" ? "+" : "-"} ${number}  `, change === "added" ? "agreement" : "conflict"),
      text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    ),
  ]);
}

const LONGEST = 400;
