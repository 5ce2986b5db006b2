import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { clusterAt, displayWidth, pad, stripControls, stripInvisible, truncate } from "../../src/render/text.ts";
import { controls, hostileText } from "./support.ts";

describe("displayWidth", () => {
  test.each([
    ["", 0],
    ["Eagle Claw", 10],
    ["Teherán", 7],
    ["Teheran\u0301", 7],
    ["عملية", 5],
    ["مِخْلَب", 4],
    ["مُحَمَّد", 4],
    ["שָׁלוֹם", 4],
    ["می‌خواهم", 7],
    ["हिन्दी", 5],
    ["日本語", 6],
    ["ﾊﾝｶｸ", 4],
    ["ＡＢ", 4],
    ["한국", 4],
    ["\u1112\u1161\u11ab", 2],
    ["👍", 2],
    ["👍🏽", 2],
    ["👩‍👩‍👧", 2],
    ["🇮🇷", 2],
    ["🇮🇷🇺🇸", 4],
    ["❤", 1],
    ["❤️", 2],
    ["1️⃣", 2],
    ["─│╭…→·—“”", 9],
    ["e\u0301".repeat(50), 50],
  ])("%j takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test("knows every mark written over or under a letter in the scripts of the datasets", () => {
    const blocks = [0x300, 0x483, 0x591, 0x610, 0x64b, 0x6d6, 0x8d3, 0x20d0, 0xfe00, 0xfe20];
    const marks = blocks
      .flatMap((start) => Array.from({ length: 0x30 }, (_, index) => String.fromCodePoint(start + index)))
      .filter((character) => /^\p{Mn}$/u.test(character));
    expect(marks.length).toBeGreaterThan(200);
    expect(marks.filter((mark) => displayWidth(`b${mark}`) !== 1)).toEqual([]);
  });

  test("gives every letter, digit and punctuation mark of this Unicode version a width", () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x20000; code += 1) {
      const character = String.fromCodePoint(code);
      const isJamo = (code >= 0x1160 && code < 0x1200) || (code >= 0xd7b0 && code < 0xd800);
      if (!isJamo && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) && displayWidth(character) === 0)
        wrong.push(character);
    }
    expect(wrong).toEqual([]);
  });

  test("is the sum over characters", () => {
    fc.assert(
      fc.property(hostileText.map(stripControls), (text) => {
        let sum = 0;
        for (let at = 0; at < text.length;) {
          const cluster = clusterAt(text, at);
          expect(cluster.end).toBeGreaterThan(at);
          sum += cluster.width;
          at = cluster.end;
        }
        expect(displayWidth(text)).toBe(sum);
      }),
    );
  });
});

describe("stripControls", () => {
  test.each([
    ["colour", "\u001b[1;31mred\u001b[0m", "red"],
    ["C1 colour", "\u009b31mred", "red"],
    ["window title", "\u001b]0;pwned\u0007after", "after"],
    ["hyperlink", "\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\", "link"],
    ["open control string", "\u001b]0;never closed", "0;never closed"],
    ["clear screen", "a\u001bcb", "ab"],
    ["bell and backspace", "a\u0007\u0008b", "ab"],
    ["NUL and DEL", "a\u0000\u007fb", "ab"],
    ["line breaks and tabs", "a\r\n\tb\u2028c", "a b c"],
    ["override", "a\u202eb\u202c", "ab"],
    ["isolates and marks", "\u2066a\u2069\u200f\u061c\u200e", "a"],
    ["tags", "a\u{e0041}\u{e007f}", "a"],
    ["byte order mark", "\ufeffa", "a"],
    ["half a character", "a\ud83d", "a\ufffd"],
  ])("takes out: %s", (_name, given, expected) => {
    expect(stripControls(given)).toBe(expected);
  });

  test.each(["عملية مِخْلَب", "می‌خواهم", "👩‍👩‍👧 ❤️", "naïve — “quoted”", "日本語"])("leaves %j", (text) => {
    expect(stripControls(text)).toBe(text);
  });

  test("leaves nothing that acts on a terminal, and nothing to strip", () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: "binary" })), (text) => {
        const stripped = stripControls(text);
        expect(stripped).not.toMatch(controls);
        expect(stripped).not.toContain("\n");
        expect(stripControls(stripped)).toBe(stripped);
      }),
    );
  });

  test("stripInvisible keeps line breaks and tabs", () => {
    expect(stripInvisible("é\u001b[1m\r\n\tb")).toBe("é\r\n\tb");
  });
});

describe("truncate and pad", () => {
  test("cut text ends in an ellipsis and fits", () => {
    expect(truncate("Operation Eagle Claw", 10)).toBe("Operation…");
    expect(truncate("日本語", 4)).toBe("日…");
    expect(truncate("مِخْلَب", 3)).toBe("مِخْ…");
    expect(truncate("fits", 4)).toBe("fits");
    expect(truncate("fits", 0)).toBe("");
  });

  test("is never wider than asked for", () => {
    fc.assert(
      fc.property(hostileText.map(stripControls), fc.nat(30), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test("pads to a number of columns", () => {
    expect(pad("مِخْلَب", 6)).toBe("مِخْلَب  ");
    expect(pad("long", 2)).toBe("long");
  });
});
