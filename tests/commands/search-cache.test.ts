// The index of a large dataset is kept beside it, is known again, and is never trusted.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { writeIndexCache } from "../../src/dataset/index-cache.ts";
import { loadOwnDataset } from "../../src/dataset/load-own.ts";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { serializeIndex } from "../../src/search/index-file.ts";
import { run } from "../support/run.ts";

const ROOT = mkdtempSync(join(tmpdir(), "rashomon-cache-"));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

let folder = "";
let number = 0;
const store = (): string => join(folder, ".rashomon");
const kept = (): string => join(store(), "search-index");

/** A dataset of as many claims as are worth a file; each harbour lost as many ships as its number says. */
beforeEach(() => {
  number += 1;
  folder = join(ROOT, String(number));
  mkdirSync(folder);
  const claims = Array.from({ length: 2000 }, (_, at) => ({
    source: at % 2 === 0 ? "log" : "gazette",
    event: `harbour-${Math.floor(at / 2)}`,
    attribute: "ships",
    value: Math.floor(at / 2),
  }));
  const write = (file: string, data: unknown): void => writeFileSync(join(folder, file), JSON.stringify(data));
  const attributes = [{ id: "ships", kind: "count" }];
  write("dataset.json", { format: "rashomon/1", id: "harbours", title: "Harbours", version: "1", attributes });
  write("sources.json", [{ id: "log" }, { id: "gazette" }]);
  write(
    "events.json",
    Array.from({ length: 1000 }, (_, at) => ({ id: `harbour-${at}`, title: `Raid on harbour ${at}` })),
  );
  writeFileSync(join(folder, "claims.ndjson"), claims.map((claim) => JSON.stringify(claim)).join("\n"));
});

const ask = async (more = ""): Promise<string> => {
  const { stdout, stderr, exitCode } = await run(`search harbour 417 --dataset ${folder} ${more}`);
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  return stdout;
};

test("it is kept, and finds the same events", async () => {
  const first = await ask();
  expect(first).toContain("Raid on harbour 417");
  expect(existsSync(kept())).toBe(true);
  expect(await ask()).toBe(first);
});

test("with it, only the claims of the events that are shown are read", async () => {
  await ask();
  const parse = vi.spyOn(JSON, "parse");
  const shown = await ask("--json");
  const claims = parse.mock.calls.filter(([text]) => text.includes('"attribute":"ships"'));
  parse.mockRestore();
  const events = (JSON.parse(shown) as { readonly items: readonly unknown[] }).items;
  expect(claims).toHaveLength(2 * events.length);
  expect(shown).toBe(await ask("--json --no-cache"));
});

test("a dataset that declares nothing besides its claims is read as a whole", async () => {
  rmSync(join(folder, "sources.json"));
  const first = await ask("--no-cache");
  await ask();
  expect(await ask()).toBe(first);
});

test("what a file says about a claim is not trusted", async () => {
  const index = createSearchIndex(await loadOwnDataset(folder));
  const claimEvents = index.claimEvents.map((event) => (event === 417 ? 418 : event));
  writeIndexCache(folder, serializeIndex({ ...index, claimEvents }));
  const { stdout, stderr, exitCode } = await run(`search harbour 418 --dataset ${folder}`);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  expect(stderr).toContain("the search index beside the dataset does not match it");
  expect(stderr).toContain("--no-cache");
});

test("it is rebuilt when the dataset has changed", async () => {
  await ask();
  const before = readFileSync(kept());
  const path = join(folder, "events.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("Raid on harbour 417", "Siege of the harbour 417"));
  expect(await ask()).toContain("Siege of the harbour 417");
  expect(readFileSync(kept()).equals(before)).toBe(false);
});

test.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
  ["empty", () => Buffer.alloc(0)],
  ["of another program", () => Buffer.from("nothing of ours ".repeat(100))],
  [
    "changed in one byte",
    (bytes: Buffer) => {
      const changed = Buffer.from(bytes);
      changed[bytes.length - 50] = (changed[bytes.length - 50] ?? 0) ^ 1;
      return changed;
    },
  ],
])("one that is %s is made anew", async (_, damage) => {
  const first = await ask();
  const sound = readFileSync(kept());
  writeFileSync(kept(), damage(sound));
  expect(await ask()).toBe(first);
  expect(readFileSync(kept()).equals(sound)).toBe(true);
});

test("--no-cache neither reads nor keeps one", async () => {
  await ask("--no-cache");
  expect(existsSync(store())).toBe(false);
});

test("a link in its place is not followed", async () => {
  const elsewhere = join(ROOT, `elsewhere-${number}`);
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, store());
  await ask();
  expect(existsSync(join(elsewhere, "search-index"))).toBe(false);
});

test("a read-only folder is searched all the same", async () => {
  chmodSync(folder, 0o555);
  expect(await ask()).toContain("Raid on harbour 417");
  chmodSync(folder, 0o755);
});

test("a small dataset keeps no index", async () => {
  await run(`search fire --dataset ${join(import.meta.dirname, "../fixtures/great-fire")}`);
  expect(existsSync(join(import.meta.dirname, "../fixtures/great-fire/.rashomon"))).toBe(false);
});
