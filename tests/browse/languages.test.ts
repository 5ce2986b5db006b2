// Every word of the screen is in the language of the run: sources by their labels, nothing by its id but the heading.

import { expect, test } from "vitest";
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
