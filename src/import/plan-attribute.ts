// The plan for each attribute, its kind and the separator in its cells, inferred from its values and its name; and the value of a
// fact according to its plan.

import type { Cardinality, Dates, Nature } from "../model/dataset.ts";
import { cardinalityByKind } from "../dataset/attribute-defaults.ts";
import { canonicalValue, parseValue, type ValueKindName } from "../model/values/index.ts";
import type { Fact } from "./table-cells.ts";
import {
  areCodes,
  datesOf,
  findSeparator,
  hintOf,
  isGivenAsList,
  natureOf,
  type Profile,
  profileOf,
  splitCell,
  wordCount,
} from "./profile.ts";
import {
  exactOf,
  isTrouble,
  LONGEST_VALUE,
  type Reading,
  type WritingStyle,
  type Trouble,
  trouble,
  type Outcome,
} from "./human-values/reading.ts";
import { isDitto, isMissing } from "./table.ts";
import { type Almost, inferMeasured, isReadKind, READ_KINDS } from "./infer-measured.ts";
import { adviseNegative, type AttributeTraits, unitKey } from "./attribute-traits.ts";
import { getOrAdd } from "../model/groups.ts";
import { readCount } from "./human-values/count.ts";
import { isProblem, problemText } from "../model/values/contract.ts";
import { findDateFault } from "./human-values/date.ts";

export interface AttributePlan {
  /** Its name in the table. */
  readonly attribute: string;
  readonly kind: ValueKindName;
  readonly cardinality: Cardinality;
  readonly nature: Nature;
  readonly dates: Dates | null;
  /** The separator of the values in one cell; null if cells hold one value each. */
  readonly separator: string | null;
  /** Why it has this kind, for the report. */
  readonly why: string;
  /** Whether it is read as the date of the event only because no other attribute has dates. */
  readonly isSoleDate?: boolean;
  /** Whether its values are codes of a few letters, so that "NA" is a value like the others. */
  readonly hasCodes?: boolean;
  /** A more exact kind that many of its values have, although the attribute is read as words. */
  readonly almost?: Almost | null;
}

/** Plans the import of an attribute; what `given` says is used instead of guesses. */
export function planAttribute(attribute: string, facts: readonly Fact[], given: Partial<AttributePlan>): AttributePlan {
  const profile = profileOf(attribute, facts);
  const { measured, almost } =
    given.kind === undefined
      ? inferMeasured(profile)
      : { measured: { kind: given.kind, why: "as given" }, almost: null };
  const { separator = isSplit(measured?.kind) ? findSeparator(profile) : null, nature = natureOf(attribute) } = given;
  const words = separator === null ? profile : profileOf(attribute, facts, (text) => splitCell(text, separator));
  const { kind, why } = measured ?? inferWords(words);
  // One true value, unless the table gives lists, or the attribute is the name of the event, which can have several.
  const isMany = (): boolean =>
    separator !== null ||
    cardinalityByKind(kind, nature, [attribute]) === "many" ||
    (isSplit(kind) && isGivenAsList(facts));
  return {
    attribute,
    kind,
    nature,
    separator,
    why,
    dates: given.dates === undefined ? (kind === "date" ? datesOf(attribute) : null) : given.dates,
    cardinality: given.cardinality ?? (isMany() ? "many" : "exclusive"),
    hasCodes: measured === null && areCodes(facts),
    almost,
  };
}

/** Kinds whose cells may hold several values. Two counts or dates are not a list. */
const isSplit = (kind: ValueKindName | undefined): boolean =>
  kind === undefined || kind === "name" || kind === "term" || kind === "entity";

/** Whether the values are a small set that is repeated from event to event. */
const MOST_TERMS = 40;
const TERM_EVENTS = 3;
const LONG_TEXT = 9;
const SAID = "the name says so";

function inferWords(profile: Profile): { readonly kind: "text" | "term" | "name"; readonly why: string } {
  const uses = [...profile.values.values()];
  const hint = hintOf(profile.attribute);
  const short = uses.filter(({ text }) => text.length <= LONGEST_VALUE);
  // A single cell with a whole article does not turn names into texts.
  const looked = short.length * 2 >= uses.length ? short : uses;
  const words = looked.reduce((total, { text }) => total + wordCount(text), 0) / Math.max(1, looked.length);
  if (words > LONG_TEXT || hint === "text")
    return { kind: "text", why: hint === "text" ? SAID : "the values are sentences" };
  const perTerm = uses.reduce((total, { events }) => total + events.size, 0) / Math.max(1, uses.length);
  const isClosed = uses.length <= MOST_TERMS && perTerm >= TERM_EVENTS;
  if (hint !== "name" && isClosed)
    return { kind: "term", why: `${uses.length} words are repeated from event to event` };
  if (hint === "term" && uses.length <= MOST_TERMS) return { kind: "term", why: SAID };
  return { kind: "name", why: hint === "name" ? SAID : "short texts that differ from event to event" };
}

/** A value that a claim can hold. */
export interface Held extends Pick<Reading, "value" | "hedge"> {
  /** Whether it could only be read because of how its source writes other values. */
  readonly assumed: boolean;
  /** Assumptions that a person should check. */
  readonly taken: readonly string[];
}

interface ReadContext {
  readonly styleOf: (source: string, column: string | null, attribute: string) => WritingStyle;
  /** How the user says that dates and figures are written; takes precedence over the table. */
  readonly givenOf: (column: string | null) => WritingStyle;
  /** Words that mean no value, in lower case. */
  readonly missing: ReadonlySet<string>;
  readonly traitsOf: (plan: AttributePlan) => AttributeTraits;
  /** Id of the term or entity for a text. */
  readonly idOf: (plan: AttributePlan, text: string) => string;
  /** Whether there is such an event, for relative dates and orders. */
  readonly hasEvent: (id: string) => boolean;
}

/** A reader with a cache: the same text of the same source is read once. */
export function createValueReader(context: ReadContext) {
  const memory = new Map<AttributePlan, Map<string, Held | Trouble>>();
  return (plan: AttributePlan, source: string, text: string, column: string | null): Held | Trouble => {
    const [style, given] = [context.styleOf(source, column, plan.attribute), context.givenOf(column)];
    const key = `${style.dateOrder}/${style.decimal}/${given.dateOrder}/${given.decimal}/${text}`;
    const known = getOrAdd(memory, plan, () => new Map<string, Held | Trouble>());
    return getOrAdd(known, key, () => readValue(plan, text, style, given, context));
  };
}

function readValue(
  plan: AttributePlan,
  text: string,
  style: WritingStyle,
  given: WritingStyle,
  context: ReadContext,
): Held | Trouble {
  const { kind } = plan;
  const isCode = plan.hasCodes === true && !context.missing.has(text.toLowerCase());
  if (text === "") return trouble("there is no value");
  if (!isCode && isMissing(text, isReadKind(kind), context.missing))
    return trouble(`“${text}” means that there is no value${kind === "count" ? "; write 0 if it means none" : ""}`);
  if (isDitto(text)) return trouble(`“${text}” means the cell above; --fill-down fills it in`);
  if (text.length > LONGEST_VALUE && kind !== "text")
    return trouble(
      `it has ${text.length.toLocaleString("en")} characters, and a ${kind} can have at most ${LONGEST_VALUE}; shorten it, or declare the attribute as text with --kind`,
    );
  const traits = context.traitsOf(plan);
  if (traits.codes.has(text))
    return trouble(
      `“${text}” is a usual code for “not known”; use --missing=${text} if it is one, or write the year with BC`,
    );
  if (kind === "term" || kind === "entity") return held(context.idOf(plan, text));
  if (kind === "text") return held(text);
  if (kind === "name") return held(text.replaceAll(/\s+/g, " "));
  const read = (each: WritingStyle): Outcome =>
    isReadKind(kind)
      ? READ_KINDS[kind].read(text, traits.habits === undefined ? each : { ...each, habits: traits.habits })
      : null;
  const [outcome, unaided] = [read(style), read(given)];
  if (outcome === null) return findOtherMark(kind, text, style) ?? readAsItStands(kind, text, context);
  if (isTrouble(outcome)) return outcome;
  const assumed = isTrouble(unaided);
  if (unaided !== null && !assumed && unaided.value !== outcome.value) return mayBe(unaided.value, outcome.value);
  return findStray(plan, text, outcome, style, assumed, traits) ?? settle(plan, text, outcome, assumed, traits);
}

const mayBe = (one: Held["value"], other: Held["value"], since = ""): Trouble =>
  trouble(`it may be ${one} or ${other}${since}; decide with --decimal point or comma`);

/** "1.2" among figures with a decimal comma. */
function findOtherMark(kind: ValueKindName, text: string, style: WritingStyle): Trouble | null {
  const { decimal } = style;
  if (kind !== "count" || decimal === null || !/\d[.,]\d/.test(text)) return null;
  if (readCount(text, { ...style, decimal: null }) === null) return null;
  const [has, other] = decimal === "comma" ? ["point", "comma"] : ["comma", "point"];
  return trouble(`it has a ${has}, but the other figures have a decimal ${other}; write it like the others`);
}

/** Why a figure does not fit the others; null if it fits. */
function findStray(
  { attribute }: AttributePlan,
  text: string,
  outcome: Reading,
  { decimal }: WritingStyle,
  assumed: boolean,
  { wholes, unit }: AttributeTraits,
): Trouble | null {
  if (wholes === null) return null;
  if (wholes.isNoFigure && wholes.negatives.has(text))
    return trouble(`it is below 0, and no other figure is; ${adviseNegative(attribute, text)}`);
  const figure = exactOf(outcome);
  if (figure === null) return null;
  if (wholes.commaExample !== null && decimal === null && /^\D*[1-9]\d{0,2},\d{3}(?!\d)/.test(text))
    return mayBe(figure, figure / 1000, `, since “${wholes.commaExample}” has a decimal comma`);
  const mayBeThousands = assumed && wholes.areWhole && unit === null && /[.,]\d{3}(?!\d)/.test(text);
  return mayBeThousands && !Number.isInteger(figure)
    ? mayBe(Math.round(figure * 1000), figure, ", and the others are whole")
    : null;
}

const held = (value: Held["value"]): Held => ({ value, hedge: null, assumed: false, taken: [] });

function settle(
  { attribute, kind }: AttributePlan,
  text: string,
  { value, hedge, unit: written, taken }: Reading,
  assumed: boolean,
  { unit: common, wholes }: AttributeTraits,
): Held | Trouble {
  const unit = kind === "count" ? unitKey(written) : null;
  if (unit !== null && unit !== common)
    return trouble(
      common === null
        ? `its unit is “${unit}”, but most others have none or another one; if it is the same unit, write only the figure; if it is a multiplier, write the figure in full`
        : `its unit is “${unit}”, but that of the others is “${common}”`,
    );
  const isBare = kind === "count" && unit === null && common !== null;
  const isBelow = wholes?.negatives.has(text) === true;
  const assumptions = [
    taken ?? [],
    isBare ? `a figure without a unit is assumed to be in “${common}” like the others` : [],
    isBelow ? `“${text}” is below 0, and no other figure is; ${adviseNegative(attribute, text)}` : [],
  ];
  return { value, hedge, assumed, taken: assumptions.flat() };
}

const NO_DATE = "it cannot be read as a date; write it as 24 April 1980, April 1980, about 1980 or 1980-04-24";

/** Forms that only datasets use: "P4M after EVENT", "before EVENT", EDTF and signed counts. */
function readAsItStands(kind: ValueKindName, text: string, { hasEvent }: ReadContext): Held | Trouble {
  const parsed = parseValue(kind, text);
  if (isProblem(parsed)) return trouble(kind === "date" ? (findDateFault(text) ?? NO_DATE) : problemText(parsed));
  const anchor = parsed.kind === "relative-date" ? parsed.anchor : parsed.kind === "order" ? parsed.event : null;
  if (anchor !== null && !hasEvent(anchor)) return trouble(`there is no event “${anchor}”`);
  return held(canonicalValue(parsed));
}
