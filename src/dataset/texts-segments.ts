// Paragraphs and sentences of a text. A paragraph is a line that is not empty; sentences are those of the dataset, by their
// offsets, or those that the runtime's locale data finds.

import type { Locator } from "../model/dataset.ts";

/** A sentence and where it stands, in UTF-16 units. */
export interface Segment extends Locator {
  readonly start: number;
  readonly end: number;
}

/** Offsets and counts of sentences, as a dataset keeps them. */
export interface SegmentCounts {
  readonly sentences: readonly number[];
  readonly segments: readonly (readonly [number, number])[];
}

/** Sentences of a text as its language parts them. An unknown language is parted as English is. */
export function segmentText(text: string, language: string): readonly Segment[] {
  const segmenter = createSegmenter(language);
  return paragraphsOf(text).flatMap(({ start, end }, index) => {
    const parts = [...segmenter.segment(text.slice(start, end))].filter(({ segment }) => segment.trim() !== "");
    return parts.map(({ segment, index: at }, number): Segment => ({
      paragraph: index + 1,
      sentence: number + 1,
      start: start + at + (segment.length - segment.trimStart().length),
      end: start + at + segment.trimEnd().length,
    }));
  });
}

/** Sentences at given offsets in code points, numbered by the lines that they stand in. Null where they do not fit the text. */
export function placeSegments(
  text: string,
  offsets: readonly (readonly [number, number])[],
): readonly Segment[] | null {
  const toUnits = createUnitMap(text, offsets.flat());
  const paragraphs = paragraphsOf(text);
  const segments: Segment[] = [];
  let paragraph = 0;
  for (const pair of offsets) {
    const [start, end] = pair.map(toUnits);
    if (start === undefined || end === undefined || start >= end || start < (segments.at(-1)?.end ?? 0)) return null;
    while ((paragraphs[paragraph]?.end ?? Infinity) <= start) paragraph++;
    if (paragraphs[paragraph] === undefined) return null;
    const before = segments.at(-1);
    const sentence = before?.paragraph === paragraph + 1 ? before.sentence + 1 : 1;
    segments.push({ paragraph: paragraph + 1, sentence, start, end });
  }
  return segments;
}

/** What a dataset keeps of a text's sentences: their number by paragraph, and their offsets in code points. */
export function countSegments(text: string, segments: readonly Segment[]): SegmentCounts {
  const sentences: number[] = [];
  for (const { paragraph, sentence } of segments) sentences[paragraph - 1] = sentence;
  let units = 0;
  let points = 0;
  const toPoints = (offset: number): number => {
    points += Array.from(text.slice(units, offset)).length;
    units = offset;
    return points;
  };
  return { sentences, segments: segments.map(({ start, end }) => [toPoints(start), toPoints(end)] as const) };
}

function paragraphsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^\r\n\u2028\u2029]*[^\s\r\n\u2028\u2029\ufeff][^\r\n\u2028\u2029]*/gu)].map(
    ({ 0: line, index }) => ({ start: index, end: index + line.length }),
  );
}

/** UTF-16 offset of each code point offset asked for; undefined beyond the end. */
function createUnitMap(text: string, wanted: readonly number[]): (point: number) => number | undefined {
  const needed = new Set(wanted);
  const units = new Map<number, number>();
  let point = 0;
  let unit = 0;
  for (const character of text) {
    if (needed.has(point)) units.set(point, unit);
    point += 1;
    unit += character.length;
  }
  if (needed.has(point)) units.set(point, unit);
  return (offset) => units.get(offset);
}

function createSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "sentence" });
  }
}
