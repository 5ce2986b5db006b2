import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

import { bundledIds, locateDataset } from "../../src/dataset/locate.ts";

const shelf = mkdtempSync(join(tmpdir(), "rashomon-shelf-"));
afterAll(() => rmSync(shelf, { recursive: true }));
for (const id of ["great-fire", "constantinople"]) mkdirSync(join(shelf, id));

test("the bundled datasets are listed in order; without a folder of them there are none", () => {
  expect(bundledIds(shelf)).toEqual(["constantinople", "great-fire"]);
  expect(bundledIds(join(shelf, "nowhere"))).toEqual([]);
});

test("an id names a bundled dataset; without one, the first is used", () => {
  expect(locateDataset("great-fire", shelf)).toEqual({ path: join(shelf, "great-fire"), bundled: true });
  expect(locateDataset(null, shelf)).toEqual({ path: join(shelf, "constantinople"), bundled: true });
});

test("what looks like a path is one", () => {
  expect(locateDataset("./mine", shelf)).toEqual({ path: "./mine", bundled: false });
  expect(locateDataset("mine.json", shelf)).toEqual({ path: "mine.json", bundled: false });
});

test("an unknown word finds nothing, and near ones are named", () => {
  expect(() => locateDataset("great-fir", shelf)).toThrow('no dataset "great-fir"');
  expect(() => locateDataset("great-fir", shelf)).toThrow(
    expect.objectContaining({ suggestions: expect.arrayContaining(["great-fire"]) as unknown }),
  );
  expect(() => locateDataset(null, join(shelf, "nowhere"))).toThrow("no dataset");
});

test("a word unlike any bundled dataset is answered with all of them, and with a folder", () => {
  expect(() => locateDataset("vesuvius", shelf)).toThrow(
    expect.objectContaining({ suggestions: ["constantinople", "great-fire", "a folder, such as ./my-dataset"] }),
  );
});
