// How a run ends: exit codes, and errors for people and for scripts.

import { describe, expect, test } from "vitest";
import { DataError, InterruptedError, NoTerminalError, NotFoundError, UsageError } from "../src/platform/errors.ts";
import { createBattlesEntry } from "./support/fake-command.ts";
import { run, type RunOptions } from "./support/run.ts";

/** Runs a command that throws. */
function fail(error: unknown, line = "battles", options: RunOptions = {}) {
  const commands = [
    createBattlesEntry(async () => {
      throw error;
    }),
  ];
  return run(line, { ...options, commands });
}

const MISSING = new NotFoundError('There is no battle "Salmis"', ["rashomon show salamis"]);

describe("errors", () => {
  test.each([
    ["usage", new UsageError("no"), 2],
    ["data", new DataError("no"), 2],
    ["not-found", new NotFoundError("no"), 1],
    ["no-terminal", new NoTerminalError("no"), 2],
    ["interrupted", new InterruptedError(), 130],
    ["internal", new TypeError("no"), 2],
  ])("%s has the same exit code in every format", async (code, error, exitCode) => {
    const machine = await fail(error, "battles --json");
    expect(await fail(error)).toMatchObject({ exitCode, stdout: "" });
    expect(machine).toMatchObject({ exitCode, stdout: "" });
    expect(JSON.parse(machine.stderr).error.code).toBe(code);
  });

  test("are one line and what to try next", async () => {
    expect((await fail(MISSING)).stderr).toBe('error: There is no battle "Salmis"\nhint: rashomon show salamis\n');
  });

  test.each([
    "battles --json",
    "--format json battles",
    "battles --format=ndjson",
    "battles --format csv",
    "battles --format tsv",
  ])("are one JSON object under a machine format: %s", async (line) => {
    const { stderr } = await fail(MISSING, line);
    expect(stderr.endsWith("}\n")).toBe(true);
    expect(JSON.parse(stderr)).toEqual({
      schemaVersion: "1.0",
      error: { code: "not-found", message: 'There is no battle "Salmis"', suggestions: ["rashomon show salamis"] },
    });
  });

  test("of the command line are JSON too, wherever --json stands", async () => {
    const { stderr } = await fail(null, "battles --limit many --json");
    expect(JSON.parse(stderr).error).toMatchObject({
      code: "usage",
      message: '--limit: "many" is not a whole number, 0 or more',
    });
  });

  test("that are defects have a stack for people and none for scripts", async () => {
    const defect = new TypeError("undefined is not a battle");
    expect((await fail(defect)).stderr).toContain("main.test.ts");
    expect(JSON.parse((await fail(defect, "battles --json")).stderr).error).toMatchObject({ message: defect.message });
  });

  test("are not shown to a person who interrupted", async () => {
    expect((await fail(new InterruptedError())).stderr).toBe("");
  });
});

test("a reader that goes away ends the run with 0, without a message", async () => {
  expect(await run("--help", { closesAfter: 10 })).toMatchObject({ exitCode: 0, stderr: "", stdout: "rashomon: " });
});
