// A user's file → its text, one paragraph per line, and what the file says about itself.

import { decodeDocument } from "./texts-decode.ts";
import type { DocumentMeta, NoText } from "./texts-extracted.ts";
import { readHtml } from "./texts-html.ts";
import { readMarkdown } from "./texts-markdown.ts";

export interface Document extends DocumentMeta {
  readonly text: string;
  readonly encoding: string;
  readonly format: "text" | "markdown" | "html";
}

const NOTHING: DocumentMeta = { title: null, url: null, published: null, language: null, publisher: null };

/** Reads plain text, Markdown and HTML. The format follows from the file's name, or from how the text begins. */
export function readDocument(bytes: Uint8Array, name: string, encoding: string | null = null): Document | NoText {
  const decoded = decodeDocument(bytes, encoding);
  if ("reason" in decoded) return decoded;
  const format = formatOf(name, decoded.text);
  if (format === "text") return { ...NOTHING, ...decoded, format };
  const extracted = format === "html" ? readHtml(decoded.text) : readMarkdown(decoded.text);
  if ("reason" in extracted) return extracted;
  const { text, meta } = extracted;
  return { ...NOTHING, ...tidyMeta(meta), text, encoding: decoded.encoding, format };
}

function formatOf(name: string, text: string): Document["format"] {
  if (/\.(?:html?|xhtml)$/i.test(name)) return "html";
  if (/\.(?:md|markdown)$/i.test(name)) return "markdown";
  return /^\uFEFF?\s*<(?:!doctype html|html[\s>])/i.test(text.slice(0, 500)) ? "html" : "text";
}

const LONGEST = 300;

function tidyMeta(meta: Partial<DocumentMeta>): DocumentMeta {
  const text = (value: string | null | undefined): string | null =>
    value?.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST) || null;
  const url = text(meta.url);
  return {
    title: text(meta.title),
    publisher: text(meta.publisher),
    url: url !== null && /^https?:\/\/\S+$/i.test(url) ? url : null,
    published: /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(meta.published?.trim() ?? "")?.[0] ?? null,
    language: /^[a-z]{2,3}(?=[-_]|$)/i.exec(meta.language?.trim() ?? "")?.[0]?.toLowerCase() ?? null,
  };
}
