// `add`: adds a source, an event or a claim to the user's own dataset.

import { join } from "node:path";
import { type Change, changeDataset, type Changed } from "../authoring/change-dataset.ts";
import { appendRecords, placeOfList } from "../authoring/edit-dataset.ts";
import { KIND_IN } from "../authoring/references.ts";
import { requireStated } from "../cli/gate-claims.ts";
import { diffTexts } from "../authoring/text-diff.ts";
import { requireOwnDataset, warningsOf } from "../cli/own-dataset.ts";
import { inAnyCase } from "../model/any-case.ts";
import { at } from "../model/at.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import { UsageError } from "../platform/errors.ts";
import { type Addition, newClaim, newEvent, newSource } from "../cli/new-record.ts";
import type { Dataset } from "../model/dataset.ts";
import { writeReport } from "../cli/output.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Block, hint, line, paragraph, span, type View } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { ADD_KINDS, ADD_PARAMETERS, type AddKind, type AddOptions, FLAGS_OF_KIND } from "../cli/add-options.ts";

export const createCommand = defineCommand({
  description:
    "Adds one source, event or claim to a dataset of your own, named by --dataset. The whole dataset is checked before anything is written, and nothing but the new record changes in its files. Values are read as import reads them; a value that could mean two things is refused. With --new, a claim may name a source, event, attribute, scope, term or entity for the first time. rashomon undo reverses it.",
  examples: [
    ['rashomon add source --dataset ./mine --title "The Herald" --language en', "A source; its id is the-herald"],
    ['rashomon add event --dataset ./mine --title "The fire at the mill"', "An event"],
    [
      'rashomon add claim --dataset ./mine --source the-herald --event the-fire-at-the-mill --attribute deaths --value "about 8" --paragraph 1 --sentence 2',
      "A claim, with its place in the text",
    ],
  ],
  parameters: ADD_PARAMETERS,
  async run(options, context) {
    const kind = kindOf(options);
    const path = await requireOwnDataset(context);
    const make = (dataset: Dataset, texts: DatasetTexts): AddedChange => {
      const additions = makeAdditions(kind, options, dataset);
      if (options.texts !== null) requireStated(at(additions, additions.length - 1).record, dataset, options.texts);
      return {
        additions,
        texts: additions.reduce((now, { list, record }) => appendRecords(now, list, [record]), texts),
      };
    };
    const changed = await changeDataset(path, make, {
      command: `add ${kind}`,
      nothing: "Nothing was added",
      isDry: options.dryRun,
    });
    return writeReport(toReport(kind, options, changed, path), context);
  },
});

interface AddedChange extends Change {
  readonly additions: readonly Addition[];
}

/** Throws `UsageError` for any other word, and for a flag that does not belong to this kind of record. */
function kindOf(options: AddOptions): AddKind {
  const kind = inAnyCase(ADD_KINDS, options.what ?? "");
  if (kind === null)
    throw new UsageError(
      options.what === null ? "missing what to add" : `add takes source, event or claim, not "${options.what}"`,
      ADD_KINDS.map((name) => `rashomon add ${name}`),
    );
  const others = ADD_KINDS.filter((name) => name !== kind).flatMap((name) => FLAGS_OF_KIND[name]);
  const isGiven = (key: keyof AddOptions): boolean => ![null, false, 0].includes(sizeOf(options[key]));
  const wrong = others.find((key) => !FLAGS_OF_KIND[kind].includes(key) && isGiven(key));
  if (wrong !== undefined)
    throw new UsageError(`${flagOf(wrong)} cannot be used with "add ${kind}"`, ["rashomon add --help"]);
  return kind;
}

const sizeOf = (value: AddOptions[keyof AddOptions]): boolean | null | number =>
  value === null || typeof value === "boolean" ? value : Array.isArray(value) ? value.length : 1;

const flagOf = (key: keyof AddOptions): string => ADD_PARAMETERS[key].usage.split(" ")[0] ?? key;

function makeAdditions(kind: AddKind, options: AddOptions, dataset: Dataset): readonly Addition[] {
  if (kind === "source") return [newSource(options, dataset)];
  if (kind === "event") return [newEvent(options, dataset)];
  const required = (key: "source" | "event" | "attribute" | "value"): string => {
    const text = options[key];
    if (text === null || text.trim() === "")
      throw new UsageError(`a claim needs ${flagOf(key)}`, ["--source, --event, --attribute and --value"]);
    return text;
  };
  const [source, event] = [required("source"), required("event")];
  const [attribute, value] = [required("attribute"), required("value")];
  const { new: isNew, dates: dateOrder, decimal, century } = options;
  const style = { dateOrder, decimal, century };
  return newClaim({ ...options, source, event, attribute, value, isNew, style, locator: locatorOf(options) }, dataset);
}

function locatorOf({ paragraph, sentence }: AddOptions): { paragraph: number; sentence: number } | null {
  if (paragraph === null && sentence === null) return null;
  if (paragraph === null || sentence === null)
    throw new UsageError("a locator needs both a paragraph and a sentence", ["--paragraph 1 --sentence 2"]);
  return { paragraph, sentence };
}

/** A record that was added, and its place in the files. */
interface Placed {
  readonly what: string;
  readonly record: Addition["record"];
  readonly file: string;
  readonly line: number;
}

function toReport(
  kind: AddKind,
  { dryRun }: AddOptions,
  { before, made: { additions, texts: after }, warnings, dataset }: Changed<AddedChange>,
  path: string,
): Report {
  const added = diffTexts(before.texts, after.texts).filter(({ change }) => change === "added");
  const placed = additions.map(({ list, record }): Placed => {
    const { file } = placeOfList(after, list);
    const id = JSON.stringify(record["id"]);
    const found = added.findLast((line) => line.file === file && line.text.includes(id)) ?? { line: 1 };
    return { what: KIND_IN[list], record, file: after.isFolder ? join(path, file) : file, line: found.line };
  });
  return {
    kind: "add",
    dataset,
    query: { what: kind, dryRun },
    total: placed.length,
    items: placed.map(({ what, record, file, line: number }) => ({
      what,
      id: String(record["id"]),
      file,
      line: number,
      written: !dryRun,
      record: record as JsonRecord,
    })),
    warnings: warningsOf(warnings),
    columns: ["what", "id", "file", "line", "written"],
    view: () => viewAdded(kind, dryRun, placed),
  };
}

function viewAdded(kind: AddKind, dryRun: boolean, placed: readonly Placed[]): View {
  const { record } = at(placed, placed.length - 1);
  const event = String(kind === "event" ? record["id"] : record["event"]);
  const next =
    kind === "source"
      ? hint("rashomon sources", "the sources")
      : hint(`rashomon show ${event}`, "what sources say about it");
  const head: Block = paragraph(
    ...placed.flatMap(({ what, record: made, file, line: number }) => [
      line(
        span(dryRun ? "Would add " : "Added ", dryRun ? "caution" : "agreement"),
        `${what} `,
        span(String(made["id"]), "strong"),
        ` to ${file}:${number}`,
      ),
      line(span(JSON.stringify(made), "dim")),
    ]),
  );
  return { blocks: dryRun ? [head] : [head, next] };
}
