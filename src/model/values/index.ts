// The registry of value kinds. Leaving out a kind does not compile; kinds are listed nowhere else.

import { ownOf } from "../at.ts";
import type { Bounds, DisplayContext, Problem, RelateContext, Related, ValueKind } from "./contract.ts";
import { clockTime, type ClockTimeValue } from "./clock-time.ts";
import { count, type CountValue, inUnitOf } from "./count.ts";
import { date, type DateValue } from "./date.ts";
import { duration, type DurationValue } from "./duration.ts";
import { entity, type EntityValue } from "./entity.ts";
import { flag, type FlagValue } from "./flag.ts";
import { measure, type MeasureValue } from "./measure.ts";
import { name, type NameValue } from "./name.ts";
import { order, type OrderValue } from "./order.ts";
import { relativeDate, type RelativeDateValue } from "./relative-date.ts";
import { term, type TermValue } from "./term.ts";
import { text, type TextValue } from "./text.ts";

export type Value =
  | CountValue
  | MeasureValue
  | ClockTimeValue
  | DateValue
  | RelativeDateValue
  | DurationValue
  | NameValue
  | EntityValue
  | TermValue
  | FlagValue
  | OrderValue
  | TextValue;

export type ValueKindName = Value["kind"];

const kinds: { readonly [K in ValueKindName]: ValueKind<Extract<Value, { kind: K }>> } = {
  count,
  measure,
  "clock-time": clockTime,
  date,
  "relative-date": relativeDate,
  duration,
  name,
  entity,
  term,
  flag,
  order,
  text,
};

export const valueKindNames = Object.keys(kinds) as readonly ValueKindName[];

/** The kinds that an attribute may have: a relative date is a value of the kind `date`. */
export const attributeKindNames = valueKindNames.filter((kind) => kind !== "relative-date");
export type AttributeKindName = (typeof attributeKindNames)[number];

export const isValueKindName = (word: unknown): word is ValueKindName =>
  typeof word === "string" && Object.hasOwn(kinds, word);

// Each kind takes its own member of the union; the type of the registry ensures that they match.
const kindOf = (value: Value): ValueKind<Value> => kinds[value.kind];

/** Reads a raw value of a kind. A `date` may be relative to an event. */
export function parseValue(kind: ValueKindName, raw: unknown): Value | Problem {
  const parsed = kinds[kind].parse(raw);
  if (kind !== "date" || !("problem" in parsed)) return parsed;
  const relative = relativeDate.parse(raw);
  return "problem" in relative ? parsed : relative;
}

export const canonicalValue = (value: Value): string | number | boolean => kindOf(value).canonical(value);
export const boundsOf = (value: Value): Bounds | null => kindOf(value).bounds(value);

/** The bounds of a value whose kind has a scale. */
export function rangeOf(value: Value): Bounds {
  const bounds = boundsOf(value);
  if (bounds === null) throw new TypeError(`a ${value.kind} has no bounds`);
  return bounds;
}

export const displayValue = (value: Value, context: DisplayContext): string => kindOf(value).display(value, context);
export const isHedgedValue = (value: Value): boolean => kindOf(value).isHedged(value);

/** How a relates to b. Values of different kinds cannot be compared. */
export function relateValues(a: Value, b: Value, context: RelateContext): Related {
  return a.kind === b.kind ? kindOf(a).relate(a, b, context) : OTHER_KINDS;
}

const OTHER_KINDS: Related = { relation: "unknown", rule: "values of different kinds cannot be compared" };

/** The sign for a hedge beside an exact figure: "about 50" is `~50`. */
const SIGNS: Readonly<Record<string, string>> = {
  about: "~",
  nearly: "~<",
  almost: "~<",
  "just-under": "~<",
  "just-over": "~>",
  "at-least": ">=",
  "at-most": "<=",
  "up-to": "<=",
  "more-than": ">",
  over: ">",
  "less-than": "<",
  "fewer-than": "<",
  under: "<",
};

/**
 * A value widened by its hedge: an exact figure or length becomes a range, a date becomes approximate at both ends. A value that
 * already has a hedge stays as it is.
 */
export function widenByHedge(value: Value, hedge: string | null): Value {
  const sign = hedge === null ? undefined : ownOf(SIGNS, hedge);
  if (sign === undefined || isHedgedValue(value)) return value;
  switch (value.kind) {
    case "count":
    case "measure":
    case "duration":
    case "clock-time":
      return readAgain(value, sign + value.text);
    case "date":
      return sign === "~" ? widenDate(value) : value;
    default:
      return value;
  }
}

/** An approximate date: each day, month or year in it becomes approximate. */
const widenDate = (value: DateValue): DateValue => readAgain(value, value.edtf.replaceAll(DATE_IN_SET, "$&~"));

const DATE_IN_SET = /[^[\]{}/,\s.]+/g;

function readAgain<V extends Value>(value: V, text: string): V {
  const read = kinds[value.kind].parse(text);
  if ("problem" in read) return value;
  return (value.kind === "count" ? inUnitOf(read as CountValue, value) : read) as V;
}
