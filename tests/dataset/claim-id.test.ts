// The id of a claim follows what it says.

import fc from "fast-check";
import { expect, test } from "vitest";
import { claimIds } from "../../src/dataset/claim-id.ts";

const claims = fc.array(
  fc.record({
    source: fc.constantFrom("a", "b"),
    event: fc.constantFrom("fire", "flood", "e\u0000x"),
    attribute: fc.constantFrom("deaths", "name"),
    value: fc.oneof(fc.nat(3), fc.constantFrom("1", "x")),
    locator: fc.option(fc.record({ paragraph: fc.constantFrom(1, 2), sentence: fc.constant(1) })),
  }),
  { minLength: 1, maxLength: 12 },
);

const idsOf = (list: readonly object[]): readonly string[] =>
  claimIds(list.map((data) => ({ file: "claims.ndjson", line: null, data: data as Record<string, unknown> })));

test("no two claims have the same id, and an id stays when another claim goes", () => {
  fc.assert(
    fc.property(claims, fc.nat(), (list, n) => {
      const ids = idsOf(list);
      expect(new Set(ids).size).toBe(list.length);
      const gone = n % list.length;
      const isRepeated = list.filter((other) => JSON.stringify(other) === JSON.stringify(list[gone])).length > 1;
      const kept = idsOf(list.toSpliced(gone, 1));
      if (!isRepeated) expect(kept).toEqual(ids.toSpliced(gone, 1));
      else expect(kept.every((id) => ids.includes(id))).toBe(true);
    }),
  );
});

test("an id does not depend on the order of members, nor on other members", () => {
  const [first] = idsOf([{ source: "a", event: "fire", attribute: "deaths", value: 8 }]);
  expect(idsOf([{ value: 8, attribute: "deaths", event: "fire", source: "a", note: "x", hedge: "about" }])).toEqual([
    first,
  ]);
  expect(idsOf([{ source: "a", event: "fire", attribute: "deaths", value: "8" }])).not.toEqual([first]);
});
