// Free prose in our own words. Shown side by side; the same words are the same, and nothing else is compared.

import type { ValueKind } from "./contract.ts";

export interface TextValue {
  readonly kind: "text";
  readonly text: string;
}

/** Without case, spacing and a last full stop; any other sign more or less may be another sense. */
const withoutLayout = (text: string): string =>
  text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim().replace(/\.$/, "");

export const text: ValueKind<TextValue> = {
  parse: (raw) =>
    typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean"
      ? { kind: "text", text: String(raw) }
      : { problem: "is not text" },
  canonical: (value) => value.text,
  bounds: () => null,
  relate: (a, b) =>
    withoutLayout(a.text) === withoutLayout(b.text)
      ? { relation: "same", rule: "the texts are equal" }
      : { relation: "unknown", rule: "free text is shown side by side, not compared" },
  display: (value) => value.text,
  isHedged: () => false,
};
