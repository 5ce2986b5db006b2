// `--out -` is standard output, and never a file of that name.

import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "../support/run.ts";

const TABLE = "source,event,attribute,value\na,fire,deaths,3\nb,fire,deaths,4\n";

test("export and import write to it", async () => {
  const { stdout } = await run("export --to csv --out -");
  expect(stdout).toBe((await run("export --to csv")).stdout);
  const imported = await run("import - --out -", { stdin: TABLE });
  expect(JSON.parse(imported.stdout)).toMatchObject({ format: "rashomon/1", claims: [{ value: 3 }, { value: 4 }] });
  expect(imported.stderr).toContain("2 sources, 1 event, 2 claims");
});

test.each([
  ["import - --out - --json", "cannot hold the dataset and the report"],
  ["import - --out - --append", "needs the folder of a dataset"],
  ["export --to frictionless --out -", "writes several files"],
  ["init -", "cannot go to standard output"],
  ["draft --texts . --out -", "cannot go to standard output"],
  ["discrepancies --write-baseline -", "cannot go to standard output"],
])("%s is refused", async (words, message) => {
  const { stdout, stderr, exitCode } = await run(words, { stdin: TABLE });
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  expect(stderr).toContain(message);
  expect(existsSync("-")).toBe(false);
});
