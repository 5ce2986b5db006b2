// An index as bytes, so that the package ships it beside its dataset and a run reads it without parsing: a header of
// JSON, the numbers as they lie in memory, and the texts, of which only those shown are decoded. Little-endian; on a
// machine that is not, the index is built anew.

import type { Dataset } from "../model/dataset.ts";
import { createLexis } from "./folded-languages.ts";
import { numberOwners, type IndexTables, type SearchIndex } from "./search-index.ts";
import type { ListTable, Numbers, StringTable } from "./string-table.ts";

/** Changes whenever an older file would be misread: tables, folding, stems, sounds. */
const VERSION = 2;
const MAGIC = 0x52415348;

interface Header {
  readonly version: number;
  readonly dataset: string;
  readonly rest: Pick<IndexTables, "textLanguages" | "languages" | "anyLanguage" | "months">;
  /** Lengths of the arrays that follow, in the order of `arraysOf`: of wide ones as they are, of narrow ones negative. */
  readonly lengths: readonly number[];
}

function arraysOf(tables: IndexTables): readonly Numbers[] {
  const strings = [tables.words, tables.stems, tables.sounds, tables.hints];
  const { postings, stemWords, soundWords, hintAttributes, claimLinks, ownerClaims } = tables;
  const lists = [postings, stemWords, soundWords, hintAttributes, claimLinks, ownerClaims];
  return [
    ...strings.flatMap(({ units, ends }) => [units, ends]),
    ...lists.flatMap(({ data, ends }) => [data, ends]),
    tables.wordMarks,
    tables.textOwners,
    tables.textPlaces,
    tables.textLengths,
    tables.claimEvents,
  ];
}

/** The numbers in half the room, where they fit. */
function narrow(numbers: Numbers): Numbers {
  for (const number of numbers) if (number < 0 || number > 0xffff) return numbers;
  return Uint16Array.from(numbers);
}

/** The bytes of an index. Its dataset is known again by its hash. */
export function serializeIndex(index: SearchIndex): Uint8Array {
  const texts = encodeTexts(index);
  const arrays = [...arraysOf(index), texts.ends].map(narrow);
  const { textLanguages, languages, anyLanguage, months } = index;
  const header: Header = {
    version: VERSION,
    dataset: index.dataset.sha256,
    rest: { textLanguages, languages, anyLanguage, months },
    lengths: arrays.map((array) => (array instanceof Uint16Array ? -array.length : array.length)),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const preface = new Uint8Array(new Int32Array([MAGIC, json.length]).buffer);
  return concatenate([preface, json, ...arrays, texts.bytes]);
}

/** The parts one after the other, each beginning at a multiple of four. */
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

interface EncodedTexts {
  readonly bytes: Uint8Array;
  readonly ends: Numbers;
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
  const reader = createReader(aligned, FIRST + padded(size), header.lengths);
  const tables = readTables(reader.next);
  const texts = { ends: reader.next(), bytes: reader.rest() };
  return {
    ...header.rest,
    ...tables,
    dataset,
    lexis: createLexis(header.rest.languages, header.rest.anyLanguage),
    owners: numberOwners(dataset),
    text: textReader(texts),
  };
}

function textReader({ bytes, ends }: EncodedTexts): (number: number) => string {
  const decoder = new TextDecoder();
  return (number) => decoder.decode(bytes.subarray(number === 0 ? 0 : ends[number - 1], ends[number]));
}

/** Hands out the arrays of a file in the order in which they were written. */
interface Reader {
  readonly next: () => Numbers;
  readonly rest: () => Uint8Array;
}

function createReader(
  { buffer, byteOffset, byteLength }: Uint8Array,
  start: number,
  lengths: readonly number[],
): Reader {
  const left = lengths.values();
  let at = byteOffset + start;
  return {
    next() {
      const length = left.next().value ?? 0;
      const array = length < 0 ? new Uint16Array(buffer, at, -length) : new Int32Array(buffer, at, length);
      at += padded(array.byteLength);
      return array;
    },
    rest: () => new Uint8Array(buffer, at, byteOffset + byteLength - at),
  };
}

/** The arrays of `arraysOf`, in its order, under their names again. */
function readTables(next: () => Numbers): Omit<IndexTables, keyof Header["rest"]> {
  const nextStrings = (): StringTable => ({ units: next(), ends: next() });
  const nextLists = (): ListTable => ({ data: next(), ends: next() });
  return {
    words: nextStrings(),
    stems: nextStrings(),
    sounds: nextStrings(),
    hints: nextStrings(),
    postings: nextLists(),
    stemWords: nextLists(),
    soundWords: nextLists(),
    hintAttributes: nextLists(),
    claimLinks: nextLists(),
    ownerClaims: nextLists(),
    wordMarks: next(),
    textOwners: next(),
    textPlaces: next(),
    textLengths: next(),
    claimEvents: next(),
  };
}
