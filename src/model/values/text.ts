// Free prose in our own words. Never compared; shown side by side.

import { fold } from "../fold.ts";
import type { ValueKind } from "./contract.ts";

export interface TextValue {
  readonly kind: "text";
  readonly text: string;
}

export const text: ValueKind<TextValue> = {
  parse: (raw) =>
    typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean"
      ? { kind: "text", text: String(raw) }
      : { problem: "is not text" },
  canonical: (value) => value.text,
  bounds: () => null,
  relate: (a, b) =>
    fold(a.text) === fold(b.text)
      ? { relation: "same", rule: "the texts are equal" }
      : { relation: "unknown", rule: "free text is shown side by side, not compared" },
  display: (value) => value.text,
  isHedged: () => false,
};
