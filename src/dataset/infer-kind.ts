// The kind of an attribute that nobody declared, read off its values.

import { isProblem } from "../model/values/contract.ts";
import { parseValue, type ValueKindName } from "../model/values/index.ts";

const TRIED: readonly ValueKindName[] = ["count", "flag", "date", "duration"];

/** First kind that every value can be read as; `name` when none fits. */
export function inferKind(values: readonly unknown[]): ValueKindName {
  if (values.length === 0) return "text";
  return TRIED.find((kind) => values.every((value) => !isProblem(parseValue(kind, value)))) ?? "name";
}
