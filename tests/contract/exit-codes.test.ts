// Exit codes and errors: the same in every format, and under a machine format one JSON object and nothing else.

import { describe, expect, test } from "vitest";
import { ask } from "./ask.ts";

/** The formats of every command, and whether programs read them. */
const FORMATS: readonly (readonly [format: string, machine: boolean])[] = [
  ["table", false],
  ["list", false],
  ["json", true],
  ["ndjson", true],
  ["csv", true],
  ["tsv", true],
  ["md", false],
];

const FAILURES: readonly (readonly [title: string, line: string, code: string, exitCode: number])[] = [
  ["an unknown event in show", "show great-erruption", "not-found", 1],
  ["an unknown event in discrepancies", "discrepancies great-erruption", "not-found", 1],
  ["an unknown discrepancy", "explain great-eruption/dat", "not-found", 1],
  ["an unknown claim in cite", "cite great-eruption/dat", "not-found", 1],
  ["an unknown claim in quote", "quote log-77", "not-found", 1],
  ["a flag that is an operator of search", "search eruption --since 1883", "usage", 2],
  ["an unknown source", "sources gazete", "not-found", 1],
  ["an unknown id in a flag", "claims --source gazete", "not-found", 1],
  ["an unknown event in a flag", "claims --event great-erruption", "not-found", 1],
  ["an unknown source in a query", "search eruption source:gazete", "not-found", 1],
  ["an unknown event in a query", "search eruption event:great-erruption", "not-found", 1],
  ["an unknown dataset", "compare krakatao krakatao", "not-found", 1],
  ["a folder that is not there", "compare ./no/such/folder ./mine", "data", 2],
  ["an unknown flag", "list --form 1883", "usage", 2],
  ["a date that is none", "list --from soon", "usage", 2],
  ["an argument too many", "list 1883", "usage", 2],
  ["an argument too few", "show", "usage", 2],
  ["a word that a flag does not take", "discrepancies --verdict conflit", "usage", 2],
  ["one source where two are needed", "discrepancies --between log", "usage", 2],
  ["a baseline that is not there", "discrepancies --baseline ./no/such/file.json", "data", 2],
  ["a language without labels", "list --lang tlh", "usage", 2],
];

describe.each(FAILURES)("%s", (_, line, code, exitCode) => {
  test.each(FORMATS)("in %s", async (format, machine) => {
    const outcome = await ask(`${line} --format ${format}`);
    expect(outcome).toMatchObject({ stdout: "", exitCode });
    if (machine) expectOneObject(outcome.stderr, code);
    else expect(outcome.stderr).toMatch(/^error: .+\nhint: .+\n$/);
  });
});

function expectOneObject(stderr: string, code: string): void {
  expect(stderr).toMatch(/^\{.*\}\n$/);
  const report = JSON.parse(stderr) as { readonly error: { readonly suggestions: readonly string[] } };
  expect(Object.keys(report)).toEqual(["schemaVersion", "error"]);
  expect(Object.keys(report.error)).toEqual(["code", "message", "suggestions"]);
  expect(report).toMatchObject({ schemaVersion: "1.0", error: { code, message: expect.stringMatching(/./) } });
  expect(report.error.suggestions.length).toBeGreaterThan(0);
}

/** A machine format is asked for in any of these ways. */
test.each([
  "show great-erruption -j",
  "-j show great-erruption",
  "-qj show great-erruption",
  "show great-erruption -f json",
  "show great-erruption -fjson",
  "show great-erruption -f ndjson",
  "show great-erruption --format CSV",
  "discrepancies --bogus -j",
  "discrepancies -n abc -j",
  "list --from 1980-13 -j",
  "search -j source:nosuch x",
])("the error of %s is one JSON object", async (line) => {
  const { stdout, stderr } = await ask(line);
  expect(stdout).toBe("");
  expectOneObject(stderr, /^.*erruption|nosuch/.test(line) ? "not-found" : "usage");
});

const RESULTS: readonly (readonly [title: string, line: string, exitCode: number])[] = [
  ["something found", "discrepancies", 0],
  ["an empty list of claims", "claims --source log --attribute cause", 0],
  ["an empty range", "list --on 1066", 0],
  ["no discrepancy of that kind", "discrepancies rumblings --verdict conflict", 0],
  ["findings under --exit-code", "discrepancies --exit-code", 1],
  ["findings under --exit-code that --limit hides", "discrepancies --exit-code --limit 1", 1],
  ["no finding under --exit-code", "discrepancies rumblings --verdict conflict --exit-code", 0],
];

describe.each(RESULTS)("%s", (_, line, exitCode) => {
  test.each(FORMATS)("in %s", async (format) => {
    expect(await ask(`${line} --format ${format}`)).toMatchObject({ stderr: "", exitCode });
  });
});
