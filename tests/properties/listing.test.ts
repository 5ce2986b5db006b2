// Laws of lists by date: a narrower range gives less, and what is sure in it stays listed in a wider one.

import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  compareListed,
  type ListedEvent,
  type ListedExtent,
  listEvents,
  type Selection,
} from "../../src/questions/listing.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { toDayNumber } from "../../src/model/values/calendar.ts";
import { makeDataset } from "../support/dataset.ts";
import { claimsOf, DECLARED } from "./support.ts";

const NEW_YEAR = toDayNumber({ year: 1665, month: 1, day: 1 });
const dayNear = fc.integer({ min: NEW_YEAR, max: NEW_YEAR + 900 });

/** Four days in order: a range inside a wider one. */
const nested = fc.tuple(dayNear, dayNear, dayNear, dayNear).map((days) => {
  const [a = 0, b = 0, c = 0, d = 0] = [...days].sort((x, y) => x - y);
  return { wide: { min: a, max: d }, narrow: { min: b, max: c } };
});

test("a narrower range lists no more; what is certain in it is certain in a wider one", () => {
  fc.assert(
    fc.property(claimsOf({ qualified: false }), nested, (claims, { wide, narrow }) => {
      const dataset = makeDataset(claims, DECLARED);
      const judge = createJudge(dataset);
      const list = (range: Selection["range"]) => {
        const { dated, undated } = listEvents(dataset, judge, { range, sources: null, coveredBy: [] });
        return {
          matches: new Map(dated.map(({ event, match }) => [event.id, match])),
          undated: undated.map(({ id }) => id),
        };
      };
      const [inNarrow, inWide, anywhere] = [list(narrow), list(wide), list(null)];
      for (const [id, match] of inNarrow.matches) {
        expect(inWide.matches.has(id)).toBe(true);
        if (match === "certain") expect(inWide.matches.get(id)).toBe("certain");
      }
      for (const id of inWide.matches.keys()) expect(anywhere.matches.has(id)).toBe(true);
      expect(inNarrow.undated).toEqual(anywhere.undated);
    }),
    { numRuns: 300 },
  );
});

test("every event is listed once: dated in order, or undated", () => {
  fc.assert(
    fc.property(claimsOf({ qualified: true }), (claims) => {
      const dataset = makeDataset(claims, DECLARED);
      const { dated, undated } = listEvents(dataset, createJudge(dataset), {
        range: null,
        sources: null,
        coveredBy: [],
      });
      const ids = [...dated.map(({ event }) => event.id), ...undated.map(({ id }) => id)];
      expect(ids.sort()).toEqual([...dataset.events.keys()].sort());
      expect(dated.toSorted(compareListed)).toEqual(dated);
    }),
  );
});

test("an event that fewer sources date into a range is listed by all of them", () => {
  fc.assert(
    fc.property(
      claimsOf({ qualified: false }),
      dayNear,
      fc.subarray(["evelyn", "pepys", "wren"]),
      (claims, min, sources) => {
        const dataset = makeDataset(claims, { ...DECLARED, sources: { evelyn: {}, gazette: {}, pepys: {}, wren: {} } });
        const judge = createJudge(dataset);
        const list = (given: readonly string[] | null) =>
          listEvents(dataset, judge, { range: { min, max: min + 30 }, sources: given, coveredBy: [] }).dated;
        const isDated = ({ basis, match }: ListedExtent): boolean => basis !== "order" && match !== "outside";
        const fewer = list(sources).filter(({ extents }) => extents.some(isDated));
        const ids = (listed: readonly ListedEvent[]) => listed.map(({ event }) => event.id);
        expect(ids(list(null))).toEqual(expect.arrayContaining(ids(fewer)));
      },
    ),
  );
});
