// What goes without saying, and what is said by more than one.

import { expect, test } from "vitest";
import { isAlone, sourcesImplying } from "../../src/verdicts/is-alone.ts";
import type { Item } from "../../src/verdicts/types.ts";

const item = (kind: string, claims: readonly object[], nature = "fact"): Item =>
  ({ attribute: { kind, nature }, claims }) as unknown as Item;

const YES = { source: "gazette", mood: "fact", value: { kind: "flag", yes: true } };
const took = item("flag", [YES]);

test("one source speaks alone only where no other speaks in any mood", () => {
  expect(isAlone({ positions: [{ sources: ["gazette"] }, { sources: ["gazette"] }] })).toBe(true);
  expect(isAlone({ positions: [{ sources: ["gazette"] }, { sources: ["pepys"] }] })).toBe(false);
});

test("a date or an outcome takes for granted that something happened; a name, an order or a wish does not", () => {
  const items = [
    took,
    item("date", [{ source: "pepys", mood: "fact" }]),
    item("name", [{ source: "evelyn", mood: "fact" }]),
    item("order", [{ source: "evelyn", mood: "fact" }]),
    item("place", [{ source: "evelyn", mood: "wished" }]),
  ];
  expect([...sourcesImplying(took, items)]).toEqual(["pepys"]);
});

test("a no is implied by nothing", () => {
  const no = item("flag", [{ ...YES, value: { kind: "flag", yes: false } }]);
  expect([...sourcesImplying(no, [item("date", [{ source: "pepys", mood: "fact" }])])]).toEqual([]);
});
