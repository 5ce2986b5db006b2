// What is no file: devices are never read, pipes are read to a limit that can be raised, and it is said.

import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";
import { shell, tableOf } from "./support.ts";

const DEVICES = ["/dev/zero", "/dev/random"].filter((path) => existsSync(path));

describe.each(DEVICES)("%s", (device) => {
  test.each([
    ["list", "--dataset", device],
    ["validate", device],
    ["import", device, "--dry-run"],
    ["import", "-", "--dry-run", "--mapping", device],
    ["discrepancies", "--stream", device, "--dataset", "{mine}"],
    ["discrepancies", "--baseline", device],
    ["add", "event", "--title", "x", "--dataset", device],
    ["edit", "event", "x", "--set", "kind=span", "--dataset", device],
    ["merge", "dataset", device, "--dataset", "{mine}"],
    ["compare", device, device],
  ])("is refused by %s %s %s", async (...words) => {
    const mine = join(makeFolder(), "mine");
    if (words.includes("{mine}")) await run(["init", mine]);
    const { exitCode, stderr } = await run(
      words.map((word) => (word === "{mine}" ? mine : word)),
      { stdin: "a,b\n1,2\n" },
    );
    expect(stderr).toMatch(/^error: .*is a device, not a file\nhint: give a file or a pipe[^\n]*\n$/);
    expect(exitCode).toBe(2);
  });
});

test.each([
  ["init", ""],
  ["import", "", "--dry-run"],
  ["import", "table.csv", "--out", ""],
  ["import", "table.csv", "--dry-run", "--mapping", ""],
  ["export", "--out", ""],
  ["draft", "--texts", ""],
  ["list", "--dataset", ""],
  ["discrepancies", "--write-baseline="],
])("an empty path is refused by %s %s %s, and is not the current folder", async (...words) => {
  const { exitCode, stderr } = await run(words);
  expect(stderr).toMatch(/^error: \S+: the path is empty\nhint: write \. for the current folder\n$/);
  expect(exitCode).toBe(2);
});

test("the name of a new folder is printed without control codes", async () => {
  const { stderr } = await run(["init", join(makeFolder(), "\u001b[31mred")]);
  expect(stderr).toContain("Made ");
  expect(stderr).not.toContain("\u001b");
});

describe.skipIf(process.platform === "win32")("a pipe", () => {
  test("is read in place of a file", () => {
    const file = join(makeFolder(), "table.csv");
    writeFileSync(file, tableOf(3));
    expect(shell('rashomon import <(cat "$1") --from csv --dry-run --json', file).status).toBe(0);
  });

  test("has a limit, which can be raised", () => {
    const endless = 'rashomon list --dataset <(yes "[]" | head -c 4000000)';
    const { status, stderr } = shell(`RASHOMON_MAX_MB=1 ${endless.replace("rashomon", '"$NODE" "$BIN"')}`);
    expect(stderr).toMatch(/is larger than the limit of 1 MB\nhint: RASHOMON_MAX_MB=512 raises the limit/);
    expect(status).toBe(2);
    expect(shell(endless).stderr).not.toContain("larger than");
  });
});

test.skipIf(process.platform === "win32" || spawnSync("mkfifo", ["--version"]).error !== undefined)(
  "a pipe in the place of a file of a dataset is not waited for",
  async () => {
    const mine = join(makeFolder(), "mine");
    await run(["init", mine]);
    spawnSync("mkfifo", [join(mine, "notes.json")]);
    expect(await run(["list", "--dataset", mine])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("is not a regular file"),
    });
  },
);

test("a folder whose head is a link to itself hides no dataset from `datasets`", () => {
  const folder = makeFolder();
  const { stdout, status } = shell(
    'cd "$1" && mkdir loop && ln -s dataset.json loop/dataset.json && rashomon init mine && rashomon datasets --json --fields name',
    folder,
  );
  expect(status).toBe(0);
  expect(stdout).toContain('{"name":"./mine"}');
});
