// `schema`: the dataset format for machines.

import { createSchema, SCHEMA_NAMES, type SchemaName } from "../dataset/schema.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { createOutputSchema } from "../present/output-schema.ts";
import { nearest } from "../model/nearest.ts";
import { writeText } from "../cli/output.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { optionalArgument, type Parameter, switchFlag, withDefault, type OptionsOf } from "../cli/parameter.ts";

const PARAMETERS = {
  part: partArgument(),
  output: switchFlag("--output", "Instead, describe the JSON that the reading commands print"),
};

type SchemaOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description:
    "Prints the JSON Schema (2020-12) of a dataset in one file, or of one file of a folder, for editors that complete and check while you type.",
  examples: [
    ["rashomon schema > rashomon.schema.json", "The single-file form"],
    ["rashomon schema events > events.schema.json", "The events.json of a folder"],
    ["rashomon schema --output > output.schema.json", "What --json prints, as a contract for programs"],
    ["rashomon schema claim", "One claim: a line of claims.ndjson"],
  ],
  parameters: PARAMETERS,
  run: runSchema,
});

function partArgument(): Parameter<SchemaName> {
  const help = "What to describe; dataset if not given";
  return { ...withDefault(optionalArgument("[part]", help, asName), "dataset"), choices: SCHEMA_NAMES };
}

function asName(text: string): SchemaName {
  const name = SCHEMA_NAMES.find((known) => known === text);
  if (name !== undefined) return name;
  throw new UsageError(`"${text}" is not one of ${SCHEMA_NAMES.join(", ")}`, nearest(text, SCHEMA_NAMES));
}

async function runSchema({ part, output }: SchemaOptions, context: Context): Promise<ExitCode> {
  const schema = output ? createOutputSchema() : createSchema(part);
  await writeText(`${JSON.stringify(schema, null, 2)}\n`, context);
  return ExitCode.done;
}
