// A view as GitHub-flavoured Markdown. Data is escaped: it can neither open a construct nor close one.

import { greatest } from "../model/extremes.ts";
import { cleanLine, textOf } from "./spans.ts";
import type { Block, Cell, Column, Line, Span, Tone, View } from "./view.ts";
import { line } from "./view.ts";

type Marker = "**" | "_" | "`";

const markers: { readonly [tone in Tone]?: Marker } = {
  strong: "**",
  title: "**",
  conflict: "**",
  match: "**",
  silence: "_",
  command: "`",
};

export const escapeInline = (text: string): string => text.replace(/[\\`*_[\]<>|~&$]/g, "\\$&");

/** Escapes what would turn a line into a heading, a list, a rule or a quotation. */
const escapeStart = (text: string): string => text.replace(/^(?:[#+\-=]|\d+(?=[.)]))/, escapeMarker);

const escapeMarker = (marker: string): string => (/^\d/.test(marker) ? `${marker}\\` : `\\${marker}`);

/** Nothing between backticks can be escaped, so the fence is one longer than any inside. */
function fenceFor(text: string, least: number): string {
  const lengths = (text.match(/`+/g) ?? []).map((inside) => inside.length + 1);
  return "`".repeat(greatest([least, ...lengths]));
}

function codeSpan(text: string): string {
  const fence = fenceFor(text, 1);
  const space = /^`|`$/.test(text) ? " " : "";
  return fence + space + text + space + fence;
}

// A marker next to a letter does not always work, so markers are only put where words begin and end.
function emphasize(part: Span, before: string, after: string): string {
  const marker = part.tone === undefined ? undefined : markers[part.tone];
  const text = part.text.trim();
  if (marker === undefined || text === "") return escapeInline(part.text);
  const [start = "", end = ""] = part.text.split(text);
  const isWhole = /^$|[\s(]$/.test(before + start) && /^$|^[\s.,;:)]/.test(end + after);
  if (!isWhole) return escapeInline(part.text);
  return start + (marker === "`" ? codeSpan(text) : marker + escapeInline(text) + marker) + end;
}

function inline(given: Line): string {
  const parts = cleanLine(given);
  const texts = parts.map((part, index) =>
    emphasize(part, textOf(parts.slice(0, index)), textOf(parts.slice(index + 1))),
  );
  return escapeStart(texts.join("").trim());
}

// Bars are already escaped, except between backticks.
const cellOf = (cell: Cell): string => cell.map((part) => inline(part).replace(/(?<!\\)\|/g, "\\|")).join("<br>");

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const lines = [
    columns.map((column) => inline(line(column.head))),
    columns.map((column) => (column.align === "right" ? "---:" : "---")),
    ...rows.map((cells) => columns.map((_, index) => cellOf(cells[index] ?? []))),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Lines of one paragraph; a backslash is a line break, but not next to an empty line. */
const paragraphOf = (lines: readonly string[]): string =>
  lines.reduce((text, next) => (next === "" || text.endsWith("\n") ? `${text}\n${next}` : `${text}\\\n${next}`));

function factOf(label: Line, value: Cell): string {
  const name = textOf(cleanLine(label)).trim();
  const lead = name === "" ? "-" : `- **${escapeInline(name)}:**`;
  const lines = value.map(inline).filter((text) => text !== "");
  return lines.length > 1 ? [lead, ...lines.map((text) => `  - ${text}`)].join("\n") : [lead, ...lines].join(" ");
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");

function itemOf(lead: Line, body: readonly Block[]): string {
  const parts = body.map((block) => {
    const text = indented(blockOf(block));
    return text === "" ? "" : `${block.type === "facts" || block.type === "item" ? "\n" : "\n\n"}${text}`;
  });
  return `- ${inline(lead)}${parts.join("")}`;
}

function drawingOf(lines: readonly Line[]): string {
  const text = lines.map((part) => textOf(cleanLine(part)).trimEnd()).join("\n");
  const fence = fenceFor(text, 3);
  return [fence, text, fence].join("\n");
}

function blockOf(block: Block): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.line).replace(/#+$/, "\\$&")}`;
    case "paragraph":
      return block.lines.length === 0 ? "" : paragraphOf(block.lines.map(inline));
    case "drawing":
      return drawingOf(block.lines);
    case "table":
      return block.rows.length === 0 || block.columns.length === 0 ? "" : tableOf(block.columns, block.rows);
    case "facts":
      return block.rows.map((fact) => factOf(fact.label, fact.value)).join("\n");
    case "item":
      return itemOf(block.lead, block.body);
    default:
      block.type satisfies "hint";
      return "";
  }
}

const isTight = (before: Block | undefined, after: Block): boolean =>
  before?.type === "item" && after.type === "item" && before.body.length === 0 && after.body.length === 0;

/** The view as Markdown, without suggested commands. */
export function renderMarkdown(view: View): string {
  let text = "";
  let before: Block | undefined;
  for (const block of view.blocks) {
    const next = blockOf(block);
    if (next === "") continue;
    text += `${before === undefined ? "" : isTight(before, block) ? "\n" : "\n\n"}${next}`;
    before = block;
  }
  return text === "" ? "" : `${text}\n`;
}
