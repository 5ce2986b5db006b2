// The bottom of the screen: what keys do here, what the signs mean, and what leaving prints.

import { type Line, line, span } from "../render/view.ts";
import { fit, joinFitting, spread } from "./frame.ts";
import { divide } from "./geometry.ts";
import { lineWidth } from "../render/spans.ts";
import { type State, subjectOf } from "./state.ts";

type Hint = readonly [key: string, text: string];

const HELP: Hint = ["?", "keys"];

/** In the order of their use: those that do not fit are left out. */
function hintsOf({ focus, mode, query, past, menu }: State, canLeave: boolean): readonly Hint[] {
  if (menu !== null)
    return [
      ["↑↓", "move"],
      ["Enter", "choose"],
      ["Esc", "back"],
    ];
  const leave: readonly Hint[] = canLeave ? [["Ctrl-X", "leave"]] : [];
  if (focus === "detail") {
    const turn: readonly Hint[] = mode === "events" ? [["← →", "one account, or in time"]] : [];
    return [
      ["↑↓", "move"],
      ["Enter", "go there"],
      ["Esc", "back"],
      ...leave,
      ...turn,
      ["Ctrl-D", "next disagreement"],
      ["Ctrl-E", "who"],
      ["Tab", "list"],
    ];
  }
  const back: readonly Hint[] = query !== "" || past.length > 0 ? [["Esc", query === "" ? "back" : "clear"]] : [];
  return [
    ["Enter", "read"],
    ["← →", "other lists"],
    ...back,
    ...leave,
    ["Ctrl-D", "next disagreement"],
    ["Ctrl-F", "show only…"],
    ["Ctrl-T", "in time"],
    ["Tab", "other side"],
  ];
}

const SIGNS: readonly (readonly [string, string, "conflict" | "caution" | "agreement" | "silence"])[] = [
  ["≠", "contradict", "conflict"],
  ["~", "differ", "caution"],
  ["=", "agree", "agreement"],
  ["·", "one account alone", "silence"],
];

export function footerLines(state: State): readonly Line[] {
  const { footerRows } = divide(state.size);
  const { columns } = state.size;
  const isTall = footerRows === 2;
  const first =
    state.note === null
      ? hintLine(hintsOf(state, !isTall), columns)
      : fit(line(span(` ${state.note}`, "caution")), columns);
  return isTall ? [first, secondLine(state, columns)] : [first];
}

/** What the signs mean, as far as there is room beside what leaving does. */
function secondLine(state: State, columns: number): Line {
  const leave = leaveLine(state, columns);
  return spread([span(" "), ...joinFitting(SIGN_PARTS, "  ", columns - lineWidth(leave) - 3)], leave, columns);
}

function hintLine(hints: readonly Hint[], columns: number): Line {
  const help = write(HELP);
  const room = columns - lineWidth(help) - 3;
  return fit([span(" "), ...joinFitting(hints.map(write), "  ", room), span("  "), ...help], columns);
}

const write = ([key, text]: Hint): Line => line(span(key, "command"), span(` ${text}`, "dim"));

const SIGN_PARTS = SIGNS.map(([sign, text, tone]): Line => line(span(sign, tone), span(` ${text}`, "dim")));

/** Columns of every sign and of what leaving does, but for the id. */
const ALL_SIGNS_AND_LEAVE = SIGN_PARTS.reduce((total, part) => total + lineWidth(part) + 2, 0) + 22;

function leaveLine(state: State, columns: number): Line {
  const id = subjectOf(state)?.id;
  const isRoomy = id !== undefined && id.length + ALL_SIGNS_AND_LEAVE <= columns;
  const text = isRoomy ? ` leave with ${id} ` : " leave ";
  return line(span("Ctrl-X", "command"), span(text, "dim"));
}
