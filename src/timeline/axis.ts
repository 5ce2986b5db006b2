// The axis of a timeline in characters: names of years and months above a rule, and the lines below it.

import { at } from "../model/at.ts";
import type { Labels } from "../model/labels.ts";
import { monthNames } from "../model/locale-tag.ts";
import { positionOf, type Scale, type Stretch } from "./scale.ts";
import { DAY_MINUTES, listTicks, type Tick } from "./ticks.ts";
import { ENGLISH_MONTHS, toCivilDate } from "../model/values/calendar.ts";
import { hasRightToLeft } from "../render/bidi.ts";
import { displayWidth } from "../render/text.ts";
import { type Line, span, type Span } from "../render/view.ts";
import { composeLine, type Piece } from "./line.ts";
import type { Signs } from "./signs.ts";

/** A label of the axis, with the column where it begins. */
interface AxisLabel {
  readonly column: number;
  readonly text: string;
}

export interface Axis {
  /** The larger units, then the smaller ones; none overlap. */
  readonly rows: readonly (readonly AxisLabel[])[];
  readonly majors: readonly number[];
  readonly minors: readonly number[];
}

/** Vertical lines through the rows are at least this many letters apart. */
const LEAST_BETWEEN_LINES = 8;

type AxisWords = Pick<Labels, "lang" | "phrases">;

/** Labels and ticks of a scale. `measure` returns the width of a text in columns. */
export function layoutAxis(scale: Scale, words: AxisWords, letter: number, measure: (text: string) => number): Axis {
  const majors: AxisLabel[] = [];
  const minors: AxisLabel[] = [];
  const lines: number[] = [];
  for (const stretch of scale.stretches) {
    const ticks = listTicks(stretch).map((tick) => ({ ...tick, column: columnOf(scale, tick.day) }));
    const small = ticks.filter(({ level }) => level === "minor");
    const large = ticks.filter(({ level }) => level === "major");
    const columns = small.map(({ column }) => column);
    const room = roomOf(columns, stretch) / letter;
    minors.push(...small.map(({ day, column }) => ({ column, text: minorText(day, stretch, room, words) })));
    majors.push(...large.map(({ day, column }) => ({ column, text: majorText(day, stretch, words) })));
    const starts = (large.length > 0 ? large : small).filter((tick) => isBoundary(tick, stretch));
    lines.push(
      ...thin(
        starts.map(({ column }) => column),
        LEAST_BETWEEN_LINES * letter,
      ),
    );
  }
  const rows = [majors, minors].map((row) => dropCrowded(row, scale.width, letter, measure));
  return { rows: rows.filter((row) => row.length > 0), majors: lines, minors: minors.map(({ column }) => column) };
}

/** The columns, without those that are too close to the previous one. */
function thin(columns: readonly number[], least: number): readonly number[] {
  const kept: number[] = [];
  for (const column of columns) if (column - (kept.at(-1) ?? -Infinity) >= least) kept.push(column);
  return kept;
}

const columnOf = (scale: Scale, day: number): number =>
  Math.min(scale.width - 1, Math.floor(positionOf(scale, day) + 1e-6));

/** The smallest distance between two ticks. */
function roomOf(columns: readonly number[], { width }: Stretch): number {
  return columns.slice(1).reduce((least, column, index) => Math.min(least, column - at(columns, index)), width);
}

/** Where a larger unit really begins; a stretch may begin in the middle of one. */
function isBoundary({ day, level }: Tick, { unit }: Stretch): boolean {
  if (unit.of === "minute") return day % DAY_MINUTES === 0;
  const { month, day: dayOfMonth } = toCivilDate(day);
  return level === "minor" || (dayOfMonth === 1 && (unit.of === "day" || month === 1));
}

function minorText(at: number, { unit }: Stretch, room: number, words: AxisWords): string {
  if (unit.of === "minute") return clockText(at);
  const { year, month, day } = toCivilDate(at);
  if (unit.of === "day") return String(day);
  if (unit.of === "year") return words.phrases.year(year);
  const name = monthName(month, words.lang);
  const isNumber = /^\d+$/.test(name);
  if (isNumber) return name.length < room ? name : "";
  return room >= 4 ? name : name.charAt(0);
}

/** "09:15" of a minute since 1970-01-01. */
function clockText(minute: number): string {
  const ofDay = minute - Math.floor(minute / DAY_MINUTES) * DAY_MINUTES;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function majorText(at: number, { unit }: Stretch, words: AxisWords): string {
  const { year, month, day } = toCivilDate(unit.of === "minute" ? Math.floor(at / DAY_MINUTES) : at);
  if (unit.of === "minute") return `${day} ${monthName(month, words.lang)} ${words.phrases.year(year)}`;
  const text = words.phrases.year(year);
  return unit.of === "day" ? `${monthName(month, words.lang)} ${text}` : text;
}

export const ENGLISH_SHORT = ENGLISH_MONTHS.map((name) => name.slice(0, 3));

/** A short name of a month, at most three columns wide; its number if the language has none or is written from right to left. */
function monthName(month: number, lang: string): string {
  const name = at(lang === "en" ? ENGLISH_SHORT : monthNames(lang, "short"), month - 1).replace(/\.$/, "");
  return displayWidth(name) <= 3 && !hasRightToLeft(name) ? name : String(month);
}

/**
 * Labels from left to right, without those that would touch the previous one; a label that would extend beyond the end is moved to
 * the end. If the first two touch, the second wins: the first only names a stretch that begins in the middle of a unit.
 */
function dropCrowded(
  labels: readonly AxisLabel[],
  width: number,
  letter: number,
  measure: (text: string) => number,
): readonly AxisLabel[] {
  const kept: AxisLabel[] = [];
  const endOf = (label: AxisLabel | undefined): number =>
    label === undefined ? -Infinity : label.column + measure(label.text) + letter;
  for (const { column, text } of [...labels].sort((a, b) => a.column - b.column)) {
    const label = { column: Math.max(0, Math.min(column, width - measure(text))), text };
    if (endOf(kept.at(-1)) > label.column && kept.at(-1)?.text !== text && column < width / 8 && kept.length === 1)
      kept.pop();
    if (endOf(kept.at(-1)) <= label.column) kept.push(label);
  }
  return kept;
}

/** The background behind the marks: lines where years or months begin, and breaks. */
export function axisBackground(scale: Scale, axis: Axis, signs: Signs): ReadonlyMap<number, Span> {
  const background = new Map<number, Span>(axis.majors.map((column) => [column, span(signs.grid, "dim")]));
  for (const column of breakColumns(scale)) background.set(column, span(signs.break, "dim"));
  return background;
}

/** The columns in the middle of each break, which show it. */
export const breakColumns = (scale: Scale): readonly number[] =>
  scale.breaks.map(({ column, width }) => column + Math.floor(width / 2));

/** The lines of the axis, `width` columns wide. */
export function drawAxis(scale: Scale, axis: Axis, signs: Signs): readonly Line[] {
  const none = new Map<number, Span>();
  const labels = axis.rows.map((row) =>
    composeLine(
      row.map(({ column, text }): Piece => ({ column, spans: [span(text, "dim")] })),
      none,
      scale.width,
    ),
  );
  return [...labels, composeLine([{ column: 0, spans: ruleOf(scale, axis, signs) }], none, scale.width)];
}

function ruleOf(scale: Scale, axis: Axis, signs: Signs): Line {
  const [majors, minors] = [new Set(axis.majors), new Set(axis.minors)];
  const gaps = scale.breaks.flatMap(({ column, width }) => Array.from({ length: width }, (_, index) => column + index));
  const blank = new Set(gaps);
  const middles = new Set(breakColumns(scale));
  const signAt = (column: number): string => {
    if (blank.has(column)) return middles.has(column) ? signs.break : " ";
    return majors.has(column) ? signs.majorTick : minors.has(column) ? signs.tick : signs.rule;
  };
  return [span(Array.from({ length: scale.width }, (_, column) => signAt(column)).join(""), "dim")];
}
