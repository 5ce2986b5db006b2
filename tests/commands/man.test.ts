import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { writeManPage } from "../../src/cli/manual.ts";
import { run } from "../support/run.ts";
import { wordsArgument } from "../../src/cli/parameter.ts";

const page = async (): Promise<string> => (await run("man")).stdout;

test("the page has every listed command with its flags, the topics and the exit codes", async () => {
  const text = await page();
  for (const { name, group, load } of COMMANDS) {
    if (group === null) continue;
    expect(text).toContain(`.SS "rashomon ${name}`);
    for (const { usage } of Object.values((await load()).parameters))
      expect(text).toContain(usage.replaceAll("-", "\\-"));
  }
  expect(text).not.toContain("__complete");
  for (const heading of ["NAME", "SYNOPSIS", "DATES", "VERDICTS", "ENVIRONMENT", "EXIT STATUS"])
    expect(text).toContain(
      `.SH ${/[A-Z ]+/.test(heading) && text.includes(`.SH "${heading}"`) ? `"${heading}"` : heading}`,
    );
});

test("no text becomes a roff request or escape", () => {
  const command = {
    name: "a",
    summary: ".s'",
    group: "More",
    description: ".x \\n 'y'",
    parameters: { b: wordsArgument('"b"', "") },
    examples: [],
  } as const;
  const text = writeManPage([command], "1.0.0", new Map());
  expect(text).toContain("\\&.x \\en 'y'");
  expect(text).toContain('.SS "rashomon a \\(dqb\\(dq"');
});

const hasMan = spawnSync("man", ["--version"]).status === 0;

test.skipIf(!hasMan)("man shows it without a warning", async () => {
  const shown = spawnSync("man", ["--warnings", "-l", "-"], {
    input: await page(),
    encoding: "utf8",
    env: { ...process.env, MANWIDTH: "80", LC_ALL: "C.UTF-8" },
  });
  expect({ status: shown.status, stderr: shown.stderr }).toEqual({ status: 0, stderr: "" });
  expect(shown.stdout).toMatch(/^NAME\n +rashomon/m);
  expect(shown.stdout).toContain("--covered-by <id>");
});

test("other formats are refused", async () => {
  const { stderr, exitCode } = await run("man --format csv");
  expect({ exitCode, code: (JSON.parse(stderr) as { error: { code: string } }).error.code }).toEqual({
    exitCode: 2,
    code: "usage",
  });
});
