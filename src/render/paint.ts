// Lines of spans → text.

import { leadingMark, markTexts } from "./bidi.ts";
import type { RenderOptions } from "./report.ts";
import { textOf } from "./spans.ts";
import type { Theme } from "./theme.ts";
import type { Line, Span } from "./view.ts";

/** How lines become text. */
export interface Ink {
  readonly theme: Theme;
  /** Whether right-to-left text gets marks that keep it in place. */
  readonly marks: boolean;
  readonly links: boolean;
}

/** The ink for a format that people read. */
export const inkOf = (options: RenderOptions, theme: Theme): Ink => ({
  theme,
  marks: wantsMarks(options),
  links: options.links ?? false,
});

/** On a terminal, or on request: a pipe gets no marks by default. */
export const wantsMarks = (options: Pick<RenderOptions, "bidi" | "terminal">): boolean =>
  options.bidi === "marks" || (options.bidi === "auto" && options.terminal);

/** Without trailing blanks. */
export function trimEnd<S extends Span>(line: readonly S[]): readonly S[] {
  if (/\S$/.test(line.at(-1)?.text ?? "")) return line;
  const parts = [...line];
  for (let last = parts.pop(); last !== undefined; last = parts.pop()) {
    const text = last.text.trimEnd();
    if (text !== "") return [...parts, { ...last, text }];
  }
  return [];
}

export const paintLine = (line: Line, ink: Ink): string =>
  paintSpans(trimEnd(line), ink, (part) => paintSpan(part, ink));

export function paintSpans<S extends Span>(spans: readonly S[], { marks }: Ink, paint: (part: S) => string): string {
  const painted = (marks ? markLine(spans) : spans).map(paint).join("");
  return marks ? leadingMark(textOf(spans)) + painted : painted;
}

export function paintSpan({ tone, text, link }: Span, { theme, links }: Ink): string {
  const painted = theme(tone, text);
  return links && link !== undefined ? linkText(painted, link) : painted;
}

/** The spans with marks that keep right-to-left text in place. */
export function markLine<S extends Span>(spans: readonly S[]): readonly S[] {
  const marked: S[] = [];
  for (let from = 0; from < spans.length;) {
    let to = from + 1;
    while (to < spans.length && isReadOn(spans[to - 1], spans[to])) to += 1;
    const texts = markTexts(spans.slice(from, to).map(({ text }) => text));
    for (const text of texts) marked.push({ ...(spans[from++] as S), text });
  }
  return marked;
}

/** Whether two spans are parts of one text, one of them a marked word. */
const isReadOn = (before: Span | undefined, after: Span | undefined): boolean =>
  (before?.tone === "match" || after?.tone === "match") && !(after?.text.startsWith("  ") ?? true);

export const paintLines = (lines: readonly Line[], ink: Ink): string =>
  lines.map((line) => `${paintLine(line, ink)}\n`).join("");

/** Terminals accept addresses of at most this many bytes. */
const LONGEST = 2083;

/** An address that is safe for a terminal: http or https, ASCII, without controls or passwords; null for any other. */
export function safeUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (url.username !== "" || url.password !== "") return null;
  return /^[!-~]+$/.test(url.href) && url.href.length <= LONGEST ? url.href : null;
}

/** `text` as a link to `url` if that is a safe address; else unchanged. */
export function linkText(text: string, url: string): string {
  const safe = safeUrl(url);
  return safe === null ? text : `\x1b]8;;${safe}\x1b\\${text}\x1b]8;;\x1b\\`;
}
