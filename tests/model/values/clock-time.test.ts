import { describe, expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { clockTime, writeOnDay } from "../../../src/model/values/clock-time.ts";
import { HOSTILE, knowing, read, relationOf, show } from "./support.ts";

test.each([
  "24:00",
  "9:12",
  "09:60",
  "09:12:60",
  "0912",
  "09:12-10",
  "noonish",
  "..09:00",
  "09:00..",
  "09:00Z..10:00",
  "08:00/09:00/10:00",
  "at 09:12",
  "+09:12",
])("%s is not a time of day", (raw) => {
  expect(isProblem(clockTime.parse(raw))).toBe(true);
});

test("hostile values are refused, never thrown at", () => {
  for (const raw of HOSTILE) expect(isProblem(clockTime.parse(raw))).toBe(true);
});

test.each([
  [" 09:12 ", "09:12"],
  ["08:45 .. 09:04", "08:45..09:04"],
  ["~ 09:12", "~09:12"],
  ["09:12:00", "09:12"],
  ["09:12:30", "09:12:30"],
  ["09:12:00Z", "09:12Z"],
  ["10:12+00:00", "10:12Z"],
  ["10:12-00:00", "10:12Z"],
  ["10:12+01:00", "10:12+01:00"],
  ["10:00+10:00", "10:00+10:00"],
  ["08:00:00/09:00:00", "08:00/09:00"],
])("%s is kept as %s", (raw, text) => {
  expect(clockTime.canonical(read(clockTime, raw))).toBe(text);
});

test.each([
  // Half an hour about a full hour, less the less round it is.
  ["~09:00", "08:30:00", "09:30:59"],
  ["~09:00:00", "08:30:00", "09:30:59"],
  ["~09:30", "09:15:00", "09:45:59"],
  ["~09:45", "09:35:00", "09:55:59"],
  ["~09:05", "09:00:00", "09:10:59"],
  ["~09:04", "09:02:00", "09:06:59"],
  ["~09:59", "09:57:00", "10:01:59"],
  ["~09:04:35", "09:03:35", "09:05:35"],
  ["~09:00..10:00", "08:30:00", "10:30:59"],
  ["~>09:04", "09:04:00", "09:06:59"],
  ["~<09:04", "09:02:00", "09:04:59"],
  // Half a day, where nothing is said of how long.
  [">09:04", "09:04:00", "21:04:59"],
  ["<21:00", "09:00:00", "21:00:59"],
])("%s is %s to %s", (raw, from, to) => {
  const [first, last] = [read(clockTime, from), read(clockTime, to)];
  const isMinute = from.endsWith(":00");
  expect(clockTime.bounds(read(clockTime, raw))).toMatchObject({ min: first.min, max: isMinute ? last.max : last.min });
});

describe("relate", () => {
  test.each([
    ["09:12-05:00", "14:12Z", "same"],
    ["14:42+05:30", "09:12Z", "same"],
    ["08:45Z/09:04Z", "09:45+01:00/10:04+01:00", "same"],
    ["09:12", "09:12", "same"],
    ["09:12", "09:12:00", "same"],
    ["09:12", "09:10", "excluding"],
    ["09:04", "09:04:35", "contains"],
    ["09:04:35", "09:04", "within"],
    ["~09:00", "09:25", "contains"],
    ["~09:00", "09:31", "excluding"],
    ["~09:02", "09:05", "excluding"],
    ["~>09:04", "09:05", "contains"],
    ["~>09:04", "09:03", "excluding"],
    ["~>09:04", "10:00", "excluding"],
    [">09:04", "15:00", "contains"],
    ["<09:04", "15:00", "excluding"],
    ["morning", "09:12", "contains"],
    ["morning", "13:00", "excluding"],
    ["~morning", "12:29", "contains"],
    ["~morning", "12:30", "excluding"],
    ["night", "02:00", "contains"],
    ["night", "22:00", "contains"],
    ["23:50/00:10", "00:05", "contains"],
    ["08:45/09:04", "10:00/11:00", "excluding"],
    ["08:45/09:04", "08:50/09:30", "overlap"],
    ["08:45/09:04", "08:45/09:30", "overlap"],
    ["08:45..09:04", "09:00", "contains"],
    ["09:12Z", "09:12", "unknown"],
    ["09:12Z", "10:12+01:00", "same"],
    ["00:12+01:00", "23:12Z", "same"],
  ] as const)("%s, %s: %s", (a, b, relation) => {
    expect(relationOf(clockTime, a, b)).toBe(relation);
  });

  test("the tolerance is in seconds", () => {
    expect(relationOf(clockTime, "09:12", "09:14", knowing({ tolerance: 120 }))).toBe("same");
    expect(relationOf(clockTime, "09:12", "09:15", knowing({ tolerance: 120 }))).toBe("excluding");
  });
});

test.each([
  ["09:12", "09:12"],
  ["~09:00", "about 09:00"],
  ["~>09:04", "shortly after 09:04"],
  ["~<12:00", "shortly before 12:00"],
  ["<12:00", "before 12:00"],
  ["08:45/09:04", "08:45–09:04"],
  ["Morning", "morning"],
  [">09:04", "after 09:04"],
  ["08:45..09:04", "08:45–09:04"],
  ["~08:45..09:04", "about 08:45–09:04"],
])("%s is shown as %s", (raw, shown) => {
  expect(show(clockTime, raw)).toBe(shown);
});

test.each([
  ["09:12", "1980-04-24T09:12"],
  ["~09:12", "1980-04-24T09:12~"],
  ["~>09:04", "[1980-04-24T09:04..1980-04-24T09:06]"],
  ["morning", "[1980-04-24T04:00..1980-04-24T11:59]"],
  ["night", "[1980-04-24T18:00..1980-04-25T05:59]"],
  ["dawn", "[1980-04-24T04:00..1980-04-24T07:59]"],
  ["afternoon", "[1980-04-24T12:00..1980-04-24T17:59]"],
  ["evening", "[1980-04-24T17:00..1980-04-24T23:59]"],
  ["dusk", "[1980-04-24T16:00..1980-04-24T21:59]"],
  ["08:45/09:04", "1980-04-24T08:45/1980-04-24T09:04"],
  ["23:50/00:10", "1980-04-24T23:50/1980-04-25T00:10"],
  ["09:00/09:00", "1980-04-24T09:00/1980-04-24T09:00"],
  ["08:45..09:04", "[1980-04-24T08:45..1980-04-24T09:04]"],
])("%s on a day is %s", (raw, edtf) => {
  expect(writeOnDay("1980-04-24", read(clockTime, raw))).toBe(edtf);
});
