// The kind of an attribute that nobody declared, read off its values.

import { isProblem } from "../model/values/contract.ts";
import { parseValue, type AttributeKindName } from "../model/values/index.ts";

const TRIED: readonly AttributeKindName[] = ["count", "flag", "date", "duration"];

/** Whether a raw value can be read as one of a kind. */
export const canBe = (kind: AttributeKindName, value: unknown): boolean => !isProblem(parseValue(kind, value));

/** Takes one value after another, and says what they are. */
export interface KindGuess {
  readonly add: (value: unknown) => void;
  /** First kind that every value can be read as, or that most can where some cannot be names; `name` when none fits. */
  readonly kind: () => AttributeKindName;
  /** Whether there are values, and each can be a date. */
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

/** The kind that most values could be read as, where some cannot; null where there is none. */
export function findNearKind(values: readonly unknown[]): AttributeKindName | null {
  const fitting = (kind: AttributeKindName): number => values.filter((value) => canBe(kind, value)).length;
  return TRIED.find((kind) => fitting(kind) * 2 >= values.length && fitting(kind) < values.length) ?? null;
}
