// What goes without saying, and what is said by more than one.

import { describe, expect, test } from "vitest";
import { isAlone, sourcesImplying } from "../../src/verdicts/is-alone.ts";
import type { Item } from "../../src/verdicts/types.ts";
import type { Declared } from "../support/dataset.ts";
import { findingAt } from "./support.ts";

const item = (kind: string, claims: readonly object[], nature = "fact"): Item =>
  ({ attribute: { kind, nature }, claims }) as unknown as Item;

const YES = { source: "gazette", mood: "fact", value: { kind: "flag", yes: true } };
const took = item("flag", [YES]);

test("a value is single only if no other source says anything in any mood", () => {
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
    item("text", [{ source: "evelyn", mood: "fact" }]),
    item("term", [{ source: "evelyn", mood: "fact" }], "framing"),
  ];
  expect([...sourcesImplying(took, () => items)]).toEqual(["pepys"]);
});

test("nothing implies a no", () => {
  const dated = item("date", [{ source: "pepys", mood: "fact" }]);
  const no = { ...YES, value: { kind: "flag", yes: false } };
  for (const claims of [[no], [YES, no], [{ ...YES, mood: "planned" }]])
    expect([...sourcesImplying(item("flag", claims), () => [dated])]).toEqual([]);
});

test("a source that does not say that nobody died omits nothing; one that does not say that some did, does", () => {
  const levelOf = (...dead: readonly string[]): unknown =>
    findingAt("fire/dead", [...dead.map((each) => `gazette: fire/dead = ${each}`), "pepys: fire/name = Great Fire"], {
      attributes: { dead: { kind: "count", importance: "key" }, name: { kind: "name" } },
    }).level;
  expect(levelOf("0")).toBeNull();
  expect(levelOf("6")).toBe("omission");
  expect(levelOf("0..6")).toBe("omission");
  expect(levelOf("0", "0..6")).toBe("omission");
});

describe("not saying that something took place is no omission", () => {
  const levelOf = (events: Declared["events"], ...claims: readonly string[]) =>
    findingAt("fire/took-place", ["gazette: fire/took-place = yes", ...claims], {
      attributes: {
        "took-place": { kind: "flag", importance: "key" },
        dead: { kind: "count" },
        name: { kind: "name" },
      },
      ...(events === undefined ? {} : { events }),
    }).level;

  test("by a source that states facts about it, or about a part of it", () => {
    expect(levelOf({ fire: {} }, "pepys: fire/name = Great Fire")).toBe("omission");
    expect(levelOf({ fire: {} }, "pepys: fire/dead = 6")).toBeNull();
    expect(levelOf({ fire: {}, spark: { partOf: "fire" } }, "pepys: spark/dead = 6")).toBeNull();
  });

  test("and the finding names the silent sources that take it for granted", () => {
    const told = [
      "gazette: fire/took-place = yes",
      "pepys: fire/dead = 6",
      "gazette: fire/dead = 7",
      "evelyn: fire/name = Fire",
    ];
    expect(
      findingAt("fire/took-place", told, { attributes: { "took-place": { kind: "flag" }, name: { kind: "name" } } }),
    ).toMatchObject({ silent: ["evelyn", "pepys"], implying: ["pepys"] });
  });

  test("by a source that covers only another event that may be the same", () => {
    expect(levelOf({ fire: { possiblySameAs: ["blaze"] }, blaze: {} }, "pepys: blaze/name = Blaze")).toBeNull();
  });
});
