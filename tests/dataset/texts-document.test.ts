// Texts as people have them: plain, Markdown, saved pages, in the encodings that they come in.

import { expect, test } from "vitest";
import { readDocument } from "../../src/dataset/texts-document.ts";
import { segmentText } from "../../src/dataset/texts-segments.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);

const PAGE = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Ferry sinks | The Paper</title>
<link rel="canonical" href="https://paper.example/ferry"><meta property="og:site_name" content="The Paper">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sinks off coast","datePublished":"1987-03-07T08:00:00Z"}</script>
<style>p{}</style></head><body><header><nav><a href=1>Home</a><a>World</a></nav></header>
<div id="wrap"><div class="article-body"><h1>Ferry sinks off coast</h1>
<p>A ferry with 459 people aboard sank on 6&nbsp;March 1987 &mdash; minutes after leaving port.</p>
<div class="advert">Buy now</div><p>It was <a href=x>the worst</a> disaster<br>for years.</p>
<ul><li><a href=z>Related story one</a></li></ul></div><div class="sidebar"><p>Most read of the week, most read of the month</p></div></div>
<footer><p>Copyright of the paper, all rights reserved, and more</p></footer></body></html>`;

test("a saved page gives the article and what the page says about itself", () => {
  const page = readDocument(bytes(PAGE), "ferry.html");
  expect(page).toMatchObject({
    format: "html",
    title: "Ferry sinks off coast",
    url: "https://paper.example/ferry",
    published: "1987-03-07",
    language: "en",
    publisher: "The Paper",
    text: [
      "Ferry sinks off coast",
      "A ferry with 459 people aboard sank on 6 March 1987 — minutes after leaving port.",
      "It was the worst disaster for years.",
    ].join("\n"),
  });
});

test("a page without any of this gives its text", () => {
  expect(readDocument(bytes("<p>One.<p>Two, <b>bold</b>."), "x.htm")).toMatchObject({ text: "One.\nTwo, bold." });
});

test("markup that is never closed is read, in limited time", () => {
  const nested = (depth: number): unknown => readDocument(bytes(`${"<div>".repeat(depth)}text`), "x.html");
  expect(nested(1000)).toMatchObject({ text: "text" });
  expect(nested(1_000_000)).toEqual({ reason: "its elements are nested too deeply" });
});

test("Markdown gives one paragraph per line, without markup", () => {
  const source =
    '---\ntitle: "The ferry"\ndate: 1987-03-07\nurl: https://paper.example/f\nlang: en\n---\n# The *ferry*\n\nIt **sank** on [6 March](https://x.example)\nnear the port.\n\n- 459 aboard\n\n```\ncode\n```\n';
  expect(readDocument(bytes(source), "ferry.md")).toMatchObject({
    title: "The ferry",
    published: "1987-03-07",
    url: "https://paper.example/f",
    language: "en",
    text: "The ferry\nIt sank on 6 March near the port.\n459 aboard",
  });
});

test("a link in Markdown keeps its words, whatever its address contains", () => {
  const textOf = (source: string): unknown => readDocument(bytes(source), "a.md");
  const picture = `![chart](data:image/png;base64,${"A".repeat(5000)})`;
  expect(textOf(`The [sinking](https://x.example/a_(ship)) ${picture}of 1987.`)).toMatchObject({
    text: "The sinking of 1987.",
  });
});

test("UTF-16 with and without a mark, Windows-1252, and what a page names are read", () => {
  const wide = Buffer.from("Le café a brûlé, 12 morts.\n", "utf16le");
  const text = (given: Uint8Array, name = "x.txt"): unknown => {
    const read = readDocument(given, name);
    return "text" in read ? read.text : read.reason;
  };
  expect(text(wide)).toBe("Le café a brûlé, 12 morts.\n");
  expect(text(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toBe("Le café a brûlé, 12 morts.\n");
  expect(text(Buffer.from(wide).swap16())).toBe("Le café a brûlé, 12 morts.\n");
  expect(text(Buffer.from("caf\xe9 \x961914\x97", "latin1"))).toBe("café –1914—");
  const arabic = Buffer.concat([Buffer.from('<meta charset="windows-1256"><p>'), Buffer.from([0xe3, 0xd5, 0xd1])]);
  expect(text(arabic, "x.html")).toBe("مصر");
});

test.each([
  ["a PDF", Buffer.from("%PDF-1.7 …"), "it is a PDF; save its text as a .txt file"],
  ["bytes of no text", Buffer.from([1, 2, 3, 0, 5, 6, 0, 0, 9]), "it is not a text file"],
  [
    "letters of another code page",
    Buffer.from([0xe3, 0xd5, 0xd1, 0x20, 0xe3, 0xd5, 0xd1]),
    "its encoding is not UTF-8, UTF-16 or Windows-1252; name it with --encoding, such as windows-1256",
  ],
])("%s is refused, and it is said why", (_, given, reason) => {
  expect(readDocument(given, "x.txt")).toEqual({ reason });
});

test("sentences end neither at an abbreviation nor only at a space", () => {
  const text = "Gen. Smith and J. R. Brown of the U.S. Army came at once.They left in 1914. Nobody knew why.";
  expect(segmentText(text, "en").map(({ start, end }) => text.slice(start, end))).toEqual([
    "Gen. Smith and J. R. Brown of the U.S. Army came at once.",
    "They left in 1914.",
    "Nobody knew why.",
  ]);
});

test("a paragraph of any length is split like a short one", () => {
  const sentences = [
    "He said: “Go.” They left.",
    "Mr. A. Smith paid £3.50 in 1914!",
    `${"a, ".repeat(3000)}b?`,
    "وقع ذلك.",
  ];
  const text = Array.from({ length: 40 }, () => sentences)
    .flat()
    .join(" ");
  const found = segmentText(text, "en").map(({ start, end }) => text.slice(start, end));
  const alone = sentences.flatMap((one) => segmentText(one, "en").map(({ start, end }) => one.slice(start, end)));
  expect(found).toEqual(Array.from({ length: 40 }, () => alone).flat());
});
