// The JSON that scripts rely on, typed out again on purpose: a name that changes here breaks somebody's script.

import { describe, expect, test } from "vitest";
import { BUNDLED } from "../data/bundled.ts";
import { run } from "../support/run.ts";
import { ask, askJson, type Envelope, type Item, KRAKATOA } from "./ask.ts";

const CLAIM = [
  "id",
  "source",
  "event",
  "attribute",
  "scope",
  "kind",
  "value",
  "display",
  "unit",
  "stated",
  "statement",
  "locator",
  "hedge",
  "mood",
  "attributedTo",
  "basis",
  "asOf",
  "mentions",
  "note",
];

const DATE = ["source", "edtf", "display", "earliest", "latest", "basis", "claims"];

const LISTED = ["id", "title", "kind", "match", "disputed", "basis", "earliest", "latest", "extents", "dates"];
const EXTENT = ["source", "edtf", "display", "start", "end", "basis", "claims"];
const LISTED_DATE = [...DATE, "match"];

const UNDATED = ["id", "title", "kind"];
const NEIGHBOUR = ["id", "title"];

const SHOWN = [
  "id",
  "title",
  "titles",
  "kind",
  "partOf",
  "parts",
  "possiblySameAs",
  "coveredBy",
  "silent",
  "dates",
  "findings",
  "claims",
  "extents",
  "previous",
  "during",
  "next",
];

const FINDING = [
  "id",
  "event",
  "attribute",
  "scope",
  "verdict",
  "level",
  "summary",
  "positions",
  "silent",
  "sources",
  "spread",
  "derived",
  "checks",
  "explanation",
  "notes",
];
const POSITION = ["display", "value", "scope", "event", "asOf", "mood", "sources", "claims"];
const COUNTS = ["raw", "independent"];
const SPREAD = ["unit", "min", "max", "difference", "ratio", "asOf"];
const DERIVED = ["source", "value", "display", "rule", "claims"];
const CHECK = ["id", "source", "outcome", "text", "claims"];
const STEP = ["step", "text", "claims"];
const NOTE = ["text", "author", "fromSources"];

const SOURCE = [
  "id",
  "label",
  "language",
  "description",
  "publisher",
  "published",
  "url",
  "derivedFrom",
  "origin",
  "claims",
  "events",
  "onlyHere",
  "missing",
  "soleItems",
  "sentences",
];

const TALLY = ["compared", "agree", "compatible", "conflict", "rate"];
const PAIR = ["a", "b", ...TALLY, "sameOrigin", "byKind", "commonOrigin"];

const keysOf = (value: unknown): readonly string[] => Object.keys(value as object);
const listIn = (item: Item, key: string): readonly Item[] => item[key] as readonly Item[];

/** Every record has these members, in this order, and none is undefined. */
function expectShape(records: readonly unknown[], keys: readonly string[]): void {
  for (const record of records) expect(keysOf(record)).toEqual(keys);
}

/** There is at least one, so that the shape is not vacuous. */
function expectSome(records: readonly unknown[], keys: readonly string[]): void {
  expect(records.length).toBeGreaterThan(0);
  expectShape(records, keys);
}

function expectFindings(findings: readonly Item[]): void {
  expectShape(findings, FINDING);
  for (const finding of findings) {
    expectShape(listIn(finding, "positions"), POSITION);
    expectShape([finding["sources"]], COUNTS);
    if (finding["spread"] !== null) expectShape([finding["spread"]], SPREAD);
    expectShape(listIn(finding, "derived"), DERIVED);
    expectShape(listIn(finding, "checks"), CHECK);
    expectSome(listIn(finding, "explanation"), STEP);
    expectShape(listIn(finding, "notes"), NOTE);
  }
}

/** Every command that gives items, with the members of its `query`, and further members of its envelope. */
const COMMANDS: readonly (readonly [line: string, kind: string, query: readonly string[], extra: readonly string[]])[] =
  [
    ["list", "list", ["from", "to", "on", "sources", "coveredBy"], ["undated"]],
    ["show great-eruption", "show", ["event", "all"], []],
    ["claims", "claims", ["sources", "events", "attributes", "scopes", "entities"], []],
    [
      "discrepancies",
      "discrepancies",
      [
        "event",
        "events",
        "discrepancy",
        "verdicts",
        "levels",
        "attributes",
        "sources",
        "between",
        "silence",
        "independent",
        "baseline",
      ],
      [],
    ],
    ["explain great-eruption/date", "explain", ["discrepancy"], []],
    ["sources", "sources", ["source", "all"], []],
    ["agreement", "agreement", ["without", "byKind"], []],
  ];

describe("the envelope", () => {
  test.each(COMMANDS)("of %s", async (line, kind, query, extra) => {
    const envelope = await askJson(line);
    expect(keysOf(envelope)).toEqual([
      "schemaVersion",
      "kind",
      "dataset",
      "query",
      "total",
      "returned",
      "truncated",
      "items",
      ...extra,
      "warnings",
    ]);
    expect(envelope).toMatchObject({
      schemaVersion: "1.0",
      kind,
      dataset: { id: "krakatoa-1883", version: "1.0.0", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      total: envelope.items.length,
      returned: envelope.items.length,
      truncated: false,
      warnings: [],
    });
    expect(keysOf(envelope["dataset"])).toEqual(["id", "version", "sha256"]);
    expect(keysOf(envelope["query"])).toEqual(query);
  });

  test("has the query as it was understood", async () => {
    expect((await askJson("list --from 1883 --told-by log,report"))["query"]).toEqual({
      from: "1883",
      to: null,
      on: null,
      sources: [],
      coveredBy: ["log", "report"],
    });
  });

  test("says how much was cut", async () => {
    expect(await askJson("claims --limit 2")).toMatchObject({ total: 46, returned: 2, truncated: true });
    expect(await askJson("claims --limit 0")).toMatchObject({ total: 46, returned: 46, truncated: false });
  });

  test("is empty if nothing is found, and that is no failure", async () => {
    const { stdout, stderr, exitCode } = await ask("claims --source log --attribute cause --json");
    expect(JSON.parse(stdout)).toMatchObject({ total: 0, returned: 0, truncated: false, items: [] });
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  });
});

describe("how JSON is written", () => {
  test.each(COMMANDS.map(([line]) => line))("%s is compact in a pipe and indented on a terminal", async (line) => {
    const [piped, shown] = [await ask(`${line} --json`), await ask(`${line} --json --no-pager`, { tty: true })];
    expect(piped.stdout).toMatch(/^\{"schemaVersion":"1\.0","kind":.*\}\n$/);
    expect(shown.stdout).toMatch(/^\{\n {2}"schemaVersion": "1\.0",\n/);
    expect(shown.stdout.endsWith("\n}\n")).toBe(true);
    expect(JSON.parse(shown.stdout)).toEqual(JSON.parse(piped.stdout));
  });

  test.each(COMMANDS.map(([line]) => line))("%s is the same at every run", async (line) => {
    expect(await ask(`${line} --json`)).toEqual(await ask(`${line} --json`));
  });

  test("letters of every script stay as they are", async () => {
    const { stdout } = await run("claims --source arabic --attribute name --json");
    expect(stdout).toMatch(/[\u0621-\u064a]{3}/);
    expect(stdout).not.toContain("\\u06");
  });

  test.each(COMMANDS.map(([line]) => line))("%s in NDJSON is its bare items, one a line", async (line) => {
    const { stdout } = await ask(`${line} --format ndjson`);
    const { items } = await askJson(line);
    expect(stdout.endsWith("\n")).toBe(true);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((text) => JSON.parse(text) as unknown),
    ).toEqual(items);
  });

  test("NDJSON has no line if nothing is found", async () => {
    expect(await ask("claims --source log --attribute cause --format ndjson")).toMatchObject({
      stdout: "",
      stderr: "",
      exitCode: 0,
    });
  });
});

/** The toy dataset, which has every verdict, and all that the program brings along. */
const DATASETS = [KRAKATOA, ...BUNDLED];

describe.each(DATASETS)("the items of %s", (dataset) => {
  const get = (line: string): Promise<Envelope> => askJson(line, { dataset });
  const events = async (): Promise<readonly string[]> => {
    const { items, undated } = await get("list");
    return [...items, ...(undated as readonly Item[])].map((item) => String(item["id"]));
  };

  test("a claim", async () => {
    const { items } = await get("claims");
    expectSome(items, CLAIM);
    for (const { id, locator, basis } of items) {
      expect(id).toMatch(/./);
      if (locator !== null) expect(keysOf(locator)).toEqual(["paragraph", "sentence"]);
      expect(basis === "stated" || keysOf(basis).join() === "inferred").toBe(true);
    }
  });

  test("a listed event and its dates", async () => {
    const envelope = await get("list");
    expectSome(envelope.items, LISTED);
    for (const item of envelope.items) {
      expect(item["match"]).toMatch(/^(certain|ongoing|possible)$/);
      expect(typeof item["disputed"]).toBe("boolean");
      expectShape(listIn(item, "dates"), LISTED_DATE);
      expectSome(listIn(item, "extents"), [...EXTENT, "match"]);
      for (const date of listIn(item, "dates")) {
        expect(date["match"]).toMatch(/^(certain|possible|outside)$/);
        expect(date["basis"]).toMatch(/^(stated|inferred|relative)$/);
        for (const end of ["earliest", "latest"]) expect(date[end] ?? "0000-00-00").toMatch(/^-?\d{4,}-\d\d-\d\d$/);
      }
    }
    expectSome(listIn(envelope, "undated"), UNDATED);
  });

  test("an event shown, every fourth of them", async () => {
    for (const event of (await events()).filter((_, index) => index % 4 === 0)) {
      const { items, total } = await get(`show ${event}`);
      expect({ total, id: items[0]?.["id"] }).toEqual({ total: 1, id: event });
      expectSome(items, SHOWN);
      const [item = {}] = items;
      for (const key of ["partOf", "previous", "next"]) if (item[key] !== null) expectShape([item[key]], NEIGHBOUR);
      expectShape([...listIn(item, "parts"), ...listIn(item, "possiblySameAs")], NEIGHBOUR);
      expectShape(listIn(item, "dates"), DATE);
      expectShape(listIn(item, "extents"), EXTENT);
      expectShape(listIn(item, "claims"), CLAIM);
      expectFindings(listIn(item, "findings"));
    }
  });

  test("a discrepancy", async () => {
    const { items } = await get("discrepancies --verdict all");
    expect(items.length).toBeGreaterThan(0);
    expectFindings(items);
    for (const item of items) {
      expect(String(item["id"]).startsWith(`${String(item["event"])}/`)).toBe(true);
      for (const note of listIn(item, "notes")) expect(note["fromSources"]).toBe(false);
    }
    expect(new Set(items.map((item) => item["id"])).size).toBe(items.length);
  });

  test("an explanation is the discrepancy itself", async () => {
    const [first] = (await get("discrepancies")).items;
    const { items } = await get(`explain ${String(first?.["id"])}`);
    expect(items).toEqual([first]);
  });

  test("a source alone is the same as in the list", async () => {
    const { items } = await get("sources");
    expectSome(items, SOURCE);
    for (const item of items) expect((await get(`sources ${String(item["id"])}`)).items).toEqual([item]);
  });

  test("a pair of sources", async () => {
    const { items } = await get("agreement");
    expectSome(items, PAIR);
    for (const item of items) {
      expectSome(Object.values(item["byKind"] as object), TALLY);
      if (item["commonOrigin"] !== null) expectShape([item["commonOrigin"]], ["chances", "odd", "share"]);
    }
  });
});

test("the toy dataset has a finding of every kind, so that every shape is tested", async () => {
  const { items } = await askJson("discrepancies --verdict all");
  const has = (test: (item: Item) => boolean): boolean => items.some(test);
  expect({
    spread: has((item) => item["spread"] !== null),
    checks: has((item) => listIn(item, "checks").length > 0),
    notes: has((item) => listIn(item, "notes").length > 0),
    silent: has((item) => listIn(item, "silent").length > 0),
    copies: has(({ sources }) => (sources as Item)["raw"] !== (sources as Item)["independent"]),
  }).toEqual({ spread: true, checks: true, notes: true, silent: true, copies: true });
});

describe("--fields", () => {
  test("keeps the named members, in that order, nested as they were", async () => {
    const { items } = await askJson("claims --fields locator.sentence,id --limit 1");
    expect(JSON.stringify(items)).toBe('[{"locator":{"sentence":1},"id":"report-1"}]');
  });

  test("reaches into lists", async () => {
    const { items } = await askJson("list --on 1883-05-20 --fields dates.edtf");
    expect(items).toEqual([{ dates: [{ edtf: "1883-05-20" }, { edtf: "1883-05" }] }]);
  });

  test("names the columns of CSV", async () => {
    expect((await ask("claims --source log --fields id,locator.paragraph --limit 1 --format csv")).stdout).toBe(
      "id,locator.paragraph\r\nlog-1,1\r\n",
    );
  });

  test.each(["table", "list", "json", "ndjson", "csv", "tsv", "md"])(
    "that no item has are refused in %s, with what is near",
    async (format) => {
      const { stdout, stderr, exitCode } = await ask(`claims --fields locator.sentense --format ${format}`);
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
      expect(stderr).toContain("locator.sentence");
    },
  );

  test("fields inside a member that is always null are null, not refused", async () => {
    const { items } = await askJson("discrepancies --verdict framing --fields id,spread.difference,notes.text");
    expect(items).toEqual([{ id: "great-eruption/cause", spread: null, notes: [] }]);
  });

  test("fields are accepted if no item was found to check them against", async () => {
    expect(await ask("claims --source log --attribute cause --fields whatever --json")).toMatchObject({ exitCode: 0 });
  });
});
