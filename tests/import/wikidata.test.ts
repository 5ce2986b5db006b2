// Wikidata's statements become claims of their references; nothing of them is dropped without a word.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSnak } from "../../src/import/inputs/wikidata-values.ts";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const snak = (datatype: string, type: string, value: unknown) => ({
  snaktype: "value",
  datatype,
  datavalue: { type, value },
});
const item = (id: string) => snak("wikibase-item", "wikibase-entityid", { id, "entity-type": "item" });
const time = (text: string, precision: number, calendar = "Q1985727") =>
  snak("time", "time", { time: text, precision, calendarmodel: `http://www.wikidata.org/entity/${calendar}` });
const quantity = (amount: string, more: object = {}) => snak("quantity", "quantity", { amount, unit: "1", ...more });
const reference = (...snaks: readonly [string, object][]) => ({
  snaks: Object.fromEntries(snaks.map(([property, said]) => [property, [said]])),
});

const ENTITY = {
  entities: {
    Q1: {
      id: "Q1",
      labels: { en: { language: "en", value: "The fire" }, id: { language: "id", value: "Kebakaran itu" } },
      aliases: { en: [{ value: "the blaze" }, { value: "the great fire" }] },
      claims: {
        P585: [
          {
            id: "Q1$a",
            rank: "normal",
            mainsnak: time("+1980-04-24T00:00:00Z", 11),
            references: [
              reference(["P248", item("Q100")]),
              reference(["P854", snak("url", "string", "https://www.example.org/news/1")]),
            ],
          },
        ],
        P1120: [
          { id: "Q1$b", rank: "preferred", mainsnak: quantity("+8"), references: [reference(["P143", item("Q328")])] },
          {
            id: "Q1$c",
            rank: "normal",
            mainsnak: quantity("+12", { lowerBound: "+10", upperBound: "+14" }),
            qualifiers: {
              P518: [item("Q7")],
              P585: [time("+1981-00-00T00:00:00Z", 9)],
              P1480: [item("Q5727902")],
              P459: [item("Q9")],
            },
          },
        ],
        P1339: [{ id: "Q1$g", rank: "deprecated", mainsnak: quantity("+80"), references: [] }],
        P17: [{ id: "Q1$d", rank: "normal", mainsnak: item("Q30"), references: [] }],
        P214: [{ id: "Q1$e", rank: "normal", mainsnak: snak("external-id", "string", "12345") }],
        P571: [{ id: "Q1$f", rank: "normal", mainsnak: { snaktype: "somevalue", datatype: "time" } }],
      },
    },
    Q30: { id: "Q30", labels: { en: { value: "United States" } }, claims: {} },
  },
};

async function importEntity(entity: unknown) {
  const folder = makeFolder();
  writeFileSync(join(folder, "Q1.json"), JSON.stringify(entity));
  const { exitCode, stderr } = await run(["import", join(folder, "Q1.json"), "--out", join(folder, "made")]);
  expect({ exitCode, stderr: exitCode === 0 ? "" : stderr }).toEqual({ exitCode: 0, stderr: "" });
  const files = readFolder(join(folder, "made"));
  return { out: join(folder, "made"), stderr, files, claims: parseNdjson(files["claims.ndjson"] ?? "") };
}

test("each reference of a statement makes a claim; a statement without one has the source wikidata", async () => {
  const { claims, stderr, files } = await importEntity(ENTITY);
  expect(
    claims.map(({ id, source, attribute, scope, value, hedge, asOf, note }) => ({
      id,
      source,
      attribute,
      scope,
      value,
      hedge,
      asOf,
      note,
    })),
  ).toEqual([
    { id: "Q1-a", source: "Q100", attribute: "date", value: "1980-04-24" },
    { id: "Q1-a-2", source: "example.org", attribute: "date", value: "1980-04-24" },
    { id: "Q1-b", source: "Q328", attribute: "deaths", value: 8, note: "Wikidata ranks it preferred" },
    {
      id: "Q1-c",
      source: "wikidata",
      attribute: "deaths",
      scope: "Q7",
      value: "10..14",
      hedge: "about",
      asOf: "1981",
      note: "P459: Q9",
    },
    { id: "Q1-d", source: "wikidata", attribute: "country", value: "Q30" },
  ]);
  expect(stderr).toContain("8 references = 5 that gave claims + 3 reported");
  expect(files["reported.csv"]).toContain("Q1$g,Wikidata ranks it as deprecated");
  expect(files["reported.csv"]).toContain("it is an identifier in another collection, not a fact");
  expect(files["reported.csv"]).toContain("it says that there is a value, but not which one");
});

test("labels and aliases in every language are kept", async () => {
  const { files } = await importEntity(ENTITY);
  expect(JSON.parse(files["events.json"] ?? "")).toEqual([
    { id: "Q1", title: { en: "The fire", id: "Kebakaran itu" }, synonyms: { en: ["the blaze", "the great fire"] } },
  ]);
  expect(JSON.parse(files["entities.json"] ?? "")).toEqual([{ id: "Q30", label: { en: "United States" } }]);
  expect(JSON.parse(files["sources.json"] ?? "")).toContainEqual({
    id: "example.org",
    url: "https://www.example.org/news/1",
  });
});

test("the result validates, and its sources are compared", async () => {
  const { out } = await importEntity(ENTITY);
  expect((await run(["validate", out])).exitCode).toBe(0);
  const { stdout } = await run(["discrepancies", "--dataset", out, "--verdict", "agreement", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ items: [{ id: "Q1/date" }] });
});

test("one entity and a list of entities are read too", async () => {
  expect((await importEntity(ENTITY.entities.Q1)).claims).toHaveLength(5);
  expect((await importEntity([ENTITY.entities.Q1, ENTITY.entities.Q30])).claims).toHaveLength(5);
  const folder = makeFolder();
  writeFileSync(join(folder, "x.json"), "{}");
  expect(await run(["import", join(folder, "x.json"), "--from", "wikidata", "--dry-run"])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("no Wikidata entity"),
  });
});

test("a day converted from the Julian calendar is reported, and a year with a minus is counted as Wikidata does", async () => {
  const P585 = [
    { id: "Q1$a", rank: "normal", mainsnak: time("-0044-03-15T00:00:00Z", 11, "Q1985786"), references: [] },
    { id: "Q1$b", rank: "normal", mainsnak: time("-1184-00-00T00:00:00Z", 9), references: [] },
  ];
  const { claims, stderr } = await importEntity({ id: "Q1", labels: {}, claims: { P585 } });
  expect(claims.map(({ value, note }) => [value, note])).toEqual([
    ["-0043-03-13", "Julian calendar: -0044-03-15"],
    ["-1183", undefined],
  ]);
  expect(stderr.replaceAll(/\s+/g, " ")).toContain(
    "1 date of the Julian calendar is converted to the Gregorian one, which gives another day (15 March 44 BC is 13 March 44 BC)",
  );
});

test.each<[string, object, string]>([
  ["a day", time("+1980-04-24T00:00:00Z", 11), "1980-04-24"],
  ["a month", time("+1980-04-00T00:00:00Z", 10), "1980-04"],
  ["a decade", time("+1980-00-00T00:00:00Z", 8), "[1980..1989]"],
  ["a century", time("+1801-00-00T00:00:00Z", 7), "[1801..1900]"],
  ["a day of the Julian calendar", time("+1453-05-29T00:00:00Z", 11, "Q1985786"), "1453-06-07"],
  ["a Julian day of another year", time("+1917-10-25T00:00:00Z", 11, "Q1985786"), "1917-11-07"],
  ["a day before Christ", time("-0044-03-15T00:00:00Z", 11, "Q1985786"), "-0043-03-13"],
  ["a figure", quantity("+1200"), "1200"],
  ["a range", quantity("+12", { lowerBound: "+10", upperBound: "+14" }), "10..14"],
  ["a length of time", quantity("+444", { unit: "http://www.wikidata.org/entity/Q573" }), "P444D"],
  ["an item by its number", snak("wikibase-item", "wikibase-entityid", { "numeric-id": 30 }), "Q30"],
  [
    "a text of a language",
    snak("monolingualtext", "monolingualtext", { text: "Der Brand", language: "de" }),
    "Der Brand",
  ],
])("%s is read", (_, given, value) => {
  expect(readSnak(given)).toMatchObject({ value });
});

test.each([
  quantity("+8", { unit: "http://www.wikidata.org/entity/Q828224" }),
  quantity("+99999999999999999999"),
  time("+123456-01-01T00:00:00Z", 9),
  time("+1000-00-00T00:00:00Z", 6),
  snak("globe-coordinate", "globecoordinate", { latitude: 1 }),
  { snaktype: "novalue" },
  {},
  null,
  snak("time", "time", "x"),
])("%j is never guessed", (given) => {
  expect(readSnak(given)).toHaveProperty("trouble");
});
