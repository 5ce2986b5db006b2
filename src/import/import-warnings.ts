// The assumptions of an import, for a person to check.

import { languageName } from "../model/locale-tag.ts";
import { firstOf } from "../model/phrases/en-count.ts";
import { isKnownLanguage } from "../dataset/languages.ts";
import { at } from "../model/at.ts";
import { greatest } from "../model/extremes.ts";
import { getOrAdd } from "../model/groups.ts";
import { isReadKind, READ_KINDS } from "./infer-measured.ts";
import { UNKNOWN_STYLE } from "./human-values/reading.ts";
import { cellText, isMissing, type Layout, quoted } from "./table.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import type { JsonObject } from "../authoring/draft.ts";
import type { Fact } from "./table-cells.ts";
import type { IdBook } from "./ids.ts";
import { namesIn, type Plans, type Tally, type Work } from "./import-state.ts";
import { adviseNegative, settingFor, type Wholes } from "./attribute-traits.ts";

const SHOWN = 5;
const MEANINGS = {
  "day-first": "the day before the month",
  "month-first": "the month before the day",
  point: "a decimal point",
  comma: "a decimal comma",
} as const;

/** One sentence for each assumption that had an effect. */
export function describeAssumptions({ styles, tallyOf, books, traitsOf }: Work, attributes: Plans): readonly string[] {
  const plans = [...attributes.keys()];
  const assumed = plans.filter((plan) => tallyOf(plan).assumed > 0);
  return [
    ...describeDates(plans),
    ...assumed.map((plan) => describeAssumed(plan, tallyOf(plan))),
    ...(assumed.length === 0 ? [] : describeEvidence(styles.evidence)),
    ...plans.flatMap((plan) => describeNegative(plan, traitsOf(plan).wholes)),
    ...(["source", "event", "scope"] as const).flatMap((kind) =>
      describeSpellings(kind, books[`${kind}s`].spellings()),
    ),
    ...describeWholes([...attributes.values()].flat()),
    ...describeSpellings("attribute", attributeSpellings(attributes, books.attributes)),
  ];
}

/** The language of texts is not examined, so an assumed language is reported, and so is one for which search has no word list. */
export function describeLanguage(sources: readonly JsonObject[], said?: string): readonly string[] {
  const tags = sources.flatMap(({ language }) => (typeof language === "string" ? [language] : []));
  const isAssumed = said === undefined && tags.length < sources.length;
  const unknown = [...new Set(said === undefined ? tags : [...tags, said])].filter((tag) => !isKnownLanguage(tag));
  return [
    ...(isAssumed ? ["the sources are assumed to be in English; use --lang if they are not"] : []),
    ...unknown.map(
      (tag) =>
        `search has no word list for ${languageName(tag, "en")} (${tag}), so it treats its words for “the” and “of” like any others; you can give "stopWords" under "languages" in dataset.json`,
    ),
  ];
}

/** How each source writes dates and figures; for many that write alike, only the first. */
function describeEvidence(evidence: Work["styles"]["evidence"]): readonly string[] {
  return Object.entries(MEANINGS).flatMap(([trait, meaning]) => {
    const alike = evidence.filter((each) => each.trait === trait);
    const [first] = alike;
    if (first !== undefined && alike.length > SHOWN)
      return [`${alike.length} sources write ${meaning}, such as ${first.source} (“${first.example}”)`];
    return alike.map(({ source, example }) => `${source} writes ${meaning} (“${example}”)`);
  });
}

/** Scopes named "total" or similar, which are read as no scope. */
function describeWholes(facts: readonly Fact[]): readonly string[] {
  const names = [...new Set(facts.flatMap(({ whole }) => whole ?? []))].slice(0, SHOWN);
  return names.length === 0 ? [] : [`the scope ${quoted(names)} is read as the whole, which has no scope`];
}

/** Which attribute dates the events, if its name does not say so; or that none does, because several could. */
function describeDates(plans: readonly AttributePlan[]): readonly string[] {
  const dated = plans.filter(({ kind }) => kind === "date");
  const [first] = dated;
  const sole = dated.find(({ isSoleDate }) => isSoleDate);
  if (sole) return [`${sole.attribute} is read as the date of the event, since it is the only date`];
  if (first === undefined || dated.some(({ dates }) => dates !== null)) return [];
  const names = dated.map(({ attribute }) => attribute).join(", ");
  const setting = settingFor(first.attribute, { dates: "whole" });
  return [
    `no event has a date; it could be any of these: ${names}; if it is ${first.attribute}, put ${setting} into a --mapping file`,
  ];
}

/** Each text with two possible meanings, with the one that was chosen. */
function describeAssumed({ attribute }: AttributePlan, { assumed, assumedTexts }: Tally): string {
  const read = [...assumedTexts].map(([text, value]) => `“${text}” as ${value}`);
  const [values, are] = assumed === 1 ? ["value", "is"] : ["values", "are"];
  return `${attribute}: ${assumed} ${values} could be read in two ways and ${are} read as others of the same source, column or table are written: ${firstOf(read, SHOWN)}`;
}

function describeNegative({ attribute }: AttributePlan, wholes: Wholes | null): readonly string[] {
  const [negative] = wholes?.negatives ?? [];
  if (wholes === null || negative === undefined || wholes.isNoFigure) return [];
  return [`${attribute}: “${negative}” is below 0, and no other figure is; ${adviseNegative(attribute, negative)}`];
}

/** Names that differ only in case or the like, by their id. */
function attributeSpellings(plans: Plans, { idOf }: IdBook): ReadonlyMap<string, readonly string[]> {
  const names = [...plans].map(([plan, facts]) => [idOf(plan.attribute), namesIn(facts)] as const);
  return new Map(names.filter(([, spellings]) => spellings.length > 1));
}

function describeSpellings(kind: string, spellings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const merged = [...spellings];
  const shown = merged
    .slice(0, SHOWN)
    .map(([id, spellings]) => `${spellings.map((text) => `“${text}”`).join(" and ")} are read as one ${kind}, ${id}`);
  return merged.length > SHOWN
    ? [...shown, `… and ${merged.length - SHOWN} more ${kind}s with several spellings`]
    : shown;
}

// Columns of a wide table that may not be sources.

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
  plans: Plans,
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
