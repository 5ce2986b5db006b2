import { describe, expect, test } from "vitest";

import { createLexicon } from "../../../src/model/lexicon.ts";
import { isProblem } from "../../../src/model/values/contract.ts";
import { name } from "../../../src/model/values/name.ts";
import { makeDataset } from "../../support/dataset.ts";
import { HOSTILE, knowing, read, relationOf, show } from "./support.ts";

const relation = (a: string, b: string): string => relationOf(name, a, b);

test("the same letters are the same name", () => {
  expect(relation("Operation Eagle Claw", "Operation Eagle Claw")).toBe("same");
  expect(relation(" Shiloh ", "Shiloh")).toBe("same");
});

describe("another spelling", () => {
  test.each([
    ["Day's Gap", "Day’s Gap", "curly quotes"],
    ["Day's Gap", "Days Gap", "no quotes"],
    ["Hanover Court-House", "hanover court house", "hyphen and case"],
    ["Manassas, First", "First Manassas", "word order"],
    ["Ayatollah Khomeini", "Ayatollah Khomeiny", "a letter"],
    ["Mohammad Mosaddegh", "Mohammed Mossadegh", "a letter in two words"],
    ["Mohammad Mosaddegh", "Mossadegh, Mohammed", "a letter in two words, in another order"],
    ["Perry", "Parry", "a letter of five"],
    ["Mora", "Morra", "a doubled letter of a short word"],
    ["Guns and drums", "Gun and drum", "plurals of short words"],
    ["Eighth Army", "Eigth Army", "a letter left out of a number"],
    ["Thomas Farriner", "Thoams Farriner", "two letters swapped"],
    ["Frederick’s Landing", "Fredrick’s Landyng", "a letter in each word"],
    ["Konstantinos", "Constantinos", "a letter of twelve"],
    ["Salamanka", "Salamanca", "a letter of nine"],
    ["Slamanka", "Slamanca", "a letter of eight"],
    ["Salomanka", "Salamanca", "two letters of nine"],
    ["Elizabeth", "Elisabeth", "a letter, in a word that ends like an ordinal"],
    ["Île de Ré", "Ile de Re", "accents"],
    ["أحمد", "احمد", "hamza"],
    ["مُحَمَّد", "محمد", "vowel signs"],
  ])("%s, %s: %s", (a, b) => {
    expect(relation(a, b)).toBe("spelling");
    expect(relation(b, a)).toBe("spelling");
  });

  test("an alias that the dataset lists, in any script", () => {
    const sameNamed = knowing({ sameNamed: () => true });
    expect(relationOf(name, "Eagle Claw", "عملية مخلب النسر", sameNamed)).toBe("spelling");
    expect(relationOf(name, "Manassas", "Bull Run", sameNamed)).toBe("spelling");
  });
});

describe("an initial is part of the fuller name", () => {
  test.each([
    ["Ann Harper", "A. Harper"],
    ["Ann Elise Harper", "Harper, Ann E."],
    ["John Ronald Smith", "J. R. Smith"],
    ["Jean Petit", "J Petit"],
    ["Лев Толстой", "Л. Толстой"],
    ["Victor Hugo", "V. Hugo"],
    ["David Lee", "D. Lee"],
    ["Henry Morton Stanley", "Stanley, M. H."],
  ])("%s contains %s", (fuller, shorter) => {
    expect(relation(fuller, shorter)).toBe("contains");
    expect(relation(shorter, fuller)).toBe("within");
  });

  test("names with initials of each other overlap", () => {
    expect(relation("J. Ronald Smith", "John R. Smith")).toBe("overlap");
  });

  test.each([
    ["A. Harper", "Beth Harper"],
    ["Ann Harper", "Beth Harper"],
    ["A. Harper", "Ann Harmer Miller"],
    ["A. B. Harper", "Ann Harper Miller"],
    ["J. R.", "John Ronald"],
    ["Henry V", "Henry VI"],
    ["张 三", "张 三丰"],
  ])("not so %s, %s", (a, b) => {
    expect(relation(a, b)).toBe("different");
  });
});

describe("words that a language shortens, translates or writes in figures", () => {
  const lexicon = {
    ...createLexicon(makeDataset([], { head: { languages: [{ code: "en" }, { code: "de" }] } })),
    tolerance: 0,
  };
  test.each([
    ["St. Malo", "Saint Malo", "spelling"],
    ["3rd Army", "Third Army", "spelling"],
    ["Army, 3rd", "Third Army", "spelling"],
    ["St. Florian", "Sankt Florian", "spelling"],
    ["Gen. Lee", "General Lee", "spelling"],
    ["Gen. Robert E. Lee", "General Robert Edward Lee", "within"],
    ["Harwick II", "Second Harwick", "spelling"],
    ["Harboro Bridge", "Harborough Bridge", "spelling"],
    ["Harborough", "Harboro", "spelling"],
    ["Harboro Bridge", "Marborough Bridge", "different"],
    ["Lindenstr. 5", "Lindenstraße 5", "spelling"],
    ["Cabo Harwick", "Cape Harwick", "spelling"],
    ["Harwick & New Port", "Harwick and New Port", "spelling"],
    ["Harwick & Mill Roads", "Harwick and Mill", "contains"],
    ["Harwick & Mill", "Harwick Mill", "spelling"],
    ["Harwick and Mill", "Harwick or Mill", "different"],
    ["Harwick I", "Second Harwick", "different"],
    ["3rd Army", "Fourth Army", "different"],
    ["2nd Army", "Third Army", "different"],
    ["Saint Malo", "Sankt Malo", "different"],
    ["3rd Corps", "Third Army", "different"],
  ] as const)("%s, %s: %s", (a, b, expected) => {
    expect(relationOf(name, a, b, lexicon)).toBe(expected);
  });

  test("of a language that is not the dataset's stay different", () => {
    const french = {
      ...createLexicon(makeDataset([], { head: { defaultLanguage: "fr", languages: [{ code: "fr" }] } })),
      tolerance: 0,
    };
    expect(relationOf(name, "3rd Army", "Third Army", french)).toBe("different");
    expect(relationOf(name, "2e Armée", "Deuxième Armée", french)).toBe("spelling");
    expect(relationOf(name, "Dumont & Fils", "Dumont et Fils", french)).toBe("spelling");
    expect(relationOf(name, "Dumont & Fils", "Dumont and Fils", french)).toBe("different");
  });
});

test.each([
  ["Cane Hill", "Canehill"],
  ["Appomattox Court House", "Appomattox Courthouse"],
  ["Fort De Russy", "Fort DeRussy"],
])("%s and %s are one name, written apart or together", (a, b) => {
  expect(relationOf(name, a, b)).toBe("spelling");
});

describe("is not another spelling", () => {
  test("a name that the dataset lists for something else", () => {
    const otherNamed = knowing({ otherNamed: () => true });
    expect(relationOf(name, "Captain Smith", "Captain Smyth", otherNamed)).toBe("different");
  });

  test.each([
    ["First Manassas", "Second Manassas"],
    ["Fifteenth Corps", "Sixteenth Corps"],
    ["Sixth Fleet", "Sixty Fleet"],
    ["Eighth Army", "Eighty Army"],
    ["Northeast Army", "Southeast Army"],
    ["Northwest Army", "Northeast Army"],
    ["Kernstown I", "Kernstown II"],
    ["Louis XIV", "Louis XVI"],
    ["Operation 1980", "Operation 1981"],
    ["Bull Run", "Manassas"],
    ["Iran", "Iraq"],
    ["Iran", "Irana"],
    ["Slomanka", "Slamanca"],
    ["Salamanka", "Solomonka"],
    ["Fox", "Foxx"],
    ["Antietam Creek", "Antietan Creek Road"],
    ["Antietan Creek Road", "Antietam Creek"],
    ["Fredericksburg Heights", "Fredericksberg Hollow"],
    ["1453", "Константинополь"],
    ["Константинополь", "1453"],
  ])("%s, %s", (a, b) => {
    expect(relation(a, b)).toBe("different");
  });
});

test("a fuller name contains the shorter one", () => {
  expect(relation("Shah Mohammad Reza Pahlavi", "Mohammad Reza")).toBe("contains");
  expect(relation("Mohammad Reza", "Shah Mohammad Reza Pahlavi")).toBe("within");
});

test("a name in another script is compared by the names that the dataset has for it in this one", () => {
  const revolt = knowing({
    namesOf: (text) => (text === "الثورة العرابية" ? ["Urabi revolt", "الثورة العرابية"] : []),
  });
  const relation = (other: string) => relationOf(name, "الثورة العرابية", other, revolt);
  expect(relation("Urabi Revolt")).toBe("spelling");
  expect(relation("Urabi")).toBe("contains");
  expect(relation("Egyptian rising")).toBe("different");
  expect(relation("Восстание")).toBe("unknown");
  expect(relationOf(name, "Urabi", "الثورة العرابية", revolt)).toBe("within");
});

test.each([
  // One name that it has is another spelling.
  [["Egyptian rising", "Urabi revolt"], "spelling"],
  [["Urabi", "Urabi revolt"], "spelling"],
  [["Urabi", "Urabi revolt of Egypt"], "unknown"],
  [["Urabi", "The Egyptian rising"], "within"],
] as const)("the names %j in this script say as much as they agree on", (names, expected) => {
  const context = knowing({ namesOf: (text) => (text === "الثورة العرابية" ? names : []) });
  expect(relationOf(name, "الثورة العرابية", "Urabi revolt", context)).toBe(expected);
});

test.each([
  ["Manassas, First", "First Manassas", "the names have the same words in another order"],
  ["Cane Hill", "Canehill", "the names differ only in case, accents, spacing or punctuation"],
  ["Ayatollah Khomeini", "Ayatollah Khomeiny", "the names differ by a letter or two"],
])("%s, %s: why", (a, b, rule) => {
  expect(name.relate(read(name, a), read(name, b), knowing({})).rule).toBe(rule);
});

test("the same words, one of them shortened, are not said to differ in order", () => {
  const isSameWord = (a: string, b: string): boolean => [a, b].sort().join() === "gen,general";
  expect(name.relate(read(name, "Gen. Lee"), read(name, "General Lee"), knowing({ isSameWord })).rule).toBe(
    "the names have the same words, of which some are shortened, translated or written in figures",
  );
});

test("names in scripts that share no letter cannot be compared without the dataset's help", () => {
  expect(relation("Operation Eagle Claw", "عملية مخلب النسر")).toBe("unknown");
  expect(relation("Κωνσταντινούπολη", "Константинополь")).toBe("unknown");
  expect(relation("壬辰倭乱", "임진왜란")).toBe("unknown");
  expect(relation("USS نيميتز", "USS Nimitz")).toBe("different");
});

test("a word counts as often as it occurs", () => {
  expect(relation("Baden Baden", "Baden")).not.toBe("same");
});

test("what is not text, or is empty, is not a name", () => {
  for (const raw of ["", "  ", 8, true, null, undefined, {}, []]) expect(isProblem(name.parse(raw))).toBe(true);
});

test("hostile names are kept as they are, and comparing them does no harm", () => {
  const texts = HOSTILE.filter((raw) => typeof raw === "string" && raw.trim() !== "");
  for (const raw of texts) {
    const value = read(name, raw);
    expect(name.parse(name.canonical(value))).toEqual(value);
    expect(relationOf(name, raw, "Gettysburg")).not.toBe("same");
  }
});

test("is shown as the source writes it", () => {
  expect(show(name, "Day’s Gap")).toBe("Day’s Gap");
});
