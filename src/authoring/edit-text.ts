// Adds, changes and removes records in the text of a file without touching anything else: indentation, line ends and the
// last line stay as they are. Pure.

import type { Data } from "../model/is-record.ts";
import { findList, type PlacedList, setMember } from "../dataset/validate-json.ts";
import { at, must } from "../model/at.ts";

/** The text of an NDJSON file with more lines at its end. */
export function appendLines(text: string, records: readonly Data[]): string {
  const end = lineEndOf(text);
  const lines = records.map((record) => JSON.stringify(record)).join(end);
  return text === "" || text.endsWith("\n") ? `${text}${lines}${end}` : `${text}${end}${lines}`;
}

/**
 * The text of a JSON file with one more element at the end of a list. The list is the whole value, or the named member of an
 * object, which is added if it is missing. Null if something else is there.
 */
export function appendElement(text: string, member: string | null, record: Data): string | null {
  if (text.trim() === "" && member === null) return `[\n  ${JSON.stringify(record)}\n]\n`;
  const list = findList(text, member);
  if (list === null) return null;
  if ("memberAt" in list) return addMember(text, list, must(member), record);
  const { open, close, elements } = list;
  const last = elements.at(-1);
  const end = lineEndOf(text);
  if (last === undefined) {
    const outer = indentAt(text, open);
    const inner = `${outer}  `;
    return splice(text, open, close, `[${end}${inner}${format(record, null, inner, end)}${end}${outer}]`);
  }
  const gap = at(must(/\s*$/.exec(text.slice(0, last.start))), 0);
  const written = format(record, text.slice(last.start, last.end), indentAt(text, last.start), end);
  return splice(text, last.end, last.end, `,${gap === "" ? " " : gap}${written}`);
}

/** Adds the list as the last member of an object that lacks it. */
function addMember(
  text: string,
  { memberAt, hasMembers }: Extract<PlacedList, { readonly memberAt: number }>,
  member: string,
  record: Data,
): string {
  const end = lineEndOf(text);
  const rows = `${JSON.stringify(member)}: [${end}    ${JSON.stringify(record)}${end}  ]`;
  return splice(text, memberAt, memberAt, `${hasMembers ? "," : ""}${end}  ${rows}${hasMembers ? "" : end}`);
}

/** Writes a record like its neighbour: on several lines or on one, with or without spaces inside the braces. */
function format(record: Data, neighbour: string | null, indent: string, end: string): string {
  if (neighbour?.includes("\n") === true) {
    const step = at(must(/\n([ \t]*)/.exec(neighbour)), 1).slice(indent.length);
    return JSON.stringify(record, null, step === "" ? 2 : step).replaceAll("\n", `${end}${indent}`);
  }
  if (neighbour !== null && isCompactObject(neighbour)) return JSON.stringify(record);
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

/** Changes a record: returning the same object keeps it as written, null removes it. */
export type EditRecord = (record: Data, index: number) => Data | null;

/** The text of an NDJSON file with each record as `edit` returns it. Blank lines are skipped. */
export function editLines(text: string, edit: EditRecord): string {
  let index = 0;
  return text
    .split(/(?<=\n)/)
    .map((line) => (line.trim() === "" ? line : editOne(line, edit, index++)))
    .filter((line) => line !== null)
    .join("");
}

/** The text of a JSON file with each record of its list as `edit` returns it; see `appendElement`. */
export function editElements(text: string, member: string | null, edit: EditRecord): string {
  const list = text.trim() === "" ? null : findList(text, member);
  if (list === null || "memberAt" in list || list.elements.length === 0) return text;
  const { elements, open, close } = list;
  const written = elements.map(({ start, end }, index) => editOne(text.slice(start, end), edit, index));
  if (written.every((element, index) => element === text.slice(at(elements, index).start, at(elements, index).end)))
    return text;
  let made = "";
  for (const [index, element] of written.entries()) {
    if (element === null) continue;
    const before = made === "" ? "" : text.slice(at(elements, Math.max(0, index - 1)).end, at(elements, index).start);
    made += before + element;
  }
  if (made === "") return splice(text, open, close, "[]");
  return splice(text, at(elements, 0).start, at(elements, elements.length - 1).end, made);
}

/** The text of one record after an edit; members that did not change stay as they were written. */
function editOne(text: string, edit: EditRecord, index: number): string | null {
  const record = JSON.parse(text) as Data;
  const made = edit(record, index);
  if (made === record || made === null) return made === null ? null : text;
  let edited = text;
  for (const key of new Set([...Object.keys(record), ...Object.keys(made)]))
    if (JSON.stringify(record[key]) !== JSON.stringify(made[key]))
      edited =
        key in record || edited.includes("\n  ")
          ? setMember(edited, key, made[key])
          : withMember(edited, key, made[key]);
  return edited;
}

/** An object on one line with one more member at its end, spaced like the others. */
function withMember(text: string, key: string, value: unknown): string {
  const end = text.lastIndexOf("}");
  const before = text.slice(0, end).trimEnd();
  const isCompact = isCompactObject(text);
  const member = isCompact ? JSON.stringify({ [key]: value }).slice(1, -1) : `${JSON.stringify(key)}: ${spaced(value)}`;
  const comma = before.endsWith("{") ? "" : isCompact ? "," : ", ";
  return before + comma + member + text.slice(before.length);
}

/** {"a":1}, with no space after a colon. */
const isCompactObject = (text: string): boolean => /^\s*\{"(?:[^"\\]|\\.)*":\S/.test(text);

const splice = (text: string, from: number, to: number, insert: string): string =>
  text.slice(0, from) + insert + text.slice(to);

const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return at(must(/^[ \t]*/.exec(text.slice(start, offset))), 0);
}
