// Paragraphs and sentences of a text. A paragraph is a line that is not empty. Sentences are those of the dataset, by their
// offsets, or those that the runtime's locale data finds.

import type { Locator } from "../model/dataset.ts";

/** A sentence and its place, in UTF-16 units. */
export interface Segment extends Locator {
  readonly start: number;
  readonly end: number;
}

/** Offsets and counts of sentences, as a dataset keeps them. */
export interface SegmentCounts {
  readonly sentences: readonly number[];
  readonly segments: readonly (readonly [number, number])[];
}

/** Splits a text into sentences by the rules of its language, or by those of English if the language is unknown. */
export function segmentText(text: string, language: string): readonly Segment[] {
  const segmenter = createSegmenter(language);
  return paragraphsOf(text).flatMap(({ start, end }, index) =>
    findSentences(text.slice(start, end), segmenter, ORDINALS.test(language)).map((sentence, number): Segment => ({
      paragraph: index + 1,
      sentence: number + 1,
      start: start + sentence.start,
      end: start + sentence.end,
    })),
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a paragraph, without the blanks between them. */
function findSentences(paragraph: string, segmenter: Intl.Segmenter, hasOrdinals: boolean): readonly Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of partPiecewise(paragraph, segmenter)) {
    const last = spans.at(-1);
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    if (start >= end) continue;
    const before = last === undefined ? "" : paragraph.slice(Math.max(last.start, last.end - 12), last.end);
    if (last !== undefined && (ABBREVIATED.test(before) || (hasOrdinals && ORDINAL.test(before))))
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans.flatMap((span) => splitGlued(paragraph, span));
}

/** Only this much is split at once, since the runtime's segmenter takes time that grows with the square of its text. */
const PIECE = 4096;

/** The segments of a text. The last segment of a piece may continue, so the next piece begins with it. */
function* partPiecewise(text: string, segmenter: Intl.Segmenter): Generator<Intl.SegmentData> {
  for (let start = 0, length = PIECE; start < text.length;) {
    const piece = text.slice(start, start + length);
    let end = start;
    for (const part of segmenter.segment(piece)) {
      const next = start + part.index + part.segment.length;
      if (next === start + piece.length && next < text.length) break;
      yield { ...part, index: start + part.index };
      end = next;
      if (length > PIECE) break;
    }
    length = end === start ? length * 2 : PIECE;
    start = end;
  }
}

/** The end of a segment that ends in an abbreviation rather than a sentence: "Gen.", an initial, "No.". */
const ABBREVIATED =
  /(?:^|[\s("“«’'-])(?:(?:\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Mme|Mlle|Dr|Prof|St|Ste|Gen|Gén|Col|Lt|Capt|Sgt|Maj|Cmdr|Adm|Gov|Sen|Rep|Rev|Hon|Pres|Nos?|Nr|vs|approx|ca|cf|art|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|bzw|Hr|Fr|Sr|Sra|Tn|Ny)\.$/u;
/** Languages that write "15. April". */
const ORDINALS = /^(?:cs|da|de|et|fi|hr|hu|lv|nb|nn|no|sk|sl)\b/;
const ORDINAL = /(?<![\d.,])\d{1,2}\.$/;
/** A full stop with no space before the next sentence. */
const GLUED = /(?<=\p{Ll}{3}[.!?])(?=\p{Lu}\p{L})/u;

function splitGlued(paragraph: string, { start, end }: Span): readonly Span[] {
  let at = start;
  return paragraph
    .slice(start, end)
    .split(GLUED)
    .map((part) => {
      at += part.length;
      return { start: at - part.length, end: at };
    });
}

/** Sentences at given offsets in code points, numbered within their lines. Null if the offsets do not fit the text. */
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

/** What a dataset stores about a text's sentences: how many each paragraph has, and their offsets in code points. */
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
  return [...text.matchAll(/[^\r\n\u2028\u2029]+/g)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

/** The UTF-16 offset for each offset in code points; undefined beyond the end. */
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
