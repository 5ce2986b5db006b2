import { expect, test, vi } from "vitest";

import { createTheme } from "../../src/render/theme.ts";
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
