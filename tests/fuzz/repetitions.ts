// The readers of text, and the tokens that each knows: what time they take must grow with the text and not with its square.
// tests/properties/time-law.test.ts repeats each of them, and a few in a row.

import { readDocument } from "../../src/dataset/texts-document.ts";
import { type Segment, segmentText } from "../../src/dataset/texts-segments.ts";
import { findTerm } from "../../src/dataset/texts-verify.ts";
import { READ_KINDS } from "../../src/import/infer-measured.ts";
import { LONGEST_VALUE, UNKNOWN_STYLE } from "../../src/import/human-values/reading.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { fold, foldWithMap } from "../../src/model/fold.ts";
import { parseValue, valueKindNames } from "../../src/model/values/index.ts";
import { csvCell } from "../../src/render/csv.ts";
import { line } from "../../src/render/view.ts";
import { lineWidth, wrapLine } from "../../src/render/spans.ts";
import { stripControls } from "../../src/render/text.ts";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { MOST_LETTERS, parseQuery } from "../../src/search/parse-query.ts";
import { search } from "../../src/search/search.ts";

export interface Reader {
  readonly name: string;
  readonly tokens: readonly string[];
  /** How much text it is given; for a reader that refuses longer ones, the most that it takes. */
  readonly length: number;
  readonly read: (text: string) => unknown;
}

const VALUES =
  "0 1 9 12 1850 1979-11-04 04/05/1980 – - -- / . , ; : ~ ? ?? % [1] [note 2] ( ) () ' \" ’ ½ ¼ ² ³ × 10^ e+ E-05 1e5 ٣ ٨٩ ８ १ \u0301 \u064b \u200f \u00a0 c. ca. circa about nearly at least less than or more between and to from until before after by since BC AD a.d. BCE v. Chr. ABT BET @#DJULIAN@ O.S. Jan April avril Mai nisan spring winter 19th century 1980s early late mid day days hours min weeks years a half dozen hundred thousand million Mio. lakh twenty twenty-three and noon midnight am p.m. h Uhr Z +01:00 ft km kg sq m² $ € £ k M people killed incl. of whom (thousand) (at least) (?) several a few none n/a yes true ditto".split(
    " ",
  );
const LETTERS = [..."aZéßİıſﬁǆΣς語가각がﾊةىمאे", "e\u0301", "か\u3099", "ᄀ\u1161", "👨‍👩‍👧", "\u{1d400}", "\ud800"];
const SIGNS = [
  "\n",
  "\r\n",
  "\t",
  "\u0000",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\u001b[31m",
  "\u001b]8;;",
  "\u001b",
  "\u001b[",
  "\u001b]",
  "\u0090",
  "\u009b1;",
  "!",
  "…",
  "、",
  "。",
  "؟",
  "।",
  "“",
  "”",
  "«",
  "…",
];
const QUERY = [
  "-",
  '"',
  '""',
  '-"',
  '" -',
  "-a ",
  ":",
  "source:",
  "lang:en",
  "OR",
  "from:1453",
  "event:fall",
  '"the city" ',
  "how many",
  "when",
  "*",
  "\\",
];
const MARKUP = [
  "<",
  ">",
  "</",
  "<p>",
  "</p>",
  "<div>",
  "<div></div>",
  "<b",
  "<a href='",
  '<meta property="og:title" content="',
  "<!--",
  "-->",
  "<![CDATA[",
  "<!doctype",
  "<script>",
  "</script>",
  "<table><tr><td>",
  "<li>",
  "<article>",
  "&",
  "&amp;",
  "&#",
  "&#x1F600;",
  '{"@graph":[',
  "<h1>",
  "<br>",
  "<p>a</p>",
  "<p><a>b</a></p>",
];

const MARKDOWN =
  "* ** _ __ ~~ ` ![ [ ]( [a](b) ![a]( < </a [^ [^1] *a a* _a_ \\ | > - # = a]( 1. <http:// ```\n ---\n a:b\n".split(
    " ",
  );
/** What sentences begin and end with, and what only looks like an end. */
export const ENDS = [
  "Mr. ",
  "A. ",
  "A.",
  "1. ",
  "No. 1 ",
  "“A.” ",
  "15. April ",
  "Aaa bbb. ",
  ". ",
  "?!",
  "... ",
  "\u00a0",
  "。",
];

const bytes = new TextEncoder();
const document = (name: string, around: (text: string) => string) => (text: string) =>
  readDocument(bytes.encode(around(text)), name);
const LONG = 8000;
/** Many more than are parted at once. */
const SENTENCES = 60_000;

/** Every reader, over a dataset to search. Await `loadEdtf` before. */
export function createReaders(dataset: Dataset): readonly Reader[] {
  const index = createSearchIndex(dataset);
  const values = Object.entries(READ_KINDS).map(([kind, { read }]): Reader => ({
    name: `a ${kind} as people write it`,
    tokens: VALUES.flatMap((token) => [token, `1${token}`]),
    length: LONGEST_VALUE,
    read: (text) => read(text, UNKNOWN_STYLE),
  }));
  const own = valueKindNames.map((kind): Reader => ({
    name: `a ${kind} of a dataset`,
    tokens: VALUES,
    length: LONG,
    read: (text) => parseValue(kind, text),
  }));
  const texts = [...VALUES, ...LETTERS, ...SIGNS];
  return [
    ...values,
    ...own,
    { name: "fold", tokens: texts, length: LONG, read: fold },
    { name: "fold with a map", tokens: texts, length: LONG, read: foldWithMap },
    { name: "what is shown", tokens: texts, length: LONG, read: show },
    {
      name: "a stated term",
      tokens: texts,
      length: LONG,
      read: (text) => findTerm(text.slice(0, LONGEST_VALUE), { text, segments: [sentenceOf(text)] }),
    },
    {
      name: "the sentences of a text",
      tokens: [...ENDS, ...SIGNS],
      length: SENTENCES,
      read: (text) => segmentText(text, "de"),
    },
    { name: "Markdown", tokens: [...MARKDOWN, ...SIGNS], length: LONG, read: document("a.md", (text) => `${text}x`) },
    { name: "a page", tokens: [...MARKUP, ...SIGNS], length: LONG, read: document("a.html", (text) => text) },
    {
      name: "a page's article",
      tokens: [...MARKUP, ...SIGNS],
      length: LONG,
      read: document("a.html", (text) => `<html><body><article><p>${text}`),
    },
    {
      name: "a query",
      tokens: [...LETTERS, ...SIGNS, ...QUERY, "1850", "half"],
      length: MOST_LETTERS,
      read: (text) => ask(index, text),
    },
  ];
}

function show(text: string): unknown {
  const clean = stripControls(text);
  return [csvCell(text), wrapLine(line(clean), 40).map(lineWidth)];
}

/** The whole text as one sentence. */
const sentenceOf = (text: string): Segment => ({ paragraph: 1, sentence: 1, start: 0, end: text.length });

function ask(index: ReturnType<typeof createSearchIndex>, text: string): unknown {
  const query = parseQuery(text, index.dataset);
  return "problem" in query ? null : search(index, query);
}

export const fill = (token: string, length: number): string =>
  token.repeat(Math.ceil(length / token.length)).slice(0, length);
