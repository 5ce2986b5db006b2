// Laws of searching, over the Constantinople fixture and any text that a person may type.

import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { knownFor } from "../../src/search/attribute-words.ts";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { loadIndex, serializeIndex } from "../../src/search/index-file.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { search, type SearchOutcome } from "../../src/search/search.ts";
import type { SearchIndex } from "../../src/search/search-index.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { fold } from "../../src/model/fold.ts";
import { isProblem } from "../../src/model/values/contract.ts";

const dataset = await loadDataset({
  path: join(import.meta.dirname, "../fixtures/constantinople-1453"),
  bundled: false,
});
const index = createSearchIndex(dataset);

const WORDS = [
  "siege",
  "Ιουστινιάνης",
  "sultan",
  "yirmi",
  "1453",
  "29",
  "city",
  "άλωση",
  "gemiler",
  "皇帝",
  "月食",
  "when",
  "ne",
  "zaman",
  "Konstantin",
  "Mehmet",
  "wlals",
  "xyzzy",
  "ships",
  "hagia",
  "sofia",
  "πόλη",
];
const query = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
  ),
  { minLength: 1, maxLength: 5 },
);

async function find(over: SearchIndex, text: string): Promise<SearchOutcome | null> {
  const parsed = parseQuery(text, over.dataset);
  return isProblem(parsed) ? null : search(over, parsed, { all: true });
}

const summarize = (outcome: SearchOutcome | null) =>
  outcome?.results.map(({ event, score, matches, claims }) => ({
    event: event.id,
    score,
    matches,
    claims: claims.map(({ id }) => id),
  })) ?? null;

const forEachQuery = (law: (text: string) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      query.map((words) => words.join(" ")),
      law,
    ),
    { numRuns: 80 },
  );

test("ranges lie in the text, in order, do not touch, and mark letters", async () => {
  await forEachQuery(async (text) => {
    for (const { text: original, ranges } of (await find(index, text))?.results.flatMap(({ matches }) => matches) ??
      []) {
      let last = -1;
      for (const [start, end] of ranges) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeLessThanOrEqual(original.length);
        expect(fold(original.slice(start, end))).not.toBe("");
        last = end;
      }
      expect(ranges.length).toBeGreaterThan(0);
    }
  });
});

test("scores lie between 0 and 1, in descending order; each event comes once", async () => {
  await forEachQuery(async (text) => {
    const results = (await find(index, text))?.results ?? [];
    const scores = results.map(({ score }) => score);
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(results.map(({ event }) => event.id)).size).toBe(results.length);
  });
});

test("the order of claims in the files makes no difference", async () => {
  const reversed: Dataset = { ...dataset, claims: dataset.claims.toReversed() };
  const other = createSearchIndex(reversed);
  await forEachQuery(async (text) => {
    expect(summarize(await find(other, text))).toEqual(summarize(await find(index, text)));
  });
});

test("an index read from its bytes finds the same", async () => {
  const loaded = loadIndex(serializeIndex(index), dataset, knownFor(dataset));
  expect(loaded).not.toBeNull();
  await forEachQuery(async (text) => {
    expect(summarize(await find(loaded ?? index, text))).toEqual(summarize(await find(index, text)));
  });
});

test("case, accents and punctuation of a query make no difference", async () => {
  await forEachQuery(async (text) => {
    const plain = fold(text);
    if (plain !== "" && !/["'-]|[a-z]:/i.test(text))
      expect(summarize(await find(index, plain))).toEqual(summarize(await find(index, text)));
  });
});

test("bytes of another dataset, of another version or of no index are refused", () => {
  const bytes = serializeIndex(index);
  expect(loadIndex(bytes, { ...dataset, sha256: "other" }, knownFor(dataset))).toBeNull();
  expect(loadIndex(new Uint8Array(0), dataset, knownFor(dataset))).toBeNull();
  expect(loadIndex(new TextEncoder().encode("not an index at all"), dataset, knownFor(dataset))).toBeNull();
});

test("bytes that begin at an odd offset are read too", () => {
  const bytes = serializeIndex(index);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(loadIndex(shifted.subarray(1), dataset, knownFor(dataset))?.words).toEqual(
    loadIndex(bytes, dataset, knownFor(dataset))?.words,
  );
});

test("an index of random bytes is refused, or searched without an error", () => {
  const bytes = serializeIndex(index);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.constantFrom("siege", "how many ships", "sulttan", "29 May 1453", "Ιουστινιάνης"),
      (changes, text) => {
        const damaged = bytes.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        const loaded = loadIndex(damaged, dataset, knownFor(dataset));
        const query = parseQuery(text, dataset);
        if (loaded === null || isProblem(query)) return;
        const known = new Set(dataset.claims);
        for (const { matches, claims } of search(loaded, query).results) {
          expect(matches.every((match) => match.text.length > 0)).toBe(true);
          expect(claims.every((claim) => known.has(claim))).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});
