// What a person finds in two minutes with the bundled data before them.

import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/browse/library.ts";
import { CRISIS, openLibrary, sit } from "./support.ts";

let library: Library;
beforeAll(async () => {
  library = await openLibrary(CRISIS);
});

test("how many hostages, according to whom", async () => {
  const person = sit(library, {}, 100, 30);
  await person.press("how many hostages");
  const screen = person.screen().join("\n");
  expect(screen).toMatch(/indonesian {2}.*\n.*52|indonesian {2}Fifty-two/);
  expect(screen).toMatch(/english .*\d\d/);
});

test("what only one source says about an event", async () => {
  const person = sit(library, {}, 100, 60);
  await person.press("Seizure of the US embassy");
  expect(person.screen().join("\n")).toMatch(/only one source states: [A-Za-z]+ \d+/);
  await person.press("enter", "pgdn");
  expect(person.screen().join("\n")).toMatch(/Only (?:Indonesian|Arabic|English) states \(\d+\)/);
});

test("the biggest discrepancy", async () => {
  const person = sit(library, {}, 120, 30);
  await person.press("right");
  const screen = person.screen().join("\n");
  expect(screen).toMatch(/\[Discrepancies\][^]*▸ ≠ major/);
  expect(screen).toMatch(/≠ [a-z-]+: .* {2}major/);
});

test("three sources side by side on a screen of 80 columns, once the page has the focus", async () => {
  const person = sit(library, { mode: "discrepancies" }, 80, 24);
  await person.press("iranian demands", "enter");
  expect(person.screen().join("\n")).toMatch(/Indonesian {3,}Arabic {3,}English/);
  await person.press("esc");
  expect(person.screen().join("\n")).not.toMatch(/Indonesian {3,}Arabic {3,}English/);
});
