// Whatever the system refuses is said in one sentence, with what to do, and never with a stack.

import { constants } from "node:os";
import { getSystemErrorMap } from "node:util";
import { expect, test } from "vitest";
import { formatError } from "../../src/cli/error-text.ts";
import { UsageError } from "../../src/platform/errors.ts";
import { fileError } from "../../src/platform/system-errors.ts";

const CODES = [
  ...new Set([...Object.keys(constants.errno), ...[...getSystemErrorMap().values()].map(([code]) => code)]),
];

const errorOf = (code: string): Error =>
  Object.assign(new Error(`${code}: something, open 'x'`), { code, syscall: "open", path: "/x", errno: -1 });

test.each(CODES.filter((code) => code.startsWith("E")))("%s is one line and a hint", (code) => {
  const sentences = [formatError(errorOf(code), []), formatError(fileError("read", "/x", errorOf(code)), [])];
  for (const text of sentences) {
    expect(text).toMatch(/^error: cannot \w+ "\/x": [^\n]{10,100}\nhint: [^\n]{5,}\n$/);
    expect(text).toContain(`(${code})`);
  }
});

test("an unknown code is named too", () => {
  expect(formatError(errorOf("EWHATEVER"), [])).toBe(
    'error: cannot use "/x": the system reports an error (EWHATEVER)\nhint: check the file and its disk\n',
  );
});

test("an error that does not come from the system is a defect", () => {
  expect(() => fileError("read", "/x", new TypeError("x is not a function"))).toThrow(TypeError);
  expect(formatError(new TypeError("x is not a function"), [])).toContain("this is a bug");
});

test("a word of thousands of characters is shortened for people, and whole for programs", () => {
  const error = new UsageError(`"${"x".repeat(5000)}" is not a date`);
  const text = formatError(error, []);
  expect(text).toMatch(/^error: "x{99}…x{19}" is not a date\n$/);
  expect(formatError(error, ["--json"]).length).toBeGreaterThan(5000);
});
