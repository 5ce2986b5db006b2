// Whatever names something in a dataset may be typed in any case, as the words of a fixed list may.

import { describe, expect, test } from "vitest";
import { inAnyCase } from "../../src/model/any-case.ts";
import { run } from "../support/run.ts";

describe("the exact id is meant, else the one that is equal in any case", () => {
  test.each([
    [["tass", "TASS"], "TASS", "TASS"],
    [["TASS", "bbc"], "tass", "TASS"],
    [["TASS", "Tass"], "tass", null],
    [["bbc"], "tass", null],
    [["TASS", "TASS"], "tass", "TASS"],
  ])("%j, %s", (ids, wanted, meant) => {
    expect(inAnyCase(ids, wanted)).toBe(meant);
  });
});

describe("this line gives what it gives in lower case", () => {
  test.each([
    "discrepancies --source English",
    "discrepancies --between English,ARABIC",
    "discrepancies --attribute Deaths",
    "list --covered-by ENGLISH",
    "list --source Arabic",
    "agreement --without Arabic",
    "claims --source Arabic --event Eagle-Claw",
    "claims --attribute Deaths --scope US-military",
    "list --lang ID",
    "list --dataset IRAN-hostage-crisis",
    "datasets --dataset IRAN-hostage-crisis",
    "list --format CSV --fields ID,dates.EDTF",
    "sources English",
    "show Eagle-Claw",
    "explain Eagle-Claw/Deaths",
    "explain AR-4-4-3",
    "cite AR-4-4-3",
    "cite Eagle-Claw/Deaths",
    "search hostages source:English",
    "completion BASH",
    "help Flags",
    "help List",
  ])("%s", async (line) => {
    const [typed, exact] = [await run(line), await run(line.toLowerCase())];
    expect(exact).toMatchObject({ exitCode: 0, stderr: "" });
    expect(typed).toEqual(exact);
  });
});

describe("a language is meant by its tag and by a locale", () => {
  test.each(["id", "ID", "id-ID", "id_ID", "id_ID.UTF-8"])("%s", async (tag) => {
    const asked = await run(`claims --lang ${tag} --limit 1`);
    const wished = await run("claims --limit 1", { env: { RASHOMON_LANG: tag } });
    for (const { stdout } of [asked, wished]) expect(stdout).toMatch(/^Sumber /);
  });

  test("--lang asks, and RASHOMON_LANG wishes: a language that the dataset lacks is an error only for --lang", async () => {
    expect(await run("list --lang tlh")).toMatchObject({ exitCode: 2, stdout: "" });
    const wished = await run("list", { env: { RASHOMON_LANG: "tlh" } });
    expect(wished).toEqual(await run("list"));
  });
});
