import * as fc from "fast-check";
import { expect, test } from "vitest";
import { buildScale, positionOf } from "../../src/timeline/scale.ts";
import { listTicks } from "../../src/timeline/ticks.ts";
import { formatDay, toCivilDate, toDayNumber } from "../../src/model/values/calendar.ts";
import { WIDE } from "./support.ts";

const on = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const at = toDayNumber({ year, month, day });
  return { min: at, max: at };
};

const year = (text: string) => ({ min: on(`${text}-01-01`).min, max: on(`${text}-12-31`).max });

/** Units and limits of the stretches, as a person would say them. */
const stretchesOf = (...days: readonly { readonly min: number; readonly max: number }[]) =>
  buildScale(days, WIDE)?.stretches.map(
    ({ from, to, unit }) => `${formatDay(from)} to ${formatDay(to)}, every ${unit.step} ${unit.of}`,
  );

test("a few days are drawn day by day, with space around them", () => {
  expect(stretchesOf(on("1883-08-26"), on("1883-08-28"))).toEqual(["1883-08-23 to 1883-09-01, every 1 day"]);
});

test("months, years and decades have ticks of their own size", () => {
  expect(stretchesOf(on("1883-03-20"), on("1884-02-02"))).toEqual(["1883-03-01 to 1884-02-29, every 1 month"]);
  expect(stretchesOf(year("1880"), year("1884"), year("1887"))).toEqual(["1880-01-01 to 1887-12-31, every 1 year"]);
  expect(stretchesOf(year("1801"), year("1830"), year("1860"), year("1893"))).toEqual([
    "1801-01-01 to 1893-12-31, every 10 year",
  ]);
});

test("a long empty stretch is left out", () => {
  expect(stretchesOf(year("1680"), on("1883-05-20"), on("1883-08-27"), on("1883-10-01"))).toEqual([
    "1680-01-01 to 1680-12-31, every 3 month",
    "1883-05-01 to 1883-10-31, every 1 month",
  ]);
});

test("two days alone stay far apart, whatever their distance", () => {
  expect(stretchesOf(on("1680-01-01"), on("1883-08-27"))).toHaveLength(1);
});

test("without days there is no scale", () => {
  expect(buildScale([], WIDE)).toBeNull();
});

const bounds = fc
  .tuple(fc.integer({ min: -700_000, max: 300_000 }), fc.constantFrom(0, 0, 0, 27, 364))
  .map(([min, long]) => ({ min, max: min + long }));

test("stretches and breaks fill the width, and every day lies on a stretch", () => {
  fc.assert(
    fc.property(fc.array(bounds, { minLength: 1, maxLength: 30 }), fc.integer({ min: 24, max: 200 }), (days, width) => {
      const scale = buildScale(days, { ...WIDE, width });
      const parts = [...(scale?.stretches ?? []), ...(scale?.breaks ?? [])].sort((a, b) => a.column - b.column);
      let column = 0;
      for (const part of parts) {
        expect(part.column).toBe(column);
        expect(part.width).toBeGreaterThan(0);
        column += part.width;
      }
      expect(column).toBe(width);
      for (const { min, max } of days) {
        expect(scale?.stretches.some(({ from, to }) => from <= min && max <= to)).toBe(true);
      }
    }),
  );
});

test("a later moment is never further left", () => {
  fc.assert(
    fc.property(fc.array(bounds, { minLength: 1, maxLength: 12 }), (days) => {
      const scale = buildScale(days, WIDE)!;
      const moments = days
        .flatMap(({ min, max }) => [min - 400, min, min + 0.5, max + 1, max + 400])
        .sort((a, b) => a - b);
      const places = moments.map((moment) => positionOf(scale, moment));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places.every((place) => place >= 0 && place <= WIDE.width)).toBe(true);
    }),
  );
});

test("each tick is at the beginning of its unit and lies on its stretch", () => {
  fc.assert(
    fc.property(fc.array(bounds, { minLength: 1, maxLength: 12 }), (days) => {
      for (const stretch of buildScale(days, WIDE)?.stretches ?? []) {
        for (const { day, level } of listTicks(stretch)) {
          expect(day).toBeGreaterThanOrEqual(stretch.from);
          expect(day).toBeLessThanOrEqual(stretch.to);
          if (level === "minor" && stretch.unit.of !== "day") expect(toCivilDate(day).day).toBe(1);
        }
      }
    }),
  );
});
