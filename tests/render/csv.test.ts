import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { cellText } from "../../src/render/selection.ts";
import { csvCell, writeCsv, writeTsv } from "../../src/render/csv.ts";

const renderCsv = (...given: Parameters<typeof writeCsv>): string => [...writeCsv(...given)].join("");
const renderTsv = (...given: Parameters<typeof writeTsv>): string => [...writeTsv(...given)].join("");

import { valueAt } from "../../src/render/fields.ts";
import { stripInvisible } from "../../src/render/text.ts";
import { controls, items, pipe, report } from "./support.ts";

/** RFC 4180 read character by character, knowing nothing of the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ",") {
      row.push(cell);
      cell = "";
    } else if (character === "\r" && text[at + 1] === "\n") {
      at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += character;
  }
  return rows;
}

const landings = report({
  columns: ["event.id", "title", "dates.edtf", "dates", "locator", "n"],
  items: [
    {
      event: { id: "touchdown" },
      title: 'The "Eagle", landed',
      dates: [
        { source: "almanac", edtf: "1969-07-20", display: "20 July" },
        { source: "gazette", edtf: "1969-07-21", display: "21 July" },
      ],
      locator: { paragraph: 2, sentence: 1, note: null },
      n: -5,
    },
    { event: { id: "ascent" }, title: "two\nlines\tand a tab", dates: [], locator: null, n: 1.5 },
  ],
});

test("CSV: dotted columns, joined lists, quotes and CR LF", () => {
  expect(renderCsv(landings, pipe)).toBe(
    "event.id,title,dates.edtf,dates,locator,n\r\n" +
      'touchdown,"The ""Eagle"", landed","1969-07-20; 1969-07-21","20 July; 21 July","paragraph 2, sentence 1",-5\r\n' +
      'ascent,"two\nlines\tand a tab",,,,1.5\r\n',
  );
});

test("TSV: one line per item, nothing quoted", () => {
  expect(renderTsv(landings, pipe)).toBe(
    "event.id\ttitle\tdates.edtf\tdates\tlocator\tn\n" +
      'touchdown\tThe "Eagle", landed\t1969-07-20; 1969-07-21\t20 July; 21 July\tparagraph 2, sentence 1\t-5\n' +
      "ascent\ttwo lines and a tab\t\t\t\t1.5\n",
  );
});

test("the header is there even if nothing was found, and has the fields asked for", () => {
  expect(renderCsv(report(), pipe)).toBe("id\r\n");
  expect(renderTsv(landings, { ...pipe, fields: ["n", "event.id"], limit: 1 })).toBe("n\tevent.id\n-5\ttouchdown\n");
});

describe("spreadsheet formulas", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+CMD|x", '"\'+CMD|x"'],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-2+3", "'-2+3"],
    ["-", "'-"],
    ["\t=1", '"\'\t=1"'],
    ["\r=1", '"\'\n=1"'],
    ["-5", "-5"],
    ["+98", "+98"],
    ["-0.5", "-0.5"],
    ["-1e9", "-1e9"],
    ["8", "8"],
    ["a=b", "a=b"],
    [" =1", '" =1"'],
    ["\u0000=1", "'=1"],
  ])("%j becomes %j", (given, expected) => {
    expect(csvCell(given)).toBe(expected);
  });

  test("TSV keeps cells as they are", () => {
    expect(renderTsv(report({ items: [{ id: "=1+1" }] }), pipe)).toBe("id\n=1+1\n");
  });
});

/** Every break of a line within a cell is one that writes over nothing. */
const withBreaks = (text: string): string => text.replaceAll(/\r\n?|[\v\f\x85\u2028\u2029]/g, "\n");

test("CSV reads back as its cells, with one kind of line break", () => {
  const columns = ["id", "title", "a", "a.b", "__proto__", "missing"];
  fc.assert(
    fc.property(items, (given) => {
      const [header, ...rows] = parseCsv(renderCsv(report({ items: given, columns }), pipe));
      expect(header).toEqual(columns);
      const cells = given.map((item) =>
        columns.map((column) => withBreaks(stripInvisible(cellText(valueAt(item, column))))),
      );
      const unguarded = rows.map((row, index) =>
        row.map((text, at) => (text === `'${cells[index]?.[at]}` ? text.slice(1) : text)),
      );
      expect(unguarded).toEqual(cells);
      for (const text of rows.flat()) expect(text).not.toMatch(/^[=@\t\r]/);
    }),
  );
});

test("TSV always has one line per item and one cell per column", () => {
  fc.assert(
    fc.property(items, (given) => {
      const text = renderTsv(report({ items: given, columns: ["id", "a.b"] }), pipe);
      expect(text.replaceAll("\t", "")).not.toMatch(controls);
      const lines = text.split("\n").slice(0, -1);
      expect(lines).toHaveLength(given.length + 1);
      for (const each of lines) expect(each.split("\t")).toHaveLength(2);
    }),
  );
});
