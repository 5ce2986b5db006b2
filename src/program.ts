// The command line: words → one command's run. The only importer of commander. What it parses comes from the data of the
// commands. Each call makes a fresh parser, so that nothing is left from the previous run.

import { Argument, Command as Parser, CommanderError, Option } from "commander";
import { version } from "../package.json";
import {
  readParameters,
  type Command,
  type CommandEntry,
  type Context,
  createContext,
  type Given,
} from "./cli/context.ts";
import { wantsMachineFormat } from "./cli/error-text.ts";
import { GLOBAL_FLAGS, toGlobalOptions } from "./cli/options.ts";
import type { Parameter } from "./cli/parameter.ts";
import { again } from "./cli/suggested-command.ts";
import { isOurs, mapSuggestions, UsageError } from "./platform/errors.ts";
import { ExitCode } from "./platform/exit-codes.ts";
import { fillExamples } from "./cli/example-words.ts";
import { formatCommandHelp, formatRootHelp } from "./cli/help-text.ts";
import type { Dataset } from "./model/dataset.ts";
import { valueOf } from "./model/at.ts";
import { fold } from "./model/fold.ts";
import { nearest } from "./model/nearest.ts";
import type { WatchedStreams } from "./cli/progress.ts";
import { formats } from "./render/index.ts";

/** The command that is run if the words do not begin with one. */
const DEFAULT_COMMAND = "search";

/** Parses the arguments and runs the command they name. Throws `UsageError`, and whatever the command throws. */
export async function runProgram(streams: WatchedStreams, entries: readonly CommandEntry[]): Promise<ExitCode> {
  const parser = createParser(streams, entries);
  const globalFlags = addParameters(parser, GLOBAL_FLAGS, streams.argv);
  let exitCode: ExitCode = ExitCode.done;

  parser.hook("preSubcommand", async (_, subparser) => {
    const command = await loadCommand(subparser, streams, entries);
    const given = addParameters(subparser, command.parameters, streams.argv);
    subparser.action(async () => {
      const global = toGlobalOptions(readParameters(GLOBAL_FLAGS, globalFlags));
      const context = createContext(streams, global, entries);
      try {
        exitCode = await command.execute(given, context);
      } catch (error) {
        throw isOurs(error) ? mapSuggestions(error, (text) => again(text, global)) : error;
      }
      await hintAtCommand(parser.args, exitCode, context);
    });
  });

  if (streams.argv.length === 0) parser.outputHelp();
  else await parse(parser, streams, entries);
  return exitCode;
}

/** Declares by name the commands that the arguments may mean; each is loaded when it is called. */
function createParser(streams: WatchedStreams, entries: readonly CommandEntry[]): Parser {
  const parser = new Parser("rashomon")
    .exitOverride()
    .configureOutput({ writeOut: streams.stdout.write, writeErr: () => {} })
    .configureHelp({ formatHelp: () => formatRootHelp(entries, streams.size().columns) })
    .helpCommand(false)
    .version(`rashomon ${version}`);
  for (const { name } of entries)
    if (name === DEFAULT_COMMAND || streams.argv.includes(name))
      parser.command(name, { isDefault: name === DEFAULT_COMMAND });
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

const TEXT_FLAGS: readonly string[] = ["-h", "--help", "-V", "--version"];

async function parse(parser: Parser, streams: WatchedStreams, entries: readonly CommandEntry[]): Promise<void> {
  const asked = streams.argv.find((word) => word === "--" || TEXT_FLAGS.includes(word));
  if (asked !== undefined && asked !== "--" && wantsMachineFormat(streams.argv))
    throw new UsageError(`${asked} is text, and cannot be printed for a program`, ["leave the format out"]);
  try {
    await parser.parseAsync(streams.argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    const [word] = parser.args;
    throw toUsageError(error, word, entries, await hintsFor(error, word, entries));
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
      wordsOf.set(key, () => refuseFlags([parser.processedArgs[index] ?? []].flat(), parser));
    } else {
      const options = mayHaveFlags ? namesOf(parameter).map((flags) => addOption(parser, flags, help)) : [];
      wordsOf.set(key, () =>
        options.flatMap((option) => wordsOfFlag(option, parser.getOptionValue(option.attributeName()))),
      );
    }
  }
  return (key) => valueOf(wordsOf, key)();
}

/** A flag with its letter, and with its other names: "-n, --limit <n>", "--since <date>". */
const namesOf = ({ usage, short, aliases = [] }: Parameter<unknown>): readonly string[] => [
  short === undefined ? usage : `${short}, ${usage}`,
  ...aliases.map((name) => usage.replace(/^\S+/, name)),
];

function addOption(parser: Parser, flags: string, help: string): Option {
  const option = new Option(flags, help);
  if (option.required) option.argParser((word, before: readonly string[] | undefined) => [...(before ?? []), word]);
  parser.addOption(option);
  return option;
}

/** Words may begin with a hyphen (`-without`), but what looks like a flag is an unknown flag. Throws as the parser does. */
function refuseFlags(words: readonly string[], parser: Parser): readonly string[] {
  const flag = words.find((word) => /^--[a-z]|^-[A-Za-z]$/.test(word));
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

/** What to type instead of an unknown flag; for a missing argument, the command's first example. */
async function hintsFor(
  { code, message }: CommanderError,
  word: string | undefined,
  entries: readonly CommandEntry[],
): Promise<readonly string[]> {
  const called = entries.find(({ name }) => name === word) ?? entries.find(({ name }) => name === DEFAULT_COMMAND);
  const command = await called?.load();
  if (code === "commander.unknownOption") {
    const instead = command?.insteadOf[/--[a-z-]+/.exec(message)?.[0] ?? ""];
    return instead === undefined ? [] : [instead];
  }
  if (code !== "commander.missingArgument") return [];
  const [example] = fillExamples(command?.examples ?? []);
  return example === undefined ? [] : [example[0], "rashomon list"];
}

/** Commander's message without "error:", with its guess and the command that may be meant as suggestions. */
function toUsageError(
  error: CommanderError,
  word: string | undefined,
  entries: readonly CommandEntry[],
  hints: readonly string[],
): UsageError {
  const [message = "", guess] = error.message.replace(/^error: /, "").split(/\n\(Did you mean (?:one of )?(.+)\?\)/);
  const guesses = guess === undefined ? [] : guess.split(", ");
  const isCommand = entries.some(({ name }) => name === word);
  const commands = isCommand || word === undefined ? [] : commandsNear(word, entries);
  const help = isCommand ? `rashomon ${word} --help` : "rashomon --help";
  return new UsageError(message, [...hints, ...guesses, ...commands, help]);
}

/**
 * A misspelt command is searched for like any word. The command is suggested if nothing is found, or if the first word is in no
 * name of an event, attribute or source, and more words follow; never for a word such as "how".
 */
async function hintAtCommand(words: readonly string[], exitCode: ExitCode, context: Context): Promise<void> {
  const { commands, global, streams } = context;
  const [word, ...more] = words;
  const isMachine = global.format !== null && formats[global.format].machine;
  if (isMachine || global.quiet || word === undefined || commands.some(({ name }) => name === word)) return;
  const [near] = commandsNear(word, commands);
  if (near === undefined) return;
  const dataset = await context.dataset();
  if (isStopWord(word, dataset)) return;
  if (exitCode !== ExitCode.nothing && (more.length === 0 || isNameWord(word, dataset))) return;
  streams.stderr.write(`hint: did you mean the command ${[near, ...more].join(" ")}?\n`);
}

const isStopWord = (word: string, { languages }: Dataset): boolean =>
  languages.some(({ stopWords }) => stopWords.includes(word.toLowerCase()));

function isNameWord(word: string, { events, attributes, sources }: Dataset): boolean {
  const folded = fold(word);
  const records = [...events.values(), ...attributes.values(), ...sources.values()];
  return records.some(({ id, label }) =>
    [id, ...Object.values(label)].some((name) => fold(name).split(" ").includes(folded)),
  );
}

const commandsNear = (word: string, entries: readonly CommandEntry[]): readonly string[] =>
  nearest(
    word,
    entries.map(({ name }) => name),
  ).map((name) => `rashomon ${name}`);
