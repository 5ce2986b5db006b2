import { describe, expect, test } from "vitest";
import { HELP_TOPICS } from "../../src/cli/help-topics.ts";
import { COMMANDS } from "../../src/commands/index.ts";
import { VERDICTS } from "../../src/model/verdict.ts";
import { formatNames } from "../../src/render/index.ts";
import { run } from "../support/run.ts";

describe("help", () => {
  test.each([...HELP_TOPICS.keys()])("%s fits a terminal of 80 columns, and ends with a line break", async (topic) => {
    const { stdout, exitCode } = await run(["help", topic]);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(stdout.endsWith("\n")).toBe(true);
  });

  test("every list in help is complete", async () => {
    const [formatting, verdicts] = [await run("help formatting"), await run("help verdicts")];
    for (const name of formatNames) expect(formatting.stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    for (const name of VERDICTS) expect(verdicts.stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  test.each(COMMANDS.map(({ name }) => name))("help %s is the same as its --help", async (name) => {
    const [asTopic, asFlag] = [await run(["help", name]), await run([name, "--help"])];
    expect(asTopic).toEqual(asFlag);
    expect(asTopic.stdout).toContain(`rashomon ${name}`);
  });

  test("without a topic it is the overview", async () => {
    expect(await run("help")).toEqual(await run("--help"));
  });

  test("a word that is neither a command nor a topic is refused, with near ones", async () => {
    const { exitCode, stdout, stderr } = await run("help exitcodes");
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toBe('error: no command or topic "exitcodes"\nhint: exit-codes; rashomon help\n');
  });

  test("never reads a dataset", async () => {
    expect(await run("help dataset --dataset ./no/such/place")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await run("--help --dataset ./no/such/place")).toMatchObject({ exitCode: 0, stderr: "" });
  });
});
