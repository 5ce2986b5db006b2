// The bottom of the screen: what can be pressed here, and what the signs mean.

import type { BrowseWords } from "../model/phrases/browse.ts";
import { type Line, line, span } from "../render/view.ts";
import { fit, joinFitting, spread } from "./frame.ts";
import { divide } from "./geometry.ts";
import { lineWidth } from "../render/spans.ts";
import { type State, subjectOf } from "./state.ts";

type Hint = readonly [key: string, text: string];

/** In the order of their use: those that do not fit are left out. */
function hintsOf({ focus, mode, query, past, menu }: State, { keys }: BrowseWords): readonly Hint[] {
  if (menu !== null)
    return [
      ["↑↓", keys.move],
      ["Enter", keys.choose],
      ["Esc", keys.back],
    ];
  if (focus === "detail")
    return [
      ["j k", keys.move],
      ["Enter", keys.follow],
      ["Esc", keys.back],
      ["n", keys.next],
      ["/", keys.search],
      ...(mode === "events" ? [["h l", keys.sides] as const] : []),
      ["q", keys.quit],
      ["Ctrl-E", keys.who],
    ];
  const isTop = query === "" && past.length === 0;
  return [
    ["↑↓", keys.move],
    ["Enter", keys.open],
    ["← →", keys.lists],
    ["Esc", isTop ? keys.quit : query === "" ? keys.back : keys.clear],
    ["Ctrl-D", keys.next],
    ["Ctrl-F", keys.filter],
    ["Ctrl-T", keys.timeline],
  ];
}

const SIGNS = [
  ["≠", "contradict", "conflict"],
  ["~", "differ", "caution"],
  ["=", "agree", "agreement"],
  ["·", "single", "silence"],
] as const;

export function footerLines(state: State, words: BrowseWords): readonly Line[] {
  const { footerRows } = divide(state);
  const { columns } = state.size;
  const first =
    state.note === null
      ? hintLine(hintsOf(state, words), words, columns)
      : fit(line(span(` ${state.note}`, "caution")), columns);
  return footerRows === 2 ? [first, secondLine(state, words, columns)] : [first];
}

/** What the signs mean, as far as there is room beside the key that takes the id along. */
function secondLine(state: State, words: BrowseWords, columns: number): Line {
  const signs = SIGNS.map(([sign, name, tone]): Line => line(span(sign, tone), span(` ${words.signs[name]}`, "dim")));
  const take = subjectOf(state) === null ? line() : line(...write(["Ctrl-X", words.keys.take]), span(" "));
  return spread([span(" "), ...joinFitting(signs, "  ", columns - lineWidth(take) - 3)], take, columns);
}

function hintLine(hints: readonly Hint[], { keys }: BrowseWords, columns: number): Line {
  const help = write(["?", keys.help]);
  const room = columns - lineWidth(help) - 3;
  return fit([span(" "), ...joinFitting(hints.map(write), "  ", room), span("  "), ...help], columns);
}

const write = ([key, text]: Hint): Line => line(span(key, "command"), span(` ${text}`, "dim"));
