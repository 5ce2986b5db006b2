// The screen of `draft`, in the loop of `browse`: each decision is written at once.

import { MOUSE } from "../frame.ts";
import { believableSize } from "../../platform/terminal-abilities.ts";
import type { DraftInput, DraftState, Effect, Refuse } from "./draft-model.ts";
import { drawDraft } from "./draft-screen.ts";
import { reduceDraft } from "./draft-state.ts";
import { runLoop, type Place } from "../session.ts";
import type { Input } from "../state.ts";

export interface DraftParts extends Place {
  readonly refuse: Refuse;
  /** Adds or removes a claim; returns an error message, or null. */
  readonly perform: (effect: Effect) => Promise<string | null>;
  /** Stores the position and what was skipped. */
  readonly save: (state: DraftState) => void;
}

/** Runs until the user quits, and returns the last state. */
export async function runDraftSession(given: DraftState, parts: DraftParts): Promise<DraftState> {
  const first = { ...given, size: believableSize(parts.screen.size()) };
  const { state } = await runLoop(
    first,
    {
      first: drawDraft(first),
      draw: drawDraft,
      step: (now, input) => step(now, input, parts),
      isOver: ({ isOver }) => isOver,
      mouse: MOUSE.arrows,
      split: toSingleKeys,
    },
    parts,
  );
  return state;
}

/** Letters that decide something one by one: each may be written to the disk, and Ctrl-C must come between. */
const toSingleKeys = ({ prompt, showsHelp }: DraftState, input: Input): readonly Input[] =>
  (input.name === "text" || input.name === "paste") && prompt === null && !showsHelp
    ? Array.from(input.text, (text) => ({ name: "text", text }))
    : [input];

/** Carries out the effects of the next state. If one fails, it is undone in the state and reported. */
export async function step(
  state: DraftState,
  input: DraftInput,
  { refuse, perform, save }: Pick<DraftParts, "refuse" | "perform" | "save">,
): Promise<DraftState> {
  let next = reduceDraft(state, input, refuse);
  while (next.effects.length > 0) {
    const [effect, ...others] = next.effects;
    next = { ...next, effects: others };
    const message = effect === undefined ? null : await perform(effect);
    if (message !== null) next = { ...reduceDraft(next, { name: "failed", message }, refuse), effects: [] };
  }
  if (next.decisions !== state.decisions || next.at !== state.at || next.renamed !== state.renamed) save(next);
  return next;
}
