// `today`: what happened on this day of the year.

import type { EventRecord } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { localeTag } from "../model/locale-tag.ts";
import { type Anniversary, listKnownDays, nextYearDay, onYearDay, type YearDay } from "../questions/anniversaries.ts";
import { UsageError } from "../platform/errors.ts";
import { daysInMonth, formatDay, toCivilDate, toDayNumber } from "../model/values/calendar.ts";
import { type JsonRecord, lazily } from "../render/report.ts";
import { type Block, heading, hint, item, line, paragraph, span, type View } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { valueFlag } from "../cli/parameter.ts";
import { eventShape } from "../present/json-shapes.ts";
import { idSpans, placesOf, sourcesSpan } from "../present/discrepancy-text.ts";
import type { Session } from "../present/session.ts";
import { reporting, type SessionReport } from "../cli/open-session.ts";

export const createCommand = defineCommand({
  description:
    "Shows the events of this day of the year: those that a source dates to the day, and the first and last days of longer events. If there are none, it names the next day that has any.",
  examples: [
    ["rashomon today", "What happened on this day"],
    ["rashomon today --date 11-04", "On 4 November"],
  ],
  /** Null for today. */
  parameters: { date: valueFlag("--date <MM-DD>", "Another day of the year", asYearDay) },
  run: reporting(({ date }, session, context) => {
    const now = context.clock();
    const wanted = date ?? { month: now.getMonth() + 1, day: now.getDate() };
    return toReport({ day: wanted, year: now.getFullYear(), isToday: date === null }, session);
  }),
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
  readonly isToday: boolean;
}

function toReport(asked: Asked, session: Session): SessionReport {
  const { day: wanted, year } = asked;
  const { labels } = session;
  const days = listKnownDays(session.dataset, session.judge);
  const found = onYearDay(days, wanted);
  const day = nextYearDay(days, wanted);
  const next = day && { day, inDays: daysBetween(wanted, day, year), events: onYearDay(days, day).map(eventOf) };
  return {
    kind: "today",
    query: { date: writeYearDay(wanted) },
    total: found.length,
    items: lazily(found, (anniversary) => anniversaryShape(anniversary, year, labels)),
    extra: {
      next: next && {
        date: writeYearDay(next.day),
        inDays: next.inDays,
        events: next.events.map((event) => eventShape(event, labels)),
      },
    },
    columns: ["date", "event.id", "event.title", "part", "yearsAgo", "sources"],
    view: (limit) => viewDay(asked, found.slice(0, limit), next, session),
  };
}

/** The next day of the year on which something happened. */
interface Next {
  readonly day: YearDay;
  readonly inDays: number;
  readonly events: readonly EventRecord[];
}

const eventOf = ({ event }: Anniversary): EventRecord => event;

const anniversaryShape = (
  { event, day, part, sources, claims }: Anniversary,
  year: number,
  labels: Labels,
): JsonRecord => ({
  event: eventShape(event, labels),
  date: formatDay(day),
  part,
  yearsAgo: year - toCivilDate(day).year,
  sources,
  claims: claims.map(({ id }) => id),
});

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
  const { today: words, comma } = labels.phrases;
  const nothing = line(words.none);
  if (next === null) return { blocks: [day, paragraph(nothing)] };
  const away = ` (${(isToday ? words.inDays : words.daysLater)(next.inDays)})`;
  const titles = [...new Set(next.events.map(({ id }) => labels.event(id)))].join(" · ");
  const soon = line(words.next, span(nameDay(next.day, labels.lang), "strong"), `${away}${comma}${titles}`);
  return {
    blocks: [
      day,
      paragraph(nothing, soon),
      hint(`rashomon today --date ${writeYearDay(next.day)}`, labels.phrases.next.thatDay),
    ],
  };
}

function anniversaryBlock(
  { event, day, part, sources, claims }: Anniversary,
  year: number,
  { dataset, labels, judge }: Session,
): Block {
  const { year: then } = toCivilDate(day);
  const { today: words, comma, list } = labels.phrases;
  const partWords = { whole: "", start: ` ${words.began}`, end: ` ${words.ended}` }[part];
  const holders = sources.map((source) =>
    `${labels.source(source)} ${placesOf(claims.filter((claim) => claim.source === source))}`.trim(),
  );
  return item(
    line(
      span(`${then}  `, "strong"),
      span(`${labels.event(event.id)}${partWords}`, "title"),
      span(year > then ? `${comma}${words.yearsAgo(year - then)}` : "", "dim"),
      ...(judge.isDisputed(event.id) ? [span(` ≠ ${list.disputed}`, "conflict")] : []),
      ...idSpans(event.id, labels.event(event.id)),
    ),
    paragraph(line(sourcesSpan(sources, dataset, holders.join(comma)))),
  );
}

/** Days from one day of the year to the next occurrence of another. */
function daysBetween(from: YearDay, to: YearDay, now: number): number {
  const year = from.day > daysInMonth(now, from.month) ? LEAP_YEAR : now;
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
