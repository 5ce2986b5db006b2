// Commands for tests of everything around commands: one that does what the test says, under any name.

import { defineCommand, type CommandEntry, type Run } from "../../src/cli/context.ts";
import {
  asCount,
  asText,
  choiceFlag,
  listFlag,
  optionalArgument,
  switchFlag,
  valueFlag,
  wordsArgument,
} from "../../src/cli/parameter.ts";

export interface BattleOptions {
  readonly place: string | null;
  readonly year: number | null;
  readonly chroniclers: readonly string[];
  readonly side: "sea" | "land" | null;
  readonly silent: boolean;
}

/** A command with one parameter of every sort: `battles [place]`. */
export function createBattlesEntry(run: Run<BattleOptions>, name = "battles"): CommandEntry {
  const createCommand = defineCommand<BattleOptions>({
    description: "Lists battles.",
    examples: [["rashomon battles Salamis", "one place"]],
    parameters: {
      place: optionalArgument("[place]", "Where", asText),
      year: valueFlag("--year <n>", "When", asCount),
      chroniclers: listFlag("--chronicler <name>", "Told by", asText),
      side: choiceFlag("--side <where>", "Fought on", ["sea", "land"]),
      silent: switchFlag("--silent", "Also what nobody tells"),
    },
    run,
  });
  return { name, summary: "List battles", group: "Look up", load: async () => createCommand() };
}

/** A `search` that takes words. */
export function createSearchEntry(run: Run<{ readonly words: readonly string[] }>): CommandEntry {
  const createCommand = defineCommand({
    description: "Searches.",
    examples: [],
    parameters: { words: wordsArgument("<words...>", "What to look for") },
    run,
  });
  return { name: "search", summary: "Search", group: "Look up", load: async () => createCommand() };
}
