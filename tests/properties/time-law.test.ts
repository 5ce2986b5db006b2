// The time that a reader takes grows with its text and not with its square: each token that a reader knows, repeated.

import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/load.ts";
import { loadEdtf } from "../../src/model/values/date.ts";
import { createReaders, fill, type Reader } from "../fuzz/repetitions.ts";
import { growsTooFast } from "../support/growth.ts";

await loadEdtf();
const dataset = await loadDataset({
  path: join(import.meta.dirname, "../fixtures/constantinople-1453"),
  bundled: false,
});

const isSlow = ({ read, length }: Reader, token: string): Promise<boolean> =>
  growsTooFast((size) => read(fill(token, size)), length);

describe.each(createReaders(dataset))("$name takes time that grows with the text", (reader) => {
  test("for one token repeated", async () => {
    const slow: string[] = [];
    for (const token of reader.tokens) if (await isSlow(reader, token)) slow.push(token);
    expect(slow).toEqual([]);
  });

  test("for several tokens in a row", async () => {
    const row = fc.array(fc.constantFrom(...reader.tokens), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(row, async (tokens) => !(await isSlow(reader, `${tokens.join(" ")} `))),
      { seed: 1453, numRuns: 4 },
    );
  });
});

test("the time law detects quadratic growth", async () => {
  const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, n) => n);
  const isSquare = await growsTooFast((size) => numbers(size).filter((n, _, all) => all.includes(-n - 1)), 8000);
  const isPlain = await growsTooFast((size) => numbers(size).map((n) => Math.sqrt(n)), 1_000_000);
  expect({ isSquare, isPlain }).toEqual({ isSquare: true, isPlain: false });
});
