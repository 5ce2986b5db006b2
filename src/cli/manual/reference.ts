// The command tree as data, from which the man page and the reference in docs/ are made.

import { COMMAND_GROUPS, type CommandEntry, type Example } from "../context.ts";
import { fillExamples } from "../example-words.ts";
import { GLOBAL_FLAGS } from "../options.ts";
import type { Parameter } from "../parameter.ts";

/** A flag or an argument: how it is typed, what it means, and the words that it accepts. */
export type Term = Pick<Parameter<unknown>, "usage" | "help" | "choices">;

export interface CommandReference {
  readonly name: string;
  readonly summary: string;
  readonly group: string;
  readonly description: string;
  /** Without the name of the program. */
  readonly usage: string;
  readonly arguments: readonly Term[];
  readonly flags: readonly Term[];
  readonly examples: readonly Example[];
}

export interface Reference {
  /** In the order of help; hidden commands are left out. */
  readonly commands: readonly CommandReference[];
  readonly globalFlags: readonly Term[];
}

/** Loads every command and describes it. */
export async function collectReference(entries: readonly CommandEntry[]): Promise<Reference> {
  const listed = COMMAND_GROUPS.flatMap((group) =>
    entries.filter((entry) => entry.group === group).map((entry) => ({ entry, group })),
  );
  const commands = await Promise.all(listed.map(({ entry, group }) => describeCommand(entry, group)));
  return { commands, globalFlags: Object.values<Parameter<unknown>>(GLOBAL_FLAGS).map(toTerm) };
}

async function describeCommand({ name, summary, load }: CommandEntry, group: string): Promise<CommandReference> {
  const { description, examples, parameters } = await load();
  const all = Object.values(parameters);
  const taken = all.filter(({ kind }) => kind === "argument");
  const flags = all.filter(({ kind }) => kind === "flag");
  const usage = [name, ...taken.map((argument) => argument.usage), ...(flags.length > 0 ? ["[flags]"] : [])].join(" ");
  return {
    name,
    summary,
    group,
    description,
    usage,
    arguments: taken.map(toTerm),
    flags: flags.map(toTerm),
    examples: fillExamples(examples),
  };
}

const toTerm = ({ usage, help, choices }: Parameter<unknown>): Term => ({ usage, help, choices });
