import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldWithMap } from "../../src/model/fold.ts";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."aÉßİı’'-,. 0123456789٣٬أإآىةـًّﷲ½Ⅷ関がｶﾞกำक़ά̈ς😀") }),
);

describe("fold", () => {
  test.each([
    ["Élan VITAL", "elan vital"],
    ["İstanbul'un", "istanbulun"],
    ["مُحَمَّد", "محمد"],
    ["إلى الأمّة", "الي الامه"],
    ["كـــتاب", "كتاب"],
    ["٤٤٤ يومًا", "444 يوما"],
    ["well-known", "well known"],
    ["Ἀθῆναι, πόλις", "αθηναι πολισ"],
    ["1,629 and 1.629.000 and ٤٬٧٧٣", "1629 and 1629000 and 4773"],
    ["3.14 on 29.05.1453", "3 14 on 29 05 1453"],
    ["ガス", "ガス"],
    ["  (so — so)  ", "so so"],
  ])("%s → %s", (original, folded) => {
    expect(fold(original)).toBe(folded);
  });

  test("folding twice changes nothing", () => {
    fc.assert(fc.property(text, (original) => fold(fold(original)) === fold(original)));
  });

  test("is the text of foldWithMap", () => {
    fc.assert(fc.property(text, (original) => fold(original) === foldWithMap(original).text));
  });

  test("is the text of foldWithMap for every letter of Latin and Arabic", () => {
    const letters = Array.from({ length: 0x700 }, (_, code) => String.fromCharCode(code));
    expect(letters.filter((letter) => fold(letter) !== foldWithMap(letter).text)).toEqual([]);
  });
});

describe("foldWithMap", () => {
  test("maps every code unit into the original, in order", () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: folded, at, end } = foldWithMap(original);
        expect([at.length, end.length]).toEqual([folded.length, folded.length]);
        at.forEach((start, unit) => {
          expect(start).toBeGreaterThanOrEqual(at[unit - 1] ?? 0);
          expect(end[unit]).toBeGreaterThan(start);
          expect(end[unit]).toBeLessThanOrEqual(original.length);
        });
      }),
    );
  });

  test("what a word maps to folds to the word again", () => {
    const { text: folded, at, end } = foldWithMap("Die «Größe» von أُمَّة’s Häuser");
    const words = [...folded.matchAll(/\S+/g)].map((match) => [match[0], match.index] as const);
    const originals = words.map(([word, from]) =>
      "Die «Größe» von أُمَّة’s Häuser".slice(at[from], end[from + word.length - 1]),
    );
    expect(originals).toEqual(["Die", "Größe", "von", "أُمَّة’s", "Häuser"]);
  });
});
