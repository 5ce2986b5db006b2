// What a row says besides its value: the place in the source, its words, its hedge.

import { isRecord } from "../model/is-record.ts";
import { MOODS, type Mood } from "../model/mood.ts";
import { isProblem } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";
import { readDate } from "./human-values/date.ts";
import { isTrouble, UNKNOWN_STYLE, type WritingStyle } from "./human-values/reading.ts";
import { parseJsonText } from "./inputs/read-json.ts";
import type { JsonObject } from "../authoring/draft.ts";
import { splitCell } from "./plan-attribute.ts";
import type { Role, RoleColumns } from "./columns.ts";
import { cellText, type Row } from "./table.ts";

export interface ExtrasContext {
  readonly roles: RoleColumns;
  readonly constants: ReadonlyMap<Role, string>;
  readonly entityOf: (written: string) => string;
  /** Reports that something was not used as it was written. */
  readonly warn: (warning: string, line: number) => void;
}

const ROLES: readonly Role[] = [
  "stated",
  "statement",
  "locator",
  "paragraph",
  "sentence",
  "hedge",
  "mood",
  "attributedTo",
  "basis",
  "asOf",
  "mentions",
  "note",
];
const LONGEST_STATED = 6;

/** A reader for the optional fields of a claim; null if the table has none of them. */
export function createExtrasReader(context: ExtrasContext): ((row: Row, style: WritingStyle) => JsonObject) | null {
  const present = ROLES.filter((role) => context.roles.has(role) || context.constants.has(role));
  if (present.length === 0) return null;
  let last: { readonly row: Row; readonly style: WritingStyle; readonly extras: JsonObject } | null = null;
  // These are the same for every cell of a row.
  return (row, style) => {
    if (last?.row === row && last.style === style) return last.extras;
    const cell = (role: Role): unknown => {
      const index = context.roles.get(role);
      const value = index === undefined ? undefined : row.cells[index];
      return cellText(value) === "" ? context.constants.get(role) : value;
    };
    last = { row, style, extras: readExtras(row, cell, style, context) };
    return last.extras;
  };
}

/** A reader for a table whose columns are named like the fields of a claim. */
export function readExtrasOf(columns: readonly string[]): (row: Row) => JsonObject {
  const found = ROLES.map((role) => [role, columns.indexOf(role)] as const).filter(([, index]) => index !== -1);
  const entityOf = (written: string): string => written;
  const read = createExtrasReader({ roles: new Map(found), constants: new Map(), entityOf, warn: () => {} });
  return (row) => read?.(row, UNKNOWN_STYLE) ?? {};
}

function readExtras(
  row: Row,
  cell: (role: Role) => unknown,
  style: WritingStyle,
  { entityOf, warn }: ExtrasContext,
): JsonObject {
  const text = (role: Role): string | null => cellText(cell(role)) || null;
  const notes = [text("note")];
  const stated = text("stated");
  const isLong = stated !== null && stated.split(/\s+/).length > LONGEST_STATED;
  if (isLong) {
    warn(`the stated words are more than ${LONGEST_STATED} and are kept as a note`, row.line);
    notes.push(`stated: ${stated}`);
  }
  const asOf = readAsOf(text("asOf"), style);
  if (asOf === "") {
    warn("an as-of date cannot be read completely and is kept as a note", row.line);
    notes.push(`as of: ${cellText(cell("asOf"))}`);
  }
  const attributedTo = text("attributedTo");
  const mood = readMood(text("mood"));
  if (mood === "") {
    warn("an unknown mood is kept as a note", row.line);
    notes.push(`mood: ${cellText(cell("mood"))}`);
  }
  return {
    stated: isLong ? null : stated,
    statement: readStatement(cell("statement")),
    locator: readLocator(cell, () =>
      warn("a locator needs a paragraph and a sentence, each a whole number from 1; this one is left out", row.line),
    ),
    hedge: text("hedge"),
    mood: mood === "" ? null : mood,
    attributedTo: attributedTo === null ? null : entityOf(attributedTo),
    basis: readBasis(cell("basis")),
    asOf: asOf === "" ? null : asOf,
    mentions: readMentions(cell("mentions")).map(entityOf),
    note: notes.filter((note) => note !== null).join("; ") || null,
  };
}

/** Null for none, "" for a word that is not a mood. */
function readMood(text: string | null): Mood | "" | null {
  const word = text?.toLowerCase();
  return text === null ? null : (MOODS.find((mood) => mood === word) ?? "");
}

/** Null for none, "" for a date that cannot be read, or with a doubt that a date cannot express. */
function readAsOf(text: string | null, style: WritingStyle): string | null {
  if (text === null) return null;
  const outcome = readDate(text, style);
  if (outcome !== null) return isTrouble(outcome) || outcome.hedge !== null ? "" : String(outcome.value);
  return isProblem(date.parse(text)) ? "" : text;
}

/** A text per language is left as it is; in CSV it may be JSON. */
function readStatement(value: unknown): unknown {
  const parsed = typeof value === "string" && value.trim().startsWith("{") ? parseJsonText(value) : value;
  if (isRecord(parsed) && Object.values(parsed).every((text) => typeof text === "string")) return parsed;
  return cellText(value) || null;
}

function readBasis(value: unknown): unknown {
  const parsed = typeof value === "string" && value.trim().startsWith("{") ? parseJsonText(value) : value;
  if (isRecord(parsed) && typeof parsed["inferred"] === "string") return { inferred: parsed["inferred"] };
  const text = cellText(value).replace(/^inferred:\s*/i, "");
  return text === "" || text === "stated" ? null : { inferred: text };
}

function readLocator(cell: (role: Role) => unknown, warn: () => void): JsonObject | null {
  const whole = cell("locator");
  const [paragraph, sentence] = isRecord(whole)
    ? [whole["paragraph"], whole["sentence"]]
    : [cell("paragraph"), cell("sentence")];
  if (cellText(paragraph) === "" && cellText(sentence) === "") return null;
  const places = [paragraph, sentence].map((place) =>
    /^\d{1,9}$/.test(cellText(place)) ? Number(cellText(place)) : 0,
  );
  if (places.every((place) => place >= 1)) return { paragraph: places[0], sentence: places[1] };
  warn();
  return null;
}

function readMentions(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(cellText).filter((text) => text !== "");
  return splitCell(cellText(value), ";");
}
