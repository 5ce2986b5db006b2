// Cost grows with the claims, not with pairs of sources: what would take minutes or the whole memory is here in seconds.

import { describe, expect, test } from "vitest";
import { measureAgreement } from "../../src/questions/agreement.ts";
import { measureCoverage } from "../../src/questions/coverage.ts";
import { createLabels } from "../../src/model/labels.ts";
import { createExplainer } from "../../src/questions/explanation.ts";
import { greatest, least } from "../../src/model/extremes.ts";
import { needsHours } from "../../src/timeline/layout.ts";
import type { Extent } from "../../src/verdicts/extents.ts";
import { createChronology } from "../../src/verdicts/chronology.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { makeDataset, type Declared, type Told } from "../support/dataset.ts";

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const judgeOf = (claims: readonly Told[], declared: Declared = {}) => createJudge(makeDataset(claims, declared));

test("2,000 sources on one event: one conflict, explained on a page", () => {
  const dataset = makeDataset(many(2000, (n) => `s${n}: quake/deaths = ${(n % 97) + 3}`));
  const judge = createJudge(dataset);
  const [finding] = judge.all();
  if (finding === undefined) throw new Error("nothing found");
  expect(finding).toMatchObject({ verdict: "conflict", level: "major", sources: { raw: 2000 } });
  expect(finding.positions).toHaveLength(97);
  expect(createExplainer(dataset, createLabels(dataset, "en"))(finding).length).toBeLessThan(5000);
  expect(measureAgreement(dataset, judge).leftOut).toBeGreaterThan(1500);
  expect(measureCoverage(dataset, judge)).toHaveLength(2000);
});

test("500 different figures are a conflict", () => {
  expect(judgeOf(many(500, (n) => `s${n}: quake/deaths = ${n}`)).all()).toMatchObject([{ verdict: "conflict" }]);
});

test("1,500 dates, each counted from the one before", () => {
  const dates = many(1500, (n) => `a: e${n}/date = ${n === 0 ? "1800-01-01" : `P1D after e${n - 1}`}`);
  const { datesOf } = createChronology(makeDataset(dates));
  expect(datesOf("a", "e1499")).toMatchObject([{ value: { edtf: "1804-02-09" }, basis: "relative" }]);
});

test("one source with 3,000 figures of 3,000 years, and another", () => {
  const claims = many(3000, (n) => [
    `a: town/people@${1000 + n} = ${n + 5000}`,
    `b: town/people@${1000 + n} = ${n + 5001}`,
  ]);
  expect(judgeOf(claims.flat(), { attributes: { people: { kind: "count" } } }).all()).toMatchObject([
    { id: "town/people", verdict: "conflict" },
  ]);
});

describe("nested", () => {
  test("400 scopes, each a part of the one before", () => {
    const scopes = Object.fromEntries(many(400, (n) => [`p${n}`, { partOf: n === 0 ? null : `p${n - 1}` }]));
    const judge = judgeOf(
      many(400, (n) => `a: quake/deaths/p${n} = ${5000 - n}`),
      { scopes },
    );
    expect(judge.all((verdict) => verdict === "self-conflict")).toEqual([]);
  });

  test("a chain of 1,000 events that may be one", () => {
    const events = Object.fromEntries(many(1000, (n) => [`e${n}`, { possiblySameAs: n === 0 ? [] : [`e${n - 1}`] }]));
    const judge = judgeOf(
      many(1000, (n) => `s${n % 3}: e${n}/deaths = 8`),
      { events },
    );
    const findings = judge.all();
    expect(findings.filter(({ verdict }) => verdict === "identity").length).toBeGreaterThan(0);
    expect(findings.filter(({ attribute, silent }) => attribute === "deaths" && silent.length === 3)).toEqual([]);
  });
});

test("the smallest and the largest of more figures than one call accepts", () => {
  const figures = many(200_000, (n) => n - 7);
  expect([least(figures), greatest(figures)]).toEqual([-7, 199_992]);
});

test("a timeline of 150,000 extents is checked for times of day", () => {
  const [extent] = createJudge(makeDataset(["a: e/date = 1800-01-01"])).extentsOf("e");
  if (extent === undefined) throw new Error("no extent");
  expect(needsHours(Array<Extent>(150_000).fill(extent), null)).toBe(false);
});
