// What is published: packed, installed in an empty folder, and run, as a person who finds it on npm does.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

describe("the package", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rashomon-package-"));
    runIn(ROOT, "npm", ["pack", "--ignore-scripts", "--pack-destination", folder]);
    const [tarball = ""] = readdirSync(folder);
    writeFileSync(join(folder, "package.json"), "{}");
    runIn(folder, "npm", ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`]);
  });

  /** The command that npm has put there, without the half second that npx takes. */
  const rashomon = (...args: readonly string[]): string =>
    runIn(folder, join("node_modules", ".bin", "rashomon"), args);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is one package, without anything else to download", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["rashomon"]);
  });

  test("holds the program, its data and its licences, and no sources", () => {
    const files = readdirSync(join(folder, "node_modules/rashomon")).toSorted();
    expect(files).toEqual(["LICENSE", "LICENSE-DATA", "README.md", "bin", "dist", "package.json"]);
    expect(readdirSync(join(folder, "node_modules/rashomon/dist/data"))).toEqual(bundledDatasets());
  });

  test("runs", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(runIn(folder, "npx", ["--offline", "rashomon", "--version"])).toBe(`rashomon ${version}\n`);
    expect(rashomon("help", "dates")).toContain("EDTF");
  });

  test("reads its data from wherever it is installed", () => {
    const listing = JSON.parse(rashomon("list", "--json"));
    expect(listing.items.length).toBeGreaterThan(0);
  });

  test("has only Latin-1 letters in its code, which V8 reads at one byte per letter", () => {
    const dist = join(folder, "node_modules/rashomon/dist");
    const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
    expect(scripts.filter((name) => readFileSync(join(dist, name)).some((byte) => byte > 0x7f))).toEqual([]);
  });

  test("the functions that every look-up calls are in parentheses, so that V8 compiles them with their file", () => {
    for (const name of ["main.js", "search.js"]) {
      const code = readFileSync(join(folder, "node_modules/rashomon/dist", name), "latin1");
      expect(code).toMatch(/\(require\) => \{(?:"use strict";)?var [\w$]+=\(/);
    }
  });

  // The last ones: they take the package apart.
  test("a search reads two files of the program, and not the engine", () => {
    const dist = join(folder, "node_modules/rashomon/dist");
    expect(readdirSync(dist).filter((name) => name.startsWith("judge-"))).toHaveLength(1);
    removeScripts(dist, ["main.js", "search.js"]);
    const { words } = JSON.parse(readFileSync(join(dist, "example-words.json"), "utf8"));
    expect(JSON.parse(rashomon("search", words, "--json")).items.length).toBeGreaterThan(0);
  });

  test("a look-up for a pipe reads one file of the program: no table, no colour, no other command", () => {
    removeScripts(join(folder, "node_modules/rashomon/dist"), ["main.js"]);
    const listing = JSON.parse(rashomon("list", "--json"));
    expect(listing.items.length).toBeGreaterThan(0);
  });
});

function removeScripts(dist: string, kept: readonly string[]): void {
  const others = readdirSync(dist).filter((name) => name.endsWith(".js") && !kept.includes(name));
  expect(others.length).toBeGreaterThan(0);
  for (const name of others) rmSync(join(dist, name));
}

const bundledDatasets = (): readonly string[] =>
  readdirSync(join(ROOT, "data"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, "data", entry.name, "dataset.json")))
    .map(({ name }) => name)
    .toSorted();

/** Runs to the end and gives what it printed; fails with what it complained of. */
function runIn(cwd: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${stderr}`);
  return stdout;
}
