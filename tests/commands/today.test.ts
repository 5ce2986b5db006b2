import { expect, test } from "vitest";
import { ask, askJson } from "../contract/ask.ts";
import { describeTranscripts } from "../support/transcript.ts";

const SIEGE = "--dataset tests/fixtures/constantinople-1453";

describeTranscripts("today", "This day of the year", [
  {
    title: "What happened, by which sources, and how long ago",
    command: `today ${SIEGE}`,
    options: { now: "2026-05-29T12:00:00", width: 80 },
  },
  { title: "What began and what ended", command: `today --date 04-06 ${SIEGE}`, options: { width: 80 } },
  {
    title: "A day on which nothing happened names the next",
    command: `today --date 06-01 ${SIEGE}`,
    options: { width: 80 },
  },
]);

test("the clock decides, unless a date is given", async () => {
  const items = async (line: string, now: string) => (await askJson(line, { now })).items;
  expect(await items("today", "2026-08-27T00:30:00")).toHaveLength(1);
  expect(await items("today", "2026-08-27T23:30:00")).toHaveLength(1);
  expect(await items("today --date 08-27", "2026-01-01T12:00:00")).toHaveLength(1);
  expect(await items("today", "2026-01-01T12:00:00")).toEqual([]);
});

test("only dates known to the day count", async () => {
  const { items, next } = (await askJson("today --date 08-27")) as unknown as {
    items: readonly unknown[];
    next: { date: string };
  };
  expect(items).toMatchObject([
    { event: { id: "great-eruption" }, date: "1883-08-27", part: "whole", sources: ["report", "gazette", "almanac"] },
  ]);
  expect(next.date).toBe("08-28");
  const { items: none, next: after } = (await askJson("today --date 12-30")) as unknown as {
    items: readonly unknown[];
    next: { date: string };
  };
  expect(none).toEqual([]);
  expect(after.date).toBe("05-20");
});

test.each(["13-01", "02-30", "4-24", "24 April", "1883-08-27"])("--date %s is refused", async (text) => {
  const { stderr, exitCode } = await ask(`today --date "${text}"`);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`--date: "${text}" is not a day of the year`);
});

test.each([
  ["2026-08-26T12:00:00", "Next: 27 August (tomorrow), "],
  ["2026-08-20T12:00:00", "Next: 27 August (in 7 days), "],
  ["2026-12-30T12:00:00", "Next: 20 May (in 141 days), "],
])("on %s, it says how far the next day is", async (now, expected) => {
  expect((await ask("today", { now })).stdout).toContain(expected);
});

test.each([
  ["08-26", "Next: 27 August (1 day later), "],
  ["02-29", "Next: 20 May (81 days later), "],
])("of --date %s, it says how far the next day is from that day", async (date, expected) => {
  expect((await ask(`today --date ${date}`)).stdout).toContain(expected);
});

test("29 February is a day", async () => {
  expect((await ask("today --date 02-29")).exitCode).toBe(0);
});
