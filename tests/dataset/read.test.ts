import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";

import { readDataset } from "../../src/dataset/read.ts";
import { DataError } from "../../src/platform/errors.ts";

const GREAT_FIRE = join(import.meta.dirname, "../fixtures/great-fire");
const scratch = mkdtempSync(join(tmpdir(), "rashomon-read-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(scratch, "fire-"));
  cpSync(GREAT_FIRE, folder, { recursive: true });
});

const write = (file: string, text: string | Uint8Array): void => writeFileSync(join(folder, file), text);

/** What reading complains of; fails where it does not. */
function complaint(path: string): string {
  try {
    readDataset(path);
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  throw new Error(`${path} was read without complaint`);
}

describe("a folder", () => {
  test("is read with the line of every claim; blank lines count", () => {
    const { head, parts } = readDataset(folder);
    expect(head.data["id"]).toBe("great-fire");
    expect(parts.claims.slice(0, 4).map(({ line, data }) => [line, data["id"]])).toEqual([
      [1, "p-1"],
      [2, "p-2"],
      [3, "p-3"],
      [5, "e-1"],
    ]);
    expect(parts.sources).toHaveLength(4);
  });

  test("needs dataset.json and nothing else", () => {
    for (const file of ["sources.json", "entities.json", "events.json", "claims.ndjson", "checks.json", "notes.json"])
      rmSync(join(folder, file));
    expect(Object.values(readDataset(folder).parts).flat()).toEqual([]);
    rmSync(join(folder, "dataset.json"));
    expect(complaint(folder)).toContain("it has no dataset.json");
  });

  test("may have byte-order marks and CRLF line ends", () => {
    const plain = readDataset(folder);
    write("claims.ndjson", `\uFEFF{"id":"p-1","source":"pepys"}\r\n\r\n{"id":"p-2"}\r\n`);
    write("notes.json", '\uFEFF[{ "discrepancy": "fire/start",\r\n "text": "x" }]\r\n');
    const { parts } = readDataset(folder);
    expect(parts.claims.map(({ line, data }) => [line, data["id"]])).toEqual([
      [1, "p-1"],
      [3, "p-2"],
    ]);
    expect(parts.notes).toHaveLength(1);
    expect(parts.events).toEqual(plain.parts.events);
  });

  test("has a hash that changes with any of its files, and with nothing else", () => {
    const { sha256 } = readDataset(folder);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    write("README.md", "Another text.");
    expect(readDataset(folder).sha256).toBe(sha256);
    write("notes.json", "[]");
    expect(readDataset(folder).sha256).not.toBe(sha256);
  });
});

describe("a single file", () => {
  test("has the parts as members", () => {
    const file = join(folder, "one.json");
    write("one.json", '{"id":"fire","claims":[{"id":"p-1"}],"notes":[]}');
    expect(readDataset(file).parts.claims).toEqual([{ file: "claims", line: null, data: { id: "p-1" } }]);
    expect(readDataset(file).parts.events).toEqual([]);
  });

  test("must be one object, with lists in it", () => {
    write("list.json", "[]");
    write("claims.json", '{"id":"fire","claims":{}}');
    write("null.json", '{"id":"fire","events":[null]}');
    expect(complaint(join(folder, "list.json"))).toContain("must hold one object");
    expect(complaint(join(folder, "claims.json"))).toContain("claims must hold a list of objects");
    expect(complaint(join(folder, "null.json"))).toContain("events must hold a list of objects");
  });
});

describe("what cannot be read is reported with its place", () => {
  test("a line that is not JSON", () => {
    write("claims.ndjson", '{"id":"p-1"}\n\n{"id":"p-2",}\n');
    expect(complaint(folder)).toMatch(/^claims\.ndjson:3: not valid JSON/);
  });

  test.each(["[]", '"p-1"', "null", "1"])("a line that is %s", (line) => {
    write("claims.ndjson", `{"id":"p-1"}\n${line}\n`);
    expect(complaint(folder)).toBe("claims.ndjson:2: must be one JSON object");
  });

  test("a file that is not JSON, with line and column", () => {
    write("events.json", '[\n  { "id": "fire" },\n  { "id": fire }\n]');
    expect(complaint(folder)).toMatch(/^events\.json:3:11: not valid JSON/);
  });

  test("a file that ends too early", () => {
    write("events.json", '[\n  { "id": "fire" }\n');
    expect(complaint(folder)).toMatch(/^events\.json:3:1: not valid JSON/);
  });

  test.each(["events.json", "claims.ndjson", "dataset.json"])("%s that is not UTF-8", (file) => {
    write(file, new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]));
    expect(complaint(folder)).toMatch(/ is not UTF-8$/);
  });

  test("a replacement character in the text itself is no mistake", () => {
    write("claims.ndjson", '{"id":"p-\uFFFD"}\n');
    expect(readDataset(folder).parts.claims[0]?.data["id"]).toBe("p-\uFFFD");
  });

  test("a folder in the place of a file", () => {
    rmSync(join(folder, "events.json"));
    mkdirSync(join(folder, "events.json"));
    expect(complaint(folder)).toMatch(/^cannot read ".*events\.json": it is a folder \(EISDIR\)$/);
  });

  test.each([
    ["nowhere", "no dataset at"],
    ["great\u0000fire", "the path has a character that no path can have"],
    ["x".repeat(5000), "the path is too long (ENAMETOOLONG)"],
    ["dataset.json/inside", "a part of the path is a file, not a folder (ENOTDIR)"],
  ])("no dataset at %j", (path, message) => {
    expect(complaint(join(folder, path))).toContain(message);
  });
});

test("drafts that a killed run left beside the files of a dataset are removed, those of another machine stay", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const [left, foreign] = [`.draft.json.${hostname()}.${pid}.tmp`, `.draft.json.not-${hostname()}.${pid}.tmp`];
  for (const name of [left, foreign]) write(name, "{");
  readDataset(folder);
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([foreign]);
});
