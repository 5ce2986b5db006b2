// Reads the value of a fact according to the kind of its attribute.

import { getOrAdd } from "../model/groups.ts";
import { isProblem, problemText } from "../model/values/contract.ts";
import { canonicalValue, parseValue, type ValueKindName } from "../model/values/index.ts";
import { findDateFault } from "./human-values/date.ts";
import { exactOf, isTrouble, LONGEST_VALUE, type Reading, type WritingStyle } from "./human-values/reading.ts";
import type { AttributePlan } from "./plan-attribute.ts";
import { READ_KINDS, type ReadKind } from "./infer-measured.ts";
import { isDitto, isMissing } from "./table.ts";
import { adviseNegative, type AttributeTraits, unitKey } from "./attribute-traits.ts";
import { readCount } from "./human-values/count.ts";

/** A value that a claim can hold. */
export interface Held {
  readonly value: string | number | boolean;
  readonly hedge: string | null;
  /** Whether it could only be read because of how its source writes other values. */
  readonly assumed: boolean;
  /** Whether it is a figure without a unit that was given the unit of the others. */
  readonly bare: boolean;
  /** An assumption that a person should check. */
  readonly taken: string | null;
  /** Whether it had a remark that is not part of the value. */
  readonly remarked: boolean;
}

/** Why a text gives no claim. */
export interface Refused {
  readonly reason: string;
}

export interface ReadContext {
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

export const isReadKind = (kind: ValueKindName): kind is ReadKind => Object.hasOwn(READ_KINDS, kind);

const styleKeys = new WeakMap<WritingStyle, string>();

function styleKey(style: WritingStyle): string {
  const known = styleKeys.get(style) ?? `${style.dateOrder ?? ""}/${style.decimal ?? ""}`;
  styleKeys.set(style, known);
  return known;
}

/** A reader with a cache: the same text of the same source is read once. */
export function createValueReader(
  context: ReadContext,
): (plan: AttributePlan, source: string, text: string, column: string | null) => Held | Refused {
  const memory = new Map<AttributePlan, Map<string, Held | Refused>>();
  return (plan, source, text, column) => {
    const [style, given] = [context.styleOf(source, column, plan.attribute), context.givenOf(column)];
    const key = `${styleKey(style)}/${styleKey(given)}/${text}`;
    const known = getOrAdd(memory, plan, () => new Map<string, Held | Refused>());
    return getOrAdd(known, key, () => readValue(plan, text, style, given, context));
  };
}

function readValue(
  plan: AttributePlan,
  text: string,
  style: WritingStyle,
  given: WritingStyle,
  context: ReadContext,
): Held | Refused {
  const { kind } = plan;
  const measures = isReadKind(kind);
  const isCode = plan.hasCodes === true && !context.missing.has(text.toLowerCase());
  if (!isCode && isMissing(text, measures, context.missing)) return { reason: describeMissing(text, kind) };
  if (isDitto(text)) return { reason: `“${text}” means the cell above; --fill-down fills it in` };
  if (text.length > LONGEST_VALUE && kind !== "text") return { reason: describeLong(text, kind) };
  const traits = context.traitsOf(plan);
  if (traits.codes.has(text))
    return {
      reason: `“${text}” is a usual code for “not known”; use --missing=${text} if it is one, or write the year with BC`,
    };
  if (kind === "term" || kind === "entity") return held(context.idOf(plan, text));
  if (kind === "text") return held(text);
  if (kind === "name") return held(text.replaceAll(/\s+/g, " "));
  const { habits } = traits;
  const [outcome = null, unaided = null] = measures
    ? [style, given].map((each) => READ_KINDS[kind].read(text, habits === undefined ? each : { ...each, habits }))
    : [];
  if (outcome === null) {
    const reason = describeOtherMark(kind, text, style);
    return reason === null ? readAsItStands(kind, text, context) : { reason };
  }
  if (isTrouble(outcome)) return { reason: outcome.trouble };
  const assumed = isTrouble(unaided);
  if (unaided !== null && !assumed && unaided.value !== outcome.value)
    return {
      reason: `it may be ${String(unaided.value)} or ${String(outcome.value)}; decide with --decimal point or comma`,
    };
  const stray = describeStray(plan, text, outcome, style, assumed, traits);
  return stray === null ? settle(plan, outcome, assumed, traits) : { reason: stray };
}

/** "1.2" among figures with a decimal comma. */
function describeOtherMark(kind: ValueKindName, text: string, style: WritingStyle): string | null {
  const { decimal } = style;
  if (kind !== "count" || decimal === null || !/\d[.,]\d/.test(text)) return null;
  if (readCount(text, { ...style, decimal: null }) === null) return null;
  const [has, other] = decimal === "comma" ? ["point", "comma"] : ["comma", "point"];
  return `it has a ${has}, but the other figures have a decimal ${other}; write it like the others`;
}

const describeLong = (text: string, kind: ValueKindName): string =>
  `it has ${text.length.toLocaleString("en")} characters, and a ${kind} can have at most ${LONGEST_VALUE}; shorten it, or declare the attribute as text with --kind`;

/** Why a figure does not fit the others; null if it fits. */
function describeStray(
  { attribute }: AttributePlan,
  text: string,
  outcome: Reading,
  { decimal }: WritingStyle,
  assumed: boolean,
  { wholes, unit }: AttributeTraits,
): string | null {
  if (wholes === null) return null;
  if (wholes.isNoFigure && wholes.negatives.has(text))
    return `it is below 0, and no other figure is; ${adviseNegative(attribute, text)}`;
  const figure = exactOf(outcome);
  if (figure === null) return null;
  if (wholes.commaExample !== null && decimal === null && /^\D*[1-9]\d{0,2},\d{3}(?!\d)/.test(text))
    return `it may be ${figure} or ${figure / 1000}, since “${wholes.commaExample}” has a decimal comma; decide with --decimal point or comma`;
  const mayBeThousands = assumed && wholes.areWhole && unit === null && /[.,]\d{3}(?!\d)/.test(text);
  return mayBeThousands && !Number.isInteger(figure)
    ? `it may be ${Math.round(figure * 1000)} or ${figure}, and the others are whole; decide with --decimal point or comma`
    : null;
}

function describeMissing(text: string, kind: ValueKindName): string {
  if (text === "") return "there is no value";
  return `“${text}” means that there is no value${kind === "count" ? "; write 0 if it means none" : ""}`;
}

const held = (value: Held["value"]): Held => ({
  value,
  hedge: null,
  assumed: false,
  bare: false,
  taken: null,
  remarked: false,
});

function settle(
  { kind }: AttributePlan,
  { value, hedge, unit: written, taken, remark }: Reading,
  assumed: boolean,
  { unit: common }: AttributeTraits,
): Held | Refused {
  const unit = kind === "count" ? unitKey(written) : null;
  if (unit !== null && unit !== common)
    return {
      reason:
        common === null
          ? `its unit is “${unit}”, but most others have none or another one; if it is the same unit, write only the figure; if it is a multiplier, write the figure in full`
          : `its unit is “${unit}”, but that of the others is “${common}”`,
    };
  const bare = kind === "count" && unit === null && common !== null;
  return { value, hedge, assumed, bare, taken: taken ?? null, remarked: remark !== undefined };
}

/** Forms that only datasets use: "P4M after EVENT", "before EVENT", EDTF and signed counts. */
const NO_DATE = "it cannot be read as a date; write it as 24 April 1980, April 1980, about 1980 or 1980-04-24";

function readAsItStands(kind: ValueKindName, text: string, { hasEvent }: ReadContext): Held | Refused {
  const parsed = parseValue(kind, text);
  if (isProblem(parsed)) return { reason: kind === "date" ? (findDateFault(text) ?? NO_DATE) : problemText(parsed) };
  const anchor = parsed.kind === "relative-date" ? parsed.anchor : parsed.kind === "order" ? parsed.event : null;
  if (anchor !== null && !hasEvent(anchor)) return { reason: `there is no event “${anchor}”` };
  return held(canonicalValue(parsed));
}
