import { expect, test } from "vitest";

import { tellRest, tellStory } from "../../src/questions/tell-story.ts";
import { claim, makeDataset } from "../support/dataset.ts";

const FIRE = { events: { fire: { label: { en: "Great Fire of London" } } } };

const told = (source: string, attribute: string, en: string) =>
  claim(`${source}: fire/${attribute} = ${attribute}`, { statement: { en } });

const textsOf = (claims: readonly { readonly statement: Readonly<Record<string, string>> }[]): readonly string[] =>
  claims.map(({ statement }) => statement["en"] ?? "");

test("sentences that share only the words of the title say different things", () => {
  const dataset = makeDataset(
    [
      told("pepys", "place", "The Great Fire of London began in Pudding Lane."),
      told("pepys", "cause", "The Great Fire of London was laid to an oven."),
      told("pepys", "origin", "The Great Fire of London began in Pudding Lane."),
    ],
    FIRE,
  );
  expect(textsOf(tellStory({ claims: dataset.claims, stories: 1 }, dataset))).toEqual([
    "The Great Fire of London began in Pudding Lane.",
    "The Great Fire of London was laid to an oven.",
  ]);
});

test("up to six sources add three sentences each to the known ones, and repeat none of those", () => {
  const sources = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const facts = ["smoke", "wind", "bread", "river", "bells"];
  const dataset = makeDataset(
    sources.flatMap((source) => facts.map((fact) => told(source, fact, `There was ${fact}.`))),
    FIRE,
  );
  const known = dataset.claims.filter(({ attribute }) => attribute === "smoke");
  const rest = tellRest(dataset.claims, known, dataset);
  expect([...new Set(rest.map(({ source }) => source))]).toEqual(sources.slice(0, 6));
  expect(textsOf(rest.filter(({ source }) => source === "a"))).toEqual([
    "There was wind.",
    "There was bread.",
    "There was river.",
  ]);
});
