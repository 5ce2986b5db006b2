// What is typed: another value, an attribute, what an event is called, the event that it is the same as. Pure.

import { toSlug } from "../../import/ids.ts";
import type { Key } from "../keys.ts";
import type { DraftItem } from "./draft-items.ts";
import { type DraftState, groupOf, type Prompt, type Rules, sentenceOf, takenEvents } from "./draft-model.ts";

/** A key while something is typed. */
export function typeInto(state: DraftState, prompt: Prompt, input: Key, rules: Rules): DraftState {
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
      return finish({ ...state, prompt: null }, prompt, rules);
    case "text":
    case "paste": {
      const text = prompt.text + input.text;
      const isChoice = (prompt.of === "attribute" || prompt.of === "same") && /^[1-9]$/.test(text);
      return isChoice ? finish({ ...state, prompt: null }, { ...prompt, text }, rules) : write(text);
    }
    default:
      return state;
  }
}

function finish(state: DraftState, { of, text }: Prompt, rules: Rules): DraftState {
  const typed = text.trim();
  if (of === "value") return { ...state, edit: { ...state.edit, value: typed } };
  if (typed === "") return state;
  const chosen = /^[1-9]$/.test(typed) ? Number(typed) - 1 : null;
  if (of === "attribute") {
    const attribute = chosen === null ? toSlug(typed.toLowerCase(), "attribute") : rules.attributes[chosen];
    return attribute === undefined
      ? { ...state, message: "no such attribute" }
      : { ...state, edit: { ...state.edit, attribute } };
  }
  const titled = { id: toSlug(typed.toLowerCase(), "event"), title: typed };
  if (of === "event") return rename(state, titled, groupOf);
  const events = takenEvents(state);
  if (of === "split")
    return rename(state, (chosen === null ? null : events[chosen]) ?? titled, (_, { record }) => sentenceOf(record));
  const same =
    chosen === null
      ? events.find(({ id, title }) => id === typed || title.toLowerCase().includes(typed.toLowerCase()))
      : events[chosen];
  return same === undefined ? { ...state, message: "no such event" } : rename(state, same, groupOf);
}

/** This candidate and the others of its group that are not decided yet are of that event from now on. */
function rename(
  state: DraftState,
  event: { readonly id: string; readonly title: string },
  keyOf: (state: DraftState, item: DraftItem) => string,
): DraftState {
  const item = state.items[state.at];
  if (item === undefined) return state;
  return {
    ...state,
    renamed: new Map(state.renamed).set(keyOf(state, item), event),
    edit: { ...state.edit, event: event.id, eventTitle: event.title },
  };
}
