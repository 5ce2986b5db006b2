// Finds the article of a page as the reader views of browsers do: the part with most of the paragraph text outside links.
// Pure.

import { tally } from "../model/groups.ts";

/** An element with its content, in order. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
}

const BLOCKS = new Set(
  "address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Names of classes and ids of elements around an article. */
const AROUND =
  /(?:^|[\s_-])(?:ads?|advert\w*|banner|breadcrumbs?|comments?|consent|cookies?|disqus|footer|menu|modal|nav|navbar|navigation|newsletter|outbrain|paywall|popup|promo|recirc|recommend\w*|related|share|sharing|sidebar|skip|social|sponsor\w*|subscribe|subscription|taboola|tags?|teaser|toolbar|trending|widget)(?:$|[\s_-])/i;
const HEADINGS = /^h[1-6]$/;
/** Elements that are the article of a page if the page marks nothing else. */
const KEPT = new Set(["#root", "html", "body", "main", "article"]);

/** The paragraphs of the article, with its headline first. */
export function findArticle(root: Element): readonly string[] {
  const article = named(root) ?? weightiest(root) ?? root;
  const paragraphs = paragraphsOf(article);
  const [headline] = article === root ? [] : elements(root, ({ tag }) => tag === "h1").map(textOf);
  return headline === undefined || headline === "" || paragraphs.includes(headline)
    ? paragraphs
    : [headline, ...paragraphs];
}

/** The element that the page marks as its article, if it holds most of the paragraphs. */
function named(root: Element): Element | null {
  const whole = proseLength(root);
  const found = [
    elements(root, ({ attributes }) => /\barticleBody\b/i.test(attributes["itemprop"] ?? "")),
    elements(root, ({ tag }) => tag === "article"),
    elements(root, ({ tag, attributes }) => tag === "main" || attributes["role"] === "main"),
  ];
  for (const list of found) {
    const best = largest(list.map((element) => [element, proseLength(element)] as const));
    if (best !== null && best[1] >= whole * 0.4 && best[1] > 0) return best[0];
  }
  return null;
}

/** The element that holds most prose directly, or one level deeper. */
function weightiest(root: Element): Element | null {
  const scores = new Map<Element, number>();
  for (const paragraph of elements(root, ({ tag }) => tag === "p" || tag === "pre" || tag === "blockquote")) {
    if (isAround(paragraph)) continue;
    const length = textOf(paragraph).length * (1 - linkShare(paragraph));
    if (length < 25 || paragraph.parent === null) continue;
    const { parent } = paragraph;
    tally(scores, parent, length);
    if (parent.parent !== null) tally(scores, parent.parent, length / 2);
  }
  return largest([...scores])?.[0] ?? null;
}

function largest(scored: readonly (readonly [Element, number])[]): readonly [Element, number] | null {
  let best: readonly [Element, number] | null = null;
  for (const pair of scored) if (best === null || pair[1] > best[1]) best = pair;
  return best;
}

const proseLength = (element: Element): number =>
  elements(element, ({ tag }) => tag === "p")
    .filter((paragraph) => !isAround(paragraph))
    .reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);

/** Matching elements below an element, in order, without those nested in another match. */
function elements(root: Element, isWanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      if (isWanted(child)) found.push(child);
      else walk(child);
    }
  };
  walk(root);
  return found;
}

function isAround({ tag, attributes, parent }: Element): boolean {
  if (KEPT.has(tag)) return false;
  if ("hidden" in attributes || attributes["aria-hidden"] === "true") return true;
  if (/display\s*:\s*none/i.test(attributes["style"] ?? "")) return true;
  const isFrame = (tag === "footer" || tag === "header") && !isInArticle(parent);
  return isFrame || AROUND.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`);
}

const isInArticle = (element: Element | null): boolean =>
  element !== null && (element.tag === "article" || element.tag === "main" || isInArticle(element.parent));

interface Block {
  text: string;
  /** How many of its characters are in links. */
  linked: number;
  readonly isHeading: boolean;
}

/** The text of each block, in order, without blocks that are mostly links. */
function paragraphsOf(article: Element): readonly string[] {
  const blocks: Block[] = [];
  let block: Block = { text: "", linked: 0, isHeading: false };
  const open = (isHeading: boolean): void => {
    block = { text: "", linked: 0, isHeading };
    blocks.push(block);
  };
  const walk = (element: Element, isLink: boolean, isHeading: boolean): void => {
    for (const [index, child] of element.children.entries()) {
      if (typeof child === "string") {
        block.text += child;
        if (isLink) block.linked += child.trim().length;
      } else if (isAround(child)) {
        block.text += " ";
      } else if (child.tag === "br") {
        if (isDoubleBreak(element, index)) open(isHeading);
        else block.text += " ";
      } else if (BLOCKS.has(child.tag)) {
        const heading = isHeading || HEADINGS.test(child.tag);
        open(heading);
        walk(child, isLink, heading);
        open(isHeading);
      } else walk(child, isLink || child.tag === "a", isHeading);
    }
  };
  open(false);
  walk(article, false, false);
  return blocks.filter(isProse).map(({ text }) => tidy(text));
}

/** A short block of links leads to other pages; a long paragraph may contain many links. */
function isProse({ text, linked, isHeading }: Block): boolean {
  const { length } = tidy(text);
  return length > 0 && (isHeading || linked < length * 0.6 || length > 200);
}

function isDoubleBreak({ children }: Element, index: number): boolean {
  const next = children.slice(index + 1).find((child) => typeof child !== "string" || child.trim() !== "");
  return typeof next === "object" && next.tag === "br";
}

const tidy = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, " ").trim();

function rawText(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
}

/** All the text of an element on one line. */
export const textOf = (element: Element): string => tidy(rawText(element));

function linkShare(element: Element): number {
  const length = textOf(element).length;
  const linked = elements(element, ({ tag }) => tag === "a").reduce((sum, link) => sum + textOf(link).length, 0);
  return length === 0 ? 0 : linked / length;
}
