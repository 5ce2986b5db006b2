// The interactive screen over a dataset in which every text means harm: what is painted holds no code but the program's own.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { paintFrame } from "../../src/browse/frame.ts";
import { drawFrame } from "../../src/browse/screen.ts";
import { plainTheme } from "../../src/render/theme.ts";
import { writePoisoned } from "../contract/poisoned.ts";
import { openLibrary, sit } from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "rashomon-poisoned-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f]/;

test.each([
  ["en", 100],
  ["en", 40],
  ["ar", 100],
])("in %s, %i columns wide", async (lang, columns) => {
  writePoisoned(folder);
  const library = await openLibrary(join(folder, "poisoned.json"), lang);
  const person = sit(library, {}, columns);
  const seen = new Set<string>();
  for (const keys of [
    ["down"],
    ["enter"],
    ["down", "down"],
    ["enter"],
    ["right"],
    ["tab"],
    ["?"],
    ["esc"],
    ["^T"],
    ["^S"],
    ["tab"],
    ["enter"],
    ["also"],
    ["\u001b[31m\u202e"],
    ["up", "enter"],
    ["tab", "tab"],
  ]) {
    await person.press(...keys);
    const frame = paintFrame(drawFrame(person.state(), library), {
      theme: plainTheme,
      marks: true,
      inverse: false,
      links: false,
    });
    for (const line of frame) expect(line).not.toMatch(OBEYED);
    seen.add(frame.join("\n"));
  }
  expect(seen.size).toBeGreaterThan(6);
});
