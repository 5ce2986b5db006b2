// Timelines of a few claims, and random ones.

import * as fc from "fast-check";
import { listEvents } from "../../src/questions/listing.ts";
import type { Metrics } from "../../src/timeline/scale.ts";
import { layoutTimeline, type Timeline } from "../../src/timeline/layout.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { formatDay } from "../../src/model/values/calendar.ts";
import type { Bounds } from "../../src/model/values/contract.ts";
import { claim, type Declared, type Fields, makeDataset } from "../support/dataset.ts";

export const WIDE: Metrics = { width: 60, letter: 1, breakWidth: 3 };

const ATTRIBUTES: Declared["attributes"] = {
  date: { kind: "date", dates: "whole" },
  start: { kind: "date", dates: "start" },
  end: { kind: "date", dates: "end" },
};

/** "annals: storm/date = 1170-01" */
export const makeDated = (told: readonly (string | Fields)[], declared: Declared = {}): Dataset =>
  makeDataset(told, { attributes: ATTRIBUTES, ...declared });

export function lay(
  told: readonly (string | Fields)[],
  { range = null, metrics = WIDE, declared }: { range?: Bounds | null; metrics?: Metrics; declared?: Declared } = {},
): Timeline {
  const dataset = makeDated(told, declared);
  const { dated } = listEvents(dataset, createJudge(dataset), { range, sources: null, coveredBy: [] });
  const entries = dated.map((listed) => ({ listed, status: "dated" as const }));
  return layoutTimeline(entries, range, metrics);
}

/** Days from 1 to 2999, near each other or far apart. */
const day = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }),
  fc.integer({ min: 3600, max: 3700 }),
  fc.integer({ min: -719_000, max: 375_000 }),
);

const edtf = fc.oneof(
  day.map(formatDay),
  day.map((at) => formatDay(at).slice(0, 7)),
  day.map((at) => formatDay(at).slice(0, 4)),
  day.map((at) => `${formatDay(at).slice(0, 7)}~`),
  day.map((at) => `${formatDay(at)}?`),
  day.map((at) => `../${formatDay(at).slice(0, 4)}`),
  day.map((at) => `${formatDay(at)}/..`),
  fc.tuple(day, fc.integer({ min: 0, max: 9000 })).map(([at, long]) => `${formatDay(at)}/${formatDay(at + long)}`),
  fc.tuple(day, fc.integer({ min: 0, max: 900 })).map(([at, long]) => `[${formatDay(at)}..${formatDay(at + long)}]`),
);

/** Claims of up to three sources on up to twelve events, dated in every way. */
export const dates: fc.Arbitrary<readonly Fields[]> = fc
  .array(
    fc.record({
      source: fc.constantFrom("annals", "bede", "chronicle"),
      event: fc.integer({ min: 1, max: 12 }),
      attribute: fc.constantFrom("date", "date", "date", "start", "end"),
      value: edtf,
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((told) =>
    told.map(({ source, event, attribute, value }, index) =>
      claim(`${source}: event${event}/${attribute} = ${value}`, { id: `c${index}` }),
    ),
  );
