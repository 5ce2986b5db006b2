// Terminal input → names of keys. Pure: an incomplete sequence is returned, to be put before the next input.

import { ownOf } from "../model/at.ts";

export type Key =
  | { readonly name: KeyName; readonly at?: Cell }
  | { readonly name: "text" | "paste"; readonly text: string };

/** Where the mouse pointer is, counted from 0. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

type In<Keys> = Keys[keyof Keys];

export type KeyName = keyof typeof SEQUENCES | In<typeof CONTROLS> | "escape" | "click" | `ctrl-${string}`;

export interface ReadKeys {
  readonly keys: readonly Key[];
  /** The beginning of an incomplete key or paste. */
  readonly rest: string;
}

const PASTE_START = "\x1b[200~";
const PASTE_END = "\x1b[201~";

// ECMA-48 control sequences and the SS3 form of the cursor and function keys; whole, or cut off by the end.
// oxlint-disable-next-line no-control-regex -- escape sequences are what is parsed
const SEQUENCE = /^\x1b(?:\[\[?[0-?]*[ -/]*[@-~]|O[ -~])/;
// oxlint-disable-next-line no-control-regex -- as above
const UNFINISHED = /^\x1b(?:\[\[?[0-?]*[ -/]*|O)?$/;

// A mouse report of xterm (mode 1006): button, column, row, pressed or released.
// oxlint-disable-next-line no-control-regex -- as above
const MOUSE_REPORT = /^\x1b\[<(\d+);(\d+);(\d+)([Mm])/;

/** The wheel moves like the arrows, but where the pointer is. */
const BUTTONS: Readonly<Record<string, KeyName>> = { "0M": "click", "64M": "up", "65M": "down" };

/** For each key, what follows the escape, without `[` and modifiers: xterm, VT220, Linux console, rxvt. */
const SEQUENCES = {
  up: ["A", "OA"],
  down: ["B", "OB"],
  right: ["C", "OC"],
  left: ["D", "OD"],
  home: ["H", "OH", "1~", "7~"],
  end: ["F", "OF", "4~", "8~"],
  "shift-tab": ["Z"],
  enter: ["OM"],
  help: ["OP", "[[A", "11~"],
  "page-up": ["5~"],
  "page-down": ["6~"],
  delete: ["3~"],
} as const;

const KEY_OF = new Map<string, KeyName>(
  Object.entries(SEQUENCES).flatMap(([name, ends]) => ends.map((end) => [end, name as KeyName])),
);

// oxlint-disable-next-line no-control-regex -- as above
const PARTS = /^\x1b(\[\[?|O)(\d*)(?:;[\d;:]*)?[ -/]*(.)$/;

const CONTROLS = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\b": "backspace",
  "\x7f": "backspace",
} as const;

/** Reads new input after what was left over. A lone escape may begin a sequence, so it is left over for `flushKeys`. */
export function readKeys(rest: string, piece: string): ReadKeys {
  const keys: Key[] = [];
  let input = rest + piece;
  while (input !== "") {
    const read = input.startsWith("\x1b") ? readEscape(input) : readCharacters(input);
    if (read === null) break;
    if (read.key !== null) keys.push(read.key);
    input = input.slice(read.length);
  }
  return { keys, rest: input };
}

/** Whether the input contains Ctrl-C outside a paste; by itself, it counts even if the end of a paste is still missing. */
export function hasInterrupt(piece: string): boolean {
  if (!piece.includes(CTRL_C)) return false;
  const [first = "", ...pasted] = piece.split(PASTE_START);
  const before = first.slice(first.lastIndexOf(PASTE_END) + 1);
  const typed = pasted.map((part) => (part.includes(PASTE_END) ? part.slice(part.indexOf(PASTE_END)) : ""));
  return [before, ...typed].some((part) => part.includes(CTRL_C));
}

const CTRL_C = "\x03";

/** Called if no more input comes: a left-over escape was the Esc key. An unfinished paste is kept. */
export function flushKeys(rest: string): ReadKeys {
  if (rest === "" || rest.startsWith(PASTE_START)) return { keys: [], rest };
  return { keys: [{ name: "escape" }], rest: "" };
}

interface ReadKey {
  /** Null for a sequence that is not a key. */
  readonly key: Key | null;
  readonly length: number;
}

/** Null if the end is missing. Escape before a letter is Esc: Alt has no meaning here, and no text is lost. */
function readEscape(input: string): ReadKey | null {
  if (input.startsWith(PASTE_START)) return readPaste(input);
  const mouse = MOUSE_REPORT.exec(input);
  if (mouse !== null) return { key: mouseKey(mouse), length: mouse[0].length };
  const [sequence] = SEQUENCE.exec(input) ?? [];
  if (sequence !== undefined) return { key: keyOf(sequence), length: sequence.length };
  return UNFINISHED.test(input) ? null : { key: { name: "escape" }, length: 1 };
}

function mouseKey([, button, column, row, end]: RegExpExecArray): Key | null {
  const name = ownOf<KeyName>(BUTTONS, `${button}${end}`);
  return name === undefined ? null : { name, at: { column: Number(column) - 1, row: Number(row) - 1 } };
}

function readPaste(input: string): ReadKey | null {
  const end = input.indexOf(PASTE_END);
  if (end === -1) return null;
  const text = cleanText(input.slice(PASTE_START.length, end));
  return { key: text === "" ? null : { name: "paste", text }, length: end + PASTE_END.length };
}

/** Keys with Shift, Alt or Ctrl count as the bare key. */
function keyOf(sequence: string): Key | null {
  const [, opening = "", number = "", final = ""] = PARTS.exec(sequence) ?? [];
  const name = KEY_OF.get(final === "~" ? `${number}~` : opening === "[" ? final : `${opening}${final}`);
  return name === undefined ? null : { name };
}

/** One control character, or all the text up to the next. */
function readCharacters(input: string): ReadKey {
  const [first = ""] = input;
  if (!isControl(first)) {
    const length = lengthOfText(input);
    return { key: { name: "text", text: input.slice(0, length) }, length };
  }
  const code = first.charCodeAt(0);
  const ctrl = code > 0 && code <= 26 ? (`ctrl-${String.fromCharCode(code + 96)}` as const) : undefined;
  const name = ownOf<KeyName>(CONTROLS, first) ?? ctrl;
  return { key: name === undefined ? null : { name }, length: 1 };
}

function lengthOfText(input: string): number {
  let length = 0;
  while (length < input.length && !isControl(input.charAt(length))) length++;
  return length;
}

const isControl = (character: string): boolean => character < " " || (character >= "\x7f" && character < "\xa0");

/** Pasted lines become one. */
// oxlint-disable-next-line no-control-regex -- control characters are what is removed
const cleanText = (text: string): string => text.replaceAll(/[\t\r\n]+/g, " ").replaceAll(/[\x00-\x1f\x7f-\x9f]/g, "");
