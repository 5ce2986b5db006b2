import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

import { readTextFile, writeTextFile } from "../../src/dataset/files.ts";

const scratch = mkdtempSync(join(tmpdir(), "rashomon-files-"));
afterAll(() => rmSync(scratch, { recursive: true }));

test("what is written is read again, in folders made for it", () => {
  const file = join(scratch, "deep/er/fire.txt");
  writeTextFile(file, "\uFEFFحريق 🔥\r\n");
  expect(readTextFile(file)).toBe("حريق 🔥\r\n");
});

test("a file that is not there is none; one that cannot be read is an error", () => {
  expect(readTextFile(join(scratch, "none"))).toBeNull();
  expect(() => readTextFile(scratch)).toThrow(/^Cannot read/);
});

test("a write that fails leaves the old text and no draft", () => {
  const file = join(scratch, "old.txt");
  writeFileSync(file, "old");
  expect(() => writeTextFile(join(file, "inside"), "new")).toThrow(/^Cannot write/);
  expect(readFileSync(file, "utf8")).toBe("old");
  expect(readdirSync(scratch).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
