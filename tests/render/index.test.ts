import { describe, expect, test } from "vitest";

import { formatNames, formats, isFormatName, renderReport } from "../../src/render/index.ts";
import { line } from "../../src/render/view.ts";
import { pipe, report, terminal, widest } from "./support.ts";

const landings = report({
  items: Array.from({ length: 13 }, (_, index) => ({ id: `e${index}`, n: index })),
  view: (limit) => ({
    blocks: [
      { type: "paragraph", lines: [line(`${limit} drawn`)] },
      { type: "hint", command: "rashomon show e0", text: "the first" },
    ],
  }),
});

test("each format is for people or for programs", () => {
  expect(formatNames.map((name) => [name, formats[name].machine])).toEqual([
    ["table", false],
    ["list", false],
    ["json", true],
    ["ndjson", true],
    ["csv", true],
    ["tsv", true],
    ["md", false],
    ["svg", false],
  ]);
  for (const name of formatNames) expect(formats[name].summary).not.toBe("");
  expect(isFormatName("json")).toBe(true);
  expect(isFormatName("toString")).toBe(false);
});

describe("human formats", () => {
  test("say how much was cut, before the suggested commands", async () => {
    expect(await renderReport("list", landings, { ...terminal, limit: 1 })).toBe(
      "1 drawn\n\n… and 12 more; --limit 0 shows all\n\n→ rashomon show e0  the first\n",
    );
    expect(await renderReport("md", landings, { ...pipe, limit: 1 })).toBe(
      "1 drawn\n\n… and 12 more; --limit 0 shows all\n",
    );
  });

  test("a limit of 0, or one that is not reached, cuts nothing", async () => {
    for (const limit of [0, 13, 99]) {
      expect(await renderReport("list", landings, { ...pipe, limit })).toBe("13 drawn\n");
    }
  });

  test("named fields are a plain table", async () => {
    const options = { ...terminal, fields: ["id", "n"], limit: 2, width: 60 };
    const text = await renderReport("table", landings, options);
    expect(text.split("\n")).toEqual([
      expect.stringMatching(/^╭/),
      expect.stringMatching(/^│ id +│ +n │$/),
      expect.stringMatching(/^├/),
      expect.stringMatching(/^│ e0 +│ +0 │$/),
      expect.stringMatching(/^│ e1 +│ +1 │$/),
      expect.stringMatching(/^╰/),
      "",
      "… and 11 more; --limit 0 shows all",
      "",
    ]);
    expect(await renderReport("md", landings, { ...pipe, fields: ["id", "n"], limit: 1 })).toContain("| e0 | 0 |");
  });

  test("if nothing was found, --fields does not hide the view that says so", async () => {
    const none = report({ view: () => ({ blocks: [{ type: "paragraph", lines: [line("Nothing found.")] }] }) });
    expect(await renderReport("list", none, { ...pipe, fields: ["id"] })).toBe("Nothing found.\n");
  });

  test("an unknown width counts as 80, and a tiny one is used as well as possible", async () => {
    const long = report({ view: () => ({ blocks: [{ type: "paragraph", lines: [line("word ".repeat(50))] }] }) });
    expect(widest(await renderReport("list", long, { ...pipe, width: 0 }))).toBe(79);
    expect(widest(await renderReport("list", long, { ...pipe, width: Number.NaN }))).toBe(79);
    expect(widest(await renderReport("list", long, { ...pipe, width: 3 }))).toBe(9);
  });
});

test("every format survives a report of hostile data", async () => {
  const hostile = report({
    items: [
      JSON.parse('{"__proto__": 1, "constructor": {"a": [null, [[]], {"toString": "\\u001b[31m"}]}, "": "\\ud800"}'),
    ],
    columns: ["__proto__", "constructor.a", "", "...", "a".repeat(5000)],
    view: () => ({ blocks: [{ type: "paragraph", lines: [line("\u001b]0;x"), []] }] }),
  });
  // A picture has a test of its own: svg.test.ts.
  for (const name of formatNames.filter((one) => one !== "svg")) {
    for (const fields of [null, ["__proto__", "constructor.a.toString", "..."], []]) {
      const text = await renderReport(name, hostile, { ...pipe, fields });
      expect(text.includes("\u001b")).toBe(false);
    }
  }
});
