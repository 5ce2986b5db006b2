// Joins columns that belong together: an event in two columns, a date in three, a figure and its unit.

import { getOrAdd } from "../model/groups.ts";
import { at } from "../model/at.ts";
import { ENGLISH_MONTHS } from "../model/values/calendar.ts";
import {
  cellText,
  folded,
  indexOfColumn,
  type Role,
  type Table,
  TABLE_WORDS,
  withRemarks,
  wordsOf,
  type Say,
} from "./table.ts";
import { isTrouble, UNKNOWN_STYLE } from "./human-values/reading.ts";
import type { ImportSettings } from "./settings.ts";
import { readClockTime } from "./human-values/time.ts";
import { readDate } from "./human-values/date.ts";
import { wordCount } from "./profile.ts";
import { lookAt, shareOf } from "./fit-roles.ts";

export interface Joined {
  readonly table: Table;
  readonly columns: ReadonlyMap<Role, string>;
  /** Columns that are now part of another. */
  readonly parts: ReadonlySet<number>;
  /** The columns that a joined date was made of, by its own. */
  readonly madeOf: ReadonlyMap<number, readonly number[]>;
}

/** The table with one more column for each group that belongs together. What the user says about a column stays. */
export function joinColumns(table: Table, settings: ImportSettings): Joined {
  const named = joinNamed({ table, columns: settings.columns, parts: new Set(), madeOf: new Map() });
  const taken = new Set([...named.columns.values(), ...settings.attributes.keys(), ...settings.ignored].map(nameKey));
  const isTaken = (name: string): boolean => taken.has(nameKey(name));
  return joinTimes(joinDates(named, isTaken), isTaken);
}

const nameKey = (name: string): string => wordsOf(name).join(" ");

/** `--column event=county,state`: one part of a claim from two columns, if no column has that whole name. */
function joinNamed(start: Joined): Joined {
  let { table } = start;
  const columns = new Map(start.columns);
  const parts = new Set(start.parts);
  for (const [role, name] of start.columns) {
    if (!name.includes(",") || indexOfColumn(table.columns, name) !== -1) continue;
    const indices = name.split(",").map((part) => indexOfColumn(table.columns, part.trim()));
    if (indices.includes(-1)) continue;
    const joined = indices.map((index) => at(table.columns, index)).join(", ");
    table = addColumn(table, joined, (cells) => joinCells(cells, indices, ", "));
    columns.set(role, joined);
    for (const index of indices) parts.add(index);
  }
  return { ...start, table, columns, parts };
}

const joinCells = (cells: readonly unknown[], indices: readonly number[], sign: string): string =>
  indices
    .map((index) => cellText(cells[index]))
    .filter((text) => text !== "")
    .join(sign);

/** The table with other texts in one column. */
const fillColumn = (table: Table, column: number, toText: (cells: readonly unknown[]) => unknown): Table => ({
  ...table,
  rows: table.rows.map(({ line, cells }) => ({
    line,
    cells: table.columns.map((_, index) => (index === column ? toText(cells) : cells[index])),
  })),
});

const addColumn = (table: Table, name: string, toText: (cells: readonly unknown[]) => string): Table =>
  fillColumn({ ...table, columns: [...table.columns, name] }, table.columns.length, toText);

const PARTS = ["year", "month", "day"] as const;
type DatePart = (typeof PARTS)[number];
/** The names of parts, with the longest first: "day of month" is one name, and names no month. */
const PART_NAMES = PARTS.flatMap((part) =>
  [...folded(TABLE_WORDS.dateParts[part])].map((name) => ({ part, name })),
).sort((a, b) => wordCount(b.name) - wordCount(a.name));

/** The range of each part of a date: "0" and an empty cell mean unknown, as do 99 and 9999 in databases. */
const MAY_BE: Readonly<Record<DatePart, RegExp>> = {
  year: /^(?:-?\d{1,4}(?: ?(?:bce?|ad|ce))?)$/iu,
  month: /^(?:0?\d|1[0-2]|99|-9|[ivx]{1,4}|\p{L}{3,10}\.?)$/iu,
  day: /^(?:[0-2]?\d|3[01]|99|-9)$/,
};

/** "year", "month", "day", or "start year", "start month", "start day", each with fitting figures. */
function joinDates(start: Joined, isTaken: (name: string) => boolean): Joined {
  const groups = new Map<string, Map<DatePart, number>>();
  for (const [index, name] of start.table.columns.entries()) {
    const found = isTaken(name) || start.parts.has(index) ? null : datePartOf(name);
    if (found === null || !areMostly(start.table, index, (text) => MAY_BE[found.part].test(text))) continue;
    const group = getOrAdd(groups, found.rest, () => new Map<DatePart, number>());
    if (!group.has(found.part)) group.set(found.part, index);
  }
  let { table } = start;
  const parts = new Set(start.parts);
  const madeOf = new Map<number, readonly number[]>();
  for (const [rest, group] of groups) {
    const [year, month, day] = PARTS.map((part) => group.get(part));
    if (year === undefined || month === undefined) continue;
    const from = [year, month, ...(day === undefined ? [] : [day])];
    const name = freeName(rest === "" ? "date" : `${rest} date`, table.columns);
    const names = from.map((index) => `“${at(start.table.columns, index)}”`).join(", ");
    table = addColumn(table, name, (cells) => writeDate(from.map((index) => cellText(cells[index]))));
    table = withRemarks(table, [`columns ${names} are read as one date, “${name}”`]);
    for (const index of from) parts.add(index);
    madeOf.set(table.columns.length - 1, from);
  }
  return { ...start, table, parts, madeOf };
}

function datePartOf(name: string): { readonly part: DatePart; readonly rest: string } | null {
  const words = ` ${nameKey(name)} `;
  const found = PART_NAMES.find((each) => words.includes(` ${each.name} `));
  return found === undefined
    ? null
    : {
        part: found.part,
        rest: words
          .replace(` ${found.name} `, " ")
          .replaceAll(/\bof\b/g, "")
          .trim(),
      };
}

function freeName(name: string, columns: readonly string[]): string {
  for (let number = 1; ; number++) {
    const each = number === 1 ? name : `${name} ${number}`;
    if (!columns.includes(each)) return each;
  }
}

const isUnknown = (text: string): boolean => /^(?:|0{1,2}|99|-9)$/.test(text);

/** In a form that the date readers understand: "1906-04-18", "18 April 1906", "44 BC"; a day without a month is reported as unreadable. */
function writeDate([year = "", month = "", day = ""]: readonly string[]): string {
  const [isMonth, isDay] = [!isUnknown(month), !isUnknown(day)];
  if (!isMonth && !isDay) return year;
  if (!isMonth || year === "") return `${year || "?"}-${isMonth ? month : "?"}${isDay ? `-${day}` : ""}`;
  if (/^\d+$/.test(year) && /^\d+$/.test(month))
    return [year.padStart(4, "0"), month.padStart(2, "0"), ...(isDay ? [day.padStart(2, "0")] : [])].join("-");
  const name = /^\d+$/.test(month) ? (ENGLISH_MONTHS[Number(month) - 1] ?? month) : month;
  const era = year.startsWith("-") ? `${year.slice(1)} BC` : year;
  return `${isDay ? `${day} ` : ""}${name} ${era}`;
}

// A column of times of day beside a column of days → days with times, in the column of days.

/**
 * Adds times to the days beside them: from the only column of times, or from the one named like the days ("start date",
 * "start time"). If any row has a time and no day, nothing changes.
 */
function joinTimes(start: Joined, isTaken: (name: string) => boolean): Joined {
  const free = [...start.table.columns.keys()].filter(
    (index) => !start.parts.has(index) && !isTaken(at(start.table.columns, index)),
  );
  const times = free.filter((index) => isTime(firstText(start.table, index)) && areMostly(start.table, index, isTime));
  if (times.length === 0) return start;
  const days = free.filter((index) => !times.includes(index) && areMostly(start.table, index, isDay));
  return times.reduce((joined, time) => {
    const name = at(joined.table.columns, time);
    const placesOf = (day: number): readonly number[] => start.madeOf.get(day) ?? [day];
    const isBeside = (day: number): boolean => placesOf(day).some((place) => Math.abs(place - time) === 1);
    const [same, ...more] = days.filter((day) => restOf(at(joined.table.columns, day)) === restOf(name));
    const [beside, ...others] = times.length === 1 ? days.filter(isBeside) : [];
    const day = more.length === 0 && same !== undefined ? same : others.length === 0 ? beside : undefined;
    const isAlone = day === undefined || joined.table.rows.some(({ cells }) => isTimeAlone(cells[time], cells[day]));
    return isAlone ? joined : joinTime(joined, time, day);
  }, start);
}

const isTimeAlone = (time: unknown, day: unknown): boolean => cellText(time) !== "" && cellText(day) === "";

function joinTime({ table, parts, ...rest }: Joined, time: number, day: number): Joined {
  const joined = fillColumn(table, day, (cells) => joinCells(cells, [day, time], " "));
  const remark = `column “${at(table.columns, time)}” is read as the time of day in “${at(table.columns, day)}”`;
  return { ...rest, table: withRemarks(joined, [remark]), parts: new Set([...parts, time]) };
}

/** The first text in a column; in nearly all columns it is not a time, so the rest need not be read. */
const firstText = ({ rows }: Table, index: number): string =>
  cellText(rows.find(({ cells }) => cellText(cells[index]) !== "")?.cells[index]);

/** The share of a column that must be times, days or parts of dates. */
const MOST = 0.9;

function areMostly(table: Table, index: number, isSuch: (text: string) => boolean): boolean {
  const column = lookAt(table, index);
  return column.filled > 0 && shareOf(column, isSuch) >= MOST;
}

const isTime = (text: string): boolean => {
  const outcome = readClockTime(text);
  return outcome !== null && !isTrouble(outcome);
};

/** A day, or a text that may be one of two days. */
const isDay = (text: string): boolean => {
  const outcome = readDate(text, UNKNOWN_STYLE);
  return outcome !== null && (isTrouble(outcome) || /^-?\d{4}-\d\d-\d\d$/.test(String(outcome.value)));
};

const NAMES = folded([...TABLE_WORDS.timeNames, ...TABLE_WORDS.dateParts.day]);

/** "start date" and "start time" both belong to the start. */
const restOf = (name: string): string =>
  wordsOf(name)
    .filter((word) => !NAMES.has(word) && word !== "of")
    .join(" ");

// Units.

/** Figures with the unit from the column beside them: "length", "length unit"; or the unit for the only column of figures. */
export function attachUnits(table: Table, units: readonly number[], figures: readonly number[], say: Say): Table {
  const nameOf = (index: number): string => at(table.columns, index);
  return units.reduce((joined, unit) => {
    const [target, first] = [targetOf(table, unit, figures), figures[0]];
    if (first === undefined) return joined;
    if (target === undefined) {
      const names = figures.map((index) => `“${nameOf(index)}”`).join(", ");
      say(
        `column “${nameOf(unit)}” may be the unit of ${names}; if it is the unit of one, name it “${nameOf(first)} unit”`,
      );
      return joined;
    }
    return fillColumn(joined, target, (cells) => {
      const [figure, of] = [cellText(cells[target]), cellText(cells[unit])];
      return /^[^\p{L}]*\d[^\p{L}]*$/u.test(figure) && of !== "" ? `${figure} ${of}` : cells[target];
    });
  }, table);
}

function targetOf({ columns }: Table, unit: number, figures: readonly number[]): number | undefined {
  const rest = wordsOf(at(columns, unit)).filter((word) => !UNIT_WORDS.has(word) && word !== "of");
  if (rest.length === 0) return figures.length === 1 ? figures[0] : undefined;
  return figures.find((index) => nameKey(at(columns, index)) === rest.join(" "));
}

const UNIT_WORDS = folded(TABLE_WORDS.unitNames);

/** Whether a column is named as the unit of another: "length unit", "unit of length". */
export const isUnitName = (name: string): boolean => wordsOf(name).some((word) => UNIT_WORDS.has(word));
