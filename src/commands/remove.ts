// `remove`: removes one record, and on request whatever uses it.

import { editRecords, type ListName } from "../authoring/edit-dataset.ts";
import { countUses, KIND_IN, LIST_OF, type RecordKind, removeUses } from "../authoring/references.ts";
import { defineCommand } from "../cli/context.ts";
import {
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
import { UsageError } from "../platform/errors.ts";

export const createCommand = defineCommand({
  description:
    "Removes one record of your own dataset. A record that others use is kept, with an error that counts the uses; --with-uses also removes its claims, checks and notes, and its id from other records. Nothing else in the files changes. rashomon undo reverses it.",
  examples: [
    ["rashomon remove claim gazette-2 --dataset ./mine", "Remove a claim"],
    [
      "rashomon remove event mill-fire --with-uses --dry-run --dataset ./mine",
      "Show what would be removed along with an event",
    ],
  ],
  parameters: {
    what: KIND_ARGUMENT,
    id: optionalArgument("<id>", "Its id", asText),
    withUses: switchFlag("--with-uses", "Also remove whatever uses it"),
    dryRun: switchFlag("--dry-run", "Show what would change, and write nothing"),
  },
  async run({ what, id: given, withUses, dryRun }, context) {
    const kind = requireKind("remove", what);
    const id = requireText("remove", "the id of the record", given);
    return applyChange(
      {
        kind: "remove",
        query: { what: kind, id, withUses },
        command: `remove ${kind} ${id}`,
        nothing: "Nothing was removed",
        isDry: dryRun,
        allowsMistakes: true,
        make: (dataset, texts) => {
          const found = requireRecord(texts, dataset, kind, id);
          return {
            texts: removeOne(kind, found, withUses, dataset, texts),
            summary: `removed ${kind} "${found.id}"`,
          };
        },
      },
      context,
    );
  },
});

function removeOne(
  kind: RecordKind,
  { id, index }: RecordPlace,
  withUses: boolean,
  dataset: Dataset,
  texts: DatasetTexts,
): DatasetTexts {
  const uses = countUses(texts, dataset, kind, id);
  if (uses.size > 0 && !withUses)
    throw new UsageError(`${kind} "${id}" is used by ${listUses(uses)}`, [
      "--with-uses removes them too",
      "--dry-run shows what would change",
    ]);
  const rest = editRecords(texts, LIST_OF[kind], (record, number) => (number === index ? null : record));
  return removeUses(rest, dataset, kind, id);
}

const listUses = (uses: ReadonlyMap<ListName, number>): string =>
  [...uses].map(([list, count]) => `${count} ${count === 1 ? KIND_IN[list] : list}`).join(", ");
