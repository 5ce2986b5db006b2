// Words: how a folded text is cut, what number words stand for, what a word is under its affixes and by its sound.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NumberWords } from "../../src/search/numbers.ts";
import { findSoundKeys, soundDistance } from "../../src/search/sounds.ts";
import { findStems } from "../../src/search/stems.ts";
import { createStringTable, indexesOfBeginning, indexOfWord, wordAt } from "../../src/search/string-table.ts";
import { tokenize } from "../../src/search/tokens.ts";
import { writeDates } from "../../src/search/concepts.ts";
import { fold } from "../../src/model/fold.ts";

const numbersOf = (values: Readonly<Record<string, number>>, joiners: readonly string[] = []): NumberWords => ({
  values: new Map(Object.entries(values).map(([word, value]) => [fold(word), value])),
  longest: 2,
  joiners,
});

const NONE = numbersOf({});
const ENGLISH = numbersOf(
  { two: 2, four: 4, six: 6, nine: 9, nineteen: 19, forty: 40, seventy: 70, hundred: 100, thousand: 1000 },
  ["and"],
);
const ARABIC = numbersOf({ أربعة: 4, أربعون: 40, أربعمئة: 400, خمسون: 50, اثنان: 2 }, ["و"]);

describe("tokenize", () => {
  const wordsOf = (text: string, numbers = NONE): readonly string[] =>
    tokenize(fold(text), numbers).map(({ word }) => word);

  test.each([
    ["Sanksi-sanksi ekonomi", ["sanksi", "ekonomi"]],
    ["F-14", ["f", "f14", "14"]],
    ["C130", ["c130", "130"]],
    ["on 07 March", ["on", "on7", "7", "march"]],
    ["関東大震災", ["関東", "東大", "大震", "震災"]],
    ["皇帝の死", ["皇帝", "の", "死"]],
    ["オスマン帝国", ["オスマン", "帝国"]],
    ["กขคง", ["กข", "ขค", "คง"]],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test.each([
    ["six", ENGLISH, "6"],
    ["forty-four", ENGLISH, "44"],
    ["four hundred and forty-four", ENGLISH, "444"],
    ["two thousand six hundred", ENGLISH, "2600"],
    ["أربعمئة وأربعة وأربعون", ARABIC, "444"],
    ["اثنان وخمسون", ARABIC, "52"],
  ])("%s gives its figure", (text, numbers, figure) => {
    expect(wordsOf(text, numbers)).toContain(figure);
  });

  test("numbers that do not form one number stay apart", () => {
    const words = wordsOf("nineteen seventy nine", ENGLISH);
    expect(words).toContain("19");
    expect(words).toContain("79");
    expect(words).not.toContain("98");
  });

  test("words lie in the text, one after another", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const folded = fold(text);
        let last = 0;
        for (const { from, to, isExtra } of tokenize(folded, ENGLISH)) {
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(folded.length);
          if (!isExtra) expect(from).toBeGreaterThanOrEqual(last);
          if (!isExtra) last = from;
        }
      }),
    );
  });
});

describe("findStems", () => {
  const keysOf = (word: string, prefixes: readonly string[], suffixes: readonly string[]): readonly string[] =>
    findStems(word, { prefixes, suffixes }).map(({ key }) => key);

  test.each([
    ["released", [], ["ed", "s"], "releas"],
    ["stopped", [], ["ed"], "stop"],
    ["died", [], ["ed"], "die"],
    ["dipukul", ["di"], [], "pukul"],
    ["penyewaan", ["peny"], ["an"], "sewa"],
    ["gemilerin", [], ["ler", "in"], "gemi"],
    ["والكتاب", ["وال"], [], "كتاب"],
  ])("%s", (word, prefixes, suffixes, stem) => {
    expect(keysOf(word, prefixes, suffixes)).toContain(stem);
  });

  test("puts back the letter that merged into a prefix, and no other", () => {
    expect(keysOf("menyerang", ["meny"], [])).toEqual(expect.arrayContaining(["serang"]));
    expect(keysOf("menyerang", ["meny"], [])).not.toContain("perang");
  });

  test("leaves short words and figures alone", () => {
    expect([keysOf("bed", ["b"], ["ed"]), keysOf("1880s", [], ["s"])]).toEqual([[], []]);
  });
});

describe("sounds", () => {
  test.each([
    ["curie", "kuri"],
    ["mohammad", "mohamad"],
    ["philip", "filip"],
    ["شكسبير", "shakespeare"],
    ["γκαριμπαλντι", "garibaldi"],
    ["чехов", "chekhov"],
    ["गांधी", "gandhi"],
    ["ガリレオ", "galireo"],
    ["ميونيخ", "munikh"],
    ["سفارة", "sifara"],
    ["سفارة", "safarat"],
    ["اقتحام", "iqtiham"],
  ])("%s and %s share a key", (a, b) => {
    const keys = findSoundKeys(fold(b));
    expect(findSoundKeys(fold(a)).filter((key) => keys.includes(key))).not.toEqual([]);
  });

  test('a ta marbuta sounds like "a", or like "at" before another word', () => {
    for (const word of ["sifara", "sifarah", "sifarat"]) expect(soundDistance(word, fold("سفارة"))).toBeLessThan(0.2);
  });

  test("distance is symmetric, zero between a word and itself, and unknown for unknown letters", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdeghikmnoprstuvwyzشكرنويه"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        word,
        word,
        (a, b) => Math.abs(soundDistance(a, b) - soundDistance(b, a)) < 1e-9 && soundDistance(a, a) === 0,
      ),
    );
    expect(soundDistance("abc", "語")).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("writeDates", () => {
  const MONTHS = ["january", "february", "march"];

  test.each([
    ["1871-03-12", "12 march 1871"],
    ["1871-03", "march 1871"],
    ["12/3/1871", "12 march 1871"],
    ["3.12.1871", "3.12.1871"],
    ["2.13.1871", "13 february 1871"],
    ["before ١٨٧١-٠٣-١٢", "before 12 march 1871"],
    ["1871", "1871"],
  ])("%s → %s", (typed, written) => {
    expect(writeDates(typed, () => MONTHS)).toBe(written);
  });
});

describe("a string table", () => {
  const sorted = fc
    .uniqueArray(fc.string(), { maxLength: 40 })
    .map((words) => words.toSorted((a, b) => (a < b ? -1 : 1)));

  test("finds every word in it, and no other", () => {
    fc.assert(
      fc.property(sorted, fc.string(), (words, other) => {
        const table = createStringTable(words);
        expect(words.map((word) => indexOfWord(table, word))).toEqual(words.map((_, index) => index));
        expect(words.map((_, index) => wordAt(table, index))).toEqual(words);
        expect(indexOfWord(table, other)).toBe(words.indexOf(other));
        expect(indexesOfBeginning(table, other).map((index) => words[index])).toEqual(
          words.filter((word) => word.startsWith(other)),
        );
      }),
    );
  });
});
