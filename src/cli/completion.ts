// What an unfinished command line is waiting for, and the words that may come next, each with its meaning.

import { at } from "../model/at.ts";
import type { Command, Context } from "./context.ts";
import { readWords } from "./read-words.ts";
import { GLOBAL_FLAGS } from "./options.ts";
import type { Parameter } from "./parameter.ts";
import { bundledIds } from "../dataset/locate.ts";
import type { Labelled } from "../model/dataset.ts";
import { HELP_TOPICS } from "./help-topics.ts";
import { attributeTitle } from "../present/discrepancy-text.ts";
import type { Session } from "../present/session.ts";
import { openSession } from "./open-session.ts";

export interface CommandLine {
  /** What comes next; a parameter waits for a value. */
  readonly expected: "command" | "flag" | "nothing" | Parameter<unknown>;
  readonly flags: readonly Parameter<unknown>[];
  /** The beginning of the last word, which stays before every candidate, and the rest, with which candidates must begin. */
  readonly prefix: string;
  readonly partial: string;
  /** Values of the global flags on the line, by flag: "--dataset" → "./mine". */
  readonly given: ReadonlyMap<string, string>;
}

/** "--from" of "--from <date>" */
export const flagName = ({ usage }: Parameter<unknown>): string => at(usage.split(" "), 0);

const takesValue = ({ usage }: Parameter<unknown>): boolean => usage.includes("<");

/** The name of the command on the line: its first word that is neither a flag nor the value of one. */
export function commandOf(words: readonly string[], names: ReadonlySet<string>): string | null {
  const { operands } = readFlags(readWords(words.slice(0, -1)), Object.values(GLOBAL_FLAGS));
  const [first] = operands;
  return first !== undefined && names.has(first) ? first : null;
}

/** `words`: everything after the name of the program; the last is being typed and may be empty. */
export function readCommandLine(words: readonly string[], command: Command | null): CommandLine {
  const last = words.at(-1) ?? "";
  const parameters = [...Object.values(command?.parameters ?? {}), ...Object.values<Parameter<unknown>>(GLOBAL_FLAGS)];
  const flags = parameters.filter(({ kind }) => kind === "flag");
  const { operands, given, waiting, isLiteral } = readFlags(readWords(words.slice(0, -1)), flags);
  const expecting = (expected: CommandLine["expected"], typed = last, lead = ""): CommandLine => {
    // In a list of values, the part after the last comma is completed.
    const from = typeof expected === "string" ? 0 : typed.lastIndexOf(",") + 1;
    return { expected, flags, given, prefix: lead + typed.slice(0, from), partial: typed.slice(from) };
  };
  if (waiting !== null) return expecting(waiting);
  const [, name = "", value = ""] = /^(--[^=]+)=(.*)$/s.exec(last) ?? [];
  const flag = flags.find((candidate) => flagName(candidate) === name && takesValue(candidate));
  if (flag !== undefined && !isLiteral) return expecting(flag, value, `${name}=`);
  if (last.startsWith("-") && !isLiteral) return expecting("flag");
  if (command === null) return expecting(operands.length === 0 ? "command" : "nothing");
  const taken = parameters.filter(({ kind }) => kind === "argument");
  const rest = taken.at(-1)?.usage.includes("...") === true ? taken.at(-1) : undefined;
  return expecting(taken[operands.length - 1] ?? rest ?? "nothing");
}

interface Read {
  readonly operands: readonly string[];
  readonly given: ReadonlyMap<string, string>;
  /** The flag whose value comes next. */
  readonly waiting: Parameter<unknown> | null;
  /** After `--` nothing is a flag. */
  readonly isLiteral: boolean;
}

function readFlags(words: readonly string[], flags: readonly Parameter<unknown>[]): Read {
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
      const flag = flags.find((candidate) => [flagName(candidate), candidate.short].includes(name)) ?? null;
      if (value !== undefined) given.set(name, value);
      else if (flag !== null && takesValue(flag)) waiting = flag;
    } else operands.push(word);
  }
  return { operands, given, waiting, isLiteral: false };
}

export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Candidates, or the instruction to use the shell's own completion of files. */
export type Candidates = readonly Candidate[] | "files";

type Lookup = (context: Context) => Promise<Candidates> | Candidates;

/** Candidates of one kind or several, of the dataset of the run. */
const inDataset =
  (...lists: readonly ((session: Session) => readonly Candidate[])[]): Lookup =>
  async (context) => {
    const session = await openSession(context);
    return lists.flatMap((list) => list(session));
  };

const labelled = (
  records: ReadonlyMap<string, Pick<Labelled, "id">>,
  label: (id: string) => string,
): readonly Candidate[] => [...records.keys()].map((id) => ({ value: id, description: label(id) }));

const eventsOf = ({ dataset, labels }: Session) => labelled(dataset.events, (id) => labels.event(id));
const attributesOf = ({ dataset, labels }: Session) => labelled(dataset.attributes, (id) => labels.attribute(id));
const sources = inDataset(({ dataset, labels }) => labelled(dataset.sources, (id) => labels.source(id)));

const findingsOf = ({ judge, labels }: Session): readonly Candidate[] =>
  judge.all().map((finding) => ({
    value: finding.id,
    description: `${finding.verdict}: ${labels.event(finding.event)}, ${attributeTitle(finding, labels)}`,
  }));

const claimsOf = ({ dataset, labels }: Session): readonly Candidate[] =>
  dataset.claims.map((claim) => ({ value: claim.id, description: labels.statement(claim) }));

const datasets: Lookup = ({ bundledDatasets }) =>
  bundledIds(bundledDatasets).map((id) => ({ value: id, description: "comes with the program" }));

const commandsAndTopics: Lookup = ({ commands }) => [
  ...listCommands(commands),
  ...[...HELP_TOPICS.keys()].map((value) => ({ value, description: "topic" })),
];

/** By the name of a flag or an argument, else by the word between its brackets. */
const LOOKUPS: Readonly<Record<string, Lookup>> = {
  event: inDataset(eventsOf),
  attribute: inDataset(attributesOf),
  "event|attribute": inDataset(eventsOf, attributesOf),
  source: sources,
  "covered-by": sources,
  between: sources,
  without: sources,
  scope: inDataset(({ dataset, labels }) => labelled(dataset.scopes, (id) => labels.scope(id))),
  entity: inDataset(({ dataset, labels }) => labelled(dataset.entities, (id) => labels.entity(id))),
  discrepancy: inDataset(findingsOf),
  claim: inDataset(claimsOf),
  "claim|discrepancy": inDataset(findingsOf, claimsOf),
  lang: inDataset(({ dataset }) => dataset.languages.map(({ code, label }) => ({ value: code, description: label }))),
  dataset: datasets,
  topic: commandsAndTopics,
  file: () => "files",
  folder: () => "files",
  path: () => "files",
};

export async function listValues(parameter: Parameter<unknown>, context: Context): Promise<Candidates> {
  if (parameter.choices.length > 0) return parameter.choices.map((value) => ({ value, description: "" }));
  const [name, placeholder] = namesOf(parameter);
  return (await (LOOKUPS[name] ?? LOOKUPS[placeholder])?.(context)) ?? [];
}

/** "--covered-by <id>" → covered-by, id; "<event>" → event, event. */
function namesOf({ usage }: Parameter<unknown>): readonly [name: string, placeholder: string] {
  const placeholder = /[<[]([^>\].]*)/.exec(usage)?.[1] ?? "";
  return [/^--([a-z-]+)/.exec(usage)?.[1] ?? placeholder, placeholder];
}

export const listCommands = (commands: Context["commands"]): readonly Candidate[] =>
  commands.filter(({ group }) => group !== null).map(({ name, summary }) => ({ value: name, description: summary }));
