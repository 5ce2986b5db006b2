// An index as bytes, so that the package ships it beside its dataset and a run reads it without parsing: a header of
// JSON, the numbers as they lie in memory, and the texts, of which only those shown are decoded. Little-endian; on a
// machine that is not, the index is built anew.

import type { Dataset } from "../../model/dataset.ts";
import { createLexis } from "./lexis.ts";
import { numberOwners, type IndexTables, type SearchIndex } from "./search-index.ts";
import type { ListTable, StringTable } from "./string-table.ts";

/** Changes whenever an older file would be misread: tables, folding, stems, sounds. */
const VERSION = 1;
const MAGIC = 0x52415348;

interface Header {
  readonly version: number;
  readonly dataset: string;
  readonly texts: Readonly<Record<"words" | "stems" | "sounds" | "hints", string>>;
  readonly rest: Pick<IndexTables, "textLanguages" | "languages" | "anyLanguage" | "months">;
  /** Lengths of the arrays that follow, in the order of `arraysOf`. */
  readonly lengths: readonly number[];
}

function arraysOf(tables: IndexTables): readonly Int32Array[] {
  const strings = [tables.words, tables.stems, tables.sounds, tables.hints].map(({ ends }) => ends);
  const lists = [tables.postings, tables.stemWords, tables.soundWords, tables.hintAttributes, tables.claimLinks, tables.ownerClaims].flatMap(({ data, ends }) => [data, ends]);
  return [...strings, ...lists, tables.wordMarks, tables.textOwners, tables.textPlaces, tables.textLengths, tables.claimEvents];
}

/** The bytes of an index. Its dataset is known again by its hash. */
export function serializeIndex(index: SearchIndex): Uint8Array {
  const texts = encodeTexts(index);
  const arrays = [...arraysOf(index), texts.ends];
  const { textLanguages, languages, anyLanguage, months } = index;
  const header: Header = {
    version: VERSION,
    dataset: index.dataset.sha256,
    texts: { words: index.words.text, stems: index.stems.text, sounds: index.sounds.text, hints: index.hints.text },
    rest: { textLanguages, languages, anyLanguage, months },
    lengths: arrays.map(({ length }) => length),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = FIRST + padded(json.length);
  const end = start + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const bytes = new Uint8Array(end + texts.bytes.length);
  new Int32Array(bytes.buffer, 0, 2).set([MAGIC, json.length]);
  bytes.set(json, FIRST);
  let at = start;
  for (const array of arrays) {
    new Int32Array(bytes.buffer, at, array.length).set(array);
    at += array.byteLength;
  }
  bytes.set(texts.bytes, end);
  return bytes;
}

/** Where the header begins; arrays begin at multiples of four. */
const FIRST = 8;
const padded = (length: number): number => Math.ceil(length / 4) * 4;

interface EncodedTexts {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
}

function encodeTexts(index: SearchIndex): EncodedTexts {
  const encoder = new TextEncoder();
  const encoded = Array.from(index.textOwners.keys(), (number) => encoder.encode(index.text(number)));
  const ends = new Int32Array(encoded.length);
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  encoded.forEach((text, number) => {
    bytes.set(text, at);
    at += text.length;
    ends[number] = at;
  });
  return { bytes, ends };
}

/** The index of a dataset from bytes; null where they are of another dataset or another version. */
export function loadIndex(bytes: Uint8Array, dataset: Dataset): SearchIndex | null {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.byteLength < FIRST) return null;
  const [magic, size = 0] = new Int32Array(aligned.buffer, aligned.byteOffset, 2);
  if (magic !== MAGIC) return null;
  const header = JSON.parse(new TextDecoder().decode(aligned.subarray(FIRST, FIRST + size))) as Header;
  if (header.version !== VERSION || header.dataset !== dataset.sha256) return null;
  const start = FIRST + padded(size);
  const arrays = readArrays(aligned, start, header.lengths);
  const tables = nameArrays(header.texts, arrays);
  const ends = arrays.next().value ?? new Int32Array(0);
  const texts = { ends, bytes: aligned.subarray(start + 4 * header.lengths.reduce((sum, length) => sum + length, 0)) };
  return { ...header.rest, ...tables, dataset, lexis: createLexis(header.rest.languages, header.rest.anyLanguage), owners: numberOwners(dataset), text: textReader(texts) };
}

function textReader({ bytes, ends }: EncodedTexts): (number: number) => string {
  const decoder = new TextDecoder();
  return (number) => decoder.decode(bytes.subarray(number === 0 ? 0 : ends[number - 1], ends[number]));
}

function readArrays(bytes: Uint8Array, start: number, lengths: readonly number[]): Iterator<Int32Array, undefined> {
  let at = bytes.byteOffset + start;
  const arrays = lengths.map((length) => {
    const array = new Int32Array(bytes.buffer, at, length);
    at += array.byteLength;
    return array;
  });
  return arrays.values();
}

/** The arrays of `arraysOf`, in its order, under their names again. */
function nameArrays(texts: Header["texts"], arrays: Iterator<Int32Array, undefined>): Omit<IndexTables, keyof Header["rest"]> {
  const next = (): Int32Array => arrays.next().value ?? new Int32Array(0);
  const nextStrings = (text: string): StringTable => ({ text, ends: next() });
  const nextLists = (): ListTable => ({ data: next(), ends: next() });
  return {
    words: nextStrings(texts.words), stems: nextStrings(texts.stems), sounds: nextStrings(texts.sounds), hints: nextStrings(texts.hints),
    postings: nextLists(), stemWords: nextLists(), soundWords: nextLists(), hintAttributes: nextLists(), claimLinks: nextLists(), ownerClaims: nextLists(),
    wordMarks: next(), textOwners: next(), textPlaces: next(), textLengths: next(), claimEvents: next(),
  };
}
