import { describe, expect, test } from "vitest";

import { checkDataset } from "../../src/dataset/check.ts";
import { decodeDataset } from "../../src/dataset/decode.ts";
import { claim, makeRaw, type Declared, type Told } from "../support/dataset.ts";

/** What is wrong with a dataset that can be decoded, as `file:line record: message`. */
function faults(claims: readonly Told[], declared: Declared = {}): readonly string[] {
  const raw = makeRaw(claims, declared);
  const found: string[] = [];
  checkDataset(
    decodeDataset(raw, () => {}),
    raw,
    ({ file, line, record, message }) =>
      found.push(`${file}${line === null ? "" : `:${line}`} ${record?.replace(/-[2-9a-z]{10}"$/, '-…"')}: ${message}`),
  );
  return found;
}

const LONDON: Declared = {
  entities: { london: { type: "place" } },
  events: { fire: {} },
  terms: { arson: { vocabulary: "cause" }, stone: { vocabulary: "material" } },
  attributes: {
    place: { kind: "entity" },
    cause: { kind: "term" },
    start: { kind: "date" },
    deaths: { kind: "count" },
  },
  sources: { pepys: { sentences: [1, 3] } },
};

test("a dataset whose references all resolve has no faults", () => {
  expect(
    faults(["pepys: fire/place = london", "pepys: fire/cause = arson", "pepys: fire/start = P1D after fire"], LONDON),
  ).toEqual([]);
});

describe("references", () => {
  test.each<[string, string]>([
    ["pepys: fire/place = londn", 'there is no entity "londn"'],
    ["pepys: fire/cause = witchcraft", 'there is no term "witchcraft"'],
    ["pepys: fire/cause = stone", 'term "stone" is in the vocabulary "material", but the attribute uses "cause"'],
    ["pepys: fire/start = after fyre", 'there is no event "fyre"'],
    ["pepys: fire/order = before plague", 'there is no event "plague"'],
    ["pepys: fire/deaths@yesterday = 6", '"asOf" "yesterday" is not a date'],
  ])("%s", (told, message) => {
    const [fault] = faults([told], { ...LONDON, attributes: { ...LONDON.attributes, order: { kind: "order" } } });
    expect(fault).toBe(`claims.ndjson:1 claim "pepys-…": ${message}`);
  });

  test("of other fields of a claim", () => {
    const fields = { attributedTo: "mayor", mentions: ["london", "thames"] };
    expect(faults([claim("pepys: fire/deaths = 6", fields)], LONDON)).toEqual([
      'claims.ndjson:1 claim "pepys-…": there is no entity "mayor"',
      'claims.ndjson:1 claim "pepys-…": there is no entity "thames"',
    ]);
  });

  test.each<[Declared, string]>([
    [{ scopes: { bakers: { partOf: "city" } } }, 'dataset.json scope "bakers": there is no scope "city"'],
    [{ terms: { arson: { excludes: ["accident"] } } }, 'dataset.json term "arson": there is no term "accident"'],
    [{ entities: { london: { partOf: "england" } } }, 'entities.json entity "london": there is no entity "england"'],
    [{ events: { fire: { possiblySameAs: ["blaze"] } } }, 'events.json event "fire": there is no event "blaze"'],
    [{ sources: { pepys: { derivedFrom: ["gazette"] } } }, 'sources.json source "pepys": there is no source "gazette"'],
    [
      {
        checks: [{ id: "s", event: "fire", total: "fire/deaths", parts: ["fire/dead/x"] }],
        events: { fire: {} },
        attributes: { deaths: {} },
      },
      'checks.json check "s": there is no attribute "dead"',
    ],
  ])("of a record: %j", (declared, fault) => {
    expect(faults([], declared)[0]).toContain(fault);
  });
});

describe("ids", () => {
  test.each<[Declared, string]>([
    [{ entities: { "a/b": {} } }, 'entities.json entity "a/b"'],
    [{ events: { "../etc": {} } }, 'events.json event "../etc"'],
    [{ scopes: { "-rf": {} } }, 'dataset.json scope "-rf"'],
    [{ sources: { "a b": {} } }, 'sources.json source "a b"'],
  ])("%j", (declared, fault) => {
    expect(faults([], declared)[0]).toContain(`${fault}: an id has letters`);
  });
});

test.each(["identity", "check"])("no attribute may have the id %s, which is reserved", (id) => {
  expect(faults([], { attributes: { [id]: { kind: "name" } } })[0]).toContain(
    `dataset.json attribute "${id}": this id is reserved`,
  );
});

describe("hierarchies have no circle", () => {
  test.each<[Declared, string]>([
    [{ entities: { hen: { partOf: "egg" }, egg: { partOf: "hen" } } }, 'entities.json entity "hen"'],
    [{ scopes: { all: { partOf: "all" } } }, 'dataset.json scope "all"'],
    [{ terms: { arson: { broader: "arson" } } }, 'dataset.json term "arson"'],
    [{ events: { fire: { partOf: "fire" } } }, 'events.json event "fire"'],
  ])("%j", (declared, record) => {
    expect(faults([], declared)[0]).toBe(`${record}: circular parent reference`);
  });
});

describe("the place of a claim in its source", () => {
  test.each([
    [{ paragraph: 2, sentence: 3 }, []],
    [{ paragraph: 3, sentence: 1 }, ['claims.ndjson:1 claim "pepys-…": the source has 2 paragraphs, not 3']],
    [{ paragraph: 1, sentence: 2 }, ['claims.ndjson:1 claim "pepys-…": paragraph 1 has 1 sentences, not 2']],
  ])("%j", (locator, expected) => {
    expect(faults([claim("pepys: fire/deaths = 6", { locator })], LONDON)).toEqual(expected);
  });

  test("quotes at most six words", () => {
    expect(faults([claim("pepys: fire/deaths = 6", { stated: "one two three four five six" })], LONDON)).toEqual([]);
    expect(
      faults([claim("pepys: fire/deaths = 6", { stated: "one two three four five six seven" })], LONDON)[0],
    ).toContain("more than 6 words");
  });
});
