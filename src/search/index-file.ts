// An index as bytes, for the package and for the file beside a user's dataset: a JSON header, then the numbers.
// Little-endian; on any other machine the index is rebuilt. A file beside a user's dataset is never trusted: every number is
// checked to be within the tables, and the file contains no text.

import { must } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { openIndex } from "./open-index.ts";
import { type IndexTables, lastLink, numberOwners, type SearchIndex, sizesOf } from "./search-index.ts";
import type { ListTable, Numbers } from "./string-table.ts";
import { type KnownTexts, SLOTS } from "./texts.ts";

/** To be changed whenever an older file would be misread: tables, folding, stems, sounds, words of languages. */
const VERSION = 8;
const MAGIC = 0x52415348;

interface Header {
  readonly version: number;
  readonly dataset: string;
  /** See `sizesOf`. */
  readonly sizes: readonly number[];
  /** Lengths of the arrays that follow, in the order of `arraysOf`; those of narrow arrays are negative. */
  readonly lengths: readonly number[];
}

/** The tables in the order in which they are written: of words, of lists, and plain numbers. */
const STRINGS = ["words", "stems", "sounds", "hints"] as const;
const LISTS = ["postings", "stemWords", "soundWords", "hintAttributes", "claimLinks", "ownerClaims"] as const;
const NUMBERS = ["wordMarks", "textOwners", "textSlots", "textLengths", "claimEvents"] as const;

const arraysOf = (tables: IndexTables): readonly Numbers[] => [
  ...STRINGS.flatMap((name) => [tables[name].units, tables[name].ends]),
  ...LISTS.flatMap((name) => [tables[name].data, tables[name].ends]),
  ...NUMBERS.map((name) => tables[name]),
];

/** The numbers in half the space, if they fit. */
function narrow(numbers: Numbers): Numbers {
  for (const number of numbers) if (number < 0 || number > 0xffff) return numbers;
  return Uint16Array.from(numbers);
}

/** The bytes of an index. The hash identifies its dataset. */
export function serializeIndex(index: SearchIndex): Uint8Array {
  const arrays = arraysOf(index).map(narrow);
  const header: Header = {
    version: VERSION,
    dataset: index.dataset.sha256,
    sizes: sizesOf(index.dataset),
    lengths: arrays.map((array) => (array instanceof Uint16Array ? -array.length : array.length)),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const preface = new Uint8Array(new Int32Array([MAGIC, json.length]).buffer);
  return concatenate([preface, json, ...arrays]);
}

/** The parts one after another, each beginning at a multiple of four. */
function concatenate(parts: readonly (Uint8Array | Numbers)[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

/** Where the header begins; arrays begin at multiples of four. */
const FIRST = 8;
const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * The index of a dataset from bytes; null if they belong to another dataset or version, or are damaged. Only if the build made them
 * (`isTrusted`) are the numbers not checked.
 */
export function loadIndex(
  bytes: Uint8Array,
  dataset: Dataset,
  known: KnownTexts,
  isTrusted = false,
): SearchIndex | null {
  const kept = readTables(bytes);
  return kept && openTables(kept, dataset, known, isTrusted);
}

/** The same from tables that have already been read. */
export function openTables(
  { sha256, sizes, tables }: KeptTables,
  dataset: Dataset,
  known: KnownTexts,
  isTrusted = false,
): SearchIndex | null {
  if (sha256 !== dataset.sha256) return null;
  const isSafe = isTrusted || (isSameSize(sizes, sizesOf(dataset)) && isSound(tables, dataset));
  return isSafe ? openIndex(tables, dataset, known) : null;
}

const isSameSize = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, place) => size === b[place]);

/** The parts of an index that are written. */
export interface KeptTables extends Pick<Header, "sizes"> {
  readonly sha256: string;
  readonly tables: IndexTables;
}

/** The tables in bytes, for any dataset; null if the bytes are of another version, or damaged. */
export function readTables(bytes: Uint8Array): KeptTables | null {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.byteLength < FIRST) return null;
  const [magic, size = -1] = new Int32Array(aligned.buffer, aligned.byteOffset, 2);
  if (magic !== MAGIC || size < 0 || FIRST + size > aligned.byteLength) return null;
  const header = readHeader(aligned.subarray(FIRST, FIRST + size));
  if (header?.version !== VERSION) return null;
  const arrays = readArrays(aligned, header, FIRST + padded(size));
  const tables = arrays === null ? null : toTables(arrays);
  return tables && { sha256: header.dataset, sizes: header.sizes, tables };
}

/** The arrays that the header announces, from an offset on; null if the bytes do not contain them. */
function readArrays(bytes: Uint8Array, header: Header, first: number): readonly Numbers[] | null {
  const arrays: Numbers[] = [];
  let at = first;
  for (const length of header.lengths) {
    const width = length < 0 ? Uint16Array.BYTES_PER_ELEMENT : Int32Array.BYTES_PER_ELEMENT;
    if (!Number.isSafeInteger(length) || at + Math.abs(length) * width > bytes.byteLength) return null;
    const start = bytes.byteOffset + at;
    const array =
      length < 0 ? new Uint16Array(bytes.buffer, start, -length) : new Int32Array(bytes.buffer, start, length);
    arrays.push(array);
    at += padded(array.byteLength);
  }
  return arrays;
}

function readHeader(bytes: Uint8Array): Header | null {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Header> | null;
    return Array.isArray(header?.lengths) && Array.isArray(header.sizes) ? (header as Header) : null;
  } catch {
    return null;
  }
}

/** The arrays of `arraysOf`, in its order, under their names; null if their number is wrong. */
function toTables(arrays: readonly Numbers[]): IndexTables | null {
  if (arrays.length !== 2 * STRINGS.length + 2 * LISTS.length + NUMBERS.length) return null;
  const left = arrays.values();
  const next = (): Numbers => must(left.next().value);
  return Object.fromEntries([
    ...STRINGS.map((name) => [name, { units: next(), ends: next() }]),
    ...LISTS.map((name) => [name, { data: next(), ends: next() }]),
    ...NUMBERS.map((name) => [name, next()]),
  ]);
}

/** Whether every number is within its table, so that no file can make a search fail. */
function isSound(tables: IndexTables, dataset: Dataset): boolean {
  const { words, stems, sounds, hints, textOwners } = tables;
  const [wordCount, textCount, claimCount] = [words.ends.length, textOwners.length, dataset.claims.length];
  const ownerCount = tables.ownerClaims.ends.length;
  const first = numberOwners(dataset).value;
  const isList = (list: ListTable, size: number, count: number): boolean =>
    list.ends.length === size && areEnds(list.ends, list.data.length) && areWithin(list.data, 0, count - 1);
  const isLinks = (list: ListTable, size: number, count: number): boolean => isList(list, size, lastLink(count) + 1);
  return (
    ownerCount >= first &&
    ownerCount <= first + MOST_VALUES * claimCount &&
    [words, stems, sounds, hints].every(({ units, ends }) => areEnds(ends, units.length)) &&
    isList(tables.postings, wordCount, textCount) &&
    isList(tables.stemWords, stems.ends.length, wordCount) &&
    isList(tables.soundWords, sounds.ends.length, wordCount) &&
    isList(tables.hintAttributes, hints.ends.length, dataset.attributes.size) &&
    isLinks(tables.claimLinks, claimCount, ownerCount) &&
    isLinks(tables.ownerClaims, ownerCount, claimCount) &&
    tables.wordMarks.length === wordCount &&
    areWithin(textOwners, 0, ownerCount - 1) &&
    [tables.textSlots, tables.textLengths].every(({ length }) => length === textCount) &&
    areWithin(tables.textSlots, 0, SLOTS.length - 1) &&
    tables.claimEvents.length === claimCount &&
    areWithin(tables.claimEvents, 0, dataset.events.size - 1)
  );
}

/** A claim has a value and an as-of date, and may share both. */
const MOST_VALUES = 2;

function areEnds(ends: Numbers, most: number): boolean {
  let last = 0;
  for (const end of ends) {
    if (end < last) return false;
    last = end;
  }
  return last <= most;
}

function areWithin(numbers: Numbers, least: number, most: number): boolean {
  for (const number of numbers) if (number < least || number > most) return false;
  return true;
}
