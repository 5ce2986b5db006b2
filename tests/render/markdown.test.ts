import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { renderMarkdown } from "../../src/render/markdown.ts";
import type { Block } from "../../src/render/view.ts";
import { line, span } from "../../src/render/view.ts";
import { controls, hostileText, hostileView, view } from "./support.ts";

test("every kind of block", () => {
  const given = view(
    { type: "heading", level: 1, line: line("Touchdown") },
    { type: "paragraph", lines: [line("20 July 1969"), line("3 sources, 2 origins")] },
    {
      type: "facts",
      rows: [
        { label: line("crew"), value: [line("three")] },
        { label: line("times"), value: [line("17:54"), line("18:02")] },
      ],
    },
    {
      type: "table",
      columns: [{ head: "event" }, { head: "count", align: "right" }],
      rows: [[[line("ascent"), line("أول صعود")], [line("1")]]],
    },
    {
      type: "item",
      lead: line(span("touchdown/time", "strong"), " ", span("conflict", "conflict")),
      body: [
        { type: "facts", rows: [{ label: line("silent"), value: [line(span("almanac", "silence"))] }] },
        { type: "paragraph", lines: [line("See ", span("rashomon explain x", "command"), ".")] },
      ],
    },
    { type: "drawing", lines: [line("├──●──┤")] },
    { type: "hint", command: "rashomon show x", text: "more" },
  );
  expect(renderMarkdown(given)).toBe(
    [
      "# Touchdown",
      "",
      "20 July 1969\\",
      "3 sources, 2 origins",
      "",
      "- **crew:** three",
      "- **times:**",
      "  - 17:54",
      "  - 18:02",
      "",
      "| event | count |",
      "| --- | ---: |",
      "| ascent<br>أول صعود | 1 |",
      "",
      "- **touchdown/time** **conflict**",
      "  - **silent:** _almanac_",
      "",
      "  See `rashomon explain x`.",
      "",
      "```",
      "├──●──┤",
      "```",
      "",
    ].join("\n"),
  );
});

const paragraph = (text: string): string => renderMarkdown(view({ type: "paragraph", lines: [line(text)] })).trimEnd();

describe("data cannot become Markdown", () => {
  test.each([
    ["# not a heading", "\\# not a heading"],
    ["- not a list", "\\- not a list"],
    ["+ not a list", "\\+ not a list"],
    ["1980. not a list", "1980\\. not a list"],
    ["3) not a list", "3\\) not a list"],
    ["1980 stays", "1980 stays"],
    ["> not a quotation", "\\> not a quotation"],
    ["---", "\\---"],
    ["===", "\\==="],
    ["    not code", "not code"],
    ["*bold* _italic_ `code` ~~gone~~", "\\*bold\\* \\_italic\\_ \\`code\\` \\~\\~gone\\~\\~"],
    ["<b>html</b> &amp;", "\\<b\\>html\\</b\\> \\&amp;"],
    ["[link](http://x) ![image](y)", "\\[link\\](http://x) !\\[image\\](y)"],
    ["a | b", "a \\| b"],
    ["back\\slash", "back\\\\slash"],
    ["$8 and $9", "\\$8 and \\$9"],
    ["two\n\nparagraphs", "two paragraphs"],
  ])("%j", (given, expected) => {
    expect(paragraph(given)).toBe(expected);
  });

  test("a heading keeps its number sign, code its backticks, a cell its bar", () => {
    expect(renderMarkdown(view({ type: "heading", level: 2, line: line("C #") }))).toBe("## C \\#\n");
    const command = line(span("list `x` | jq", "command"));
    expect(renderMarkdown(view({ type: "paragraph", lines: [command] }))).toBe("``list `x` | jq``\n");
    const table: Block = { type: "table", columns: [{ head: "run" }], rows: [[[command]]] };
    expect(renderMarkdown(view(table)).split("\n")[2]).toBe("| ``list `x` \\| jq`` |");
  });

  test("emphasis is marked only where words begin and end", () => {
    const given = line("un", span("claw", "match"), "ed ", span(" claw ", "match"), "(", span("claw", "match"), ")");
    expect(renderMarkdown(view({ type: "paragraph", lines: [given] }))).toBe("unclawed  **claw** (**claw**)\n");
  });

  test("a table has the same number of bars in every line, whatever its cells contain", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { minLength: 1, maxLength: 4 }), (rows) => {
        const table: Block = {
          type: "table",
          columns: [{ head: "a" }, { head: "b" }],
          rows: rows.map((row) => row.map((text) => [line(text)])),
        };
        const lines = renderMarkdown(view(table)).trimEnd().split("\n");
        expect(lines).toHaveLength(rows.length + 2);
        for (const row of lines) {
          expect(row.replace(/\\[^]/g, "").match(/\|/g)).toHaveLength(3);
        }
      }),
    );
  });

  test("no control character comes out, and nothing throws", () => {
    fc.assert(
      fc.property(hostileView, (given) => {
        expect(renderMarkdown(given)).not.toMatch(controls);
      }),
    );
  });
});
