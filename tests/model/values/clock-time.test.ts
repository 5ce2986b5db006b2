import { describe, expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { clockTime, writeOnDay } from "../../../src/model/values/clock-time.ts";
import { HOSTILE, knowing, read, relationOf, show } from "./support.ts";

test.each(["24:00", "9:12", "09:60", "09:12:60", "0912", "09:12-10", "noonish", "..09:00", "09:00..", "09:00Z..10:00"])(
  "%s is not a time of day",
  (raw) => {
    expect(isProblem(clockTime.parse(raw))).toBe(true);
  },
);

test("hostile values are refused, never thrown at", () => {
  for (const raw of HOSTILE) expect(isProblem(clockTime.parse(raw))).toBe(true);
});

describe("relate", () => {
  test.each([
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
])("%s is shown as %s", (raw, shown) => {
  expect(show(clockTime, raw)).toBe(shown);
});

test.each([
  ["09:12", "1980-04-24T09:12"],
  ["~09:12", "1980-04-24T09:12~"],
  ["~>09:04", "[1980-04-24T09:04..1980-04-24T09:06]"],
  ["morning", "[1980-04-24T04:00..1980-04-24T11:59]"],
  ["night", "[1980-04-24T18:00..1980-04-25T05:59]"],
  ["08:45/09:04", "1980-04-24T08:45/1980-04-24T09:04"],
  ["23:50/00:10", "1980-04-24T23:50/1980-04-25T00:10"],
])("%s on a day is %s", (raw, edtf) => {
  expect(writeOnDay("1980-04-24", read(clockTime, raw))).toBe(edtf);
});
