// Characters that nobody sees: one rule for every output, and no difference between two values hides behind them.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

/** By name: what stands in the middle of a value, and nobody sees it. */
const INVISIBLE = {
  "zero-width space": "\u200b",
  "word joiner": "\u2060",
  "invisible times": "\u2062",
  "byte-order mark": "\ufeff",
  "soft hyphen": "\u00ad",
  annotation: "\ufff9",
  "tag character": "\u{e0041}",
  "left-to-right mark": "\u200e",
  "Arabic letter mark": "\u061c",
  "right-to-left override": "\u202e",
  "Mongolian vowel separator": "\u180e",
};
const CHARACTERS = Object.entries(INVISIBLE);

let folder = "";
beforeEach(() => {
  folder = join(makeFolder(), "mine");
  mkdirSync(folder);
  const claims = CHARACTERS.flatMap(([, character], n) => [
    { source: "gazette", event: `fire-${n}`, attribute: "name", value: "Mill Fire" },
    { source: "herald", event: `fire-${n}`, attribute: "name", value: `Mill${character} Fire` },
  ]);
  writeFileSync(
    join(folder, "dataset.json"),
    '{"format":"rashomon/1","id":"fires","attributes":[{"id":"name","kind":"name"}]}',
  );
  writeFileSync(join(folder, "claims.ndjson"), claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""));
});

const ask = async (...words: readonly string[]) => run([...words, "--dataset", folder]);
const holdsOne = (text: string): boolean => CHARACTERS.some(([, character]) => text.includes(character));

test("two values that differ only in them are spelling variants", async () => {
  const { stdout } = await ask("discrepancies", "--verdict", "all", "--json", "--fields", "verdict");
  const { items } = JSON.parse(stdout) as { items: { verdict: string }[] };
  expect(items.map(({ verdict }) => verdict)).toEqual(CHARACTERS.map(() => "spelling"));
});

test("validate names each of them, and the claim that looks the same", async () => {
  const { stdout } = await ask("validate", "--json");
  const { items } = JSON.parse(stdout) as { items: { message: string }[] };
  for (const [name, character] of CHARACTERS) {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    expect({ name, isNamed: items.some(({ message }) => message.includes(code)) }).toEqual({ name, isNamed: true });
  }
  expect(items.filter(({ message }) => message.startsWith("it differs from"))).toHaveLength(CHARACTERS.length);
});

test.each(["list", "table", "md", "csv", "tsv"])("what is shown as %s is clean", async (format) => {
  const { stdout } = await ask("claims", "--format", format);
  expect(stdout).toMatch(/Mill\s[^]*Fire/);
  expect(holdsOne(stdout)).toBe(false);
});

test("CSV and a data package leave them out, and say so", async () => {
  const csv = await ask("export", "--to", "csv");
  expect(holdsOne(csv.stdout)).toBe(false);
  expect(csv.stderr).toContain(`${CHARACTERS.length} texts have invisible characters, which are left out`);
  const out = join(folder, "../package");
  expect((await ask("export", "--to", "frictionless", "--out", out)).stderr).toContain("left out");
  for (const name of readdirSync(out)) expect(holdsOne(readFileSync(join(out, name), "utf8"))).toBe(false);
});

test("JSON and NDJSON keep them", async () => {
  for (const format of ["json", "ndjson"]) {
    const { stdout, stderr } = await ask("export", "--to", format);
    const parsed = stdout.replaceAll(/\\u([\da-f]{4})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    for (const [, character] of CHARACTERS) expect(parsed).toContain(character);
    expect(stderr).toBe("");
  }
});
