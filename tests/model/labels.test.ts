import { expect, test } from "vitest";

import { createLabels } from "../../src/model/labels.ts";
import { claim, makeDataset } from "../support/dataset.ts";

const FIRE = makeDataset(
  [
    claim("pepys: fire/place = lane", { statement: { en: "It broke out in Pudding Lane." } }),
    "pepys: fire/deaths = 6",
    "pepys: alarm/order = after fire",
  ],
  {
    attributes: {
      place: { kind: "entity", label: { en: "place", fr: "lieu" } },
      deaths: { kind: "count" },
      order: { kind: "order" },
    },
    entities: { lane: { label: { en: "Pudding Lane", fr: "la ruelle du Pudding" } } },
    events: { fire: { title: { en: "Great Fire", fr: "Grand incendie" } } },
    sources: { pepys: { label: "Pepys' diary" } },
  },
);
const [place, deaths, order] = FIRE.claims;

test("in the language asked for, or else in the dataset's own, or else the id", () => {
  const french = createLabels(FIRE, "fr");
  expect([french.event("fire"), french.attribute("place"), french.source("pepys"), french.scope("city")]).toEqual([
    "Grand incendie",
    "lieu",
    "Pepys' diary",
    "city",
  ]);
  expect(place && french.value(place.value)).toBe("la ruelle du Pudding");
  expect(order && french.value(order.value)).toContain("Grand incendie");
});

test("a claim has a sentence: its own, or one made of its parts", () => {
  const english = createLabels(FIRE, "en");
  expect(place && english.statement(place)).toBe("It broke out in Pudding Lane.");
  expect(deaths && english.statement(deaths)).toBe("Great Fire, deaths: 6");
});

test("an id named like a property of objects is a label like others", () => {
  const labels = createLabels(FIRE, "en");
  expect([labels.entity("constructor"), labels.attribute("__proto__"), labels.attribute("identity")]).toEqual([
    "constructor",
    "__proto__",
    "one event or two?",
  ]);
});
