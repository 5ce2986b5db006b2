import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { run } from "../support/run.ts";

const FILE = join(import.meta.dirname, "../../docs/commands.md");

test("docs/commands.md is what the commands say", async () => {
  const { stdout: reference } = await run("man --format md");
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(FILE, reference);
  expect(readFileSync(FILE, "utf8")).toBe(reference);
});

/** Examples that need a file, a folder or a terminal have their own tests. */
const NEEDS_MORE = /[<>|]|\$\(|\.\/|\.(json|ndjson|csv|md|txt)\b|^rashomon (browse|init|import|verify|mcp)\b/;

const EXAMPLES = (await Promise.all(COMMANDS.map(async ({ load }) => (await load()).examples)))
  .flat()
  .map(({ command }) => command)
  .filter((command) => !NEEDS_MORE.test(command));

test.each(EXAMPLES)("the example works: %s", async (command) => {
  const [program, ...rest] = command.split(" ");
  const { exitCode, stdout, stderr } = await run(rest.join(" "));
  expect({ program, stderr }).toEqual({ program: "rashomon", stderr: "" });
  expect(stdout).not.toBe("");
  expect(exitCode).toBe(command.includes("--exit-code") ? 1 : 0);
});
