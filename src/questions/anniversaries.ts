// What happened on a day of the year, according to every date that a source gives to the day.

import type { Claim, Dataset, EventRecord } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import { type CivilDate, toCivilDate } from "../model/values/calendar.ts";
import type { Bounds } from "../model/values/contract.ts";
import type { Extent } from "../verdicts/extents.ts";
import type { Judge } from "../verdicts/judge.ts";

/** A day of the year. */
export type YearDay = Omit<CivilDate, "year">;

/** An event on a day, with the sources that date it so. */
export interface Anniversary {
  readonly event: EventRecord;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Which part of the event was on that day. */
  readonly part: "whole" | "start" | "end";
  readonly sources: readonly string[];
  readonly claims: readonly Claim[];
}

/** Every day that a source knows exactly, by day, then by event. */
export function listKnownDays(dataset: Dataset, judge: Judge): readonly Anniversary[] {
  const { events } = dataset;
  const found = new Map<string, Anniversary>();
  for (const event of events.values()) {
    for (const extent of judge.extentsOf(event.id)) {
      for (const { day, part } of knownDays(extent)) {
        const key = `${day} ${part} ${event.id}`;
        const before = found.get(key);
        found.set(key, {
          event,
          day,
          part,
          sources: [...new Set([...(before?.sources ?? []), extent.source])],
          claims: [...(before?.claims ?? []), ...extent.claims],
        });
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => a.day - b.day || compareText(a.event.id, b.event.id) || compareText(a.part, b.part),
  );
}

type KnownDay = Pick<Anniversary, "day" | "part">;

/** Days that come from parts belong to the parts, and an order gives no days. */
function knownDays({ shape, start, end, value, basis }: Extent): readonly KnownDay[] {
  const isKnown = ({ min, max }: Bounds): boolean => min === max && Number.isFinite(min);
  if (value.approximate || shape === "loose" || basis === "parts" || basis === "order") return [];
  if (shape === "day") return [{ day: start.min, part: "whole" }];
  return [
    ...(isKnown(start) ? [{ day: start.min, part: "start" as const }] : []),
    ...(isKnown(end) ? [{ day: end.max, part: "end" as const }] : []),
  ];
}

/** The events of a day of the year, the oldest first. */
export const onYearDay = (days: readonly Anniversary[], wanted: YearDay): readonly Anniversary[] =>
  days.filter(({ day }) => isOn(day, wanted));

function isOn(day: number, wanted: YearDay): boolean {
  const civil = toCivilDate(day);
  return civil.month === wanted.month && civil.day === wanted.day;
}

/** The next day of the year with an event; null if nothing is known to the day. */
export function nextYearDay(days: readonly Anniversary[], { month, day }: YearDay): YearDay | null {
  const place = (civil: YearDay): number => civil.month * 31 + civil.day;
  const from = place({ month, day });
  const all = days.map((found) => toCivilDate(found.day)).sort((a, b) => place(a) - place(b));
  return all.find((civil) => place(civil) > from) ?? all[0] ?? null;
}
