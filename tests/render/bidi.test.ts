import { describe, expect, test } from "vitest";

import { leadingMark, markRuns } from "../../src/render/bidi.ts";
import { paintLines, wantsMarks } from "../../src/render/paint.ts";
import { plainTheme } from "../../src/render/theme.ts";
import { line } from "../../src/render/view.ts";

const visible = (text: string): string => text.replaceAll("\u200e", "‹LRM›");

describe("markRuns", () => {
  test.each([
    ["Operation Eagle Claw (8)", "Operation Eagle Claw (8)"],
    ["عملية", "عملية‹LRM›"],
    ["عملية النسر: two", "عملية النسر‹LRM›: two"],
    ["عام 1979 and שלום", "عام 1979‹LRM› and שלום‹LRM›"],
    ["عملية   ", "عملية‹LRM›   "],
    ["مِخْلَبُ", "مِخْلَبُ‹LRM›"],
    ["ب\u0301x", "ب\u0301‹LRM›x"],
    ["\u{10800}", "\u{10800}‹LRM›"],
  ])("%s", (given, expected) => {
    expect(visible(markRuns(given))).toBe(expected);
  });
});

test("a line that would start from the right gets a mark before it", () => {
  expect(visible(leadingMark("│ عملية │ 8 │"))).toBe("‹LRM›");
  expect(leadingMark("name عملية")).toBe("");
  expect(leadingMark("name")).toBe("");
});

test("a number in the next span is kept out of the run", () => {
  const painted = paintLines([line("عملية", " · 8")], plainTheme, true);
  expect(visible(painted)).toBe("‹LRM›عملية‹LRM› · 8\n");
});

test.each([
  ["auto", true, true],
  ["auto", false, false],
  ["marks", true, true],
  ["marks", false, true],
  ["off", true, false],
] as const)("--bidi %s, terminal %s: marks %s", (bidi, terminal, expected) => {
  expect(wantsMarks({ bidi, terminal })).toBe(expected);
});
