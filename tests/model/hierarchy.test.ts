// Parts under wholes: any depth, any number, circles.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createHierarchy, findCircles } from "../../src/model/hierarchy.ts";

type Parents = ReadonlyMap<string, string | null>;
const hierarchyOf = (parents: Parents) => createHierarchy(parents, (parent) => parent);

test("a part is under its whole and everything above it, not the other way round, and not under itself", () => {
  const { isUnder } = hierarchyOf(
    new Map([
      ["africa", null],
      ["carthage", "africa"],
      ["byrsa", "carthage"],
      ["rome", null],
    ]),
  );
  expect(isUnder("byrsa", "africa")).toBe(true);
  expect([isUnder("africa", "byrsa"), isUnder("byrsa", "rome"), isUnder("byrsa", "byrsa")]).toEqual([
    false,
    false,
    false,
  ]);
  expect([isUnder("nowhere", "africa"), isUnder("byrsa", "nowhere")]).toEqual([false, false]);
});

test("records in a circle have no parent, and only they are reported", () => {
  const parents: Parents = new Map([
    ["chick", "egg"],
    ["egg", "hen"],
    ["hen", "egg"],
    ["cock", null],
  ]);
  expect(hierarchyOf(parents).isUnder("egg", "hen")).toBe(false);
  expect([...findCircles(parents, (parent) => parent)]).toEqual(["egg", "hen"]);
});

test("a hundred thousand records, each part of the next", () => {
  const size = 100_000;
  const parents = new Map(Array.from({ length: size }, (_, at) => [`n${at}`, at + 1 < size ? `n${at + 1}` : null]));
  const { isUnder } = hierarchyOf(parents);
  for (let at = 1; at < size; at++) if (!isUnder("n0", `n${at}`)) throw new Error(`n0 does not lie under n${at}`);
  expect(findCircles(parents, (parent) => parent).size).toBe(0);
});

test("the hierarchy agrees with climbing from parent to parent; wholes come before their parts", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 20 }), (links) => {
      const parents = new Map(links.map((link, at) => [`n${at}`, link < at ? `n${link}` : null]));
      const { isUnder, placeOf } = hierarchyOf(parents);
      const above = (id: string): readonly string[] => {
        const parent = parents.get(id) ?? null;
        return parent === null ? [] : [parent, ...above(parent)];
      };
      for (const id of parents.keys()) {
        for (const other of parents.keys()) expect(isUnder(id, other)).toBe(above(id).includes(other));
        for (const whole of above(id)) expect(placeOf(whole)).toBeLessThan(placeOf(id));
      }
    }),
    { numRuns: 50 },
  );
});
