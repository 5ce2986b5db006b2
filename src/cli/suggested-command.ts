// Completes suggested commands so that they can be pasted: with the same dataset and the same language.

import type { GlobalOptions } from "./options.ts";

type Same = Pick<GlobalOptions, "dataset" | "lang">;

/** Commands that use a dataset. */
const ASKING =
  /^rashomon (?:search|list|timeline|show|browse|claims|today|random|cite|discrepancies|explain|agreement|sources|quote|add|edit|remove|rename|merge|undo|validate$)\b/;

/** Adds the dataset and the language to a command, each once, before what it does ("… lists them"); other text is returned as it is. */
export function again(text: string, { dataset, lang }: Same): string {
  const [, command = text, rest = ""] =
    /^(rashomon .+?)( (?:lists them(?: all)?|merges the two|changes it everywhere|in one of them))$/.exec(text) ?? [];
  if (!ASKING.test(command)) return text;
  const flags = [
    ...(dataset === null || command.includes(" --dataset ") ? [] : [`--dataset ${shellWord(dataset)}`]),
    ...(lang === null || command.includes(" --lang ") ? [] : [`--lang ${shellWord(lang)}`]),
  ];
  return [command, ...flags].join(" ") + rest;
}

/** A word, quoted for the shell if necessary. */
export const shellWord = (word: string): string =>
  /^[\w./-]+$/.test(word) || /^[\p{L}\p{M}\p{N}._/-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** Words, each quoted for the shell if necessary. */
export const shellWords = (text: string): string =>
  text
    .split(" ")
    .filter((word) => word !== "")
    .map(shellWord)
    .join(" ");
