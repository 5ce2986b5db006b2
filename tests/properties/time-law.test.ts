// The time that a reader takes grows with its text and not with its square: each token that a reader knows, repeated.

import { join } from "node:path";
import { expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/load.ts";
import { loadEdtf } from "../../src/model/values/date.ts";
import { createReaders, growsTooFast } from "../fuzz/repetitions.ts";

await loadEdtf();
const dataset = await loadDataset({
  path: join(import.meta.dirname, "../fixtures/constantinople-1453"),
  bundled: false,
});

test.each(createReaders(dataset))("$name takes time that grows with the text", { timeout: 60_000 }, (reader) => {
  expect(reader.tokens.filter((token) => growsTooFast(reader, token))).toEqual([]);
});
