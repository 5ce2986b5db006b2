// The command line: words → one command's run. The only importer of commander. What it parses comes from the data of the
// commands. Each call makes a fresh parser, so that nothing is left from the previous run.

import { Argument, Command as Parser, CommanderError, Option } from "commander";
import { version } from "../package.json";
import { readParameters, type Command, type CommandEntry, createContext, type Given } from "./cli/context.ts";
import { wantsMachineFormat } from "./cli/error-text.ts";
import { GLOBAL_FLAGS, toGlobalOptions } from "./cli/options.ts";
import { type Parameter, spellingsOf } from "./cli/parameter.ts";
import { beforeEnd, countLiteral, readWords } from "./cli/read-words.ts";
import { again } from "./cli/suggested-command.ts";
import { isOurs, mapSuggestions, UsageError } from "./platform/errors.ts";
import { ExitCode } from "./platform/exit-codes.ts";
import { commandsNear, hintsForArgument, hintsForFlag } from "./cli/command-hints.ts";
import { formatCommandHelp, formatRootHelp } from "./cli/help-text.ts";
import { valueOf } from "./model/at.ts";
import { nearest } from "./model/nearest.ts";
import type { WatchedStreams } from "./cli/progress.ts";

/** The command that is run if the words do not begin with one. */
const DEFAULT_COMMAND = "search";

/** Parses the arguments and runs the command they name. Throws `UsageError`, and whatever the command throws. */
export async function runProgram(given: WatchedStreams, entries: readonly CommandEntry[]): Promise<ExitCode> {
  const streams = { ...given, argv: readWords(given.argv) };
  const parser = createParser(streams, entries);
  const globalFlags = addParameters(parser, GLOBAL_FLAGS, streams.argv);
  let exitCode: ExitCode = ExitCode.done;

  parser.hook("preSubcommand", async (_, subparser) => {
    const command = await loadCommand(subparser, streams, entries);
    const words = addParameters(subparser, command.parameters, streams.argv);
    subparser.action(async () => {
      const global = toGlobalOptions(readParameters(GLOBAL_FLAGS, globalFlags));
      const context = createContext(streams, global, entries, parser.args);
      try {
        exitCode = await command.execute(words, context);
      } catch (error) {
        throw isOurs(error) ? mapSuggestions(error, (text) => again(text, global)) : error;
      }
    });
  });

  if (streams.argv.length === 0) parser.outputHelp();
  else await parse(parser, streams, entries, () => globalFlags("dataset").at(-1) ?? null);
  return exitCode;
}

/** Declares by name the commands that the arguments may mean; each is loaded when it is called. */
function createParser(streams: WatchedStreams, entries: readonly CommandEntry[]): Parser {
  const parser = new Parser("rashomon")
    .exitOverride()
    .configureOutput({ writeOut: streams.stdout.write, writeErr: () => {} })
    .configureHelp({ formatHelp: () => formatRootHelp(entries, streams.size().columns) })
    .helpCommand(false)
    .helpOption("--help")
    .version(`rashomon ${version}`, "--version");
  const words = beforeEnd(streams.argv);
  for (const { name } of entries)
    if (name === DEFAULT_COMMAND || words.includes(name)) parser.command(name, { isDefault: name === DEFAULT_COMMAND });
  return parser;
}

/** Loads the command of a subparser just before its words are parsed. */
async function loadCommand(
  parser: Parser,
  streams: WatchedStreams,
  entries: readonly CommandEntry[],
): Promise<Command> {
  const name = parser.name();
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`No entry for the command "${name}"`);
  const command = await entry.load();
  parser.configureHelp({ formatHelp: () => formatCommandHelp(name, command, streams.size().columns) });
  return command;
}

const TEXT_FLAGS: readonly string[] = ["--help", "--version"];

async function parse(
  parser: Parser,
  streams: WatchedStreams,
  entries: readonly CommandEntry[],
  dataset: () => string | null,
): Promise<void> {
  const asked = beforeEnd(streams.argv).find((word) => TEXT_FLAGS.includes(word));
  if (asked !== undefined && wantsMachineFormat(streams.argv))
    throw new UsageError(`${asked} is text, and cannot be printed for a program`, ["leave the format out"]);
  try {
    await parser.parseAsync(streams.argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    const given = { argv: beforeEnd(streams.argv), env: streams.env };
    throw await toUsageError(error, parser.args[0], given, entries, dataset());
  }
}

/** Declares parameters to a parser, flags only if there may be any; returns a reader of the words given for each. */
function addParameters(
  parser: Parser,
  parameters: Readonly<Record<string, Parameter<unknown>>>,
  argv: readonly string[],
): Given {
  const mayHaveFlags = argv.some((word) => word.startsWith("-"));
  const wordsOf = new Map<string, () => readonly string[]>();
  let position = 0;
  for (const [key, parameter] of Object.entries(parameters)) {
    const { kind, usage, help } = parameter;
    if (kind === "argument") {
      const index = position++;
      const argument = new Argument(usage, help);
      parser.addArgument(argument).allowUnknownOption(argument.variadic);
      wordsOf.set(key, () => wordsOfArgument(argument, index, parser, countLiteral(argv)));
    } else {
      const options = mayHaveFlags ? spellingsOf(parameter).map((flags) => addOption(parser, flags, help)) : [];
      wordsOf.set(key, () =>
        options.flatMap((option) => wordsOfFlag(option, parser.getOptionValue(option.attributeName()))),
      );
    }
  }
  return (key) => valueOf(wordsOf, key)();
}

function addOption(parser: Parser, flags: string, help: string): Option {
  // A letter of every command is written out before.
  const option = new Option(parser.parent === null ? flags.replace(/^-., /, "") : flags, help);
  if (option.required) option.argParser((word, before: readonly string[] | undefined) => [...(before ?? []), word]);
  parser.addOption(option);
  return option;
}

/** The words given for an argument. The last ones, which stand after `--`, are words even if they look like flags or exclusions. */
function wordsOfArgument(argument: Argument, index: number, parser: Parser, literal: number): readonly string[] {
  const words: readonly string[] = [parser.processedArgs[index] ?? []].flat();
  const before = Math.max(0, parser.args.length - literal - index);
  const after = words.slice(before);
  const plain = argument.variadic ? after.map((word) => word.replace(/^-+(?=.)/, "")) : after;
  return [...refuseFlags(words.slice(0, before), parser), ...plain];
}

/** In search, words may begin with a hyphen (`-without`); what looks like a flag is an unknown flag. Throws as the parser does. */
function refuseFlags(words: readonly string[], parser: Parser): readonly string[] {
  // In search, a number behind a hyphen may be left out on purpose, and the query says how.
  const isFlag = parser.name() === DEFAULT_COMMAND ? /^--[a-z]|^-[A-Za-z]$/ : /^--?[A-Za-z\d]/;
  const flag = words.find((word) => isFlag.test(word));
  if (flag === undefined) return words;
  const known = [parser, parser.parent ?? parser].flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
  const [near] = nearest(flag, known);
  const guess = near === undefined ? "" : `\n(Did you mean ${near}?)`;
  throw new CommanderError(1, "commander.unknownOption", `error: unknown option '${flag}'${guess}`);
}

/** A bare flag is an empty word; `--no-x` is given when `x` is false. */
function wordsOfFlag(option: Option, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value;
  return value === !option.negate ? [""] : [];
}

/** The word that stands with a flag as its value, if it takes one: "--as json", "--as=json". */
function valueAfter(flag: string, argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word.split("=")[0] === flag);
  return at === -1 ? undefined : (/=(.*)$/s.exec(argv[at] ?? "")?.[1] ?? argv[at + 1]);
}

/** Commander's message without "error:", and what to type instead: its guess only where no command has the flag. */
async function toUsageError(
  { code, message: text }: CommanderError,
  word: string | undefined,
  { argv, env }: Pick<WatchedStreams, "argv" | "env">,
  entries: readonly CommandEntry[],
  dataset: string | null,
): Promise<UsageError> {
  const [message = "", guess] = text.replace(/^error: /, "").split(/\n\(Did you mean (?:one of )?(.+)\?\)/);
  const named = entries.find(({ name }) => name === word);
  const called = named ?? entries.find(({ name }) => name === DEFAULT_COMMAND);
  const flag = code === "commander.unknownOption" ? /'(-[^'=]+)/.exec(message)?.[1] : undefined;
  const known = flag === undefined ? [] : await hintsForFlag(flag, valueAfter(flag, argv), called, entries);
  const number = argv.find((each) => /^-\d+$/.test(each));
  const isLimit = number !== undefined && (flag === number || code === "commander.excessArguments");
  const limit = isLimit ? [`-n ${number.slice(1)} for at most ${number.slice(1)} results`] : [];
  const guesses = guess === undefined || known.length > 0 ? [] : guess.split(", ");
  const examples =
    code === "commander.missingArgument" && called !== undefined ? await hintsForArgument(called, dataset, env) : [];
  const commands = named !== undefined || word === undefined ? [] : commandsNear(word, entries);
  const help = named === undefined ? "rashomon --help" : `rashomon ${named.name} --help`;
  return new UsageError(message, [
    ...examples,
    ...commands.map((name) => `rashomon ${name}`),
    ...limit,
    ...known,
    ...guesses,
    help,
  ]);
}
