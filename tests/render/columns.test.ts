import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { ColumnNeed } from "../../src/render/columns.ts";
import { fitColumns } from "../../src/render/columns.ts";

const need = (natural: number, given: Partial<ColumnNeed> = {}): ColumnNeed => ({
  natural,
  word: Math.min(natural, 8),
  min: Math.min(natural, 6),
  grow: 1,
  ...given,
});

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

test("spare room goes to the columns that grow, in proportion", () => {
  expect(fitColumns([need(10, { grow: 0 }), need(10), need(10, { grow: 3 })], 50)).toEqual([10, 15, 25]);
});

test("missing room is taken from the longest columns; a column that does not grow keeps its content", () => {
  expect(fitColumns([need(10, { grow: 0 }), need(20), need(50)], 60)).toEqual([10, 16, 34]);
});

test("a column that does not grow gives way before the table does", () => {
  expect(fitColumns([need(40, { grow: 0 }), need(20)], 30)).toEqual([18, 12]);
});

test("columns too narrow to read do not fit", () => {
  expect(fitColumns([need(30), need(30), need(30)], 20)).toBeNull();
  expect(fitColumns([need(20, { min: 15 }), need(20, { min: 15 })], 29)).toBeNull();
});

test("widths fill the room exactly and respect the minimum width", () => {
  const needs = fc.array(
    fc.record({
      natural: fc.integer({ min: 1, max: 200 }),
      word: fc.integer({ min: 1, max: 40 }),
      min: fc.integer({ min: 1, max: 20 }),
      grow: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(needs, fc.integer({ min: 1, max: 300 }), (columns, available) => {
      const widths = fitColumns(columns, available);
      if (widths === null) return;
      expect(sum(widths)).toBe(available);
      for (const [index, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(columns[index]?.min ?? 0);
    }),
  );
});
