// Timelines of hours and minutes: what lasted twenty minutes is as wide as that.

import { describe, expect, test } from "vitest";

import { createLabels } from "../../src/model/labels.ts";
import { layoutAxis } from "../../src/timeline/axis.ts";
import { lay, makeDated, WIDE } from "./support.ts";

const RAID = [
  "annals: raid/start = 1980-04-24T08:45",
  "annals: raid/end = 1980-04-24T09:05",
  "bede: raid/date = 1980-04-24T08:50/1980-04-24T09:30",
  "annals: alarm/date = 1980-04-24T08:40",
  "annals: rescue/date = 1980-04-24T09:30~",
  "annals: dawn/date = [1980-04-24T04:00..1980-04-24T08:00]",
];

const labelsOf = (told: readonly string[], metrics = WIDE): readonly (readonly string[])[] => {
  const { scale } = lay(told, { metrics });
  if (scale === null) throw new Error("nothing is drawn");
  const words = createLabels(makeDated(told), "en");
  return layoutAxis(scale, words, 1, (text) => text.length).rows.map((row) => row.map(({ text }) => text));
};

describe("within a few days", () => {
  test("twenty minutes are half as wide as forty, in chronological order", () => {
    const { rows } = lay(RAID.slice(0, 5));
    const [twenty, forty] = rows.find(({ event }) => event.id === "raid")!.dates.map(({ mark }) => mark);
    const width = ({ from, to }: { from: number; to: number }): number => to - from + 1;
    expect(twenty!.shape).toBe("span");
    expect(width(forty!) / width(twenty!)).toBeCloseTo(2, 0);
    const alarm = rows.find(({ event }) => event.id === "alarm")!.dates[0]!.mark;
    expect(alarm).toMatchObject({ shape: "day" });
    expect(alarm.from).toBe(alarm.to);
    expect(alarm.from).toBeLessThan(twenty!.from);
    const rescue = rows.find(({ event }) => event.id === "rescue")!.dates[0]!.mark;
    expect(rescue).toMatchObject({ shape: "loose", approximate: true });
  });

  test("the axis has the day and the times", () => {
    const [days, times] = labelsOf(RAID.slice(0, 3));
    expect(days).toEqual(["24 Apr 1980"]);
    expect(times).toEqual(["08:40", "08:50", "09:00", "09:10", "09:20", "09:30"]);
  });

  test("across midnight both days are named", () => {
    const [days] = labelsOf(["annals: raid/date = 1980-04-24T22:00/1980-04-25T03:00"]);
    expect(days).toEqual(["24 Apr 1980", "25 Apr 1980"]);
  });

  test("a day without a time is anywhere in the day", () => {
    const { rows } = lay(["annals: raid/date = 1980-04-24T09:04", "bede: raid/date = 1980-04-24"]);
    const [day, time] = rows[0]!.dates.map(({ mark }) => mark);
    expect([day!.shape, time!.shape]).toEqual(["loose", "day"]);
    expect(day!.from).toBeLessThan(time!.from);
    expect(day!.to).toBeGreaterThan(time!.to);
  });
});

test("over months a time of day is a day", () => {
  const times = labelsOf([...RAID, "annals: siege/date = 1980-01/1980-09"]).flat();
  expect(times.some((label) => /:/.test(label))).toBe(false);
});

test("a range of one day shows the hours of what began before", () => {
  const dataset = [...RAID.slice(0, 2), "annals: siege/date = 1980-01/1980-09"];
  const { rows, scale } = lay(dataset, { range: { min: 3766, max: 3766 } });
  expect(scale?.stretches[0]?.unit.of).toBe("minute");
  expect(rows.find(({ event }) => event.id === "siege")!.dates[0]!.mark).toMatchObject({ left: "cut", right: "cut" });
});
