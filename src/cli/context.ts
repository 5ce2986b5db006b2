// What a command is, how it is defined, and what it may touch: streams, terminal, global options and the dataset. Nothing costly is done before it is needed,
// so `--help` never reads a dataset.

import { BUNDLED_DATASETS } from "../bundled-data.ts";
import { believableSize, colorLevel, type ColorLevel } from "../platform/terminal-abilities.ts";
import type { Parameter, Parameters } from "./parameter.ts";
import type { GlobalOptions } from "./options.ts";
import type { Location } from "../dataset/locate.ts";
import type { Dataset } from "../model/dataset.ts";
import { tellOfInput, type WatchedStreams } from "./progress.ts";
import type { ExitCode } from "../platform/exit-codes.ts";
import type { Env } from "../platform/streams.ts";
import { once } from "../model/once.ts";

/** Headings of the command list in `rashomon --help`, in order. */
export const COMMAND_GROUPS = ["Look up", "Compare", "Your own data", "More"] as const;
type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** What is known about a command before its code is loaded. */
export interface CommandEntry {
  readonly name: string;
  /** One line for the list of commands: what it does. */
  readonly summary: string;
  /** Null for a command that is not listed in help. */
  readonly group: CommandGroup | null;
  readonly load: () => Promise<Command>;
}

/** A command line that works as it stands, and what it shows. */
export type Example = readonly [command: string, text: string];

/** Does the work: takes the command's options, writes through the context, and returns the exit code. */
export type Run<Options> = (options: Options, context: Context) => Promise<ExitCode>;

export interface Command {
  /** What it does and what a reader of its output should know, in a few sentences. */
  readonly description: string;
  readonly examples: readonly Example[];
  /** Keyed by the names in the options record; arguments are in the order in which they are typed. */
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>;
  /** What to type instead of a flag that other commands have and this one lacks: "--since" → "from:1980". */
  readonly insteadOf: Readonly<Record<string, string>>;
  /** Reads the words given for each parameter and runs. */
  readonly execute: (given: Given, context: Context) => Promise<ExitCode>;
}

/** The words given for each parameter, by its key; see `Parameter.read`. */
export type Given = (key: string) => readonly string[];

export interface Context {
  readonly streams: WatchedStreams;
  readonly env: Env;
  readonly global: GlobalOptions;
  readonly terminal: Terminal;
  readonly clock: () => Date;
  /** Folder of the datasets that come with the program. */
  readonly bundledDatasets: string;
  /** Where the dataset of this run is. Throws `DataError`. */
  readonly location: () => Promise<Location>;
  /** The dataset of this run, read at the first call. Throws `DataError` or `NotFoundError`. */
  readonly dataset: () => Promise<Dataset>;
  /** The dataset without its claims. Throws `DataError`. */
  readonly registry: () => Promise<Dataset>;
  /** The words that are no flags, as typed: the name of a command, if it is typed, and its arguments. */
  readonly typed: readonly string[];
  /** Every command, for help, completion and the reference. */
  readonly commands: readonly CommandEntry[];
}

/** What stdout can show. */
interface Terminal {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly colorLevel: ColorLevel;
}

export function createContext(
  streams: WatchedStreams,
  global: GlobalOptions,
  commands: readonly CommandEntry[],
  typed: readonly string[] = [],
): Context {
  const { env } = streams;
  const location = once(async () =>
    (await datasets()).locateDataset(global.dataset ?? env["RASHOMON_DATASET"] ?? null, BUNDLED_DATASETS),
  );
  return {
    streams,
    env,
    global,
    get terminal() {
      const { isTerminal } = streams.stdout;
      return { isTerminal, ...believableSize(streams.size()), colorLevel: colorLevel(global.color, env, isTerminal) };
    },
    clock: streams.now,
    bundledDatasets: BUNDLED_DATASETS,
    location,
    dataset: once(async () => {
      const place = await location();
      const { loadDataset } = await datasets();
      if (!place.bundled) {
        const { sizeOfDataset } = await import("../dataset/files.ts");
        tellOfInput(streams.progress, `Reading ${place.path}`, sizeOfDataset(place.path));
      }
      return loadDataset(place);
    }),
    registry: async () => (await datasets()).loadRegistry(await location()),
    typed,
    commands,
  };
}

const datasets = () => import("../dataset/index.ts");

interface CommandDefinition<Options>
  extends Pick<Command, "description" | "examples">, Partial<Pick<Command, "insteadOf">> {
  readonly parameters: Parameters<Options>;
  readonly run: Run<Options>;
}

/** Makes the factory of a command, which may get another `run` in a test. The compiler checks that every option has its parameter. */
export const defineCommand =
  <Options>({ run: usual, insteadOf = {}, ...definition }: CommandDefinition<Options>) =>
  (run: Run<Options> = usual): Command => ({
    ...definition,
    insteadOf,
    execute: (given, context) => run(readParameters(definition.parameters, given), context),
  });

/** The options record that the given words make. Throws `UsageError`. */
export function readParameters<Options>(parameters: Parameters<Options>, given: Given): Options {
  const entries = Object.entries<Parameter<unknown>>(parameters).map(([key, { read }]) => [key, read(given(key))]);
  return Object.fromEntries(entries) as Options;
}
