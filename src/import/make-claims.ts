// Facts → claims, in the order of the input, and counts for the report. Whatever does not become a claim is reported; nothing is dropped.

import type { JsonObject, Reported } from "../authoring/draft.ts";
import { getOrAdd } from "../model/groups.ts";
import { valueOf } from "../model/at.ts";
import { type AttributeTraits, findStyles, findTraits, settledTexts, type Styles } from "./attribute-traits.ts";
import { CODED } from "./infer-measured.ts";
import { type Books, createBooks } from "./ids.ts";
import { cellText, type FactOptions, type Row } from "./table.ts";
import { createExtrasReader } from "./optional-fields.ts";
import { type AttributePlan, isOfPieces, splitCell } from "./plan-attribute.ts";
import { createValueReader, type Held } from "./read-value.ts";
import type { ImportSettings } from "./settings.ts";
import { type Fact, textOf } from "./table-cells.ts";

/** What the steps of one import share. */
export interface Work {
  readonly settings: ImportSettings;
  readonly options: FactOptions;
  /** Column of the as-of dates. */
  readonly asOfColumn: string | null;
  readonly books: Books;
  readonly styles: Styles;
  /** Plans by each name that the table has for an attribute. */
  readonly plansByName: ReadonlyMap<string, AttributePlan>;
  readonly traitsOf: (plan: AttributePlan) => AttributeTraits;
  readonly tallyOf: (plan: AttributePlan) => Tally;
  readonly warn: (warning: string, line: number) => void;
  /** Warnings about single rows, each once, with its lines. */
  readonly warnings: () => readonly string[];
}

/** What became of the values of one attribute. */
export interface Tally {
  claims: number;
  reported: number;
  readonly examples: Map<string, string>;
  assumed: number;
  /** Values by the texts that could also mean something else. */
  readonly assumedTexts: Map<string, string>;
  /** Texts with a remark, and those without the unit that others have. */
  readonly remarked: string[];
  readonly bare: string[];
}

export type Plans = ReadonlyMap<AttributePlan, readonly Fact[]>;

/** `isCoded`: the table declares the kinds of its values, which are then written as in a dataset. */
export function makeWork(
  plans: Plans,
  settings: ImportSettings,
  isCoded: boolean,
  { options, asOfColumn }: Pick<Work, "options" | "asOfColumn">,
): Work {
  const traits = new Map(
    [...plans].map(([plan, facts]) => [plan, findTraits(plan, facts, settledTexts(plan.attribute, settings), isCoded)]),
  );
  const tallies = new Map<AttributePlan, Tally>();
  const warned = new Map<string, number[]>();
  return {
    settings,
    options,
    asOfColumn,
    books: createBooks(settings.known),
    styles: findStyles(plans, isCoded ? { ...settings.style, habits: CODED } : settings.style, settings.columnStyles),
    plansByName: new Map([...plans].flatMap(([plan, facts]) => namesIn(facts).map((name) => [name, plan]))),
    traitsOf: (plan) => valueOf(traits, plan),
    tallyOf: (plan) =>
      getOrAdd(tallies, plan, () => ({
        claims: 0,
        reported: 0,
        examples: new Map(),
        assumed: 0,
        assumedTexts: new Map(),
        remarked: [],
        bare: [],
      })),
    warn: (warning, line) => void getOrAdd(warned, warning, () => []).push(line),
    warnings: () =>
      [...warned].map(
        ([warning, lines]) =>
          `${warning} (line ${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ` and ${lines.length - 5} more` : ""})`,
      ),
  };
}

/** The names that a table has for one attribute: they may differ in case. */
export const namesIn = (facts: readonly Fact[]): readonly string[] => [
  ...new Set(facts.map(({ attribute }) => attribute)),
];

/** Beyond this many, only examples that are stored differently from how they were written are kept, up to twice as many. */
const EXAMPLES = 3;

function count(tally: Tally, text: string, { value, assumed, bare, remarked }: Held): void {
  tally.claims += 1;
  if (assumed) {
    tally.assumed += 1;
    tally.assumedTexts.set(text, String(value));
  }
  if (remarked) tally.remarked.push(text);
  if (bare) tally.bare.push(text);
  if (tally.examples.has(text)) return;
  const changed = String(value) !== text;
  if (tally.examples.size < EXAMPLES * (changed ? 2 : 1))
    tally.examples.set(text, changed ? `${text} → ${String(value)}` : text);
}

export interface Claims {
  readonly claims: readonly JsonObject[];
  readonly reported: readonly Reported[];
  /** Facts that gave at least one claim, with no part reported. */
  readonly gave: number;
}

/** Makes the claims of the facts, each of which has a plan. Ids of sources, events, scopes, terms and entities come from the books. */
export function makeClaims(facts: readonly Fact[], work: Work): Claims {
  const { books, settings, styles } = work;
  const read = createValueReader({
    ...styles,
    traitsOf: work.traitsOf,
    missing: settings.missing,
    idOf: (plan, text) =>
      (plan.kind === "entity" ? books.entities : books.termsOf(books.attributes.idOf(plan.attribute))).idOf(text),
    hasEvent: books.events.has,
  });
  const claims: JsonObject[] = [];
  const reported: Reported[] = [];
  const write = createWriter(work);
  for (const fact of facts) {
    const plan = valueOf(work.plansByName, fact.attribute);
    const tally = work.tallyOf(plan);
    const results = piecesOf(fact, plan, work).map((text) => ({
      text,
      held: read(plan, fact.source, text, fact.column),
    }));
    const refused = results.map(({ held }) => held).find((held) => "reason" in held);
    if (refused !== undefined) {
      tally.reported += 1;
      reported.push({
        line: fact.row.line,
        column: fact.attribute,
        value: cellText(fact.value),
        reason: refused.reason,
      });
      continue;
    }
    for (const { text, held } of results) {
      if ("reason" in held) continue;
      claims.push(write(fact, plan, text, held));
      count(tally, text, held);
    }
  }
  return { claims, reported, gave: facts.length - reported.length };
}

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

type Write = (fact: Fact, plan: AttributePlan, text: string, held: Held) => JsonObject;

function createWriter({ books, options, styles, asOfColumn, warn }: Work): Write {
  const extrasOf = createExtrasReader(options, books.entities.idOf, warn);
  const idOf = createClaimIds(options, warn);
  return (fact, plan, text, { value, hedge, taken }) => {
    const { row, source, event, scope, asOf } = fact;
    const id = idOf(row);
    const { note, ...extras } = extrasOf?.(row, styles.styleOf(source, asOfColumn)) ?? {};
    if (fact.beside !== null) warn("the range is the value; the figure beside it is kept as a note", row.line);
    if (taken !== null) warn(`${plan.attribute}: ${taken}`, row.line);
    const notes = noteOf([note, inTable(fact.beside)], plan, text, value);
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

/** The existing notes, followed by the text of the table if the value is written differently. */
function noteOf(notes: readonly unknown[], { kind }: AttributePlan, text: string, value: Held["value"]): string | null {
  const isSame =
    kind === "term" ||
    kind === "entity" ||
    text === String(value) ||
    (kind === "count" && text.replaceAll(",", "") === String(value)) ||
    text.replace(/^(\d+)-(\d+)$/, "$1..$2") === value;
  const said = [...notes, isSame ? null : inTable(text)].filter((note) => typeof note === "string");
  return said.length === 0 ? null : said.join("; ");
}

const inTable = (text: string | null): string | null => (text === null ? null : `in the table: ${text}`);
