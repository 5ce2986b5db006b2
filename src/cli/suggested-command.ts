// Commands that are suggested, so that they work when they are pasted: on the same dataset, in the same language.

import type { GlobalOptions } from "./options.ts";

type Same = Pick<GlobalOptions, "dataset" | "lang">;

/** Commands that ask a dataset. */
const ASKING =
  /^rashomon (?:search|list|timeline|show|browse|claims|today|random|cite|discrepancies|explain|agreement|sources|quote|add|edit|remove|rename|merge|undo|validate$)\b/;

/** The command with the dataset and the language that were asked for, each once, "… lists them" behind it; any other text as it is. */
export function again(text: string, { dataset, lang }: Same): string {
  const [, command = text, rest = ""] = /^(rashomon .+?)( lists them(?: all)?)$/.exec(text) ?? [];
  if (!ASKING.test(command)) return text;
  const flags = [
    ...(dataset === null || command.includes(" --dataset ") ? [] : [`--dataset ${shellWord(dataset)}`]),
    ...(lang === null || command.includes(" --lang ") ? [] : [`--lang ${shellWord(lang)}`]),
  ];
  return [command, ...flags].join(" ") + rest;
}

/** A word as a shell takes it. */
export const shellWord = (word: string): string =>
  /^[\p{L}\p{M}\p{N}._/-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** Words, each as a shell takes it. */
export const shellWords = (text: string): string =>
  text
    .split(" ")
    .filter((word) => word !== "")
    .map(shellWord)
    .join(" ");
