// The data for every drawing of a timeline, in characters or as a picture: the layout with its words.

import { at, valueOf } from "../model/at.ts";
import type { Labels } from "../model/labels.ts";
import { widthOf } from "./line.ts";
import type { Label } from "./place-labels.ts";
import type { Timeline, TimelineDate, TimelineRow } from "./layout.ts";
import type { Phrases } from "../model/phrases/en.ts";
import { ENGLISH_MONTHS } from "../model/values/calendar.ts";
import { date, type DateValue } from "../model/values/date.ts";
import { PLAIN } from "../model/values/date-value.ts";
import { monthNames } from "../model/locale-tag.ts";
import { cleanLine } from "../render/spans.ts";
import { type Line, line, span, type Span, type Tone } from "../render/view.ts";
import { ENGLISH_SHORT } from "./axis.ts";
import type { SourceMark } from "../present/source-marks.ts";
import { SHARED_TONE } from "./signs.ts";

export interface Sheet {
  readonly timeline: Timeline;
  readonly labels: Labels;
  /** Sources whose dates are drawn, in the order of the dataset, with their letters and colours. */
  readonly marks: ReadonlyMap<string, SourceMark>;
  /** The one source whose dates are drawn; null for several. */
  readonly story: string | null;
  /** Where the source dates an event or first mentions it: "§3.4"; empty if it does neither. */
  readonly placeOf: (event: string) => string;
  readonly isLanes: boolean;
  readonly isRightToLeft: boolean;
}

/** The sign of a date or of a source: a letter in a tone, or no letter; hollow for a gap. */
export interface SourceSign {
  readonly letter: string | null;
  readonly tone: Tone;
  readonly isHollow: boolean;
}

/** The sign of a source has its letter, unless it is the only one. */
export function signOfSource(source: string, { marks }: Pick<Sheet, "marks">): SourceSign {
  const { letter, tone } = valueOf(marks, source);
  return { letter: marks.size > 1 ? letter : null, tone, isHollow: false };
}

/** The sign of a date is that of its source; for several sources, it has no letter and the tone of agreement. */
export function signOfDate({ sources }: TimelineDate, { status }: TimelineRow, sheet: Sheet): SourceSign {
  const [only] = sources;
  if (status !== "dated") return { letter: null, tone: "silence", isHollow: true };
  return sources.length === 1 && only !== undefined
    ? signOfSource(only, sheet)
    : { letter: null, tone: SHARED_TONE, isHollow: false };
}

/** The dates that a source gives, each with its row. */
export const datesOf = (
  source: string,
  { timeline }: Sheet,
): readonly { readonly row: TimelineRow; readonly found: TimelineDate }[] =>
  timeline.rows.flatMap((row) =>
    row.dates.filter(({ sources }) => sources.includes(source)).map((found) => ({ row, found })),
  );

/** Sources of a date as letters in their tones, if its mark does not show them. */
function lettersOf(found: TimelineDate, row: TimelineRow, sheet: Sheet): readonly Span[] {
  const { mark, sources } = found;
  const isCut = mark.from === mark.to && (mark.left === "cut" || mark.right === "cut");
  const isSaid = sources.length === 1 && row.status === "dated" && !isCut;
  if (sheet.marks.size <= 1 || isSaid) return [];
  const letters = sources.map((source) => valueOf(sheet.marks, source)).map(({ letter, tone }) => span(letter, tone));
  // Arabic letters side by side would be joined to a word.
  return letters.flatMap((letter, index) => (index === 0 || sheet.isRightToLeft ? [span(" "), letter] : [letter]));
}

/** The possible texts beside a date, best first: in words, then shorter, then without the basis, then in figures. */
export function dateWords(found: TimelineDate, row: TimelineRow, sheet: Sheet): readonly Line[] {
  const { labels, isRightToLeft } = sheet;
  const { phrases } = labels;
  const tone = row.status === "dated" ? undefined : "silence";
  const open = openWord(found, phrases.timeline);
  const letters = lettersOf(found, row, sheet);
  const basis = found.basis === "stated" ? [] : [span(` (${phrases.basis[found.basis]})`, "dim")];
  const place = row.status === "dated" ? sheet.placeOf(row.event.id) : "";
  const tail = [
    ...(place === "" ? [] : [span(` ${place}`, "dim")]),
    ...(row.status === "dated" ? [] : [span(`${phrases.comma}${phrases.timeline[row.status]}`, "silence")]),
  ];
  const write = (date: string, ...remark: Line): Line => line(span(open(date), tone), ...remark, ...letters, ...tail);
  const short = abbreviate(labels.value(found.value), labels);
  const shorter = [compactDate(found.value, labels), short, isRightToLeft ? numericDate(found.value, labels) : null];
  return [write(short, ...basis), ...shorter.filter((date) => date !== null).map((date) => write(date))];
}

/** The best words that fit beside the mark, else uncut on the line below, else the shortest. `place`: where words of a width go. */
export function placeWords(
  words: readonly Line[],
  letter: number,
  place: (wanted: number) => Label,
): { readonly spans: Line; readonly label: Label } {
  const placed = words.map((spans) => {
    const wanted = widthOf(spans) * letter;
    return { spans, wanted, label: place(wanted) };
  });
  return (
    placed.find(({ label }) => label.side !== "below") ??
    placed.find(({ label, wanted }) => wanted <= label.width) ??
    at(placed, placed.length - 1)
  );
}

/** A date that says only when something began or ended. */
function openWord({ mark, value }: TimelineDate, { began, ended }: Phrases["timeline"]): (date: string) => string {
  const isLoose = !Number.isFinite(value.min) || !Number.isFinite(value.max) || value.precision === "span";
  const open = mark.right === "open" ? began : mark.left === "open" ? ended : null;
  return mark.shape !== "span" || isLoose || open === null ? (date) => date : open;
}

/** "24/4/1980", "9/1979 – 12/1979": for a language without short names of months; null if the date is no plain one. */
function numericDate({ edtf, approximate, uncertain }: DateValue, { phrases }: Labels): string | null {
  const ends = edtf.replaceAll(/[[\]~?%]/g, "").split(/\/|\.\./);
  const written = ends.map((end) => {
    const [, year, ...rest] = PLAIN.exec(end.trim()) ?? [];
    const figures = rest.slice(0, 2).flatMap((part) => (part === undefined ? [] : [String(Number(part))]));
    return year === undefined ? null : [...figures.toReversed(), phrases.year(Number(year))].join("/");
  });
  if (written.includes(null)) return null;
  const text = [...new Set(written)].join(" – ");
  return `${approximate ? phrases.about(text) : text}${uncertain ? " (?)" : ""}`;
}

/** With short names of months: "24 Apr 1980", "about Jan 1980". */
function abbreviate(text: string, { lang }: Labels): string {
  const [long, short] =
    lang === "en" ? [ENGLISH_MONTHS, ENGLISH_SHORT] : [monthNames(lang, "long"), monthNames(lang, "short")];
  const name = new RegExp(long.join("|"), "g");
  return text.replaceAll(name, (found) => at(short, long.indexOf(found)).replace(/\.$/, ""));
}

/** "Sep – Dec 1979" for a date with two ends, else null. */
function compactDate({ edtf }: DateValue, labels: Labels): string | null {
  const ends = edtf
    .replaceAll(/[[\]]/g, "")
    .split(/\/|\.\./)
    .map((end) => date.parse(end));
  const [from, to] = ends;
  const hours = /T(\d\d:\d\d)\S*\/\S*T(\d\d:\d\d)/.exec(edtf);
  if (hours && from && to && !("problem" in from) && !("problem" in to) && from.min === to.min)
    return `${at(hours, 1)}–${at(hours, 2)}`;
  if (ends.length !== 2 || !from || !to || "problem" in from || "problem" in to) return null;
  const [first, last] = [abbreviate(labels.value(from), labels), abbreviate(labels.value(to), labels)];
  const year = /\d{4}$/.exec(last)?.[0];
  return `${year !== undefined && first.endsWith(` ${year}`) ? first.slice(0, -year.length - 1) : first} – ${last}`;
}

/** The title of a row with its remarks: disputed, only possibly in the range. */
export function titleLine(row: TimelineRow, sheet: Sheet, disputed: string): Line {
  const title = span(sheet.labels.event(row.event.id), row.status === "dated" ? "strong" : "silence");
  return cleanLine([
    title,
    ...(row.disputed && row.status === "dated" ? [span(` ${disputed}`, "conflict")] : []),
    ...(row.match === "possible" ? [span(` (${sheet.labels.phrases.timeline.possibly})`, "dim")] : []),
  ]);
}

/** "Coup of 1953: 1953 (indonesian, english)" */
export function describeRow(row: TimelineRow, { labels }: Sheet): string {
  const { comma } = labels.phrases;
  const dates = row.dates.map(
    ({ value, sources }) => `${labels.value(value)} (${sources.map(labels.source).join(comma)})`,
  );
  return `${labels.event(row.event.id)}: ${dates.join(labels.phrases.steps.semicolon)}`;
}
