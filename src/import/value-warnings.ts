// Warnings about columns and values that a person should check: columns that may not be sources, lists, years.

import { getOrAdd } from "../model/groups.ts";
import { at } from "../model/at.ts";
import { greatest } from "../model/extremes.ts";
import type { Layout } from "./layouts.ts";
import type { Fact } from "./table-cells.ts";
import { type AttributePlan, findSeparator, LINE_BREAK, isParted, splitCell } from "./plan-attribute.ts";
import { LIKE_YEARS } from "./infer-measured.ts";
import { describeCodes } from "./figure-columns.ts";
import { settledTexts } from "./import-state.ts";
import type { ImportSettings } from "./settings.ts";
import { READERS } from "./human-values/index.ts";
import { hintOf, profileOf } from "./profile.ts";
import { isReadKind } from "./read-value.ts";
import { UNKNOWN_STYLE } from "./human-values/reading.ts";
import { cellText, isMissing } from "./table.ts";

/** With fewer values than this, nothing can be said about a column. */
const FEWEST = 3;
interface Cell {
  readonly text: string;
  /** Whether it cannot be read as the kind of the attribute's other values. */
  readonly isUnlike: boolean;
}

/** A sentence for each column of a wide table that a person should check. `names` are all columns of the table. */
export function describeOddColumns(
  layout: Layout,
  names: readonly string[],
  sources: readonly string[],
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
): readonly string[] {
  if (layout !== "wide") return [];
  const cells = cellsBySource(plans);
  const nameless = sources.filter((name) => names[Number(name) - 1] === name);
  return sources.flatMap((name) => {
    const fault =
      nameless.includes(name) && nameless.length < sources.length
        ? "has no name"
        : describeCells(cells.get(name) ?? [], cells.size > 1);
    return fault === null
      ? []
      : [`column “${name}” ${fault}, and is read as a source; if it is not, add --ignore "${name}"`];
  });
}

function cellsBySource(plans: ReadonlyMap<AttributePlan, readonly Fact[]>): ReadonlyMap<string, readonly Cell[]> {
  const cells = new Map<string, Cell[]>();
  for (const [{ kind }, facts] of plans) {
    for (const { source, value } of facts) {
      const text = cellText(value);
      if (isMissing(text, true)) continue;
      const isUnlike = isReadKind(kind) ? READERS[kind](text, UNKNOWN_STYLE) === null : /^\d+(?:[.,]\d+)*$/.test(text);
      getOrAdd(cells, source, () => []).push({ text, isUnlike });
    }
  }
  return cells;
}

function describeCells(cells: readonly Cell[], hasFellows: boolean): string | null {
  const unlike = cells.filter(({ isUnlike }) => isUnlike);
  if (hasFellows && unlike.length * 2 > cells.length)
    return `has values such as “${at(unlike, 0).text}” where the other columns have values of another kind`;
  const numbers = new Set(cells.map(({ text }) => (/^\d+$/.test(text) ? Number(text) : Infinity)));
  const areRanks = cells.length >= FEWEST && numbers.size === cells.length && greatest(numbers) <= cells.length + 1;
  return areRanks ? `has small numbers that are all different (${[...numbers].slice(0, FEWEST).join(", ")} …)` : null;
}

// Readings that may be wrong, and that a program cannot decide: columns named after years, lists with slashes.

/** What to do if columns are named after years; null if fewer than two are. */
function describeYears(columns: readonly string[]): string | null {
  const years = columns.filter((name) => /^[12]\d{3}$/.test(name));
  if (years.length < 2) return null;
  const shown =
    years.length > 3 ? `${years.slice(0, 2).join(", ")} … ${at(years, years.length - 1)}` : years.join(", ");
  return `some columns are named after years (${shown}): figures of one source for several years need one row each, with the year in a column “as of”`;
}

/** A sentence for each doubt; `columns` are those that are each a source or an attribute. */
export function describeDoubts(
  columns: readonly string[],
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
  settings: ImportSettings,
): readonly string[] {
  const years = describeYears(columns);
  return [
    ...(years === null ? [] : [years]),
    ...describeDayNumbers(plans),
    ...describeYearFigures(plans),
    ...[...plans.keys()].flatMap(describeAlmost),
    ...describeLists(plans, settings),
    ...[...plans].flatMap(([plan, facts]) =>
      plan.kind === "count" ? describeCodes(plan.attribute, facts, settledTexts(plan, settings)) : [],
    ),
  ];
}

/** A sentence for an attribute read as words, if many of its values could be read as a more exact kind. */
function describeAlmost({ attribute, kind, almost }: AttributePlan): readonly string[] {
  if (almost === undefined) return [];
  const { count, total, kind: firmer, example } = almost;
  if (firmer === null)
    return [
      `${attribute}: read as ${kind === "text" ? "text" : `${kind}s`}, though ${count} of ${total} values are mostly figures, such as “${example}”; figures that cannot be read are compared as words`,
    ];
  return [
    `${attribute}: read as a ${kind}, though ${count} of ${total} values can be read as a ${firmer}, such as “${example}”; if they are, use --kind ${wordOf(`${attribute}=${firmer}`)}; the others are then reported`,
  ];
}

const wordOf = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);

/** A sentence for each attribute whose figures look like years, whether or not they were read as years. */
const describeYearFigures = (plans: ReadonlyMap<AttributePlan, readonly Fact[]>): readonly string[] =>
  [...plans].flatMap(([{ attribute, kind, why }, facts]) => {
    const [areDates, areCounts] = [
      kind === "date" && why === LIKE_YEARS,
      kind === "count" && hintOf(attribute) === null,
    ];
    if (!areDates && !areCounts) return [];
    const texts = [...new Set(facts.map(({ value }) => cellText(value)))].filter((text) => !isMissing(text, true));
    const like = texts.filter((text) => LIKE_A_YEAR.test(text));
    const [taken, other] = areDates ? ["years", "counts"] : ["counts", "years"];
    const areYears = like.length >= texts.length * 0.8 && texts.every((text) => /^\d{3,4}$/.test(text));
    return like.length > 0 && (areDates || areYears)
      ? [
          `${attribute}: figures such as “${at(like, 0)}” are read as ${taken}; if they are ${other}, use --kind ${wordOf(`${attribute}=${areDates ? "count" : "date"}`)}`,
        ]
      : [];
  });

const LIKE_A_YEAR = /^(?:1\d{3}|20\d{2}|2100)$/;

/** A sentence for each attribute that is named like a date and has figures: spreadsheets store days as numbers. */
const describeDayNumbers = (plans: ReadonlyMap<AttributePlan, readonly Fact[]>): readonly string[] =>
  [...plans].flatMap(([{ attribute, kind }, facts]) => {
    if (kind !== "count" || hintOf(attribute) !== "date") return [];
    const figure = facts.map(({ value }) => cellText(value)).find((text) => LIKE_A_DAY_NUMBER.test(text));
    return figure === undefined
      ? []
      : [
          `${attribute}: named like a date, but figures such as “${figure}” are read as counts; if they are a spreadsheet's day numbers, save them as 1979-11-04`,
        ];
  });

const LIKE_A_DAY_NUMBER = /^\d{4,6}(?:\.\d+)?$/;

/** Sentences for each attribute with a cell of several lines, or a value such as "A/B" where "A" is a value too. */
function describeLists(
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
  { known }: ImportSettings,
): readonly string[] {
  return [...plans].flatMap(([{ attribute, kind, separator }, facts]) => {
    if (separator !== null) return describeOtherSign(attribute, separator, facts);
    if (kind !== "name" && kind !== "term" && kind !== "entity") return [];
    const sign = known === null ? null : findSeparator(profileOf(attribute, facts));
    if (sign !== null) return [adviseOneRule(attribute, sign, facts)];
    const values = new Set(facts.map(({ value }) => cellText(value)));
    const lines = linesOf([...values]);
    const inLines =
      lines === null
        ? []
        : [adviseList(attribute, lines.replaceAll(LINE_BREAK, " ⏎ "), "it has several lines", LINE_BREAK)];
    return [...inLines, ...describeSlashes(attribute, values)];
  });
}

/** Lists separated by ";" among which one cell uses "|". */
function describeOtherSign(attribute: string, separator: string, facts: readonly Fact[]): readonly string[] {
  const sign = separator === ";" ? "|" : ";";
  const text = facts
    .map(({ value }) => cellText(value))
    .find((each) => isParted([each], sign) && !each.includes(separator));
  return text === undefined
    ? []
    : [
        `${attribute}: “${text}” may be a list too; it has “${sign}” where others have “${separator}”, so it is read as one value`,
      ];
}

function describeSlashes(attribute: string, values: ReadonlySet<string>): readonly string[] {
  for (const text of values) {
    const piece = text.includes("/")
      ? splitCell(text, "/").find((part) => part !== text && values.has(part))
      : undefined;
    if (piece !== undefined) return [adviseList(attribute, text, `“${piece}” is also a value by itself`, "/")];
  }
  return [];
}

/** A cell of several short lines, if every cell with line breaks is like that. */
const linesOf = (texts: readonly string[]): string | null =>
  isParted(texts, LINE_BREAK) ? (texts.find((text) => text.includes(LINE_BREAK)) ?? null) : null;

/** Whether a further table has lists although the dataset has one value in each cell. */
function adviseOneRule(attribute: string, sign: string, facts: readonly Fact[]): string {
  const text = facts.map(({ value }) => cellText(value)).find((each) => each.includes(sign)) ?? "";
  return `${attribute}: “${text}” may be a list, but the dataset has one value in each cell, so it is read as one; to split both, import the first table again with ${JSON.stringify({ attributes: { [attribute]: { separator: sign } } })} in a --mapping file`;
}

function adviseList(attribute: string, text: string, evidence: string, separator: string): string {
  const setting = JSON.stringify({ attributes: { [attribute]: { separator } } });
  return `${attribute}: “${text}” may be a list: ${evidence}; if so, put ${setting} into a --mapping file`;
}
