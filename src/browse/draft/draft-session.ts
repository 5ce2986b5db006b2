// The loop of `draft`: reads keys, draws frames, writes each decision at once, and restores the terminal.

import { believableSize } from "../../platform/terminal-abilities.ts";
import type { Input as Keyboard, Screen } from "../../platform/streams.ts";
import { flushKeys, readKeys } from "../keys.ts";
import { createFrameView, type FrameView, type Paint } from "../frame.ts";
import { type Happening, holdTerminal, type Terminal } from "../terminal.ts";
import type { DraftInput, DraftState, Effect, Rules } from "./draft-model.ts";
import { drawDraft } from "./draft-screen.ts";
import { reduceDraft } from "./draft-state.ts";

export interface DraftParts {
  readonly screen: Screen;
  readonly keyboard: Pick<Keyboard, "holdKeyboard">;
  readonly paint: Paint;
  readonly rules: Rules;
  /** Adds or removes a claim; returns an error message, or null. */
  readonly perform: (effect: Effect) => Promise<string | null>;
  /** Stores the position and what was skipped. */
  readonly save: (state: DraftState) => void;
}

/** After this many milliseconds without further input, an escape is the Esc key and not the beginning of a sequence. */
const ESCAPE_MS = 40;
/** After these, the contents of the terminal are unknown. */
const CHANGES_SCREEN: ReadonlySet<string> = new Set(["ctrl-z", "ctrl-l", "resize"]);

/** Runs until the user quits, and returns the last state. Errors are thrown after the terminal is restored. */
export async function runDraftSession(first: DraftState, parts: DraftParts): Promise<DraftState> {
  const { screen, keyboard } = parts;
  const view = createFrameView(screen, parts.paint);
  const start = { ...first, size: believableSize(screen.size()) };
  const terminal = holdTerminal(screen, keyboard, view.write(drawDraft(start)));
  try {
    return await decideAll(start, terminal, view, parts);
  } finally {
    terminal.release();
  }
}

async function decideAll(
  first: DraftState,
  terminal: Terminal,
  view: FrameView,
  parts: DraftParts,
): Promise<DraftState> {
  let state = first;
  let rest = "";
  while (!state.isOver) {
    const happening = await terminal.next(rest === "" ? null : ESCAPE_MS);
    if (happening.type === "interrupt") return state;
    const read = toInputs(rest, happening, parts.screen);
    ({ rest } = read);
    for (const given of read.inputs)
      for (const input of toSingleKeys(given, state)) {
        if (await terminal.isInterrupted()) return state;
        if (input.name === "ctrl-z") await terminal.suspend();
        if (CHANGES_SCREEN.has(input.name)) view.forget();
        if (!state.isOver) state = await step(state, input, parts);
      }
    if (!state.isOver && !terminal.hasMore()) view.draw(drawDraft(state));
  }
  return state;
}

/** Letters that decide something one by one: each may be written to the disk, and Ctrl-C must come between. */
const toSingleKeys = (input: DraftInput, { prompt, showsHelp }: DraftState): readonly DraftInput[] =>
  (input.name === "text" || input.name === "paste") && prompt === null && !showsHelp
    ? Array.from(input.text, (text) => ({ name: "text", text }))
    : [input];

function toInputs(rest: string, happening: Happening, screen: Screen): { inputs: readonly DraftInput[]; rest: string } {
  if (happening.type === "stop") return { inputs: [{ name: "ctrl-z" }], rest };
  if (happening.type === "resize") return { inputs: [{ name: "resize", size: believableSize(screen.size()) }], rest };
  const { keys, rest: left } = happening.type === "keys" ? readKeys(rest, happening.text) : flushKeys(rest);
  return { inputs: keys, rest: left };
}

/** Carries out the effects of the next state. If one fails, it is undone in the state and reported. */
export async function step(
  state: DraftState,
  input: DraftInput,
  { rules, perform, save }: Pick<DraftParts, "rules" | "perform" | "save">,
): Promise<DraftState> {
  let next = reduceDraft(state, input, rules);
  while (next.effects.length > 0) {
    const [effect, ...others] = next.effects;
    next = { ...next, effects: others };
    const message = effect === undefined ? null : await perform(effect);
    if (message !== null) next = { ...reduceDraft(next, { name: "failed", message }, rules), effects: [] };
  }
  if (next.decisions !== state.decisions || next.at !== state.at || next.renamed !== state.renamed) save(next);
  return next;
}
