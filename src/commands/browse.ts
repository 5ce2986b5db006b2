// `browse`: an interactive screen that leads from event to disagreement to source. On exit, it prints the id of what was chosen.

import type { Session } from "../present/session.ts";
import type { Library } from "../browse/library.ts";
import { type End, type Question, MODES } from "../browse/state.ts";
import { InterruptedError, NoTerminalError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { LEVELS, VERDICTS } from "../model/verdict.ts";
import type { Screen } from "../platform/streams.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { asText, choiceFlag, valueFlag, withDefault, wordsArgument, type OptionsOf } from "../cli/parameter.ts";
import { openSession, requireId } from "../cli/open-session.ts";
import { isSpoken, openPaint } from "../cli/output.ts";

const PARAMETERS = {
  words: wordsArgument("[words...]", "Words to search for at the start"),
  mode: withDefault(choiceFlag("--mode <name>", "What to list at the start", MODES), "events"),
  source: valueFlag("--source <id>", "Only what this source states", asText),
  verdict: choiceFlag("--verdict <name>", "Only this verdict or level", [...VERDICTS, ...LEVELS]),
};

type BrowseOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description:
    "Opens a screen with a list and a page beside it: type to search, Enter to open or follow a line, Esc to go back, ? for all keys. Ctrl-X quits and prints the id of the selection, which another command can use. With ACCESSIBLE=1 or TERM=dumb it is a numbered dialogue, line by line.",
  examples: [
    ["rashomon browse", "Events by date, with what each source says about them"],
    ["rashomon browse <words>", "Start with a search"],
    ["rashomon browse --mode discrepancies", "Start with the disagreements, the most important first"],
    ['rashomon show "$(rashomon browse)"', "Choose an event, then print it"],
  ],
  parameters: PARAMETERS,
  async run(options, context) {
    const { streams } = context;
    const screen = streams.screen();
    if (screen === null)
      throw new NoTerminalError(
        "browse needs a terminal, and there is none; rashomon list and rashomon discrepancies need none",
      );
    const library = await openLibrary(context);
    const start = toStart(options, library);
    const end = await open(start, screen, library, context);
    if (end.type === "interrupted") throw new InterruptedError();
    if (end.type === "quit") return ExitCode.done;
    if (end.subject === null) return ExitCode.nothing;
    streams.stdout.write(`${end.subject.id}\n`);
    return ExitCode.done;
  },
});

async function openLibrary(context: Context): Promise<Library> {
  const { createLibrary } = await import("../browse/library.ts");
  const session: Session = await openSession(context);
  return createLibrary(session, async () => {
    const [{ createFind }, { openIndex }] = await Promise.all([
      import("../browse/finder.ts"),
      import("../cli/open-index.ts"),
    ]);
    return createFind(await openIndex(context, session.dataset));
  });
}

/** Throws `UsageError` for an unknown source. */
function toStart({ words, mode, source, verdict }: BrowseOptions, { session }: Library): Question {
  const known = source === null ? null : requireId("source", session.dataset.sources, source);
  return { mode, query: words.join(" "), filter: { verdict, source: known, entity: null } };
}

async function open(start: Question, screen: Screen, library: Library, context: Context): Promise<End> {
  if (isSpoken(context.env))
    return (await import("../browse/dialogue.ts")).runDialogue(start, screen, library, context.global.bidi !== "off");
  const { runSession } = await import("../browse/session.ts");
  return runSession(start, { screen, keyboard: context.streams.stdin, library, paint: await openPaint(context) });
}
