// `__complete`, which the completion scripts call: what may come next on a command line, one candidate per line, with a tab
// before its description. It is hidden, and reports no errors: completion must never disturb typing.

import { ExitCode } from "../platform/exit-codes.ts";
import { stripControls } from "../render/text.ts";
import { defineCommand, type Context, createContext } from "../cli/context.ts";
import {
  type Candidate,
  type Candidates,
  listCommands,
  listValues,
  commandOf,
  type Expected,
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
  const { expected, partial, given } = readCommandLine(words, command);
  const found = await listExpected(expected, withGiven(context, given));
  if (found === "files") return found;
  const prefix = expected.type === "value" ? expected.prefix : "";
  const used = new Set(prefix.replace(/^--[^=]+=/, "").split(","));
  const isPath = expected.type === "value" && expected.parameter.usage.includes("path>");
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

async function listExpected(expected: Expected, context: Context): Promise<Candidates> {
  switch (expected.type) {
    case "command":
      return listCommands(context.commands);
    case "flag":
      return [...expected.flags.map((flag) => ({ value: flagName(flag), description: flag.help })), HELP];
    case "value":
      return listValues(expected.parameter, context);
    default:
      return [];
  }
}

/** Characters that no shell treats specially; other values would have to be quoted. */
const isPlain = (value: string): boolean => /^[\p{L}\p{N}\p{M}._/@%+:-]+$/u.test(value);

const LONGEST = 72;

function formatCandidate({ value, description }: Candidate): string {
  const text = stripControls(description);
  return `${value}\t${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text}\n`;
}
