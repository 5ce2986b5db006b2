import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fold, foldWithMap } from "../../src/model/fold.ts";

describe("differences that are folded away", () => {
  test.each([
    ["Day’s Gap", "day's gap"],
    ["Elkin’s Ferry", "Elkins Ferry"],
    ["Hanover Court-House", "hanover  court house"],
    ["São Tomé", "SAO TOME"],
    ["Straße", "STRASSE"],
    ["Łódź", "lodz"],
    ["İstanbul", "istanbul"],
    ["Ὀδυσσεύς", "οδυσσευσ"],
    ["أحمد", "احمد"],
    ["مُحَمَّـد", "محمد"],
    ["السفارة", "السفاره"],
    ["مصطفى", "مصطفي"],
    ["١٩٨٠", "1980"],
    ["１９８０", "1980"],
    ["ﬁre", "fire"],
    ["co\u00adoperate", "cooperate"],
    ["\u202eevil\u202c", "evil"],
    ["Café", "Cafe\u0301"],
    ["が", "か\u3099"],
    ["パリ", "ハ\u309aリ"],
    ["한국", "한국".normalize("NFD")],
    ["하", "\u1112\u064e\u1161"],
  ])("%s, %s", (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });
});

describe("differences that distinguish words are kept", () => {
  test.each([
    ["か", "が"],
    ["की", "का"],
    ["ب", "ت"],
    ["First Manassas", "Second Manassas"],
    ["12", "21"],
    ["a b", "ab"],
  ])("%s, %s", (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });
});

test("nothing folds to nothing", () => {
  expect(["", "  ", "—", "’", "\u0301"].map(fold)).toEqual(["", "", "", "", ""]);
});

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "a",
      "É",
      "ß",
      "ا",
      "َ",
      "٣",
      " ",
      "-",
      "’",
      "\u0301",
      "が",
      "か",
      "\u3099",
      "\u1112",
      "\u1161",
      "İ",
      "1",
      ",",
      "½",
    ),
  }),
);

test("folding twice changes nothing", () => {
  fc.assert(
    fc.property(text, (original) => {
      expect(fold(fold(original))).toBe(fold(original));
    }),
  );
});

test("leaves single spaces between words, and none at the ends", () => {
  fc.assert(
    fc.property(text, (original) => {
      expect(fold(original)).not.toMatch(/^ | $| {2}/);
    }),
  );
});

test("the map points from every folded letter into the original, in order", () => {
  fc.assert(
    fc.property(text, (original) => {
      const folded = foldWithMap(original);
      expect(folded.text).toBe(fold(original));
      expect(folded.at).toHaveLength(folded.text.length);
      expect([...folded.at].sort((a, b) => a - b)).toEqual(folded.at);
      expect(folded.at.every((index) => index >= 0 && index < original.length)).toBe(true);
    }),
  );
});
