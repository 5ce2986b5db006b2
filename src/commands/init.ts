// `init`: writes a small working dataset, which users change into their own.

import { shellWord } from "../cli/suggested-command.ts";
import { basename, resolve } from "node:path";
import { stripControls } from "../render/text.ts";
import { refuseMachineFormat } from "../cli/output.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { requireWritable, writeFolder } from "../authoring/write-files.ts";
import { toSlug } from "../import/ids.ts";
import { createSkeleton } from "../authoring/skeleton.ts";
import { defineCommand } from "../cli/context.ts";
import { asPlace, asText, optionalArgument, switchFlag, valueFlag, withDefault } from "../cli/parameter.ts";

export const createCommand = defineCommand({
  description:
    "Starts a dataset in a folder: two sources on one invented event, with comments that explain every field. All commands work on it at once; replace its contents with your own.",
  examples: [
    ["rashomon init ./mine", "Start a dataset in a folder"],
    ['rashomon init ./mine --title "The flood of 1931"', "With a title"],
  ],
  parameters: {
    folder: withDefault(
      optionalArgument("[folder]", "Folder to write to; the current folder if not given", asPlace),
      ".",
    ),
    title: valueFlag("--title <text>", "Title of the dataset", asText),
    force: switchFlag("--force", "Replace the dataset that is already there"),
  },
  async run({ folder, title, force }, context) {
    const { streams } = context;
    refuseMachineFormat("init", "text", context);
    requireWritable(folder, force);
    const id = toSlug(basename(resolve(folder)).toLowerCase(), "my-dataset");
    const files = createSkeleton(id, title ?? id);
    await writeFolder(folder, { put: files, remove: [] }, "init --force");
    const place = stripControls(shellWord(folder));
    streams.stderr.write(`Made ${[...files.keys()].join(", ")} in ${place}\n`);
    streams.stderr.write(`next: rashomon discrepancies --dataset ${place}\n`);
    streams.stderr.write(`      then change the files, and: rashomon validate ${place}\n`);
    return ExitCode.done;
  },
});
