// The commands, in the order help lists them. Only what is named here is loaded before a command is called.

import type { CommandEntry } from "../cli/command.ts";

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "search",
    summary: "Find events by any words, in any language, misspelt or not",
    group: "Look up",
    load: async () => (await import("./search.ts")).createSearchCommand(),
  },
  {
    name: "list",
    summary: "Events in order of date, by range and by source",
    group: "Look up",
    load: async () => (await import("./list.ts")).createListCommand(),
  },
  {
    name: "timeline",
    summary: "The same events drawn on an axis of time",
    group: "Look up",
    load: async () => (await import("./timeline.ts")).createTimelineCommand(),
  },
  {
    name: "show",
    summary: "One event: what each source says of it",
    group: "Look up",
    load: async () => (await import("./show.ts")).createShowCommand(),
  },
  {
    name: "browse",
    summary: "A screen to wander in: events, disagreements, claims, sources",
    group: "Look up",
    load: async () => (await import("./browse.ts")).createBrowseCommand(),
  },
  {
    name: "claims",
    summary: "The claims themselves, filtered",
    group: "Look up",
    load: async () => (await import("./claims.ts")).createClaimsCommand(),
  },
  {
    name: "today",
    summary: "What happened on this day of the year",
    group: "Look up",
    load: async () => (await import("./today.ts")).createTodayCommand(),
  },
  {
    name: "random",
    summary: "An event to begin with, picked at random",
    group: "Look up",
    load: async () => (await import("./random.ts")).createRandomCommand(),
  },
  {
    name: "cite",
    summary: "A claim or a disagreement as a reference",
    group: "Look up",
    load: async () => (await import("./cite.ts")).createCiteCommand(),
  },
  {
    name: "discrepancies",
    summary: "Where sources disagree",
    group: "Compare",
    load: async () => (await import("./discrepancies.ts")).createDiscrepanciesCommand(),
  },
  {
    name: "explain",
    summary: "Why a verdict is what it is, step by step",
    group: "Compare",
    load: async () => (await import("./explain.ts")).createExplainCommand(),
  },
  {
    name: "agreement",
    summary: "How far each two sources agree",
    group: "Compare",
    load: async () => (await import("./agreement.ts")).createAgreementCommand(),
  },
  {
    name: "sources",
    summary: "The accounts, and what only one of them says",
    group: "Compare",
    load: async () => (await import("./sources.ts")).createSourcesCommand(),
  },
  {
    name: "datasets",
    summary: "Which datasets can be asked",
    group: "Your own data",
    load: async () => (await import("./datasets.ts")).createDatasetsCommand(),
  },
  {
    name: "init",
    summary: "Start a dataset of your own",
    group: "Your own data",
    load: async () => (await import("./init.ts")).createInitCommand(),
  },
  {
    name: "import",
    summary: "Make a dataset of a table",
    group: "Your own data",
    load: async () => (await import("./import.ts")).createImportCommand(),
  },
  {
    name: "add",
    summary: "Add a source, an event or a claim to your own",
    group: "Your own data",
    load: async () => (await import("./add.ts")).createAddCommand(),
  },
  {
    name: "validate",
    summary: "Everything wrong with a dataset, and how to mend it",
    group: "Your own data",
    load: async () => (await import("./validate.ts")).createValidateCommand(),
  },
  {
    name: "verify",
    summary: "Check the claims against the source texts",
    group: "Your own data",
    load: async () => (await import("./verify.ts")).createVerifyCommand(),
  },
  {
    name: "quote",
    summary: "The passage that a claim was drawn from",
    group: "Your own data",
    load: async () => (await import("./quote.ts")).createQuoteCommand(),
  },
  {
    name: "export",
    summary: "The dataset in the formats of others",
    group: "Your own data",
    load: async () => (await import("./export.ts")).createExportCommand(),
  },
  {
    name: "schema",
    summary: "The dataset format as JSON Schema",
    group: "Your own data",
    load: async () => (await import("./schema.ts")).createSchemaCommand(),
  },
  {
    name: "mcp",
    summary: "Serve the dataset to an assistant or another program",
    group: "More",
    load: async () => (await import("./mcp.ts")).createMcpCommand(),
  },
  {
    name: "help",
    summary: "Explain a command or a topic",
    group: "More",
    load: async () => (await import("./help.ts")).createHelpCommand(),
  },
  {
    name: "completion",
    summary: "A script that completes commands and ids in your shell",
    group: "More",
    load: async () => (await import("./completion.ts")).createCompletionCommand(),
  },
  {
    name: "man",
    summary: "The manual page",
    group: "More",
    load: async () => (await import("./man.ts")).createManCommand(),
  },
  {
    name: "__complete",
    summary: "What may come next on a command line",
    group: null,
    load: async () => (await import("./complete.ts")).createCompleteCommand(),
  },
];
