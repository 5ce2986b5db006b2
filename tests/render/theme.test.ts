import { describe, expect, test, vi } from "vitest";

import { createTheme } from "../../src/render/theme.ts";
import { SOURCE_COLOURS, SOURCE_TONES } from "../../src/render/source-tones.ts";
import type { Tone } from "../../src/render/view.ts";

const loaded = vi.hoisted(() => ({ chalk: 0 }));
vi.mock("chalk", async (importOriginal) => {
  loaded.chalk += 1;
  return importOriginal();
});

const tones: readonly Tone[] = [
  ...(["strong", "dim", "title", "agreement", "conflict", "caution", "silence", "accent", "match", "command"] as const),
];

test("without colour, text is left alone and chalk is not loaded", async () => {
  const theme = await createTheme(0);
  expect(tones.map((tone) => theme(tone, "text"))).toEqual(tones.map(() => "text"));
  expect(loaded.chalk).toBe(0);
});

test("with colour, each tone has its sign", async () => {
  const theme = await createTheme(1);
  expect(loaded.chalk).toBe(1);
  expect(theme(undefined, "plain")).toBe("plain");
  expect(theme("conflict", "8 ≠ 9")).toBe("\u001b[31m\u001b[1m8 ≠ 9\u001b[22m\u001b[39m");
  expect(theme("agreement", "same")).toBe("\u001b[32msame\u001b[39m");
  expect(theme("caution", "about")).toBe("\u001b[33mabout\u001b[39m");
  expect(theme("silence", "silent")).toBe("\u001b[2msilent\u001b[22m");
  expect(theme("command", "rashomon")).toBe("\u001b[36mrashomon\u001b[39m");
  for (const tone of tones) expect(theme(tone, "x")).not.toBe("x");
});

test("without colour on a terminal that has bold, bold stays and no colour is written", async () => {
  const theme = await createTheme("bold");
  expect(theme("title", "Great Fire")).toBe("\u001b[1mGreat Fire\u001b[22m");
  expect(theme("conflict", "8 ≠ 9")).toBe("\u001b[1m8 ≠ 9\u001b[22m");
  expect(theme("accent", "gazette")).toBe("gazette");
});

describe("sources", () => {
  const lightness = (channels: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = channels.map((value) =>
      value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: number, other: number): number =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const hex = (text: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
  const STEPS = [0, 95, 135, 175, 215, 255];
  const cube = (ansi: number): readonly number[] =>
    [36, 6, 1].map((size) => STEPS[Math.floor((ansi - 16) / size) % 6] ?? 0);

  test.each([1, 2, 3] as const)(
    "twelve sources look different from each other and from verdicts at level %i",
    async (level) => {
      const theme = await createTheme(level);
      const painted = SOURCE_TONES.map((tone) => theme(tone, "x"));
      expect(new Set(painted).size).toBe(12);
      for (const verdict of ["agreement", "conflict", "caution"] as const)
        expect(painted).not.toContain(theme(verdict, "x"));
      // Nor the red, the green and the yellow of the terminal, in any weight.
      // oxlint-disable-next-line no-control-regex -- codes are what is matched
      for (const text of painted) expect(text).not.toMatch(/\u001b\[(?:3|9)[123]m/);
    },
  );

  test.each(Object.entries(SOURCE_COLOURS))("%s can be read on dark and on light", (_, { ansi, light, dark }) => {
    expect(contrast(lightness(cube(ansi)), 0)).toBeGreaterThan(3);
    expect(contrast(lightness(cube(ansi)), 1)).toBeGreaterThan(3);
    expect(contrast(lightness(hex(light)), 1)).toBeGreaterThan(4.5);
    expect(contrast(lightness(hex(dark)), lightness(hex("#161614")))).toBeGreaterThan(4.5);
  });
});
