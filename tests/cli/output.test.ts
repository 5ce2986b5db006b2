// Where a report goes: format, pager, warnings.

import { describe, expect, test } from "vitest";
import { writeReport } from "../../src/cli/output.ts";
import type { Report } from "../../src/render/report.ts";
import { line } from "../../src/render/view.ts";
import { createBattlesEntry } from "../support/fake-command.ts";
import { run, type RunOptions } from "../support/run.ts";

const NAMES = Array.from({ length: 30 }, (_, index) => `battle-${index + 1}`);

const REPORT: Report = {
  kind: "battles",
  dataset: { id: "wars", version: "1.0.0", sha256: "00" },
  query: {},
  total: NAMES.length,
  items: NAMES.map((id) => ({ id })),
  extra: {},
  warnings: ["Ktesias is not read yet"],
  columns: ["id"],
  cutToScreen: true,
  view: (limit) => ({
    blocks: [{ type: "table", columns: [{ head: "Battle" }], rows: NAMES.slice(0, limit).map((id) => [[line(id)]]) }],
  }),
};

const print = (line: string, options: RunOptions = {}) =>
  run(line, { ...options, commands: [createBattlesEntry((_, context) => writeReport(REPORT, context))] });

describe("a report", () => {
  test("is complete in a pipe, without a terminal's codes", async () => {
    const { stdout } = await print("battles");
    expect(NAMES.filter((name) => !stdout.includes(name))).toEqual([]);
    expect(stdout).not.toContain("\u001B");
  });

  test("is limited to about a screenful on a terminal, and says so", async () => {
    const { stdout } = await print("battles --no-pager", { tty: true, rows: 24 });
    expect(stdout).toContain("battle-18");
    expect(stdout).not.toContain("battle-19");
    expect(stdout).toContain("12 more");
  });

  test("shows all on a terminal with --limit 0, in the pager", async () => {
    const { stdout, paged } = await print("battles --limit 0", { tty: true });
    expect(stdout).toBe("");
    expect(paged).toContain("battle-30");
  });

  test.each<[string, string, RunOptions]>([
    ["--no-pager", "battles --limit 0 --no-pager", {}],
    ["an empty RASHOMON_PAGER", "battles --limit 0", { env: { RASHOMON_PAGER: "", PAGER: "less" } }],
    ["PAGER=cat", "battles --limit 0", { env: { PAGER: "cat" } }],
    ["a pager that cannot be started", "battles --limit 0", { hasPager: false }],
    ["a screen that it fits", "battles --limit 2", {}],
  ])("goes to stdout with %s", async (_, line, options) => {
    const { stdout, paged } = await print(line, { ...options, tty: true });
    expect(paged).toBe("");
    expect(stdout).toContain("battle-2");
  });

  test("has its warnings on stderr, or in the JSON", async () => {
    expect((await print("battles")).stderr).toBe("warning: Ktesias is not read yet\n");
    const { stdout, stderr } = await print("battles --json");
    expect(JSON.parse(stdout).warnings).toEqual(["Ktesias is not read yet"]);
    expect(stderr).toBe("");
  });

  test("has no colour in a pipe unless asked for", async () => {
    const colors = { FORCE_COLOR: "1" };
    expect((await print("battles --color never", { env: colors })).stdout).not.toContain("\u001B");
  });
});
