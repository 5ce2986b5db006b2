import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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

test("a missing file is null; one that cannot be read is an error", () => {
  expect(readTextFile(join(scratch, "none"))).toBeNull();
  expect(() => readTextFile(scratch)).toThrow(/^cannot read/);
});

test("a write that fails leaves the old text and no temporary file", () => {
  const file = join(scratch, "old.txt");
  writeFileSync(file, "old");
  expect(() => writeTextFile(join(file, "inside"), "new")).toThrow(/^cannot write/);
  expect(readFileSync(file, "utf8")).toBe("old");
  expect(readdirSync(scratch).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("permissions stay, and a link still points to its file", () => {
  const [file, link] = [join(scratch, "real.txt"), join(scratch, "link.txt")];
  writeFileSync(file, "old");
  chmodSync(file, 0o640);
  symlinkSync("real.txt", link);
  writeTextFile(link, "new");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test("a device is written to and stays one", () => {
  writeTextFile("/dev/null", "x");
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
});
