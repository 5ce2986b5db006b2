// A dataset that one is handed must not open, or write over, anything outside its folder.

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { DATASET_FILES } from "../../src/dataset/read.ts";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";
import { tableOf } from "./support.ts";

const SECRET = '{"id":"secret","events":[]}\n';

let folder = "";
let outside = "";
beforeEach(async () => {
  folder = join(makeFolder(), "mine");
  outside = join(makeFolder(), "secret.json");
  await run(["init", folder]);
  writeFileSync(outside, SECRET);
  writeFileSync(join(folder, "..", "claims.csv"), tableOf(3));
});

const linkOut = (name: string): void => {
  rmSync(join(folder, name), { force: true });
  symlinkSync(outside, join(folder, name));
};

const READERS = [
  ["list"],
  ["validate"],
  ["export", "--to", "json"],
  ["add", "event", "--title", "x"],
  ["add", "event", "--title", "x", "--dry-run"],
];

describe.skipIf(process.platform === "win32")("a file of a dataset that is a link", () => {
  test.each(DATASET_FILES)("that leaves the folder is not read: %s", async (name) => {
    linkOut(name);
    for (const words of READERS) {
      const { exitCode, stdout, stderr } = await run([...words, "--dataset", folder]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect(stderr).toMatch(
        /^error: ".*" links to a file outside its folder\nhint: replace the link with the file\n$/,
      );
      expect(stderr).not.toContain('secret"');
    }
    expect(readFileSync(outside, "utf8")).toBe(SECRET);
  });

  test("to the folder itself, to its parent, to nothing or in a circle is an error too", async () => {
    for (const [target, message] of [
      [".", "links to a file outside its folder"],
      ["..", "links to a file outside its folder"],
      ["../../../../../../etc/passwd", "links to a file outside its folder"],
      ["nowhere", "is a broken link"],
      ["events.json", "ELOOP"],
    ]) {
      rmSync(join(folder, "events.json"), { force: true });
      symlinkSync(target ?? "", join(folder, "events.json"));
      const { exitCode, stderr } = await run(["list", "--dataset", folder]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(message ?? "") });
    }
  });

  test("within the folder is followed, and stays a link when its target changes", async () => {
    mkdirSync(join(folder, "parts"));
    const text = readFileSync(join(folder, "events.json"), "utf8");
    writeFileSync(join(folder, "parts/events.json"), text);
    rmSync(join(folder, "events.json"));
    symlinkSync("parts/events.json", join(folder, "events.json"));
    expect((await run(["add", "event", "--title", "The flood", "--dataset", folder])).exitCode).toBe(0);
    expect(readlinkSync(join(folder, "events.json"))).toBe("parts/events.json");
    expect(readFileSync(join(folder, "parts/events.json"), "utf8")).toContain("the-flood");
  });

  test("to a pipe is refused, since reading it would wait", async () => {
    rmSync(join(folder, "events.json"));
    spawnSync("mkfifo", [join(folder, "events.json")]);
    const { exitCode, stderr } = await run(["list", "--dataset", folder]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining("is not a regular file") });
  });
});

describe.skipIf(process.platform === "win32")("what is written", () => {
  test.each(DATASET_FILES.filter((name) => name !== "checks.json" && name !== "notes.json"))(
    "takes the place of a link, and never goes through it: %s",
    async (name) => {
      linkOut(name);
      const words = ["import", join(folder, "../claims.csv"), "--out", folder, "--force"];
      expect((await run(words)).exitCode).toBe(0);
      expect(readFileSync(outside, "utf8")).toBe(SECRET);
      const isWritten = name !== "entities.json"; // The table has none.
      expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(!isWritten);
    },
  );

  test("a write beside a dataset does not follow a link either", async () => {
    for (const name of ["README.md", "import.json", "reported.csv"]) linkOut(name);
    writeFileSync(join(folder, "../claims.csv"), `${tableOf(3)}s1,,deaths,8\n`);
    await run(["import", join(folder, "../claims.csv"), "--out", folder, "--force"]);
    expect(readFileSync(outside, "utf8")).toBe(SECRET);
    for (const name of ["README.md", "import.json", "reported.csv"])
      expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(false);
  });

  test("a write of a package does not follow one", async () => {
    const out = join(folder, "../package");
    mkdirSync(out);
    for (const name of ["datapackage.json", "claims.csv", "events.csv"]) symlinkSync(outside, join(out, name));
    expect((await run(["export", "--to", "frictionless", "--out", out, "--force", "--dataset", folder])).exitCode).toBe(
      0,
    );
    expect(readFileSync(outside, "utf8")).toBe(SECRET);
  });

  test("`add` does not follow a lock that is a link", async () => {
    const target = join(outside, "../made-by-the-link");
    mkdirSync(join(folder, ".rashomon"));
    symlinkSync(target, join(folder, ".rashomon/lock"));
    expect((await run(["add", "event", "--title", "x", "--dataset", folder])).exitCode).toBe(0);
    expect(existsSync(target)).toBe(false);
  });
});

describe("a data package opens nothing outside its folder", () => {
  beforeEach(() => {
    mkdirSync(join(folder, "package"));
    writeFileSync(join(folder, "package/claims.csv"), tableOf(3));
    writeFileSync(join(folder, "secret.csv"), tableOf(1));
  });

  const packageOf = (path: unknown): string => {
    const file = join(folder, "package/datapackage.json");
    writeFileSync(file, JSON.stringify({ resources: [{ name: "claims", path }] }));
    return file;
  };
  const importIt = (file: string) => run(["import", file, "--dry-run", "--from", "frictionless"]);

  test.each([
    "../secret.csv",
    "/etc/passwd",
    "a/../../secret.csv",
    "..",
    ".",
    "C:\\secret.csv",
    "..\\secret.csv",
    "file:///etc/passwd",
    "http://example.org/secret.csv",
    "a\0b",
    "",
  ])("by its path: %j", async (path) => {
    const { exitCode, stdout, stderr } = await importIt(packageOf(path));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^error: the resource "claims"/);
  });

  test.skipIf(process.platform === "win32")("by a link, but by one that stays inside", async () => {
    symlinkSync(join(folder, "secret.csv"), join(folder, "package/out.csv"));
    symlinkSync("claims.csv", join(folder, "package/in.csv"));
    expect((await importIt(packageOf("out.csv"))).stderr).toContain("leads out of the folder");
    expect((await importIt(packageOf("in.csv"))).exitCode).toBe(0);
  });

  test("by one of several paths", async () => {
    const { exitCode, stderr } = await importIt(packageOf(["claims.csv", "../secret.csv"]));
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('the resource "claims"') });
  });
});
