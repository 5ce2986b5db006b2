// `init`, `validate`, `schema`, `datasets`: from nothing to a dataset of one's own.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

describe("init", () => {
  test("makes a commented dataset that validates without a problem and has something to show", async () => {
    const folder = join(makeFolder(), "fires");
    const { exitCode, stdout } = await run(["init", folder, "--title", "Our fires"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(Object.keys(readFolder(folder))).toEqual([
      "README.md",
      "claims.ndjson",
      "dataset.json",
      "events.json",
      "sources.json",
    ]);
    const checked = await run(["validate", folder, "--strict", "--json"]);
    expect(checked.exitCode).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({
      kind: "validate",
      dataset: { id: "fires" },
      total: 0,
      items: [],
      errors: 0,
      warnings: [],
    });
    const { stdout: found } = await run(["discrepancies", "--dataset", folder, "--json"]);
    const verdicts = (JSON.parse(found) as { items: { verdict: string }[] }).items.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(expect.arrayContaining(["conflict", "framing", "precision"]));
  });

  test("replaces nothing without --force", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "thesis.txt"), "…");
    expect(await run(["init", folder])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("is not empty and not a dataset"),
    });
    const own = join(folder, "own");
    await run(["init", own]);
    writeFileSync(join(own, "claims.ndjson"), "");
    expect(await run(["init", own])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--force replaces it"),
    });
    expect(readFolder(own)["claims.ndjson"]).toBe("");
  });

  test("makes an id from any name of the folder", async () => {
    const folder = join(makeFolder(), "The Flood (1931)");
    await run(["init", folder]);
    expect(JSON.parse(readFolder(folder)["dataset.json"] ?? "")).toMatchObject({ id: "the-flood-1931" });
  });
});

describe("validate", () => {
  async function withClaims(text: string): Promise<string> {
    const folder = join(makeFolder(), "fires");
    await run(["init", folder]);
    writeFileSync(join(folder, "claims.ndjson"), text);
    return folder;
  }

  test("errors give 1, with their places for people", async () => {
    const folder = await withClaims('{"source":"gazette","event":"mill-fire","attribute":"deaths","value":"lots"}\n');
    const { exitCode, stdout } = await run(["validate", folder]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('claims.ndjson:1:70 error: claim: "value" "lots" is not a count\n    write 8,');
    expect(stdout).toContain("1 error in ");
  });

  test("and for programs", async () => {
    const folder = await withClaims('{"source":"gazette","event":"mill-fire","attribute":"deaths","value":"lots"}\n');
    const { exitCode, stdout } = await run(["validate", "--dataset", folder, "--json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      items: expect.arrayContaining([
        {
          severity: "error",
          code: "value",
          file: "claims.ndjson",
          line: 1,
          column: 70,
          record: "claim",
          field: "value",
          message: '"value" "lots" is not a count',
          hint: 'write 8, "2..5", "several", ">=3", "<=100" or "~50"',
        },
      ]),
    });
  });

  test("warnings alone give 0, and 1 with --strict", async () => {
    const folder = await withClaims('{"source":"gazette","event":"mill-fire","attribute":"deaths","value":8}\n');
    expect((await run(["validate", folder])).exitCode).toBe(0);
    expect((await run(["validate", folder, "--strict"])).exitCode).toBe(1);
  });

  test("a path that does not exist", async () => {
    expect(await run("validate ./nowhere")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('no dataset at "./nowhere"'),
    });
  });
});

describe("schema", () => {
  test.each(["", " claim", " events"])("schema%s prints a schema", async (part) => {
    const { stdout, exitCode } = await run(`schema${part}`);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  });

  test("an unknown part", async () => {
    expect(await run("schema event")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("events") });
  });
});

describe("datasets", () => {
  test("lists the bundled one as the one in use", async () => {
    const { stdout, exitCode } = await run("datasets --json");
    expect(exitCode).toBe(0);
    const [first] = (JSON.parse(stdout) as { items: unknown[] }).items;
    expect(first).toMatchObject({ origin: "bundled", default: true, problem: null });
  });

  test("lists the one of the environment, with what is wrong with it", async () => {
    const folder = join(makeFolder(), "fires");
    await run(["init", folder]);
    const listed = async () =>
      (
        JSON.parse((await run("datasets --json", { env: { RASHOMON_DATASET: folder } })).stdout) as {
          items: { name: string }[];
        }
      ).items.find(({ name }) => name === folder);
    expect(await listed()).toMatchObject({
      id: "fires",
      origin: "environment",
      default: true,
      sources: 2,
      problem: null,
    });
    mkdirSync(join(folder, "x"));
    writeFileSync(join(folder, "claims.ndjson"), "{\n");
    expect(await listed()).toMatchObject({
      id: null,
      claims: null,
      problem: expect.stringContaining("claims.ndjson:1"),
    });
  });
});
