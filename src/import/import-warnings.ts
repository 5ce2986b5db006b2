// What a person should check after an import: assumptions that had an effect, and readings that may be wrong and that a program
// cannot decide: lists, columns that may not be sources, figures that may stand for "not known".

import { at, valueOf, must } from "../model/at.ts";
import { greatest } from "../model/extremes.ts";
import { getOrAdd } from "../model/groups.ts";
import { counted, firstOf, join } from "../model/phrases/en-count.ts";
import { settingFor, settledTexts } from "./attribute-traits.ts";
import { readExact } from "./human-values/count.ts";
import { UNKNOWN_STYLE } from "./human-values/reading.ts";
import { namesIn, type Plans, type Work } from "./import-state.ts";
import { areLikeYears, isReadKind, LIKE_YEARS, READ_KINDS } from "./infer-measured.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import { distinctTexts, hintOf, isParted, findSeparator, profileOf, LINE_BREAK, splitCell } from "./profile.ts";
import type { Fact } from "./table-cells.ts";
import { cellText, isMissing, type Layout, quoted } from "./table.ts";

const SHOWN = 5;
const MEANINGS = {
  "day-first": "the day before the month",
  "month-first": "the month before the day",
  point: "a decimal point",
  comma: "a decimal comma",
} as const;

/** A sentence for each doubt and each assumption. `columns` are all of the table, `sources` those that are each a source. */
export function describeAssumptions(
  work: Work,
  attributes: Plans,
  layout: Layout,
  columns: readonly string[],
  sources: readonly string[],
): readonly string[] {
  const { styles, tallyOf, books } = work;
  const plans = [...attributes.keys()];
  const evidence = styles.evidence.map(
    ({ source, trait, example }) => `${source} writes ${MEANINGS[trait]} (“${example}”)`,
  );
  const assumed = plans.filter((plan) => tallyOf(plan).assumed > 0);
  const names = [...attributes].map(
    ([plan, facts]) => [books.attributes.idOf(plan.attribute), namesIn(facts)] as const,
  );
  const wholes = [...new Set([...attributes.values()].flatMap((facts) => facts.flatMap(({ whole }) => whole ?? [])))];
  return [
    ...[describeDayNumbers, describeYearFigures, describeAlmost, describeList, describeZeros, describeNines].flatMap(
      (describe: Doubt) => [...attributes].flatMap((each) => describe(...each, work) ?? []),
    ),
    ...(layout === "wide" ? describeOddColumns(columns, sources, attributes) : []),
    ...[describeDates(plans) ?? []].flat(),
    ...assumed.map((plan) => describeAssumed(plan, work)),
    ...(assumed.length === 0 || evidence.length === 0 ? [] : [firstOf(evidence, SHOWN)]),
    ...(["source", "event", "scope"] as const).flatMap((kind) =>
      describeSpellings(kind, books[`${kind}s`].spellings()),
    ),
    ...(wholes.length === 0
      ? []
      : [`the scope ${quoted(wholes.slice(0, SHOWN))} is read as the whole, which has no scope`]),
    ...describeSpellings("attribute", new Map(names)),
  ];
}

/** Which attribute dates the events, if its name does not say so; or that none does, because several could. */
function describeDates(plans: readonly AttributePlan[]): string | null {
  const dated = plans.filter(({ kind }) => kind === "date");
  const [first] = dated;
  const sole = dated.find(({ isSoleDate }) => isSoleDate);
  if (sole) return `${sole.attribute} is read as the date of the event, since it is the only date`;
  if (first === undefined || dated.some(({ dates }) => dates !== null)) return null;
  const names = dated.map(({ attribute }) => attribute).join(", ");
  const setting = settingFor(first.attribute, { dates: "whole" });
  return `no event has a date; it could be any of these: ${names}; if it is ${first.attribute}, put ${setting} into a --mapping file`;
}

/** Each text with two possible meanings, with the one that was chosen. */
function describeAssumed(plan: AttributePlan, { tallyOf }: Work): string {
  const { assumed, assumedTexts } = tallyOf(plan);
  const read = [...assumedTexts].map(([text, value]) => `“${text}” as ${value}`);
  return `${plan.attribute}: ${counted(assumed, "value")} could be read in two ways and ${assumed === 1 ? "is" : "are"} read as others of the same source, column or table are written: ${firstOf(read, SHOWN)}`;
}

/** Names that differ only in case or the like, by their id. */
function describeSpellings(kind: string, spellings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const several = [...spellings].filter(([, names]) => names.length > 1);
  const more = several.length > SHOWN ? [`… and ${several.length - SHOWN} more ${kind}s with several spellings`] : [];
  return [
    ...several.slice(0, SHOWN).map(
      ([id, names]) =>
        `${join(
          names.map((name) => `“${name}”`),
          "and",
        )} are read as one ${kind}, ${id}`,
    ),
    ...more,
  ];
}

// Readings of one attribute that may be wrong.

type Said = string | readonly string[] | null;
type Doubt = (plan: AttributePlan, facts: readonly Fact[], work: Work) => Said;

/** An attribute that is named like a date and has figures: spreadsheets store days as numbers. */
function describeDayNumbers({ attribute, kind }: AttributePlan, facts: readonly Fact[]): string | null {
  if (kind !== "count" || hintOf(attribute) !== "date") return null;
  const figure = facts.map(({ value }) => cellText(value)).find((text) => /^\d{4,6}(?:\.\d+)?$/.test(text));
  if (figure === undefined) return null;
  return `${attribute}: named like a date, but figures such as “${figure}” are read as counts; if they are a spreadsheet's day numbers, save them as 1979-11-04`;
}

/** Figures that look like years, whether or not they were read as years. */
function describeYearFigures({ attribute, kind, why }: AttributePlan, facts: readonly Fact[]): string | null {
  const areDates = kind === "date" && why === LIKE_YEARS;
  if (!areDates && (kind !== "count" || hintOf(attribute) !== null)) return null;
  const texts = distinctTexts(facts).filter((text) => !isMissing(text, true));
  const example = texts.find((text) => /^[12]\d{3}$/.test(text));
  if (example === undefined || !areLikeYears(texts)) return null;
  const [taken, other, kindOfOther] = areDates ? ["years", "counts", "count"] : ["counts", "years", "date"];
  return `${attribute}: figures such as “${example}” are read as ${taken}; if they are ${other}, use --kind ${wordOf(`${attribute}=${kindOfOther}`)}`;
}

const wordOf = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);

/** An attribute read as words, many of whose values could be read as a more exact kind. */
function describeAlmost({ attribute, kind, almost }: AttributePlan): string | null {
  if (!almost) return null;
  const { count, total, kind: firmer, example } = almost;
  if (firmer === null)
    return `${attribute}: read as ${kind === "text" ? "text" : `${kind}s`}, though ${count} of ${total} values are mostly figures, such as “${example}”; figures that cannot be read are compared as words`;
  return `${attribute}: read as a ${kind}, though ${count} of ${total} values can be read as a ${firmer}, such as “${example}”; if they are, use --kind ${wordOf(`${attribute}=${firmer}`)}; the others are then reported`;
}

/** A value that may be a list. */
function describeList(plan: AttributePlan, facts: readonly Fact[], { settings }: Work): Said {
  const { attribute, kind, separator } = plan;
  if (separator === null && kind !== "name" && kind !== "term" && kind !== "entity") return null;
  const texts = distinctTexts(facts);
  if (separator !== null) {
    const sign = separator === ";" ? "|" : ";";
    const text = texts.find((each) => isParted([each], sign) && !each.includes(separator));
    if (text === undefined) return null;
    return `${attribute}: “${text}” may be a list too; it has “${sign}” where others have “${separator}”, so it is read as one value`;
  }
  const lists = findLists(texts, settings.known === null ? null : findSeparator(profileOf(attribute, facts)));
  return lists.map(({ text, sign, why }) => {
    const setting = settingFor(attribute, { separator: sign });
    return `${attribute}: “${text.replaceAll(LINE_BREAK, " ⏎ ")}” may be a list: ${why}; if so, put ${setting} into a --mapping file`;
  });
}

/**
 * Texts that may be lists, each with its separator and the reason: a list in a table added to a dataset with one value in each cell;
 * a cell of several short lines, if every cell with line breaks is like that; "A/B" if "A" is a value too.
 */
function findLists(texts: readonly string[], further: string | null) {
  const listed = (sign: string, why: string) => ({ text: must(texts.find((text) => text.includes(sign))), sign, why });
  if (further !== null) return [listed(further, "the dataset has one value in each cell")];
  const lines = isParted(texts, LINE_BREAK) ? [listed(LINE_BREAK, "it has several lines")] : [];
  const values = new Set(texts);
  const pieceOf = (text: string): string | undefined =>
    text.includes("/") ? splitCell(text, "/").find((piece) => piece !== text && values.has(piece)) : undefined;
  const text = texts.find((each) => pieceOf(each) !== undefined);
  if (text === undefined) return lines;
  return [...lines, { text, sign: "/", why: `“${pieceOf(text)}” is also a value by itself` }];
}

/** If other sources have at least this many, 0 is unlikely to be a count. */
const MANY = 100;

/** "0" where other sources have hundreds. Only events for which some source gives a 0 are looked at: in a large table, these are few. */
function describeZeros({ attribute, kind }: AttributePlan, facts: readonly Fact[], { settings }: Work): string | null {
  const settled = settledTexts(attribute, settings);
  const zeros = facts.filter(({ value }) => kind === "count" && !settled.has("0") && cellText(value) === "0");
  const doubted = new Set(zeros.map(({ event }) => event));
  const most = new Map<string, { readonly text: string; readonly figure: number }>();
  const figures = new Map<string, number | null>();
  for (const { event, value } of doubted.size === 0 ? [] : facts) {
    const text = cellText(value);
    if (!doubted.has(event) || settled.has(text)) continue;
    const figure = getOrAdd(figures, text, () => readExact(text));
    if (figure !== null && figure >= MANY && figure > (most.get(event)?.figure ?? 0)) most.set(event, { text, figure });
  }
  const odd = zeros.filter(({ event }) => most.has(event));
  const [first] = odd;
  if (first === undefined || odd.length < 2 || odd.length * 2 < zeros.length) return null;
  return `${attribute}: “0” occurs ${odd.length} times where another figure of the same event is ${MANY} or more, such as “${valueOf(most, first.event).text}” for ${first.event}; if it means “not known”, use --missing 0`;
}

const NINES = /^9{2,}$/;

/** 9999 far beyond all others. Stops at the first figure that is not far below. */
function describeNines({ attribute, kind }: AttributePlan, facts: readonly Fact[], { settings }: Work): string | null {
  if (kind !== "count") return null;
  const settled = settledTexts(attribute, settings);
  const texts = distinctTexts(facts).filter((text) => !settled.has(text));
  const nines = texts.find((text) => NINES.test(text));
  if (nines === undefined) return null;
  const figures = texts
    .filter((text) => !NINES.test(text))
    .map(readExact)
    .filter((figure) => figure !== null);
  if (figures.length === 0 || figures.some((figure) => Number(nines) < figure * 5)) return null;
  return `${attribute}: “${nines}” is far beyond all other figures; if it means “not known”, use --missing ${nines}`;
}

// Columns of a wide table that may not be sources.

/** With fewer values than this, nothing can be said about a column. */
const FEWEST = 3;

/** A sentence for each column of a wide table that a person should check. */
function describeOddColumns(names: readonly string[], sources: readonly string[], plans: Plans): readonly string[] {
  const cells = cellsBySource(plans);
  const isBare = (name: string): boolean => names[Number(name) - 1] === name;
  return sources.flatMap((name) => {
    const isNameless = isBare(name) && !sources.every(isBare);
    const fault = isNameless ? "has no name" : describeCells(cells.get(name) ?? [], cells.size > 1);
    return fault === null
      ? []
      : [`column “${name}” ${fault}, and is read as a source; if it is not, add --ignore "${name}"`];
  });
}

/** A text, and whether it cannot be read as the kind of the attribute's other values. */
type Cell = Readonly<{ text: string; isUnlike: boolean }>;

function cellsBySource(plans: Plans): ReadonlyMap<string, readonly Cell[]> {
  const cells = new Map<string, Cell[]>();
  for (const [{ kind }, facts] of plans) {
    for (const { source, value } of facts) {
      const text = cellText(value);
      if (isMissing(text, true)) continue;
      const isUnlike = isReadKind(kind)
        ? READ_KINDS[kind].read(text, UNKNOWN_STYLE) === null
        : /^\d+(?:[.,]\d+)*$/.test(text);
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
