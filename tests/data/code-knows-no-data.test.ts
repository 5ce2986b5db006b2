// The program is for any dataset: nothing that only a bundled one knows may stand in its code, not even in an example.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BUNDLED, loadFolder } from "./bundled.ts";

const ROOT = join(import.meta.dirname, "../..");

const FILES = ["src", "bin"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
);

const IDS = (await Promise.all(BUNDLED.map(loadFolder))).flatMap(({ id, events, entities, sources }) => [
  id,
  ...events.keys(),
  ...entities.keys(),
  ...sources.keys(),
]);

const wordsOf = (ids: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_-])(?:${ids.join("|")})(?![\p{L}\p{N}_-])`, "gu");

/** An id of several words is the dataset's own. One of a single word may stand in a comment, where it is plain English. */
const OWN = wordsOf(IDS.filter((id) => id.includes("-")));
const SINGLE = wordsOf(IDS.filter((id) => !id.includes("-")));

const withoutComments = (code: string): string => code.replaceAll(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, "");

function findIds(file: string): readonly string[] {
  const code = readFileSync(join(ROOT, file), "utf8");
  const found = [...code.matchAll(OWN), ...withoutComments(code).matchAll(SINGLE)].map(([word]) => word);
  return [...new Set(found)].map((word) => `${file}: ${word}`);
}

test("the code names no event, entity or source of a bundled dataset", () => {
  expect(FILES.length).toBeGreaterThan(100);
  expect(FILES.flatMap(findIds)).toEqual([]);
});
