// Silence is neither agreement nor conflict: it is listed, by source.

import { describe, expect, test } from "vitest";

import { wholeFinding } from "../../src/verdicts/findings-file.ts";
import { claim } from "../support/dataset.ts";
import { findingAt, judge, verdicts } from "./support.ts";

const TOLD = ["pepys: fire/deaths = 6", "evelyn: fire/start = 1666-09-02", "gazette: plague/start = 1665"];

test("each source that covers the event and has no claim is named; others are not", () => {
  expect(findingAt("fire/deaths", TOLD).silent).toEqual(["evelyn"]);
});

test("is no evidence of anything", () => {
  const finding = findingAt("fire/deaths", TOLD);
  expect(finding).toMatchObject({ verdict: "single", evidence: [], sources: { raw: 1, independent: 1 } });
});

test("a count of 0 is not silence", () => {
  const finding = findingAt("fire/deaths", [
    "pepys: fire/deaths = 0",
    "evelyn: fire/start = 1666",
    "gazette: fire/deaths = 6",
  ]);
  expect(finding).toMatchObject({ verdict: "conflict", silent: ["evelyn"] });
});

test("a source without a claim changes nothing", () => {
  const before = judge(TOLD).all();
  const after = judge(TOLD, { sources: { wren: {} } }).all();
  expect(after.map(wholeFinding)).toEqual(before.map(wholeFinding));
});

describe("is an omission if the source had reason to mention it", () => {
  const level = (importance: string, told = TOLD): unknown =>
    findingAt("fire/deaths", told, { attributes: { deaths: { kind: "count", importance } } }).level;

  test("on a key attribute of an event that it covers", () => {
    expect(level("key")).toBe("omission");
    expect(level("ordinary")).toBeNull();
    expect(level("minor")).toBeNull();
  });

  test("on an ordinary attribute in one scope if it gives other scopes, and not on a minor one", () => {
    const told = ["pepys: fire/deaths/bakers = 6", "pepys: fire/deaths = 9", "evelyn: fire/deaths = 9"];
    const inScope = (importance: string): unknown =>
      findingAt("fire/deaths/bakers", told, { attributes: { deaths: { kind: "count", importance } } }).level;
    expect(inScope("ordinary")).toBe("omission");
    expect(inScope("minor")).toBeNull();
  });

  test("not on a topic, of which nobody has to say everything, and not for a count of 0", () => {
    const declared = {
      attributes: { deaths: { kind: "count", importance: "key" } },
      events: { fire: { kind: "topic" } },
    };
    expect(findingAt("fire/deaths", TOLD, declared).level).toBeNull();
    expect(level("key", ["pepys: fire/deaths = 0", "evelyn: fire/start = 1666-09-02"])).toBeNull();
  });

  test("not if the other source's figure was only planned", () => {
    const planned = claim("evelyn: fire/deaths/bakers = 3", { mood: "planned" });
    const declared = { attributes: { deaths: { kind: "count", importance: "key" } } };
    expect(findingAt("fire/deaths", ["pepys: fire/deaths = 6", planned], declared)).toMatchObject({
      verdict: "single",
      level: "omission",
      silent: ["evelyn"],
    });
  });

  test("not on an event that it does not cover", () => {
    expect(level("key", ["pepys: fire/deaths = 6", "gazette: plague/start = 1665"])).toBeNull();
  });
});

test("not if figures of several scopes are shown side by side", () => {
  const declared = { attributes: { deaths: { kind: "count", importance: "key" } } };
  const told = ["pepys: fire/deaths/bakers = 1", "evelyn: fire/deaths/soldiers = 6"];
  expect(findingAt("fire/deaths/bakers", told, declared)).toMatchObject({ verdict: "single", level: null });
  expect(findingAt("fire/deaths", told, declared).verdict).toBe("scope");
});

test("an omission is still a single, and is listed under its own verdict", () => {
  const declared = { attributes: { deaths: { kind: "count", importance: "key" } } };
  expect(verdicts(["pepys: fire/deaths = 6", "evelyn: fire/start = 1666"], declared)).toContain("fire/deaths single");
});

test("is also listed for sources of an event that may be the same", () => {
  const declared = { events: { fire: { possiblySameAs: ["blaze"] }, blaze: {} } };
  const told = [
    "pepys: fire/deaths = 6",
    "evelyn: fire/start = 1666",
    "gazette: blaze/start = 1666",
    "diary: plague/start = 1665",
  ];
  expect(findingAt("fire/deaths", told, declared).silent).toEqual(["evelyn", "gazette"]);
});
