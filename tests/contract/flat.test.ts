// The headers of CSV and TSV, and what their cells hold: typed out again on purpose.

import { describe, expect, test } from "vitest";
import { ask } from "./ask.ts";

const HEADERS: readonly (readonly [line: string, header: readonly string[]])[] = [
  ["list", ["id", "title", "kind", "match", "disputed", "earliest", "latest", "dates.source", "dates.edtf"]],
  [
    "show great-eruption",
    [
      "id",
      "event",
      "attribute",
      "scope",
      "verdict",
      "level",
      "summary",
      "silent",
      "sources.raw",
      "sources.independent",
    ],
  ],
  [
    "claims",
    [
      "id",
      "source",
      "event",
      "attribute",
      "scope",
      "kind",
      "value",
      "display",
      "stated",
      "statement",
      "locator.paragraph",
      "locator.sentence",
      "hedge",
      "mood",
      "attributedTo",
      "basis",
      "asOf",
    ],
  ],
  [
    "discrepancies",
    [
      "id",
      "event",
      "attribute",
      "scope",
      "verdict",
      "level",
      "summary",
      "silent",
      "sources.raw",
      "sources.independent",
    ],
  ],
  ["explain great-eruption/date", ["id", "verdict", "level", "explanation.step", "explanation.text"]],
  ["sources", ["id", "label", "language", "claims", "events", "onlyHere", "missing", "origin", "derivedFrom"]],
  ["agreement", ["a", "b", "compared", "agree", "compatible", "conflict", "rate", "sameOrigin"]],
];

describe("the header", () => {
  test.each(HEADERS)("of %s in CSV", async (line, header) => {
    const { stdout } = await ask(`${line} --format csv`);
    expect(stdout.split("\r\n")[0]).toBe(header.join(","));
    expect(stdout.endsWith("\r\n")).toBe(true);
  });

  test.each(HEADERS)("of %s in TSV, and as many cells in every row", async (line, header) => {
    const { stdout } = await ask(`${line} --format tsv`);
    const rows = stdout.slice(0, -1).split("\n");
    expect(rows[0]).toBe(header.join("\t"));
    expect(rows.map((row) => row.split("\t").length)).toEqual(rows.map(() => header.length));
  });

  test("is the only line if nothing is found", async () => {
    expect(await ask("claims --source log --attribute cause --format tsv --fields id,value")).toMatchObject({
      stdout: "id\tvalue\n",
      exitCode: 0,
    });
  });
});

test("an event has a row for each item", async () => {
  const { stdout } = await ask("show great-eruption --format tsv --fields id,verdict");
  const { stdout: json } = await ask("show great-eruption --json");
  const [event] = (JSON.parse(json) as { items: { findings: { id: string; verdict: string }[] }[] }).items;
  const rows = event?.findings.map(({ id, verdict }) => `${id}\t${verdict}\n`) ?? [];
  expect(rows.length).toBeGreaterThan(3);
  expect(stdout).toBe(["id\tverdict\n", ...rows].join(""));
});

describe("a cell", () => {
  test("says which sources have which position", async () => {
    const { stdout } = await ask("discrepancies great-eruption --verdict partial --format tsv --fields summary");
    expect(stdout).toBe("summary\nAnyer: gazette, report; Telok Betong: gazette; Merak: report\n");
  });

  test("has the dates of an event in the order of their sources", async () => {
    const { stdout } = await ask("list --on 1883-05-20 --format tsv --fields dates.source,dates.edtf");
    expect(stdout).toBe("dates.source\tdates.edtf\nreport; gazette\t1883-05-20; 1883-05\n");
  });

  test("is empty for null", async () => {
    const { stdout } = await ask("claims --event rumblings --format tsv --fields id,scope,hedge,stated");
    expect(stdout).toBe("id\tscope\thedge\tstated\nreport-2\t\t\t20th of May\ngazette-2\t\t\t\n");
  });

  test("is quoted if it has a comma", async () => {
    const { stdout } = await ask("discrepancies great-eruption --verdict rounding --format csv --fields summary");
    expect(stdout).toBe('summary\r\n"36,000: almanac, gazette; 36,417: report"\r\n');
  });
});
