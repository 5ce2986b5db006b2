import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Citation, writeCitation } from "../../src/export/citation.ts";

const moon: Citation = {
  id: "landing/date",
  title: "Landing: date (precision)",
  statements: [
    {
      text: "20 July 1969",
      source: "Log",
      publisher: "Mission Control",
      published: "1969-07",
      url: "https://example.org/log",
      locator: "paragraph 2, sentence 1",
    },
    { text: "July 1969", source: "Letters", publisher: null, published: null, url: null, locator: null },
  ],
  dataset: { id: "moon", title: "The Moon", version: "1.0.0", sha256: "0123456789ab", licence: "CC0-1.0" },
  words: { in: "In", dataset: "dataset", version: "version", comma: ", " },
};

const withText = (text: string): Citation => ({
  ...moon,
  title: text,
  statements: moon.statements.map((statement) => ({
    ...statement,
    text,
    source: text,
    publisher: text,
    url: `https://example.org/${text}`,
  })),
  dataset: { ...moon.dataset, title: text },
});

describe("what is written", () => {
  test("in Markdown: who says what, in which version", () => {
    expect(writeCitation(moon, "markdown")).toBe(
      [
        "Landing: date (precision). In: *The Moon* [dataset], version 1.0.0, sha256 0123456789ab, CC0-1.0, `landing/date`.",
        "",
        "- 20 July 1969 — [Log](<https://example.org/log>), Mission Control, 1969-07, paragraph 2, sentence 1",
        "- July 1969 — Letters",
        "",
      ].join("\n"),
    );
  });

  test("in BibTeX: one entry", () => {
    expect(writeCitation({ ...moon, statements: moon.statements.slice(0, 1) }, "bibtex")).toBe(
      [
        "@misc{rashomon:landing:date,",
        "  author = {{Log}},",
        "  title = {{Landing: date (precision)}},",
        '  howpublished = {Dataset "The Moon", version 1.0.0, sha256 0123456789ab},',
        "  year = {1969},",
        "  publisher = {Mission Control},",
        "  url = {https://example.org/log},",
        "  note = {Paragraph 2, sentence 1},",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("in CSL-JSON: a list of one entry", () => {
    expect(JSON.parse(writeCitation({ ...moon, statements: moon.statements.slice(0, 1) }, "csl-json"))).toEqual([
      {
        id: "rashomon:landing/date",
        type: "entry",
        title: "Landing: date (precision)",
        author: [{ literal: "Log" }],
        "container-title": "The Moon",
        version: "1.0.0",
        issued: { raw: "1969-07" },
        publisher: "Mission Control",
        URL: "https://example.org/log",
        section: "paragraph 2, sentence 1",
        license: "CC0-1.0",
        number: "landing/date",
        note: "sha256: 0123456789ab",
      },
    ]);
  });
});

test("BibTeX: braces are balanced, and every command is ours", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = writeCitation(withText(text), "bibtex");
      let depth = 0;
      for (const [token] of written.matchAll(/\\[{}]|[{}]/g)) {
        if (token === "{") depth += 1;
        if (token === "}") depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      const fields = written.split("\n").filter((line) => !line.startsWith("  url = "));
      expect(
        fields.join("\n").replaceAll(/\\(?:text(?:backslash|asciitilde|asciicircum)\{\}|[{}%&$#_])/g, ""),
      ).not.toMatch(/[\\%&$#~^]/);
    }),
  );
});

test("CSL-JSON is JSON, whatever the texts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => void JSON.parse(writeCitation(withText(text), "csl-json"))),
  );
});
