import { describe, expect, test } from "vitest";

import { saidText } from "../../src/dataset/problem.ts";
import { decodeDataset } from "../../src/dataset/decode.ts";
import { encodeDataset } from "../../src/authoring/encode.ts";
import { toReference } from "../../src/dataset/decode-records.ts";
import type { DatasetProblem } from "../../src/dataset/problem.ts";
import { claim, makeDataset, makeRaw, type Declared, type Told } from "../support/dataset.ts";

/** What decoding complains of, as `file record: message`. */
function complaints(claims: readonly Told[], declared: Declared = {}): readonly string[] {
  const problems: Omit<DatasetProblem, "severity">[] = [];
  decodeDataset(makeRaw(claims, declared), (problem) => problems.push(problem));
  return problems.map(
    ({ file, line, record, ...said }) => `${file}${line === null ? "" : `:${line}`} ${record}: ${saidText(said)}`,
  );
}

describe("what nothing declares is made from claims", () => {
  const dataset = makeDataset([
    "pepys: fire/deaths/bakers = 6",
    "evelyn: fire/start = 1666-09-02",
    "evelyn: plague/note = a long tale",
  ]);

  test("sources, events and scopes from their ids", () => {
    expect([...dataset.sources.keys()]).toEqual(["pepys", "evelyn"]);
    expect(dataset.events.get("plague")).toEqual({
      id: "plague",
      label: { en: "plague" },
      synonyms: {},
      keywords: {},
      kind: "point",
      partOf: null,
      possiblySameAs: [],
    });
    expect(dataset.scopes.get("bakers")).toMatchObject({ label: { en: "bakers" }, partOf: null });
  });

  test("attributes with the kind that fits every value", () => {
    expect(
      [...dataset.attributes.values()].map(({ id, kind, cardinality, dates }) => [id, kind, cardinality, dates]),
    ).toEqual([
      ["deaths", "count", "exclusive", null],
      ["start", "date", "exclusive", "start"],
      ["note", "name", "exclusive", null],
    ]);
  });
});

describe("defaults", () => {
  test("of a dataset", () => {
    expect(makeDataset([])).toMatchObject({
      id: "test",
      title: { en: "test" },
      description: null,
      version: "0",
      licence: null,
      defaultLanguage: "en",
      claims: [],
      checks: [],
      notes: [],
    });
  });

  test("of an attribute, by its kind", () => {
    const { attributes } = makeDataset([], {
      attributes: { tale: {}, deaths: { kind: "count" }, name: { kind: "name" }, cause: { kind: "term" } },
    });
    expect(attributes.get("tale")).toMatchObject({
      kind: "text",
      cardinality: "many",
      nature: "fact",
      importance: "ordinary",
      unit: null,
      tolerance: null,
      dates: null,
      vocabulary: null,
    });
    expect(attributes.get("deaths")).toMatchObject({ cardinality: "exclusive" });
    expect(attributes.get("name")).toMatchObject({ cardinality: "many" });
    expect(attributes.get("cause")).toMatchObject({ cardinality: "many", vocabulary: "cause" });
  });

  test("of a claim", () => {
    const { claims } = decodeDataset(makeRaw(["pepys: fire/deaths = 6"]), (problem) => expect(problem).toBeNull());
    expect(claims).toEqual([
      {
        id: expect.stringMatching(/^pepys-[2-9a-z]{10}$/),
        source: "pepys",
        event: "fire",
        attribute: "deaths",
        scope: null,
        value: { kind: "count", min: 6, max: 6, hedge: null, text: "6" },
        stated: null,
        statement: {},
        locator: null,
        hedge: null,
        mood: "fact",
        attributedTo: null,
        basis: { type: "stated" },
        asOf: null,
        mentions: [],
        note: null,
      },
    ]);
  });

  test("a plain text, or list, is in the dataset's own language", () => {
    const { events } = makeDataset([], {
      head: { defaultLanguage: "fr" },
      events: { fire: { title: "Incendie", synonyms: ["Feu"] } },
    });
    expect(events.get("fire")).toMatchObject({ label: { fr: "Incendie" }, synonyms: { fr: ["Feu"] } });
  });

  test("the languages of sources are there, declared or not", () => {
    const { languages } = makeDataset([], {
      head: { languages: [{ code: "fr", direction: "ltr" }] },
      sources: { tabari: { language: "ar" } },
    });
    expect(languages.map(({ code }) => code)).toEqual(["fr", "en", "ar"]);
  });
});

describe("problems are reported with their place, and none stops the rest", () => {
  test("of claims: file and line", () => {
    const given = [
      { event: "fire", attribute: "deaths", value: 6 },
      "pepys: fire/deaths = six",
      { source: "pepys", event: 1666, attribute: "deaths", value: 6 },
    ];
    const declared: Declared = { attributes: { deaths: { kind: "count" } } };
    expect(complaints(given, declared)).toEqual([
      'claims.ndjson:1 claim: "source" is missing; add a member "source"',
      'claims.ndjson:2 claim: "value" "six" is not a count; write 8, "2..5", "several", ">=3", "<=100" or "~50"',
      'claims.ndjson:3 claim: "event" is 1666; it must be text',
    ]);
    expect(decodeDataset(makeRaw([...given, "pepys: fire/deaths = 6"], declared), () => {}).claims).toHaveLength(1);
  });

  test("an id that is used twice", () => {
    const twice = ["pepys: fire/deaths = 6", "pepys: fire/deaths = 7"].map((told) => claim(told, { id: "p" }));
    expect(complaints(twice)).toEqual([
      'claims.ndjson:2 claim "p": its id is used twice; give one of them another id, or remove it',
    ]);
  });

  test.each<[Declared, string]>([
    [
      { attributes: { deaths: { kind: "number" } } },
      'dataset.json attribute "deaths": "kind" is "number"; it must be one of count,',
    ],
    [
      { attributes: { date: { kind: "relative-date" } } },
      'dataset.json attribute "date": "kind" is "relative-date"; it must be one of',
    ],
    [
      { attributes: { deaths: { tolerance: "1" } } },
      'dataset.json attribute "deaths": "tolerance" is "1"; it must be a number',
    ],
    [
      { attributes: { deaths: { label: {} } } },
      'dataset.json attribute "deaths": "label" is an object; it must be text, or {"language": "text"}',
    ],
    [
      { events: { fire: { possiblySameAs: "blaze" } } },
      'events.json event "fire": "possiblySameAs" is "blaze"; it must be a list of texts',
    ],
    [
      { sources: { pepys: { derivedFrom: [1] } } },
      'sources.json source "pepys": "derivedFrom" is a list; it must be a list of texts',
    ],
    [
      { checks: [{ id: "sum", event: "fire", type: "sum", total: "fire/deaths" }] },
      'checks.json check "sum": "parts" must list at least one reference',
    ],
    [
      { head: { languages: {} } },
      'dataset.json dataset "test": "languages" is an object; it must be a list of objects',
    ],
  ])("%j", (declared, message) => {
    expect(complaints([], declared)[0]).toContain(message);
  });

  test.each([
    [
      { locator: { paragraph: 0, sentence: 1 } },
      '"locator" is an object; it must be {"paragraph": n, "sentence": n}, both from 1',
    ],
    [{ locator: [1, 1] }, '"locator" is a list; it must be {"paragraph": n'],
    [{ basis: "guessed" }, '"basis" is "guessed"; it must be "stated" or {"inferred": "why"}'],
    [{ mentions: "london" }, '"mentions" is "london"; it must be a list of texts'],
    [{ statement: ["x"] }, '"statement" is a list; it must be text'],
  ])("a claim with %j", (more, message) => {
    const [said] = complaints([{ source: "pepys", event: "fire", attribute: "deaths", value: 6, ...more }]);
    expect(said).toContain(message);
  });
});

test("names of built-in properties are ids like any other", () => {
  const hostile = JSON.parse(
    '{"id":"__proto__","source":"__proto__","event":"constructor","attribute":"toString","scope":"valueOf","value":8,"statement":{"__proto__":"x"},"__proto__":{"polluted":true}}',
  ) as Record<string, unknown>;
  const dataset = makeDataset([hostile], { attributes: { hasOwnProperty: { label: { constructor: "x" } } } });
  expect([...dataset.sources.keys()]).toEqual(["__proto__"]);
  expect(dataset.attributes.get("toString")?.kind).toBe("count");
  expect(dataset.claims[0]).toMatchObject({ event: "constructor", scope: "valueOf" });
  expect(dataset.claims[0]?.hedge).toBeNull();
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("a field that is only inherited does not count", () => {
  const inherited = Object.create({ hedge: "about" }) as Record<string, unknown>;
  Object.assign(inherited, { source: "pepys", event: "fire", attribute: "deaths", value: 6 });
  expect(makeDataset([inherited]).claims[0]?.hedge).toBeNull();
});

test.each([
  ["fire/deaths", { event: "fire", attribute: "deaths", scope: null, asOf: null }],
  ["fire/deaths/bakers", { event: "fire", attribute: "deaths", scope: "bakers", asOf: null }],
  ["fire/deaths/bakers@1666-09", { event: "fire", attribute: "deaths", scope: "bakers", asOf: "1666-09" }],
])("%s refers to %j", (text, reference) => {
  expect(toReference(text)).toEqual(reference);
});

test("checks and notes keep what they refer to", () => {
  const { checks, notes } = makeDataset([], {
    checks: [
      { id: "sum", event: "fire", type: "sum", total: "fire/deaths", parts: ["fire/deaths/bakers"] },
      { id: "days", event: "fire", type: "duration", duration: "fire/duration", from: "fire/start", to: "fire/end" },
    ],
    notes: [{ discrepancy: "fire/deaths", text: "Nobody counted." }],
  });
  expect(checks.map(({ id, type }) => [id, type])).toEqual([
    ["sum", "sum"],
    ["days", "duration"],
  ]);
  expect(notes).toEqual([{ discrepancy: "fire/deaths", text: { en: "Nobody counted." }, author: null }]);
});

test("the mood of a claim is fact unless the file says otherwise, and only one of the known", () => {
  const told = { source: "diary", event: "siege", attribute: "agent", value: "crown" };
  const moodOf = (more: Record<string, unknown>): unknown => makeDataset([{ ...told, ...more }]).claims[0]?.mood;
  expect(moodOf({})).toBe("fact");
  expect(moodOf({ mood: "wished" })).toBe("wished");
  expect(() => moodOf({ mood: "hoped" })).toThrow('"mood"');
});

test("other names of a source are kept when the dataset is written again", () => {
  const dataset = makeDataset(["pepys: fire/deaths = 6"], { sources: { pepys: { synonyms: ["Samuel Pepys"] } } });
  expect(encodeDataset(dataset).sources).toEqual([
    { id: "pepys", label: { en: "pepys" }, synonyms: { en: ["Samuel Pepys"] }, language: "en" },
  ]);
});
