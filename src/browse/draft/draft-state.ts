// Deciding, key by key: (state, key) → state. Pure: claims to add or remove are passed to the loop as effects.
import { toSlug } from "../../import/ids.ts";
import { ownOf } from "../../model/at.ts";
import type { NamedEvent } from "../../drafting/draft-texts.ts";
import type { Key } from "../keys.ts";
import {
  acceptedOf,
  type DraftItem,
  choicesOf,
  type Decision,
  type DraftInput,
  type DraftState,
  type Effect,
  groupOf,
  type Prompt,
  proposalOf,
  type Refuse,
  sentenceOf,
  takenEvents,
} from "./draft-model.ts";

/** The next state. Several characters typed at once are read one by one. */
export function reduceDraft(state: DraftState, input: DraftInput, refuse: Refuse): DraftState {
  if (input.name === "resize") return { ...state, size: input.size };
  if (input.name === "failed") return undo({ ...state, message: input.message }, false);
  const clean = { ...state, message: null };
  if (input.name === "ctrl-c") return { ...clean, isOver: true };
  // Nothing is decided while the item is not visible.
  if (state.showsHelp) return { ...clean, showsHelp: false };
  if (state.prompt !== null) return typeInto(clean, state.prompt, input);
  if (input.name === "text" || input.name === "paste")
    return [...input.text].reduce<DraftState>(
      (next, letter, index) =>
        index > 0 && next.prompt !== null
          ? typeInto(next, next.prompt, { name: "text", text: letter })
          : press(next, letter, refuse),
      clean,
    );
  return press(clean, input.name, refuse);
}

const KEYS: Readonly<Record<string, (state: DraftState, refuse: Refuse) => DraftState>> = {
  a: accept,
  enter: accept,
  s: skip,
  " ": skip,
  S: skipRest,
  e: (state) => ask(state, "value", proposalOf(state)?.value ?? ""),
  t: (state) => ask(state, "attribute", ""),
  n: (state) => ask(state, "event", ""),
  m: (state) =>
    takenEvents(state).length === 0 ? { ...state, message: "no event has a claim yet" } : ask(state, "same", ""),
  x: (state) => ask(state, "split", ""),
  u: (state) => undo(state, true),
  j: (state) => moveTo(state, state.at + 1),
  k: (state) => moveTo(state, state.at - 1),
  down: (state) => moveTo(state, state.at + 1),
  up: (state) => moveTo(state, state.at - 1),
  right: (state) => moveTo(state, nextOpen(state, state.at + 1) ?? state.at),
  "page-down": (state) => moveTo(state, startOfEvent(state, 1)),
  "page-up": (state) => moveTo(state, startOfEvent(state, -1)),
  home: (state) => moveTo(state, 0),
  end: (state) => moveTo(state, state.items.length - 1),
  "?": (state) => ({ ...state, showsHelp: true }),
  help: (state) => ({ ...state, showsHelp: true }),
  q: (state) => ({ ...state, isOver: true }),
  escape: (state) => ({ ...state, edit: {} }),
};

function press(state: DraftState, key: string, refuse: Refuse): DraftState {
  const act = ownOf(KEYS, key);
  return act === undefined ? { ...state, message: "? shows the keys" } : act(state, refuse);
}

const ask = (state: DraftState, of: Prompt["of"], text: string): DraftState =>
  state.items.length === 0 ? state : { ...state, prompt: { of, text } };

function moveTo(state: DraftState, at: number): DraftState {
  const place = Math.max(0, Math.min(state.items.length - 1, at));
  return place === state.at ? state : { ...state, at: place, edit: {} };
}

/** The next undecided item from a position on, or null. */
function nextOpen({ items, decisions }: DraftState, from: number): number | null {
  const found = items.findIndex((item, index) => index >= from && !decisions.has(item.key));
  return found === -1 ? null : found;
}

function startOfEvent({ items, at }: DraftState, step: 1 | -1): number {
  const event = items[at]?.record.event;
  let place = at;
  while (items[place] !== undefined && items[place]?.record.event === event) place += step;
  if (step === 1) return place;
  const before = items[place]?.record.event;
  while (place > 0 && items[place - 1]?.record.event === before) place -= 1;
  return place;
}

function accept(state: DraftState, refuse: Refuse): DraftState {
  const claim = proposalOf(state);
  if (claim === null) return state;
  if (claim.value.trim() === "")
    return { ...ask(state, "value", ""), message: claim.item.record.note ?? "the value is missing" };
  const reason = refuse(claim);
  if (reason !== null) return { ...state, message: reason };
  const effects: readonly Effect[] = [...takingBack(state, claim.item), { type: "enter", claim }];
  return decide(state, claim.item, { type: "accepted", claim }, effects);
}

function skip(state: DraftState): DraftState {
  const item = state.items[state.at];
  return item === undefined ? state : decide(state, item, { type: "skipped" }, takingBack(state, item));
}

/** The claim of an accepted item is removed. */
const takingBack = (state: DraftState, item: DraftItem): readonly Effect[] =>
  acceptedOf(state, item.key) === null ? [] : [{ type: "take-back", item }];

function skipRest(state: DraftState): DraftState {
  const shown = state.items[state.at];
  if (shown === undefined) return state;
  const group = groupOf(state, shown);
  const left = state.items.filter((item) => groupOf(state, item) === group && !state.decisions.has(item.key));
  const decisions = new Map([...state.decisions, ...left.map(({ key }) => [key, { type: "skipped" }] as const)]);
  const next = { ...state, decisions, history: [...state.history, ...left.map(({ key }) => key)], edit: {} };
  return goOn(next, state.at);
}

function decide(state: DraftState, item: DraftItem, decision: Decision, effects: readonly Effect[]): DraftState {
  const decisions = new Map(state.decisions).set(item.key, decision);
  const history = [...state.history.filter((key) => key !== item.key), item.key];
  const next = { ...state, decisions, history, edit: {}, effects: [...state.effects, ...effects] };
  return goOn(next, state.at + 1);
}

/** To the next undecided item, from a position on or from the beginning. */
function goOn(state: DraftState, from: number): DraftState {
  const at = nextOpen(state, from) ?? nextOpen(state, 0);
  return at === null ? { ...state, message: "every candidate is decided" } : { ...state, at };
}

/** Undoes the last decision and shows its item. */
function undo(state: DraftState, withEffect: boolean): DraftState {
  const key = state.history.at(-1);
  const at = state.items.findIndex((item) => item.key === key);
  const item = state.items[at];
  if (key === undefined || item === undefined)
    return { ...state, message: state.message ?? "there is nothing to undo" };
  const decisions = new Map([...state.decisions].filter(([other]) => other !== key));
  const effects = [...state.effects, ...(withEffect ? takingBack(state, item) : [])];
  return { ...state, at, decisions, history: state.history.slice(0, -1), edit: {}, effects };
}

/** Handles a key while the input field is open. */
function typeInto(state: DraftState, prompt: Prompt, input: Key): DraftState {
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

/** Moves this candidate, and the undecided others of its group, to another event. */
function rename(
  state: DraftState,
  { id, title }: NamedEvent,
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
