// Laws of single rules of the engine: doubt, hedges, basis, coverage, sums, runs, and what copies of sources cost.

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { joinRuns } from "../../src/questions/runs.ts";
import { createEventCoverage } from "../../src/verdicts/event-coverage.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { isContradiction } from "../../src/model/verdict.ts";
import { claim, makeDataset, type Declared, type Fields } from "../support/dataset.ts";
import { claimsOf, DECLARED, SOURCES, WRITTEN } from "./support.ts";

const all = (claims: readonly Fields[], declared: Declared = DECLARED) =>
  createJudge(makeDataset(claims, declared)).all();
const everything = claimsOf({ qualified: true });

/** The strongest verdict of each item; checks that hold or could not be made are of single claims. */
const verdictsOf = (claims: readonly Fields[], declared: Declared = DECLARED): ReadonlyMap<string, string> =>
  new Map(
    all(claims, declared)
      .filter(({ id, checks }) => checks.every((check) => check.id !== id))
      .map(({ id, verdict }) => [id, verdict]),
  );

test("equal values are compared once: ten sources for each give the evidence of two", () => {
  const copiesOf = (claims: readonly Fields[], count: number): readonly Fields[] =>
    Array.from({ length: count }, (_, n) =>
      claims.map((told) => ({ ...told, id: `${String(told["id"])}-${n}`, source: `${String(told["source"])}-${n}` })),
    ).flat();
  const declared: Declared = { ...DECLARED, checks: [] };
  const evidenceOf = (claims: readonly Fields[], count: number) =>
    all(copiesOf(claims, count), declared)
      .filter(({ checks, evidence }) => checks.length === 0 && evidence.every(({ between }) => between !== null))
      .map(({ id, verdict, evidence }) => [
        id,
        verdict,
        evidence.filter((entry) => entry.verdict !== "self-conflict").length,
      ]);
  fc.assert(
    fc.property(claimsOf({ qualified: true }, 10), (claims) => {
      expect(evidenceOf(claims, 6)).toEqual(evidenceOf(claims, 2));
    }),
    { numRuns: 40 },
  );
});

const SURE = ["dead", "place", "height", "hour"] as const;
const ONE_TRUE: Declared = {
  ...DECLARED,
  attributes: Object.fromEntries(
    Object.entries(DECLARED.attributes).map(([id, declared]) => [
      id,
      SURE.some((sure) => sure === id) ? { ...declared, cardinality: "exclusive" } : declared,
    ]),
  ),
};

/** Figures of parts and wholes, many of one source. */
const figures: fc.Arbitrary<readonly Fields[]> = fc
  .array(
    fc.record({
      source: fc.constantFrom("pepys", "wren"),
      event: fc.constant("fire"),
      attribute: fc.constant("dead"),
      scope: fc.constantFrom(null, "bakers", "city"),
      value: fc.constantFrom(...WRITTEN.count),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((claims) => claims.map((told, index) => ({ ...told, id: `c${index}` })));

test("an inferred value beside a stated one of the same source changes no verdict", () => {
  fc.assert(
    fc.property(fc.oneof(figures, figures, everything), fc.nat(), fc.nat(), (claims, place, other) => {
      const stated = claims.filter(({ attribute }) => SURE.some((id) => id === attribute));
      fc.pre(stated.length > 0);
      const one = stated[place % stated.length] as Fields;
      const written = WRITTEN[DECLARED.attributes[one["attribute"] as (typeof SURE)[number]].kind];
      const inferred = { ...one, id: "z", value: written[other % written.length], basis: { inferred: "so it seems" } };
      expect(verdictsOf([...claims, inferred], ONE_TRUE)).toEqual(verdictsOf(claims, ONE_TRUE));
    }),
  );
});

test("“about” beside a figure makes no contradiction", () => {
  fc.assert(
    fc.property(claimsOf({ qualified: false }), fc.nat(), (claims, places) => {
      const softened = claims.map((told, index) =>
        told["attribute"] === "dead" && (places >> (index % 8)) % 2 === 0 ? { ...told, hedge: "about" } : told,
      );
      const before = new Map(all(claims).map((finding) => [finding.id, finding.verdict]));
      for (const { id, verdict } of all(softened))
        if (isContradiction(verdict)) expect([id, isContradiction(before.get(id) ?? "single")]).toEqual([id, true]);
    }),
  );
});

test("a source covers an event if, and only if, it has a claim on it or on a part of it at some depth", () => {
  const names = ["war", "siege", "sortie", "truce", "parley"];
  const parents = fc.tuple(...names.map((_, index) => fc.option(fc.constantFrom(...names.slice(0, index), null))));
  const told = fc.array(fc.tuple(fc.constantFrom(...SOURCES), fc.constantFrom(...names)), { maxLength: 8 });
  fc.assert(
    fc.property(parents, told, (above, claims) => {
      const parentOf = (event: string): string | null => above[names.indexOf(event)] ?? null;
      const events = Object.fromEntries(names.map((id) => [id, { partOf: parentOf(id) }]));
      const dataset = makeDataset(
        claims.map(([source, event]) => claim(`${source}: ${event}/seen = yes`)),
        { events },
      );
      const coverage = createEventCoverage(dataset);
      const isWithin = (event: string | null, whole: string): boolean =>
        event !== null && (event === whole || isWithin(parentOf(event), whole));
      for (const event of names)
        for (const source of SOURCES)
          expect([source, event, coverage.covers(source, event)]).toEqual([
            source,
            event,
            claims.some(([by, of]) => by === source && isWithin(of, event)),
          ]);
    }),
  );
});

const HOLD: Declared = {
  attributes: { cargo: { kind: "measure" } },
  scopes: { grain: {}, wheat: { partOf: "grain" }, rye: { partOf: "grain" }, oats: { partOf: "grain" } },
};
const amounts = fc.tuple(
  fc.integer({ min: 1, max: 20 }),
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 3 }),
);
const load = (total: number, parts: readonly number[], whole: string, thousand: string) => [
  claim(`log: ship/cargo${whole} = ${total} t`, { id: "total" }),
  ...parts.map((part, n) =>
    claim(`log: ship/cargo/${["wheat", "rye", "oats"][n]} = ${part}${thousand}`, { id: `part-${n}` }),
  ),
];

test("a sum is found however its whole and unit are written, and fails only above the total", () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom("", "/grain"), ([total, parts], whole) => {
      fc.pre(total % 10 !== 0);
      const outcomeIn = (unit: string) =>
        all(load(total, parts, whole, unit), HOLD)
          .flatMap(({ checks }) => checks)
          .find(({ id }) => id.includes("/sum-total"))?.outcome;
      const sum = parts.reduce((a, b) => a + b, 0);
      const expected = sum === total ? "passed" : sum < total ? "undetermined" : "failed";
      expect([outcomeIn(" t"), outcomeIn("000 kg")]).toEqual([expected, expected]);
    }),
  );
});

test("joining runs loses no claim, keeps them in order of time, and changes nothing the second time", () => {
  fc.assert(
    fc.property(everything, (claims) => {
      for (const { positions } of all(claims)) {
        const joined = joinRuns(positions);
        const idsOf = (given: typeof positions) =>
          given.flatMap((position) => position.claims.map(({ id }) => id)).sort();
        expect(idsOf(joined)).toEqual(idsOf(positions));
        expect(joined.length).toBeLessThanOrEqual(positions.length);
        expect(joinRuns(joined)).toEqual(joined);
      }
    }),
  );
});
