// The data for every drawing of a timeline, in characters or as a picture: the layout with its words.

import { at, valueOf } from "../model/at.ts";
import type { Labels } from "../model/labels.ts";
import { widthOf } from "./line.ts";
import type { Label } from "./place-labels.ts";
import type { Timeline, TimelineDate, TimelineRow } from "./layout.ts";
import type { Phrases } from "../model/phrases/en.ts";
import { ENGLISH_MONTHS } from "../model/values/calendar.ts";
import { date, type DateValue } from "../model/values/date.ts";
import { cleanLine } from "../render/spans.ts";
import { type Line, line, span, type Span, type Tone } from "../render/view.ts";
import { monthName } from "./axis.ts";
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
  const marks = sources.map((source) => valueOf(sheet.marks, source));
  return [span(" "), ...marks.map(({ letter, tone }) => span(letter, tone))];
}

/** The possible texts beside a date, best first: in words, then without the basis, then in figures. */
export function dateWords(found: TimelineDate, row: TimelineRow, sheet: Sheet): readonly Line[] {
  const tone = row.status === "dated" ? undefined : "silence";
  const opening = openWord(found, sheet.labels.phrases.timeline);
  const short = `${opening}${shortDate(found.value, sheet.labels, sheet.isRightToLeft)}`;
  const letters = lettersOf(found, row, sheet);
  const basis = found.basis === "stated" ? [] : [span(` (${sheet.labels.phrases.basis[found.basis]})`, "dim")];
  const place = row.status === "dated" ? sheet.placeOf(row.event.id) : "";
  const tail = [
    ...(place === "" ? [] : [span(` ${place}`, "dim")]),
    ...(row.status === "dated" ? [] : [span(`, ${sheet.labels.phrases.timeline[row.status]}`, "silence")]),
  ];
  const compact = sheet.isRightToLeft ? null : compactDate(found.value, sheet.labels);
  const shorter = [
    ...(compact === null ? [] : [`${opening}${compact}`]),
    ...(basis.length === 0 ? [] : [short]),
    ...(sheet.isRightToLeft ? [] : [`${opening}${numericDate(found.value, sheet.labels, false)}`]),
  ].map((text) => line(span(text, tone), ...letters, ...tail));
  return [line(span(short, tone), ...basis, ...letters, ...tail), ...shorter];
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
function openWord({ mark, value }: TimelineDate, words: Phrases["timeline"]): string {
  if (mark.shape !== "span" || !Number.isFinite(value.min) || !Number.isFinite(value.max) || value.precision === "span")
    return "";
  return mark.right === "open" ? words.began : mark.left === "open" ? words.ended : "";
}

/** "24 Apr 1980", "about Jan 1980", "4 Nov 1979 – 20 Jan 1981"; in figures for languages written from right to left. */
const shortDate = (value: DateValue, labels: Labels, isRightToLeft: boolean): string =>
  isRightToLeft ? numericDate(value, labels, true) : abbreviate(labels.value(value), labels);

/** "1980-04-24", "1979-09 – 1979-12"; "1979/09–1979/12" in right-to-left text, where a hyphen would separate figures. */
function numericDate({ edtf, approximate, uncertain }: DateValue, { phrases }: Labels, isRightToLeft: boolean): string {
  const ends = edtf
    .replaceAll(/[[\]~?%]/g, "")
    .split(/\/|\.\./)
    .map((end) =>
      end
        .trim()
        .replace(/^(-?\d{4})(?=$|-)/, (year) => phrases.year(Number(year)))
        .replaceAll("-", isRightToLeft ? "/" : "-"),
    );
  const [from = "", to = from] = [ends[0], ends.at(-1)];
  const text =
    from === ""
      ? phrases.by(to)
      : to === ""
        ? phrases.from(from)
        : from === to
          ? from
          : `${from}${isRightToLeft ? "–" : " – "}${to}`;
  return `${approximate ? phrases.about(text) : text}${uncertain ? " (?)" : ""}`;
}

const abbreviate = (text: string, { lang }: Labels): string =>
  lang === "en" ? text.replaceAll(ENGLISH_MONTH, (name) => monthName(ENGLISH_MONTHS.indexOf(name) + 1, "en")) : text;

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

const ENGLISH_MONTH = new RegExp(ENGLISH_MONTHS.join("|"), "g");

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
  const dates = row.dates.map(({ value, sources }) => `${labels.value(value)} (${sources.join(", ")})`);
  return `${labels.event(row.event.id)}: ${dates.join(labels.phrases.steps.semicolon)}`;
}
