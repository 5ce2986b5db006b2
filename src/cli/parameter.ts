// Flags and arguments as data: how each is typed, what help says about it, and how its words become a typed value. The
// parser, the help, the completion scripts and the reference are all made from these.

import { UsageError } from "../platform/errors.ts";
import { inAnyCase } from "../model/any-case.ts";
import { nearest } from "../model/nearest.ts";
import { at } from "../model/at.ts";

export interface Parameter<T> {
  readonly kind: "flag" | "argument";
  /** How it is typed: `--from <date>`, `--silence`, `<event>`, `[words...]`. */
  readonly usage: string;
  readonly help: string;
  /** One letter for it: "-n". */
  readonly short?: string;
  /** Other names that are accepted but not listed in help: "--since". */
  readonly aliases?: readonly string[];
  /** The words that it accepts, if they are a fixed list. */
  readonly choices: readonly string[];
  /** Reads the words as typed, in order: none if it was not given, an empty one for each use of a bare flag. */
  readonly read: (given: readonly string[]) => T;
}

/** One parameter for every property of an options record. */
export type Parameters<Options> = { readonly [Key in keyof Options]-?: Parameter<Options[Key]> };

/** The options record that parameters make: the value of each, by its key. */
export type OptionsOf<All extends Readonly<Record<string, Parameter<unknown>>>> = {
  readonly [Key in keyof All]: ReturnType<All[Key]["read"]>;
};

/** Turns one word into a value. Throws `UsageError`; the message need not name the flag. */
export type Reader<T> = (text: string) => T;

export const asText: Reader<string> = (text) => text;

/** A path. An empty one is refused: it comes from an unset shell variable, and would mean the current folder. */
export function asPath(text: string): string {
  if (text === "") throw new UsageError("the path is empty", ["write . for the current folder"]);
  return text;
}

/** The value of `--out` that means standard output. */
export const STDOUT = "-";

/** A path to write to, which cannot be standard output. */
export function asPlace(text: string): string {
  if (text === STDOUT) throw new UsageError("this cannot go to standard output", ["name a file or folder: ./-"]);
  return asPath(text);
}

/** A parameter as it is declared: "-n, --limit <n>", and by its other names, "--since <date>". */
export const spellingsOf = ({ usage, short, aliases = [] }: Parameter<unknown>): readonly string[] => [
  short === undefined ? usage : `${short}, ${usage}`,
  ...aliases.map((name) => usage.replace(/^\S+/, name)),
];

export function asCount(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`"${text}" is not a whole number, 0 or more`, ["write digits, such as 10"]);
  return Number(text);
}

export function switchFlag(usage: string, help: string): Parameter<boolean> {
  return { kind: "flag", usage, help, choices: [], read: (given) => given.length > 0 };
}

/** A flag with one value, null if not given; the last use wins: `--from <date>`. */
export function valueFlag<T>(usage: string, help: string, reader: Reader<T>): Parameter<T | null> {
  const read = naming(usage, reader);
  return { kind: "flag", usage, help, choices: [], read: (given) => whenGiven(given.at(-1), read) };
}

/** A flag with a list of values, separated by commas or given by repeating the flag: `--source <id>`. */
export function listFlag<T>(usage: string, help: string, reader: Reader<T>): Parameter<readonly T[]> {
  const read = naming(usage, reader);
  const split = naming(usage, splitAtCommas);
  return { kind: "flag", usage, help, choices: [], read: (given) => given.flatMap(split).map(read) };
}

/** A flag that is repeated for each value, since values may contain commas. */
export function repeatedFlag<T>(usage: string, help: string, reader: Reader<T>): Parameter<readonly T[]> {
  const read = naming(usage, reader);
  return { kind: "flag", usage, help, choices: [], read: (given) => given.map(read) };
}

type Pair = readonly [string, string];

/**
 * The same with pairs: `--column <part=name>`. The right side may be empty, and keeps its spaces, if it is `asWritten`. `examples` are
 * suggested for a word that is no pair.
 */
export function pairsFlag(usage: string, help: string, asWritten = false, ...examples: string[]) {
  const form = /<(.*)>/.exec(usage)?.[1] ?? usage;
  return repeatedFlag(usage, help, (word): Pair => {
    const sign = word.indexOf("=");
    const value = word.slice(sign + 1);
    if (sign < 1 || (value === "" && !asWritten))
      throw new UsageError(`"${word}" is not of the form ${form}`, examples);
    return [word.slice(0, sign).trim(), asWritten ? value : value.trim()];
  });
}

/** A flag with one value of a fixed list, null if not given. */
export function choiceFlag<const C extends string>(
  usage: string,
  help: string,
  choices: readonly C[],
): Parameter<C | null> {
  return { ...valueFlag(usage, help, oneOf(choices)), choices };
}

/** A flag with several values of a fixed list: `--verdict conflict,scope`. */
export function choicesFlag<const C extends string, const D extends string = never>(
  usage: string,
  help: string,
  choices: readonly C[],
  /** Accepted words that are not listed in help. */
  also: readonly D[] = [],
): Parameter<readonly (C | D)[]> {
  return { ...listFlag(usage, help, oneOf([...choices, ...also])), choices };
}

export function withDefault<T>(parameter: Parameter<T | null>, value: T): Parameter<T> {
  return { ...parameter, read: (given) => parameter.read(given) ?? value };
}

/** A required argument: `<event>`. */
export function requiredArgument<T>(usage: string, help: string, reader: Reader<T>): Parameter<T> {
  const read = naming(usage, reader);
  return { kind: "argument", usage, help, choices: [], read: (given) => read(at(given, 0)) };
}

/** An optional argument: `[event]`. */
export function optionalArgument<T>(usage: string, help: string, reader: Reader<T>): Parameter<T | null> {
  const read = naming(usage, reader);
  return { kind: "argument", usage, help, choices: [], read: (given) => whenGiven(given[0], read) };
}

/** All remaining words: `<words...>`. */
export function wordsArgument(usage: string, help: string): Parameter<readonly string[]> {
  return { kind: "argument", usage, help, choices: [], read: (given) => given };
}

/** A reader that accepts only the words of a list. */
export function oneOf<C extends string>(choices: readonly C[]): Reader<C> {
  return (text) => {
    const choice = inAnyCase(choices, text);
    if (choice !== null) return choice;
    throw new UsageError(`"${text}" is not one of ${choices.join(", ")}`, nearest(text, choices));
  };
}

/** The reader, with the flag or argument named in the errors that it throws. */
function naming<T>(usage: string, reader: Reader<T>): Reader<T> {
  const name = /--[a-z-]+/.exec(usage)?.[0] ?? usage;
  return (text) => {
    try {
      return reader(text);
    } catch (error) {
      if (error instanceof UsageError) throw new UsageError(`${name}: ${error.message}`, error.suggestions);
      throw error;
    }
  };
}

/** The entries of a list. One without entries is refused, as it comes from an unset shell variable. */
function splitAtCommas(text: string): readonly string[] {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) throw new UsageError("the value is empty", ["give a value, or leave the flag out"]);
  return parts;
}

const whenGiven = <T>(text: string | undefined, read: Reader<T>): T | null => (text === undefined ? null : read(text));
