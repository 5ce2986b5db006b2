// Reports and hostile views for the tests of the renderers.

import * as fc from "fast-check";

import { displayWidth } from "../../src/render/text.ts";
import type { Json, RenderOptions, Report } from "../../src/render/report.ts";
import type { Block, Cell, Line, Tone, View } from "../../src/render/view.ts";
import { span } from "../../src/render/view.ts";

export const pipe: RenderOptions = {
  width: 80,
  terminal: false,
  colorLevel: 0,
  limit: 0,
  fields: null,
  bidi: "auto",
};
export const terminal: RenderOptions = { ...pipe, terminal: true };

export const report = (given: Partial<Report> = {}): Report => ({
  kind: "list",
  dataset: { id: "moon", version: "1.0", sha256: "abc" },
  query: { from: null },
  items: [],
  total: [...(given.items ?? [])].length,
  cutToScreen: false,
  extra: {},
  warnings: [],
  columns: ["id"],
  view: () => ({ blocks: [] }),
  ...given,
});

export const view = (...blocks: readonly Block[]): View => ({ blocks });

// oxlint-disable-next-line no-control-regex -- colours are what is taken out
export const withoutColors = (text: string): string => text.replace(/\u001b\[[0-9;]*m/g, "");

export const widest = (text: string): number => Math.max(...withoutColors(text).split("\n").map(displayWidth));

// oxlint-disable-next-line no-control-regex -- what must not come out
export const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const traps = [
  "عملية مِخْلَب النسر",
  "סוכה 1979",
  "日本語のとても長い文章です",
  "👩‍👩‍👧 👍🏽 🇮🇷🇺🇸 ❤️ 1️⃣",
  "\u001b[31mred\u001b[0m",
  "\u001b]0;title\u0007",
  "\u202eevil\u2069",
  "line\r\nbreak\ttab",
  "=1+1",
  "| pipe * star < tag",
  "a/very-long_identifier/that.goes:on/and/on/and/on/and/on/without/a/space",
  "x".repeat(300),
  "e\u0301\u0301\u0301\u0301",
  "\ufe0f",
  "\u200d",
  "\ud83d",
  "",
  "   ",
  "__proto__",
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: "binary", maxLength: 12 }), fc.lorem({ maxCount: 8 })), {
    maxLength: 3,
  })
  .map((parts) => parts.join(" "));

const tones: readonly (Tone | undefined)[] = [undefined, "strong", "conflict", "match", "silence", "command", "dim"];

const hostileLine: fc.Arbitrary<Line> = fc.array(
  fc.tuple(hostileText, fc.constantFrom(...tones)).map(([text, tone]) => span(text, tone)),
  { maxLength: 4 },
);

const cell: fc.Arbitrary<Cell> = fc.array(hostileLine, { maxLength: 2 });

const column = fc.record(
  {
    head: hostileText,
    align: fc.constantFrom("left" as const, "right" as const),
    min: fc.integer({ min: 1, max: 30 }),
    grow: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ["head"] },
);

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ type: fc.constant("paragraph" as const), lines: fc.array(hostileLine, { maxLength: 3 }) }),
    fc.record({
      type: fc.constant("heading" as const),
      level: fc.constantFrom(1 as const, 2 as const),
      line: hostileLine,
    }),
    fc.record({ type: fc.constant("drawing" as const), lines: fc.array(hostileLine, { maxLength: 3 }) }),
    fc.record({
      type: fc.constant("table" as const),
      columns: fc.array(column, { maxLength: 5 }),
      rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 4 }),
    }),
    fc.record({
      type: fc.constant("facts" as const),
      rows: fc.array(fc.record({ label: hostileLine, value: cell }), { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant("hint" as const), command: hostileText, text: hostileText }),
    fc.record({
      type: fc.constant("item" as const),
      lead: hostileLine,
      body: fc.array(tie("block"), { maxLength: 3 }),
    }),
  ),
}));

export const hostileView: fc.Arbitrary<View> = fc.array(block, { maxLength: 4 }).map((blocks) => ({ blocks }));

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    hostileText,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom("id", "title", "a", "b"), hostileText), tie("value"), { maxKeys: 4 }),
  ),
})).value;

export const items = fc.array(
  fc.dictionary(fc.oneof(fc.constantFrom("id", "title", "a", "b", "__proto__"), hostileText), json, { maxKeys: 4 }),
  { maxLength: 4 },
);
