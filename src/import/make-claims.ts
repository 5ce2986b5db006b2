// Facts → claims, in the order of the input. Whatever does not become a claim is reported; nothing is dropped.

import type { JsonObject, Reported } from "../authoring/draft.ts";
import type { Books } from "./ids.ts";
import { createExtrasReader } from "./optional-fields.ts";
import type { FactOptions } from "./layouts.ts";
import { type Fact, textOf } from "./table-cells.ts";
import { type AttributePlan, isOfPieces, splitCell } from "./plan-attribute.ts";
import { type Held, type ReadContext, createValueReader } from "./read-value.ts";
import type { ImportSettings } from "./settings.ts";
import type { Styles } from "./styles.ts";
import { type Row, cellText } from "./table.ts";
import type { Tallies } from "./import-state.ts";

export interface ClaimsContext {
  readonly plansByName: ReadonlyMap<string, AttributePlan>;
  readonly options: FactOptions;
  readonly settings: ImportSettings;
  readonly styles: Styles;
  readonly books: Books;
  readonly unitOf: ReadContext["unitOf"];
  readonly habitsOf: ReadContext["habitsOf"];
  readonly codesOf: ReadContext["codesOf"];
  readonly wholesOf: ReadContext["wholesOf"];
  /** Column of the as-of dates. */
  readonly asOfColumn: string | null;
  readonly tallies: Tallies;
  readonly warn: (warning: string, line: number) => void;
}

export interface Claims {
  readonly claims: readonly JsonObject[];
  readonly reported: readonly Reported[];
  /** Facts that gave at least one claim, with no part reported. */
  readonly gave: number;
}

/** Makes the claims of the facts. Ids of sources, events, scopes, terms and entities come from the books. */
export function makeClaims(facts: readonly Fact[], context: ClaimsContext): Claims {
  const { books, settings } = context;
  const read = createValueReader({
    ...context,
    ...context.styles,
    missing: settings.missing,
    idOf: (plan, text) =>
      (plan.kind === "entity" ? books.entities : books.termsOf(books.attributes.idOf(plan.attribute))).idOf(text),
    hasEvent: books.events.has,
  });
  const claims: JsonObject[] = [];
  const reported: Reported[] = [];
  const write = createWriter(context);
  let gave = 0;
  for (const fact of facts) {
    const plan = context.plansByName.get(fact.attribute);
    if (plan === undefined) continue;
    const pieces = piecesOf(fact, plan, context);
    const results = pieces.map((text) => ({ text, result: read(plan, fact.source, text, fact.column) }));
    const refused = results.find(({ result }) => "reason" in result);
    if (refused && "reason" in refused.result) {
      context.tallies.refuse(plan);
      reported.push({
        line: fact.row.line,
        column: fact.attribute,
        value: cellText(fact.value),
        reason: refused.result.reason,
      });
      continue;
    }
    gave += 1;
    for (const { text, result } of results) {
      if ("reason" in result) continue;
      claims.push(write(fact, plan, text, result));
      context.tallies.claim(plan, text, result);
    }
  }
  return { claims, reported, gave };
}

/** The texts of a cell, after the user's replacements. An empty cell gives one empty text. */
function piecesOf(
  { value, row }: Fact,
  plan: AttributePlan,
  { settings: { attributes }, warn }: ClaimsContext,
): readonly string[] {
  const text = cellText(value);
  const replacements = attributes.get(plan.attribute)?.values;
  const replace = (piece: string): string =>
    replacements?.has(piece) === true ? String(replacements.get(piece) ?? "") : piece;
  if (Array.isArray(value)) return value.length === 0 ? [""] : value.map((item) => replace(cellText(item)));
  if (plan.separator === null || replacements?.has(text) === true) return [replace(text)];
  const pieces = splitCell(text, plan.separator);
  const isSaid = typeof attributes.get(plan.attribute)?.separator === "string";
  if (pieces.length > 1 && !isSaid && !isOfPieces(text, plan.separator)) {
    warn(`${plan.attribute}: a cell has “${plan.separator}” between long pieces, and is kept whole`, row.line);
    return [replace(text)];
  }
  return pieces.length === 0 ? [""] : pieces.map(replace);
}

type Write = (fact: Fact, plan: AttributePlan, text: string, held: Held) => JsonObject;

function createWriter({ books, options, styles, asOfColumn, warn }: ClaimsContext): Write {
  const extrasOf = createExtrasReader({
    roles: options.roles,
    constants: options.constants,
    entityOf: books.entities.idOf,
    warn,
  });
  const idOf = createClaimIds(options, warn);
  return (fact, plan, text, { value, hedge, taken }) => {
    const { row, source, event, scope } = fact;
    const id = idOf(row);
    const claim: Record<string, unknown> = {
      ...(id === null ? {} : { id }),
      source: books.sources.idOf(source),
      event: books.events.idOf(event),
      attribute: books.attributes.idOf(plan.attribute),
    };
    if (scope !== null) claim["scope"] = books.scopes.idOf(scope);
    claim["value"] = value;
    const extras = extrasOf?.(row, styles.styleOf(source, asOfColumn)) ?? {};
    for (const [key, said] of Object.entries(extras))
      if (said !== null && key !== "note" && !(Array.isArray(said) && said.length === 0)) claim[key] = said;
    if (fact.asOf !== undefined) claim["asOf"] = fact.asOf;
    if (hedge !== null) claim["hedge"] ??= hedge;
    if (fact.beside !== undefined) warn("the range is the value; the figure beside it is kept as a note", row.line);
    if (taken !== null) warn(`${plan.attribute}: ${taken}`, row.line);
    const note = noteOf([extras["note"], inTable(fact.beside)], plan, text, value);
    if (note !== null) claim["note"] = note;
    return claim;
  };
}

/** Ids from the table itself; null for a claim without one, which gets an id from its content. */
function createClaimIds(options: FactOptions, warn: ClaimsContext["warn"]): (row: Row) => string | null {
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

const inTable = (text: string | undefined): string | null => (text === undefined ? null : `in the table: ${text}`);
