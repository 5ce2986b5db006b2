// The guide is followed word for word: its table is saved, its commands are run in their order, in an empty folder.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const GUIDE =
  readFileSync(join(import.meta.dirname, "../../docs/guide.md"), "utf8").split("## From the texts themselves")[0] ?? "";
const blocksOf = (language: string): readonly string[] =>
  [...GUIDE.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm"))].map(([, text = ""]) => text);

/** Words as a shell parts them, with quotes around what has spaces. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

test("every command of the guide works, and the page has the values of the articles", async () => {
  const folder = makeFolder();
  const [table = ""] = blocksOf("csv");
  writeFileSync(join(folder, "mill.csv"), table);
  const here = (word: string): string =>
    /^(?:\.\/)?(?:mill|claims)(?:\.\w+)?$/.test(word) && (word.startsWith("./") || word.includes("."))
      ? join(folder, word.replace("./", ""))
      : word;
  const commands = blocksOf("sh").flatMap((block) => block.trim().split("\n"));
  expect(commands.length).toBeGreaterThan(10);
  for (const command of commands) {
    const words = wordsOf(command).slice(2).map(here);
    const { exitCode, stderr } = await run(words);
    expect({ command, exitCode, stderr: exitCode === 0 ? "" : stderr }).toEqual({ command, exitCode: 0, stderr: "" });
  }
  const page = readFileSync(join(folder, "mill.html"), "utf8");
  for (const column of ["Morning Post", "Evening Star", "County Herald"]) expect(page).toContain(column);
});

test("what the guide says about its table is true", async () => {
  const folder = makeFolder();
  const [file, out] = [join(folder, "mill.csv"), join(folder, "mill")];
  writeFileSync(file, blocksOf("csv")[0] ?? "");
  const { stdout } = await run(["import", file, "--set", "event=mill-fire", "--out", out, "--json"]);
  const { items, rows } = JSON.parse(stdout) as {
    readonly items: readonly { readonly id: string; readonly kind: string }[];
    readonly rows: { readonly read: number; readonly imported: number; readonly reported: number };
  };
  expect(Object.fromEntries(items.map(({ id, kind }) => [id, kind]))).toMatchObject({
    date: "date",
    deaths: "count",
    "fire-seen-at": "clock-time",
    "length-of-the-building": "measure",
  });
  expect(rows.imported + rows.reported).toBe(rows.read);
});
