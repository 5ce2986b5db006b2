// What goes into the page, without a browser; `tests/page` opens it in one.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportPage } from "../../src/commands/export.ts";
import type { Session } from "../../src/present/session.ts";
import type { Content } from "../../src/export/select-content.ts";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const ROOT = join(import.meta.dirname, "../..");

const page = async (flags: string): Promise<string> => (await run(`export --to html ${flags}`)).stdout;
const idsIn = (html: string): readonly string[] =>
  [...html.matchAll(/class="?row(?: [a-z]+")? id=([^ ]+)/g)].map(([, id = ""]) => id);

async function discrepancies(flags: string): Promise<readonly string[]> {
  const { stdout } = await run(`discrepancies --json --fields id ${flags}`);
  return (JSON.parse(stdout) as { items: { id: string }[] }).items.map(({ id }) => id);
}

test.each(["en", "id", "ar"])(
  "the page of the bundled data in %s has every discrepancy in at most 300 KB",
  async (lang) => {
    const html = await page(`--lang ${lang}`);
    expect(idsIn(html)).toEqual(await discrepancies(""));
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(300_000);
  },
);

test("--level, --event and --source choose what goes in", async () => {
  expect(idsIn(await page("--level major,omission"))).toEqual(await discrepancies("--level major,omission"));
  const event = idsIn(await page("--event rescue-attempts"));
  expect(event).toEqual(expect.arrayContaining([...(await discrepancies("rescue-attempts"))]));
  expect(event).toContain("eagle-claw/deaths"); // of a part of it
  expect(event.filter((id) => id.startsWith("hostage-release/"))).toEqual([]);
});

test("the verdicts of a page with fewer sources are those of these sources alone", async () => {
  const two = await page("--source arabic,english");
  expect(two).not.toContain("indonesian");
  expect(idsIn(two)).not.toContain("rescue-attempts/attempts-launched");
  expect(idsIn(two)).toContain("eagle-claw/deaths");
  expect((await run("export --to html --source nobody")).stderr).toContain("nobody");
  expect((await run("export --to csv --level major")).stderr).toContain("--level");
});

test("the policy allows the page's own style and script and nothing else", async () => {
  const html = await page("--level major");
  const policy = /Content-Security-Policy content="([^"]+)"/.exec(html)?.[1]?.replaceAll("&#39;", "'") ?? "";
  const hash = (name: string): string => {
    const text = new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(html)?.[1] ?? "";
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  };
  expect(policy).toBe(
    `default-src 'none'; style-src ${hash("style")}; script-src ${hash("script")}; img-src data:; base-uri 'none'; form-action 'none'`,
  );
  expect(html).not.toMatch(/ style=| on[a-z]+=/);
});

test("templates escape texts; only what the program makes itself is in three braces", () => {
  const folder = join(ROOT, "src/export/html/page");
  const raw = readdirSync(folder)
    .filter((name) => name.endsWith(".mustache"))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), "utf8").matchAll(/\{\{\{(\w+)\}\}\}|\{\{&\s*(\w+)/g)].map(
        ([, one, other]) => one ?? other,
      ),
    );
  expect(new Set(raw)).toEqual(new Set(["script", "style", "timeline"]));
});

test("many sources are named beside their values", async () => {
  const folder = makeFolder();
  const claims = Array.from({ length: 9 }, (_, index) => `Gazette ${index},fire,${index % 3}`);
  await run(["import", "-", "--out", join(folder, "fire")], { stdin: `source,event,deaths\n${claims.join("\n")}\n` });
  const html = await page(`--dataset ${join(folder, "fire")}`);
  expect(html).toContain("Gazette 0, Gazette 3, Gazette 6");
  expect(html.match(/<th scope=col/g)?.length).toBeLessThan(5);
});

/** A dataset in a file, of claims of every source on events of its own. */
function datasetOf(sources: number, events: (source: number) => readonly number[]): string {
  const claims = Array.from({ length: sources }, (_, source) =>
    events(source).map((event) => ({
      source: `s${source}`,
      event: `e${event}`,
      attribute: "deaths",
      value: 3 + source,
    })),
  );
  const file = join(makeFolder(), "many.json");
  writeFileSync(file, JSON.stringify({ format: "rashomon/1", id: "many", claims: claims.flat() }));
  return file;
}

test("if a source leaves out many events, some are linked and the others counted", async () => {
  const html = await page(
    `--dataset ${datasetOf(2, (source) => (source === 0 ? [0] : Array.from({ length: 90 }, (_, n) => n)))}`,
  );
  expect(/(<a href=#e\d+>[^<]*<\/a>){50} and 39 more</.test(html)).toBe(true);
});

test("if there are many sources, some are described and the others counted", async () => {
  const html = await page(`--dataset ${datasetOf(320, (source) => [source % 3])}`);
  expect(html.match(/<article class=source/g)).toHaveLength(300);
  expect(html.includes("<p>and 20 more<")).toBe(true);
});

test("a page too large for a browser is refused", async () => {
  const content = { dataset: { sources: new Map() }, events: Array.from({ length: 60_001 }, () => ({ findings: [] })) };
  await expect(exportPage(content as unknown as Content, {} as Session)).rejects.toThrow(
    "60001 events and 0 sources are too many for one page",
  );
});
