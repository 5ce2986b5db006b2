// What a file is, whatever it is called: workbooks, JSON in the shapes that services answer in, and files that are no table.

import { strToU8, zipSync } from "fflate";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { importFile, refusalOf } from "./support.ts";

const TWO = ["gazette q1 deaths 5", "herald q1 deaths 6"];
const ROWS = '{"source":"Gazette","event":"q1","deaths":5}|{"source":"Herald","event":"q1","deaths":6}';
const [first = "", second = ""] = ROWS.split("|");

test.each([
  ["a comment before a list", `// by hand\n[${first},\n${second}]`],
  ["a block comment, and a comma too many", `[${first}, /* from page 3, "sic" */ ${second},]`],
  ["a comma behind each line", `${first},\n${second},\n`],
  ["a dump: brackets on lines of their own", `[\n${first},\n${second}\n]`],
  ["a list in an answer", `{"status":"ok","count":2,"data":{"results":[${first},${second}]}}`],
  [
    "a list of lists whose first names the columns",
    '[["source","event","deaths"],["Gazette","q1",5],["Herald","q1",6]]',
  ],
  [
    "rows with the columns beside them",
    '{"columns":["source","event","deaths"],"rows":[["Gazette","q1",5],["Herald","q1",6]]}',
  ],
  ["a list for each column", '{"source":["Gazette","Herald"],"event":["q1","q1"],"deaths":[5,6]}'],
  [
    "GeoJSON",
    `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":${first}},{"type":"Feature","geometry":null,"properties":${second}}]}`,
  ],
  [
    "the answer of a SPARQL endpoint",
    `{"head":{"vars":["source"]},"results":{"bindings":[${["Gazette,5", "Herald,6"].map((row) => `{"source":{"type":"literal","value":"${row.split(",")[0] ?? ""}"},"event":{"type":"uri","value":"q1"},"deaths":{"type":"literal","value":"${row.split(",")[1] ?? ""}"}}`).join(",")}]}}`,
  ],
])("JSON: %s", async (_, text) => {
  expect((await importFile(text, [], "table.json")).claims).toEqual(TWO);
});

test("an address in a text is not a comment", async () => {
  const { claims } = await importFile(
    `// by hand\n[{"source":"Gazette","event":"q1","seen":"https://a.example/x"}]`,
    [],
    "table.json",
  );
  expect(claims).toEqual(["gazette q1 seen https://a.example/x"]);
});

test("with several lists, an error asks for one; the one that is named is read", async () => {
  const text = `{"deaths":[${first}],"wounded":[${second}]}`;
  expect(await refusalOf(text, [], "t.json")).toContain("has 2 lists of records");
  expect(await refusalOf(text, [], "t.json")).toContain("--resource deaths");
  expect((await importFile(text, ["--resource", "wounded"], "t.json")).claims).toEqual([TWO[1]]);
});

test.each([
  ["broken JSON names its line", `[${first},\n${second}`, "t.json", "line 2"],
  ["an object of objects", `{"q1":{"deaths":5},"q2":{"deaths":6}}`, "t.json", "has no list of records"],
  ["gzip", gzipSync("source,event,deaths\n"), "t.csv.gz", "compressed with gzip"],
  ["a zip file", zipSync({ "a.csv": strToU8("source,event\n") }), "t.zip", "zip file without an Excel workbook"],
  ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "t.xls", "old Excel"],
  ["a PDF", "%PDF-1.7\n%", "t.pdf", "a PDF"],
  ["a database", "SQLite format 3\0", "t.db", "an SQLite database"],
])("refused in one sentence: %s", async (_, bytes, name, words) => {
  expect(await refusalOf(bytes, [], name)).toContain(words);
});

test("the delimiter is the one that splits the header, even if only into two", async () => {
  expect((await importFile("source;mass\nA;5,5\nB;5,51\n", ["--set", "event=meteor"])).claims).toEqual([
    "A meteor mass 5.5",
    "B meteor mass 5.51",
  ]);
  expect((await importFile("source|mass\nA|5\nB|6\n", ["--set", "event=meteor"])).claims).toHaveLength(2);
  expect((await importFile("source\tevent\tdeaths, in all\nA\tq1\t5\n")).claims).toEqual(["A q1 deaths-in-all 5"]);
  expect(
    (await importFile('source,event,note on it\nA,q1,"one; two; three; four"\nB,q1,"five; six"\n')).columns,
  ).toHaveLength(3);
});

test("rows with too few cells are reported", async () => {
  const { assumptions, claims } = await importFile("source,event,deaths,injured\nA,q1,5,9\nB,q1,6\nC,q1\n");
  expect(claims).toHaveLength(3);
  expect(assumptions[0]).toBe(
    "the last columns of a row with fewer cells than the header, which has 4, are assumed to be empty (line 3, 4)",
  );
});

const CELL = (reference: string, inner: string, more = ""): string => `<c r="${reference}"${more}>${inner}</c>`;

/** A workbook as Excel writes it: texts that cells share, and numbers whose format says what they are. */
function workbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, n) => `<Relationship Id="rId${n + 1}" Type="t" Target="worksheets/sheet${n + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/sharedStrings.xml":
      '<sst><si><t>source</t></si><si><t>event</t></si><si><r><t>A &amp;</t></r><r><t xml:space="preserve"> B</t></r><rPh><t>x</t></rPh></si></sst>',
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="20"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>',
  };
  for (const [n, rows] of Object.values(sheets).entries())
    parts[`xl/worksheets/sheet${n + 1}.xml`] = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const inline = (reference: string, text: string): string =>
  CELL(reference, `<is><t>${text}</t></is>`, ' t="inlineStr"');
const number = (reference: string, value: string, style = 0): string =>
  CELL(reference, `<v>${value}</v>`, ` s="${style}"`);
const HEADER = `<row r="1">${CELL("A1", "<v>0</v>", ' t="s"')}${CELL("B1", "<v>1</v>", ' t="s"')}${["day", "month", "signed", "share", "size"].map((name, n) => inline(`${"CDEFG"[n] ?? ""}1`, name)).join("")}</row>`;

test("a workbook is read as a person sees it: days, months, percentages, texts", async () => {
  const row = `<row r="3">${CELL("A3", "<v>2</v>", ' t="s"')}${inline("B3", "<![CDATA[q1]]>")}${number("C3", "29335", 1)}${number("D3", "29312", 2)}${number("E3", "29335", 5)}${number("F3", "0.58", 4)}${number("G3", "0.30000000000000004", 6)}</row>`;
  const { claims, reported } = await importFile(workbook({ Deaths: HEADER + row, Empty: "" }), [], "t.xlsx");
  expect(reported).toEqual([]);
  expect(claims).toEqual(
    [
      "A-B q1 day 1980-04-24",
      "A-B q1 month 1980-04",
      "A-B q1 signed 1980-04-24",
      "A-B q1 share 58",
      "A-B q1 size 0.3",
    ].map((claim) => expect.stringMatching(new RegExp(`^a-b ${claim.slice(4)}$`, "i"))),
  );
});

test("with several sheets, an error asks for one; the one that is named is read; cells may be missing", async () => {
  const sheet = (deaths: string): string =>
    `<row r="1">${inline("A1", "source")}${inline("B1", "event")}${inline("C1", "deaths")}</row><row r="2">${inline("A2", "Gazette")}${inline("B2", "q1")}${number("C2", deaths)}</row><row r="3">${inline("A3", "Herald")}${inline("B3", "q1")}</row>`;
  const book = workbook({ First: sheet("5"), "Second one": sheet("6") });
  expect(await refusalOf(book, [], "t.xlsx")).toContain('--sheet "Second one"');
  expect(await refusalOf(book, ["--sheet", "Secnd one"], "t.xlsx")).toContain("Second one");
  const { claims, rows } = await importFile(book, ["--sheet", "Second one"], "t.xlsx");
  expect(claims).toEqual(["gazette q1 deaths 6"]);
  expect(rows).toMatchObject({ read: 1, empty: 1 });
});

test("a workbook that lacks the text of a cell is refused, not read with a gap", async () => {
  const row = `<row r="2">${CELL("A2", "<v>9</v>", ' t="s"')}${inline("B2", "q1")}${number("C2", "29335", 1)}</row>`;
  const lacking = workbook({ Deaths: HEADER + row });
  expect(await refusalOf(lacking, [], "t.xlsx")).toContain("t.xlsx cannot be read as an Excel workbook");
});
