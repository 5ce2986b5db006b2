// What is typed: another value, an attribute, what an event is called, the event that it is the same as. Pure.

import { toSlug } from "../../import/ids.ts";
import type { Key } from "../keys.ts";
import type { DraftItem } from "./draft-items.ts";
import { choicesOf, type DraftState, groupOf, type Prompt, sentenceOf, takenEvents } from "./draft-model.ts";

/** A key while something is typed. */
export function typeInto(state: DraftState, prompt: Prompt, input: Key): DraftState {
  const write = (text: string): DraftState => ({ ...state, prompt: { ...prompt, text } });
  switch (input.name) {
    case "escape":
      return { ...state, prompt: null };
    case "backspace":
      return write([...prompt.text].slice(0, -1).join(""));
    case "ctrl-u":
      return write("");
    case "ctrl-w":
      return write(prompt.text.replace(/\S*\s*$/u, ""));
    case "enter":
      return finish(state, prompt);
    case "text":
    case "paste": {
      const text = prompt.text + input.text;
      const isChoice = (prompt.of === "attribute" || prompt.of === "same") && /^[1-9]$/.test(text);
      return isChoice ? finish(state, { ...prompt, text }) : write(text);
    }
    default:
      return state;
  }
}

function finish(asked: DraftState, { of, text }: Prompt): DraftState {
  const state = { ...asked, prompt: null };
  const typed = text.trim();
  if (of === "value") return { ...state, edit: { ...state.edit, value: typed } };
  if (typed === "") return state;
  const isDigit = /^[1-9]$/.test(typed);
  const chosen = choicesOf(asked).find(({ digit }) => digit === typed);
  if (of === "attribute") {
    const attribute = isDigit ? chosen?.id : toSlug(typed.toLowerCase(), "attribute");
    return attribute === undefined
      ? { ...state, message: "no such attribute" }
      : { ...state, edit: { ...state.edit, attribute } };
  }
  const titled = { id: toSlug(typed.toLowerCase(), "event"), title: typed };
  if (of === "event") return rename(state, titled, groupOf);
  if (of === "split") return rename(state, chosen ?? titled, (_, { record }) => sentenceOf(record));
  const same = isDigit
    ? chosen
    : takenEvents(state).find(({ id, title }) => id === typed || title.toLowerCase().includes(typed.toLowerCase()));
  return same === undefined ? { ...state, message: "no such event" } : rename(state, same, groupOf);
}

/** This candidate and the others of its group that are not decided yet are of that event from now on. */
function rename(
  state: DraftState,
  { id, title }: { readonly id: string; readonly title: string },
  keyOf: (state: DraftState, item: DraftItem) => string,
): DraftState {
  const item = state.items[state.at];
  if (item === undefined) return state;
  return {
    ...state,
    renamed: new Map(state.renamed).set(keyOf(state, item), { id, title }),
    edit: { ...state.edit, event: id, eventTitle: title },
  };
}
