// Importing again keeps what was made by hand.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { DATASET_FILES } from "../../src/dataset/read.ts";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

type Row = readonly [source: string, event: string, attribute: string, value: string | number];

const ROWS: readonly Row[] = [
  ["a", "fire", "deaths", 8],
  ["b", "fire", "deaths", 9],
  ["a", "flood", "deaths", 3],
  ["b", "flood", "cause", "rain"],
  ["c", "flood", "cause", "snow"],
];

let folder = "";
let table = "";
beforeEach(async () => {
  folder = join(makeFolder(), "mine");
  table = join(folder, "../table.csv");
  writeTable(ROWS);
  await run(["import", table, "--out", folder]);
});

const writeTable = (rows: readonly Row[], file = table): void =>
  writeFileSync(file, ["source,event,attribute,value", ...rows.map((row) => row.join(","))].join("\n"));
const update = (...words: readonly string[]) => run(["import", table, "--out", folder, "--update", ...words]);
const claims = () => parseNdjson(readFileSync(join(folder, "claims.ndjson"), "utf8"));
const valuesOf = () =>
  claims().map(({ source, event, value }) => `${String(source)} ${String(event)} ${String(value)}`);
const idsOf = async (): Promise<ReadonlyMap<string, string>> => {
  const { stdout } = await run(["claims", "--dataset", folder, "--json"]);
  const { items } = JSON.parse(stdout) as {
    items: { id: string; source: { id: string }; event: { id: string }; attribute: { id: string } }[];
  };
  return new Map(items.map(({ id, source, event, attribute }) => [JSON.stringify([source, event, attribute]), id]));
};

describe("import --update", () => {
  test("the same table changes nothing at all", async () => {
    const before = readFolder(folder);
    expect((await update()).stdout).toContain("nothing changes");
    expect(readFolder(folder)).toEqual(before);
  });

  test("new rows are added, changed cells change, and missing rows are listed, or removed if asked for", async () => {
    writeTable([["a", "fire", "deaths", 80], ...ROWS.slice(1, 2), ...ROWS.slice(3), ["d", "storm", "deaths", 4]]);
    const dry = await update("--dry-run");
    expect(dry.stdout).toContain("Dry run: added 1 claim, changed 1; the rows of 1 claim are gone");
    expect(valuesOf()).toEqual(["a fire 8", "b fire 9", "a flood 3", "b flood rain", "c flood snow"]);
    const first = await update();
    expect(first.stderr).toMatch(/no longer in the table: a-\w{10}; --prune removes these claims/);
    expect(valuesOf()).toEqual(["a fire 80", "b fire 9", "a flood 3", "b flood rain", "c flood snow", "d storm 4"]);
    await update("--prune");
    expect(valuesOf()).toEqual(["a fire 80", "b fire 9", "b flood rain", "c flood snow", "d storm 4"]);
    expect((await run(["validate", folder])).exitCode).toBe(0);
  });

  test("a claim keeps its id when other rows are deleted, and when its cell changes", async () => {
    const before = await idsOf();
    for (const row of ROWS) {
      writeTable(
        ROWS.filter((other) => other !== row).map(
          ([a, b, c, value]) => [a, b, c, typeof value === "number" ? value + 1 : value] as const,
        ),
      );
      const fresh = join(makeFolder(), "fresh");
      await run(["import", table, "--out", folder, "--update", "--prune"]);
      for (const [key, id] of await idsOf()) expect(id).toBe(before.get(key));
      writeTable(ROWS.filter((other) => other !== row));
      await run(["import", table, "--out", fresh]);
      const made = await run(["claims", "--dataset", fresh, "--json", "--fields", "id"]);
      for (const { id } of (JSON.parse(made.stdout) as { items: { id: string }[] }).items)
        expect([...before.values()]).toContain(id);
      writeTable(ROWS);
      await run(["import", table, "--out", folder, "--update"]);
    }
  });

  test("a claim that was changed by hand stays that way, and it is reported if the table changed it too", async () => {
    const file = join(folder, "claims.ndjson");
    writeFileSync(file, readFileSync(file, "utf8").replace('"value":8', '"value":88,"note":"misprint in the table"'));
    writeTable([["a", "fire", "deaths", 18], ...ROWS.slice(1)]);
    const { stderr } = await update();
    expect(stderr).toContain("changed both in the table and by hand; yours is kept. The table says");
    expect(claims()[0]).toMatchObject({ value: 88, note: "misprint in the table" });
    expect(claims()).toHaveLength(5);
  });

  test("a claim that was removed by hand does not come back", async () => {
    const file = join(folder, "claims.ndjson");
    writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(1).join("\n"));
    expect((await update()).stderr).toContain("changed or removed by hand");
    expect(valuesOf()).toEqual(["b fire 9", "a flood 3", "b flood rain", "c flood snow"]);
  });

  test("is undone", async () => {
    const before = readFolder(folder);
    writeTable([...ROWS, ["d", "storm", "deaths", 4]]);
    await update();
    await run(["undo", "--dataset", folder]);
    expect(readFolder(folder)).toEqual(before);
  });

  test.each<[readonly string[], string]>([
    [["--update", "--append"], "cannot be used together"],
    [["--update", "--force"], "leave --force out"],
    [["--prune"], "--prune works only with --update"],
  ])("%j is refused", async (words, message) => {
    const { exitCode, stderr } = await run(["import", table, "--out", folder, ...words]);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });
});

describe("import --append", () => {
  test("adds a second table, and each is updated by itself", async () => {
    const second = join(folder, "../second.csv");
    writeTable(
      [
        ["d", "fire", "deaths", 7],
        ["a", "fire", "deaths", 8],
      ],
      second,
    );
    expect((await run(["import", second, "--out", folder, "--append"])).stdout).toContain("Added 1 claim");
    writeTable(ROWS.slice(1));
    await update("--prune");
    expect(valuesOf()).toContain("d fire 7");
    writeTable([["d", "fire", "deaths", 17]], second);
    await run(["import", second, "--out", folder, "--update"]);
    expect(valuesOf()).toContain("d fire 17");
    expect(valuesOf()).toContain("b fire 9");
  });

  test("recognises known events, attributes and words, however the other table writes them", async () => {
    const first = join(folder, "../first.csv");
    const rows = ["a", "b", "c", "d"].map((name, at) => `A,${name} fire,${at < 2 ? "Burnt down" : "Saved"},${at}`);
    writeFileSync(first, ["source,event,End state,DeadCount", ...rows].join("\n"));
    await run(["import", first, "--out", folder, "--force"]);
    const second = join(folder, "../second.json");
    writeFileSync(second, JSON.stringify([{ source: "Star", event: "A Fire", endState: "Burnt down", deadCount: 9 }]));
    const { stderr, exitCode } = await run(["import", second, "--out", folder, "--append"]);
    expect({ failed: stderr.includes("error"), exitCode }).toEqual({ failed: false, exitCode: 0 });
    const [burnt, dead] = claims().slice(-2);
    const before = claims().find(({ event }) => event === burnt?.["event"]);
    expect(burnt).toMatchObject({ event: "a-fire", attribute: before?.["attribute"], value: before?.["value"] });
    expect(dead).toMatchObject({ event: "a-fire", attribute: "DeadCount", value: 9 });
  });

  test("splits the cells of both tables by the rule of the first, also when the second is updated", async () => {
    const [first, second] = ["first", "second"].map((name) => join(folder, `../${name}.csv`)) as [string, string];
    const write = (file: string, source: string, cells: readonly string[]): void =>
      writeFileSync(
        file,
        ["source,event,borders", ...cells.map((cell, at) => `${source},Land ${at},"${cell}"`)].join("\n"),
      );
    write(first, "a", ["IRN", "PAK", "CHN"]);
    write(second, "b", ["IRN,PAK,CHN", "PAK", "CHN"]);
    await run(["import", first, "--out", folder, "--force"]);
    const { stderr } = await run(["import", second, "--out", folder, "--append"]);
    expect(stderr).toContain("“IRN,PAK,CHN” may be a list: the dataset has one value in each cell");
    expect(valuesOf()).toContain("b land-0 IRN,PAK,CHN");
    write(first, "a", ["IRN;PAK", "PAK;CHN", "CHN"]);
    await run(["import", first, "--out", folder, "--force"]);
    write(second, "b", ["IRN;PAK", "CHN", "IRN"]);
    await run(["import", second, "--out", folder, "--append"]);
    expect(valuesOf()).toEqual(expect.arrayContaining(["b land-0 IRN", "b land-0 PAK"]));
    const before = readFolder(folder);
    const again = await run(["import", second, "--out", folder, "--update"]);
    expect(again.stdout).toContain("nothing changes");
    expect(readFolder(folder)).toEqual(before);
  });

  test("a second table with other spellings of names changes nothing when it is updated", async () => {
    const second = join(folder, "../second.csv");
    writeFileSync(second, "source,event,attribute,value\nd,The Fire,Deaths,7\nd,FIRE,deaths,7\n");
    await run(["import", second, "--out", folder, "--append"]);
    const again = await run(["import", second, "--out", folder, "--update"]);
    expect(again.stdout).toContain("nothing changes");
  });

  test("refuses a table whose name is known already, and says what to do", async () => {
    const { stderr, exitCode } = await run(["import", table, "--out", folder, "--append"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--update imports it again; rename the file to add it as another table");
  });
});

/** What people do to the files of a dataset; each must be there after the next import, byte for byte. */
const SUM = '{ "id":"both","type":"sum","event":"fire","total":"fire/deaths","parts":["fire/deaths","flood/deaths"]}';

const EDITS: readonly (readonly [file: string, edit: (text: string) => string, kept: string])[] = [
  [
    "sources.json",
    (text) => text.replace('{"id":"a"}', '{"id":"a", "label":"The  Gazette" }'),
    '{"id":"a", "label":"The  Gazette" }',
  ],
  [
    "events.json",
    (text) => text.replace('{"id":"fire"}', '{ "id":"fire","synonyms":["the blaze"]}'),
    '{ "id":"fire","synonyms":["the blaze"]}',
  ],
  [
    "events.json",
    (text) => text.replace("[\n", '[\n  {"id":"war","title":"The war"},\n'),
    '{"id":"war","title":"The war"},\n',
  ],
  [
    "dataset.json",
    (text) => text.replace('"version": "1.0.0"', '"version": "1.0.1", "//": "mine"'),
    '"version": "1.0.1", "//": "mine"',
  ],
  [
    "dataset.json",
    (text) => text.replace('"id":"deaths",', '"id":"deaths","label":{"en":"dead"},'),
    '"label":{"en":"dead"}',
  ],
  [
    "claims.ndjson",
    (text) => `${text}{"source":"hand","event":"fire","attribute":"deaths","value":"~11" }\n`,
    '{"source":"hand","event":"fire","attribute":"deaths","value":"~11" }',
  ],
  [
    "claims.ndjson",
    (text) => text.replace('"value":9}', '"value":9,"statement":"Nine died.","stated":"nine dead"}'),
    '"statement":"Nine died.","stated":"nine dead"',
  ],
  ["claims.ndjson", (text) => text.replace('"value":"rain"', '"value":"snow"'), '"value":"snow"'],
  [
    "notes.json",
    () => '[{"discrepancy":"fire/deaths","text":"look again"}]\n',
    '[{"discrepancy":"fire/deaths","text":"look again"}]\n',
  ],
  ["entities.json", () => '[ {"id":"mayor"} ]', '[ {"id":"mayor"} ]'],
  ["checks.json", () => `[ ${SUM} ]\n`, SUM],
  ["README.md", (text) => `${text}\nFrom the town archive.\n`, "\nFrom the town archive.\n"],
  ["import.json", (text) => `${text}\n`, "\n\n"],
];

/** Changes of the table. */
const rows = fc.tuple(
  fc.subarray([...ROWS]),
  fc.array(
    fc.constantFrom<Row>(["a", "fire", "deaths", 81], ["d", "storm", "deaths", 4], ["b", "flood", "deaths", 5]),
    { maxLength: 3 },
  ),
);

test("every file of a dataset is among the edits", () => {
  const edited = new Set(EDITS.map(([file]) => file));
  expect(DATASET_FILES.filter((file) => !edited.has(file))).toEqual([]);
});

test("nothing that was written by hand is lost, whatever was edited and however the table changed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...EDITS], { minLength: 1 }), rows, async (edits, [left, more]) => {
      const out = join(makeFolder(), "edited");
      writeTable(ROWS);
      await run(["import", table, "--out", out]);
      for (const [name, edit] of edits) {
        const file = join(out, name);
        writeFileSync(file, edit(readFolder(out)[name] ?? ""));
      }
      writeTable([
        ["z", "quake", "deaths", 1],
        ...left.filter(([a, b]) => !(a === "a" && b === "fire")),
        ...new Set(more),
      ]);
      const { exitCode, stderr } = await run(["import", table, "--out", out, "--update"]);
      expect({ exitCode, stderr: exitCode === 0 ? "" : stderr }).toEqual({ exitCode: 0, stderr: "" });
      const after = readFolder(out);
      for (const [name, , kept] of edits) expect(after[name]).toContain(kept);
      expect((await run(["validate", out])).exitCode).toBe(0);
    }),
    { numRuns: 12 },
  );
});
