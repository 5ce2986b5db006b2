import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { leadingMark, markTexts } from "../../src/render/bidi.ts";
import { markLine, paintLines, wantsMarks } from "../../src/render/paint.ts";
import { textOf } from "../../src/render/spans.ts";
import { displayWidth } from "../../src/render/text.ts";
import { plainTheme } from "../../src/render/theme.ts";
import { line, span } from "../../src/render/view.ts";
import { DIRECTIONS, reorder, showReordered } from "../support/reordering-terminal.ts";

const visible = (text: string): string => text.replaceAll("\u200e", "‹LRM›").replaceAll("\u200f", "‹RLM›");
const INK = { theme: plainTheme, marks: true, links: false };
const mark = (text: string): string => markTexts([text]).join("");

describe("markTexts", () => {
  test.each([
    ["Operation Eagle Claw (8)", "Operation Eagle Claw (8)"],
    ["عملية", "عملية‹LRM›"],
    ["عملية النسر: two", "عملية النسر‹LRM›: two"],
    ["عام 1979 and שלום", "عام 1979‹LRM› and שלום‹LRM›"],
    ["عملية   ", "عملية‹LRM›   "],
    ["مِخْلَبُ", "مِخْلَبُ‹LRM›"],
    ["ب\u0301x", "ب\u0301‹LRM›x"],
    ["\u{10800}", "\u{10800}‹LRM›"],
    ["  4 نوفمبر 1979", "  ‹RLM›4 نوفمبر 1979‹LRM›"],
    ["انتهى.", "انتهى.‹RLM›‹LRM›"],
    ["— رواية", "— رواية‹LRM›"],
  ])("%s", (given, expected) => {
    expect(visible(mark(given))).toBe(expected);
  });

  test("marks are in the part of the text that they belong to", () => {
    expect(markTexts(["4 نوف", "مبر ", "1979"]).map(visible)).toEqual(["‹RLM›4 نوف", "مبر ", "1979‹LRM›"]);
  });
});

describe("a terminal that reorders shows", () => {
  test.each([
    ["4 نوفمبر 1979", "1979 ربمفون 4"],
    ["معركة حطين (4 تموز)", "(زومت 4( نيطح ةكرعم"],
    ["ترجع إلى 1187.", ".1187 ىلإ عجرت"],
    ["קרב קרני חיטין, 1187", "1187 ,ןיטיח ינרק ברק"],
    ["حصار Tiberias", "راصح Tiberias"],
  ])("%s as its readers read it", (given, expected) => {
    const asWritten = (text: string): string => text.replaceAll(")", "(");
    for (const direction of DIRECTIONS)
      expect(asWritten(showReordered(`\u200e${mark(given)}`, direction))).toBe(asWritten(expected));
  });
});

const words = fc.constantFrom("عملية", "مِخْلَبُ", "שלום", "١٢٣", "1979", "8", "§3.4", "Eagle", "都市", "🏰", "é", "ﷺ");
const signs = fc.constantFrom(" ", "  ", " (", ") ", ", ", ": ", " – ", "/", "-", "≠ ", "│", "“", "”", ".", "%", "…");
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: signs }), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(""));

test("no span leaves its columns, whatever is beside it", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.constantFrom(...DIRECTIONS), (texts, direction) => {
      const painted = paintLines([line(...texts, "│")], INK).trimEnd();
      const placed = reorder(painted, direction);
      let from = 0;
      for (const part of texts) {
        const to = from + displayWidth(part);
        const own = placed.filter(({ logical }) => logical >= from && logical < to);
        expect(own.every(({ visual }) => visual >= from && visual < to)).toBe(true);
        from = to;
      }
    }),
    { numRuns: 2000 },
  );
});

test("highlighted words do not break the order of a text", () => {
  const parts = [span("أزمة "), span("الرهائن", "match"), span(" 1979"), span("  crisis", "dim")];
  expect(visible(textOf(markLine(parts)))).toBe("أزمة الرهائن 1979‹LRM›  crisis");
});

test("a line that would start from the right gets a mark before it", () => {
  expect(visible(leadingMark("│ عملية │ 8 │"))).toBe("‹LRM›");
  expect(leadingMark("name عملية")).toBe("");
  expect(leadingMark("name")).toBe("");
});

test("a number in the next span is kept out of the right-to-left run", () => {
  const painted = paintLines([line("عملية", " · 8")], INK);
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
