// `rename`: changes an id everywhere it is used.

import { editRecords } from "../authoring/edit-dataset.ts";
import { LIST_OF, type RecordKind, renameUses } from "../authoring/references.ts";
import { defineCommand } from "../cli/context.ts";
import {
  idsOf,
  KIND_ARGUMENT,
  requireKind,
  type RecordPlace,
  requireRecord,
  requireText,
  applyChange,
} from "../cli/own-dataset.ts";
import { asText, optionalArgument, switchFlag } from "../cli/parameter.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import type { Dataset } from "../model/dataset.ts";
import { isId } from "../model/id.ts";
import { UsageError } from "../platform/errors.ts";

export const createCommand = defineCommand({
  description:
    "Changes the id of a record of your own dataset, in every claim, check, note and record that uses it. Its label stays. Nothing else in the files changes. rashomon undo reverses it.",
  examples: [
    ["rashomon rename event mill-fire great-mill-fire --dataset ./mine", "Give an event another id"],
    ["rashomon rename source herald daily-herald --dry-run --dataset ./mine", "Show every line that changes"],
  ],
  parameters: {
    what: KIND_ARGUMENT,
    from: optionalArgument("<id>", "The current id", asText),
    to: optionalArgument("<new-id>", "The new id", asText),
    dryRun: switchFlag("--dry-run", "Show what would change, and write nothing"),
  },
  async run({ what, from: old, to: made, dryRun }, context) {
    const kind = requireKind("rename", what);
    const [from, to] = [requireText("rename", "the current id", old), requireText("rename", "the new id", made)];
    if (!isId(to))
      throw new UsageError(`"${to}" cannot be an id`, [
        "use letters, digits, hyphens, dots and underscores, at most 80",
      ]);
    return applyChange(
      {
        kind: "rename",
        query: { what: kind, from, to },
        command: `rename ${kind} ${from} ${to}`,
        nothing: "Nothing was renamed",
        isDry: dryRun,
        make: (dataset, texts) => {
          const found = requireRecord(texts, dataset, kind, from);
          return {
            texts: renameOne(kind, found, to, dataset, texts),
            summary: `renamed ${kind} "${found.id}" to "${to}"`,
          };
        },
      },
      context,
    );
  },
});

function renameOne(
  kind: RecordKind,
  { id: from, index }: RecordPlace,
  to: string,
  dataset: Dataset,
  texts: DatasetTexts,
): DatasetTexts {
  if (idsOf(texts, dataset, kind).includes(to))
    throw new UsageError(
      `the ${kind} "${to}" already exists`,
      kind === "event" || kind === "entity"
        ? [`rashomon merge ${kind} ${to} ${from} merges the two`]
        : ["choose another id"],
    );
  const renamed = editRecords(texts, LIST_OF[kind], (record, number) =>
    number === index ? { ...record, id: to } : record,
  );
  return renameUses(renamed, dataset, kind, from, to);
}
