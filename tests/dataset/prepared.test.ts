import { join } from "node:path";
import { expect, test } from "vitest";

import { loadOwnDataset } from "../../src/dataset/load-own.ts";
import { prepareDataset, restoreDataset } from "../../src/dataset/prepared.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { makeDataset } from "../support/dataset.ts";

/** The dataset packed and unpacked; what is read on demand, read. */
function restored(dataset: Dataset): Dataset {
  const parts = prepareDataset(dataset);
  return structuredClone(restoreDataset((part) => JSON.parse(parts[part]) as unknown));
}

test("a packed dataset is the same dataset", async () => {
  const dataset = await loadOwnDataset(join(import.meta.dirname, "../fixtures/great-fire"));
  expect(restored(dataset)).toEqual(dataset);
});

test("open ends survive, which JSON has no number for", () => {
  const dataset = makeDataset(["pepys: fire/deaths = >=6", "evelyn: fire/deaths = <=9", "pepys: fire/start = ../1666", "evelyn: fire/start = after plague"]);
  expect(restored(dataset)).toEqual(dataset);
});

test("what most runs read is ASCII", () => {
  const { core } = prepareDataset(makeDataset(["tabari: fire/name = حريق", "pepys: fire/name = Feu 🔥"]));
  // oxlint-disable-next-line no-control-regex -- every ASCII character
  expect(core).toMatch(/^[\u0000-\u007f]*$/);
  expect(JSON.parse(core)).toHaveProperty("claims");
});

test("words and texts are not read before they are asked for", () => {
  const parts = prepareDataset(makeDataset(["pepys: fire/deaths = 6"], { events: { fire: { synonyms: ["blaze"] } } }));
  const read: string[] = [];
  const dataset = restoreDataset((part) => {
    read.push(part);
    return JSON.parse(parts[part]) as unknown;
  });
  expect(read).toEqual(["core"]);
  expect(dataset.events.get("fire")?.synonyms).toEqual({ en: ["blaze"] });
  expect(dataset.claims[0]?.note).toBeNull();
  expect(read).toEqual(["core", "words", "texts"]);
});
