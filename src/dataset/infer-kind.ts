// The kind of an attribute that nobody declared, read off its values.

import { isProblem } from "../model/values/contract.ts";
import { parseValue, type ValueKindName } from "../model/values/index.ts";

const TRIED: readonly ValueKindName[] = ["count", "flag", "date", "duration"];

/** Whether a raw value can be read as one of a kind. */
export const canBe = (kind: ValueKindName, value: unknown): boolean => !isProblem(parseValue(kind, value));

/** First kind that every value can be read as, or that most can where some cannot be names; `name` when none fits. */
export function inferKind(values: readonly unknown[]): ValueKindName {
  if (values.length === 0) return "text";
  const fitting = TRIED.find((kind) => values.every((value) => canBe(kind, value)));
  if (fitting !== undefined) return fitting;
  return (values.every((value) => canBe("name", value)) ? null : findNearKind(values)) ?? "name";
}

/** The kind that most values could be read as, where some cannot; null where there is none. */
export function findNearKind(values: readonly unknown[]): ValueKindName | null {
  const fitting = (kind: ValueKindName): number => values.filter((value) => canBe(kind, value)).length;
  return TRIED.find((kind) => fitting(kind) * 2 >= values.length && fitting(kind) < values.length) ?? null;
}
