// One wrong letter in any word of prose: the event is still found, in the bundled dataset and in one that nobody annotated.

import { join } from "node:path";
import { expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/load.ts";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { find } from "./support.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Every so many words of the sources' statements, without repetitions. */
function sampleWords(statements: readonly string[], step: number): readonly string[] {
  const words = new Set(
    statements
      .join(" ")
      .toLowerCase()
      .match(/\p{L}{5,}/gu),
  );
  return [...words].filter((_, at) => at % step === 0);
}

/** The word with its third letter left out, doubled, replaced or swapped with the next: one after the other by number. */
function misspell(word: string, number: number): string {
  const [start, letter, rest] = [word.slice(0, 2), word.slice(2, 3), word.slice(3)];
  const wrong = ["", letter + letter, /[a-z]/.test(letter) ? "x" : letter + letter, rest.slice(0, 1) + letter];
  const how = number % wrong.length;
  return start + (wrong[how] ?? "") + (how === 3 ? rest.slice(1) : rest);
}

/** Of all words 4 in a hundred are missed; of a sample of two hundred it may be this many. */
const MOST_MISSED = 0.07;

test.each([
  ["data/iran-hostage-crisis", 9],
  ["tests/fixtures/halifax-1917", 2],
])("%s", async (folder, step) => {
  const dataset = await loadDataset({ path: join(ROOT, folder), bundled: false });
  const index = createSearchIndex(dataset);
  const statements = dataset.claims.flatMap(({ statement }) => Object.values(statement));
  const stopWords = new Set(dataset.languages.flatMap((language) => language.stopWords));
  const missed: string[] = [];
  let tried = 0;
  for (const [number, word] of sampleWords(statements, step).entries()) {
    const right = await find(word, index);
    const wrong = misspell(word, number);
    if (stopWords.has(word) || right.length === 0 || statements.some((text) => text.toLowerCase().includes(wrong)))
      continue;
    tried += 1;
    const found = await find(wrong, index);
    if (!found.some((event) => right.includes(event))) missed.push(`${word} → ${wrong}`);
  }
  expect(tried).toBeGreaterThan(80);
  expect(missed.length / tried, missed.join("\n")).toBeLessThan(MOST_MISSED);
});
