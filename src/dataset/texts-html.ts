// A saved page → the text of its article, one paragraph per line, and what the page says about itself: title, address, day,
// language and publisher, from its meta elements and its linked data. Pure. The only importer of htmlparser2.

import { must } from "../model/at.ts";
import { type Data, isRecord } from "../model/is-record.ts";
import { type Element, findArticle, textOf } from "./texts-article.ts";
import type { DocumentMeta, Extracted, NoText } from "./texts-extracted.ts";
import { type Handler, Parser } from "htmlparser2";

/** Elements that hold no text of the article. */
const SKIPPED = new Set(
  "title script style noscript template svg iframe form button select textarea nav aside dialog menu object audio video canvas math".split(
    " ",
  ),
);
/** Elements without an end. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** Below this depth, nested elements are read as if they were side by side. */
const DEEPEST = 400;
/** A page nested deeper than this is refused. */
const BOTTOMLESS = 5000;

/** The article of a page; for a page without one, all its text. */
export function readHtml(source: string): Extracted | NoText {
  const page = parsePage(source);
  if (page === null) return { reason: "its elements are nested too deeply" };
  const { root, head } = page;
  return { text: findArticle(root).join("\n"), meta: readPageMeta(root, head) };
}

/** What a page has besides its text, collected while it is read. */
interface PageHead {
  readonly metas: Element[];
  /** Texts of `application/ld+json`. */
  readonly linked: string[];
  title: string;
}

interface Page {
  readonly root: Element;
  readonly head: PageHead;
}

function parsePage(source: string): Page | null {
  const root: Element = { tag: "#root", attributes: {}, parent: null, children: [] };
  const page: Page = { root, head: { metas: [], linked: [], title: "" } };
  const tree = growTree(page);
  const headReader = readHead(page.head);
  const parser = new Parser({
    onopentag(tag, attributes) {
      headReader.open(tag, attributes);
      tree.open(tag, attributes);
      if (tree.depth() > BOTTOMLESS) parser.pause();
    },
    ontext(text) {
      headReader.text(text);
      tree.text(text);
    },
    onclosetag(tag) {
      headReader.close();
      tree.close(tag);
    },
  });
  parser.write(source);
  parser.end();
  return tree.depth() > BOTTOMLESS ? null : page;
}

type Attributes = Element["attributes"];

/** Keeps the title and the linked data, which are not part of the text. */
function readHead(head: PageHead) {
  let keeps: "title" | "linked" | null = null;
  return {
    open(tag: string, attributes: Attributes): void {
      keeps = tag === "title" && head.title === "" ? "title" : null;
      if (tag !== "script" || attributes["type"] !== "application/ld+json") return;
      keeps = "linked";
      head.linked.push("");
    },
    text(text: string): void {
      if (keeps === "title") head.title += text;
      if (keeps === "linked") head.linked.push(must(head.linked.pop()) + text);
    },
    close: (): void => void (keeps = null),
  };
}

/** Builds the tree of elements, without those that cannot hold text of the article. */
function growTree({ root, head }: Page) {
  let at = root;
  let depth = 0;
  let skipped = 0;
  return {
    depth: () => depth,
    open(tag: string, attributes: Attributes): void {
      if (SKIPPED.has(tag)) skipped += 1;
      if (skipped > 0) return;
      const element: Element = { tag, attributes, parent: at, children: [] };
      if (tag === "meta" || tag === "link") head.metas.push(element);
      at.children.push(element);
      if (VOID.has(tag)) return;
      depth += 1;
      if (depth <= DEEPEST) at = element;
    },
    text(text: string): void {
      if (skipped === 0) at.children.push(text);
    },
    close(tag: string): void {
      if (SKIPPED.has(tag)) skipped = Math.max(0, skipped - 1);
      else if (skipped === 0 && !VOID.has(tag)) {
        if (depth <= DEEPEST) at = at.parent ?? root;
        depth = Math.max(0, depth - 1);
      }
    },
  };
}

/** Meta elements that hold the day of publication. */
const DAYS =
  "article:published_time datepublished date dc.date dc.date.issued dcterms.date pubdate parsely-pub-date sailthru.date".split(
    " ",
  );

/** What the page does not say is left out. */
function readPageMeta(root: Element, { metas, linked, title }: PageHead): Partial<DocumentMeta> {
  const meta = (...names: readonly string[]): string | undefined =>
    names.map((name) => metas.find((element) => nameOf(element) === name)?.attributes["content"]).find(Boolean);
  const data = linked.map(readLinked);
  const fact = (key: keyof DocumentMeta): string | undefined =>
    data.map((each) => each[key]).find((each) => !!each) ?? undefined;
  const first = (tag: string): Element | undefined => find(root, (element) => element.tag === tag);
  const canonical = metas.find(({ attributes }) => attributes["rel"]?.toLowerCase() === "canonical")?.attributes[
    "href"
  ];
  const headline = first("h1");
  const day = find(root, ({ attributes }) => attributes["itemprop"] === "datePublished");
  const found = {
    title:
      meta("og:title", "twitter:title") ??
      fact("title") ??
      (headline && textOf(headline)) ??
      (title.trim() || undefined),
    url: canonical ?? meta("og:url") ?? fact("url"),
    published:
      meta(...DAYS) ??
      fact("published") ??
      day?.attributes["content"] ??
      day?.attributes["datetime"] ??
      find(root, ({ tag, attributes }) => tag === "time" && "datetime" in attributes)?.attributes["datetime"],
    language:
      first("html")?.attributes["lang"] ??
      first("html")?.attributes["xml:lang"] ??
      meta("og:locale", "content-language"),
    publisher: meta("og:site_name", "application-name") ?? fact("publisher"),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const nameOf = ({ attributes }: Element): string =>
  (
    attributes["property"] ??
    attributes["name"] ??
    attributes["itemprop"] ??
    attributes["http-equiv"] ??
    ""
  ).toLowerCase();

function find(root: Element, isWanted: (element: Element) => boolean): Element | undefined {
  for (const child of root.children) {
    if (typeof child === "string") continue;
    const found = isWanted(child) ? child : find(child, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first article in the linked data (schema.org), with what it says about itself. */
function readLinked(text: string): Partial<DocumentMeta> {
  const article = findListedArticle(parse(text));
  if (article === null) return {};
  const plain = (key: string): string | null => (typeof article[key] === "string" ? article[key] : null);
  const publisher = article["publisher"];
  const name = isRecord(publisher) && typeof publisher["name"] === "string" ? publisher["name"] : null;
  return {
    title: plain("headline"),
    published: plain("datePublished"),
    url: plain("url"),
    language: null,
    publisher: name,
  };
}

function findListedArticle(value: unknown): Data | null {
  const list = Array.isArray(value)
    ? value
    : isRecord(value) && Array.isArray(value["@graph"])
      ? value["@graph"]
      : [value];
  for (const item of list) {
    if (!isRecord(item)) continue;
    if (typeof item["headline"] === "string" || typeof item["datePublished"] === "string") return item;
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads XML tag by tag. Only XML's own entities are known. */
export const readXml = (xml: string, handler: Partial<Handler>): void =>
  new Parser(handler, { xmlMode: true }).end(xml);
