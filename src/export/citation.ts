// Citations of sources and of claims: a BibTeX entry (`@misc`, which every style knows; biblatex reads the same fields), CSL-JSON (a list
// of one entry, the form that Zotero and pandoc read), and a sentence or a short list in Markdown.

import type { Dataset, Source } from "../model/dataset.ts";
import { escapeInline } from "../render/markdown.ts";

/** Something that one source says, and where. */
export interface CitedStatement extends Pick<Source, "publisher" | "published" | "url"> {
  /** A statement of the dataset, or a value in readable form. */
  readonly text: string;
  readonly source: string;
  /** "paragraph 3, sentence 4"; null if the dataset has none. */
  readonly locator: string | null;
}

/** Its dataset; `sha256` is shortened. */
type CitedDataset = Pick<Dataset, "id" | "version" | "sha256" | "licence"> & { readonly title: string };

export interface Citation {
  readonly id: string;
  readonly title: string;
  /** One for a claim; for a discrepancy, one for each claim of each position. */
  readonly statements: readonly CitedStatement[];
  readonly dataset: CitedDataset;
  /** How the citation names the dataset, in the language asked for. */
  readonly words: { readonly in: string; readonly dataset: string; readonly version: string; readonly comma: string };
}

/** The names of the sources, and the one that all statements come from; none if they come from several. */
function published(statements: readonly CitedStatement[]) {
  const sources = [...new Set(statements.map(({ source }) => source))];
  const [first = null, ...others] = statements;
  return { sources, own: others.every(({ url }) => url === first?.url) ? first : null };
}

const describe =
  ({ comma }: Citation["words"]) =>
  ({ text, source, locator }: CitedStatement): string =>
    `${text}: ${[source, locator].filter((part) => part !== null).join(comma)}`;

/** The entry; its key is the id in characters that BibTeX allows. */
function writeBibtex({ id, title, statements, dataset, words }: Citation): string {
  const { sources, own } = published(statements);
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ["author", sources.map((source) => `{${escapeTex(source)}}`).join(" and ")],
    ["title", `{${escapeTex(title)}}`],
    ["howpublished", escapeTex(`Dataset "${dataset.title}", version ${dataset.version}, sha256 ${dataset.sha256}`)],
    ["year", yearOf(own?.published)],
    ["publisher", own?.publisher ? escapeTex(own.publisher) : null],
    ["url", own?.url ? own.url.replaceAll(/[{}\\\s]/g, encodeURIComponent) : null],
    [
      "note",
      escapeTex(own !== null && statements.length === 1 ? placeOf(own) : statements.map(describe(words)).join("; ")),
    ],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${keyOf(id)},`, ...lines, "}", ""].join("\n");
}

const placeOf = ({ locator }: CitedStatement): string =>
  locator === null ? "" : `${locator.charAt(0).toUpperCase()}${locator.slice(1)}`;

const yearOf = (date: string | null | undefined): string | null => /\d{4}/.exec(date ?? "")?.[0] ?? null;

const keyOf = (id: string): string => `rashomon:${id.replaceAll("/", ":").replaceAll(/[^\p{L}\p{N}:._-]/gu, "-")}`;

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text without commands and without unmatched braces. Letters stay as they are (UTF-8). */
const escapeTex = (text: string): string =>
  text.replaceAll(/[\\~^{}%&$#_]/g, (character) => SPECIAL[character] ?? `\\${character}`);

function writeCslJson({ id, title, statements, dataset, words }: Citation): string {
  const { sources, own } = published(statements);
  const item = {
    id: `rashomon:${id}`,
    type: "entry",
    title,
    author: sources.map((literal) => ({ literal })),
    "container-title": dataset.title,
    version: dataset.version,
    ...(own?.published ? { issued: { raw: own.published } } : {}),
    ...(own?.publisher ? { publisher: own.publisher } : {}),
    ...(own?.url ? { URL: own.url } : {}),
    ...(statements.length === 1 && own?.locator ? { section: own.locator } : {}),
    ...(dataset.licence === null ? {} : { license: dataset.licence }),
    number: id,
    note: [`sha256: ${dataset.sha256}`, ...(statements.length > 1 ? statements.map(describe(words)) : [])].join("\n"),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** One sentence for a claim; for a discrepancy, a list of who says what. */
function writeMarkdown({ id, title, statements, dataset, words }: Citation): string {
  const [first, ...more] = statements;
  if (first !== undefined && more.length === 0)
    return `${escapeInline(first.text)} — ${origin(first, words)}. ${datasetOf(dataset, id, words)}\n`;
  const lines = statements.map((statement) => `- ${escapeInline(statement.text)} — ${origin(statement, words)}`);
  return [`${escapeInline(title)}. ${datasetOf(dataset, id, words)}`, "", ...lines, ""].join("\n");
}

function origin({ source, publisher, published, url, locator }: CitedStatement, { comma }: Citation["words"]): string {
  const name =
    url === null
      ? escapeInline(source)
      : `[${escapeInline(source)}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
  const rest = [publisher, published, locator].filter((part) => part !== null);
  return [name, ...rest.map(escapeInline)].join(comma);
}

function datasetOf({ title, version, sha256, licence }: CitedDataset, id: string, words: Citation["words"]): string {
  const parts = [
    `${words.version} ${escapeInline(version)}`,
    `sha256 ${sha256}`,
    ...(licence === null ? [] : [escapeInline(licence)]),
    `\`${id}\``,
  ];
  return `${words.in}: *${escapeInline(title)}* ${[`[${words.dataset}]`, ...parts].join(words.comma)}.`;
}

const WRITERS = { markdown: writeMarkdown, bibtex: writeBibtex, "csl-json": writeCslJson } as const;

export type CitationStyle = keyof typeof WRITERS;

export const CITATION_STYLES = Object.keys(WRITERS) as readonly CitationStyle[];

/** The citation as text, ending in a line break. */
export const writeCitation = (citation: Citation, style: CitationStyle): string => WRITERS[style](citation);
