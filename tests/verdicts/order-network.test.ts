// What follows for one event from the dates of those before it is found in one walk, whatever the order that they are told in.

import { expect, test } from "vitest";

import { type Found, type Inequality, orderOf, type Sides, solveOrder } from "../../src/verdicts/order-network.ts";

const on = (day: number): Sides => {
  const found: Found = { min: day, max: day, claims: [] };
  return { start: found, end: found };
};

test("an event is no earlier than the last dated one before it, and no later than the first after it", () => {
  const given = new Map([
    ["a", on(3)],
    ["b", on(5)],
    ["d", on(9)],
    ["e", on(7)],
  ]);
  const orders = ["a", "b"].flatMap((id) => orderOf("c", "after", id, null));
  const found = solveOrder(given, [...orders, ...["d", "e"].flatMap((id) => orderOf("c", "before", id, null))])("c");
  expect(found).toMatchObject({ start: { min: 5 }, end: { max: 7 } });
});

test("a chain of 6,000 events is walked once, even if each of 6,000 dates moves it further than the one before", () => {
  const size = 6000;
  const ids = Array.from({ length: size }, (_, at) => at);
  const given = new Map(ids.map((at) => [`dated${at}`, on(at)]));
  const start = (event: string) => ({ event, side: "start" as const });
  const orders = ids.flatMap((at): Inequality[] => [
    { before: start(`dated${at}`), after: start(`near${at}`), claim: null },
    { before: start(`near${at + 1}`), after: start(`near${at}`), claim: null },
    { before: start(at === 0 ? "near0" : `far${at - 1}`), after: start(`far${at}`), claim: null },
  ]);
  expect(solveOrder(given, orders)(`far${size - 1}`).start.min).toBe(size - 1);
});
