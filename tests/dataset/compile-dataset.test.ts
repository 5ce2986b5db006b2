import { join } from "node:path";
import { expect, test } from "vitest";

import { loadOwnDataset } from "../../src/dataset/load-own.ts";
import { prepareDataset } from "../../src/dataset/compile-dataset.ts";
import { restoreDataset } from "../../src/dataset/load-compiled.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import type { Claim, Dataset, Labelled } from "../../src/model/dataset.ts";
import { localize } from "../../src/model/lexicon.ts";
import { makeDataset } from "../support/dataset.ts";

/** The dataset packed and unpacked. */
function restored(dataset: Dataset): Dataset {
  const parts = prepareDataset(dataset);
  return restoreDataset((part) => JSON.parse(parts[part]) as unknown);
}

const CLAIM_FIELDS = [
  "id",
  "source",
  "event",
  "attribute",
  "scope",
  "value",
  "stated",
  "statement",
  "locator",
  "hedge",
  "attributedTo",
  "asOf",
  "mentions",
  "note",
] as const satisfies readonly (keyof Claim)[];

/** What a reader of the dataset sees; some of it is fetched only when it is looked at. */
function contents(dataset: Dataset): unknown {
  const { id, title, description, version, licence, sha256, defaultLanguage, checks, notes } = dataset;
  const labels = ({ label }: Pick<Labelled, "label">) =>
    dataset.languages.map(({ code }) => localize(label, code, defaultLanguage));
  return {
    head: { id, title, description, version, licence, sha256, defaultLanguage, checks, notes },
    languages: dataset.languages.map(
      ({ code, label, direction, stopWords, numbers, prefixes, suffixes, questions }) => [
        [code, label, direction],
        [stopWords, numbers, prefixes, suffixes, questions],
      ],
    ),
    labelled: [dataset.attributes, dataset.scopes, dataset.terms, dataset.entities, dataset.events].map((map) =>
      [...map.values()].map((record) => [record.id, labels(record), record.synonyms, record.keywords]),
    ),
    sources: [...dataset.sources.values()].map((source) => [
      source.id,
      labels(source),
      source.derivedFrom,
      source.file,
    ]),
    attributes: [...dataset.attributes.values()].map(({ kind, unit, cardinality, nature, importance, dates }) => [
      [kind, unit, cardinality],
      [nature, importance, dates],
    ]),
    parents: [...dataset.entities.values(), ...dataset.events.values(), ...dataset.scopes.values()].map(
      (record) => record.partOf,
    ),
    claims: dataset.claims.map((claim) => [
      ...CLAIM_FIELDS.map((field) => claim[field]),
      claim.basis.type === "inferred" ? claim.basis.reason : "stated",
    ]),
  };
}

test("a packed dataset is the same dataset, with the same verdicts", async () => {
  const dataset = await loadOwnDataset(join(import.meta.dirname, "../fixtures/great-fire"));
  expect(contents(restored(dataset))).toEqual(contents(dataset));
  const verdicts = (of: Dataset) =>
    createJudge(of)
      .all()
      .map(({ id, verdict, level }) => [id, verdict, level]);
  expect(verdicts(restored(dataset))).toEqual(verdicts(dataset));
});

test("open ends survive, which JSON has no number for", () => {
  const dataset = makeDataset([
    "pepys: fire/deaths = >=6",
    "evelyn: fire/deaths = <=9",
    "pepys: fire/start = ../1666",
    "evelyn: fire/start = after plague",
  ]);
  expect(restored(dataset).claims.map(({ value }) => value)).toEqual(dataset.claims.map(({ value }) => value));
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
  expect([dataset.claims[0]?.id, localize(dataset.events.get("fire")?.label ?? {}, "en", "en")]).toEqual([
    "pepys-1",
    "fire",
  ]);
  expect(read).toEqual(["core"]);
  expect(dataset.events.get("fire")?.synonyms).toEqual({ en: ["blaze"] });
  expect(dataset.claims[0]?.note).toBeNull();
  expect(read).toEqual(["core", "words", "texts"]);
});
