// What the commands that change a dataset share: finding it and the record that a command line names, and reporting what changed.

import type { DatasetTexts } from "../dataset/read.ts";
import { saidText } from "../dataset/problem.ts";
import type { PlacedProblem } from "../dataset/validate.ts";
import { type Change, changeDataset, type ChangeOptions, type MakeChange } from "../authoring/change-dataset.ts";
import { diffTexts, type LineChange } from "../authoring/text-diff.ts";
import type { Dataset } from "../model/dataset.ts";
import { capitalize } from "../model/phrases/en-count.ts";
import { UsageError, NotFoundError } from "../platform/errors.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Block, hint, line, type Line, paragraph, span, type View } from "../render/view.ts";
import type { ExitCode } from "../platform/exit-codes.ts";
import type { Context } from "./context.ts";
import { writeReport } from "./output.ts";
import { shellWord } from "./suggested-command.ts";
import { indexOfRecord } from "../authoring/edit-record.ts";
import { LIST_OF, RECORD_KINDS, type RecordKind } from "../authoring/references.ts";
import { recordsOf } from "../authoring/edit-dataset.ts";
import { inAnyCase } from "../model/any-case.ts";
import { nearest } from "../model/nearest.ts";
import { asPath, asText, optionalArgument, type Parameter, valueFlag } from "./parameter.ts";

/** Path of the dataset to change. Throws `UsageError` for a bundled one. */
export async function requireOwnDataset({ location }: Context): Promise<string> {
  const { path, bundled } = await location();
  if (!bundled) return path;
  throw new UsageError("the bundled dataset cannot be changed", [
    "name yours: --dataset ./my-dataset",
    "start one: rashomon init ./my-dataset",
  ]);
}

/** A change to a dataset, and what to say about it. */
interface ToldChange extends Change {
  /** What was done, without a full stop: `removed claim "x"`. */
  readonly summary: string;
  readonly messages?: readonly string[];
  /** Further members of the report. */
  readonly extra?: JsonRecord;
}

/** What a command asks for. */
export interface ChangeRequest extends ChangeOptions {
  /** The dataset; if not given, the one that --dataset names. */
  readonly path?: string;
  readonly kind: string;
  readonly query: JsonRecord;
  readonly make: MakeChange<ToldChange>;
}

export async function applyChange(request: ChangeRequest, context: Context): Promise<ExitCode> {
  const { kind, query, isDry } = request;
  const path = request.path ?? (await requireOwnDataset(context));
  const { before, made, dataset, warnings } = await changeDataset(path, request.make, request);
  const { summary, messages = [], extra = {} } = made;
  const undo = request.path === undefined ? "rashomon undo" : `rashomon undo --dataset ${shellWord(request.path)}`;
  return writeReport(
    changeReport({
      kind,
      query: { ...query, dryRun: isDry },
      summary,
      before: before.texts,
      after: made.texts.texts,
      dataset,
      isDry,
      warnings: [...messages, ...warningsOf(warnings)],
      extra,
      next: hint(undo, "undo it"),
    }),
    context,
  );
}

/** A change that has been made, or would be. */
export interface ChangeToReport
  extends Pick<ChangeRequest, "kind" | "query" | "isDry">, Required<Pick<ToldChange, "summary" | "extra">> {
  readonly before: DatasetTexts["texts"];
  readonly after: DatasetTexts["texts"];
  readonly dataset: Report["dataset"];
  readonly warnings: readonly string[];
  readonly next: Block;
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
  if (!isDry) return { blocks: [head, next] };
  return { blocks: [head, paragraph(line(span("Nothing was written.", "dim")))] };
}

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

/** With it, a claim is checked against the text of its source. */
export const TEXTS_FLAG = valueFlag(
  "--texts <dir>",
  "Claim: refuse it unless the stated words are at that place in the source's text",
  asPath,
);

export const KIND_ARGUMENT: Parameter<string | null> = {
  ...optionalArgument(`<${RECORD_KINDS.join("|")}>`, "What kind of record", asText),
  choices: RECORD_KINDS,
};

/** Throws `UsageError` for a word that is not a kind of record. */
export function requireKind(command: string, word: string | null): RecordKind {
  const kind = inAnyCase(RECORD_KINDS, word ?? "");
  if (kind !== null) return kind;
  if (word === null)
    throw new UsageError(
      `missing what to ${command}`,
      RECORD_KINDS.map((name) => `rashomon ${command} ${name} ID`),
    );
  const near = nearest(word, RECORD_KINDS);
  throw new UsageError(`${command} does not take "${word}"`, [...near, `it takes ${RECORD_KINDS.join(", ")}`]);
}

/** Throws `UsageError` if no id is given. */
export function requireText(command: string, what: string, word: string | null): string {
  if (word !== null && word.trim() !== "") return word;
  throw new UsageError(`missing ${what}`, [`rashomon ${command} --help`]);
}

/** A record by its id in any case, and its place in its list; null for one that only claims name. */
export interface RecordPlace {
  readonly id: string;
  readonly index: number | null;
}

/** Throws `NotFoundError` with near ids if there is no such record. */
export function requireRecord(texts: DatasetTexts, dataset: Dataset, kind: RecordKind, wanted: string): RecordPlace {
  const place = indexOfRecord(texts, kind, wanted);
  if (place !== null) return { id: wanted, index: place };
  const known = idsOf(texts, dataset, kind);
  const id = inAnyCase(known, wanted);
  if (id !== null) return { id, index: indexOfRecord(texts, kind, id) };
  throw new NotFoundError(`no ${kind} "${wanted}"`, [
    ...nearest(wanted, known),
    ...(known.length > 0 && known.length <= MOST_LISTED ? [`one of ${known.join(", ")}`] : []),
  ]);
}

const MOST_LISTED = 12;

/** Every id of a kind, whether declared or only used. */
export function idsOf(texts: DatasetTexts, dataset: Dataset, kind: RecordKind): readonly string[] {
  if (kind === "claim") return dataset.claims.map(({ id }) => id);
  if (kind === "check") return dataset.checks.map(({ id }) => id);
  const declared = recordsOf(texts, LIST_OF[kind]).map((record) => String(record["id"]));
  return [...new Set([...declared, ...dataset[LIST_OF[kind]].keys()])];
}
