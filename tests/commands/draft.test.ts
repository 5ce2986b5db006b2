// `draft`: from texts of another subject to claims that stand in them.

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const TEXTS = join(import.meta.dirname, "../fixtures/courrieres-1906/texts");

interface Row {
  readonly source: string;
  readonly language: string;
  readonly event: string;
  readonly attribute: string;
  readonly kind: string;
  readonly value: string | number | null;
  readonly stated: string;
  readonly locator: { readonly paragraph: number; readonly sentence: number };
}

const records = async (): Promise<readonly Row[]> =>
  parseNdjson((await run(["draft", "--texts", TEXTS, "--format", "ndjson"])).stdout) as unknown as readonly Row[];

test("--fields chooses what NDJSON and CSV have of each candidate", async () => {
  const flags = ["draft", "--texts", TEXTS, "--fields", "source,stated", "--limit", "2", "--format"];
  const rows = parseNdjson((await run([...flags, "ndjson"])).stdout) as readonly Partial<Row>[];
  expect(rows.map((row) => Object.keys(row))).toEqual([
    ["source", "stated"],
    ["source", "stated"],
  ]);
  const { stdout } = await run([...flags, "csv"]);
  expect(stdout.split("\r\n").slice(0, 2)).toEqual(["source,stated", `depeche,${rows[0]?.stated}`]);
});

test("texts in two languages, three formats and two encodings are put side by side", async () => {
  const { stdout, exitCode } = await run(["draft", "--texts", TEXTS, "--json"]);
  const { texts, compared, problems } = JSON.parse(stdout) as Record<string, readonly Record<string, unknown>[]>;
  expect(exitCode).toBe(0);
  expect(texts).toMatchObject([
    { id: "depeche", language: "fr", published: "1906-04-05" },
    { id: "gazette", language: "en", published: null },
    { id: "handbook", language: "en", published: "1956-03-10" },
    { id: "memoire", language: "fr" },
  ]);
  expect(problems).toEqual([{ file: "memoire.txt", reason: "it was read as Windows-1252" }]);
  expect(compared?.find(({ attribute }) => attribute === "deaths")).toMatchObject({
    differs: true,
    sources: { depeche: [1219], gazette: [">=1060"], handbook: [1099], memoire: [1099] },
  });
});

test("every candidate is in its sentence, in at most six words", async () => {
  const found = await records();
  expect(found.length).toBeGreaterThan(80);
  for (const { stated } of found) expect(stated.split(/\s+/).length).toBeLessThanOrEqual(6);
  const out = join(makeFolder(), "made");
  const { stdout } = await run(["draft", "--texts", TEXTS, "--format", "csv"]);
  await run(["import", "-", "--texts", TEXTS, "--out", out], { stdin: stdout });
  const verified = JSON.parse((await run(["verify", "--texts", TEXTS, "--dataset", out, "--json"])).stdout) as {
    readonly counts: Readonly<Record<string, number>>;
  };
  const rows = found.filter(({ value }) => value !== null).length;
  expect(verified.counts).toEqual({ verified: rows - readRefused(out).length });
  expect(rows - readRefused(out).length).toBeGreaterThan(rows * 0.97);
});

const readRefused = (out: string): readonly Record<string, unknown>[] =>
  existsSync(join(out, "refused.ndjson")) ? parseNdjson(readFileSync(join(out, "refused.ndjson"), "utf8")) : [];

test("of forty claims with ten invented quotations, thirty are added and ten refused by name", async () => {
  const sound = (await records())
    .filter(({ kind, value }) => kind !== "name" && value !== null && !String(value).startsWith("P"))
    .slice(0, 40);
  const lines = sound.map(({ source, event, attribute, value, stated, locator }, index) => {
    const claim = { id: `c${index}`, source, event, attribute, value, stated, ...locator };
    if (index % 4 !== 0) return claim;
    return [
      { ...claim, stated: "as every witness later swore" },
      { ...claim, sentence: 99 },
      { ...claim, value: attribute === "date" ? "1907-01-01" : 77_777 },
    ][(index / 4) % 3];
  });
  const out = join(makeFolder(), "made");
  const answer = lines.map((line) => JSON.stringify(line)).join("\n");
  const { stderr } = await run(["import", "-", "--texts", TEXTS, "--out", out], { stdin: answer });
  const refused = readRefused(out);
  expect(refused.map(({ id }) => id)).toEqual(["c0", "c4", "c8", "c12", "c16", "c20", "c24", "c28", "c32", "c36"]);
  expect(parseNdjson(readFolder(out)["claims.ndjson"] ?? "")).toHaveLength(30);
  expect(refused.every(({ refused: reason }) => typeof reason === "string")).toBe(true);
  const told = stderr.replaceAll(/\s+/g, " ");
  for (const { id } of refused) expect(told).toContain(`(${String(id)}, `);
  expect(told).toContain(`10 claims were refused and are kept in ${join(out, "refused.ndjson")}`);
  expect(told).toContain("40 rows = 30 that gave claims + 10 reported");
});

test("a refused claim without an id is named by its source and event", async () => {
  const claim = { source: "depeche", event: "explosion", attribute: "deaths", value: 9, stated: "neuf morts" };
  const sound = { ...claim, value: 1219, stated: "1 219 morts", paragraph: 2, sentence: 2 };
  const answer = [sound, { ...claim, paragraph: 2, sentence: 2 }].map((each) => JSON.stringify(each)).join("\n");
  const out = join(makeFolder(), "made");
  const { stderr } = await run(["import", "-", "--texts", TEXTS, "--out", out], { stdin: answer });
  expect(stderr.replaceAll(/\s+/g, " ")).toContain("(depeche, explosion)");
});

test("an import with texts gives the sources their file, language, day and sentences", async () => {
  const out = join(makeFolder(), "made");
  const claim = {
    id: "toll",
    source: "depeche",
    event: "explosion",
    attribute: "deaths",
    value: 1219,
    stated: "1 219 morts",
    paragraph: 2,
    sentence: 2,
  };
  await run(["import", "-", "--texts", TEXTS, "--out", out], { stdin: JSON.stringify(claim) });
  expect(JSON.parse(readFolder(out)["sources.json"] ?? "")).toMatchObject([
    {
      id: "depeche",
      label: "La catastrophe de Courrières",
      language: "fr",
      published: "1906-04-05",
      publisher: "La Dépêche",
      file: "depeche.html",
    },
  ]);
  const quoted = await run(["quote", "toll", "--texts", TEXTS, "--dataset", out]);
  expect(quoted.stdout).toContain("⟦1 219 morts⟧");
});

test("a brief has the rules and every passage with its number", async () => {
  const { stdout } = await run(["draft", "--texts", TEXTS, "--brief"]);
  expect(stdout).toContain("## gazette (en)");
  expect(stdout).toContain("§4.3 Thirteen survivors walked out of Pit 2 on 30 March");
  expect(stdout).toMatch(/rashomon import answer\.ndjson --texts \S+ --out DATASET/);
});

test("--out starts a dataset with the sources, and --left lists what no claim cites", async () => {
  const out = join(makeFolder(), "mine");
  await run(["draft", "--texts", TEXTS, "--out", out]);
  expect((await run(["validate", out])).exitCode).toBe(0);
  const left = async (): Promise<readonly Record<string, unknown>[]> =>
    (
      JSON.parse((await run(["draft", "--texts", TEXTS, "--out", out, "--left", "--json"])).stdout) as {
        items: readonly Record<string, unknown>[];
      }
    ).items;
  const before = await left();
  expect(before).toContainEqual(expect.objectContaining({ source: "handbook", paragraph: 2, sentence: 1 }));
  await run([
    "add",
    "claim",
    "--dataset",
    out,
    "--source",
    "handbook",
    "--event",
    "explosion",
    "--attribute",
    "deaths",
    "--value",
    "1099",
    "--stated",
    "1,099 miners",
    "--paragraph",
    "2",
    "--sentence",
    "1",
    "--new",
    "--texts",
    TEXTS,
  ]);
  const after = await left();
  expect(after).toHaveLength(before.length - 1);
  expect(after).not.toContainEqual(expect.objectContaining({ source: "handbook", paragraph: 2, sentence: 1 }));
});

test("a text that is added later is another source of the same dataset", async () => {
  const folder = makeFolder();
  const texts = join(folder, "texts");
  mkdirSync(texts);
  cpSync(join(TEXTS, "gazette.txt"), join(texts, "gazette.txt"));
  const out = join(folder, "mine");
  await run(["draft", "--texts", texts, "--out", out]);
  cpSync(join(TEXTS, "depeche.html"), join(texts, "depeche.html"));
  await run(["draft", "--texts", texts, "--out", out]);
  const sources = JSON.parse(readFolder(out)["sources.json"] ?? "") as readonly { readonly id: string }[];
  expect(sources.map(({ id }) => id)).toEqual(["gazette", "depeche"]);
});

test("a file that is not a text is reported and left out", async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "a.txt"), "Two men died on 3 May 1901.");
  writeFileSync(join(folder, "b.txt"), Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 0, 0]));
  writeFileSync(join(folder, "c.pdf"), "%PDF");
  writeFileSync(join(folder, "d.txt"), "word ".repeat(200_000));
  writeFileSync(join(folder, "e.html"), "");
  const { stdout, stderr } = await run(["draft", "--texts", folder, "--format", "csv"]);
  expect(stdout.split("\r\n").map((line) => line.split(",")[0])).toEqual(["source", "a", "a", ""]);
  expect(stderr.trim().split("\n")).toEqual([
    "warning: c.pdf: not a .txt, .md or .html file",
    "warning: b.txt: it is not a text file",
    "warning: d.txt: no sentence in it has an end, so nothing can be found in it",
    "warning: e.html: it has no sentences",
  ]);
});

test.each([
  ["draft", "missing --texts"],
  ["draft --texts /nowhere-at-all", 'no folder "/nowhere-at-all"'],
])("%s says what is missing", async (command, message) => {
  const { stderr, exitCode } = await run(command);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(2);
});
