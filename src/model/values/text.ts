// Free text in our own words. It is shown side by side; only equal texts count as the same.

import type { ValueKind } from "./contract.ts";

export interface TextValue {
  readonly kind: "text";
  readonly text: string;
}

/** Ignores case, spacing and a final full stop; any other difference may change the meaning. */
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
