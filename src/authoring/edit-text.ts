// A record more in the text of a file, and nothing else of it changed: its indentation, its line ends and its last line
// stay as they are. Pure.

import { findList, type PlacedList } from "../dataset/validate-json.ts";

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The text of an NDJSON file with a line more. */
export function appendLine(text: string, record: JsonRecord): string {
  const end = lineEndOf(text);
  const line = JSON.stringify(record);
  if (text === "") return `${line}\n`;
  return text.endsWith("\n") ? `${text}${line}${end}` : `${text}${end}${line}`;
}

/**
 * The text of a JSON file with an element more at the end of its list: the whole value, or the named member of the object
 * that it is, which is made where it is not there. Null where there is no such list.
 */
export function appendElement(text: string, member: string | null, record: JsonRecord): string | null {
  if (text.trim() === "" && member === null) return `[\n  ${JSON.stringify(record)}\n]\n`;
  const list = findList(text, member);
  if (list === null) return null;
  if ("memberAt" in list) return addMember(text, list, member ?? "", record);
  const { open, close, last } = list;
  const end = lineEndOf(text);
  if (last === null) {
    const outer = indentAt(text, open);
    const inner = `${outer}  `;
    return splice(text, open, close, `[${end}${inner}${format(record, null, inner, end)}${end}${outer}]`);
  }
  const gap = /\s*$/.exec(text.slice(0, last.start))?.[0] ?? "";
  const written = format(record, text.slice(last.start, last.end), indentAt(text, last.start), end);
  return splice(text, last.end, last.end, `,${gap === "" ? " " : gap}${written}`);
}

/** An object that lacks the list gets it as its last member. */
function addMember(
  text: string,
  { memberAt, hasMembers }: Extract<PlacedList, { readonly memberAt: number }>,
  member: string,
  record: JsonRecord,
): string {
  const end = lineEndOf(text);
  const rows = `${JSON.stringify(member)}: [${end}    ${JSON.stringify(record)}${end}  ]`;
  return splice(text, memberAt, memberAt, `${hasMembers ? "," : ""}${end}  ${rows}${hasMembers ? "" : end}`);
}

/** As its neighbour is written: on lines of its own, or on one, with or without a space inside the braces. */
function format(record: JsonRecord, neighbour: string | null, indent: string, end: string): string {
  if (neighbour?.includes("\n") === true) {
    const step = /\n([ \t]*)/.exec(neighbour)?.[1]?.slice(indent.length) ?? "";
    return JSON.stringify(record, null, step === "" ? 2 : step).replaceAll("\n", `${end}${indent}`);
  }
  const line = spaced(record);
  return neighbour !== null && /^\{\S/.test(neighbour) ? line.replace(/^\{ (.*) \}$/s, "{$1}") : line;
}

/** One line with spaces after colons and commas, as people write JSON. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${spaced(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

const splice = (text: string, from: number, to: number, insert: string): string =>
  text.slice(0, from) + insert + text.slice(to);

const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** White space that the line of an offset begins with. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}
