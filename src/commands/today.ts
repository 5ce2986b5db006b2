// `today`: what happened on this day of the year.

import { localeTag } from "../model/locale-tag.ts";
import { type Anniversary, listKnownDays, nextYearDay, onYearDay, type YearDay } from "../questions/anniversaries.ts";
import { UsageError } from "../platform/errors.ts";
import { daysInMonth, formatDay, toCivilDate, toDayNumber } from "../model/values/calendar.ts";
import { writeReport } from "../cli/output.ts";
import { type JsonRecord, type Report, lazily } from "../render/report.ts";
import { type Block, heading, hint, line, paragraph, span, type View } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { valueFlag } from "../cli/parameter.ts";
import { eventShape } from "../present/json-shapes.ts";
import { idSpans, placeOf } from "../present/discrepancy-text.ts";
import type { Session } from "../present/session.ts";
import { openSession, reportBase } from "../cli/open-session.ts";

export const createCommand = defineCommand({
  description:
    "Shows the events of this day of the year: those that a source dates to the day, and the first and last days of longer events. If there are none, it names the next day that has any.",
  examples: [
    ["rashomon today", "What happened on this day"],
    ["rashomon today --date 11-04", "On 4 November"],
  ],
  /** Null for today. */
  parameters: { date: valueFlag("--date <MM-DD>", "Another day of the year", asYearDay) },
  async run({ date }, context) {
    const session = await openSession(context);
    const now = context.clock();
    const wanted = date ?? { month: now.getMonth() + 1, day: now.getDate() };
    const days = listKnownDays(session.dataset, session.judge);
    const asked: Asked = { day: wanted, year: now.getFullYear(), isToday: date === null };
    return writeReport(toReport(asked, days, session), context);
  },
});

/** A leap year, so that 29 February exists. */
const LEAP_YEAR = 2000;

function asYearDay(text: string): YearDay {
  const [, month = 0, day = 0] = (/^(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(LEAP_YEAR, month)) return { month, day };
  throw new UsageError(`"${text}" is not a day of the year`, ["write month-day, such as --date 04-24 for 24 April"]);
}

const writeYearDay = ({ month, day }: YearDay): string =>
  [month, day].map((part) => String(part).padStart(2, "0")).join("-");

interface Asked {
  readonly day: YearDay;
  /** Today's date, by the clock. */
  readonly year: number;
  /** Whether the day is today. */
  readonly isToday: boolean;
}

function toReport(asked: Asked, days: readonly Anniversary[], session: Session): Report {
  const { day: wanted, year } = asked;
  const found = onYearDay(days, wanted);
  const next = nextYearDay(days, wanted);
  return {
    ...reportBase(session),
    kind: "today",
    query: { date: writeYearDay(wanted) },
    total: found.length,
    items: lazily(found, (anniversary) => anniversaryShape(anniversary, year, session)),
    extra: {
      next:
        next === null
          ? null
          : {
              date: writeYearDay(next),
              inDays: daysBetween(wanted, next, year),
              events: onYearDay(days, next).map(({ event }) => eventShape(event, session.labels)),
            },
    },
    columns: ["date", "event.id", "event.title", "part", "yearsAgo", "sources"],
    view: (limit) =>
      viewDay(
        asked,
        found.slice(0, limit),
        next === null ? null : { day: next, found: onYearDay(days, next) },
        session,
      ),
  };
}

function anniversaryShape(
  { event, day, part, sources, claims }: Anniversary,
  year: number,
  { labels }: Session,
): JsonRecord {
  return {
    event: eventShape(event, labels),
    date: formatDay(day),
    part,
    yearsAgo: year - toCivilDate(day).year,
    sources,
    claims: claims.map((claim) => claim.id),
  };
}

interface Next {
  readonly day: YearDay;
  readonly found: readonly Anniversary[];
}

function viewDay(
  { day: wanted, year, isToday }: Asked,
  found: readonly Anniversary[],
  next: Next | null,
  session: Session,
): View {
  const { labels } = session;
  const day = heading(1, span(nameDay(wanted, labels.lang), "title"));
  const [first] = found;
  if (first !== undefined) {
    const blocks = found.map((anniversary) => anniversaryBlock(anniversary, year, session));
    return { blocks: [day, ...blocks, hint(`rashomon show ${first.event.id}`, labels.phrases.next.event)] };
  }
  const words = labels.phrases.today;
  const nothing = line(words.none);
  if (next === null) return { blocks: [day, paragraph(nothing)] };
  const away = isToday ? ` (${words.inDays(daysBetween(wanted, next.day, year))})` : "";
  const titles = [...new Set(next.found.map(({ event }) => labels.event(event.id)))].join(" · ");
  return {
    blocks: [
      day,
      paragraph(
        nothing,
        line(words.next, span(nameDay(next.day, labels.lang), "strong"), `${away}${labels.phrases.comma}${titles}`),
      ),
      hint(`rashomon today --date ${writeYearDay(next.day)}`, labels.phrases.next.thatDay),
    ],
  };
}

function anniversaryBlock(
  { event, day, part, sources, claims }: Anniversary,
  year: number,
  { labels, judge }: Session,
): Block {
  const { year: then } = toCivilDate(day);
  const words = labels.phrases.today;
  const ago = year > then ? words.yearsAgo(year - then) : "";
  const partWords = { whole: "", start: words.began, end: words.ended }[part];
  const holders = sources.map((source) => {
    const places = claims.filter((claim) => claim.source === source).map((claim) => placeOf(claim.locator));
    return [labels.source(source), ...new Set(places.filter((place) => place !== ""))].join(" ");
  });
  return {
    type: "item",
    lead: line(
      span(`${then}  `, "strong"),
      span(labels.event(event.id), "title"),
      span(partWords === "" ? "" : ` ${partWords}`, "title"),
      span(ago === "" ? "" : `${labels.phrases.comma}${ago}`, "dim"),
      ...(judge.isDisputed(event.id) ? [span(` ≠ ${labels.phrases.list.disputed}`, "conflict")] : []),
      ...idSpans(event.id, labels.event(event.id)),
    ),
    body: [paragraph(line(span(holders.join(labels.phrases.comma), "accent")))],
  };
}

/** Days from one day of the year to the next occurrence of another. */
function daysBetween(from: YearDay, to: YearDay, year: number): number {
  const start = toDayNumber({ ...from, year });
  const sameYear = toDayNumber({ ...to, year });
  return (sameYear > start ? sameYear : toDayNumber({ ...to, year: year + 1 })) - start;
}

/** "24 April", in the language asked for. */
function nameDay({ month, day }: YearDay, lang: string): string {
  const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : `${localeTag(lang)}-u-ca-gregory-nu-latn`, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return format.format(Date.UTC(LEAP_YEAR, month - 1, day));
}
