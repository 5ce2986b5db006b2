// What a person finds in two minutes with the bundled data before them.

import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/browse/library.ts";
import { makeDataset } from "../support/dataset.ts";
import { CRISIS, libraryOf, openLibrary, sit } from "./support.ts";

let library: Library;
beforeAll(async () => {
  library = await openLibrary(CRISIS);
});

test("how many hostages, according to whom", async () => {
  const person = sit(library, {}, 100, 30);
  await person.press("how many hostages");
  const screen = person.screen().join("\n");
  expect(screen).toMatch(/Indonesian {2}.*\n.*52|Indonesian {2}Fifty-two/);
  expect(screen).toMatch(/English .*\d\d/);
});

test.each([
  ["ar", "المصدر الإنجليزي", "، كبير: "],
  ["id", "Sumber Inggris", ", besar: "],
])(
  "in %s, what was found names its sources, and a verdict its level, in that language",
  async (lang, source, level) => {
    const person = sit(await openLibrary(CRISIS, lang), {}, 110, 60);
    await person.press("eagle");
    const screen = person.screen().join("\n");
    expect(screen).toContain(`${source}  `);
    expect(screen).toContain(level);
    expect(screen).not.toMatch(/\b(?:indonesian|arabic|english)\b/);
    await person.press("zzqx eagle");
    expect(person.screen().join("\n")).not.toMatch(/Only|Perhaps/);
  },
);

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

test("sources are side by side on a screen of 80 columns, whichever pane has the focus", async () => {
  const person = sit(library, { mode: "discrepancies" }, 80, 24);
  await person.press("iranian demands");
  expect(person.screen().join("\n")).toMatch(/Indonesian {3,}Arabic {3,}English/);
  await person.press("enter");
  expect(person.screen().join("\n")).toMatch(/Indonesian {3,}Arabic {3,}English/);
});

test("four sources are side by side on a screen of 120 columns", async () => {
  const sources = ["pepys", "evelyn", "gazette", "bludworth"];
  const data = makeDataset(sources.map((source, index) => `${source}: fire/deaths = ${index + 2}`));
  const person = sit(libraryOf(data), { mode: "discrepancies" }, 120, 40);
  expect(person.screen().join("\n")).toMatch(/pepys +evelyn +gazette +bludworth/);
  await person.press("enter");
  expect(person.screen().join("\n")).toMatch(/pepys +evelyn +gazette +bludworth/);
});

test("narrow columns are for values whose words fit in them: other values stand one below the other", async () => {
  const sources = ["pepys", "evelyn", "gazette", "bludworth"];
  const data = makeDataset([
    ...sources.map((source, index) => `${source}: fire/deaths = ${index + 2}`),
    ...sources.map((source, index) => `${source}: fire/cause = incendiarism-${index}`),
  ]);
  const person = sit(libraryOf(data), {}, 80, 24);
  await person.press("enter");
  const screen = person.screen().join("\n");
  expect(screen).toMatch(/pepys +evelyn +gazette +bludworth/);
  expect(screen).toMatch(/ 2 +3 +4 +5 /);
  expect(screen).toMatch(/pepys +incendiarism-0/);
});
