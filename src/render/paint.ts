// Lines of spans to the text that is written.

import { leadingMark, markTexts } from "./bidi.ts";
import type { RenderOptions } from "./report.ts";
import { textOf } from "./spans.ts";
import type { Theme } from "./theme.ts";
import type { Line, Span } from "./view.ts";
import { span } from "./view.ts";

/** On a terminal, or where asked for: a pipe gets no marks on its own. */
export const wantsMarks = (options: Pick<RenderOptions, "bidi" | "terminal">): boolean =>
  options.bidi === "marks" || (options.bidi === "auto" && options.terminal);

function trimEnd(line: Line): Line {
  if (/\S$/.test(line.at(-1)?.text ?? "")) return line;
  const parts: Span[] = [...line];
  for (let last = parts.pop(); last !== undefined; last = parts.pop()) {
    const text = last.text.trimEnd();
    if (text !== "") return [...parts, span(text, last.tone)];
  }
  return [];
}

/** One line in the colours of `theme`; `marks` keeps right-to-left text in its place. */
export function paintLine(line: Line, theme: Theme, marks: boolean): string {
  const parts = trimEnd(line);
  const painted = (marks ? markLine(parts) : parts).map((part) => theme(part.tone, part.text)).join("");
  return marks ? leadingMark(textOf(parts)) + painted : painted;
}

/** The spans with the marks that keep right-to-left text in its place. */
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

/** Whether two spans are parts of one text: one of them is only marked in it. */
const isReadOn = (before: Span | undefined, after: Span | undefined): boolean =>
  (before?.tone === "match" || after?.tone === "match") && !(after?.text.startsWith("  ") ?? true);

/** Every line, each ended by a newline. */
export const paintLines = (lines: readonly Line[], theme: Theme, marks: boolean): string =>
  lines.map((line) => `${paintLine(line, theme, marks)}\n`).join("");
