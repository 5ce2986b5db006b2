// A run that is killed at any system call of a write leaves the old dataset or the new one, and the next command finds it.
// KILL_EVERYWHERE=1 tries every call of every write; else a dataset is replaced with a kill at the first, the second and the last
// call that moves a file, and every other kind of write is killed at one of them.

import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";
import { BIN, tableOf } from "./support.ts";

const HAS_STRACE = spawnSync("strace", ["-V"]).status === 0;
const EVERY = ["mkdir", "openat", "write", "fchmod", "fsync", "close", "rename", "unlink", "rmdir", "link"];
const IS_FULL = process.env["KILL_EVERYWHERE"] !== undefined;
const CALLS = IS_FULL ? EVERY : ["rename"];

interface Write {
  readonly title: string;
  readonly words: readonly string[];
  /** What the next command is, which finds the old or the new one. */
  readonly next: readonly string[];
  /** The folder or file that is written to, under {folder}. */
  readonly target: string;
}

/** Every command that writes; {folder} holds a dataset, a package, one file, and a table to import. */
const WRITES: readonly Write[] = [
  write("import --force", "mine", "import", "{template}/table.csv", "--out", "{folder}/mine", "--force"),
  write("import to a new folder", "new", "import", "{template}/table.csv", "--out", "{folder}/new"),
  write("import to one file", "one.json", "import", "{template}/table.csv", "--out", "{folder}/one.json", "--force"),
  write("init --force", "mine", "init", "{folder}/mine", "--title", "Another", "--force"),
  write("add", "mine", "add", "event", "--title", "Another", "--dataset", "{folder}/mine"),
  write("edit", "mine", "edit", "event", "mill-fire", "--set", "kind=span", "--dataset", "{folder}/mine"),
  write("rename", "mine", "rename", "event", "mill-fire", "blaze", "--dataset", "{folder}/mine"),
  write("undo", "changed", "undo", "--dataset", "{folder}/changed"),
  write("import --update", "table", "import", "{template}/table.csv", "--out", "{folder}/table", "--update"),
  write(
    "export to a file",
    "one.json",
    "export",
    "--to",
    "json",
    "--out",
    "{folder}/one.json",
    "--force",
    "--dataset",
    "{folder}/mine",
  ),
  {
    title: "export --to frictionless --force",
    target: "package",
    words: ["export", "--to", "frictionless", "--out", "{folder}/package", "--force", "--dataset", "{folder}/one.json"],
    next: ["import", "{folder}/package", "--dry-run"],
  },
];

function write(title: string, target: string, ...words: readonly string[]): Write {
  return { title, target, words, next: ["claims", "--dataset", `{folder}/${target}`] };
}

/** Written by the code that writes others of the list. */
const ALIKE = ["init --force", "edit"];
const TRIED = WRITES.filter(({ title }) => IS_FULL || !ALIKE.includes(title));

let template = "";
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), "rashomon-"));
  writeFileSync(join(template, "table.csv"), tableOf(9));
  await run(["init", join(template, "mine")]);
  writeFileSync(join(template, "other.csv"), tableOf(5));
  await run(["import", join(template, "other.csv"), "--out", join(template, "one.json")]);
  await run([
    "export",
    "--to",
    "frictionless",
    "--out",
    join(template, "package"),
    "--dataset",
    join(template, "mine"),
  ]);
  await run(["import", join(template, "table.csv"), "--out", join(template, "table")]);
  writeFileSync(join(template, "table.csv"), tableOf(11, 9));
  await run(["init", join(template, "changed")]);
  await run(["edit", "event", "mill-fire", "--set", "kind=topic", "--dataset", join(template, "changed")]);
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

const placed = (words: readonly string[], folder: string): readonly string[] =>
  words.map((word) => word.replace("{folder}", folder).replace("{template}", template));

/** A folder as the runs find it. */
function prepare(): string {
  const folder = makeFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Every file of a folder or file, by name; null where there is none. Hidden ones must be gone. */
function snapshot(path: string): unknown {
  if (!existsSync(path)) return null;
  if (statSync(path).isFile()) return readFileSync(path, "utf8");
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).toSorted();
  const files = names.filter((name) => statSync(join(path, name)).isFile() && !name.startsWith(".rashomon/undo/"));
  if (files.length === 0) return null;
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), "utf8")]));
}

function strace(options: readonly string[], words: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn("strace", ["-f", "-qq", ...options, process.execPath, BIN, ...words], { stdio: "ignore" });
    child.on("exit", (_, signal) => resolve(signal));
  });
}

/** Which of so many calls to be killed at. */
function momentsOf(count: number, write: Write): readonly number[] {
  if (IS_FULL) return Array.from({ length: count }, (_, index) => index + 1);
  const few = [1, Math.min(2, count), count];
  const place = TRIED.indexOf(write);
  return place === 0 ? few : few.slice(place % few.length).slice(0, 1);
}

/** How often the main thread makes each call. */
async function countCalls(words: readonly string[], log: string): Promise<ReadonlyMap<string, number>> {
  await strace(["-e", `trace=${CALLS.join(",")}`, "-o", log], words);
  const lines = readFileSync(log, "utf8").split("\n");
  const main = lines[0]?.split(" ")[0];
  const counts = new Map<string, number>();
  for (const line of lines) {
    const call = /^(\d+) +(\w+)\(/.exec(line);
    if (call?.[1] === main && call?.[2] !== undefined) counts.set(call[2], (counts.get(call[2]) ?? 0) + 1);
  }
  return counts;
}

/** Kills a run at the n-th call of a kind; what the target is after the next command, and the names that are left beside. */
async function killAt(
  call: string,
  n: number,
  { words, next, target }: Write,
): Promise<{ found: unknown; beside: readonly string[] }> {
  const folder = prepare();
  await strace(["-e", `trace=${call}`, "-e", `inject=${call}:signal=KILL:when=${n}`], placed(words, folder));
  await run(placed(next, folder));
  const beside = readdirSync(folder).filter((name) => name.startsWith("."));
  return { found: snapshot(join(folder, target)), beside };
}

describe.skipIf(!HAS_STRACE)("killed at a system call (needs strace)", () => {
  test.each(TRIED)("$title leaves the old one or the new one", { timeout: 600_000 }, async (write) => {
    const folder = prepare();
    const counts = await countCalls(placed(write.words, folder), join(makeFolder(), "log"));
    await run(placed(write.next, folder));
    const [old, made] = [snapshot(join(template, write.target)), snapshot(join(folder, write.target))];
    expect(counts.get("rename")).toBeGreaterThan(0);
    expect(made).not.toEqual(old);
    const moments = [...counts].flatMap(([call, count]) => momentsOf(count, write).map((n) => [call, n] as const));
    for (const [call, n] of moments) {
      const { found, beside } = await killAt(call, n, write);
      const isOne = [old, made].some((state) => JSON.stringify(state) === JSON.stringify(found));
      expect({ call, n, isOne: isOne || found, beside }).toEqual({ call, n, isOne: true, beside: [] });
    }
  });
});
