// A page: what the detail pane shows about one subject, as entries with links, and as lines laid out to a width.

import { indentLine, lineWidth, padLine, textOf, wrapHanging, wrapLine } from "../render/spans.ts";
import { displayWidth } from "../render/text.ts";
import { type Line, line, span } from "../render/view.ts";
import type { Link } from "./state.ts";

export interface TextLine {
  readonly line: Line;
  readonly indent?: number;
  /** Indentation of the lines after the first. */
  readonly hang?: number;
}

/** What one source says. */
export interface SideCell {
  readonly head: Line;
  readonly text: readonly Line[];
}

/** Sources side by side if there is room; else one below the other, each after its head. */
interface SideBySide {
  readonly cells: readonly SideCell[];
  /** Only the heads, above the columns that follow; nothing if there are no columns. */
  readonly isHead?: boolean;
}

export type EntryLine = TextLine | SideBySide;

/** Lines that belong together, with one optional link. */
export interface Entry {
  readonly lines: readonly EntryLine[];
  readonly link: Link | null;
  /** Whether it is a discrepancy, for the key that goes to the next one. */
  readonly differs: boolean;
}

interface PageLine {
  readonly line: Line;
  /** Index into the page's links. */
  readonly link: number | null;
}

export interface PageLink {
  readonly link: Link;
  readonly first: number;
  readonly last: number;
  readonly differs: boolean;
}

export interface Page {
  readonly lines: readonly PageLine[];
  readonly links: readonly PageLink[];
  /** Index of the link to begin at; null for the top. */
  readonly start: number | null;
}

export const plain = (...lines: readonly (Line | EntryLine)[]): Entry => ({
  lines: lines.map(toEntryLine),
  link: null,
  differs: false,
});

export const linked = (link: Link, ...lines: readonly (Line | EntryLine)[]): Entry => ({
  lines: lines.map(toEntryLine),
  link,
  differs: false,
});

const toEntryLine = (given: Line | EntryLine): EntryLine =>
  "line" in given || "cells" in given ? given : { line: given };

const BLANK: Entry = plain([]);

/** A heading with its entries, after a blank line; nothing if it has none. */
export const section = (title: string, entries: readonly Entry[], remark = ""): readonly Entry[] =>
  entries.length === 0
    ? []
    : [BLANK, plain(line(span(title, "title"), span(remark === "" ? "" : `  ${remark}`, "dim"))), ...entries];

export const listing = <T>(title: string, things: readonly T[], write: (thing: T) => Entry, remark = "") =>
  section(title, things.map(write), remark);

/** A line below a heading, with its continuation further in. */
export const indented = (given: Line): TextLine => ({ line: given, indent: 2, hang: 2 });

/** `label   value`, with further lines of the value under the first. */
export function labelled(label: Line, value: Line, width: number, indent = 2): TextLine {
  return { line: [...padLine(label, width), span("  "), ...value], indent, hang: width + 2 };
}

/** The smallest width of a hanging line. */
const LEAST = 12;

/** Entries as lines of at most `width` columns; `isStart` marks the link where reading begins. */
export function layPage(
  entries: readonly Entry[],
  width: number,
  isStart: (link: Link) => boolean = () => false,
): Page {
  const lines: PageLine[] = [];
  const links: PageLink[] = [];
  for (const { lines: given, link, differs } of entries) {
    const first = lines.length;
    const index = link === null ? null : links.length;
    for (const part of given.flatMap((each) => ("cells" in each ? layCells(each, width) : layText(each, width))))
      lines.push({ line: part, link: index });
    if (link !== null) links.push({ link, first, last: lines.length - 1, differs });
  }
  const start = links.findIndex(({ link }) => isStart(link));
  return { lines, links, start: start === -1 ? null : start };
}

function layText({ line: given, indent = 0, hang = 0 }: TextLine, width: number): readonly Line[] {
  const left = Math.max(0, Math.min(indent, width - LEAST));
  const inner = Math.max(2, width - left);
  return wrapHanging(given, inner, Math.max(0, Math.min(hang, inner - LEAST))).map((part) => indentLine(part, left));
}

const INDENT = 2;
const GAP = 2;
/** Columns of this width may cut a long word. */
const WIDE_COLUMN = 14;
const LEAST_COLUMN = 8;
const WIDEST_HEAD = 16;

function layCells({ cells, isHead = false }: SideBySide, width: number): readonly Line[] {
  const column = Math.floor((width - INDENT + GAP) / cells.length) - GAP;
  if (!isWideEnough(column, cells, isHead)) return isHead ? [] : stack(cells, width);
  const wrapped = cells.map(({ head, text }) => (isHead ? [head] : text).flatMap((part) => wrapLine(part, column)));
  const rows = Math.max(0, ...wrapped.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => {
    const parts = wrapped.map((lines) => padLine(lines[row] ?? [], column));
    return indentLine(
      parts.flatMap((part, index) => (index === 0 ? part : [span(" ".repeat(GAP)), ...part])),
      INDENT,
    );
  });
}

/** Narrow columns are for words that fit in them; the names of the sources above them must fit too. */
function isWideEnough(column: number, cells: readonly SideCell[], isHead: boolean): boolean {
  if (column >= WIDE_COLUMN) return true;
  const lines = cells.flatMap(({ head, text }) => (isHead ? [head] : [head, ...text]));
  const words = lines.flatMap((part) => textOf(part).split(" "));
  return column >= LEAST_COLUMN && words.every((word) => displayWidth(word) <= column);
}

function stack(cells: readonly SideCell[], width: number): readonly Line[] {
  const head = Math.min(WIDEST_HEAD, Math.max(0, ...cells.map((cell) => lineWidth(cell.head))));
  return cells.flatMap((cell) =>
    cell.text.flatMap((part, index) => layText(labelled(index === 0 ? cell.head : [], part, head), width)),
  );
}
