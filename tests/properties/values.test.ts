// Laws of values: whatever two values are, they relate the same from both sides, and are what they are written as.

import { inEnglish } from "../../src/model/phrases/en.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createLexicon } from "../../src/model/lexicon.ts";
import { isProblem, mirror } from "../../src/model/values/contract.ts";
import {
  boundsOf,
  canonicalValue,
  displayValue,
  parseValue,
  relateValues,
  valueKindNames,
  type Value,
  type ValueKindName,
} from "../../src/model/values/index.ts";
import { makeDataset } from "../support/dataset.ts";
import { DECLARED, WRITTEN } from "./support.ts";

const lexicon = createLexicon(makeDataset([], DECLARED));

const two = (n: number): string => String(n).padStart(2, "0");
const day = fc
  .date({ min: new Date("0100-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map(
    (date) =>
      `${String(date.getUTCFullYear()).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`,
  );
const moment = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom("", "~", "?", "%"))
  .map(([text, length, mark]) => text.slice(0, length) + mark);
const clock = fc
  .tuple(fc.nat(23), fc.nat(59), fc.constantFrom("", ":00", ":35"))
  .map(([hour, minute, second]) => `${two(hour)}:${two(minute)}${second}`);
const figure = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: 0, max: 30 }).map((n) => n * 100),
  fc.maxSafeInteger(),
  fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom(10, 100, 1000)).map(([n, parts]) => n / parts),
);
const words = fc
  .array(fc.constantFrom("Great", "Fire", "Fyre", "of", "London", "Londres", "Second", "1666", "النار", "Пожар"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join(" "));

/** Any text that a kind may be written as. */
const written: Readonly<Record<ValueKindName, fc.Arbitrary<unknown>>> = {
  count: fc.oneof(
    figure,
    fc.integer({ min: -50, max: 50 }).map((n) => n.toFixed(2)),
    fc.tuple(figure, figure).map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`),
    fc.tuple(fc.constantFrom("~", "~<", "~>", ">=", "<=", ">", "<"), figure).map((parts) => parts.join("")),
  ),
  measure: fc
    .tuple(
      fc.constantFrom("", "~", "~<", ">="),
      figure,
      fc.constantFrom("ft", "m", "km", "kg", "lb", "tons", "°F", "°C", "USD"),
    )
    .map(([sign, n, unit]) => `${sign}${n} ${unit}`),
  "clock-time": fc
    .tuple(clock, clock, fc.constantFrom("", "~", "<", "~>"), fc.constantFrom("", "..", "/"))
    .map(([from, to, mark, sign]) => (sign === "" ? `${mark}${from}` : `${from}${sign}${to}`)),
  date: fc.oneof(
    moment,
    fc.tuple(day, clock, clock).map(([on, from, to]) =>
      [from, to]
        .sort()
        .map((at) => `${on}T${at}`)
        .join("/"),
    ),
    fc
      .tuple(moment, moment, fc.constantFrom("/", ".."))
      .map(([a, b, sign]) => (sign === "/" ? [a, b].sort().join("/") : `[${[a, b].sort().join("..")}]`)),
  ),
  "relative-date": fc
    .tuple(fc.constantFrom("P1D ", "P2M ", ""), fc.constantFrom("after ", "before "), fc.constantFrom("fire", "plague"))
    .map((parts) => parts.join("")),
  duration: fc
    .tuple(fc.constantFrom("", "~"), fc.nat(500), fc.constantFrom("D", "W", "M", "Y"))
    .map(([mark, n, unit]) => `${mark}P${n}${unit}`),
  name: words,
  entity: fc.constantFrom(...WRITTEN.entity),
  term: fc.constantFrom(...WRITTEN.term),
  flag: fc.boolean(),
  order: fc.constantFrom(...WRITTEN.order),
  text: words,
};

const valueOf = (kind: ValueKindName): fc.Arbitrary<Value> =>
  fc
    .oneof(written[kind], fc.constantFrom(...WRITTEN[kind]))
    .map((raw) => parseValue(kind, raw))
    .filter((value): value is Value => !isProblem(value));

describe.each(valueKindNames.map((kind) => [kind]))("%s", (kind) => {
  test("relates the same from both sides", () => {
    fc.assert(
      fc.property(valueOf(kind), valueOf(kind), fc.constantFrom(0, 1, 10), (a, b, tolerance) => {
        const context = { ...lexicon, tolerance };
        expect(relateValues(b, a, context)).toEqual(mirror(relateValues(a, b, context)));
      }),
      { numRuns: 400 },
    );
  });

  test("is the same as itself", () => {
    fc.assert(
      fc.property(valueOf(kind), (value) => {
        expect(relateValues(value, value, { ...lexicon, tolerance: 0 }).relation).toBe("same");
      }),
    );
  });

  test("reads back as itself", () => {
    fc.assert(
      fc.property(valueOf(kind), (value) => {
        expect(parseValue(value.kind, canonicalValue(value))).toEqual(value);
      }),
    );
  });

  test("has bounds in order, and can be shown in any language", () => {
    fc.assert(
      fc.property(valueOf(kind), fc.constantFrom("en", "id", "ar", "el"), (value, lang) => {
        const bounds = boundsOf(value);
        if (bounds !== null) expect(bounds.min).toBeLessThanOrEqual(bounds.max);
        expect(displayValue(value, { lang, phrases: inEnglish, labelOf: (_type, id) => id })).not.toBe("");
      }),
    );
  });
});

test("values that share a day and no time of day, or a figure, never exclude each other", () => {
  for (const kind of ["count", "date", "duration"] as const) {
    fc.assert(
      fc.property(valueOf(kind), valueOf(kind), (a, b) => {
        const [left, right] = [boundsOf(a), boundsOf(b)];
        fc.pre(left !== null && right !== null && left.min <= right.max && right.min <= left.max);
        fc.pre(a.kind !== "date" || b.kind !== "date" || !a.moments || !b.moments);
        expect(relateValues(a, b, { ...lexicon, tolerance: 0 }).relation).not.toBe("excluding");
      }),
    );
  }
});

/** Worth of the last digit that is no zero. */
const lastDigit = (n: number): number => {
  const [, whole = "", zeros = "", decimals] = /^-?(\d*?)(0*)(?:\.(\d+))?$/.exec(String(n)) ?? [];
  return decimals === undefined ? 10 ** (whole === "" ? 0 : zeros.length) : 10 ** -decimals.length;
};

test("figures that are a rounding differ by no more than half of the coarser figure's last digit", () => {
  const near = fc
    .tuple(figure, fc.constantFrom(0.01, 0.1, 1, 10, 100, 1000))
    .map(([n, unit]): [number, number] => [n, Number((Math.round(n / unit) * unit).toPrecision(12))]);
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(figure, figure)), ([a, b]) => {
      const [left, right] = [parseValue("count", a), parseValue("count", b)];
      fc.pre(!isProblem(left) && !isProblem(right));
      if (relateValues(left, right, { ...lexicon, tolerance: 0 }).relation !== "rounding") return;
      expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.max(lastDigit(a), lastDigit(b)) / 2 + Math.abs(a) * 1e-9);
    }),
    { numRuns: 2000 },
  );
});

test("any value can be parsed as any kind without an exception", () => {
  fc.assert(
    fc.property(fc.constantFrom(...valueKindNames), fc.anything(), (kind, raw) => {
      const value = parseValue(kind, raw);
      if (!isProblem(value)) expect(parseValue(value.kind, canonicalValue(value))).toEqual(value);
    }),
    { numRuns: 1000 },
  );
});
