// The report that an editor gets.

import { expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const HEAD = "source,event,attribute,scope,value,stated,basis,paragraph,sentence";
const ROWS = [
  "Gazette,Mill fire,deaths,,8,eight hands,stated,1,2",
  "Almanac,Mill fire,deaths,,11,,inferred,4,1",
  "Courier,Mill fire,date,,1871-05-02,,stated,2,1",
  "Gazette,Mill fire,date,,1871-05,,stated,1,1",
];

async function report(flags: readonly string[] = []): Promise<string> {
  const dataset = join(makeFolder(), "mill");
  const imported = await run(["import", "-", "--out", dataset], { stdin: `${HEAD}\n${ROWS.join("\n")}\n` });
  expect(imported.exitCode).toBe(0);
  const sources = join(dataset, "sources.json");
  writeFileSync(
    sources,
    JSON.stringify([
      { id: "gazette", label: { en: "Gazette" }, url: "https://example.org/gazette", publisher: "A. Miller" },
      { id: "almanac", label: { en: "Almanac" } },
      { id: "courier", label: { en: "Courier" } },
    ]),
  );
  const { stdout, stderr } = await run(["export", "--to", "markdown", "--dataset", dataset, ...flags]);
  expect(stderr).toBe("");
  return stdout;
}

test("a major discrepancy has values, the source's words, places, the reason, what was inferred and who is silent", async () => {
  const text = await report();
  expect(text).toMatch(/^- \*\*≠ Mill fire: deaths\*\* \(conflict: /m);
  expect(text).toContain("**Gazette:** **8** “eight hands” §1.2");
  expect(text).toContain("**Almanac:** **11** (inferred) §4.1");
  expect(text).toContain("**inferred:** Almanac §4.1");
  expect(text).toMatch(/\*\*silent:\*\* Courier/);
  expect(text).toMatch(/\*\*Why:\*\*/);
});

test("the rest is a table, and sources have their addresses", async () => {
  const text = await report();
  expect(text).toMatch(/^\| .*Mill fire: \*\*date\*\* \|.*May 1871 §1\.1/m);
  expect(text).toContain("**Address:** https://example.org/gazette");
  expect(text).toContain("**Publisher:** A. Miller");
});

test("a level leaves out the others; the bundled dataset takes a few pages", async () => {
  const major = await report(["--level", "major"]);
  expect(major).toContain("Mill fire: deaths");
  expect(major).not.toContain("May 1871");
  const { stdout } = await run("export --to markdown");
  expect(stdout.split("\n").length).toBeLessThan(400);
  const { stdout: arabic } = await run("export --to markdown --lang ar --event eagle-claw");
  expect(arabic).toContain("## المصادر");
});
