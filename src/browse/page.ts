// A page: what the detail pane shows of one subject, as entries that lead on, and as lines laid out to a width.

import { indentLine, padLine, wrapHanging } from "../render/spans.ts";
import { type Line, line, span } from "../render/view.ts";
import type { Link } from "./subject.ts";

export interface EntryLine {
  readonly line: Line;
  readonly indent?: number;
  /** Columns by which the lines after the first stand further in. */
  readonly hang?: number;
}

/** Some lines that belong together and, where they do, lead on together. */
export interface Entry {
  readonly lines: readonly EntryLine[];
  readonly link: Link | null;
  /** Whether it is a disagreement, for the key that goes to the next. */
  readonly differs: boolean;
}

interface PageLine {
  readonly line: Line;
  /** Index into the page's links. */
  readonly link: number | null;
}

export interface PageLink {
  readonly link: Link;
  /** First and last line. */
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

const toEntryLine = (given: Line | EntryLine): EntryLine => ("line" in given ? given : { line: given });

const BLANK: Entry = plain([]);

/** A heading with the lines under it, and a blank line before; nothing where there is nothing under it. */
export const section = (title: string, entries: readonly Entry[], remark = ""): readonly Entry[] =>
  entries.length === 0
    ? []
    : [BLANK, plain(line(span(title, "title"), span(remark === "" ? "" : `  ${remark}`, "dim"))), ...entries];

/** `label   value`, the value's further lines under its first. */
export function labelled(label: Line, value: Line, width: number, indent = 2): EntryLine {
  return { line: [...padLine(label, width), span("  "), ...value], indent, hang: width + 2 };
}

/** Fewest columns that a hanging line keeps. */
const LEAST = 12;

/** Entries as lines of at most `width` columns; `isStart` says at which link reading begins. */
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
    for (const part of given.flatMap((entryLine) => layLine(entryLine, width))) lines.push({ line: part, link: index });
    if (link !== null) links.push({ link, first, last: lines.length - 1, differs });
  }
  const start = links.findIndex(({ link }) => isStart(link));
  return { lines, links, start: start === -1 ? null : start };
}

function layLine({ line: given, indent = 0, hang = 0 }: EntryLine, width: number): readonly Line[] {
  const left = Math.max(0, Math.min(indent, width - LEAST));
  const inner = Math.max(2, width - left);
  return wrapHanging(given, inner, Math.max(0, Math.min(hang, inner - LEAST))).map((part) => indentLine(part, left));
}
