import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { renderList } from "../../src/render/list.ts";
import { createTheme, plainTheme } from "../../src/render/theme.ts";
import type { Block, View } from "../../src/render/view.ts";
import { line, span } from "../../src/render/view.ts";
import { controls, hostileView, pipe, terminal, view, widest } from "./support.ts";

const show = (given: View, width = 60): string => renderList(given, { ...pipe, width }, plainTheme);

const lander: Block = {
  type: "item",
  lead: line(span("lander-touchdown", "strong"), "  ", span("conflict", "conflict")),
  body: [
    { type: "paragraph", lines: [line("17:54 against 18:02")] },
    { type: "facts", rows: [{ label: line("silent"), value: [line("almanac")] }] },
  ],
};

const bare = (text: string): Block => ({ type: "item", lead: line(text), body: [] });

const table: Block = {
  type: "table",
  columns: [{ head: "event" }, { head: "almanac" }, { head: "gazette" }],
  rows: [
    [[line("touchdown")], [line("17:54")], [line("18:02"), line("(about)")]],
    [[line("ascent")], [], [line("next day")]],
  ],
};

describe("what a reader sees", () => {
  test("headings, paragraphs and labels in a column", () => {
    const given = view(
      { type: "heading", level: 1, line: line("Touchdown") },
      { type: "paragraph", lines: [line("20 July 1969 · 3 sources, 2 origins")] },
      {
        type: "facts",
        rows: [
          { label: line("crew"), value: [line("two walked"), line("one stayed in orbit")] },
          { label: line("landing site"), value: [line("a plain of dark lava in the south west of the sea")] },
        ],
      },
      { type: "heading", level: 2, line: line("Disagreements") },
      lander,
      lander,
    );
    expect(show(given, 50)).toBe(
      [
        "Touchdown",
        "20 July 1969 · 3 sources, 2 origins",
        "",
        "crew          two walked",
        "              one stayed in orbit",
        "landing site  a plain of dark lava in the south",
        "              west of the sea",
        "",
        "Disagreements",
        "lander-touchdown  conflict",
        "  17:54 against 18:02",
        "  silent  almanac",
        "",
        "lander-touchdown  conflict",
        "  17:54 against 18:02",
        "  silent  almanac",
        "",
      ].join("\n"),
    );
  });

  test("a table is a list of its rows, without empty cells", () => {
    expect(show(view(table))).toBe(
      [
        "touchdown",
        "  almanac  17:54",
        "  gazette  18:02",
        "           (about)",
        "",
        "ascent",
        "  gazette  next day",
        "",
      ].join("\n"),
    );
  });

  test("in a narrow space labels come before their values", () => {
    expect(show(view(table), 20)).toBe(
      [
        "touchdown",
        "  almanac: 17:54",
        "  gazette: 18:02",
        "    (about)",
        "",
        "ascent",
        "  gazette: next day",
        "",
      ].join("\n"),
    );
  });

  test("items without a body have no blank line between them", () => {
    expect(show(view(bare("one"), bare("two")))).toBe("one\ntwo\n");
  });

  test("spaces before a word that moves to the next line are dropped", () => {
    const given: Block = { type: "paragraph", lines: [line("      abcdefghijklmno")] };
    expect(show(view(given), 20)).toBe("abcdefghijklmno\n");
  });

  test("a drawing is cut, never wrapped", () => {
    const drawing: Block = { type: "drawing", lines: [line("  ├────●────┤  touchdown"), line("     ↑")] };
    expect(show(view(drawing), 20)).toBe("  ├────●────┤  touc…\n     ↑\n");
  });

  test("without a limit on width nothing is wrapped", () => {
    const long: Block = { type: "paragraph", lines: [line("word ".repeat(100).trim())], indent: 2 };
    expect(show(view(long, lander, table), Number.POSITIVE_INFINITY).split("\n")[0]).toBe(
      `  ${"word ".repeat(100).trim()}`,
    );
  });

  test("nothing to show gives no text at all", () => {
    expect(show(view())).toBe("");
    expect(show(view({ type: "table", columns: [], rows: [] }))).toBe("");
  });
});

describe("hints", () => {
  const given = view(
    { type: "paragraph", lines: [line("Found.")] },
    { type: "hint", command: "rashomon show x", text: "all of it" },
    { type: "hint", command: "rashomon explain x/date", text: "why" },
  );

  test("end the view on a terminal, in columns", () => {
    expect(renderList(given, terminal, plainTheme)).toBe(
      "Found.\n\n→ rashomon show x          all of it\n→ rashomon explain x/date  why\n",
    );
  });

  test("are left out in a pipe", () => {
    expect(show(given)).toBe("Found.\n");
  });
});

test("colour adds nothing but colour", async () => {
  const theme = await createTheme(1);
  const painted = renderList(view(lander), { ...terminal, colorLevel: 1 }, theme);
  expect(painted).toContain("\u001b[31m\u001b[1mconflict\u001b[22m\u001b[39m");
  // oxlint-disable-next-line no-control-regex -- colours are what is taken out
  expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(show(view(lander)));
});

test("Arabic is marked on a terminal only", () => {
  const given = view({ type: "paragraph", lines: [line("عملية", " · 8")] });
  expect(show(given)).toBe("عملية · 8\n");
  expect(renderList(given, terminal, plainTheme)).toBe("\u200eعملية\u200e · 8\n");
  expect(renderList(given, { ...terminal, bidi: "off" }, plainTheme)).toBe("عملية · 8\n");
});

test("no line is wider than asked, and no control character comes out", () => {
  fc.assert(
    fc.property(hostileView, fc.integer({ min: 12, max: 120 }), (given, width) => {
      const text = show(given, width);
      expect(widest(text)).toBeLessThanOrEqual(width);
      expect(text).not.toMatch(controls);
      expect(text === "" || text.endsWith("\n")).toBe(true);
    }),
  );
});

describe("the next command", () => {
  const hint = (command: string, text: string): View => ({ blocks: [{ type: "hint", command, text }] });
  const draw = (given: View, width: number): string => renderList(given, { ...terminal, width }, plainTheme);

  test("has its explanation beside it if both fit", () => {
    expect(draw(hint("rashomon show fire", "the event"), 40)).toBe("→ rashomon show fire  the event\n");
  });

  test("has it below otherwise", () => {
    expect(draw(hint("rashomon show fire", "the event, source by source"), 40)).toBe(
      "→ rashomon show fire\n  the event, source by source\n",
    );
  });

  test("continues on the next line for a shell if it is longer than a line", () => {
    expect(draw(hint("rashomon show fire --dataset ./a/long/path", "the event"), 34)).toBe(
      "→ rashomon show fire --dataset \\\n  ./a/long/path\n  the event\n",
    );
  });
});
