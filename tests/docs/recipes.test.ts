// Every recipe of docs/recipes.md is run as it stands, where its tool is installed; else it is skipped, by name.

import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";

const ROOT = join(import.meta.dirname, "../..");
const TOOLS = ["jq", "duckdb", "sqlite3", "Rscript"];

const isInstalled = (tool: string): boolean => spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;

const recipes = [...readFileSync(join(ROOT, "docs/recipes.md"), "utf8").matchAll(/```sh\n(.*?)```/gs)].map(
  ([, script = ""]) => ({ script, tool: TOOLS.find((tool) => new RegExp(`\\b${tool}\\b`).test(script)) ?? null }),
);

/** A folder with the program under its name. */
function makeWorkplace(): { readonly cwd: string; readonly path: string } {
  const cwd = makeFolder();
  const program = join(cwd, "rashomon");
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, "bin/rashomon.js")}" "$@"\n`);
  chmodSync(program, 0o755);
  return { cwd, path: `${cwd}${delimiter}${process.env["PATH"] ?? ""}` };
}

test("there is a recipe for each tool", () => {
  expect(TOOLS.filter((tool) => !recipes.some((recipe) => recipe.tool === tool))).toEqual([]);
});

for (const { script, tool } of recipes) {
  const [name = ""] = script.trim().split("\n").slice(-1);
  test.skipIf(tool !== null && !isInstalled(tool))(
    `${tool ?? "rashomon"}${tool !== null && !isInstalled(tool) ? " (not installed)" : ""}: ${name.slice(0, 70)}`,
    () => {
      const { cwd, path } = makeWorkplace();
      const options = { cwd, env: { ...process.env, PATH: path }, encoding: "utf8" } as const;
      // Started by another program with a socket as its input, bash reads its rc file even for a command.
      const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-euo", "pipefail", "-c", script], options);
      expect({ script, status, stderr }).toEqual({ script, status: 0, stderr: "" });
      if (tool !== null) expect(stdout.trim().split("\n").length).toBeGreaterThan(1);
    },
  );
}
