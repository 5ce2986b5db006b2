// Every word of the screen is in the language of the run: sources by their labels, nothing by its id but the heading.

import { expect, test } from "vitest";
import type { Library } from "../../src/browse/library.ts";
import { FRESH } from "../../src/browse/state.ts";
import { textOf } from "../../src/render/spans.ts";
import { CRISIS, openLibrary, sit } from "./support.ts";

test.each(["en", "id", "ar"])("no date in the list of events is cut (%s)", async (lang) => {
  const library = await openLibrary(CRISIS, lang);
  for (const columns of [50, 80, 120]) {
    const rows = sit(library, {}, columns, 100).screen().slice(3, 63);
    for (const row of rows) expect(row.slice(2, row.search(/[≠~=·]/))).not.toContain("…");
    expect(rows[1]).toContain(library.words.by(library.session.labels.phrases.year(1953)));
  }
});

test.each(["ar", "id"])(
  "sources are named by their labels on every page, and entities without their type (%s)",
  async (lang) => {
    const library = await openLibrary(CRISIS, lang);
    const { sources, entities } = library.session.dataset;
    const types = [...entities.values()].map(({ type }) => type);
    const foreign = new RegExp(`(?<![\\w/-])(?:${[...sources.keys(), ...types].join("|")})(?![\\w/-])`);
    const start = { query: "eagle claw" };
    const screens = [
      await screenAfter(["enter", "l"]),
      await screenAfter(["enter", "l", "l", "G"]),
      await screenAfter(["right", "enter", "G"]),
      await screenAfter(["^E"]),
      await screenAfter(["^S"]),
    ];
    for (const screen of screens) expect(screen).not.toMatch(foreign);

    async function screenAfter(keys: readonly string[]): Promise<string> {
      const person = sit(library, start, 120, 60);
      await person.press(...keys);
      return person.screen().join("\n").replaceAll("eagle claw", "");
    }
  },
);

test.each([
  ["en", true],
  ["id", false],
  ["ar", false],
])("why words cannot be searched for is shown only where the screen is in English (%s)", async (lang, isShown) => {
  const library = await openLibrary(CRISIS, lang);
  const person = sit(library, { query: "source:nosuc" });
  await person.press("h");
  const screen = person.screen().join("\n");
  expect(screen).toContain(library.words.noMatches);
  expect(screen.includes("the dataset has no source")).toBe(isShown);
});

test.each(["en", "id", "ar"])("the footer names every sign at 80 columns, and what fits at 50 (%s)", async (lang) => {
  const library = await openLibrary(CRISIS, lang);
  const footer = (columns: number): string => sit(library, {}, columns, 24).screen().at(-1) ?? "";
  const { contradict, differ, agree, single } = library.words.signs;
  for (const name of [contradict, differ, agree, single]) expect(footer(80)).toContain(name);
  for (const name of [contradict, differ]) expect(footer(50)).toContain(name);
});

test("the help in Arabic has an Arabic comma", async () => {
  const person = sit(await openLibrary(CRISIS, "ar"), {}, 80, 24);
  await person.press("?");
  expect(person.screen().at(-1)).toMatch(/↓.*،/);
});

const rowsOf = (library: Library, mode: "discrepancies" | "claims", width: number): readonly string[] =>
  library.ids({ ...FRESH, mode }).map((id) => textOf(library.row({ mode, id }, width)));

test("a discrepancy keeps its attribute whole where the title of its event is too long for the line", async () => {
  const library = await openLibrary(CRISIS);
  const { labels } = library.session;
  const rows = rowsOf(library, "discrepancies", 50);
  for (const [index, id] of library.ids({ ...FRESH, mode: "discrepancies" }).entries()) {
    const { attribute } = library.lookups.finding(id);
    if (labels.attribute(attribute).length < 30)
      expect(rows[index]?.slice(0, 50)).toContain(`: ${labels.attribute(attribute)}`);
  }
  expect(rows.some((row) => row.includes("…: "))).toBe(true);
});

test.each(["en", "id", "ar"])("names of sources are cut so that they still differ (%s)", async (lang) => {
  const library = await openLibrary(CRISIS, lang);
  for (const width of [32, 50]) {
    const names = new Set(rowsOf(library, "claims", width).map((row) => row.split(" ")[0]));
    if (lang !== "id" || width === 32) expect(names.size).toBe(library.session.dataset.sources.size);
    for (const name of names) expect(name).not.toContain("…");
  }
});
