// `schema`: the dataset format for machines.

import { createSchema, SCHEMA_NAMES } from "../dataset/schema.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { createOutputSchema } from "../present/output-schema.ts";
import { writeText } from "../cli/output.ts";
import { defineCommand } from "../cli/context.ts";
import { oneOf, optionalArgument, switchFlag, withDefault } from "../cli/parameter.ts";

export const createCommand = defineCommand({
  description:
    "Prints the JSON Schema (2020-12) of a dataset in one file, or of one file of a folder, for editors that complete and check while you type.",
  examples: [
    ["rashomon schema > rashomon.schema.json", "The single-file form"],
    ["rashomon schema events > events.schema.json", "The events.json of a folder"],
    ["rashomon schema --output > output.schema.json", "What --json prints, as a contract for programs"],
    ["rashomon schema claim", "One claim: a line of claims.ndjson"],
  ],
  parameters: {
    part: {
      ...withDefault(
        optionalArgument("[part]", "What to describe; dataset if not given", oneOf(SCHEMA_NAMES)),
        "dataset",
      ),
      choices: SCHEMA_NAMES,
    },
    output: switchFlag("--output", "Instead, describe the JSON that the reading commands print"),
  },
  async run({ part, output }, context) {
    const schema = output ? createOutputSchema() : createSchema(part);
    await writeText(`${JSON.stringify(schema, null, 2)}\n`, context);
    return ExitCode.done;
  },
});
