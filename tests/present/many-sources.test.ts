// A dataset of twelve sources: the first screen has the values, how many sources hold each, and who stands alone.

import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../support/run.ts";

const DATASET = join(import.meta.dirname, "../fixtures/tunguska-1908/tunguska.json");

const screen = async (width: number, rows: number): Promise<string> =>
  (await run(["discrepancies", "--no-pager", "--color", "never", "--dataset", DATASET], { tty: true, width, rows }))
    .stdout;

test.each([
  [80, 24],
  [100, 40],
])("at %i columns and %i rows every discrepancy of twelve sources is on the first screen", async (width, rows) => {
  const text = await screen(width, rows);
  const flat = text.replaceAll(/\s+/g, " ");
  expect(text.split("\n").length).toBeLessThanOrEqual(rows);
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  expect(flat).toContain("30 June 1908 (10 sources)");
  expect(flat).toContain("1 July 1908 (Merchant's letter)");
  expect(flat).toContain("(5 sources)");
  expect(flat).toMatch(/1 \(Semyon Semenov; likely\)/);
});

test("on a wide terminal, too, twelve sources share a column of values", async () => {
  expect(await screen(160, 40)).toMatch(/^MAJOR +Values \(sources\)/m);
});
