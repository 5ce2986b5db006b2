// Laws of reading: whatever JSON stands in a claim, it is read or reported, and never thrown at.

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { checkDataset } from "../../src/dataset/check.ts";
import { decodeDataset } from "../../src/dataset/decode.ts";
import { parseLines } from "../../src/dataset/parse.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { makeRaw, type Fields } from "../support/dataset.ts";
import { claimsOf, DECLARED } from "./support.ts";

const FIELDS = [
  "id",
  "source",
  "event",
  "attribute",
  "value",
  "scope",
  "stated",
  "statement",
  "locator",
  "hedge",
  "attributedTo",
  "basis",
  "asOf",
  "mentions",
  "note",
  "__proto__",
  "constructor",
];
const hostileWord = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "",
  "a/b",
  "../x",
  "1666",
  "fire",
  "dead",
  "pepys",
);
const anyRecord = fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(hostileWord, fc.jsonValue({ maxDepth: 2 })), {
  noNullPrototype: true,
});

test("any JSON objects may be claims: each is read, or reported with its line", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 6 }), (records) => {
      const lines = records.map((record) => JSON.stringify(record)).join("\n");
      const claims = parseLines(lines, "claims.ndjson").map(({ data }) => data);
      const reported = new Set<number | null>();
      const raw = makeRaw(claims, DECLARED);
      const dataset = decodeDataset(raw, ({ line }) => reported.add(line));
      expect(dataset.claims.length + reported.size).toBeGreaterThanOrEqual(claims.length);
      checkDataset(dataset, raw, () => {});
      expect(() => createJudge(dataset).all()).not.toThrow();
      expect(Object.prototype).not.toHaveProperty("polluted");
    }),
    {
      numRuns: 300,
      examples: [[[{ source: { toString: "" } }]], [[{ source: [{ toString: "" }], id: { toString: 1 } }]]],
    },
  );
});

test("any records may be declared by a dataset", () => {
  const records = fc.dictionary(
    hostileWord,
    fc.dictionary(
      fc.constantFrom(
        "kind",
        "label",
        "partOf",
        "broader",
        "excludes",
        "dates",
        "derivedFrom",
        "possiblySameAs",
        "sentences",
        "furniture",
      ),
      fc.jsonValue({ maxDepth: 1 }),
      { noNullPrototype: true },
    ),
    { maxKeys: 4 },
  );
  fc.assert(
    fc.property(records, records, records, claimsOf({ qualified: true }, 5), (a, b, c, claims) => {
      const raw = makeRaw(claims, {
        attributes: a,
        scopes: b,
        terms: c,
        sources: a,
        entities: b,
        events: c,
      });
      const dataset = decodeDataset(raw, () => {});
      checkDataset(dataset, raw, () => {});
      expect(() => createJudge(dataset).all()).not.toThrow();
    }),
  );
});

test("the order of fields in a record makes no difference", () => {
  fc.assert(
    fc.property(claimsOf({ qualified: true }, 6), (claims) => {
      const turned = claims.map((claim) => Object.fromEntries(Object.entries(claim).toReversed()));
      const read = (given: readonly Fields[]) => decodeDataset(makeRaw(given, DECLARED), () => {}).claims;
      expect(read(turned)).toEqual(read(claims));
    }),
  );
});
