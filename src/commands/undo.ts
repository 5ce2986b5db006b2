// `undo`: reverts the last change to the user's own dataset.

import { undoChange, type Undone } from "../authoring/undo.ts";
import { defineCommand } from "../cli/context.ts";
import { changeReport, requireOwnDataset } from "../cli/own-dataset.ts";
import { writeReport } from "../cli/output.ts";
import { switchFlag } from "../cli/parameter.ts";
import { loadDataset } from "../dataset/index.ts";
import { hint } from "../render/view.ts";
import { NO_DATASET } from "../render/report.ts";

export const createCommand = defineCommand({
  description:
    "Undoes the last change that rashomon made to a dataset of your own: add, edit, remove, rename, merge, import or init. Running it again restores the change. It never overwrites a file that has since been changed by hand. In a git repository use git, which keeps every version.",
  examples: [
    ["rashomon undo --dataset ./mine --dry-run", "Show what would be undone"],
    ["rashomon undo --dataset ./mine", "Undo the last change"],
  ],
  parameters: { dryRun: switchFlag("--dry-run", "Show what would change, and write nothing") },
  async run({ dryRun }, context) {
    const path = await requireOwnDataset(context);
    const undone = await undoChange(path, "undo", dryRun);
    // The earlier version may have had mistakes.
    const dataset = await loadDataset({ path, bundled: false }).catch(() => NO_DATASET);
    return writeReport(
      changeReport({
        kind: "undo",
        query: { dryRun },
        summary: `undid "${undone.command}" of ${timeOf(undone)}`,
        before: undone.before,
        after: undone.after,
        dataset,
        isDry: dryRun,
        warnings: [],
        extra: { command: undone.command, at: undone.at },
        next: hint("rashomon undo", "restore the change"),
      }),
      context,
    );
  },
});

const timeOf = ({ at }: Undone): string => at.replace("T", " ").replace(/\.\d+Z$/, " UTC");
