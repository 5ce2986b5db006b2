// Adds up figures: counts, or measures in units of one kind. A sum is a value like any other, in the unit of the total with which
// it is compared.

import { must } from "../at.ts";
import { addBounds } from "./bounds.ts";
import { boundsOf, rangeOf, relateValues, type Value } from "./index.ts";
import { type Bounds, NOTHING_KNOWN } from "./contract.ts";
import { type CountValue, exactCount, inUnitOf } from "./count.ts";
import { measure, type MeasureValue } from "./measure.ts";
import { decimalsOf } from "./rounding.ts";

/** The scale of a figure, so that only figures on the same scale are added or compared; null for other values. */
export function scaleOf(value: Value): string | null {
  if (value.kind === "count") return "count";
  if (value.kind !== "measure") return null;
  const { measures, factor, id } = value.unit;
  return factor === null ? id : measures;
}

/** The sum of exact figures, in the unit of one of them or of their total; null if they cannot be added. */
export function addValues(parts: readonly Value[], like: Value): CountValue | MeasureValue | null {
  const scale = scaleOf(like);
  if (scale === null || parts.some((part) => scaleOf(part) !== scale)) return null;
  const bounds = parts.flatMap((part) => figureOf(part, like) ?? []);
  if (bounds.length < parts.length || bounds.some(({ min, max }) => min !== max)) return null;
  const { min: sum } = addBounds(bounds);
  if (like.kind !== "measure") return like.kind === "count" ? inUnitOf(exactCount(sum), like) : null;
  const read = measure.parse(`${sum} ${like.unit.id}`);
  return "problem" in read ? null : read;
}

/** A figure in the unit of another; unchanged if both have the same unit. */
function figureOf(part: Value, like: Value): Bounds | null {
  if (part.kind !== "measure" || like.kind !== "measure") return boundsOf(part);
  if (part.unit.id === like.unit.id) return part.amount;
  const [least, greatest] = must(like.unit.factor);
  if (least !== greatest || like.unit.zero !== 0) return null;
  const { min, max } = rangeOf(part);
  return { min: min / least, max: max / least };
}

/** Compares our sum with a stated total. */
export interface ComparedSum {
  readonly sum: Value;
  readonly outcome: "agree" | "rounded" | "less" | "more";
}

/** Compares parts with their total: a difference within the rounding of decimals or converted units agrees; a round total may be `rounded`. */
export function compareSum(parts: readonly Value[], total: Value): ComparedSum | null {
  const sum = addValues(parts, total);
  if (sum === null) return null;
  const [own, whole] = [rangeOf(sum), rangeOf(total)];
  const slack = [...parts, total].reduce((all, value) => all + slackOf(value), 0);
  const isOneUnit = parts.every((part) => unitOf(part) === unitOf(total));
  const isRounding = relateValues(sum, total, NOTHING_KNOWN).relation === "rounding";
  if (isRounding && !isOneUnit) return { sum, outcome: "agree" };
  if (own.min > whole.max + slack) return { sum, outcome: isRounding ? "rounded" : "more" };
  return { sum, outcome: own.max + slack < whole.min ? "less" : "agree" };
}

const unitOf = (value: Value): string | null => (value.kind === "measure" ? value.unit.id : null);

/** Half of the last decimal place of a figure, on the scale of its bounds; 0 for a whole figure. */
function slackOf(value: Value): number {
  if (value.kind !== "count" && value.kind !== "measure") return 0;
  const decimals = decimalsOf(value.kind === "count" ? value.text : value.amount.text);
  const factor = value.kind === "measure" ? (value.unit.factor?.[1] ?? 1) : 1;
  return decimals === 0 ? 0 : (10 ** -decimals / 2) * factor * (1 + 1e-9);
}
