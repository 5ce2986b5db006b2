// What to type instead of a flag or a command that does not exist.

import { countErrors, nearest } from "../model/nearest.ts";
import { inAnyCase } from "../model/any-case.ts";
import type { Dataset, Labelled } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { formatNames } from "../render/index.ts";
import { fillExamples } from "./example-words.ts";
import type { CommandEntry, Context } from "./context.ts";
import { again, shellWord } from "./suggested-command.ts";
import { type Parameter, spellingsOf } from "./parameter.ts";

/** What a command has instead of a flag, or else which commands have that flag; `value` is the word that stands with it. */
export async function hintsForFlag(
  flag: string,
  value: string | undefined,
  called: CommandEntry | undefined,
  entries: readonly CommandEntry[],
): Promise<readonly string[]> {
  const instead = (await called?.load())?.insteadOf[flag];
  if (instead !== undefined) return [instead];
  const format = value === undefined ? null : inAnyCase(formatNames, value);
  if (format !== null) return [`-f ${format}`];
  const having: string[] = [];
  for (const { name, group, load } of entries)
    if (group !== null && Object.values((await load()).parameters).some((parameter) => isCalled(parameter, flag)))
      having.push(name);
  const some = having.slice(0, MOST_NAMED).join(", ");
  return having.length === 0 ? [] : [`${flag} is a flag of ${some}${having.length > MOST_NAMED ? ", …" : ""}`];
}

const MOST_NAMED = 3;

const isCalled = (parameter: Parameter<unknown>, flag: string): boolean =>
  spellingsOf(parameter).some((spelling) => spelling.split(/, | /).includes(flag));

/** The first example of a command that lacks an argument; none for another dataset than the bundled one, whose ids are others. */
export async function hintsForArgument(
  called: CommandEntry,
  dataset: string | null,
  env: Context["env"],
): Promise<readonly string[]> {
  if (dataset !== null || env["RASHOMON_DATASET"] !== undefined)
    return [again("rashomon list", { dataset, lang: null })];
  const examples = fillExamples((await called.load()).examples).map(([command]) => command);
  const example = examples.find((command) => command.startsWith(`rashomon ${called.name} `)) ?? examples[0];
  return example === undefined ? [] : [example, "rashomon list"];
}

/** The commands that a word may be a misspelling of, the nearest first. */
export const commandsNear = (word: string, entries: readonly CommandEntry[]): readonly string[] =>
  nearest(
    word,
    entries.filter(({ group }) => group !== null).map(({ name }) => name),
  );

/** A misspelt command has at most so many wrong letters. */
const MOST_WRONG = 2;

/**
 * A misspelt command is searched for like any word. It is returned as it should be typed if nothing is found, or if the word, or its
 * beginning before other words, is near and in no text of the dataset; never for a word such as "how". Null if no command is meant.
 */
export async function commandMeant(isFound: boolean, dataset: Dataset, context: Context): Promise<string | null> {
  const { commands, global, typed } = context;
  const [word, ...more] = typed;
  if (word === undefined || commands.some(({ name }) => name === word)) return null;
  if (!isFound && typed.join(" ").toLowerCase() === "version") return "rashomon --version";
  const [near] = commandsNear(word, commands);
  if (near === undefined || isStopWord(word, dataset)) return null;
  const isClose = more.length > 0 || Number.isFinite(countErrors(word.toLowerCase(), near, MOST_WRONG));
  const isNamed = word.toLowerCase() !== near && isWordOf(word, dataset);
  if (isFound && (!isClose || isNamed)) return null;
  return again(["rashomon", near, ...more.map(shellWord)].join(" "), global);
}

const isStopWord = (word: string, { languages }: Dataset): boolean =>
  languages.some(({ stopWords }) => stopWords.includes(word.toLowerCase()));

/** Whether a word is in a name of a record, or in what a source says. */
function isWordOf(word: string, dataset: Dataset): boolean {
  const folded = fold(word);
  const has = (text: string): boolean => fold(text).split(" ").includes(folded);
  const { events, attributes, sources, entities, terms, claims } = dataset;
  const records = [events, attributes, sources, entities, terms].flatMap((map): readonly Labelled[] => [
    ...map.values(),
  ]);
  const isNamed = records.some((record) =>
    [record.id, ...allNames(record), ...Object.values(record.keywords).flat()].some(has),
  );
  return isNamed || claims.some(({ stated, statement }) => [stated ?? "", ...Object.values(statement ?? {})].some(has));
}
