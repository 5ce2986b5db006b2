// The loop of a screen: it reads keys, draws frames, and restores the terminal however it ends. `browse` and `draft` run in it.

import { believableSize } from "../platform/terminal-abilities.ts";
import type { Input as Keyboard, Screen } from "../platform/streams.ts";
import { flushKeys, readKeys } from "./keys.ts";
import type { Library } from "./library.ts";
import { createFrameView, type Frame, MOUSE, type Paint } from "./frame.ts";
import { drawDraft, drawFrame } from "./screen.ts";
import { reduce } from "./state-keys.ts";
import { createState, type End, type Input, type Question } from "./state.ts";
import { type Happening, holdTerminal } from "./terminal.ts";

/** Where it is shown, and from where keys come. */
export interface Place {
  readonly screen: Screen;
  readonly keyboard: Pick<Keyboard, "holdKeyboard">;
  readonly paint: Paint;
}

/** What is shown: a state that keys change. */
interface Shown<State> {
  /** The first frame, which is on the screen before the keyboard is open. */
  readonly first: Frame;
  readonly draw: (state: State) => Frame;
  readonly step: (state: State, input: Input) => Promise<State>;
  readonly isOver: (state: State) => boolean;
  /** What the mouse sends. */
  readonly mouse: string;
  /** Parts of an input between which Ctrl-C must come. */
  readonly split: (state: State, input: Input) => readonly Input[];
}

/** After this many milliseconds without further input, an escape is the Esc key and not the beginning of a sequence. */
const ESCAPE_MS = 40;

/** After these, the contents of the terminal are unknown. */
const CHANGES_SCREEN: ReadonlySet<string> = new Set(["ctrl-z", "ctrl-l", "resize"]);

/** Runs until the user quits or presses Ctrl-C, and returns the last state. Errors are thrown after the terminal is restored. */
export async function runLoop<State>(
  start: State,
  { first, draw, step, isOver, split, mouse }: Shown<State>,
  { screen, keyboard, paint }: Place,
): Promise<{ readonly state: State; readonly isInterrupted: boolean }> {
  const view = createFrameView(screen, paint, mouse);
  const terminal = holdTerminal(screen, keyboard, view.write(first));
  try {
    let [state, rest] = [start, ""];
    view.draw(draw(state));
    while (!isOver(state)) {
      const happening = await terminal.next(rest === "" ? null : ESCAPE_MS);
      if (happening.type === "interrupt") return { state, isInterrupted: true };
      const read = toInputs(rest, happening, screen);
      ({ rest } = read);
      for (const given of read.inputs)
        for (const input of split(state, given)) {
          if (await terminal.isInterrupted()) return { state, isInterrupted: true };
          if (input.name === "ctrl-z") await terminal.suspend();
          if (CHANGES_SCREEN.has(input.name)) view.forget();
          if (!isOver(state)) state = await step(state, input.name === "ctrl-z" ? resized(screen) : input);
        }
      if (!isOver(state) && !terminal.hasMore()) view.draw(draw(state));
    }
    return { state, isInterrupted: false };
  } finally {
    terminal.release();
  }
}

const resized = (screen: Screen): Input => ({ name: "resize", size: believableSize(screen.size()) });

function toInputs(rest: string, happening: Happening, screen: Screen): { inputs: readonly Input[]; rest: string } {
  if (happening.type === "stop") return { inputs: [{ name: "ctrl-z" }], rest };
  if (happening.type === "resize") return { inputs: [resized(screen)], rest };
  const { keys, rest: left } = happening.type === "keys" ? readKeys(rest, happening.text) : flushKeys(rest);
  return { inputs: keys, rest: left };
}

/** Browses until the user quits. Words are looked up before the state that they lead to is computed. */
export async function runSession(start: Question, { library, ...place }: Place & { library: Library }): Promise<End> {
  if (!library.isKnown(start)) await library.lookUp(start.query);
  const first = createState(start, believableSize(place.screen.size()), library);
  const { state, isInterrupted } = await runLoop(
    first,
    {
      first: drawDraft(first, library),
      draw: (now) => drawFrame(now, library),
      async step(now, input) {
        const next = reduce(now, input, library);
        if (library.isKnown(next)) return next;
        await library.lookUp(next.query);
        return reduce(now, input, library);
      },
      isOver: ({ end }) => end !== null,
      mouse: MOUSE.places,
      split: (_, input) => [input],
    },
    place,
  );
  return isInterrupted || state.end === null ? { type: "interrupted" } : state.end;
}
