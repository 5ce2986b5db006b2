// `merge`: two events, two entities, or two datasets.

import { mergeDatasets, mergeRecords } from "../authoring/merge-records.ts";
import { defineCommand } from "../cli/context.ts";
import { requireRecord, requireText, applyChange, type ChangeRequest } from "../cli/own-dataset.ts";
import { asPath, asText, optionalArgument, switchFlag } from "../cli/parameter.ts";
import { readTexts } from "../dataset/read.ts";
import { inAnyCase } from "../model/any-case.ts";
import { nearest } from "../model/nearest.ts";
import { UsageError } from "../platform/errors.ts";

const KINDS = ["event", "entity", "dataset"] as const;

export const createCommand = defineCommand({
  description:
    "Merges two events or two entities of your own dataset: the first id stays, everything that used the second uses the first, and the names of the second become synonyms. For datasets, adds the records of the other one: equal claims are kept once, and if both describe the same id differently, yours is kept and the difference is reported. rashomon undo reverses it.",
  examples: [
    ['rashomon add event --id blaze --title "The blaze" --dataset ./mine', "An event that turns out to be another"],
    ["rashomon merge event mill-fire blaze --dry-run --dataset ./mine", "Show what would change"],
    ["rashomon merge event mill-fire blaze --dataset ./mine", "Merge blaze into mill-fire"],
    ["rashomon merge dataset ./theirs --dataset ./mine", "Add what another dataset has"],
  ],
  parameters: {
    what: { ...optionalArgument("<event|entity|dataset>", "What to merge", asText), choices: KINDS },
    first: optionalArgument("<id|path>", "The id that stays; for datasets: the path of the other dataset", asPath),
    second: optionalArgument("[id]", "The id that is merged into the first", asText),
    dryRun: switchFlag("--dry-run", "Show what would change, and write nothing"),
  },
  async run(options, context) {
    const { what, second, dryRun } = options;
    const kind = inAnyCase(KINDS, what ?? "");
    if (kind === null)
      throw new UsageError(what === null ? "missing what to merge" : `merge does not take "${what}"`, [
        ...nearest(what ?? "", KINDS),
        `it takes ${KINDS.join(", ")}`,
      ]);
    const first = requireText(
      "merge",
      kind === "dataset" ? "the path of the other dataset" : "the id that stays",
      options.first,
    );
    const gone = kind === "dataset" ? null : requireText("merge", "the id that goes", second);
    if (gone === first) throw givenTwice(first);
    return applyChange(
      {
        kind: "merge",
        query: { what: kind, first, second },
        command: ["merge", kind, first, ...(gone === null ? [] : [gone])].join(" "),
        nothing: "Nothing was merged",
        isDry: dryRun,
        make: kind === "dataset" || gone === null ? mergeWith(first) : mergeOf(kind, first, gone),
      },
      context,
    );
  },
});

const mergeOf =
  (kind: "event" | "entity", kept: string, gone: string): ChangeRequest["make"] =>
  (dataset, texts) => {
    const first = requireRecord(texts, dataset, kind, kept).id;
    const second = requireRecord(texts, dataset, kind, gone).id;
    if (first === second) throw givenTwice(first);
    const summary = `merged ${kind} "${second}" into "${first}"`;
    return { texts: mergeRecords(texts, dataset, kind, first, second), summary };
  };

const givenTwice = (id: string): UsageError => new UsageError(`"${id}" is given twice`, ["give two different ids"]);

function mergeWith(path: string): ChangeRequest["make"] {
  const other = readTexts(path);
  return (_, own) => {
    const { texts, differing } = mergeDatasets(own, other);
    const messages = differing.map((name) => `${name}: the datasets describe it differently; yours is kept`);
    return { texts, summary: `added what "${path}" has`, messages };
  };
}
