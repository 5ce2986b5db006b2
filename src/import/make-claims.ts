// Facts → claims, in the order of the input, with what their rows say beside the value. Whatever does not become a claim is reported; nothing is dropped.

import { type Reported, slim } from "../authoring/draft.ts";
import { at, valueOf } from "../model/at.ts";
import { cellText, type FactOptions, type Role, type Row, hasRole } from "./table.ts";
import { type AttributePlan, createValueReader, type Held } from "./plan-attribute.ts";
import { isOfPieces, splitCell } from "./profile.ts";
import { type Fact, textOf } from "./table-cells.ts";
import { countClaim, type Work } from "./import-state.ts";
import { isTrouble, UNKNOWN_STYLE, type WritingStyle } from "./human-values/reading.ts";
import { type Mood, MOODS } from "../model/mood.ts";
import { readDate } from "./human-values/date.ts";
import { isProblem } from "../model/values/contract.ts";
import { readBasis, readText, withMore } from "./localized-cells.ts";
import { type Data, isRecord } from "../model/is-record.ts";
import { date } from "../model/values/date.ts";

/** Claims, facts that gave none, and how many facts gave at least one, with no part reported. */
type Made = Readonly<{ claims: readonly Data[]; reported: readonly Reported[]; gave: number }>;

/** Makes the claims of the facts, each of which has a plan. Ids of sources, events, scopes, terms and entities come from the books. */
export function makeClaims(facts: readonly Fact[], work: Work): Made {
  const { books, settings, styles } = work;
  const readValue = createValueReader({
    ...styles,
    traitsOf: work.traitsOf,
    missing: settings.missing,
    idOf: (plan, text) =>
      (plan.kind === "entity" ? books.entities : books.termsOf(books.attributes.idOf(plan.attribute))).idOf(text),
    hasEvent: books.events.has,
  });
  const claims: Data[] = [];
  const reported: Reported[] = [];
  const write = createWriter(work);
  for (const fact of facts) {
    const plan = valueOf(work.plansByName, fact.attribute);
    const tally = work.tallyOf(plan);
    const texts = piecesOf(fact, plan, work);
    const read = texts.map((text) => readValue(plan, fact.source, text, fact.column));
    const refused = read.find(isTrouble);
    if (refused !== undefined) {
      tally.reported += 1;
      reported.push(reportFact(fact, refused.trouble));
      continue;
    }
    for (const [index, held] of read.entries()) {
      if (isTrouble(held)) continue;
      claims.push(write(fact, plan, at(texts, index), held));
      countClaim(tally, at(texts, index), held);
    }
  }
  return { claims, reported, gave: facts.length - reported.length };
}

/** A fact that gives no claim. */
export const reportFact = ({ row, attribute, value }: Fact, reason: string): Reported => ({
  line: row.line,
  column: attribute,
  value: cellText(value),
  reason,
});

/** The texts of a cell, after the user's replacements. An empty cell gives one empty text. */
function piecesOf({ value, row }: Fact, plan: AttributePlan, { settings, warn }: Work): readonly string[] {
  const text = cellText(value);
  const { values = {}, separator } = settings.attributes.get(plan.attribute) ?? {};
  const replace = (piece: string): string => (Object.hasOwn(values, piece) ? String(values[piece] ?? "") : piece);
  if (Array.isArray(value)) return value.length === 0 ? [""] : value.map((item) => replace(cellText(item)));
  if (plan.separator === null || Object.hasOwn(values, text)) return [replace(text)];
  const pieces = splitCell(text, plan.separator);
  if (pieces.length > 1 && separator === undefined && !isOfPieces(text, plan.separator)) {
    warn(`${plan.attribute}: a cell has “${plan.separator}” between long pieces, and is kept whole`, row.line);
    return [replace(text)];
  }
  return pieces.length === 0 ? [""] : pieces.map(replace);
}

function createWriter({ books, options, styles, asOfColumn, warn }: Work) {
  const extrasOf = createExtrasReader(options, books.entities.idOf, warn);
  const idOf = createClaimIds(options, warn);
  return (fact: Fact, plan: AttributePlan, text: string, { value, hedge, taken }: Held): Data => {
    const { row, source, event, scope, asOf } = fact;
    const id = idOf(row);
    const { note, ...extras } = extrasOf(row, styles.styleOf(source, asOfColumn));
    if (fact.beside !== null) warn("the range is the value; the figure beside it is kept as a note", row.line);
    for (const assumption of taken) warn(`${plan.attribute}: ${assumption}`, row.line);
    const notes = noteOf(note, inTable(fact.beside), plan, text, value);
    return {
      ...(id === null ? {} : { id }),
      source: books.sources.idOf(source),
      event: books.events.idOf(event),
      attribute: books.attributes.idOf(plan.attribute),
      ...(scope === null ? {} : { scope: books.scopes.idOf(scope) }),
      value,
      ...extras,
      ...(asOf === null ? {} : { asOf }),
      ...(hedge === null || "hedge" in extras ? {} : { hedge }),
      ...(notes === null ? {} : { note: notes }),
    };
  };
}

/** Ids from the table itself; null for a claim without one, which gets an id from its content. */
function createClaimIds(options: FactOptions, warn: Work["warn"]): (row: Row) => string | null {
  if (!options.roles.has("id")) return () => null;
  const lines = new Map<string, number>();
  return (row) => {
    const own = textOf("id", row, options);
    if (own === "") return null;
    const line = lines.get(own);
    if (line === undefined) lines.set(own, row.line);
    else if (line !== row.line) warn("an id is used twice, so the second claim gets an id from its content", row.line);
    return line === undefined ? own : null;
  };
}

/** The existing note, followed by what else the table has: more on the value, and its text if that is written differently. */
function noteOf(
  note: unknown,
  beside: string | null,
  { kind }: AttributePlan,
  text: string,
  value: Held["value"],
): unknown {
  const isSame =
    kind === "term" ||
    kind === "entity" ||
    text === String(value) ||
    (kind === "count" && text.replaceAll(",", "") === String(value)) ||
    text.replace(/^(\d+)-(\d+)$/, "$1..$2") === value;
  return withMore(note, [beside, isSame ? null : inTable(text)]);
}

const inTable = (text: string | null): string | null => (text === null ? null : `in the table: ${text}`);

// What a row says besides its value: the place in the source, its words, its hedge.

type Cell = (role: Role) => unknown;

/** The roles whose columns have names of their own as members of a claim, and the two parts of a locator. */
const EXTRAS = "stated statement locator paragraph sentence hedge mood attributedTo basis asOf mentions note".split(
  " ",
) as readonly Role[];
const LONGEST_STATED = 6;

/** A reader for the optional fields of a claim. `warn` reports what was not used as it was written. */
function createExtrasReader(
  { roles, constants }: Pick<FactOptions, "roles" | "constants">,
  entityOf: (written: string) => string,
  warn: Work["warn"],
): (row: Row, style: WritingStyle) => Data {
  const present = EXTRAS.filter((role) => hasRole({ roles, constants }, role));
  let last: { readonly row: Row; readonly style: WritingStyle; readonly extras: Data } | null = null;
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
export function readExtrasOf(columns: readonly string[]): (row: Row) => Data {
  const roles = new Map(EXTRAS.flatMap((role) => (columns.includes(role) ? [[role, columns.indexOf(role)]] : [])));
  const read = createExtrasReader(
    { roles, constants: new Map() },
    (written) => written,
    () => {},
  );
  return (row) => read(row, UNKNOWN_STYLE);
}

function readExtras(
  cell: Cell,
  style: WritingStyle,
  entityOf: (written: string) => string,
  warn: (warning: string) => void,
): Data {
  const text = (role: Role): string | null => cellText(cell(role)) || null;
  const notes: string[] = [];
  const orNote = (role: Role, value: string | null, warning: string): string | null => {
    if (value !== null || text(role) === null) return value;
    warn(`${warning} kept as a note`);
    notes.push(`${role === "asOf" ? "as of" : role}: ${text(role)}`);
    return null;
  };
  const [stated, attributedTo] = [text("stated"), text("attributedTo")] as const;
  const brief = stated !== null && stated.split(/\s+/).length > LONGEST_STATED ? null : stated;
  return slim({
    stated: orNote("stated", brief, `the stated words are more than ${LONGEST_STATED} and are`),
    statement: readText(cell("statement")),
    locator: readLocator(cell, warn),
    hedge: text("hedge"),
    mood: orNote("mood", moodOf(text("mood")), "an unknown mood is"),
    attributedTo: attributedTo === null ? null : entityOf(attributedTo),
    basis: readBasis(cell("basis")),
    asOf: orNote("asOf", readAsOf(text("asOf"), style), "an as-of date cannot be read completely and is"),
    mentions: readMentions(cell("mentions")).map(entityOf),
    note: withMore(readText(cell("note")), notes),
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

const WHOLE = /^(?=0*[1-9])\d{1,9}$/;

function readLocator(cell: Cell, warn: (warning: string) => void): Data | null {
  const whole = cell("locator");
  const placeOf = (role: "paragraph" | "sentence"): string => cellText(isRecord(whole) ? whole[role] : cell(role));
  const [paragraph, sentence] = [placeOf("paragraph"), placeOf("sentence")] as const;
  if (paragraph === "" && sentence === "") return null;
  if (WHOLE.test(paragraph) && WHOLE.test(sentence))
    return { paragraph: Number(paragraph), sentence: Number(sentence) };
  warn("a locator needs a paragraph and a sentence, each a whole number from 1; this one is left out");
  return null;
}

function readMentions(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(cellText).filter((text) => text !== "");
  return splitCell(cellText(value), ";");
}
