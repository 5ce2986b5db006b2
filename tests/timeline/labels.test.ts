import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packMarks, placeLabel } from "../../src/timeline/place-labels.ts";
import { assignLetters } from "../../src/present/source-marks.ts";

test.each([
  ["right of its mark", { from: 2, to: 4 }, 10, null, { side: "right", column: 6, width: 10 }],
  ["left of a mark at the end", { from: 30, to: 39 }, 10, null, { side: "left", column: 19, width: 10 }],
  [
    "inside a mark that leaves no room",
    { from: 1, to: 38 },
    10,
    { from: 2, to: 38 },
    { side: "inside", column: 15, width: 10 },
  ],
  ["below where nothing else is left", { from: 1, to: 38 }, 10, null, { side: "below", column: 1, width: 10 }],
  ["below, and cut", { from: 1, to: 38 }, 60, null, { side: "below", column: 0, width: 40 }],
])("a label stands %s", (_, mark, wanted, inside, label) => {
  expect(placeLabel(mark, wanted, 40, 1, inside)).toEqual(label);
});

const marks = (width: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: width - 1 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 40 }))
      .map(([from, long, wanted]) => ({
        item: null,
        mark: { from, to: Math.min(width - 1, from + long) },
        wanted,
      })),
    { maxLength: 30 },
  );

const sized = fc.integer({ min: 24, max: 200 }).chain((width) => fc.tuple(fc.constant(width), marks(width)));

test("a label never covers its own mark, and stays within the width", () => {
  fc.assert(
    fc.property(sized, ([width, items]) => {
      for (const { mark, wanted } of items) {
        const { side, column, width: taken } = placeLabel(mark, wanted, width, 1, null);
        expect(column).toBeGreaterThanOrEqual(0);
        expect(column + taken).toBeLessThanOrEqual(width);
        if (side === "right") expect(column).toBeGreaterThan(mark.to);
        if (side === "left") expect(column + taken).toBeLessThanOrEqual(mark.from);
      }
    }),
  );
});

test("in a lane no mark and no label touches another", () => {
  fc.assert(
    fc.property(sized, ([width, items]) => {
      const taken = new Map<string, number>();
      const take = (owner: number, line: number, from: number, to: number): void => {
        for (let column = from; column <= to; column += 1) {
          const key = `${line} ${column}`;
          expect(taken.get(key) ?? owner).toBe(owner);
          taken.set(key, owner);
        }
      };
      const indexed = items.map((one, index) => ({ ...one, item: index }));
      for (const { item, line, label } of packMarks(indexed, width, 1)) {
        const { mark } = indexed[item]!;
        take(item, line, mark.from, mark.to);
        take(item, label.side === "below" ? line + 1 : line, label.column, label.column + label.width - 1);
      }
    }),
  );
});

const lettersOf = (...names: readonly string[]): readonly string[] => [
  ...assignLetters(names, (name) => name).values(),
];

test("letters are those of the names of the sources where possible, and never the same", () => {
  expect(lettersOf("annals", "bede", "abbot", "ab", "日本")).toEqual(["A", "B", "O", "C", "D"]);
  expect(lettersOf("Sumber Indonesia", "Sumber Arab", "Sumber Inggris")).toEqual(["I", "A", "N"]);
  expect(lettersOf("المصدر الإندونيسي", "المصدر العربي", "المصدر الإنجليزي")).toEqual(["إ", "ع", "ن"]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }), (sources) => {
      const letters = lettersOf(...sources);
      expect(new Set(letters).size).toBe(sources.length);
    }),
  );
});
