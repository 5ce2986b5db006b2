import { expect, test } from "vitest";

import { lazyList, lazyMap } from "../../src/model/once.ts";

test("a lazy list makes an element when it is first asked for, and once", () => {
  const made: number[] = [];
  const list = lazyList(1000, (index) => {
    made.push(index);
    return { index };
  });
  expect(list).toHaveLength(1000);
  expect(list[7]).toBe(list[7]);
  expect(list[1000]).toBeUndefined();
  expect(made).toEqual([7]);
});

test("to whoever goes through it, a lazy list is a list", () => {
  const list = lazyList(3, (index) => ({ index }));
  expect(list.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect([...list].toReversed().map(({ index }) => index)).toEqual([2, 1, 0]);
  expect(list.find(({ index }) => index === 2)).toBe(list[2]);
  expect(JSON.stringify(list)).toBe('[{"index":0},{"index":1},{"index":2}]');
});

test("a lazy map makes a value when it is first asked for, and all of them when it is iterated over", () => {
  const made: number[] = [];
  const map = lazyMap(["a", "b", "c"], (index) => {
    made.push(index);
    return { index };
  });
  expect([map.size, map.has("c"), map.has("d"), map.get("d"), [...map.keys()]]).toEqual([
    3,
    true,
    false,
    undefined,
    ["a", "b", "c"],
  ]);
  expect(map.get("b")).toBe(map.get("b"));
  expect(made).toEqual([1]);
  expect([...map.values()].map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(new Map(map).get("b")).toBe(map.get("b"));
  expect(made).toEqual([1, 0, 2]);
});
