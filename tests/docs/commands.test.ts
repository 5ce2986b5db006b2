import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fillExamples } from "../../src/cli/example-words.ts";
import { COMMANDS } from "../../src/commands/index.ts";
import { run } from "../support/run.ts";

const FILE = join(import.meta.dirname, "../../docs/commands.md");

test("docs/commands.md is what the program generates", async () => {
  const { stdout: reference } = await run("man --format md");
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(FILE, reference);
  expect(readFileSync(FILE, "utf8")).toBe(reference);
});

/** Examples that need a file, a folder or a terminal have their own tests. */
const NEEDS_MORE = /[<>|]|\$\(|\.\/|\.(json|ndjson|csv|md|txt)\b|^rashomon (browse|init|import|verify|mcp)\b/;

const EXAMPLES = fillExamples(
  (await Promise.all(COMMANDS.map(async ({ load }) => (await load()).examples))).flat(),
).map(([command]) => command);

test("no example has a placeholder that must be replaced before it runs", () => {
  expect(EXAMPLES.filter((command) => /<[a-z]/.test(command))).toEqual([]);
});

/** Words as a shell reads them. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);

test.each(EXAMPLES.filter((command) => !NEEDS_MORE.test(command)))("the example works: %s", async (command) => {
  const [program, ...rest] = wordsOf(command);
  const { exitCode, stdout, stderr } = await run(rest);
  expect({ program, stderr }).toEqual({ program: "rashomon", stderr: "" });
  expect(stdout).not.toBe("");
  expect(exitCode).toBe(command.includes("--exit-code") ? 1 : 0);
});
