// Views in other languages: the program's words beside those of the dataset, and English where it has none.

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { ask, askJson, HATTIN } from "../contract/ask.ts";
import { describeTranscripts } from "../support/transcript.ts";

const SIEGE = "--dataset tests/fixtures/constantinople-1453";
const ARABIC = `--dataset tests/fixtures/hattin-1187 --lang ar`;

describeTranscripts("languages", "Languages", [
  { title: "An event, in Indonesian", command: "show shah-death --lang id --format md" },
  { title: "A range, in Indonesian", command: "list --from 1980-09 --to 1980-12 --lang id" },
  { title: "Disagreements, in Arabic", command: `discrepancies hattin ${ARABIC}` },
  { title: "An event, in Arabic", command: `show hattin ${ARABIC}`, options: { width: 80 } },
  { title: "A timeline, in Arabic", command: `timeline ${ARABIC}`, options: { width: 80 } },
  { title: "A source, in Arabic", command: `sources chronicle ${ARABIC}` },
  { title: "A language without words of ours", command: `discrepancies ${SIEGE} --lang ja --limit 2` },
]);

/** Latin words that a dataset holds outside its English labels: ids, names, what the sources state. */
function ownWords(folder: string): ReadonlySet<string> {
  const texts: string[] = [];
  const collect = (given: unknown): void => {
    if (typeof given === "string") texts.push(given);
    else if (typeof given === "object" && given !== null)
      for (const [key, value] of Object.entries(given)) if (key !== "en") collect(value);
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith("json")))
    for (const part of file.endsWith(".ndjson")
      ? readLines(join(folder, file))
      : [readFileSync(join(folder, file), "utf8")])
      collect(JSON.parse(part));
  return new Set(texts.flatMap((text) => text.match(/[A-Za-z][A-Za-z-]+/g) ?? []));
}

const readLines = (file: string): readonly string[] => readFileSync(file, "utf8").trim().split("\n");

test.each([
  "list",
  "list --on 1187-07",
  "show hattin",
  "show jerusalem",
  "discrepancies --verdict conflict,identity,scope,partial,precision",
  "timeline",
  "timeline --lanes",
  "timeline --told-by رواية",
  "claims --source رواية",
  "sources رواية",
  "sources",
  "today --date 07-04",
  "explain hattin",
  "explain jerusalem",
])("in Arabic, %s has no English but ids and commands", async (line) => {
  const { stdout } = await ask(`${line} --lang ar`, { dataset: HATTIN, width: 100 });
  const known = new Set([...ownWords(HATTIN), "identity"]); // Part of the id of a finding.
  const words = stdout.replaceAll(/rashomon [^\n]*|--\w+/g, "").match(/[A-Za-z][A-Za-z-]+/g) ?? [];
  expect(words.filter((word) => !known.has(word))).toEqual([]);
});

const BUNDLED = "data/iran-hostage-crisis";

test.each([
  "search eagle",
  "search why the rescue failed",
  "search zzqx",
  "list --from 1980-01 --to 1980-04",
  "show eagle-claw --all",
  "discrepancies",
  "discrepancies --verdict all --long --limit 30",
  "explain hostage-captivity/hostages",
  "explain eagle-claw",
  "agreement --by-kind",
  "sources",
  "sources english",
  "claims --limit 2",
  "today --date 11-04",
  "today --date 11-29",
  "random --seed 7",
  "timeline",
  "cite eagle-claw/deaths",
  "datasets",
])("on a terminal in Arabic, %s has no English but ids, names and commands", async (line) => {
  const { stdout } = await ask(`${line} --lang ar`, {
    dataset: basename(BUNDLED),
    width: 100,
    tty: true,
    env: { NO_COLOR: "1" },
  });
  const known = new Set([...ownWords(BUNDLED), "identity", "CC", "zzqx", ...BUNDLED.split("/")]);
  const words =
    stdout.replaceAll(/rashomon [^\u0600-\u06ff]*|--\w+|sha256 \w+/g, "").match(/[A-Za-z][A-Za-z-]+/g) ?? [];
  expect(words.filter((word) => !known.has(word))).toEqual([]);
  expect(stdout).not.toMatch(/\d{4}-\d{2}-\d{2}\/|\[\d{4}-|\.\.\d{4}/);
});

test("sources are named by their labels wherever a view says who says it", async () => {
  for (const line of ["search eagle", "today --date 11-04", "random --seed 7", "timeline", "timeline --lanes"]) {
    const { stdout } = await ask(`${line} --lang id`, { dataset: basename(BUNDLED), width: 100 });
    expect(stdout).toMatch(/Sumber (Arab|Inggris|Indonesia)/);
    expect(stdout).not.toMatch(/(?<!-)\b(arabic|indonesian|english)\b/);
  }
});

test.each([
  ["id", "mulai Sep – Des 1979"],
  ["ar", "بدأ بين سبتمبر 1979 وديسمبر 1979"],
])("in %s, a timeline writes dates in words", async (lang, words) => {
  const { stdout } = await ask(`timeline --lang ${lang}`, { dataset: basename(BUNDLED), width: 80 });
  expect(stdout).toContain(words);
  expect(stdout).not.toMatch(/\d{4}[-/]\d/);
});

test.each(["en", "id", "ar"])("in %s, the key of a report says a word once", async (lang) => {
  const { stdout } = await ask(`export --to markdown --lang ${lang}`, { dataset: basename(BUNDLED) });
  const key = [...stdout.matchAll(/^- \*\*(.+?):\*\* (.*)$/gmu)].slice(0, 5);
  expect(key).toHaveLength(5);
  for (const [, word = "", meaning] of key) expect(meaning).not.toContain(word);
});

test.each([
  ["id", "adalah tafsiran kami"],
  ["ar", "فقراءتنا"],
])("in %s, the page and the report give the reasons of what is inferred in that language", async (lang, words) => {
  const [page, report, claims] = await Promise.all(
    ["export --to html", "export --to markdown", "claims --json"].map((line) =>
      ask(`${line} --lang ${lang}`, { dataset: basename(BUNDLED) }),
    ),
  );
  expect(page?.stdout).toMatch(new RegExp(`class=reason>[^<]*${words}`));
  expect(page?.stdout).not.toContain("class=reason lang");
  expect(report?.stdout).not.toMatch(/\(en\)$/m);
  expect(claims?.stdout).toContain(words);
});

test("Arabic is joined with Arabic commas", async () => {
  for (const line of ["cite eagle-claw/deaths", "cite ar-4-4-3 --style bibtex", "show eagle-claw"]) {
    const { stdout } = await ask(`${line} --lang ar`, { dataset: basename(BUNDLED), width: 100 });
    expect(stdout).not.toMatch(/\p{Script=Arabic}, |, \p{Script=Arabic}/u);
  }
});

test("programs get the same words in every language, except for display texts", async () => {
  const lines = ["discrepancies --verdict all", "list", "show hattin", "sources"];
  const displayed = new Set(["display", "title", "label", "statement", "summary", "text", "name", "description"]);
  const bare = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(bare);
    if (typeof given !== "object" || given === null) return given;
    return Object.fromEntries(
      Object.entries(given).flatMap(([key, value]) => (displayed.has(key) ? [] : [[key, bare(value)]])),
    );
  };
  for (const line of lines) {
    const [english, arabic] = await Promise.all(
      ["en", "ar"].map((lang) => askJson(`${line} --lang ${lang}`, { dataset: HATTIN })),
    );
    expect(bare(arabic)).toEqual(bare(english));
  }
});
