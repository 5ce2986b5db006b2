// The JSON of the commands that draw, pick and cite, typed out again on purpose, as in json.test.ts.

import { expect, test } from "vitest";
import { askJson, type Item } from "./ask.ts";

const ENVELOPE = ["schemaVersion", "kind", "dataset", "query", "total", "returned", "truncated", "items", "warnings"];
const LISTED = ["id", "title", "kind", "match", "disputed", "basis", "earliest", "latest", "extents", "dates"];

const keys = (item: unknown): readonly string[] => Object.keys(item as Item).toSorted();
const sorted = (...names: readonly string[]): readonly string[] => names.toSorted();

test("timeline", async () => {
  const found = await askJson("timeline --told-by log");
  expect(keys(found)).toEqual(sorted(...ENVELOPE, "undated", "gaps"));
  expect(keys(found["query"])).toEqual(
    sorted("from", "to", "on", "sources", "coveredBy", "lanes", "story", "disputed"),
  );
  for (const item of found.items) expect(keys(item)).toEqual(sorted(...LISTED));
  for (const gap of found["gaps"] as readonly Item[]) expect(keys(gap)).toEqual(sorted(...LISTED, "status"));
});

test("today", async () => {
  const found = await askJson("today --date 08-27");
  expect(keys(found)).toEqual(sorted(...ENVELOPE, "next"));
  expect(found["query"]).toEqual({ date: "08-27" });
  expect(keys(found.items[0])).toEqual(sorted("event", "date", "part", "yearsAgo", "sources", "claims"));
  expect(keys(found["next"])).toEqual(sorted("date", "events", "inDays"));
});

test("random", async () => {
  const found = await askJson("random --seed 1");
  expect(keys(found)).toEqual(sorted(...ENVELOPE));
  expect(keys(found.items[0])).toEqual(sorted("seed", "event", "claim", "discrepancy"));
});

test("cite", async () => {
  const found = await askJson("cite great-eruption/date");
  expect(keys(found)).toEqual(sorted(...ENVELOPE));
  expect(found["query"]).toEqual({ id: "great-eruption/date", style: "markdown" });
  const [item] = found.items;
  expect(keys(item)).toEqual(sorted("id", "style", "text", "title", "statements", "dataset"));
  const [statement] = (item?.["statements"] ?? []) as readonly Item[];
  expect(keys(statement)).toEqual(sorted("text", "source", "publisher", "published", "url", "locator"));
  expect(keys(item?.["dataset"])).toEqual(sorted("id", "title", "version", "sha256", "licence"));
});
