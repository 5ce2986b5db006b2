import { describe, expect, it } from "vitest";
import {
  conceptNames,
  eventConcepts,
  conceptsNamed,
  isKnownLanguage,
  knownWords,
} from "../../src/dataset/languages.ts";
import { TIME_SIDES } from "../../src/search/search-index.ts";
import { attributeKindNames } from "../../src/model/values/index.ts";

const LANGUAGES = ["ar", "de", "en", "es", "fr", "id", "it", "nl", "pt", "ru", "tr"];

describe("words of languages", () => {
  it.each(LANGUAGES)(
    "%s has words for every concept, and asks only for kinds of value, for times, for what is said, done, so and what happened",
    (code) => {
      const { attributes, events, questions } = knownWords(code);
      expect(Object.keys(events)).toEqual(eventConcepts());
      for (const words of Object.values(events)) expect(words.length).toBeGreaterThan(0);
      expect(Object.keys(attributes).toSorted()).toEqual(conceptNames().toSorted());
      for (const words of Object.values(attributes)) expect(words.length).toBeGreaterThan(0);
      for (const asked of Object.keys(questions))
        expect([
          ...attributeKindNames,
          "voice",
          "story",
          "deed",
          "definition",
          "and",
          "first",
          "whether",
          "same",
          ...TIME_SIDES,
        ]).toContain(asked);
    },
  );

  it.each([
    ["Killed", "deaths"],
    ["TODESOPFER", "deaths"],
    ["погибших", "deaths"],
    ["Fallecidos", "deaths"],
    ["korban luka", "injured"],
    ["عدد الجنود", "strength"],
    ["Ursache", "cause"],
    ["dónde", "place"],
  ])("a column headed %s is about %s", (name, concept) => {
    expect(conceptsNamed(name)).toContain(concept);
  });

  it("a word that no language has means nothing", () => {
    expect(conceptsNamed("zzyzx")).toEqual([]);
    expect(conceptsNamed("constructor")).toEqual([]);
  });

  it("a region does not make another language", () => {
    expect(knownWords("pt-BR")).toBe(knownWords("pt"));
    expect(isKnownLanguage("tlh")).toBe(false);
    expect(knownWords("constructor").stopWords).toEqual([]);
  });
});
