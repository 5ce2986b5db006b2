// What a dataset holds may mean harm. None of it acts on a terminal, runs in a spreadsheet, or breaks a look-up.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask, askIds, askJson, type Item, TELEGRAM } from "./ask.ts";

const LINES = [
  "list",
  "list --on 1917",
  "show constructor",
  "show hasOwnProperty",
  "claims",
  "discrepancies --verdict all --notes",
  "explain constructor/date",
  "explain constructor/valueOf",
  "sources",
  "sources toString",
  "agreement",
];
const HUMAN = ["table", "list", "md"];
const FLAT = ["csv", "tsv"];
const JSONS = ["json", "ndjson"];

/** Everything that a terminal may obey, but for line breaks and the colours of the program itself. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const BIDI = /[\u061c\u200f\u202a-\u202e\u2066-\u2069]/;

const onTerminal = { tty: true, env: { NO_COLOR: "1" }, dataset: TELEGRAM };
const inPipe = { dataset: TELEGRAM };

describe.each(LINES)("%s", (line) => {
  test.each([...HUMAN, ...FLAT, ...JSONS])("as %s sends nothing to a terminal that it would obey", async (format) => {
    for (const options of [onTerminal, inPipe]) {
      const { stdout, exitCode } = await ask(`${line} --format ${format} --no-pager`, options);
      expect(exitCode).toBe(0);
      expect(stdout.replaceAll("\r\n", "\n")).not.toMatch(CONTROLS);
      expect(stdout).not.toMatch(BIDI);
    }
  });

  test("in Arabic too", async () => {
    const { stdout: plain } = await ask(`${line} --lang ar --no-pager --bidi off`, onTerminal);
    expect(plain).not.toMatch(CONTROLS);
    expect(plain).not.toMatch(BIDI);
    const { stdout: marked } = await ask(`${line} --lang ar --no-pager`, onTerminal);
    expect(marked.replaceAll(/[\u200e\u200f]/g, "")).toBe(plain);
  });

  test("has no direction mark in a pipe", async () => {
    for (const format of HUMAN)
      expect((await ask(`${line} --lang ar --format ${format}`, inPipe)).stdout).not.toMatch(/\u200e/);
  });
});

describe("JSON", () => {
  test("keeps every character of the data, escaped", async () => {
    const { items } = await askJson("claims --event constructor --attribute date", inPipe);
    expect(items[0]).toMatchObject({ stated: "16\u001b[31m January", hedge: "about\u001b[5m\u202e" });
  });
});

describe("a spreadsheet", () => {
  test("is given no formula", async () => {
    const { stdout } = await ask("claims --attribute valueOf --format csv --fields value", inPipe);
    expect(stdout).toBe(`value\r\n"'=HYPERLINK(""http://example.org"",""open"")"\r\n'@SUM(1)\r\n`);
  });
});

describe("ids that every object has", () => {
  test("are ids like any other", async () => {
    expect(await ask("show constructor --json", inPipe)).toMatchObject({ exitCode: 0, stderr: "" });
    const { items } = await askJson("claims --source toString --attribute valueOf", inPipe);
    expect(items).toHaveLength(1);
  });

  test.each(["valueOf", "toString", "__proto__", "prototype"])(
    "are unknown where they are not there: %s",
    async (id) => {
      expect(await ask(`show ${id}`)).toMatchObject({ stdout: "", exitCode: 1 });
      expect(await ask(`claims --attribute ${id}`)).toMatchObject({ stdout: "", exitCode: 1 });
      expect(await ask(`explain ${id}/${id}`)).toMatchObject({ stdout: "", exitCode: 1 });
      expect(await ask(`sources ${id}`)).toMatchObject({ stdout: "", exitCode: 1 });
      expect(await ask(`list --fields ${id}`)).toMatchObject({ stdout: "", exitCode: 2 });
    },
  );

  test("find nothing by --fields that the data does not have", async () => {
    const { items } = await askJson("claims --limit 1 --fields id,basis.constructor", inPipe).catch(() => ({
      items: [] as readonly Item[],
    }));
    expect(JSON.stringify(items)).not.toContain("function");
  });

  test("the id of a claim may even be __proto__", async () => {
    const { stdout } = await ask("claims --json --limit 1 --fields id", inPipe);
    expect(stdout).toContain('"items":[{"id":"__proto__"}]');
    expect(await askIds("claims --limit 1")).toEqual(["report-1"]);
  });
});

describe("a dataset with invalid ids", () => {
  const dataset = (event: string): string => {
    const file = join(mkdtempSync(join(tmpdir(), "rashomon-")), "telegram.json");
    const claim = { source: "room-40", event, attribute: "deaths", value: 1 };
    writeFileSync(file, JSON.stringify({ id: "telegram", claims: [claim] }));
    return file;
  };

  test.each(["__proto__", "--exit-code", "../../etc/passwd", "two words", "a/b"])("is refused: %s", async (event) => {
    const { stdout, stderr, exitCode } = await ask("list", { dataset: dataset(event) });
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain("an id has letters, digits, hyphens, dots and underscores");
  });
});
