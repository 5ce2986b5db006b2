// Infers the kind of an undeclared attribute from its values.

import { isProblem } from "../model/values/contract.ts";
import { parseValue, type AttributeKindName } from "../model/values/index.ts";

const TRIED: readonly AttributeKindName[] = ["count", "flag", "date", "duration"];

/** Whether a raw value can be read as a value of a kind. */
export const canBe = (kind: AttributeKindName, value: unknown): boolean => !isProblem(parseValue(kind, value));

/** Is given one value after another, and infers their kind. */
export interface KindGuess {
  readonly add: (value: unknown) => void;
  /** The first kind that every value can be read as, or most if some cannot be names; `name` if none fits. */
  readonly kind: () => AttributeKindName;
  /** Whether there are values, and each of them can be a date. */
  readonly isDate: () => boolean;
}

export function createKindGuess(): KindGuess {
  const fitting = new Map<AttributeKindName, number>();
  let [total, names] = [0, 0];
  const count = (kind: AttributeKindName): number => fitting.get(kind) ?? 0;
  const kind = (): AttributeKindName => {
    if (total === 0) return "text";
    const whole = TRIED.find((tried) => count(tried) === total);
    if (whole !== undefined) return whole;
    return (names === total ? null : TRIED.find((tried) => count(tried) * 2 >= total)) ?? "name";
  };
  return {
    add: (value) => {
      total++;
      if (canBe("name", value)) names++;
      for (const tried of TRIED) if (canBe(tried, value)) fitting.set(tried, count(tried) + 1);
    },
    kind,
    isDate: () => total > 0 && count("date") === total,
  };
}

/** The kind that most values can be read as, if some cannot; null if there is none. */
export function findNearKind(values: readonly unknown[]): AttributeKindName | null {
  const fitting = (kind: AttributeKindName): number => values.filter((value) => canBe(kind, value)).length;
  return TRIED.find((kind) => fitting(kind) * 2 >= values.length && fitting(kind) < values.length) ?? null;
}
