import * as fc from "fast-check";
import { expect, test } from "vitest";
import { renderReport } from "../../src/render/index.ts";
import type { Picture } from "../../src/render/picture.ts";
import { escapeXml, formatSvg } from "../../src/render/svg.ts";
import { findXmlMistake } from "../support/xml.ts";
import { pipe, report } from "./support.ts";

const moon: Picture = {
  width: 100,
  height: 40,
  title: "Phases of the moon",
  description: "Full: 1969-07-29.\nNew: 1969-08-13.",
  lang: "en",
  shapes: [
    { type: "text", x: 4, y: 12, text: "Full" },
    {
      type: "group",
      title: "Full: 1969-07-29",
      shapes: [
        { type: "disc", x: 40, y: 10, letter: "A", tone: "accent" },
        { type: "bar", x: 40, y: 10, width: 0, tone: "dim", look: "firm" },
      ],
    },
  ],
};

test("a picture has a name and a description for those who do not see it", () => {
  const svg = formatSvg(moon);
  expect(svg).toContain('role="img" aria-labelledby="title desc"');
  expect(svg).toContain(
    '<title id="title">Phases of the moon</title>\n<desc id="desc">Full: 1969-07-29.\nNew: 1969-08-13.</desc>',
  );
  expect(svg).toContain('<text class="text" x="4" y="12">Full</text>');
});

test("a picture is self-contained: no external fonts, scripts, links or files", () => {
  expect(formatSvg(moon).replace("http://www.w3.org/2000/svg", "")).not.toMatch(
    /https?:|url\(|@import|@font-face|<script|href/,
  );
});

test("a picture is well-formed, whatever the texts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shapes = [{ type: "text", x: 0, y: 0, text } as const, { type: "group", title: text, shapes: [] } as const];
      expect(findXmlMistake(formatSvg({ ...moon, title: text, description: text, shapes }))).toBeNull();
    }),
  );
});

test("hostile text stays text", () => {
  expect(escapeXml(`</text><script>alert("1")</script>&\u0000\u202e`)).toBe(
    "&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;",
  );
});

test("a report without a picture is refused, and the error lists those that have one", async () => {
  await expect(renderReport("svg", report({ kind: "claims" }), pipe)).rejects.toMatchObject({
    code: "usage",
    message: "--format svg draws a timeline, discrepancies, an event or agreement, not claims",
    suggestions: ["rashomon timeline --format svg", "another --format"],
  });
  await expect(renderReport("svg", report({ picture: () => moon }), { ...pipe, fields: ["id"] })).rejects.toMatchObject(
    { code: "usage" },
  );
});

test("the sign of a contradiction is drawn in a font that has it", () => {
  const svg = formatSvg({ ...moon, shapes: [{ type: "text", x: 4, y: 12, text: "Deaths ≠" }] });
  expect(svg).toContain('>Deaths <tspan class="sign">≠</tspan></text>');
  expect(svg).toContain('.sign{font-family:"DejaVu Sans"');
});

test("right-to-left text keeps the order of its figures", () => {
  const text = { type: "text", x: 4, y: 12, text: "6 بتاريخ، 36 غير مروي" } as const;
  expect(formatSvg({ ...moon, shapes: [text] })).toContain(
    '<text class="text" x="4" y="12">\u20676 بتاريخ، 36 غير مروي\u2069</text>',
  );
});
