// What a row says besides its value: the place in the source, its words, its hedge.

import { isRecord } from "../model/is-record.ts";
import { type Mood, MOODS } from "../model/mood.ts";
import { isProblem } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";
import { type JsonObject, slim } from "../authoring/draft.ts";
import { cellText, type FactOptions, type Role, type Row } from "./table.ts";
import { readDate } from "./human-values/date.ts";
import { isTrouble, UNKNOWN_STYLE, type WritingStyle } from "./human-values/reading.ts";
import { parseJsonText } from "./inputs/read-json.ts";
import { splitCell } from "./plan-attribute.ts";

type Cell = (role: Role) => unknown;
type Warn = (warning: string, line: number) => void;
type ReadExtras = (row: Row, style: WritingStyle) => JsonObject;

/** The roles whose columns have names of their own as members of a claim, and the two parts of a locator. */
const ROLES = "stated statement locator paragraph sentence hedge mood attributedTo basis asOf mentions note".split(
  " ",
) as readonly Role[];
const LONGEST_STATED = 6;

/** A reader for the optional fields of a claim; null if the table has none. `warn` reports what was not used as it was written. */
export function createExtrasReader(
  { roles, constants }: Pick<FactOptions, "roles" | "constants">,
  entityOf: (written: string) => string,
  warn: Warn,
): ReadExtras | null {
  const present = ROLES.filter((role) => roles.has(role) || constants.has(role));
  if (present.length === 0) return null;
  let last: { readonly row: Row; readonly style: WritingStyle; readonly extras: JsonObject } | null = null;
  // These are the same for every cell of a row.
  return (row, style) => {
    if (last?.row === row && last.style === style) return last.extras;
    const cell = (role: Role): unknown => {
      const index = roles.get(role);
      const value = index === undefined ? undefined : row.cells[index];
      return cellText(value) === "" ? constants.get(role) : value;
    };
    const isSilent = present.every((role) => cellText(cell(role)) === "");
    const extras = isSilent ? {} : readExtras(cell, style, entityOf, (warning) => warn(warning, row.line));
    last = { row, style, extras };
    return last.extras;
  };
}

/** A reader for a table whose columns are named like the fields of a claim. */
export function readExtrasOf(columns: readonly string[]): (row: Row) => JsonObject {
  const roles = new Map(ROLES.flatMap((role) => (columns.includes(role) ? [[role, columns.indexOf(role)]] : [])));
  const read = createExtrasReader(
    { roles, constants: new Map() },
    (written) => written,
    () => {},
  );
  return (row) => read?.(row, UNKNOWN_STYLE) ?? {};
}

function readExtras(
  cell: Cell,
  style: WritingStyle,
  entityOf: (written: string) => string,
  warn: (warning: string) => void,
): JsonObject {
  const text = (role: Role): string | null => cellText(cell(role)) || null;
  const notes = [text("note")];
  const orNote = (role: Role, label: string, value: string | null, warning: string): string | null => {
    if (value !== null || text(role) === null) return value;
    warn(`${warning} kept as a note`);
    notes.push(`${label}: ${text(role)}`);
    return null;
  };
  const [stated, attributedTo] = [text("stated"), text("attributedTo")] as const;
  const isLong = stated !== null && stated.split(/\s+/).length > LONGEST_STATED;
  const kept = {
    stated: orNote(
      "stated",
      "stated",
      isLong ? null : stated,
      `the stated words are more than ${LONGEST_STATED} and are`,
    ),
    asOf: orNote("asOf", "as of", readAsOf(text("asOf"), style), "an as-of date cannot be read completely and is"),
    mood: orNote("mood", "mood", moodOf(text("mood")), "an unknown mood is"),
  };
  return slim({
    stated: kept.stated,
    statement: readStatement(cell("statement")),
    locator: readLocator(cell, warn),
    hedge: text("hedge"),
    mood: kept.mood,
    attributedTo: attributedTo === null ? null : entityOf(attributedTo),
    basis: readBasis(cell("basis")),
    asOf: kept.asOf,
    mentions: readMentions(cell("mentions")).map(entityOf),
    note: notes.filter((note) => note !== null).join("; ") || null,
  });
}

const moodOf = (word: string | null): Mood | null => MOODS.find((mood) => mood === word?.toLowerCase()) ?? null;

/** Null for none, for a date that cannot be read, and for one with a doubt that a date cannot express. */
function readAsOf(text: string | null, style: WritingStyle): string | null {
  if (text === null) return null;
  const outcome = readDate(text, style);
  if (outcome !== null) return isTrouble(outcome) || outcome.hedge !== null ? null : String(outcome.value);
  return isProblem(date.parse(text)) ? null : text;
}

/** In CSV an object is written as JSON. */
const parseObject = (value: unknown): unknown =>
  typeof value === "string" && value.trim().startsWith("{") ? parseJsonText(value) : value;

/** A text per language is left as it is. */
function readStatement(value: unknown): unknown {
  const parsed = parseObject(value);
  if (isRecord(parsed) && Object.values(parsed).every((text) => typeof text === "string")) return parsed;
  return cellText(value) || null;
}

function readBasis(value: unknown): unknown {
  const parsed = parseObject(value);
  if (isRecord(parsed) && typeof parsed["inferred"] === "string") return { inferred: parsed["inferred"] };
  const text = cellText(value).replace(/^inferred:\s*/i, "");
  return text === "" || text === "stated" ? null : { inferred: text };
}

function readLocator(cell: Cell, warn: (warning: string) => void): JsonObject | null {
  const whole = cell("locator");
  const placeOf = (role: "paragraph" | "sentence"): string => cellText(isRecord(whole) ? whole[role] : cell(role));
  const [paragraph, sentence] = [placeOf("paragraph"), placeOf("sentence")] as const;
  if (paragraph === "" && sentence === "") return null;
  const isPlace = (text: string): boolean => /^\d{1,9}$/.test(text) && Number(text) >= 1;
  if (isPlace(paragraph) && isPlace(sentence)) return { paragraph: Number(paragraph), sentence: Number(sentence) };
  warn("a locator needs a paragraph and a sentence, each a whole number from 1; this one is left out");
  return null;
}

function readMentions(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(cellText).filter((text) => text !== "");
  return splitCell(cellText(value), ";");
}
