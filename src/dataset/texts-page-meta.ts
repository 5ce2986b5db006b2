// What a page says of itself: title, address, day, language, publisher. From its meta elements, its linked data, its time. Pure.

import { isRecord } from "../model/is-record.ts";
import { textOf } from "./texts-article.ts";
import type { DocumentMeta } from "./texts-document.ts";
import type { Element, PageHead } from "./texts-element.ts";

/** Meta elements that hold the day of publication. */
const DAYS =
  "article:published_time datepublished date dc.date dc.date.issued dcterms.date pubdate parsely-pub-date sailthru.date".split(
    " ",
  );

/** What is said nowhere is left out. */
export function readPageMeta(root: Element, { metas, linked, title }: PageHead): Partial<DocumentMeta> {
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

/** The first article of linked data (schema.org), with what it says of itself. */
function readLinked(text: string): Partial<DocumentMeta> {
  const article = findArticle(parse(text));
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

function findArticle(value: unknown): Readonly<Record<string, unknown>> | null {
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
