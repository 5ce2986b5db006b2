// The operators of a query, `name:value`, and how their values are read. Their names are listed only here.

import { ownOf } from "../model/at.ts";
import type { Dataset, Labelled } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { nearest } from "../model/nearest.ts";
import { isProblem, problemText } from "../model/values/contract.ts";
import { date } from "../model/values/date.ts";

/** Why a query cannot be understood, and what to type instead. */
export interface QueryProblem {
  readonly problem: string;
  readonly suggestions: readonly string[];
  /** Whether it names something that the dataset does not have, and is well formed otherwise. */
  readonly isUnknown?: true;
}

/** What the operators of a query select. Lists contain ids; an empty list selects everything. */
export interface Filters {
  readonly source: readonly string[];
  readonly event: readonly string[];
  readonly attribute: readonly string[];
  readonly lang: readonly string[];
  /** Days since 1970-01-01; null if open. */
  readonly from: number | null;
  readonly to: number | null;
}

export const NO_FILTERS: Filters = { source: [], event: [], attribute: [], lang: [], from: null, to: null };

type ListOperator = Exclude<keyof Filters, "from" | "to">;

/** What has the ids and names that an operator takes. */
const RECORDS: Readonly<
  Record<ListOperator, (dataset: Dataset) => Iterable<Pick<Labelled, "id" | "label"> & Partial<Labelled>>>
> = {
  source: ({ sources }) => sources.values(),
  event: ({ events }) => events.values(),
  attribute: ({ attributes }) => attributes.values(),
  lang: ({ languages }) => languages.map(({ code, label }) => ({ id: code, label: { [code]: label } })),
};

const operatorNames = Object.keys(NO_FILTERS) as readonly (keyof Filters)[];

export const isOperator = (name: string): name is keyof Filters => Object.hasOwn(NO_FILTERS, name.toLowerCase());

/** Other words that people try for an operator. */
const ALIASES: Readonly<Record<string, keyof Filters>> = {
  since: "from",
  after: "from",
  until: "to",
  before: "to",
  language: "lang",
  by: "source",
  attr: "attribute",
};

/** Adds `name:value` to the filters. */
export function applyOperator(filters: Filters, name: string, value: string, dataset: Dataset): Filters | QueryProblem {
  const known = name.toLowerCase();
  if (!isOperator(known)) return unknownOperator(known, value);
  if (value.trim() === "")
    return {
      problem: `"${known}:" needs a value, without a space after the colon`,
      suggestions: [example(known, dataset)],
    };
  return known === "from" || known === "to"
    ? setDate(known, filters, value)
    : addIds(known, filters, value, named(RECORDS[known](dataset)));
}

function unknownOperator(name: string, value: string): QueryProblem {
  const alias = ownOf(ALIASES, name);
  const near = alias === undefined ? nearest(name, operatorNames) : [alias];
  const suggestions = [
    ...near.map((operator) => `${operator}:${value}`),
    `"${name}:${value}" in quotes to search for the words`,
  ];
  return {
    problem: `no search operator "${name}:"; there are ${operatorNames.map((operator) => `${operator}:`).join(", ")}`,
    suggestions,
  };
}

function example(name: keyof Filters, dataset: Dataset): string {
  if (name === "from" || name === "to") return `${name}:YYYY-MM-DD`;
  const [first] = RECORDS[name](dataset);
  return `${name}:${first?.id ?? ""}`;
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

const named = (records: ReturnType<(typeof RECORDS)[ListOperator]>): readonly Named[] =>
  Array.from(records, ({ id, label, synonyms = {} }) => ({ id, names: allNames({ label, synonyms }) }));

/** Adds the ids for a list of ids or names. */
function addIds(
  operator: ListOperator,
  filters: Filters,
  value: string,
  known: readonly Named[],
): Filters | QueryProblem {
  const added: string[] = [];
  for (const wanted of value
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "")) {
    const id = resolve(wanted, known);
    if (id === null) return unknownId(operator, wanted, known);
    added.push(id);
  }
  return { ...filters, [operator]: [...new Set([...filters[operator], ...added])] };
}

function resolve(wanted: string, known: readonly Named[]): string | null {
  const folded = fold(wanted);
  const found =
    known.find(({ id }) => id === wanted) ??
    known.find(({ id, names }) => fold(id) === folded || names.some((name) => fold(name) === folded));
  return found?.id ?? null;
}

const FEW = 6;

function unknownId(operator: string, wanted: string, known: readonly Named[]): QueryProblem {
  const ids = known.map(({ id }) => id);
  const near = nearest(wanted, ids);
  const offered = near.length > 0 && ids.length > FEW ? near : ids.slice(0, FEW);
  const noun = operator === "lang" ? "language" : operator;
  return {
    problem: `${operator}: the dataset has no ${noun} "${wanted}"`,
    suggestions: offered.map((id) => `${operator}:${id}`),
    ...(operator === "lang" ? {} : { isUnknown: true }),
  };
}

function setDate(operator: "from" | "to", filters: Filters, value: string): Filters | QueryProblem {
  const read = date.parse(value);
  if (isProblem(read))
    return {
      problem: `${operator}: "${value}" ${problemText(read)}`,
      suggestions: [`${operator}:YYYY-MM-DD`, `${operator}:YYYY`],
    };
  const next = { ...filters, [operator]: operator === "from" ? read.min : read.max };
  if (next.from === null || next.to === null || next.from <= next.to) return next;
  return { problem: `from: is after to:`, suggestions: ["swap the two dates"] };
}
