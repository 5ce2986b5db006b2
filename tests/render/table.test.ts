import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { renderTable } from "../../src/render/table.ts";
import { displayWidth } from "../../src/render/text.ts";
import { createTheme, plainTheme } from "../../src/render/theme.ts";
import type { Block, View } from "../../src/render/view.ts";
import { line, span } from "../../src/render/view.ts";
import { growsTooFast } from "../support/growth.ts";
import { controls, hostileView, pipe, terminal, view, widest, withoutColors } from "./support.ts";

const show = (given: View, width: number): string =>
  renderTable(given, { ...terminal, width, bidi: "off" }, plainTheme);

const crew: Block = {
  type: "table",
  columns: [{ head: "role", grow: 0 }, { head: "اسم" }, { head: "age", align: "right", grow: 0 }],
  rows: [
    [[line("commander")], [line("نِيل")], [line("38")]],
    [[line("pilot")], [line("日本")], [line("9")]],
  ],
};

const accounts: Block = {
  type: "table",
  columns: [{ head: "attribute", grow: 0 }, { head: "almanac" }, { head: "gazette" }],
  rows: [
    [[line("time")], [line("17:54")], [line("about six in the evening by the clock of the tracking station")]],
    [[line("site")], [line("plain"), line("of lava")], [line("sea")]],
  ],
};

describe("what a reader sees", () => {
  test("a light box as wide as the terminal, with vowel signs and wide characters in place", () => {
    expect(show(view(crew), 50)).toBe(
      [
        "╭───────────┬──────────────────────────────┬─────╮",
        "│ role      │ اسم                          │ age │",
        "├───────────┼──────────────────────────────┼─────┤",
        "│ commander │ نِيل                          │  38 │",
        "│ pilot     │ 日本                         │   9 │",
        "╰───────────┴──────────────────────────────┴─────╯",
        "",
      ].join("\n"),
    );
  });

  test("rows of more than one line are separated", () => {
    expect(show(view(accounts), 60)).toBe(
      [
        "╭───────────┬─────────┬────────────────────────────────────╮",
        "│ attribute │ almanac │ gazette                            │",
        "├───────────┼─────────┼────────────────────────────────────┤",
        "│ time      │ 17:54   │ about six in the evening by the    │",
        "│           │         │ clock of the tracking station      │",
        "├╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤",
        "│ site      │ plain   │ sea                                │",
        "│           │ of lava │                                    │",
        "╰───────────┴─────────┴────────────────────────────────────╯",
        "",
      ].join("\n"),
    );
  });

  test("outside a terminal the box is ASCII", () => {
    expect(renderTable(view(crew), { ...pipe, width: 50 }, plainTheme)).toBe(
      [
        "+-----------+------------------------------+-----+",
        "| role      | اسم                          | age |",
        "+===========+==============================+=====+",
        "| commander | نِيل                          |  38 |",
        "| pilot     | 日本                         |   9 |",
        "+-----------+------------------------------+-----+",
        "",
      ].join("\n"),
    );
  });

  test("with too many columns, each row is a list of labels and values", () => {
    const names = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot"];
    const wide: Block = {
      type: "table",
      columns: names.map((head) => ({ head })),
      rows: [1, 2].map((row) => names.map((name) => [line(`${name}-of-the-squad-${row}`)])),
    };
    expect(show(view(wide), 60).split("\n").slice(0, 8)).toEqual([
      "alpha    alpha-of-the-squad-1",
      "bravo    bravo-of-the-squad-1",
      "charlie  charlie-of-the-squad-1",
      "delta    delta-of-the-squad-1",
      "echo     echo-of-the-squad-1",
      "foxtrot  foxtrot-of-the-squad-1",
      "",
      "alpha    alpha-of-the-squad-2",
    ]);
  });

  test("a narrow terminal gets a list", () => {
    expect(show(view(crew), 30)).toBe("commander\n  اسم: نِيل\n  age: 38\n\npilot\n  اسم: 日本\n  age: 9\n");
  });

  test("without rows there is no box", () => {
    expect(show(view({ ...crew, rows: [] }), 60)).toBe("");
  });

  test("if no column grows, the box is as wide as its content", () => {
    const fixed: Block = { ...crew, columns: crew.columns.map((column) => ({ ...column, grow: 0 })) };
    expect(widest(show(view(fixed), 80))).toBe(26);
    expect(widest(show(view(crew), Number.POSITIVE_INFINITY))).toBe(26);
  });
});

test("Arabic cells are marked so that later columns stay in place", () => {
  const [, , , row = ""] = renderTable(view(crew), { ...terminal, width: 50 }, plainTheme).split("\n");
  expect(row).toBe(`│ commander │ نِيل\u200e${" ".repeat(25)} │  38 │`);
  expect(displayWidth(row)).toBe(50);
});

test("colour comes from the theme alone", async () => {
  const theme = await createTheme(1);
  const toned: Block = { ...crew, rows: [[[line(span("conflict", "conflict"))], [line("x")], [line("1")]]] };
  const painted = renderTable(view(toned), { ...terminal, width: 50, bidi: "off" }, theme);
  expect(painted).toContain("\u001b[31m\u001b[1mconflict\u001b[22m\u001b[39m");
  expect(withoutColors(painted)).toBe(show(view(toned), 50));
  expect(show(view(toned), 50)).not.toContain("\u001b");
});

test("every line of a box has the width of the terminal", () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 200 }), fc.constantFrom(crew, accounts), (width, block) => {
      const lines = show(view(block), width).trimEnd().split("\n");
      expect(new Set(lines.map(displayWidth))).toEqual(new Set([width]));
    }),
  );
});

test("no line is wider than asked for, and a pipe gets no control character", () => {
  fc.assert(
    fc.property(hostileView, fc.integer({ min: 12, max: 160 }), fc.boolean(), (given, width, isTerminal) => {
      const text = renderTable(given, { ...pipe, width, terminal: isTerminal }, plainTheme);
      expect(widest(text)).toBeLessThanOrEqual(width);
      expect(isTerminal ? text.replaceAll(/[\u200e\u200f]/g, "") : text).not.toMatch(controls);
    }),
  );
});

test("a table is drawn in time that grows with its rows", async () => {
  const draw = (size: number): void => {
    const rows = Array.from({ length: size }, (_, index) => [
      [line(`e${index}`)],
      [line("عملية مِخْلَب النسر")],
      [line(String(index))],
    ]);
    expect(show(view({ ...crew, rows }), 80).split("\n")).toHaveLength(size + 5);
  };
  expect(await growsTooFast(draw, 2400)).toBe(false);
});
