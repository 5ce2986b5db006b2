// `--json` is JSON on stdout, or exit code 2 with JSON on stderr, whatever the command.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const MORE = [
  "list --help",
  "--help",
  "--version",
  "help dates",
  "completion bash",
  "help show",
  "schema --output",
  "export --to csv",
  "export --to html",
  "export --to json",
];

test.each([...COMMANDS.filter(({ group }) => group !== null).map(({ name }) => name), ...MORE])(
  "%s --json",
  async (line) => {
    const { stdout, stderr, exitCode } = await run(`${line} --json --dataset tests/fixtures/hattin-1187`);
    const answer = exitCode === 2 ? stderr : stdout;
    expect(() => JSON.parse(answer) as unknown, `${exitCode}: ${answer.slice(0, 200)}`).not.toThrow();
    if (exitCode !== 0) expect(stdout).toBe("");
  },
);

test("init writes text, and says so before it makes anything", async () => {
  const folder = join(makeFolder(), "mine");
  const { stdout, stderr, exitCode } = await run(["init", folder, "--format", "json"]);
  expect({ stdout, exitCode, isThere: existsSync(folder) }).toEqual({ stdout: "", exitCode: 2, isThere: false });
  expect(JSON.parse(stderr)).toMatchObject({ error: { code: "usage" } });
});
