// `add`: one record more, all of it checked before, every other byte as it was.

import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const BIN = join(import.meta.dirname, "../../bin/rashomon.js");

let folder = "";
beforeEach(async () => {
  folder = join(makeFolder(), "mine");
  await run(["init", folder]);
});

const add = (...words: readonly string[]) => run(["add", ...words, "--dataset", folder]);
const CLAIM = ["claim", "--source", "gazette", "--event", "mill-fire", "--attribute"];
const lastClaim = () => parseNdjson(readFileSync(join(folder, "claims.ndjson"), "utf8")).at(-1);

describe("a source, an event, a claim", () => {
  test("are added one after the other, and are found from then on", async () => {
    expect(await add("source", "--title", "The Evening Post", "--language", "en", "--derived-from", "gazette")).toEqual(
      {
        exitCode: 0,
        stderr: "",
        paged: "",
        stdout: `Added source the-evening-post to ${join(folder, "sources.json")}:4\n{"id":"the-evening-post","label":"The Evening Post","language":"en","derivedFrom":["gazette"]}\n`,
      },
    );
    expect((await add("event", "--title", "The flood", "--kind", "span", "--part-of", "Mill-Fire")).exitCode).toBe(0);
    const words = ["--value", "about 1,200", "--paragraph", "1", "--sentence", "2", "--stated", "some 1,200"];
    const claim = ["claim", "--source", "The Evening Post", "--event", "the-flood", "--attribute", "deaths", ...words];
    expect((await add(...claim)).exitCode).toBe(0);
    expect(lastClaim()).toEqual({
      id: "the-evening-post-10",
      source: "the-evening-post",
      event: "the-flood",
      attribute: "deaths",
      value: "~1200",
      stated: "some 1,200",
      locator: { paragraph: 1, sentence: 2 },
    });
    const { stdout } = await run(["show", "the-flood", "--dataset", folder, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ items: [{ id: "the-flood", partOf: { id: "mill-fire" } }] });
    expect((await run(["validate", folder, "--strict"])).stdout).not.toContain("error");
  });

  test("are records for a script", async () => {
    const { stdout } = await add(...CLAIM, "deaths", "--value", "9", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "add",
      dataset: { id: "mine" },
      query: { what: "claim", dryRun: false },
      items: [{ what: "claim", id: "gazette-10", line: 10, written: true, record: { value: 9 } }],
      warnings: [],
    });
  });

  test("--dry-run shows what it would be, and writes nothing", async () => {
    const before = readFolder(folder);
    const { stdout } = await add(...CLAIM, "deaths", "--value", "9", "--dry-run");
    expect(stdout).toContain("Would add claim gazette-10");
    expect(readFolder(folder)).toEqual(before);
  });

  test.each([
    ["lasted", "two hours", "PT2H"],
    ["injured", "about a dozen", "~12"],
    ["found", "5 May 1931", "1931-05-05"],
    ["insured", "yes", true],
    ["colour", "red", "red"],
  ])("of a new attribute, %s, are read as people write them: %s", async (attribute, value, read) => {
    expect((await add(...CLAIM, attribute, "--value", value, "--new")).exitCode).toBe(0);
    expect(lastClaim()).toMatchObject({ attribute, value: read });
  });

  test.each([
    ["date", "24 April 1931", "1931-04-24"],
    ["date", "P2D after mill-fire", "P2D after mill-fire"],
    ["deaths", "at least 3", ">=3"],
    ["deaths", "8 people", 8],
    ["cause", "set on fire", "arson"],
    ["name", "  The  Blaze ", "The Blaze"],
  ])("the value of %s %j is %j", async (attribute, text, value) => {
    expect(await add(...CLAIM, attribute, "--value", text)).toMatchObject({ exitCode: 0 });
    expect(lastClaim()).toMatchObject({ value });
  });
});

describe("nothing is written, and the error says what to do", () => {
  test.each<[string, readonly string[], string]>([
    ["a date that may be two", [...CLAIM, "date", "--value", "4/5/1931"], "decide with --dates"],
    ["a day that is none", [...CLAIM, "date", "--value", "1931-02-31"], "there is no 31 February"],
    ["no figure", [...CLAIM, "deaths", "--value", "unknown"], "means that there is no value"],
    [
      "another unit",
      [...CLAIM, "deaths", "--value", "9 ships"],
      "its unit is “ship”, but that of the others is “people”",
    ],
    [
      "an unknown source",
      ["claim", "--source", "gazete", "--event", "mill-fire", "--attribute", "deaths", "--value", "9"],
      'no source "gazete"\nhint: gazette',
    ],
    [
      "an unknown event",
      ["claim", "--source", "gazette", "--event", "mill", "--attribute", "deaths", "--value", "9"],
      "hint: mill-fire",
    ],
    [
      "an unknown parent",
      ["event", "--title", "x", "--part-of", "mil-fire"],
      'no event "mil-fire"\nhint: did you mean mill-fire',
    ],
    ["an unknown origin", ["source", "--title", "x", "--derived-from", "gazete"], 'no source "gazete"'],
    ["an unknown attribute", [...CLAIM, "depth", "--value", "9"], "--new accepts it"],
    ["an unknown term", [...CLAIM, "cause", "--value", "dragons"], 'no term "dragons"'],
    [
      "an unknown entity",
      [...CLAIM, "deaths", "--value", "9", "--attributed-to", "x"],
      'the dataset has no entity "x"',
    ],
    [
      "a sentence as the stated term",
      [...CLAIM, "deaths", "--value", "9", "--stated", "a b c d e f g"],
      "more than 6 words",
    ],
    ["half a place", [...CLAIM, "deaths", "--value", "9", "--paragraph", "1"], "a paragraph and a sentence"],
    ["an id that is taken", ["source", "--id", "gazette"], 'the source "gazette" already'],
    ["an id that is a path", ["event", "--id", "../x"], "cannot be an id"],
    ["an id that is an option", ["event", "--id=--help"], "cannot be an id"],
    ["a claim's id that is an option", [...CLAIM, "deaths", "--value", "9", "--id=--help"], "cannot be an id"],
    ["a claim's id that is a path", [...CLAIM, "deaths", "--value", "9", "--id", "../x"], "cannot be an id"],
    ["a claim's id that is empty", [...CLAIM, "deaths", "--value", "9", "--id", ""], "cannot be an id"],
    ["a circle", ["event", "--id", "a", "--part-of", "a"], "circular parent reference"],
    ["no name", ["event"], "needs a name"],
    ["no value", [...CLAIM, "deaths"], "needs --value"],
    ["a flag of another kind", ["event", "--title", "x", "--value", "9"], "--value cannot be used with"],
    ["another kind of thing", ["entity", "--id", "x"], "takes source, event or claim"],
  ])("%s", async (title, words, message) => {
    const before = readFolder(folder);
    const { exitCode, stderr, stdout } = await add(...words);
    expect({ exitCode, stdout }).toEqual({ exitCode: title.startsWith("an unknown") ? 1 : 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(readFolder(folder)).toEqual(before);
  });

  test("the dataset that comes with the program", async () => {
    expect(await run(["add", "event", "--title", "x"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("cannot be changed\nhint: name yours: --dataset ./my-dataset"),
    });
  });

  test("a dataset that already has mistakes", async () => {
    writeFileSync(join(folder, "events.json"), "[{]");
    expect(await add(...CLAIM, "deaths", "--value", "9")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("already has mistakes, so nothing was added:\n  events.json:1: not valid JSON"),
    });
    expect(readFileSync(join(folder, "events.json"), "utf8")).toBe("[{]");
  });

  test("a file that is a link out of the folder", async () => {
    writeFileSync(join(folder, "../claims.ndjson"), "");
    rmSync(join(folder, "claims.ndjson"));
    symlinkSync("../claims.ndjson", join(folder, "claims.ndjson"));
    expect(await add("event", "--title", "x")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("links to a file outside its folder"),
    });
  });
});

describe("every other byte stays", () => {
  test("a byte order mark, line ends of Windows, and a last line without one", async () => {
    const text = `\uFEFF${["8", "9"].map((value) => `{"source":"gazette","event":"mill-fire","attribute":"deaths", "value":${value}}`).join("\r\n")}`;
    writeFileSync(join(folder, "claims.ndjson"), text);
    chmodSync(join(folder, "claims.ndjson"), 0o600);
    expect((await add(...CLAIM, "deaths", "--value", "7", "--id", "c")).exitCode).toBe(0);
    expect(readFileSync(join(folder, "claims.ndjson"), "utf8")).toBe(
      `${text}\r\n{"id":"c","source":"gazette","event":"mill-fire","attribute":"deaths","value":7}`,
    );
    expect(statSync(join(folder, "claims.ndjson")).mode & 0o777).toBe(0o600);
  });

  test("a dataset in one file", async () => {
    const file = join(makeFolder(), "d.json");
    const text = `{ "id": "d",\n  "claims": [\n    {"source":"a","event":"e","attribute":"deaths","value":1}\n  ] }\n`;
    writeFileSync(file, text);
    const words = [
      "add",
      "claim",
      "--source",
      "a",
      "--event",
      "e",
      "--attribute",
      "deaths",
      "--value",
      "2",
      "--id",
      "c",
    ];
    expect(await run([...words, "--dataset", file])).toMatchObject({ exitCode: 0 });
    expect(readFileSync(file, "utf8")).toBe(
      text.replace("\n  ]", `,\n    {"id":"c","source":"a","event":"e","attribute":"deaths","value":2}\n  ]`),
    );
    expect((await run(["add", "source", "--id", "b", "--dataset", file])).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ sources: [{ id: "b" }] });
  });

  test("a part that has no file yet gets one", async () => {
    rmSync(join(folder, "sources.json"));
    expect((await add("source", "--id", "post")).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "sources.json"), "utf8"))).toEqual([{ id: "post" }]);
  });
});

describe("several at once", () => {
  test("none of them is lost", async () => {
    const spawned = promisify(execFile);
    const runs = Array.from({ length: 3 }, (_, n) =>
      spawned(process.execPath, [BIN, "add", ...CLAIM, "deaths", "--value", String(n), "--dataset", folder]),
    );
    await Promise.all(runs);
    const claims = parseNdjson(readFileSync(join(folder, "claims.ndjson"), "utf8"));
    expect(new Set(claims.slice(9).map(({ value }) => value))).toEqual(new Set([0, 1, 2]));
    expect(new Set(claims.slice(9).map(({ id }) => id)).size).toBe(3);
    expect(existsSync(join(folder, ".rashomon/lock"))).toBe(false);
  });

  test("a lock that a process left behind is removed after a while", async () => {
    const lock = join(folder, ".rashomon/lock");
    mkdirSync(join(folder, ".rashomon"));
    writeFileSync(lock, "");
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock, longAgo, longAgo);
    expect((await add("event", "--title", "x")).exitCode).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });
});
