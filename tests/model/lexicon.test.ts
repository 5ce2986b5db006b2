import { describe, expect, test } from "vitest";

import { allNames, createLexicon, localize } from "../../src/model/lexicon.ts";
import { makeDataset } from "../support/dataset.ts";

const carthage = makeDataset([], {
  entities: {
    carthage: {
      label: { en: "Carthage", la: "Carthago" },
      synonyms: { el: ["Καρχηδών"], en: ["Qart-ḥadašt"] },
      partOf: "africa",
    },
    africa: { label: "Africa", partOf: "world" },
    world: { label: "world" },
    "new-carthage": { label: "New Carthage", synonyms: ["Carthago"] },
  },
  events: { "third-punic-war": { title: { en: "Third Punic War", la: "Bellum Punicum tertium" } } },
  terms: {
    destroyed: { vocabulary: "fate", broader: "lost", excludes: ["spared"] },
    lost: { vocabulary: "fate" },
    spared: { vocabulary: "fate" },
  },
});
const lexicon = createLexicon(carthage);

describe("names of the same thing", () => {
  test("in any language and spelling", () => {
    expect(lexicon.sameNamed("Carthage", "Καρχηδών")).toBe(true);
    expect(lexicon.sameNamed("CARTHAGE", "Qart-hadasht")).toBe(false);
    expect(lexicon.sameNamed("qart hadast", "Carthage")).toBe(true);
  });

  test("events have names too", () => {
    expect(lexicon.sameNamed("Third Punic War", "Bellum Punicum Tertium")).toBe(true);
  });

  test("a name of two things belongs to both; the things stay separate", () => {
    expect(lexicon.sameNamed("Carthago", "New Carthage")).toBe(true);
    expect(lexicon.sameNamed("Carthage", "New Carthage")).toBe(false);
  });

  test("names of two things differ; nothing is known about an unknown name", () => {
    expect(lexicon.otherNamed("Carthage", "New Carthage")).toBe(true);
    expect(lexicon.otherNamed("Carthago", "New Carthage")).toBe(false);
    expect(lexicon.otherNamed("Carthage", "Utica")).toBe(false);
  });

  test("unknown names, even equal ones, belong to nothing", () => {
    expect(lexicon.sameNamed("Utica", "Utica")).toBe(false);
    expect(lexicon.sameNamed("__proto__", "__proto__")).toBe(false);
  });
});

test("parts nest at any depth", () => {
  expect(lexicon.isPartOf("carthage", "world")).toBe(true);
  expect(lexicon.isPartOf("world", "carthage")).toBe(false);
  expect(lexicon.isPartOf("nowhere", "world")).toBe(false);
});

test("terms are narrower, and exclude each other both ways", () => {
  expect(lexicon.isNarrower("destroyed", "lost")).toBe(true);
  expect(lexicon.excludes("destroyed", "spared")).toBe(true);
  expect(lexicon.excludes("spared", "destroyed")).toBe(true);
  expect(lexicon.excludes("spared", "lost")).toBe(false);
});

test("all names: labels and synonyms, in every language", () => {
  expect(carthage.entities.get("carthage") && allNames(carthage.entities.get("carthage")!)).toEqual([
    "Carthage",
    "Carthago",
    "Καρχηδών",
    "Qart-ḥadašt",
  ]);
});

describe("a text is in the language asked for", () => {
  const text = { en: "fire", la: "ignis" };
  test("or else in the dataset's own, or else in any", () => {
    expect(localize(text, "la", "en")).toBe("ignis");
    expect(localize(text, "fr", "en")).toBe("fire");
    expect(localize(text, "fr", "de")).toBe("fire");
    expect(localize({}, "fr", "de")).toBe("");
  });

  test("a language named like a property of objects is unknown", () => {
    expect(localize(text, "constructor", "en")).toBe("fire");
  });
});
