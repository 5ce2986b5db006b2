import { expect, test } from "vitest";

import { groupByEvent, groupBySource, itemId, itemsOfEvent } from "../../src/verdicts/items.ts";
import { claim, makeDataset } from "../support/dataset.ts";

const FIRE = makeDataset(
  [
    claim("pepys: fire/deaths/bakers = 1", { id: "p2" }),
    claim("pepys: fire/start = 1666", { id: "p1" }),
    claim("evelyn: fire/deaths = 6", { id: "e1" }),
    claim("evelyn: fire/deaths/bakers = 1", { id: "e2" }),
    claim("evelyn: alarm/start = 1666", { id: "e3" }),
  ],
  { attributes: { start: { kind: "date" }, deaths: { kind: "count" } } },
);

test("an item is an event, an attribute and a scope", () => {
  expect(itemId("fire", "deaths", null)).toBe("fire/deaths");
  expect(itemId("fire", "deaths", "bakers")).toBe("fire/deaths/bakers");
});

test("items are in the order of the registry, their claims in that of their ids", () => {
  const items = [...groupByEvent(FIRE.claims)].map(([event, list]) => [
    event,
    ...itemsOfEvent(list, FIRE.attributes).map(({ id, claims }) => `${id}: ${claims.map((c) => c.id).join()}`),
  ]);
  expect(items).toEqual([
    ["fire", "fire/start: p1", "fire/deaths: e1", "fire/deaths/bakers: e2,p2"],
    ["alarm", "alarm/start: e3"],
  ]);
});

test("claims by source", () => {
  expect([...groupBySource(FIRE.claims)].map(([source, claims]) => [source, claims.length])).toEqual([
    ["pepys", 2],
    ["evelyn", 3],
  ]);
});
