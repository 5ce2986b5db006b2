// What an unfinished command line is waiting for. Pure: nothing is looked up here.

import { at } from "../../model/at.ts";
import type { Command } from "../context.ts";
import { GLOBAL_FLAGS } from "../options.ts";
import type { Parameter } from "../parameter.ts";

/** What comes next: a command, a flag, or a value for a parameter. `prefix` is kept before every candidate. */
export type Expected =
  | { readonly type: "command" }
  | { readonly type: "flag"; readonly flags: readonly Parameter<unknown>[] }
  | { readonly type: "value"; readonly parameter: Parameter<unknown>; readonly prefix: string }
  | { readonly type: "nothing" };

export interface CommandLine {
  readonly expected: Expected;
  /** The part of the last word that candidates must begin with. */
  readonly partial: string;
  /** Values of the global flags on the line, by flag: "--dataset" → "./mine". */
  readonly given: ReadonlyMap<string, string>;
}

/** "--from" of "--from <date>" */
export const flagName = ({ usage }: Parameter<unknown>): string => at(usage.split(" "), 0);

const takesValue = ({ usage }: Parameter<unknown>): boolean => usage.includes("<");

/** The name of the command on the line: its first word that is neither a flag nor the value of one. */
export function commandOf(words: readonly string[], names: ReadonlySet<string>): string | null {
  const { operands } = readWords(words.slice(0, -1), Object.values(GLOBAL_FLAGS));
  const [first] = operands;
  return first !== undefined && names.has(first) ? first : null;
}

/** `words`: everything after the name of the program; the last is being typed and may be empty. */
export function readCommandLine(words: readonly string[], command: Command | null): CommandLine {
  const last = words.at(-1) ?? "";
  const parameters: readonly Parameter<unknown>[] = [
    ...Object.values(command?.parameters ?? {}),
    ...Object.values(GLOBAL_FLAGS),
  ];
  const flags = parameters.filter(({ kind }) => kind === "flag");
  const { operands, given, waiting, isLiteral } = readWords(words.slice(0, -1), flags);
  if (waiting !== null) return { ...valueOf(waiting, last, ""), given };
  const [, name = "", value = ""] = /^(--[^=]+)=(.*)$/s.exec(last) ?? [];
  const flag = flags.find((candidate) => flagName(candidate) === name && takesValue(candidate));
  if (flag !== undefined && !isLiteral) return { ...valueOf(flag, value, `${name}=`), given };
  if (last.startsWith("-") && !isLiteral) return { expected: { type: "flag", flags }, partial: last, given };
  if (command === null)
    return { expected: operands.length === 0 ? { type: "command" } : { type: "nothing" }, partial: last, given };
  const taken = parameters.filter(({ kind }) => kind === "argument");
  const parameter =
    taken[operands.length - 1] ?? (taken.at(-1)?.usage.includes("...") === true ? taken.at(-1) : undefined);
  return parameter === undefined
    ? { expected: { type: "nothing" }, partial: last, given }
    : { ...valueOf(parameter, last, ""), given };
}

/** In a list, the part after the last comma is completed. */
function valueOf(
  parameter: Parameter<unknown>,
  typed: string,
  lead: string,
): Pick<CommandLine, "expected" | "partial"> {
  const at = typed.lastIndexOf(",") + 1;
  return { expected: { type: "value", parameter, prefix: `${lead}${typed.slice(0, at)}` }, partial: typed.slice(at) };
}

interface Read {
  readonly operands: readonly string[];
  readonly given: ReadonlyMap<string, string>;
  /** The flag whose value comes next. */
  readonly waiting: Parameter<unknown> | null;
  /** After `--` nothing is a flag. */
  readonly isLiteral: boolean;
}

function readWords(words: readonly string[], flags: readonly Parameter<unknown>[]): Read {
  const operands: string[] = [];
  const given = new Map<string, string>();
  let waiting: Parameter<unknown> | null = null;
  for (const [index, word] of words.entries()) {
    if (waiting !== null) {
      given.set(flagName(waiting), word);
      waiting = null;
    } else if (word === "--") {
      return { operands: [...operands, ...words.slice(index + 1)], given, waiting: null, isLiteral: true };
    } else if (word.startsWith("-")) {
      const [name = "", value] = word.split(/=(.*)/s);
      const flag = flags.find((candidate) => flagName(candidate) === name) ?? null;
      if (value !== undefined) given.set(name, value);
      else if (flag !== null && takesValue(flag)) waiting = flag;
    } else operands.push(word);
  }
  return { operands, given, waiting, isLiteral: false };
}
