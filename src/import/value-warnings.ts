// Readings that may be wrong, and that a program cannot decide: columns named after years, lists, figures that may stand for "not known".

import { must, valueOf } from "../model/at.ts";
import { getOrAdd } from "../model/groups.ts";
import { settingFor, settledTexts } from "./attribute-traits.ts";
import { readExact } from "./human-values/count.ts";
import { LIKE_YEARS, areLikeYears } from "./infer-measured.ts";
import type { Plans } from "./import-state.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import { distinctTexts, findSeparator, hintOf, isParted, LINE_BREAK, profileOf, splitCell } from "./profile.ts";
import type { ImportSettings } from "./settings.ts";
import type { Fact } from "./table-cells.ts";
import { cellText, isMissing } from "./table.ts";

/** A sentence for each doubt; `columns` are those that are each a source or an attribute. */
export function describeDoubts(columns: readonly string[], plans: Plans, settings: ImportSettings): readonly string[] {
  return [
    ...describeYears(columns),
    ...[...plans].flatMap(describeDayNumbers),
    ...[...plans].flatMap(describeYearFigures),
    ...[...plans.keys()].flatMap(describeAlmost),
    ...[...plans].flatMap((each) => describeLists(each, settings)),
    ...[...plans].flatMap(([{ attribute, kind }, facts]) =>
      kind === "count" ? describeCodes(attribute, facts, settledTexts(attribute, settings)) : [],
    ),
  ];
}

type Planned = readonly [plan: AttributePlan, facts: readonly Fact[]];

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

/** What to do if columns are named after years. */
function describeYears(columns: readonly string[]): readonly string[] {
  const years = columns.filter((name) => /^[12]\d{3}$/.test(name));
  if (years.length < 2) return [];
  const shown = years.length > 3 ? `${years.slice(0, 2).join(", ")} … ${years.at(-1)}` : years.join(", ");
  return [
    `some columns are named after years (${shown}): figures of one source for several years need one row each, with the year in a column “as of”`,
  ];
}

/** A sentence for an attribute whose figures look like years, whether or not they were read as years. */
function describeYearFigures([{ attribute, kind, why }, facts]: Planned): readonly string[] {
  const areDates = kind === "date" && why === LIKE_YEARS;
  if (!areDates && (kind !== "count" || hintOf(attribute) !== null)) return [];
  const texts = distinctTexts(facts).filter((text) => !isMissing(text, true));
  const example = texts.find((text) => /^[12]\d{3}$/.test(text));
  if (example === undefined || !areLikeYears(texts)) return [];
  const [taken, other, kindOfOther] = areDates ? ["years", "counts", "count"] : ["counts", "years", "date"];
  return [
    `${attribute}: figures such as “${example}” are read as ${taken}; if they are ${other}, use --kind ${wordOf(`${attribute}=${kindOfOther}`)}`,
  ];
}

/** A sentence for an attribute that is named like a date and has figures: spreadsheets store days as numbers. */
function describeDayNumbers([{ attribute, kind }, facts]: Planned): readonly string[] {
  if (kind !== "count" || hintOf(attribute) !== "date") return [];
  const figure = facts.map(({ value }) => cellText(value)).find((text) => /^\d{4,6}(?:\.\d+)?$/.test(text));
  return figure === undefined
    ? []
    : [
        `${attribute}: named like a date, but figures such as “${figure}” are read as counts; if they are a spreadsheet's day numbers, save them as 1979-11-04`,
      ];
}

/** Sentences for an attribute with a cell of several lines, or a value such as "A/B" where "A" is a value too. */
function describeLists([plan, facts]: Planned, { known }: ImportSettings): readonly string[] {
  const { attribute, kind, separator } = plan;
  if (separator === null && kind !== "name" && kind !== "term" && kind !== "entity") return [];
  const texts = distinctTexts(facts);
  if (separator !== null) return describeOtherSign(attribute, separator, texts);
  const sign = known === null ? null : findSeparator(profileOf(attribute, facts));
  if (sign !== null) return [adviseOneRule(attribute, sign, texts)];
  const lines = linesOf(texts);
  return [
    ...(lines === null
      ? []
      : [adviseList(attribute, lines.replaceAll(LINE_BREAK, " ⏎ "), "it has several lines", LINE_BREAK)]),
    ...describeSlashes(attribute, new Set(texts)),
  ];
}

/** Lists separated by ";" among which one cell uses "|". */
function describeOtherSign(attribute: string, separator: string, texts: readonly string[]): readonly string[] {
  const sign = separator === ";" ? "|" : ";";
  const text = texts.find((each) => isParted([each], sign) && !each.includes(separator));
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

/** A further table has lists although the dataset has one value in each cell. */
function adviseOneRule(attribute: string, sign: string, texts: readonly string[]): string {
  const text = must(texts.find((each) => each.includes(sign)));
  return `${attribute}: “${text}” may be a list, but the dataset has one value in each cell, so it is read as one; to split both, import the first table again with ${settingFor(attribute, { separator: sign })} in a --mapping file`;
}

function adviseList(attribute: string, text: string, evidence: string, separator: string): string {
  const setting = settingFor(attribute, { separator });
  return `${attribute}: “${text}” may be a list: ${evidence}; if so, put ${setting} into a --mapping file`;
}

/** If other sources have at least this many, 0 is hardly a count. */
const MANY = 100;

/** A sentence for figures that may stand for "not known": 0 where other sources have hundreds, 9999 far beyond all others. */
function describeCodes(attribute: string, facts: readonly Fact[], settled: ReadonlySet<string>): readonly string[] {
  const texts = distinctTexts(facts).filter((text) => !settled.has(text));
  return [...(texts.includes("0") ? describeZeros(attribute, facts, settled) : []), ...describeNines(attribute, texts)];
}

/** Only events for which some source gives a 0 are looked at: in a large table, these are few. */
function describeZeros(attribute: string, facts: readonly Fact[], settled: ReadonlySet<string>): readonly string[] {
  const zeros = facts.filter(({ value }) => cellText(value) === "0");
  const doubted = new Set(zeros.map(({ event }) => event));
  const most = new Map<string, { readonly text: string; readonly figure: number }>();
  const figures = new Map<string, number | null>();
  for (const { event, value } of facts) {
    const text = cellText(value);
    if (!doubted.has(event) || settled.has(text)) continue;
    const figure = getOrAdd(figures, text, () => readExact(text));
    if (figure !== null && figure > (most.get(event)?.figure ?? 0)) most.set(event, { text, figure });
  }
  const odd = zeros.filter(({ event }) => (most.get(event)?.figure ?? 0) >= MANY);
  const [first] = odd;
  if (first === undefined || odd.length < 2 || odd.length * 2 < zeros.length) return [];
  return [
    `${attribute}: “0” occurs ${odd.length} times where another figure of the same event is ${MANY} or more, such as “${valueOf(most, first.event).text}” for ${first.event}; if it means “not known”, use --missing 0`,
  ];
}

const NINES = /^9{2,}$/;

/** Stops at the first figure that is not far below. */
function describeNines(attribute: string, texts: readonly string[]): readonly string[] {
  const nines = texts.find((text) => NINES.test(text));
  if (nines === undefined) return [];
  let hasOthers = false;
  for (const text of texts) {
    const figure = NINES.test(text) ? null : readExact(text);
    if (figure === null) continue;
    if (Number(nines) < figure * 5) return [];
    hasOthers = true;
  }
  return hasOthers
    ? [`${attribute}: “${nines}” is far beyond all other figures; if it means “not known”, use --missing ${nines}`]
    : [];
}
