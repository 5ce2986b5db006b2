// `__complete`, which the completion scripts call: what may come next on a command line, one candidate per line, with a tab
// before its description. It is hidden, and reports no errors: completion must never disturb typing.

import { ExitCode } from "../platform/exit-codes.ts";
import { stripControls } from "../render/text.ts";
import { defineCommand, type Context, createContext } from "../cli/context.ts";
import {
  type Candidate,
  type Candidates,
  type CommandLine,
  listCommands,
  listValues,
  commandOf,
  flagName,
  readCommandLine,
} from "../cli/completion.ts";
import { wordsArgument } from "../cli/parameter.ts";

export const createCommand = defineCommand({
  description: "Lists what may come next on a command line; used by the scripts that `rashomon completion` prints.",
  examples: [],
  /** The words after the name of the program; the last is being typed. */
  parameters: { words: wordsArgument("[words...]", "Words of the command line, each after a =") },
  async run({ words }, context) {
    const { stdout } = context.streams;
    try {
      const found = await complete(
        words.map((word) => word.replace(/^=/, "")),
        context,
      );
      stdout.write(found === "files" ? `${FILES}\n` : found.map(formatCandidate).join(""));
    } catch {
      // A dataset that cannot be read has nothing to offer.
    }
    return ExitCode.done;
  },
});

const HELP: Candidate = { value: "--help", description: "Show help" };

/** Tells the script to complete files instead. */
const FILES = ":files";

async function complete(words: readonly string[], context: Context): Promise<Candidates> {
  const name = commandOf(words, new Set(context.commands.map((entry) => entry.name)));
  const command = (await context.commands.find((entry) => entry.name === name)?.load()) ?? null;
  const line = readCommandLine(words, command);
  const found = await listExpected(line, withGiven(context, line.given));
  if (found === "files") return found;
  const { expected, prefix, partial } = line;
  const used = new Set(prefix.replace(/^--[^=]+=/, "").split(","));
  const isPath = typeof expected !== "string" && expected.usage.includes("path>");
  const fitting = found.filter(({ value }) => value.startsWith(partial) && isPlain(value) && !used.has(value));
  if (isPath && fitting.length === 0) return "files";
  return fitting.map(({ value, description }) => ({ value: `${prefix}${value}`, description }));
}

/** The dataset and the language that the command line being typed asks for. */
function withGiven(context: Context, given: ReadonlyMap<string, string>): Context {
  const { dataset, lang } = context.global;
  const global = { ...context.global, dataset: given.get("--dataset") ?? dataset, lang: given.get("--lang") ?? lang };
  return given.has("--dataset") || given.has("--lang")
    ? createContext(context.streams, global, context.commands)
    : context;
}

async function listExpected({ expected, flags }: CommandLine, context: Context): Promise<Candidates> {
  if (expected === "nothing") return [];
  if (expected === "command") return listCommands(context.commands);
  if (expected === "flag") return [...flags.map((flag) => ({ value: flagName(flag), description: flag.help })), HELP];
  return listValues(expected, context);
}

/** Characters that no shell treats specially; other values would have to be quoted. */
const isPlain = (value: string): boolean => /^[\p{L}\p{N}\p{M}._/@%+:-]+$/u.test(value);

const LONGEST = 72;

function formatCandidate({ value, description }: Candidate): string {
  const text = stripControls(description);
  return `${value}\t${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text}\n`;
}
