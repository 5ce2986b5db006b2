// `schema`: the dataset format for machines.

import type { Context } from "../context.ts";
import { createSchema, SCHEMA_NAMES, type SchemaName } from "../dataset/schema.ts";
import { ExitCode } from "../exit-codes.ts";
import { writeText } from "../output.ts";
import { type Command, defineCommand, type Run } from "./command.ts";
import { choiceArgument } from "./parameter.ts";

interface SchemaOptions {
  readonly part: SchemaName;
}

export const createSchemaCommand = (run: Run<SchemaOptions> = runSchema): Command =>
  defineCommand({
    description:
      "Prints the JSON Schema (2020-12) of a dataset in one file, or of one file of a folder, for editors that complete and check while you type.",
    examples: [
      { command: "rashomon schema > rashomon.schema.json", text: "The single-file form" },
      { command: "rashomon schema events > events.schema.json", text: "The events.json of a folder" },
      { command: "rashomon schema claim", text: "One claim: a line of claims.ndjson" },
    ],
    parameters: {
      part: choiceArgument("[part]", "What to describe", SCHEMA_NAMES, "dataset"),
    },
    run,
  });

async function runSchema({ part }: SchemaOptions, context: Context): Promise<ExitCode> {
  await writeText(`${JSON.stringify(createSchema(part), null, 2)}\n`, context);
  return ExitCode.done;
}
