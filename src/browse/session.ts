// The loop: reads keys, draws frames, and restores the terminal however it ends.

import { believableSize } from "../platform/terminal-abilities.ts";
import type { Input as Keyboard, Screen } from "../platform/streams.ts";
import { flushKeys, readKeys } from "./keys.ts";
import type { Library } from "./library.ts";
import { createFrameView, type FrameView, type Paint } from "./frame.ts";
import { drawDraft, drawFrame } from "./screen.ts";
import { reduce } from "./state-keys.ts";
import { createState, type End, type Input, type Start, type State } from "./state.ts";
import { type Happening, holdTerminal, type Terminal } from "./terminal.ts";

export interface Parts {
  readonly screen: Screen;
  readonly keyboard: Pick<Keyboard, "holdKeyboard">;
  readonly library: Library;
  readonly paint: Paint;
}

/** Runs until the user quits. Errors are thrown after the terminal is restored. */
export async function runSession(start: Start, parts: Parts): Promise<End> {
  const { library, screen, keyboard, paint } = parts;
  if (!library.isKnown(start)) await library.lookUp(start.query);
  const state = createState(start, believableSize(screen.size()), library);
  const view = createFrameView(screen, paint);
  const terminal = holdTerminal(screen, keyboard, view.write(drawDraft(state, library)));
  try {
    return await wander(state, terminal, view, parts);
  } finally {
    terminal.release();
  }
}

/** After this many milliseconds without further input, an escape is the Esc key and not the beginning of a sequence. */
const ESCAPE_MS = 40;

async function wander(first: State, terminal: Terminal, view: FrameView, { screen, library }: Parts): Promise<End> {
  let state = first;
  let rest = "";
  view.draw(drawFrame(state, library));
  while (state.end === null) {
    const happening = await terminal.next(rest === "" ? null : ESCAPE_MS);
    if (happening.type === "interrupt") return { type: "interrupted" };
    const read = toInputs(rest, happening, screen);
    ({ rest } = read);
    for (const input of read.inputs) {
      if (await terminal.isInterrupted()) return { type: "interrupted" };
      if (input.name === "ctrl-z") await terminal.suspend();
      if (CHANGES_SCREEN.has(input.name)) view.forget();
      state = state.end === null ? await step(state, input, screen, library) : state;
    }
    if (state.end === null && !terminal.hasMore()) view.draw(drawFrame(state, library));
  }
  return state.end;
}

/** After these, the contents of the terminal are unknown. */
const CHANGES_SCREEN: ReadonlySet<string> = new Set(["ctrl-z", "ctrl-l", "resize"]);

interface ReadInputs {
  readonly inputs: readonly Input[];
  readonly rest: string;
}

function toInputs(rest: string, happening: Happening, screen: Screen): ReadInputs {
  if (happening.type === "stop") return { inputs: [{ name: "ctrl-z" }], rest };
  if (happening.type === "resize") return { inputs: [{ name: "resize", size: believableSize(screen.size()) }], rest };
  const { keys, rest: left } = happening.type === "keys" ? readKeys(rest, happening.text) : flushKeys(rest);
  return { inputs: keys, rest: left };
}

/** The next state; words are looked up before it is computed. */
async function step(state: State, input: Input, screen: Screen, library: Library): Promise<State> {
  const event: Input = input.name === "ctrl-z" ? { name: "resize", size: believableSize(screen.size()) } : input;
  const next = reduce(state, event, library);
  if (library.isKnown(next)) return next;
  await library.lookUp(next.query);
  return reduce(state, event, library);
}
