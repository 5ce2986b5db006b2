// JSON text → value, with the place of every object and member, and with every mistake, not only the first. The only
// importer of jsonc-parser, which continues after a mistake.

import { must } from "../model/at.ts";
import { applyEdits, modify, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Said, say } from "./problem.ts";

export interface Mistake extends Said {
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
}

export interface PlacedJson {
  /** The value, as far as it can be read; undefined if nothing can. */
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** Whether the text is not valid JSON, so that the value may be incomplete. */
  readonly isBroken: boolean;
  /** Where an object or list of this text begins, or the value of one of an object's members. */
  readonly offsetOf: (record: object, field: string | null) => number;
}

/** No dataset is nested more deeply; reading such a text could exhaust the stack. */
const DEEPEST = 100;

/** Parses with places. Never throws. */
export function parsePlaced(text: string): PlacedJson {
  const nodes = new WeakMap<object, Node>();
  const offsetOf: PlacedJson["offsetOf"] = (record, field) => findOffset(must(nodes.get(record)), field);
  const { tooDeepAt: offset } = surveyJson(text);
  if (offset !== null) {
    const mistake = { offset, ...say("json", `it is nested more than ${DEEPEST} levels deep`) };
    return { value: undefined, mistakes: [mistake], isBroken: true, offsetOf };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const mistakes = errors.map(({ error, offset }) => ({ offset, ...describeError(printParseErrorCode(error)) }));
  const value = tree === undefined ? undefined : toValue(tree, text, nodes, mistakes);
  return { value, mistakes, isBroken: errors.length > 0, offsetOf };
}

/** Where a list is in a JSON text, or, if the object has no such member, where to add it. */
export type PlacedList =
  | {
      /** Offset of its bracket, and the one after its closing bracket. */
      readonly open: number;
      readonly close: number;
      readonly elements: readonly { readonly start: number; readonly end: number }[];
    }
  | { readonly memberAt: number; readonly hasMembers: boolean };

/** The list in a text, or in the named member of its object. Null if something else is there. */
export function findList(text: string, member: string | null): PlacedList | null {
  const tree = parseTree(text, [], { disallowComments: true, allowTrailingComma: false });
  if (tree === undefined) return null;
  if (member === null) return placeList(tree);
  if (tree.type !== "object") return null;
  const found = tree.children?.findLast(({ children }) => children?.[0]?.value === member)?.children?.[1];
  if (found !== undefined) return placeList(found);
  const last = tree.children?.at(-1);
  return last === undefined
    ? { memberAt: tree.offset + 1, hasMembers: false }
    : { memberAt: last.offset + last.length, hasMembers: true };
}

function placeList({ type, offset, length, children = [] }: Node): PlacedList | null {
  if (type !== "array") return null;
  const elements = children.map((child) => ({ start: child.offset, end: child.offset + child.length }));
  return { open: offset, close: offset + length, elements };
}

/** The text of an object with one member set, or removed if the value is undefined; the rest stays as written. */
export const setMember = (text: string, member: string, value: unknown): string =>
  applyEdits(text, modify(text, [member], value, {}));

/** What a text shows without being parsed: how many members its objects have, and where brackets are nested too deeply, or null. */
export function surveyJson(text: string): { readonly members: number; readonly tooDeepAt: number | null } {
  let [depth, members, isText] = [0, 0, false];
  let tooDeepAt: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isText && unit === 0x5c) at++;
    else if (unit === 0x22) isText = !isText;
    else if (isText) continue;
    else if (unit === 0x3a) members++;
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > DEEPEST) tooDeepAt ??= at;
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return { members, tooDeepAt };
}

function toValue(node: Node, text: string, nodes: WeakMap<object, Node>, mistakes: Mistake[]): unknown {
  if (node.type === "array") {
    const list = must(node.children).map((child) => toValue(child, text, nodes, mistakes));
    nodes.set(list, node);
    return list;
  }
  if (node.type === "object") return toRecord(node, text, nodes, mistakes);
  if (node.type === "number") checkNumber(node, text, mistakes);
  return node.value as unknown;
}

function toRecord(node: Node, text: string, nodes: WeakMap<object, Node>, mistakes: Mistake[]): object {
  const members = new Map<string, unknown>();
  for (const { children } of must(node.children)) {
    const [key, value] = children as [Node, Node?];
    const name = String(key.value);
    if (members.has(name))
      mistakes.push({
        offset: key.offset,
        ...say("json", `"${name}" occurs twice in one object; only the last counts`, "remove one"),
      });
    members.set(name, value === undefined ? null : toValue(value, text, nodes, mistakes));
  }
  const record = Object.fromEntries(members);
  nodes.set(record, node);
  return record;
}

/** A number that a double cannot hold would silently become another one. */
function checkNumber(node: Node, text: string, mistakes: Mistake[]): void {
  const value = node.value as number;
  if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return;
  const written = text.slice(node.offset, node.offset + node.length);
  mistakes.push({
    offset: node.offset,
    ...say(
      "json",
      `the number ${written.slice(0, 40)} is too large to be stored exactly`,
      "write a smaller one, or put it in quotes",
    ),
  });
}

function findOffset(node: Node, field: string | null): number {
  const member = field === null ? undefined : node.children?.findLast(({ children }) => children?.[0]?.value === field);
  return member?.children?.[1]?.offset ?? member?.offset ?? node.offset;
}

const MESSAGES: Readonly<Record<string, readonly [message: string, hint?: string]>> = {
  InvalidSymbol: [
    "not a JSON value",
    "put text in double quotes; without them, only numbers, true, false and null are values",
  ],
  InvalidNumberFormat: ["not a number", "write 8 or 8.5"],
  PropertyNameExpected: [
    "the name of a member is missing here, in double quotes",
    "remove the extra comma, if there is one",
  ],
  ValueExpected: ["a value is missing here", "remove the extra comma, if there is one"],
  ColonExpected: ["a colon is missing here"],
  CommaExpected: ["a comma is missing here"],
  CloseBraceExpected: ["a closing brace } is missing here"],
  CloseBracketExpected: ["a closing bracket ] is missing here"],
  EndOfFileExpected: ["there is something after the end", "write one value only"],
  InvalidCommentToken: ["JSON has no comments", 'write a member "//" instead'],
  UnexpectedEndOfComment: ["JSON has no comments", 'write a member "//" instead'],
  UnexpectedEndOfString: ["the quotes of this text are not closed"],
  UnexpectedEndOfNumber: ["this number is not complete"],
  InvalidUnicode: ["not a character", "write \\u and four hexadecimal digits"],
  InvalidEscapeCharacter: ['only \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u may stand after a backslash'],
  InvalidCharacter: ["this character must be escaped in text", "write \\n, \\t or \\u and four digits"],
};

function describeError(code: string): Said {
  const [message, hint = null] = MESSAGES[code] ?? [code];
  return say("json", `not valid JSON: ${message}`, hint);
}
