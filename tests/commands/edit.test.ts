// Changing a dataset from the command line: edit, remove, rename, merge, and undo, which takes each of them back.

import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

let folder = "";
beforeEach(async () => {
  folder = join(makeFolder(), "mine");
  await run(["init", folder]);
});

const on = (...words: readonly string[]) => run([...words, "--dataset", folder]);
const claims = () => parseNdjson(readFileSync(join(folder, "claims.ndjson"), "utf8"));
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
const idOf = async (attribute: string, source: string): Promise<string> => {
  const { stdout } = await on("claims", "--attribute", attribute, "--source", source, "--json");
  return (JSON.parse(stdout) as { items: { id: string }[] }).items[0]!.id;
};

/** Every command that changes something, with what it needs to be done before. */
const CHANGES: readonly (readonly string[])[] = [
  ["edit", "event", "mill-fire", "--set", "title.id=Kebakaran"],
  ["edit", "attribute", "deaths", "--set", "tolerance=1", "--unset", "importance"],
  ["remove", "source", "herald", "--with-uses"],
  ["rename", "event", "mill-fire", "great-fire"],
  ["rename", "scope", "firefighters", "firemen"],
  ["merge", "dataset", "{other}"],
  ["add", "claim", "--source", "gazette", "--event", "mill-fire", "--attribute", "deaths", "--value", "7"],
];

describe.each(CHANGES)("%s %s %s", (...given) => {
  const words = (): readonly string[] => given.map((word) => word.replace("{other}", join(folder, "../other")));
  beforeEach(async () => {
    await run(["init", join(folder, "../other")]);
    appendFileSync(
      join(folder, "../other/claims.ndjson"),
      '{"source":"herald","event":"mill-fire","attribute":"deaths","value":3}\n',
    );
  });

  test("can be tried, done, undone and redone", async () => {
    const before = readFolder(folder);
    const dry = await on(...words(), "--dry-run");
    expect({ ...dry, stdout: "" }).toEqual({ exitCode: 0, stdout: "", stderr: "", paged: "" });
    expect(dry.stdout).toMatch(/Nothing was written|Would add/);
    expect(readFolder(folder)).toEqual(before);
    expect((await on(...words())).stderr).toBe("");
    const after = readFolder(folder);
    expect(after).not.toEqual(before);
    expect((await on("validate")).exitCode).toBe(0);
    expect((await on("undo")).stdout).toContain(`Undid "${given[0]} ${given[1]}`);
    expect(readFolder(folder)).toEqual(before);
    await on("undo");
    expect(readFolder(folder)).toEqual(after);
  });
});

describe("edit", () => {
  test("a claim keeps its id and every other byte", async () => {
    const id = await idOf("deaths", "gazette");
    const before = readFileSync(join(folder, "claims.ndjson"), "utf8").split("\n");
    expect(
      (await on("edit", "claim", id, "--set", "value=about 9", "--set", "locator=2.1", "--unset", "stated")).exitCode,
    ).toBe(0);
    const after = readFileSync(join(folder, "claims.ndjson"), "utf8").split("\n");
    expect(claims()[2]).toMatchObject({
      id,
      value: "~9",
      locator: { paragraph: 2, sentence: 1 },
      statement: "Eight people died in the fire.",
    });
    expect(claims()[2]).not.toHaveProperty("stated");
    expect(after.toSpliced(2, 1)).toEqual(before.toSpliced(2, 1));
  });

  test.each<[readonly string[], string]>([
    [["claim", "{id}", "--set", "value=4/5/1980 or so"], "--value"],
    [["claim", "{id}", "--set", "valu=9"], 'a claim has no "valu"'],
    [["claim", "{id}", "--set", "id=x"], "rename claim"],
    [["claim", "nothing-like-it", "--set", "value=9"], 'no claim "nothing-like-it"'],
    [["claim", "{id}", "--set", "source=nobody/else"], "an id has letters"],
    [["event", "mill-fire", "--set", "kind=era"], "Nothing was changed"],
    [["event", "mill-fire"], "missing --set or --unset"],
    [["evnt", "mill-fire", "--set", "kind=span"], "hint: event; it takes source"],
    [["event"], "missing required argument 'id'"],
  ])("%j is refused, and nothing is written", async (words, message) => {
    const id = await idOf("deaths", "gazette");
    const before = readFolder(folder);
    const { exitCode, stderr, stdout } = await on("edit", ...words.map((word) => word.replace("{id}", id)));
    expect({ stdout, isRefused: exitCode > 0 }).toEqual({ stdout: "", isRefused: true });
    expect(stderr).toContain(message);
    expect(readFolder(folder)).toEqual(before);
  });

  test("a mistake can be corrected", async () => {
    appendFileSync(
      join(folder, "claims.ndjson"),
      '{"id":"wrong","source":"gazette","event":"mill-fire","attribute":"deaths","value":"many men"}\n',
    );
    expect((await on("list")).exitCode).toBe(2);
    expect((await on("edit", "claim", "wrong", "--set", "value=40")).exitCode).toBe(0);
    expect((await on("list")).exitCode).toBe(0);
  });
});

describe("with the text at hand", () => {
  const texts = (): string => join(folder, "../texts");
  beforeEach(async () => {
    cpSync(folder, texts(), { recursive: true });
    writeFileSync(
      join(texts(), "gazette.txt"),
      "A fire broke out at the mill.\n\nNine men died there. Two were firemen.\n",
    );
    await on("edit", "source", "gazette", "--set", "file=gazette.txt");
  });
  const CLAIM = [
    "add",
    "claim",
    "--source",
    "gazette",
    "--event",
    "mill-fire",
    "--attribute",
    "deaths",
    "--value",
    "9",
  ];

  test("a claim that the text supports is added", async () => {
    const place = ["--paragraph", "2", "--sentence", "1", "--stated", "Nine men", "--texts", texts()];
    expect((await on(...CLAIM, ...place)).exitCode).toBe(0);
  });

  test.each<[readonly string[], string]>([
    [["--paragraph", "2", "--sentence", "1", "--stated", "Ten men"], "nor anywhere in the text"],
    [["--paragraph", "1", "--sentence", "1", "--stated", "Nine men"], "is not at §1.1"],
    [["--paragraph", "7", "--sentence", "1", "--stated", "Nine men"], "no paragraph 7"],
    [["--paragraph", "2", "--sentence", "2", "--stated", "Two"], "9 cannot be read from “Two”"],
    [[], "it has no stated words"],
  ])("%j does not", async (words, message) => {
    const before = readFolder(folder);
    const { exitCode, stderr } = await on(...CLAIM, ...words, "--texts", texts());
    expect(stderr).toContain(message);
    expect({ exitCode, after: readFolder(folder) }).toEqual({ exitCode: 2, after: before });
  });
});

describe("remove", () => {
  test("what is used is refused with the number of uses", async () => {
    const { exitCode, stderr } = await on("remove", "source", "herald");
    expect(stderr).toContain('source "herald" is used by 5 claims');
    expect(exitCode).toBe(2);
  });

  test("with its uses takes the claims and leaves the others", async () => {
    await on("remove", "source", "herald", "--with-uses");
    expect(claims().map(({ source }) => source)).toEqual(["gazette", "gazette", "gazette", "gazette"]);
    expect(json("sources.json")).toMatchObject([{ id: "gazette" }]);
  });

  test("one claim takes one line", async () => {
    await on("remove", "claim", await idOf("deaths", "gazette"));
    expect(claims()).toHaveLength(8);
  });
});

describe("rename", () => {
  test("changes an event wherever it is used", async () => {
    writeFileSync(
      join(folder, "checks.json"),
      '[{"id":"sum","event":"mill-fire","total":"mill-fire/deaths","parts":["mill-fire/deaths/firefighters@1931"]}]\n',
    );
    writeFileSync(join(folder, "notes.json"), '[{"discrepancy":"mill-fire/deaths","text":"look again"}]\n');
    await on("add", "event", "--title", "Afterwards", "--part-of", "mill-fire", "--possibly-same-as", "mill-fire");
    await on(
      "add",
      "claim",
      "--source",
      "herald",
      "--event",
      "afterwards",
      "--attribute",
      "date",
      "--value",
      "P3D after mill-fire",
    );
    expect((await on("rename", "event", "mill-fire", "blaze")).stderr).toBe("");
    const { "README.md": _, ...files } = readFolder(folder);
    expect(JSON.stringify(files)).not.toContain("mill-fire");
    expect(json("checks.json")).toEqual([
      { id: "sum", event: "blaze", total: "blaze/deaths", parts: ["blaze/deaths/firefighters@1931"] },
    ]);
    expect(claims().at(-1)).toMatchObject({ value: "P3D after blaze" });
  });

  test("an id that is taken is refused, with the command that merges", async () => {
    await on("add", "event", "--id", "blaze");
    const { exitCode, stderr } = await on("rename", "event", "mill-fire", "blaze");
    expect(stderr).toContain("rashomon merge event blaze mill-fire");
    expect(exitCode).toBe(2);
  });
});

describe("merge", () => {
  test("two events are one, and the names of both lead to it", async () => {
    await on("add", "event", "--id", "blaze", "--title", "The great blaze", "--possibly-same-as", "mill-fire");
    await on("add", "claim", "--source", "herald", "--event", "blaze", "--attribute", "deaths", "--value", "11");
    expect((await on("merge", "event", "mill-fire", "blaze")).stderr).toBe("");
    expect(json("events.json")).toEqual([
      expect.objectContaining({ id: "mill-fire", synonyms: ["the blaze", "The great blaze"] }),
    ]);
    expect(claims().at(-1)).toMatchObject({ event: "mill-fire", value: 11 });
    expect((await on("search", "great blaze", "--json")).stdout).toContain('"id":"mill-fire"');
  });

  test("two datasets have each claim once, and say where they differ", async () => {
    const other = join(folder, "../other");
    cpSync(folder, other, { recursive: true });
    await run(["edit", "event", "mill-fire", "--set", "title=Another title", "--dataset", other]);
    await run([
      "add",
      "claim",
      "--id",
      "new",
      "--source",
      "herald",
      "--event",
      "mill-fire",
      "--attribute",
      "deaths",
      "--value",
      "11",
      "--dataset",
      other,
    ]);
    const { stderr } = await on("merge", "dataset", other);
    expect(stderr).toContain("events mill-fire: the datasets describe it differently; yours is kept");
    expect(claims()).toHaveLength(10);
    expect(json("events.json")).toMatchObject([{ title: "The fire at the mill" }]);
  });
});

describe("undo", () => {
  test("never overwrites what was changed by hand since", async () => {
    await on("edit", "event", "mill-fire", "--set", "kind=span");
    appendFileSync(join(folder, "events.json"), "\n");
    const before = readFolder(folder);
    const { exitCode, stderr } = await on("undo");
    expect(stderr).toContain('"events.json" was changed after "edit event mill-fire"');
    expect({ exitCode, after: readFolder(folder) }).toEqual({ exitCode: 2, after: before });
  });

  test("says that there is nothing to undo", async () => {
    expect(await on("undo")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("nothing to undo") });
  });

  test("under git says to use git, and keeps nothing of its own", async () => {
    const git = (...words: readonly string[]) => execFileSync("git", ["-C", folder, ...words], { stdio: "pipe" });
    git("init", "--quiet");
    git("add", ".");
    await on("edit", "event", "mill-fire", "--set", "kind=span");
    expect(git("status", "--porcelain").toString()).not.toContain(".rashomon");
    const { exitCode, stderr } = await on("undo");
    expect(stderr).toContain("restore . undoes it");
    expect(exitCode).toBe(2);
  });
});

describe("compare", () => {
  test("lists claims and verdicts that changed", async () => {
    const old = join(folder, "../old");
    cpSync(folder, old, { recursive: true });
    const id = await idOf("deaths", "gazette");
    await on("edit", "claim", id, "--set", "value=11");
    await on("remove", "claim", await idOf("name", "herald"));
    const { stdout, exitCode } = await run(["compare", old, folder, "--json", "--exit-code"]);
    const { items, claims: counts } = JSON.parse(stdout) as { items: object[]; claims: object };
    expect(counts).toEqual({ added: 0, removed: 1, changed: 1 });
    expect(items).toContainEqual({ what: "claim", id, change: "changed", fields: ["value"], before: "8", after: "11" });
    expect(items).toContainEqual(
      expect.objectContaining({ what: "verdict", id: "mill-fire/deaths", before: expect.stringContaining("conflict") }),
    );
    expect(exitCode).toBe(1);
  });

  test("of the same dataset says so", async () => {
    expect(await run(["compare", folder, folder, "--exit-code"])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("say the same"),
    });
  });
});

test("an attribute that only claims name keeps the kind of its values when it is edited", async () => {
  const add = (source: string, value: string) =>
    on("add", "claim", "--source", source, "--event", "mill-fire", "--attribute", "engines", "--value", value, "--new");
  await add("gazette", "4");
  await on("edit", "attribute", "engines", "--set", "unit=fire engines");
  expect((await add("herald", "about 5")).stdout).toContain('"value":"~5"');
  const { stdout } = await on("discrepancies", "mill-fire", "--attribute", "engines", "--json");
  expect((JSON.parse(stdout) as { items: { verdict: string }[] }).items.map(({ verdict }) => verdict)).toEqual([
    "conflict",
  ]);
});

test("the commands that a refusal names can be pasted", async () => {
  await on("add", "event", "--title", "Flood");
  const taken = await on("rename", "event", "flood", "mill-fire");
  expect(taken.stderr).toContain(`rashomon merge event mill-fire flood --dataset ${folder} merges the two`);
  const id = await on("edit", "event", "flood", "--set", "id=deluge");
  expect(id.stderr).toContain(`rashomon rename event flood NEW --dataset ${folder} changes it everywhere`);
});
