// How a command is made. A command file exports one factory; `index.ts` in `commands/` says which commands there are.

import type { Command, Example, Given, Run } from "./context.ts";
import type { Parameter, Parameters } from "./parameter.ts";

export interface CommandDefinition<Options> {
  /** What the command does and what a reader of its output should know, in a few sentences. */
  readonly description: string;
  readonly examples: readonly Example[];
  readonly parameters: Parameters<Options>;
  /** See `Command`. */
  readonly insteadOf?: Readonly<Record<string, string>>;
  readonly run: Run<Options>;
}

/** Makes a command; the compiler checks that every option has its parameter. */
export function defineCommand<Options>(definition: CommandDefinition<Options>): Command {
  const { description, examples, parameters, insteadOf = {}, run } = definition;
  return {
    description,
    examples,
    parameters,
    insteadOf,
    execute: (given, context) => run(readParameters(parameters, given), context),
  };
}

/** The options record that the given words make. Throws `UsageError`. */
export function readParameters<Options>(parameters: Parameters<Options>, given: Given): Options {
  const entries = Object.entries<Parameter<unknown>>(parameters).map(([key, { read }]) => [key, read(given(key))]);
  return Object.fromEntries(entries) as Options;
}
