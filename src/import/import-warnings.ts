// The assumptions of an import, for a person to check.

import { must } from "../model/at.ts";
import { describeUnknownLanguages } from "./source-languages.ts";
import type { JsonObject } from "../authoring/draft.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import type { Fact } from "./table-cells.ts";
import type { IdBook } from "./ids.ts";
import type { Tally, Work } from "./import-state.ts";
import { type Wholes, adviseNegative } from "./figure-columns.ts";

const SHOWN = 5;
const MEANINGS = {
  "day-first": "the day before the month",
  "month-first": "the month before the day",
  point: "a decimal point",
  comma: "a decimal comma",
} as const;

/** One sentence for each assumption that had an effect. */
export function describeAssumptions(
  { styles, tallies, books, unitOf, wholesOf }: Pick<Work, "styles" | "tallies" | "books" | "unitOf" | "wholesOf">,
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
): readonly string[] {
  const assumed = [...plans.keys()].filter((plan) => tallies.of(plan).assumed > 0);
  const traits = assumed.map((plan) => describeAssumed(plan, tallies.of(plan)));
  const evidence = assumed.length === 0 ? [] : describeEvidence(styles.evidence);
  return [
    ...describeDates([...plans.keys()]),
    ...traits,
    ...evidence,
    ...[...plans.keys()].flatMap((plan) => describeBare(plan, tallies.of(plan), unitOf(plan))),
    ...[...plans.keys()].flatMap((plan) => describeRemarked(plan, tallies.of(plan))),
    ...[...plans.keys()].flatMap((plan) => describeNegative(plan, wholesOf(plan))),
    ...describeSpellings("source", books.sources.spellings()),
    ...describeSpellings("event", books.events.spellings()),
    ...describeSpellings("scope", books.scopes.spellings()),
    ...describeWholes([...plans.values()].flat()),
    ...describeSpellings("attribute", attributeSpellings(plans, books.attributes)),
  ];
}

/** The language of texts is not examined, so an assumed language is reported, and so is one for which search has no word list. */
export function describeLanguage(sources: readonly JsonObject[], said: string | null): readonly string[] {
  const tags = sources.flatMap(({ language }) => (typeof language === "string" ? [language] : []));
  return [
    ...(said === null && tags.length < sources.length
      ? ["the sources are assumed to be in English; use --lang if they are not"]
      : []),
    ...describeUnknownLanguages(said === null ? tags : [...tags, said]),
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
  const names = [...new Set(facts.flatMap(({ whole }) => whole ?? []))].slice(0, SHOWN).map((name) => `“${name}”`);
  return names.length === 0 ? [] : [`the scope ${names.join(", ")} is read as the whole, which has no scope`];
}

/** Which attribute dates the events, if its name does not say so; or that none does, because several could. */
function describeDates(plans: readonly AttributePlan[]): readonly string[] {
  const dated = plans.filter(({ kind }) => kind === "date");
  const [first] = dated;
  const sole = dated.find(({ isSoleDate }) => isSoleDate);
  if (sole) return [`${sole.attribute} is read as the date of the event, since it is the only date`];
  if (first === undefined || dated.some(({ dates }) => dates !== null)) return [];
  const names = dated.map(({ attribute }) => attribute).join(", ");
  const setting = JSON.stringify({ attributes: { [first.attribute]: { dates: "whole" } } });
  return [
    `no event has a date; it could be any of these: ${names}; if it is ${first.attribute}, put ${setting} into a --mapping file`,
  ];
}

/** Each text with two possible meanings, with the one that was chosen. */
function describeAssumed({ attribute }: AttributePlan, { assumed, assumedTexts }: Tally): string {
  const shown = [...assumedTexts].slice(0, SHOWN).map(([text, value]) => `“${text}” as ${value}`);
  const more = assumedTexts.size > SHOWN ? ` and ${assumedTexts.size - SHOWN} more` : "";
  const [values, are] = assumed === 1 ? ["value", "is"] : ["values", "are"];
  return `${attribute}: ${assumed} ${values} could be read in two ways and ${are} read as others of the same source, column or table are written: ${shown.join(", ")}${more}`;
}

function describeRemarked({ attribute }: AttributePlan, { remarked, remarkedExample }: Tally): readonly string[] {
  if (remarked === 0) return [];
  const [figures, have, are] = remarked === 1 ? ["figure", "has", "is"] : ["figures", "have", "are"];
  return [
    `${attribute}: ${remarked} ${figures} ${have} a remark in brackets, such as “${must(remarkedExample)}”, and ${are} read without it; the remark is kept as a note`,
  ];
}

function describeNegative({ attribute }: AttributePlan, wholes: Wholes | null): readonly string[] {
  const [negative] = wholes?.negatives ?? [];
  if (wholes === null || negative === undefined || wholes.isNoFigure) return [];
  return [`${attribute}: “${negative}” is below 0, and no other figure is; ${adviseNegative(attribute, negative)}`];
}

/** A figure without a unit among figures with one may be in that unit or in another, as 5000 beside "5 km". */
function describeBare({ attribute }: AttributePlan, tally: Tally, unit: string | null): readonly string[] {
  const { bare, bareExample } = tally;
  if (bare === 0 || unit === null) return [];
  const are = bare === 1 ? "figure stands" : "figures stand";
  return [
    `${attribute}: ${bare} ${are} without a unit, such as “${must(bareExample)}”, and ${bare === 1 ? "is" : "are"} assumed to be in “${unit}” like the others`,
  ];
}

/** Names that differ only in case or the like, by their id. */
function attributeSpellings(
  plans: ReadonlyMap<AttributePlan, readonly Fact[]>,
  { idOf }: IdBook,
): ReadonlyMap<string, readonly string[]> {
  const names = [...plans].map(
    ([plan, facts]) => [idOf(plan.attribute), [...new Set(facts.map(({ attribute }) => attribute))]] as const,
  );
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
