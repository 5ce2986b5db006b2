// The words of a command line as typed → as the parser reads them: letters are written out as the flags that they are short for, so
// that everything behind this file knows one spelling of a flag, and "-navy" is a word and not a limit of "avy".

import { GLOBAL_FLAGS } from "./options.ts";
import type { Parameter } from "./parameter.ts";

/** What ends the flags: every word after it is a word. */
const END_OF_FLAGS = "--";

interface Flag {
  readonly long: string;
  /** Whether it takes this value; null for a flag without a value. */
  readonly takes: ((value: string) => boolean) | null;
}

const FLAGS: readonly (Flag & { readonly letter: string })[] = [
  { letter: "h", long: "--help", takes: null },
  { letter: "V", long: "--version", takes: null },
  ...Object.values<Parameter<unknown>>(GLOBAL_FLAGS).map(({ usage, short = "", read }) => {
    const [long = "", value] = usage.split(" ");
    return {
      letter: short.slice(1),
      long,
      takes: value === undefined ? null : (text: string) => isReadable(read, text),
    };
  }),
];

function isReadable(read: Parameter<unknown>["read"], text: string): boolean {
  try {
    read([text]);
    return true;
  } catch {
    return false;
  }
}

/** "-qj" → "--quiet", "--json"; "-fcsv" → "--format", "csv". What is not made of letters of flags stays as it is. */
export function readWords(argv: readonly string[]): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? "";
    if (word === END_OF_FLAGS) return [...words, ...argv.slice(at)];
    const written = /^-[^-]/.test(word) ? (writeOut(word.slice(1)) ?? [word]) : [word];
    words.push(...written);
    const last = FLAGS.find(({ long }) => long === written.at(-1));
    const next = argv[at + 1];
    if (typeof last?.takes === "function" && next !== undefined) {
      words.push(next);
      at += 1;
    }
  }
  return words;
}

function writeOut(letters: string): readonly string[] | null {
  const [letter = "", rest] = [letters[0], letters.slice(1)];
  const flag = FLAGS.find((each) => each.letter === letter);
  if (flag === undefined) return null;
  if (rest === "") return [flag.long];
  if (flag.takes !== null) {
    const value = rest.replace(/^=/, "");
    return flag.takes(value) ? [flag.long, value] : null;
  }
  // The last letter may be one of the command's own.
  const more = writeOut(rest) ?? (rest.length === 1 ? [`-${rest}`] : null);
  return more === null ? null : [flag.long, ...more];
}

/** The words before `--`, which may be flags. */
export const beforeEnd = (words: readonly string[]): readonly string[] =>
  words.slice(0, words.includes(END_OF_FLAGS) ? words.indexOf(END_OF_FLAGS) : words.length);

/** How many of the last words stand after `--`. */
export function countLiteral(argv: readonly string[]): number {
  const end = argv.indexOf(END_OF_FLAGS);
  return end === -1 ? 0 : argv.length - end - 1;
}
