// The rows that every view of a discrepancy is drawn from.

import { describe, expect, test } from "vitest";
import { createLabels, type Labels } from "../../src/model/labels.ts";
import { inArabic } from "../../src/model/phrases/ar.ts";
import { inEnglish } from "../../src/model/phrases/en.ts";
import { cellText, createMatrix, heldText, type MatrixRow } from "../../src/present/matrix.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { type Declared, makeDataset, type Told, claim } from "../support/dataset.ts";

const SCOPES = { people: {}, crew: { label: "crew", partOf: "people" }, guests: { label: "guests", partOf: "people" } };

interface Row extends MatrixRow {
  readonly labels: Labels;
  readonly texts: readonly string[];
}

function rowAt(id: string, claims: readonly Told[], declared: Declared = {}, phrases = inEnglish): Row {
  const dataset = makeDataset(claims, declared);
  const labels = createLabels(dataset, "en", phrases);
  const finding = createJudge(dataset).byId(id);
  if (finding === null) throw new Error(`Nothing is found at ${id}`);
  const row = createMatrix(dataset, labels).row(finding);
  return { ...row, labels, texts: [...dataset.sources.keys()].map((id) => cellText(row.cellOf(id), labels)) };
}

test("each source has a cell: what it says, silent where it covers the event, not covered where it does not", () => {
  const row = rowAt("fire/deaths", [
    "gazette: fire/deaths = 6",
    "pepys: fire/deaths = 9",
    "evelyn: fire/date = 1666-09-02",
    "register: plague/date = 1665",
  ]);
  expect(["gazette", "pepys", "evelyn", "register"].map((id) => [id, row.cellOf(id).state])).toEqual([
    ["gazette", "speaks"],
    ["pepys", "speaks"],
    ["evelyn", "silent"],
    ["register", "not-covering"],
  ]);
  expect(row.texts).toEqual(["6", "9", "silent", "not covered"]);
  expect([row.silent, row.notCovering]).toEqual([["evelyn"], { count: 1, first: ["register"] }]);
});

test("with hundreds of sources, a row has those that give a value, and the number and a few names of the others", () => {
  const others = Array.from({ length: 200 }, (_, at): Told => `report-${at}: plague/date = 1665`);
  const row = rowAt("fire/deaths", ["gazette: fire/deaths = 6", ...others, "pepys: fire/deaths = 9"]);
  expect(row.speaking.map(({ source }) => source)).toEqual(["gazette", "pepys"]);
  expect(row.notCovering.count).toBe(200);
  expect(row.notCovering.first).toEqual(Array.from({ length: 12 }, (_, at) => `report-${at}`));
});

test("a row has its verdict as a sign and in words, and its level", () => {
  const row = rowAt("fire/deaths", ["gazette: fire/deaths = 6", "pepys: fire/deaths = 9"]);
  expect(row).toMatchObject({ title: "fire: deaths", sign: "≠", verdict: "conflict", level: "major" });
});

test("what a source states comes before what is inferred from it, each in the order of the source's text", () => {
  const row = rowAt("ship/crew", [
    claim("log: ship/crew = 66", { basis: { inferred: "a sum" }, locator: { paragraph: 1, sentence: 1 } }),
    claim("log: ship/crew = 53", { locator: { paragraph: 4, sentence: 1 } }),
    claim("log: ship/crew = 52", { locator: { paragraph: 2, sentence: 3 } }),
    "letter: ship/crew = 52",
  ]);
  expect(row.texts).toEqual(["52 · 53 · 66 (inferred)", "52"]);
});

test("a value that is stated in one place and inferred in another is stated", () => {
  const row = rowAt("ship/crew", [
    claim("log: ship/crew = 52", { basis: { inferred: "a sum" } }),
    "log: ship/crew = 52",
    "letter: ship/crew = 50",
  ]);
  expect(row.texts[0]).toBe("52");
});

test("figures are followed by what they count, and our sum of them is marked as ours", () => {
  const row = rowAt(
    "wreck/deaths",
    ["log: wreck/deaths/crew = 8", "log: wreck/deaths/guests = 1", "letter: wreck/deaths/crew = 8"],
    { scopes: SCOPES },
  );
  expect(row.texts).toEqual(["8 crew + 1 guests = 9 (our sum)", "8 crew"]);
});

test("a hedge is written in the value where possible, else after it", () => {
  const row = rowAt("fire/deaths", [
    claim("gazette: fire/deaths = 50", { hedge: "about" }),
    claim("pepys: fire/deaths = 90", { hedge: "likely" }),
  ]);
  expect(row.texts).toEqual(["about 50", "90 (likely)"]);
});

test("by value: those that most sources hold come first", () => {
  const row = rowAt("fire/houses", [
    "a: fire/houses = 400",
    "b: fire/houses = 900",
    "c: fire/houses = 900",
    "d: fire/houses = 900",
    claim("e: fire/houses = 70", { basis: { inferred: "from a map" } }),
  ]);
  expect(row.groups.map((group) => [heldText(group, row.labels), group.sources])).toEqual([
    ["900", ["b", "c", "d"]],
    ["400", ["a"]],
    ["70 (inferred)", ["e"]],
  ]);
});

test("an as-of date is written as a date", () => {
  const row = rowAt("town/inhabitants", ["a: town/inhabitants@1850-03 = 400", "b: town/inhabitants@1850-03 = 900"]);
  expect(row.texts).toEqual(["400 (as of March 1850)", "900 (as of March 1850)"]);
});

test("what a source wishes or plans is marked as such and comes after what it states", () => {
  const row = rowAt("fire/deaths", [
    claim("gazette: fire/deaths = 6", { mood: "feared" }),
    "gazette: fire/deaths = 9",
    "pepys: fire/deaths = 4",
  ]);
  expect(row.texts).toEqual(["9 · 6 (feared)", "4"]);
});

test("in Arabic a label that would have to agree with a figure, or with a preposition, stands on its own", () => {
  const told = claim("gazette: fire/deaths/crew = 8", { hedge: "likely", attributedTo: "the mate" });
  const { texts } = rowAt("fire/deaths", [told, "pepys: fire/deaths/guests = 3"], { scopes: SCOPES }, inArabic);
  expect(texts).toEqual(["crew: 8 (على الأرجح؛ القائل: the mate)", "guests: 3"]);
});

describe("a figure is shown with the unit of measure of its attribute", () => {
  const attributes = {
    speed: { kind: "count", unit: "knot", cardinality: "many" },
    deaths: { kind: "count", unit: "people" },
  };
  const declared = { attributes, scopes: SCOPES };

  test("alone, in a range, with a hedge, in a scope and in a claim", () => {
    const { finding, texts, labels } = rowAt(
      "fire/speed",
      [
        "gazette: fire/speed = 17",
        "pepys: fire/speed = 18..19",
        { ...claim("evelyn: fire/speed = 1"), hedge: "about" },
        "report: fire/speed = several",
      ],
      declared,
    );
    expect(texts).toEqual(["17 knots", "18–19 knots", "about 1 knot", "several knots"]);
    expect(finding.positions.flatMap(({ claims }) => claims.map(labels.statement))).toContain("fire, speed: 17 knots");
    const scoped = rowAt("fire/speed", ["gazette: fire/speed/crew = 17", "pepys: fire/speed/guests = 18"], declared);
    expect(scoped.texts).toEqual(["17 knots (crew)", "18 knots (guests)"]);
  });

  test("in our sum, and of one", () => {
    const { speaking, texts } = rowAt(
      "fire/speed",
      ["gazette: fire/speed/crew = 1", "gazette: fire/speed/guests = 2", "pepys: fire/speed/people = 4"],
      declared,
    );
    expect(texts[0]).toContain("1 knot (crew)");
    expect(speaking[0]?.totals.map(({ text }) => text)).toEqual(["3 knots (our sum)"]);
  });

  test("what is counted is named by the attribute", () => {
    expect(rowAt("fire/deaths", ["gazette: fire/deaths = 6", "pepys: fire/deaths = 9"], declared).texts).toEqual([
      "6",
      "9",
    ]);
  });
});
