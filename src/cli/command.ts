// What a command is. A command file exports one factory that takes its run function, so that a test can read the flags
// with a spy and call the run function without a parser. The list in `index.ts` says which commands there are.

import type { Context } from "./context.ts";
import type { ExitCode } from "../platform/exit-codes.ts";
import type { Parameter, Parameters } from "./parameter.ts";

/** Headings of the command list in `rashomon --help`, in order. */
export const COMMAND_GROUPS = ["Look up", "Compare", "Your own data", "More"] as const;
type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** What is known of a command before its code is loaded. */
export interface CommandEntry {
  readonly name: string;
  /** One line for the list of commands: what it does. */
  readonly summary: string;
  /** Null for a command that help does not list. */
  readonly group: CommandGroup | null;
  readonly load: () => Promise<Command>;
}

/** A command line that works as it stands, and what it shows. */
export interface Example {
  readonly command: string;
  readonly text: string;
}

/** Does the work: options of this command in, output through the context, exit code out. */
export type Run<Options> = (options: Options, context: Context) => Promise<ExitCode>;

export interface Command {
  readonly description: string;
  readonly examples: readonly Example[];
  /** Keyed by the names of the options record, arguments in the order they are typed. */
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>;
  /** What to type instead of a flag of other commands that this one lacks: "--since" → "from:1980". */
  readonly insteadOf: Readonly<Record<string, string>>;
  /** Reads the words given for each parameter and runs. */
  readonly execute: (given: Given, context: Context) => Promise<ExitCode>;
}

/** The words given for a parameter, by its key; see `Parameter.read`. */
export type Given = (key: string) => readonly string[];

export interface CommandDefinition<Options> {
  /** What it does and what a reader of its output should know: a few sentences. */
  readonly description: string;
  readonly examples: readonly Example[];
  readonly parameters: Parameters<Options>;
  /** See `Command`. */
  readonly insteadOf?: Readonly<Record<string, string>>;
  readonly run: Run<Options>;
}

/** Makes a command; the compiler sees to it that every option has its parameter. */
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
