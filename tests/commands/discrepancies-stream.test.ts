// `discrepancies --stream`: claims sorted by event, judged one event at a time.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { run } from "../support/run.ts";

const LINES = [
  { source: "herodotus", event: "marathon", attribute: "deaths", value: 6400 },
  { source: "justin", event: "marathon", attribute: "deaths", value: 200_000 },
  { source: "herodotus", event: "salamis", attribute: "ships", value: 378 },
  { source: "aeschylus", event: "salamis", attribute: "ships", value: 310 },
  { source: "aeschylus", event: "salamis", attribute: "year", value: "-0479" },
  { source: "herodotus", event: "salamis", attribute: "year", value: "-0479" },
];

const toText = (claims: readonly object[]): string => claims.map((claim) => `${JSON.stringify(claim)}\n`).join("");

function folderOf(text: string): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), "rashomon-stream-"));
  const file = join(folder, "claims.ndjson");
  const attributes = [
    { id: "deaths", kind: "count", importance: "key" },
    { id: "ships", kind: "count" },
    { id: "year", kind: "date" },
  ];
  writeFileSync(join(folder, "dataset.json"), JSON.stringify({ format: "rashomon/1", id: "wars", attributes }));
  writeFileSync(file, text);
  return { folder, file };
}

const stream = (text: string, flags = ""): ReturnType<typeof run> => {
  const { folder, file } = folderOf(text);
  return run(`discrepancies --dataset ${folder} --stream ${file} ${flags}`.trim());
};

/** All but the silences: a stream knows only the sources that tell of the event. */
const SAME = "--fields id,verdict,level,positions,spread,summary";

describe("a stream", () => {
  test("knows what each source usually gives, and so what is an omission", async () => {
    const told = (event: string, claims: Readonly<Record<string, object>>): readonly object[] =>
      Object.entries(claims).map(([source, said]) => ({ source, event, ...said }));
    const [deaths, ships] = [
      { attribute: "deaths", value: 200 },
      { attribute: "ships", value: 30 },
    ];
    const lines = [
      ...told("leucimme", { corinth: ships, thucydides: deaths }),
      ...told("sybota", { corinth: ships, diodorus: ships, thucydides: deaths }),
    ];
    const { folder, file } = folderOf(toText(lines));
    writeFileSync(join(folder, "claims.ndjson"), toText(lines));
    const flags = "--verdict single --fields id,level --format ndjson";
    const streamed = await run(`discrepancies --dataset ${folder} --stream ${file} ${flags}`);
    const loaded = await run(`discrepancies --dataset ${folder} ${flags}`);
    expect(streamed.stdout.split("\n").sort()).toEqual(loaded.stdout.split("\n").sort());
    expect(streamed.stdout).toContain('{"id":"leucimme/deaths","level":null}');
    expect(streamed.stdout).toContain('{"id":"sybota/deaths","level":"omission"}');
  });

  test("gives a finding per line, the same as a loaded dataset", async () => {
    const { folder, file } = folderOf(toText(LINES.map((claim, index) => ({ id: `c${index}`, ...claim }))));
    const streamed = await run(`discrepancies --dataset ${folder} --stream ${file} ${SAME}`);
    const whole = await run(`discrepancies --dataset ${folder} --format ndjson ${SAME}`);
    const sort = (text: string): readonly string[] => text.trimEnd().split("\n").toSorted();
    expect(sort(streamed.stdout)).toEqual(sort(whole.stdout));
    expect(streamed.exitCode).toBe(0);
  });

  test("infers undeclared attributes from their values", async () => {
    const claims = LINES.map((claim, index) => ({ ...claim, id: `c${index}`, attribute: `my-${claim.attribute}` }));
    const { folder, file } = folderOf(toText(claims));
    const streamed = await run(`discrepancies --dataset ${folder} --stream ${file} ${SAME}`);
    const whole = await run(`discrepancies --dataset ${folder} --format ndjson ${SAME}`);
    expect(streamed.stdout.split("\n")).toHaveLength(3);
    expect(new Set(streamed.stdout.split("\n"))).toEqual(new Set(whole.stdout.split("\n")));
  });

  test("gives only the fields that are asked for", async () => {
    const { stdout } = await stream(toText(LINES), "--fields id,verdict,level");
    expect(stdout).toBe(
      '{"id":"marathon/deaths","verdict":"conflict","level":"major"}\n{"id":"salamis/ships","verdict":"conflict","level":"major"}\n',
    );
  });

  test.each([
    ["--level minor", ["arginusae/losses"]],
    ["--verdict minor", ["arginusae/losses"]],
    ["--verdict major,conflict", ["marathon/deaths", "salamis/ships"]],
    ["--level omission", ["sybota/deaths"]],
    ["--verdict self-conflict", ["marathon/deaths"]],
  ])("takes verdicts and levels as a loaded dataset does: %s", async (flags, ids) => {
    const claims = [
      { source: "xenophon", event: "arginusae", attribute: "losses", value: 6400 },
      { source: "ephorus", event: "arginusae", attribute: "losses", value: 6430 },
      { source: "corinth", event: "leucimme", attribute: "ships", value: 30 },
      { source: "thucydides", event: "leucimme", attribute: "deaths", value: 200 },
      ...LINES.slice(0, 2),
      { source: "justin", event: "marathon", attribute: "deaths", value: 150_000 },
      ...LINES.slice(2, 4),
      { source: "thucydides", event: "sybota", attribute: "deaths", value: 200 },
      { source: "corinth", event: "sybota", attribute: "ships", value: 30 },
      { source: "diodorus", event: "sybota", attribute: "ships", value: 30 },
    ];
    const { folder, file } = folderOf(toText(claims.map((claim, index) => ({ id: `c${index}`, ...claim }))));
    const asked = `discrepancies --dataset ${folder} --format ndjson ${SAME} ${flags}`;
    const [streamed, whole] = [await run(`${asked} --stream ${file}`), await run(asked)];
    expect(streamed.stdout.split("\n").toSorted()).toEqual(whole.stdout.split("\n").toSorted());
    expect([...whole.stdout.matchAll(/"id":"([^"]+)","verdict"/g)].map(([, id]) => id)).toEqual(ids);
  });

  test("gives the verdicts that are asked for, and an exit code", async () => {
    expect(await stream(toText(LINES), "--verdict agreement --fields id --exit-code")).toMatchObject({
      stdout: '{"id":"salamis/year"}\n',
      exitCode: 1,
    });
  });
});

describe("a stream is refused", () => {
  test.each([
    [
      "out of order",
      toText(LINES.toReversed()),
      /:5: event "marathon" comes after "salamis": the lines must be sorted by event/,
    ],
    ["with a line that is no JSON", `${toText(LINES.slice(0, 1))}{"source":\n`, /:2: not valid JSON/],
    ["with a claim over two lines", toText(LINES.slice(0, 2)).replace(/,(?="value":200)/, ",\n"), /:2: not valid JSON/],
    [
      "with a claim of nobody",
      toText([{ event: "marathon", attribute: "deaths", value: 1 }]),
      /:1: "source" must be text/,
    ],
    [
      "with a value that cannot be read",
      toText([{ ...LINES[0], value: "a lot" }, LINES[1] ?? {}]),
      /line 1: claim.*: "value" "a lot" is not a count/,
    ],
  ])("%s", async (_, text, message) => {
    const { stderr, exitCode } = await stream(text);
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(2);
  });

  test("in another format", async () => {
    expect(await stream(toText(LINES), "--format csv")).toMatchObject({ exitCode: 2, stdout: "" });
  });

  test.each([
    ["--source herodotus", "--source"],
    ["--between herodotus,justin", "--between"],
    ["--silence", "--silence"],
    ["marathon", "[event|attribute...]"],
  ])("with what it cannot select by: %s", async (words, name) => {
    const { stdout, stderr, exitCode } = await stream(toText(LINES), words);
    expect(stderr).toContain(`error: --stream cannot select by ${name}\nhint: leave ${name} out`);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  });

  test("where there is no file", async () => {
    expect(await run("discrepancies --stream nowhere.ndjson")).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
