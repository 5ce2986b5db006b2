// Links that a terminal can open: only where asked for, only to the web, and never in the way of the widths.

import { describe, expect, test } from "vitest";
import { paintFrame } from "../../src/browse/frame.ts";
import { drawFrame } from "../../src/browse/screen.ts";
import { plainTheme } from "../../src/render/theme.ts";
import { openLibrary, sit } from "../browse/support.ts";
import { ask, HATTIN } from "./ask.ts";

const LINES = ["sources", "sources chronicle", "show hattin", "claims", "search hattin"];
const LINK = /\u001b\]8;;([^\u001b]*)\u001b\\(.*?)\u001b\]8;;\u001b\\/g;
const screen = { tty: true, width: 80, rows: 40, env: { NO_COLOR: "1" }, dataset: HATTIN };
const pipe = { dataset: HATTIN };

const linksIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(LINK)].map(([, url = "", shown = ""]) => [shown, url]));

describe.each(LINES)("%s", (line) => {
  test("has no links unless asked", async () => {
    for (const options of [screen, pipe]) expect((await ask(line, options)).stdout).not.toContain("\u001b");
  });

  test.each(["table", "list"])("as %s, links change nothing but what a name opens", async (format) => {
    const { stdout: plain } = await ask(`${line} --format ${format} --no-pager`, screen);
    const { stdout } = await ask(`${line} --format ${format} --no-pager --links auto`, screen);
    expect(stdout.replaceAll(LINK, "$2")).toBe(plain);
    expect([...linksIn(stdout).values()].join(" ")).toMatch(/^(?:https:\/\/example\.org\/[!-~]+ ?)+$/);
    expect(stdout).not.toContain("]8;;javascript");
  });

  test("a pipe has links only when they are forced", async () => {
    const { stdout: plain } = await ask(`${line} --links auto`, { ...pipe, env: { RASHOMON_LINKS: "1" } });
    expect(plain).not.toContain("\u001b");
    expect((await ask(`${line} --links always`, pipe)).stdout.replaceAll(LINK, "$2")).toBe(plain);
    const { stdout } = await ask(line, { ...pipe, env: { FORCE_HYPERLINK: "1" } });
    expect(linksIn(stdout).size).toBeGreaterThan(0);
  });

  test.each(["json", "ndjson", "csv", "tsv", "md"])("%s has none", async (format) => {
    expect((await ask(`${line} --format ${format} --links always`, screen)).stdout).not.toContain("\u001b");
  });
});

test("every source with an address is a link to it, in ASCII", async () => {
  const { stdout } = await ask("sources --links auto", { ...screen, width: 120 });
  expect(linksIn(stdout)).toEqual(
    new Map([
      ["Chronicle of 1190", "https://example.org/chronicle?page=1&lang=la"],
      ["Account in Arabic", "https://example.org/%D9%83%D8%AA%D8%A7%D8%A8/1"],
    ]),
  );
});

test("the address of a source is always printed, whatever it is", async () => {
  expect((await ask("sources letter", pipe)).stdout).toMatch(/^text +javascript:alert\(1\)$/m);
  expect((await ask("sources رواية", pipe)).stdout).toMatch(/^text +https:\/\/example\.org\/كتاب\/1$/m);
});

test("browse has them on the page of a source", async () => {
  const library = await openLibrary(HATTIN);
  const person = sit(library, { mode: "sources" }, 100, 30);
  const paint = { theme: plainTheme, marks: false, inverse: false };
  const frame = drawFrame(person.state(), library);
  const plain = paintFrame(frame, { ...paint, links: false });
  const linked = paintFrame(frame, { ...paint, links: true });
  expect(linked.map((line) => line.replaceAll(LINK, "$2"))).toEqual(plain);
  expect(linksIn(linked.join("\n"))).toContainEqual([
    "https://example.org/chronicle?page=1&lang=la",
    "https://example.org/chronicle?page=1&lang=la",
  ]);
});
