// State → frame. Pure: the same state gives the same lines, which always fit the terminal.

import type { BrowseWords, KeyRow } from "../model/phrases/browse-words.ts";
import type { Size } from "../platform/streams.ts";
import { lineWidth, wrapHanging } from "../render/spans.ts";
import { displayWidth, fittingEnd, truncate, pad } from "../render/text.ts";
import { type Line, line, span } from "../render/view.ts";
import { fit, type Frame, type FrameLine, joinFitting, splitFitting, spread } from "./frame.ts";
import { BAR, divide, type Geometry } from "./geometry.ts";
import type { Library } from "./library.ts";
import { SIGNS } from "./rows.ts";
import { detailLines, listLines } from "./screen-panes.ts";
import { type State, subjectOf, MODES } from "./state.ts";
import { backOf } from "./state-travel.ts";
import type { Labels } from "../model/labels.ts";
import { at } from "../model/at.ts";
import { isLevel, type Level, type Verdict } from "../model/verdict.ts";
import { titleOf } from "../present/session.ts";

export function drawFrame(state: State, library: Library): Frame {
  const geometry = divide(state);
  if (geometry.isTooSmall) return tooSmall(state.size, library);
  if (state.help !== null) return helpFrame(state.size, state.help, library);
  return joinLines(bodyLines(state, geometry, library), state, library);
}

/** The first frame, with what is known immediately: the list without marks, and no page yet. */
export function drawDraft(state: State, library: Library): Frame {
  const geometry = divide(state);
  if (geometry.isTooSmall) return tooSmall(state.size, library);
  const list = listLines(state, library, library.draft);
  return joinLines(geometry.hasTwoPanes ? list.map((left) => [...left, BAR_SPAN]) : list, state, library);
}

const BAR_SPAN = span(" │ ", "dim");

function joinLines(body: readonly FrameLine[], state: State, library: Library): Frame {
  const geometry = divide(state);
  const rule = (joint: string): readonly Line[] => (geometry.hasRules ? [ruleLine(state.size, geometry, joint)] : []);
  const header = [tabsLine(state, library), queryLine(state, library)];
  const lines = [...header, ...rule("┬"), ...body, ...rule("┴"), ...footerLines(state, library)];
  const isTyping = state.focus === "list" && state.menu === null;
  return { lines, cursor: isTyping ? { row: 1, column: queryColumn(state, library) } : null };
}

function bodyLines(state: State, { hasTwoPanes }: Geometry, library: Library): readonly FrameLine[] {
  if (!hasTwoPanes)
    return state.focus === "list" || state.menu !== null ? listLines(state, library) : detailLines(state, library);
  const detail = detailLines(state, library);
  return listLines(state, library).map((left, index) => [...left, BAR_SPAN, ...at(detail, index)]);
}

function ruleLine({ columns }: Size, { hasTwoPanes, list, detail }: Geometry, joint: string): Line {
  const before = "─".repeat(list + 1);
  return line(span(hasTwoPanes ? `${before}${joint}${"─".repeat(detail + BAR - 2)}` : "─".repeat(columns), "dim"));
}

function helpFrame(size: Size, top: number, { session, words }: Library): Frame {
  const rows = helpRows(size);
  const all = helpLines(size.columns, session.labels);
  const shown = Array.from({ length: rows }, (_, index) => fit(all[top + index] ?? [], size.columns));
  const more = top + rows < all.length ? `${words.helpMore}${session.labels.phrases.comma}` : "";
  return { lines: [...shown, fit(line(span(` ${more}${words.helpBack}`, "dim")), size.columns)], cursor: null };
}

function tooSmall({ columns, rows }: Size, { words }: Library): Frame {
  return { lines: words.tooSmall.slice(0, rows).map((text) => fit(line(text), columns)), cursor: null };
}

/** `[Events]  Discrepancies  Claims  Sources`, and the name of the dataset. */
function tabsLine({ mode, size }: State, { session, words }: Library): Line {
  const tabs = MODES.flatMap((other) => [
    other === mode ? span(`[${words.modes[other]}]`, "title") : span(` ${words.modes[other]} `, "dim"),
    span(" "),
  ]);
  const short = line(span(`[${words.modes[mode]}]`, "title"), span(` ← → ${words.otherLists}`, "dim"));
  const left: Line = lineWidth(tabs) > size.columns ? short : [span(" "), ...tabs];
  return spread(left, line(span(titleOf(session), "dim"), span(" ")), size.columns);
}

const PROMPT = "> ";

/** The typed words, or a prompt; on the right the filters and the counter. */
function queryLine(state: State, library: Library): Line {
  const { size, query, menu } = state;
  const { keys, typeToFilter } = library.words;
  const { comma } = library.session.labels.phrases;
  if (menu !== null)
    return fit(
      line(span(` ${menu.title}`, "title"), span(`  Enter ${keys.choose}${comma}Esc ${keys.back}`, "dim")),
      size.columns,
    );
  const right = counter(state, library);
  const room = size.columns - lineWidth(right) - PROMPT.length - 1;
  const typed = query === "" ? span(typeToFilter, "dim") : span(tail(query, room), "strong");
  return spread(line(span(PROMPT, "accent"), typed), right, size.columns);
}

/** The column of the cursor on that line. */
function queryColumn(state: State, library: Library): number {
  const room = state.size.columns - lineWidth(counter(state, library)) - PROMPT.length - 1;
  return Math.min(state.size.columns - 1, PROMPT.length + displayWidth(tail(state.query, room)));
}

/** The end of the typed words, which stays visible. */
function tail(query: string, room: number): string {
  const width = displayWidth(query);
  if (width <= room || room < 2) return truncate(query, Math.max(0, room));
  let start = fittingEnd(query, 0, width - room + 1);
  if (displayWidth(query.slice(start)) > room - 1) start = fittingEnd(query, start, 1);
  return `…${query.slice(start)}`;
}

/** "only conflict  5 of 63" */
function counter(state: State, library: Library): Line {
  const { mode, ids, query, size } = state;
  const { words } = library;
  const total = Math.max(ids.length, library.total({ mode, query: "", filter: state.filter }));
  const filters = filterWords(state, library).flatMap((each) => [span(words.only(each), "caution"), span("  ")]);
  const full = line(...filters, span(`${words.counter(ids.length, total)} `, "dim"));
  const brief = line(...filters, span(`${ids.length}/${total} `, "dim"));
  const typed = Math.max(displayWidth(words.typeToFilter), Math.min(displayWidth(query), size.columns / 3));
  const room = size.columns - PROMPT.length - typed - 1;
  if (lineWidth(full) <= room) return full;
  if (lineWidth(brief) <= room) return brief;
  return line(span(`${ids.length}/${total} `, filters.length > 0 ? "caution" : "dim"));
}

/** The name of a verdict or a level. */
export const verdictWord = (name: Verdict | Level, { phrases }: Labels): string =>
  isLevel(name) ? phrases.levels[name] : phrases.verdicts[name];

export function filterWords({ filter: { verdict, source, entity } }: State, { session }: Library): readonly string[] {
  const { labels } = session;
  return [
    verdict && verdictWord(verdict, labels),
    source && labels.source(source),
    entity && labels.entity(entity),
  ].filter((word) => word !== null);
}

type Hint = readonly [key: string, text: string];

/** By importance: those that do not fit are left out. */
function hintsOf(state: State, { keys }: BrowseWords): readonly Hint[] {
  const { focus, mode, menu } = state;
  if (menu !== null)
    return [
      ["↑↓", keys.move],
      ["Enter", keys.choose],
      ["Esc", keys.back],
    ];
  const take: readonly Hint[] = subjectOf(state) === null ? [] : [["Ctrl-X", keys.take]];
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
      ...take,
    ];
  const back = backOf(state);
  return [
    ["↑↓", keys.move],
    ["Enter", keys.open],
    ["Esc", keys[back === "list" ? "back" : back]],
    ["← →", keys.lists],
    ["Ctrl-D", keys.next],
    ["Ctrl-F", keys.filter],
    ["Ctrl-T", keys.timeline],
    ...take,
  ];
}

/** The keys and the meaning of the signs. Keys that do not fit on the first line come on the second, if there is one. */
function footerLines(state: State, library: Library): readonly Line[] {
  const { words } = library;
  const { footerRows, hasTwoPanes } = divide(state);
  const { columns } = state.size;
  const help = write(["?", words.keys.help]);
  const { joined, rest } = splitFitting(hintsOf(state, words).map(write), "  ", columns - lineWidth(help) - 4);
  const note = state.note ?? (state.focus === "list" && state.ids.length > 0 ? library.hint(state) : null);
  const first = note === null ? [span(" "), ...joined, span("  "), ...help] : line(span(` ${note}`, "caution"));
  return [
    fit(first, columns),
    ...(footerRows === 2 ? [secondLine(hasTwoPanes || state.focus === "list" ? SIGNS : [], rest, words, columns)] : []),
  ];
}

/** The signs that fit, and in what is left further keys; on a narrow page only keys. */
function secondLine(
  signs: readonly (typeof SIGNS)[number][],
  keys: readonly Line[],
  words: BrowseWords,
  columns: number,
): Line {
  const meanings = signs.map(({ sign, name, tone }) => line(span(sign, tone), span(` ${words.signs[name]}`, "dim")));
  const left: Line = [span(" "), ...joinFitting(meanings, "  ", columns - 2)];
  const right = [...joinFitting(keys, "  ", columns - lineWidth(left) - 3), span(" ")];
  return spread(left, right, columns);
}

const write = ([key, text]: Hint): Line => line(span(key, "command"), span(` ${text}`, "dim"));

const KEYS = 14;
const LEAST_TEXT = 24;

export function helpLines(columns: number, { phrases }: Labels): readonly Line[] {
  const width = Math.max(2, columns - 2);
  return phrases.browse.help.flatMap(({ title, rows }, index) => [
    ...(index === 0 ? [] : [[]]),
    line(span(` ${title}`, "title")),
    ...rows.flatMap((row) => rowLines(row, width)).map((part): Line => [span("  "), ...part]),
  ]);
}

function rowLines({ keys, text }: KeyRow, width: number): readonly Line[] {
  const hang = width - KEYS < LEAST_TEXT ? 2 : KEYS;
  return wrapHanging(
    line(span(hang === 2 ? `${keys}  ` : pad(keys, KEYS), "command"), text),
    width,
    Math.min(hang, width - 2),
  );
}

/** All lines except the one that says how to go back. */
export const helpRows = ({ rows }: Size): number => Math.max(1, rows - 1);
