// JSON Schemas of the records that several commands print, and the helpers to write these schemas.

import { LEVELS, VERDICTS } from "../model/verdict.ts";
import { valueKindNames } from "../model/values/index.ts";

export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: "string" };
export const number: Schema = { type: "number" };
export const count: Schema = { type: "integer", minimum: 0 };
export const yesNo: Schema = { type: "boolean" };
const day: Schema = { type: ["string", "null"], description: "ISO 8601 day; null if open" };

export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const list = (items: Schema): Schema => ({ type: "array", items });
const oneOf = (...values: readonly string[]): Schema => ({ enum: values });
export const use = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** An object that always has all of these members; later versions may add more. */
export const object = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({
  type: "object",
  ...(description === undefined ? {} : { description }),
  properties,
  required: Object.keys(properties),
});

export const texts = list(text);
const verdict = oneOf(...VERDICTS);
const level = orNull(oneOf(...LEVELS));
const place = object({ paragraph: count, sentence: count });
const bounds = object({ earliest: day, latest: day });
export const tally = { compared: count, agree: count, compatible: count, conflict: count, rate: orNull(number) };

const dated = { source: text, edtf: text, display: text, basis: text, claims: texts };
export const date = { ...dated, earliest: day, latest: day };
export const extent = { ...dated, start: bounds, end: bounds };
export const event = { id: text, title: text };
const match = oneOf("certain", "ongoing", "possible", "outside");

export const listed = {
  ...event,
  kind: text,
  match,
  disputed: yesNo,
  basis: orNull(text),
  earliest: day,
  latest: day,
  extents: list(object({ ...extent, match })),
  dates: list(object({ ...date, match })),
};

export const verified = {
  claim: text,
  source: text,
  status: text,
  stated: orNull(text),
  locator: orNull(place),
  found: list(place),
  message: text,
};

/** Records that several commands print. */
export const DEFINITIONS: Readonly<Record<string, Schema>> = {
  claim: object(
    {
      id: text,
      source: text,
      event: text,
      attribute: text,
      scope: orNull(text),
      kind: oneOf(...valueKindNames),
      value: { type: ["string", "number", "boolean"] },
      display: text,
      unit: orNull(text),
      stated: { type: ["string", "null"], description: "At most six words of the source" },
      statement: text,
      locator: orNull(place),
      hedge: orNull(text),
      mood: text,
      attributedTo: orNull(text),
      basis: { anyOf: [{ const: "stated" }, object({ inferred: text })] },
      asOf: orNull(text),
      mentions: texts,
      note: orNull(text),
    },
    "One source says one value of one attribute of one event",
  ),
  finding: object(
    {
      id: text,
      event: text,
      attribute: text,
      scope: orNull(text),
      verdict,
      level,
      summary: text,
      positions: list(
        object({
          display: text,
          value: { type: ["string", "number", "boolean"] },
          scope: orNull(text),
          event: text,
          asOf: orNull(text),
          mood: text,
          sources: texts,
          claims: texts,
        }),
      ),
      silent: texts,
      sources: object({ raw: count, independent: count }),
      spread: orNull(
        object({
          unit: text,
          min: { type: ["number", "string"] },
          max: { type: ["number", "string"] },
          difference: number,
          ratio: orNull(number),
          asOf: orNull(text),
        }),
      ),
      derived: list(
        object({ source: text, value: { type: ["string", "number"] }, display: text, rule: text, claims: texts }),
      ),
      checks: list(object({ id: text, source: text, outcome: text, text, claims: texts })),
      explanation: list(object({ step: text, text, claims: texts })),
      notes: list(object({ text, author: orNull(text), fromSources: { const: false } })),
    },
    "How the values of one item relate",
  ),
  event: object(event),
};
