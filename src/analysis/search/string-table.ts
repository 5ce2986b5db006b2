// A sorted list of words kept as one string, so that an index file loads without a split and a word is found by halving.

export interface StringTable {
  /** The words one after the other, sorted by UTF-16 code unit. */
  readonly text: string;
  /** Where each word ends in `text`. */
  readonly ends: Int32Array;
}

/** Builds a table of words that are already sorted. */
export function createStringTable(sorted: readonly string[]): StringTable {
  const ends = new Int32Array(sorted.length);
  let end = 0;
  sorted.forEach((word, index) => {
    end += word.length;
    ends[index] = end;
  });
  return { text: sorted.join(""), ends };
}

export const sizeOf = (table: StringTable): number => table.ends.length;

export function wordAt(table: StringTable, index: number): string {
  return table.text.slice(index === 0 ? 0 : table.ends[index - 1], table.ends[index]);
}

/** Index of the first word that is not before `word`. */
export function lowerBound(table: StringTable, word: string): number {
  let low = 0;
  let high = sizeOf(table);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(table, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of a word, or -1. */
export function indexOfWord(table: StringTable, word: string): number {
  const index = lowerBound(table, word);
  return index < sizeOf(table) && wordAt(table, index) === word ? index : -1;
}

/** Lists of numbers, one per word or record, end to end. */
export interface ListTable {
  readonly data: Int32Array;
  /** Where each list ends in `data`. */
  readonly ends: Int32Array;
}

export function createListTable(lists: readonly (readonly number[])[]): ListTable {
  const ends = new Int32Array(lists.length);
  let end = 0;
  lists.forEach((list, index) => {
    end += list.length;
    ends[index] = end;
  });
  const data = new Int32Array(end);
  lists.forEach((list, index) => data.set(list, (ends[index] ?? 0) - list.length));
  return { data, ends };
}

export function listAt(table: ListTable, index: number): Int32Array {
  return table.data.subarray(index === 0 ? 0 : table.ends[index - 1], table.ends[index]);
}
