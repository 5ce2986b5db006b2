import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listEvents } from "../../src/questions/listing.ts";
import { layoutTimeline } from "../../src/timeline/layout.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { dates, lay, makeDated, WIDE } from "./support.ts";

const markOf = (value: string, others: readonly string[] = [], attribute = "date") => {
  const told = [
    `annals: storm/${attribute} = ${value}`,
    ...others.map((other, index) => `annals: other${index}/date = ${other}`),
  ];
  return lay(told).rows.find(({ event }) => event.id === "storm")?.dates[0]?.mark;
};

/** Two years around it, so that a month is some columns wide. */
const AROUND = ["1170-01-01", "1171-12-31"];

describe("each kind of date has its mark", () => {
  test("a day is one column", () => {
    const mark = markOf("1170-06-15", AROUND)!;
    expect(mark).toMatchObject({ shape: "day", left: "closed", right: "closed", firm: null });
    expect(mark.from).toBe(mark.to);
  });

  test("a month and a year have their real width", () => {
    const [month, year] = [markOf("1170-06", AROUND)!, markOf("1170", AROUND)!];
    expect([month.shape, year.shape]).toEqual(["loose", "loose"]);
    expect(month.to - month.from + 1).toBe(3);
    expect(year.to - year.from + 1).toBe(30);
  });

  test("a date that is about a day is wider than the day, and says so", () => {
    expect(markOf("1170-06-15~", AROUND)).toMatchObject({ shape: "loose", approximate: true });
    expect(markOf("1170-06-15?", AROUND)).toMatchObject({ shape: "day", uncertain: true });
  });

  test("a span is certain between its ends, each of them as vague as in the source", () => {
    const exact = markOf("1170-03-01/1170-09-01", AROUND)!;
    expect(exact).toMatchObject({ shape: "span", left: "closed", right: "closed" });
    expect(exact.firm).toEqual({ from: exact.from, to: exact.to });
    const loose = markOf("1170-03/1170-09", AROUND)!;
    expect(loose.firm!.from).toBeGreaterThan(loose.from);
    expect(loose.firm!.to).toBeLessThan(loose.to);
  });

  test("an end that is not given is open", () => {
    expect(markOf("1170-06-01/..", AROUND)).toMatchObject({ left: "closed", right: "open" });
    expect(markOf("../1170-06-01", AROUND)).toMatchObject({ left: "open", right: "closed" });
    expect(markOf("1170-06-01", AROUND, "start")).toMatchObject({ shape: "span", right: "open" });
    expect(markOf("1170-06-01", AROUND, "end")).toMatchObject({ shape: "span", left: "open" });
  });
});

test("each different date of an event has its own mark, with all its sources", () => {
  const [row] = lay([
    "annals: storm/date = 1170-01-05",
    "bede: storm/date = 1170-01-05",
    "chronicle: storm/date = 1170-01-07",
  ]).rows;
  expect(row?.dates.map(({ sources, value }) => [value.edtf, sources])).toEqual([
    ["1170-01-05", ["annals", "bede"]],
    ["1170-01-07", ["chronicle"]],
  ]);
});

test("what reaches beyond the range is cut off at its edge", () => {
  const range = { min: -292_000, max: -291_900 };
  const rows = lay(["annals: reign/date = 1066/1190", "annals: storm/date = 1170-07-15"], { range }).rows;
  expect(rows.map(({ event, dates: [found] }) => [event.id, found?.mark.left, found?.mark.right])).toEqual([
    ["reign", "cut", "cut"],
    ["storm", "closed", "closed"],
  ]);
});

test("every mark lies on the axis, and every sign on its mark", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 24, max: 200 }), (told, width) => {
      for (const row of lay(told, { metrics: { ...WIDE, width } }).rows) {
        for (const { mark } of row.dates) {
          expect(mark.from).toBeGreaterThanOrEqual(0);
          expect(mark.to).toBeLessThan(width);
          expect(mark.from <= mark.anchor && mark.anchor <= mark.to).toBe(true);
          if (mark.firm)
            expect(mark.from <= mark.firm.from && mark.firm.from <= mark.firm.to && mark.firm.to <= mark.to).toBe(true);
        }
      }
    }),
  );
});

test("every listed event is drawn, or reported as not drawn", () => {
  fc.assert(
    fc.property(dates, (told) => {
      const dataset = makeDated(told);
      const { dated, undated } = listEvents(dataset, createJudge(dataset), {
        range: null,
        sources: null,
        coveredBy: [],
      });
      const entries = dated.map((listed) => ({ listed, status: "dated" as const }));
      const { rows, unplaced } = layoutTimeline(entries, null, WIDE);
      const found = [
        ...rows.map(({ event }) => event.id),
        ...unplaced.map(({ id }) => id),
        ...undated.map(({ id }) => id),
      ];
      expect(found.toSorted()).toEqual([...dataset.events.keys()].toSorted());
      for (const row of rows) expect(row.dates.length).toBeGreaterThan(0);
    }),
  );
});
