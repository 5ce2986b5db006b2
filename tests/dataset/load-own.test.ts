import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

import { loadOwnDataset } from "../../src/dataset/load-own.ts";

const GREAT_FIRE = join(import.meta.dirname, "../fixtures/great-fire");
const scratch = mkdtempSync(join(tmpdir(), "rashomon-load-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The great fire with other claims. */
function withClaims(...lines: readonly string[]): string {
  const folder = mkdtempSync(join(scratch, "fire-"));
  cpSync(GREAT_FIRE, folder, { recursive: true });
  writeFileSync(join(folder, "claims.ndjson"), lines.join("\n"));
  return folder;
}

test("a good dataset loads", async () => {
  const dataset = await loadOwnDataset(GREAT_FIRE);
  expect(dataset.claims).toHaveLength(11);
  expect(dataset.sources.get("mercure")).toMatchObject({ derivedFrom: ["gazette"], url: null, file: "mercure.txt" });
  expect(dataset.sources.get("pepys")).toMatchObject({ sentences: [2, 3], furniture: [[1, 1]] });
  expect(dataset.claims.find(({ id }) => id === "p-2")?.basis).toEqual({ type: "inferred", reason: "he names none" });
});

test("every mistake is reported at once, with file and line", async () => {
  const folder = withClaims(
    '{"source":"pepys","event":"fire","attribute":"deaths","value":"six"}',
    '{"source":"pepys","event":"fire","attribute":"place","value":"pudding-lan"}',
  );
  await expect(loadOwnDataset(folder)).rejects.toMatchObject({
    code: "data",
    message: expect.stringMatching(
      /has 2 mistakes:\n {2}claims\.ndjson:1: claim: "value" "six" is not a count.*\n {2}claims\.ndjson:2: claim "pepys-[2-9a-z]{10}": there is no entity "pudding-lan"; did you mean "pudding-lane"\?$/,
    ) as string,
  });
});

test("a long list of mistakes is cut, and says so", async () => {
  const folder = withClaims(
    ...Array.from(
      { length: 20 },
      (_, n) => `{"id":"c${n}","source":"pepys","event":"fire","attribute":"deaths","value":"six"}`,
    ),
  );
  await expect(loadOwnDataset(folder)).rejects.toThrow(/has 20 mistakes:\n(?:.*\n){12} {2}… and 8 more$/);
});

test("dates that only the edtf package reads are read, of values and of when they held", async () => {
  const folder = withClaims(
    '{"id":"a","source":"pepys","event":"fire","attribute":"start","value":" 166X"}',
    '{"id":"b","source":"pepys","event":"fire","attribute":"deaths","value":6,"asOf":"1666-21"}',
  );
  const { claims } = await loadOwnDataset(folder);
  expect(claims.map(({ value }) => value.kind)).toEqual(["date", "count"]);
});
