// A column of times of day beside a column of days → the moment, in the column of days.

import { at } from "../model/at.ts";
import { READERS } from "./human-values/index.ts";
import { isTrouble, UNKNOWN_STYLE } from "./human-values/reading.ts";
import { cellText, folded, type Table, TABLE_WORDS, wordsOf } from "./table.ts";

/** Different texts of a column that are looked at. */
const SAMPLE = 200;
/** So many of them must be such. */
const MOST = 0.9;

/** A table, and the columns that are part of another now. */
interface Joined {
  readonly table: Table;
  readonly parts: ReadonlySet<number>;
}

/**
 * Puts times to the days beside them: of the one column of times, or of the one that is called as the days are ("start date",
 * "start time"). A table with a time and no day in some row is left as it is. `placesOf` are the columns that a day was made of.
 */
export function joinTimes(
  start: Joined,
  isTaken: (name: string) => boolean,
  placesOf: (index: number) => readonly number[],
): Joined {
  const free = [...start.table.columns.keys()].filter(
    (index) => !start.parts.has(index) && !isTaken(at(start.table.columns, index)),
  );
  const times = free.filter((index) => areSuch(start.table, index, isTime));
  if (times.length === 0) return start;
  const days = free.filter((index) => !times.includes(index) && areSuch(start.table, index, isDay));
  return times.reduce((joined, time) => {
    const name = at(joined.table.columns, time);
    const isBeside = (day: number): boolean => placesOf(day).some((place) => Math.abs(place - time) === 1);
    const [same, ...more] = days.filter((day) => restOf(at(joined.table.columns, day)) === restOf(name));
    const [beside, ...others] = times.length === 1 ? days.filter(isBeside) : [];
    const day = more.length === 0 && same !== undefined ? same : others.length === 0 ? beside : undefined;
    return day === undefined || hasTimeAlone(joined.table, time, day) ? joined : joinTime(joined, time, day);
  }, start);
}

function joinTime({ table, parts }: Joined, time: number, day: number): Joined {
  const rows = table.rows.map(({ line, cells }) => {
    const texts = [cellText(cells[day]), cellText(cells[time])].filter((text) => text !== "");
    return { line, cells: table.columns.map((_, index) => (index === day ? texts.join(" ") : cells[index])) };
  });
  const remark = `column “${at(table.columns, time)}” is read as the time of day in “${at(table.columns, day)}”`;
  return { table: { ...table, rows, remarks: [...table.remarks, remark] }, parts: new Set([...parts, time]) };
}

const hasTimeAlone = ({ rows }: Table, time: number, day: number): boolean =>
  rows.some(({ cells }) => cellText(cells[time]) !== "" && cellText(cells[day]) === "");

function areSuch({ rows }: Table, index: number, isSuch: (text: string) => boolean): boolean {
  const texts = new Set<string>();
  for (const { cells } of rows) {
    const text = cellText(cells[index]);
    if (text === "" || texts.has(text)) continue;
    // Of nearly every column the first text is none.
    if (texts.size === 0 && !isSuch(text)) return false;
    if (texts.add(text).size === SAMPLE) break;
  }
  return texts.size > 0 && [...texts].filter(isSuch).length >= texts.size * MOST;
}

const isTime = (text: string): boolean => {
  const outcome = READERS["clock-time"](text, UNKNOWN_STYLE);
  return outcome !== null && !isTrouble(outcome);
};

/** A day, or what may be one or another of two. */
const isDay = (text: string): boolean => {
  const outcome = READERS.date(text, UNKNOWN_STYLE);
  return outcome !== null && (isTrouble(outcome) || /^-?\d{4}-\d\d-\d\d$/.test(String(outcome.value)));
};

const NAMES = folded([...TABLE_WORDS.timeNames, ...TABLE_WORDS.dateParts.day]);

/** "start date" and "start time" are both of the start. */
const restOf = (name: string): string =>
  wordsOf(name)
    .filter((word) => !NAMES.has(word) && word !== "of")
    .join(" ");
