// How each source is marked in every view: its colour and its letter, both from its place in the dataset, and the legend of the letters.

import type { Dataset } from "../model/dataset.ts";
import { at } from "../model/at.ts";
import { displayWidth } from "../render/text.ts";
import { sourceTone, type SourceTone } from "../render/source-tones.ts";
import { type Line, span, type Span } from "../render/view.ts";

export interface SourceMark {
  readonly letter: string;
  readonly tone: SourceTone;
}

type Sources = Dataset["sources"];

const known = new WeakMap<Sources, ReadonlyMap<string, SourceMark>>();

/** The marks of all sources by id, in the order of the dataset. */
export function sourceMarks({ sources }: { readonly sources: Sources }): ReadonlyMap<string, SourceMark> {
  const found = known.get(sources);
  if (found !== undefined) return found;
  const letters = assignLetters([...sources.keys()]);
  const marks = new Map([...letters].map(([id, letter], index) => [id, { letter, tone: sourceTone(index) }]));
  known.set(sources, marks);
  return marks;
}

const SPARE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789";

/** More sources than this have no letters of their own. */
export const MOST_LETTERS = SPARE_LETTERS.length;

/**
 * Letters by source id, in the given order: the first free letter of the id, in upper case, else any free letter, else a number.
 * The same sources always get the same letters.
 */
export function assignLetters(sources: readonly string[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  for (const source of sources) {
    const own = taken.size < MOST_LETTERS ? [...source.toUpperCase().replaceAll(/[^A-Z]/g, ""), ...SPARE_LETTERS] : [];
    const letter = own.find((candidate) => !taken.has(candidate)) ?? "#";
    taken.add(letter);
    letters.set(source, letter);
  }
  return letters;
}

const SPACE = "   ";

/** Items side by side, on as many lines as they need; no item is split. */
export function flow(items: readonly Span[], width: number): readonly Line[] {
  const lines: Span[][] = [];
  let used = Infinity;
  for (const item of items) {
    const needs = displayWidth(item.text);
    if (used + SPACE.length + needs > width) lines.push([]);
    const current = at(lines, lines.length - 1);
    used = current.length === 0 ? needs : used + SPACE.length + needs;
    current.push(...(current.length === 0 ? [] : [span(SPACE)]), item);
  }
  return lines;
}
