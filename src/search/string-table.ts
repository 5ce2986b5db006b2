// Sorted words and lists of numbers as flat arrays, so that an index file can be used without being parsed.

/** Whole numbers from 0; in an index file, as narrow as possible. */
export type Numbers = Int32Array | Uint16Array;

export interface StringTable {
  /** The UTF-16 units of the words, one word after the other, sorted by unit. */
  readonly units: Numbers;
  /** Where each word ends in `units`. */
  readonly ends: Numbers;
}

/** Builds a table of words that are already sorted. */
export function createStringTable(sorted: readonly string[]): StringTable {
  const ends = new Int32Array(sorted.length);
  const units = new Uint16Array(sorted.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  sorted.forEach((word, index) => {
    for (let at = 0; at < word.length; at += 1) units[end + at] = word.charCodeAt(at);
    end += word.length;
    ends[index] = end;
  });
  return { units, ends };
}

/** The number at an index. */
export function numberAt(numbers: Numbers, index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new RangeError(`no number ${index} of ${numbers.length}`);
  return number;
}

export const sizeOf = (table: StringTable): number => table.ends.length;

/** A word or a list begins where the previous one ends. */
const startOf = ({ ends }: { readonly ends: Numbers }, index: number): number =>
  index === 0 ? 0 : numberAt(ends, index - 1);

export const lengthAt = (table: StringTable, index: number): number =>
  numberAt(table.ends, index) - startOf(table, index);

/** The UTF-16 units of a word. */
export const unitsAt = (table: StringTable, index: number): Numbers =>
  table.units.subarray(startOf(table, index), table.ends[index]);

export const wordAt = (table: StringTable, index: number): string => String.fromCharCode(...unitsAt(table, index));

/** Whether the word at an index is before, equal to (0) or after a word; with `isPrefix`, a word equals its own beginning. */
function compareAt(table: StringTable, index: number, word: string, isPrefix: boolean): number {
  const start = startOf(table, index);
  const length = lengthAt(table, index);
  for (let at = 0; at < word.length; at += 1) {
    if (at >= length) return -1;
    const difference = numberAt(table.units, start + at) - word.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return isPrefix || length === word.length ? 0 : 1;
}

/** Index of the first word that is not before `word`. */
function lowerBound(table: StringTable, word: string): number {
  let low = 0;
  let high = sizeOf(table);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareAt(table, middle, word, false) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of a word, or -1. */
export function indexOfWord(table: StringTable, word: string): number {
  const index = lowerBound(table, word);
  return index < sizeOf(table) && compareAt(table, index, word, false) === 0 ? index : -1;
}

/** Indexes of the words with a beginning. */
export function indexesOfBeginning(table: StringTable, beginning: string): readonly number[] {
  const indexes: number[] = [];
  for (
    let at = lowerBound(table, beginning);
    at < sizeOf(table) && compareAt(table, at, beginning, true) === 0;
    at += 1
  )
    indexes.push(at);
  return indexes;
}

/** Lists of numbers, one per word or record, end to end. */
export interface ListTable {
  readonly data: Numbers;
  /** Where each list ends in `data`. */
  readonly ends: Numbers;
}

export function createListTable(lists: readonly (readonly number[])[]): ListTable {
  const data = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  const ends = new Int32Array(lists.length);
  let end = 0;
  for (const [index, list] of lists.entries()) {
    data.set(list, end);
    end += list.length;
    ends[index] = end;
  }
  return { data, ends };
}

export const listAt = (table: ListTable, index: number): Numbers =>
  table.data.subarray(startOf(table, index), table.ends[index]);
