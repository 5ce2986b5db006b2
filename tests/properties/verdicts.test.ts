// Laws of the verdict engine, over random small datasets.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createJudge } from "../../src/verdicts/judge.ts";
import { wholeFinding } from "../../src/verdicts/findings-file.ts";
import type { Finding } from "../../src/verdicts/types.ts";
import { MOODS } from "../../src/model/mood.ts";
import { canonicalValue } from "../../src/model/values/index.ts";
import { isAgreement, isContradiction, LEVELS, strongest } from "../../src/model/verdict.ts";
import { makeDataset, type Declared, type Fields } from "../support/dataset.ts";
import { claimsOf, DECLARED, declaredOf, EVENTS, SOURCES } from "./support.ts";

const judgeOf = (claims: readonly Fields[], declared: Declared = DECLARED) =>
  createJudge(makeDataset(claims, declared));
const everything = claimsOf({ qualified: true });
const plain = claimsOf({ qualified: false });

/** 0 for major; the greater, the less it matters. */
const rank = ({ level }: Finding): number => (level === null ? LEVELS.length : LEVELS.indexOf(level));
const OMISSION = LEVELS.indexOf("omission");

test("the order of claims, and of records in their files, makes no difference", () => {
  const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  const asTold = fc.tuple(everything, declaredOf);
  fc.assert(
    fc.property(
      asTold.chain(([claims, declared]) =>
        fc.tuple(fc.constant({ claims, declared }), shuffled(claims), fc.infiniteStream(fc.nat())),
      ),
      ([{ claims, declared }, otherwise, keys]) => {
        const mix = <T>(records: Readonly<Record<string, T>> = {}): Record<string, T> =>
          Object.fromEntries(
            Object.entries(records)
              .map((entry) => [keys.next().value ?? 0, entry] as const)
              .sort(([a], [b]) => a - b)
              .map(([, entry]) => entry),
          );
        // Not the attributes: their order is that of display.
        const { scopes, terms, sources, entities, events } = declared;
        const mixed: Declared = {
          ...declared,
          scopes: mix(scopes),
          terms: mix(terms),
          sources: mix(sources),
          entities: mix(entities),
          events: mix(events),
        };
        expect(judgeOf(otherwise, mixed).all().map(wholeFinding)).toEqual(
          judgeOf(claims, declared).all().map(wholeFinding),
        );
      },
    ),
  );
});

test("the names of the sources make no difference", () => {
  fc.assert(
    fc.property(everything, fc.shuffledSubarray([...SOURCES], { minLength: SOURCES.length }), (claims, names) => {
      const renamed = claims.map((claim) => ({
        ...claim,
        source: names[SOURCES.findIndex((source) => source === claim["source"])],
      }));
      const outcome = (given: readonly Fields[]): readonly string[] =>
        judgeOf(given)
          .all()
          .filter((finding) => finding.checks.every(({ id }) => id !== finding.id))
          .map(({ id, verdict, level }) => `${id} ${verdict} ${level}`);
      expect(outcome(renamed)).toEqual(outcome(claims));
    }),
  );
});

test("a source without claims changes nothing", () => {
  fc.assert(
    fc.property(everything, declaredOf, fc.subarray([...SOURCES]), (claims, declared, derivedFrom) => {
      const spoken = new Set(claims.map((claim) => claim["source"]));
      const known = {
        ...declared,
        sources: Object.fromEntries(SOURCES.map((id) => [id, declared.sources?.[id] ?? {}])),
      };
      const more = {
        ...known,
        sources: { ...known.sources, aubrey: { derivedFrom: derivedFrom.filter((id) => spoken.has(id)) } },
      };
      const after = judgeOf(claims, more).all();
      expect(after.map(wholeFinding)).toEqual(judgeOf(claims, known).all().map(wholeFinding));
    }),
  );
});

/** Verdicts by id, without those of checks, which are made of single claims. */
const verdictsOf = (claims: readonly Fields[], declared: Declared = DECLARED): ReadonlyMap<string, string> =>
  new Map(
    judgeOf(claims, declared)
      .all()
      .filter(({ id, checks }) => checks.every((check) => check.id !== id))
      .map(({ id, verdict }) => [id, verdict]),
  );

describe("a value that is not a fact", () => {
  const moods = fc.constantFrom(...MOODS.filter((mood) => mood !== "fact"));

  test("changes no verdict, whether wished, planned or denied", () => {
    fc.assert(
      fc.property(everything, everything, moods, fc.boolean(), (claims, others, mood, isNew) => {
        const wishes = others.map((claim, index) => ({
          ...claim,
          id: `wish-${index}`,
          mood,
          ...(isNew ? { source: "aubrey" } : {}),
        }));
        const [before, after] = [verdictsOf(claims), verdictsOf([...claims, ...wishes])];
        // How many events there are is told by every claim on them.
        for (const [id, verdict] of before)
          if (verdict !== "identity" && after.get(id) !== "identity")
            expect([id, after.get(id)]).toEqual([id, verdict]);
      }),
    );
  });
});

test("a claim that is made twice changes no verdict", () => {
  fc.assert(
    fc.property(everything, fc.nat(), (claims, pick) => {
      fc.pre(claims.length > 0);
      const again = { ...claims[pick % claims.length], id: "again" };
      expect(verdictsOf([...claims, again])).toEqual(verdictsOf(claims));
    }),
  );
});

test("an agreement rests on what two sources state", () => {
  fc.assert(
    fc.property(everything, (claims) => {
      for (const { verdict, positions, checks } of judgeOf(claims).all()) {
        if (verdict !== "agreement" || checks.length > 0) continue;
        const stated = positions.flatMap((position) => position.claims).filter(({ basis }) => basis.type === "stated");
        expect(new Set(stated.map(({ source }) => source)).size).toBeGreaterThan(1);
      }
    }),
  );
});

describe("agreement never makes anything worse", () => {
  /** Findings whose level rose, and findings above an omission that were not there before. */
  const worse = (before: readonly Finding[], after: readonly Finding[]): readonly string[] => {
    const known = new Map(before.map((finding) => [finding.id, rank(finding)]));
    return after
      .filter((finding) => rank(finding) < Math.min(known.get(finding.id) ?? OMISSION, OMISSION))
      .map(({ id }) => id);
  };

  test("a source that repeats another word for word raises no level", () => {
    fc.assert(
      fc.property(everything, fc.constantFrom(...SOURCES), (claims, repeated) => {
        const echo = claims
          .filter(({ source }) => source === repeated)
          .map((claim) => ({ ...claim, id: `echo-${String(claim["id"])}`, source: "echo" }));
        expect(worse(judgeOf(claims).all(), judgeOf([...claims, ...echo]).all())).toEqual([]);
      }),
    );
  });

  test("a new source that repeats one source's value of one item raises no level", () => {
    fc.assert(
      fc.property(plain, fc.nat(), (claims, pick) => {
        const picked = claims[pick % claims.length];
        const isThere = (claim: Fields): boolean =>
          ["source", "event", "attribute"].every((key) => claim[key] === picked?.[key]);
        fc.pre(claims.filter(isThere).length === 1 && !LISTS.has(String(picked?.["attribute"])));
        expect(
          worse(judgeOf(claims).all(), judgeOf([...claims, { ...picked, id: "echo", source: "echo" }]).all()),
        ).toEqual([]);
      }),
    );
  });

  const LISTS = new Set(
    Object.entries(DECLARED.attributes)
      .filter(([, { kind, ...rest }]) => "cardinality" in rest || ["name", "term", "text"].includes(kind))
      .map(([id]) => id),
  );
});

test("a more precise copy of a value never turns agreement into conflict", () => {
  const PRECISE: readonly (readonly [string, string, string])[] = [
    ["dead", "5..7", "6"],
    ["dead", "several", "8"],
    ["dead", ">=6", "7..9"],
    ["date", "1666", "1666-09"],
    ["date", "1666-09", "1666-09-02"],
    ["date", "1666-08~", "1666-09-01"],
    ["date", "[1665,1666-09-03]", "1665-05"],
    ["date", "../1666", "1666-09-02"],
    ["lasted", "P1M", "P30D"],
    ["lasted", "P3D..P5D", "P4D"],
    ["place", "country", "lane"],
    ["cause", "arson", "foreign-arson"],
    ["name", "Fire", "Great Fire"],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...PRECISE),
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      ([attribute, loose, precise], many, few) => {
        const tell = (source: string, value: string): Fields => ({
          id: source,
          source,
          event: "fire",
          attribute,
          value,
        });
        const agreeing = Array.from({ length: many }, (_, n) => tell(`loose-${n}`, loose));
        const copies = Array.from({ length: few }, (_, n) => tell(`precise-${n}`, precise));
        expect(judgeOf(agreeing).byId(`fire/${attribute}`)?.verdict).toBe("agreement");
        expect(judgeOf([...agreeing, ...copies]).byId(`fire/${attribute}`)?.verdict).toBe("precision");
      },
    ),
  );
});

describe("every finding", () => {
  const findings = (
    check: (found: readonly Finding[], claims: readonly Fields[], declared: Declared) => void,
  ): void => {
    fc.assert(
      fc.property(everything, declaredOf, (claims, declared) =>
        check(judgeOf(claims, declared).all(), claims, declared),
      ),
    );
  };

  test("shows only values of its claims, each with the claims that give it", () => {
    findings((found, claims) => {
      const told = new Set(claims.map((claim) => claim["id"]));
      for (const { positions, attribute } of found) {
        for (const position of positions) {
          expect(position.claims.every(({ id }) => told.has(id))).toBe(true);
          if (attribute === "identity") continue;
          expect(position.claims.map(({ value }) => canonicalValue(value))).toEqual(
            position.claims.map(() => canonicalValue(position.value)),
          );
          expect(position.sources).toEqual([...new Set(position.claims.map(({ source }) => source))].sort());
        }
      }
    });
  });

  test("has the strongest verdict of its evidence", () => {
    findings((found) => {
      for (const { verdict, evidence } of found) {
        const best = strongest(evidence.map((entry) => entry.verdict)) ?? "single";
        // Few sources agree where most cannot be compared.
        if (verdict !== "undetermined" || !isAgreement(best)) expect(verdict).toBe(best);
        else expect(evidence.some((entry) => entry.verdict === "undetermined")).toBe(true);
      }
    });
  });

  test("is a conflict between sources, or a self-conflict within one", () => {
    findings((found) => {
      for (const entry of found.flatMap(({ evidence }) => evidence)) {
        const sources = new Set(entry.claims.map(({ source }) => source));
        if (entry.verdict === "conflict") expect(sources.size).toBe(2);
        if (entry.verdict === "self-conflict") expect(sources.size).toBe(1);
      }
    });
  });

  test("counts its sources, raw and independent, and lists the others as silent", () => {
    findings((found) => {
      for (const { sources, positions, silent, attribute, checks, id } of found) {
        expect(sources.independent).toBeGreaterThanOrEqual(1);
        expect(sources.independent).toBeLessThanOrEqual(sources.raw);
        if (attribute === "identity" || checks.some((check) => check.id === id)) continue;
        const speaking = new Set(positions.flatMap((position) => position.sources));
        expect(silent.some((source) => speaking.has(source))).toBe(false);
      }
    });
  });

  test("no claim is lost", () => {
    findings((found, claims) => {
      const shown = new Set(
        found.flatMap(({ positions }) => positions.flatMap((position) => position.claims.map(({ id }) => id))),
      );
      expect(claims.map((claim) => claim["id"]).filter((id) => !shown.has(String(id)))).toEqual([]);
    });
  });

  test("has an id of its own, and is the same for one event, by id, and among all", () => {
    fc.assert(
      fc.property(everything, declaredOf, (claims, declared) => {
        const judge = judgeOf(claims, declared);
        const all = judge.all();
        expect(EVENTS.flatMap((event) => judge.ofEvent(event)).sort(judge.compare)).toEqual(all);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const finding of all) expect(judge.byId(finding.id)).toBe(finding);
        expect(judge.all(isContradiction)).toEqual(all.filter(({ verdict }) => isContradiction(verdict)));
      }),
    );
  });
});
