// A saved page → the text of its article, one paragraph a line, and what the page says of itself. Pure.

import { Parser } from "htmlparser2";
import { findArticle } from "./texts-article.ts";
import type { Element, PageHead } from "./texts-element.ts";
import { readPageMeta } from "./texts-page-meta.ts";
import type { Extracted } from "./texts-markdown.ts";
import type { NoText } from "./texts-none.ts";

/** Elements that hold no text of the article. */
const SKIPPED = new Set(
  "title script style noscript template svg iframe form button select textarea nav aside dialog menu object audio video canvas math".split(
    " ",
  ),
);
/** Elements without an end. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** Deeper than this, elements are read as if they stood beside each other. */
const DEEPEST = 400;
/** Deeper than this, it is no page. */
const BOTTOMLESS = 5000;

/** The article of a page. A page without one gives all its text. */
export function readHtml(source: string): Extracted | NoText {
  const page = parsePage(source);
  if (page === null) return { reason: "its elements are nested deeper than those of any page" };
  const { root, head } = page;
  return { text: findArticle(root).join("\n"), meta: readPageMeta(root, head) };
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

/** Keeps the title and the linked data, which stand outside the text. */
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
      if (keeps === "linked") head.linked.push((head.linked.pop() ?? "") + text);
    },
    close: (): void => void (keeps = null),
  };
}

/** Makes the elements, without those that hold no text of the article. */
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
