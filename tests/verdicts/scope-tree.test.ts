// What a scope has from those above it costs as much in a deep tree as in a flat one.

import { expect, test } from "vitest";

import { createRootOf, inherit } from "../../src/verdicts/scope-tree.ts";
import { makeDataset } from "../support/dataset.ts";

const scopesOf = (parents: Readonly<Record<string, string | null>>) =>
  makeDataset([], {
    scopes: Object.fromEntries(Object.entries(parents).map(([id, partOf]) => [id, partOf === null ? {} : { partOf }])),
  }).scopes;

const CREW = scopesOf({ stokers: "crew", crew: "aboard", aboard: null, rescued: null });

test("the root of a scope is the last above it", () => {
  const rootOf = createRootOf(CREW);
  expect(["stokers", "aboard", "rescued", "unknown", null].map(rootOf)).toEqual([
    "aboard",
    "aboard",
    "rescued",
    "unknown",
    null,
  ]);
});

test("the nearest scope above comes last, whichever is asked for first", () => {
  const above = inherit<readonly string[]>(CREW, [], (id, others) => [...others, id]);
  expect(above("stokers")).toEqual(["aboard", "crew"]);
  expect(above("crew")).toEqual(["aboard"]);
  expect(above("aboard")).toEqual([]);
});

test("each scope of a chain of 2,000 is computed once", () => {
  const ids = Array.from({ length: 2000 }, (_, at) => `p${at}`);
  const scopes = scopesOf(Object.fromEntries(ids.map((id, at) => [id, ids[at + 1] ?? null])));
  let steps = 0;
  const depth = inherit(scopes, 0, (_, above) => {
    steps++;
    return above + 1;
  });
  expect(ids.map(depth)[0]).toBe(1999);
  expect(steps).toBe(1999);
});
