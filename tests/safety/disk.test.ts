// A disk that is full, a folder that may not be written to: what was there stays, and nothing half-written is ever read. How a
// command fails to write is the same for all, so every one meets the full disk, and one of each kind of target the rest.

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";
import { BIN, shell, tableOf } from "./support.ts";

const WINDOWS = process.platform === "win32";
const IS_ROOT = process.getuid?.() === 0;

/** Every way to write, to files under a folder; {mine} is a dataset there, {table} a table elsewhere. */
const WRITES: readonly (readonly [title: string, ...words: readonly string[]])[] = [
  ["add", "add", "event", "--title", "x".repeat(5000), "--dataset", "{folder}/mine"],
  ["import to a new folder", "import", "{table}", "--out", "{folder}/new"],
  ["import over a dataset", "import", "{table}", "--out", "{folder}/mine", "--force"],
  ["import to one file", "import", "{table}", "--out", "{folder}/new.json"],
  ["import over one file", "import", "{table}", "--out", "{folder}/old.json", "--force"],
  ["export to a file", "export", "--to", "json", "--out", "{folder}/old.json", "--force"],
  ["export to a folder", "export", "--to", "frictionless", "--out", "{folder}/package"],
  ["a baseline", "discrepancies", "--write-baseline", "{folder}/old.json"],
  ["init", "init", "{folder}/another"],
];

const oneOf = (...titles: readonly string[]) => WRITES.filter(([title]) => titles.includes(title));

/** Every file under a folder with its text. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  return Object.fromEntries(
    names.map((name) => [name, statSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), "utf8") : "/"]),
  );
}

let table = "";
beforeEach(() => {
  table = join(makeFolder(), "claims.csv");
  writeFileSync(table, tableOf(300));
});

async function fill(folder: string): Promise<void> {
  await run(["init", join(folder, "mine")]);
  writeFileSync(join(folder, "old.json"), '{"id":"old"}\n');
}

const wordsIn = (words: readonly string[], folder: string): readonly string[] =>
  words.map((word) => word.replace("{folder}", folder).replace("{table}", table));

/** A file system of this size, in memory; null where it may not be mounted. */
function mountSmallDisk(kilobytes: number): string | null {
  const folder = join(makeFolder(), "disk");
  mkdirSync(folder);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]).status !== 0) return null;
  onTestFinished(() => void spawnSync("umount", [folder]));
  return folder;
}

/** Whether this machine lets the tests mount a disk; only root may. */
const CAN_MOUNT = IS_ROOT && spawnSync("sh", ["-c", "unshare -m mount -t tmpfs tmpfs /mnt"]).status === 0;

describe.skipIf(!CAN_MOUNT)("a full disk (needs root, to mount a small one)", () => {
  test.each(WRITES)("%s says so, and changes nothing", async (_, ...words) => {
    const disk = mountSmallDisk(128);
    if (disk === null) throw new Error("The disk cannot be mounted");
    await fill(disk);
    spawnSync("dd", ["if=/dev/zero", `of=${join(disk, "rest")}`, "bs=1k"]);
    const before = snapshot(disk);
    const { exitCode, stderr, stdout } = await run(wordsIn(words, disk));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^error: cannot write .*: the disk is full \(ENOSPC\)\nhint: free some space/);
    expect(snapshot(disk)).toEqual(before);
  });
});

describe.skipIf(WINDOWS)("a disk that is full half-way through a file", () => {
  // A limit of one block for any file, which ends a write in the middle and needs no root.
  const LONG = oneOf("import over a dataset", "import to one file", "export to a folder");

  test.each(LONG)("%s says so, and changes nothing", async (_, ...words) => {
    const folder = makeFolder();
    await fill(folder);
    const before = snapshot(folder);
    const { status, stderr } = shell('ulimit -f 8; rashomon "$@"', ...wordsIn(words, folder));
    expect(stderr).toMatch(/^error: cannot write .*: the file is larger than the system allows \(EFBIG\)\nhint: /);
    expect({ status, after: snapshot(folder) }).toEqual({ status: 2, after: before });
  });
});

describe.skipIf(!existsSync("/dev/full"))("output that nobody can hold", () => {
  test.each(["list", "--help", "export --to csv"])("of %s is an error, not a defect", (line) => {
    const { status, stderr } = shell(`rashomon ${line} > /dev/full`);
    expect(stderr).toContain("cannot write the output: ENOSPC");
    expect({ status, isDefect: stderr.includes("defect") }).toEqual({ status: 2, isDefect: false });
  });

  test("for errors leaves the exit code unchanged", () => {
    expect(shell("rashomon list --no-such-flag 2> /dev/full").status).toBe(2);
    expect(shell("rashomon show nothing-like-it 2> /dev/full").status).toBe(1);
  });
});

test.skipIf(WINDOWS)("standard input that is a folder", () => {
  expect(shell("rashomon import - --dry-run < /")).toMatchObject({
    status: 2,
    stderr: "error: cannot read standard input: EISDIR\nhint: pipe a file in\n",
  });
});

/** Somebody who may do less than root, who may do anything. */
const NOBODY = IS_ROOT ? { uid: 65_534, gid: 65_534 } : {};
const CAN_BE_NOBODY = !WINDOWS && spawnSync(process.execPath, ["--version"], { ...NOBODY, cwd: "/" }).status === 0;

describe.skipIf(!CAN_BE_NOBODY)("a folder that may not be written to (root must be able to be somebody else)", () => {
  /** A copy of the program, since the folder of this one may be closed to others. */
  let program = "";
  beforeAll(() => {
    program = mkdtempSync(join(tmpdir(), "rashomon-"));
    for (const part of ["bin", "dist", "package.json"])
      cpSync(join(BIN, "../..", part), join(program, part), { recursive: true });
    chmodSync(program, 0o755);
  });
  afterAll(() => rmSync(program, { recursive: true }));

  function runAsNobody(words: readonly string[]): { readonly status: number | null; readonly stderr: string } {
    const bin = join(program, "bin/rashomon.js");
    const { status, stderr } = spawnSync(process.execPath, [bin, ...words], { ...NOBODY, cwd: "/", encoding: "utf8" });
    return { status, stderr };
  }

  test.each(oneOf("add", "import to a new folder", "import over a dataset", "export to a file", "a baseline"))(
    "%s says so, and changes nothing",
    async (_, ...words) => {
      const folder = makeFolder();
      await fill(folder);
      const before = snapshot(folder);
      chmodSync(join(table, ".."), 0o755);
      for (const path of [folder, join(folder, "mine")]) chmodSync(path, 0o555);
      const { status, stderr } = runAsNobody(wordsIn(words, folder));
      for (const path of [folder, join(folder, "mine")]) chmodSync(path, 0o755);
      expect(stderr).toMatch(/^error: cannot write .*: permission denied \(EACCES\)\nhint: check the permissions/);
      expect({ status, after: snapshot(folder) }).toEqual({ status: 2, after: before });
    },
  );

  test.each(["dataset.json", "claims.ndjson"])("%s that may not be read", async (name) => {
    const folder = makeFolder();
    await fill(folder);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "mine", name), 0);
    const { status, stderr } = runAsNobody(["list", "--dataset", join(folder, "mine")]);
    expect(stderr).toMatch(/^error: cannot read ".*": permission denied \(EACCES\)\nhint: check the permissions .*\n$/);
    expect(status).toBe(2);
  });
});

test("if a folder is in place of a file, no other file changes", async () => {
  const folder = makeFolder();
  await fill(folder);
  const mine = join(folder, "mine");
  rmSync(join(mine, "events.json"));
  mkdirSync(join(mine, "events.json"));
  const before = snapshot(folder);
  const { exitCode, stderr } = await run(["import", table, "--out", mine, "--force"]);
  expect(stderr).toContain('events.json" is a folder');
  expect({ exitCode, after: snapshot(folder) }).toEqual({ exitCode: 2, after: before });
});
