// Markdown → plain text with one paragraph per line, and what its front matter says about it.

import type { DocumentMeta, Extracted } from "./texts-extracted.ts";

const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The text of a Markdown file, without markup. */
export function readMarkdown(source: string): Extracted {
  const [front = "", matter = ""] = FRONT.exec(source) ?? [];
  const meta = readFrontMatter(matter);
  const blocks: string[] = [];
  let open: string[] = [];
  let isCode = false;
  const close = (): void => {
    if (open.length > 0) blocks.push(open.join(" "));
    open = [];
  };
  for (const line of source.slice(front.length).split(/\r?\n/)) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      close();
      isCode = !isCode;
      continue;
    }
    const isRule = /^\s*(?:[-*_=]\s*){3,}$/.test(line) || (/^[\s:|-]+$/.test(line) && line.includes("-"));
    const isBlock = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|\|)/.test(line);
    if (isCode || line.trim() === "" || isRule || isBlock) close();
    if (isCode || line.trim() === "" || isRule) continue;
    open.push(plainLine(line));
    if (/^\s*(?:#{1,6}\s|\|)/.test(line)) close();
  }
  close();
  const heading = /^#\s+(.+)$/m.exec(source.slice(front.length))?.[1];
  return {
    text: blocks.filter((block) => block.trim() !== "").join("\n"),
    meta: { ...(heading === undefined ? {} : { title: plainLine(heading) }), ...meta },
  };
}

/**
 * One line without markup. Links keep their words, pictures are removed. No pattern looks beyond the next mark of its own kind,
 * so the time grows only with the length of the line.
 */
function plainLine(line: string): string {
  return line
    .replace(/^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)?/, "")
    .replace(/\s#+\s*$/, "")
    .replace(/!\[[^[\]]*\]\([^()]*(?:\([^()]*\)[^()]*){0,20}\)/g, "")
    .replace(/\[([^[\]]+)\]\([^()]*(?:\([^()]*\)[^()]*){0,20}\)/g, "$1")
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, "$1")
    .replace(/\[\^[^[\]]+\]/g, "")
    .replace(/<((?:https?|mailto):[^<>\s]+)>/g, "$1")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/(\*\*|__|~~|`)(?=\S)((?:(?!\1).){1,2000})(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2")
    .split("|")
    .map((cell) => cell.trim())
    .join(" ")
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, "$1")
    .trim();
}

const KEYS: Readonly<Record<string, keyof DocumentMeta>> = {
  title: "title",
  date: "published",
  published: "published",
  url: "url",
  link: "url",
  source: "url",
  canonical: "url",
  lang: "language",
  language: "language",
  publisher: "publisher",
  publication: "publisher",
};

/** The plain members of front matter: `title: …`. Lists and nested members are ignored. */
function readFrontMatter(matter: string): Partial<DocumentMeta> {
  const found: Partial<Record<keyof DocumentMeta, string>> = {};
  for (const line of matter.split(/\r?\n/)) {
    const [, name = "", value = ""] = /^([a-z]{3,12})\s*:\s*(\S.*)$/i.exec(line) ?? [];
    const key = Object.hasOwn(KEYS, name.toLowerCase()) ? KEYS[name.toLowerCase()] : undefined;
    const text = value.trim().replace(/^(["'])(.*)\1$/, "$2");
    if (key !== undefined && text !== "" && (key !== "url" || /^https?:/i.test(text))) found[key] ??= text;
  }
  return found;
}
