// A hedge beside a figure widens it; figures that are close weigh less.

import { expect, test } from "vitest";

import { claim } from "../support/dataset.ts";
import { findingAt, positionsOf, verdictAt } from "./support.ts";

const DEATHS = { attributes: { deaths: { kind: "count", importance: "ordinary" }, date: { kind: "date" } } };

test.each([
  ["about", 49, "precision"],
  ["about", 60, "conflict"],
  ["at-least", 80, "precision"],
  ["at-least", 40, "conflict"],
  ["at-most", 12, "precision"],
  ["likely", 45, "conflict"],
])("%s 50, and %i: %s", (hedge, other, verdict) => {
  const claims = [claim("pepys: fire/deaths = 50", { hedge }), claim(`evelyn: fire/deaths = ${other}`, {})];
  expect(verdictAt("fire/deaths", claims, DEATHS)).toBe(verdict);
});

test('"about" a month reaches into its neighbours', () => {
  const claims = [claim("pepys: fire/date = 1666-09", { hedge: "about" }), claim("evelyn: fire/date = 1666-08-31", {})];
  expect(verdictAt("fire/date", claims, DEATHS)).toBe("precision");
});

test('"about" a span is loose at both ends', () => {
  const about = claim("pepys: fire/date = 1666-09-02/1666-09-06", { hedge: "about" });
  expect(verdictAt("fire/date", [about, "evelyn: fire/date = 1666-09-01/1666-09-07"], DEATHS)).toBe("agreement");
  expect(verdictAt("fire/date", [about, "evelyn: fire/date = 1666-09-01"], DEATHS)).toBe("precision");
});

test.each([
  ["about", "P100D", "P105D", "precision"],
  ["about", "P100D", "P120D", "conflict"],
  ["at-least", "P100D", "P120D", "precision"],
  ["at-least", "P100D", "P90D", "conflict"],
  ["at-least", "P100D", "P100D", "precision"],
  ["at-most", "P100D", "P90D", "precision"],
  ["at-most", "P100D", "P120D", "conflict"],
  ["likely", "P100D", "P120D", "conflict"],
])("%s %s, and %s: %s", (hedge, length, other, verdict) => {
  const claims = [claim(`pepys: fire/lasted = ${length}`, { hedge }), `evelyn: fire/lasted = ${other}`];
  expect(verdictAt("fire/lasted", claims, { attributes: { lasted: { kind: "duration" } } })).toBe(verdict);
});

test("the figure is shown as the source gives it", () => {
  const claims = [claim("pepys: fire/deaths = 50", { hedge: "about" }), claim("evelyn: fire/deaths = 49", {})];
  expect(positionsOf(findingAt("fire/deaths", claims, DEATHS))).toEqual(["49: evelyn", "50: pepys"]);
});

test.each([
  [1657, 1644, "minor"],
  [1657, 1600, "moderate"],
  [1657, 1500, "major"],
  [0, 1, "major"],
])("%i against %i: %s", (one, other, level) => {
  const claims = [claim(`pepys: fire/deaths = ${one}`, {}), claim(`evelyn: fire/deaths = ${other}`, {})];
  expect(findingAt("fire/deaths", claims, DEATHS)).toMatchObject({ verdict: "conflict", level });
});
