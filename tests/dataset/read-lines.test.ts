import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLines } from "../../src/dataset/read-lines.ts";
import { makeFolder } from "../support/folder.ts";

const PIECE = 1 << 20;

function linesOf(bytes: string | Uint8Array): readonly string[] {
  const file = join(makeFolder(), "lines");
  writeFileSync(file, bytes);
  return [...readLines(file)].flatMap((piece) => piece.split("\n"));
}

test.each<[string, string, readonly string[]]>([
  ["nothing", "", []],
  ["a last line without an end", "a\nb", ["a", "b"]],
  ["a last line with an end", "a\nb\n", ["a", "b"]],
  ["empty lines", "a\n\nb\n", ["a", "", "b"]],
  ["a byte-order mark", "\uFEFFa\nb", ["a", "b"]],
  ["a sign that stands for a broken one", "a\uFFFD\n", ["a\uFFFD"]],
])("%s", (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test("no character is cut where one piece ends and the next begins", () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const line = `${"x".repeat(PIECE - 2 - shift)}🔥ح`;
    expect(linesOf(`${line}\n${line}`)).toEqual([line, line]);
  }
});

test("a line longer than several pieces stays one line", () => {
  const line = "x".repeat(3 * PIECE + 7);
  expect(linesOf(`${line}\n${line}\nend`)).toEqual([line, line, "end"]);
});

test("malformed UTF-8 is an error, never replaced", () => {
  expect(() => linesOf(Buffer.from([0x61, 0x0a, 0xe9, 0x0a]))).toThrow(/is not UTF-8/);
  expect(() => linesOf(Buffer.from([0x61, 0xf0, 0x9f]))).toThrow(/is not UTF-8/);
});

test("an endless line is an error, and does not fill the memory", () => {
  expect(() => linesOf(Buffer.alloc(65 * PIECE, 0x20))).toThrow(/more than 64 MiB/);
});

test("a missing file, or a folder, is an error", () => {
  expect(() => [...readLines(join(makeFolder(), "none"))]).toThrow(/^cannot read/);
  expect(() => [...readLines(makeFolder())]).toThrow(/^cannot read/);
});
