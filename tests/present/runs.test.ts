// A value that a source holds at several dates on end is one line, in every view; JSON keeps a position a date.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { claim, type Fields, makeDataset } from "../support/dataset.ts";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { datesOf, joinRuns } from "../../src/questions/runs.ts";

const HELD = {
  census: { 1840: 70, 1850: 70, 1860: 70, 1870: 95, 1880: 70 },
  atlas: { 1840: 70, 1850: 70, 1860: 88, 1870: 95 },
};

const claims = Object.entries(HELD).flatMap(([source, series]) =>
  Object.entries(series).map(([year, value]) => claim(`${source}: mill/looms@${year} = ${value}`)),
);

const linesOf = (told: readonly Fields[]): readonly string[] => {
  const positions = createJudge(makeDataset([...told])).byId("mill/looms")?.positions ?? [];
  return joinRuns(positions).map(
    ({ value, sources, claims: held }) =>
      `${"text" in value ? value.text : ""} ${datesOf(held).join(" ")}: ${sources.join(", ")}`,
  );
};

test("a run ends where one of its sources gives another value", () => {
  expect(linesOf(claims)).toEqual([
    "70 1840 1850 1860: atlas, census",
    "88 1860: atlas",
    "95 1870: atlas, census",
    "70 1880: census",
  ]);
});

test("values without a date, of another basis or another mood stay apart", () => {
  expect(
    linesOf([
      claim("census: mill/looms@1840 = 70"),
      claim("census: mill/looms@1850 = 70", { basis: { inferred: "from the rent" } }),
      claim("census: mill/looms@1860 = 70", { mood: "planned" }),
      claim("census: mill/looms = 70"),
    ]),
  ).toEqual(["70 1840: census", "70 1850: census", "70 : census", "70 1860: census"]);
});

test("every view has one line for a run; JSON has a position for each date, and a summary with the dates", async () => {
  const folder = makeFolder();
  const rows = claims.map((told) => [told["source"], "mill", told["asOf"], told["value"]].join());
  writeFileSync(join(folder, "mill.csv"), ["source,event,asOf,looms", ...rows].join("\n"));
  const file = join(folder, "mill");
  const flags = ["--set", "attribute=looms", "--column", "value=looms", "--out", file];
  await run(["import", join(folder, "mill.csv"), ...flags]);
  const ask = async (...words: readonly string[]): Promise<string> =>
    (await run([...words, "--no-pager", "--dataset", file])).stdout;
  expect(await ask("discrepancies")).toMatch(
    /census +70 \(as of 1840 to 1860, 3 dates\) · 95 \(as of 1870\) · 70 \(as of 1880\)/,
  );
  expect(await ask("discrepancies", "mill")).toMatch(
    /70 {2}atlas \(as of 1840 and 1850\) atlas-\w+ atlas-\w+, census \(as of 1840 to 1860, 3 dates\) census-/,
  );
  const explained = await ask("explain", "mill/looms");
  expect(explained).toMatch(/census: 70 \(as of 1840 to 1860, 3 dates\) {2}\S+ … \S+/);
  expect(explained).toContain("atlas and census: conflict as of 1860 (88 against 70)");
  expect(explained).toContain("atlas and census: agreement as of 1840 and 1850,");
  const [item] = JSON.parse(await ask("discrepancies", "--json")).items;
  expect(item.positions.map(({ asOf }: { asOf: string }) => asOf)).toEqual([
    "1840",
    "1850",
    "1860",
    "1860",
    "1870",
    "1880",
  ]);
  expect(item.summary).toBe(
    "70 (as of 1840 to 1860, 3 dates): atlas, census; 88 (as of 1860): atlas; 95 (as of 1870): atlas, census; 70 (as of 1880): census",
  );
});
