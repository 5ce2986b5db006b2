// Laws of extents: orders that are implied already change nothing, and the order of claims does not matter.

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { createJudge } from "../../src/verdicts/judge.ts";
import type { Extent } from "../../src/verdicts/extents.ts";
import { claim, makeDataset, type Fields } from "../support/dataset.ts";
import { DECLARED } from "./support.ts";

const days = ({ start, end, basis }: Extent) => ({ start, end, basis });

const NAMES = ["alarm", "battle", "council", "drought", "eclipse"];

/** Dated, lasting and ordered events of one source. */
const annals: fc.Arbitrary<readonly Fields[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...NAMES),
      fc.oneof(
        fc.tuple(fc.constantFrom("date", "start", "end"), fc.nat(30)).map(([part, n]) => `${part} = ${1300 + n * 3}`),
        fc.tuple(fc.nat(30), fc.nat(9)).map(([n, more]) => `date = ${1300 + n}/${1300 + n + more}`),
        fc.nat(400).map((n) => `lasted = P${n}D`),
        fc
          .tuple(fc.constantFrom("before", "after", "during", "throughout"), fc.constantFrom(...NAMES))
          .map((parts) => `order = ${parts.join(" ")}`),
      ),
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((given) => given.map(([event, rest], index) => claim(`annals: ${event}/${rest}`, { id: `c${index}` })));

const extentsIn = (claims: readonly Fields[]) => {
  const events = {
    alarm: {},
    battle: { kind: "span" },
    council: { kind: "span" },
    drought: { kind: "span" },
    eclipse: {},
  };
  const { extentsOf } = createJudge(makeDataset(claims, { ...DECLARED, events }));
  return new Map(NAMES.map((event) => [event, extentsOf(event).filter(({ source }) => source === "annals")]));
};

test("no extent changes if its source adds all the orders that the extents already imply", () => {
  fc.assert(
    fc.property(annals, (claims) => {
      const before = extentsIn(claims);
      const implied = NAMES.flatMap((a) =>
        NAMES.filter((b) => a !== b && isBefore(before.get(a) ?? [], before.get(b) ?? [])).map((b) =>
          claim(`annals: ${a}/order = before ${b}`, { id: `z ${a} ${b}` }),
        ),
      );
      const after = extentsIn([...claims, ...implied]);
      for (const event of NAMES) expect(after.get(event)?.map(days)).toEqual(before.get(event)?.map(days));
    }),
    { numRuns: 150 },
  );
});

const isBefore = (first: readonly Extent[], second: readonly Extent[]): boolean =>
  first.length > 0 &&
  second.length > 0 &&
  first.every(({ end }) => second.every(({ start }) => Number.isFinite(end.max) && end.max <= start.min));

test("an order never widens an extent that is dated, and beginnings come no later than ends", () => {
  fc.assert(
    fc.property(annals, (claims) => {
      const without = extentsIn(claims.filter(({ attribute }) => attribute !== "order"));
      for (const [event, extents] of extentsIn(claims)) {
        for (const { start, end } of extents) {
          expect(start.min).toBeLessThanOrEqual(start.max);
          expect(end.min).toBeLessThanOrEqual(end.max);
          expect(start.min).toBeLessThanOrEqual(end.max);
        }
        const dated = without.get(event)?.filter(({ basis }) => basis !== "order") ?? [];
        for (const [index, { start, end }] of dated.entries()) {
          expect(extents[index]?.start.min).toBeGreaterThanOrEqual(start.min);
          expect(extents[index]?.end.max).toBeLessThanOrEqual(end.max);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("the order of claims does not matter", () => {
  fc.assert(
    fc.property(annals, (claims) => {
      const [given, turned] = [extentsIn(claims), extentsIn(claims.toReversed())];
      for (const event of NAMES) expect(turned.get(event)?.map(days)).toEqual(given.get(event)?.map(days));
    }),
  );
});
