// The commands, in the order help lists them. Only what is named here is loaded before a command is called.

import type { Command, CommandEntry } from "../cli/context.ts";

type Row = readonly [name: string, summary: string, file: () => Promise<{ readonly createCommand: () => Command }>];

const inGroup = (group: CommandEntry["group"], rows: readonly Row[]): readonly CommandEntry[] =>
  rows.map(([name, summary, file]) => ({ name, summary, group, load: async () => (await file()).createCommand() }));

export const COMMANDS: readonly CommandEntry[] = [
  ...inGroup("Look up", [
    ["search", "Find events by any words, in any language, misspelt or not", () => import("./search.ts")],
    ["list", "List events by date", () => import("./list.ts")],
    ["timeline", "Draw events on a time axis", () => import("./timeline.ts")],
    ["show", "Show one event, source by source", () => import("./show.ts")],
    ["browse", "Explore interactively", () => import("./browse.ts")],
    ["claims", "List claims, with filters", () => import("./claims.ts")],
    ["today", "Show what happened on this day of the year", () => import("./today.ts")],
    ["random", "Show a random event", () => import("./random.ts")],
    ["cite", "Cite a claim or a discrepancy", () => import("./cite.ts")],
  ]),
  ...inGroup("Compare", [
    ["discrepancies", "Show where sources disagree", () => import("./discrepancies.ts")],
    ["explain", "Explain a verdict, step by step", () => import("./explain.ts")],
    ["agreement", "Show how far each pair of sources agrees", () => import("./agreement.ts")],
    ["sources", "List sources, and what only one of them states", () => import("./sources.ts")],
  ]),
  ...inGroup("Your own data", [
    ["datasets", "List datasets", () => import("./datasets.ts")],
    ["init", "Start a dataset of your own", () => import("./init.ts")],
    ["import", "Make a dataset from a table", () => import("./import.ts")],
    ["draft", "Find figures, dates and names in texts, and turn them into claims", () => import("./draft.ts")],
    ["add", "Add a source, an event or a claim to your own dataset", () => import("./add.ts")],
    ["edit", "Change a record of your own dataset", () => import("./edit.ts")],
    ["remove", "Remove a record, and whatever uses it", () => import("./remove.ts")],
    ["rename", "Change an id everywhere it is used", () => import("./rename.ts")],
    ["merge", "Merge two events, two entities or two datasets", () => import("./merge.ts")],
    ["undo", "Undo the last change", () => import("./undo.ts")],
    ["compare", "Compare two versions of a dataset", () => import("./compare.ts")],
    ["validate", "List everything wrong with a dataset, and how to fix it", () => import("./validate.ts")],
    ["verify", "Check the claims against the source texts", () => import("./verify.ts")],
    ["quote", "Show the passage that a claim was drawn from", () => import("./quote.ts")],
    ["export", "Export to other formats", () => import("./export.ts")],
    ["schema", "Print the dataset format as JSON Schema", () => import("./schema.ts")],
  ]),
  ...inGroup("More", [
    ["mcp", "Serve the dataset to an assistant or another program", () => import("./mcp.ts")],
    ["help", "Explain a command or a topic", () => import("./help.ts")],
    ["completion", "Print a script that completes commands and ids in your shell", () => import("./completion.ts")],
    ["man", "Print the manual page", () => import("./man.ts")],
  ]),
  ...inGroup(null, [["__complete", "Candidates for completing a command line", () => import("./complete.ts")]]),
];
