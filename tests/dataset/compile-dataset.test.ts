import { join } from "node:path";
import { expect, test } from "vitest";

import { compileDataset, restoreDataset } from "../../src/dataset/compile-dataset.ts";
import { loadOwnDataset } from "../../src/dataset/load-own.ts";
import { wholeFinding } from "../../src/verdicts/findings-file.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { loadEdtf } from "../../src/model/values/date.ts";
import { makeDataset } from "../support/dataset.ts";

const compiled = (dataset: Dataset): Buffer => Buffer.from(compileDataset(dataset));
const restored = (dataset: Dataset): Dataset => restoreDataset(compiled(dataset)).dataset;

test("a compiled dataset is the same dataset, with the same verdicts", async () => {
  const dataset = await loadOwnDataset(join(import.meta.dirname, "../fixtures/great-fire"));
  expect(restored(dataset)).toEqual(dataset);
  const findings = (of: Dataset): unknown => createJudge(of).all().map(wholeFinding);
  expect(findings(restored(dataset))).toEqual(findings(dataset));
});

test("it records whether any date needs the edtf package", async () => {
  await loadEdtf();
  const needsEdtf = (claim: string): boolean => restoreDataset(compiled(makeDataset([claim]))).needsEdtf;
  expect(needsEdtf("pepys: fire/date = 1666-09-02")).toBe(false);
  expect(needsEdtf("pepys: fire/date = 1666-XX-02")).toBe(true);
});

test("open ends survive, although JSON has no number for them", () => {
  const dataset = makeDataset([
    "pepys: fire/deaths = >=6",
    "evelyn: fire/deaths = <=9",
    "pepys: fire/start = ../1666",
    "evelyn: fire/start = after plague",
  ]);
  expect(restored(dataset)).toEqual(dataset);
});

test("a text that looks like the sign for an open end stays a text", () => {
  const dataset = makeDataset(["pepys: fire/name = \\u0000infinite", "evelyn: fire/name = 1e999"]);
  expect(restored(dataset)).toEqual(dataset);
});
