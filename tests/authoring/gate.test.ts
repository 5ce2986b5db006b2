// The gate: nothing enters as a claim of a source that does not stand in its text.

import { beforeAll, expect, test } from "vitest";
import { type QuotedClaim, refuseClaim } from "../../src/authoring/gate.ts";
import { segmentText } from "../../src/dataset/texts-segments.ts";
import { createTermReader } from "../../src/drafting/read-term.ts";
import { loadEdtf } from "../../src/model/values/date.ts";
import { parseValue, type ValueKindName } from "../../src/model/values/index.ts";

beforeAll(loadEdtf);

const TEXT =
  "The ferry sank on 6 March 1987. Nine men and about 130 cars were lost.\nOn 9 March a diver, John Smith, found eight of the men. Two months later the court met.";
const inLanguage = (language: string, text: string) => ({
  text: { text, segments: segmentText(text, language), isNumbered: true, isSame: null, sha256: "" },
  readTerm: createTermReader(language),
});
const ENGLISH = inLanguage("en", TEXT);

function refuse(
  kind: ValueKindName,
  value: unknown,
  stated: string | null,
  place: string,
  isInferred = false,
  { text, readTerm }: typeof ENGLISH = ENGLISH,
) {
  const parsed = parseValue(kind, value);
  if ("problem" in parsed) throw new Error(parsed.problem);
  const [paragraph = 0, sentence = 0] = place.split(".").map(Number);
  const claim: QuotedClaim = {
    value: parsed,
    stated,
    locator: place === "" ? null : { paragraph, sentence },
    isInferred,
  };
  const refusal = refuseClaim(claim, text, readTerm);
  return refusal && [refusal.reason, refusal.nearest && `§${refusal.nearest.paragraph}.${refusal.nearest.sentence}`];
}

test.each([
  ["date", "1987-03-06", "6 March 1987", "1.1"],
  ["date", "1987-03", "6 March 1987", "1.1"],
  ["date", "1987-03-09", "9 March", "2.1"],
  ["date", "P2M after inquiry", "Two months later", "2.2"],
  ["count", 9, "Nine men", "1.2"],
  ["count", "~130", "about 130 cars", "1.2"],
  ["count", 130, "130 cars", "1.2"],
  ["name", "John Smith", "John Smith", "2.1"],
  ["text", "it was found", "found", "2.1"],
] as const)("a %s of %s lets in “%s” at §%s", (kind, value, stated, place) => {
  expect(refuse(kind, value, stated, place)).toBeNull();
});

test.each([
  ["count", 8, "Nine men", "1.2", "8 cannot be read from “Nine men”, which says 9", "§2.1"],
  ["count", 9, "Nine men", "2.1", "“Nine men” is not at §2.1", "§1.2"],
  [
    "count",
    9,
    "nine brave men drowned",
    "1.1",
    "“nine brave men drowned” is not at §1.1, nor anywhere in the text",
    "§1.2",
  ],
  ["count", 9, "Nine men", "4.1", "the text has no paragraph 4, sentence 1", "§1.2"],
  ["count", 9, "Nine men", "", "it has no paragraph and sentence", "§1.2"],
  ["count", 9, null, "1.2", "it has no stated words", "§1.2"],
  ["date", "1987-03-06", "The ferry sank", "1.1", "1987-03-06 cannot be read from “The ferry sank”", "§1.1"],
  ["date", "1990-03-09", "9 March", "2.1", "the year 1990 is neither in “9 March” nor anywhere in the text", "§2.1"],
  [
    "date",
    "P3M after inquiry",
    "Two months later",
    "2.2",
    "P3M after inquiry cannot be read from “Two months later”, which says P2M after",
    null,
  ],
  ["name", "Jane Smith", "John Smith", "2.1", "“Jane Smith” cannot be read from “John Smith”", null],
] as const)("a %s of %s with “%s” at §%s is refused: %s", (kind, value, stated, place, reason, nearest) => {
  expect(refuse(kind, value, stated, place)).toEqual([reason, nearest]);
});

test("an inferred value need not follow from the quoted words, but the words must be there", () => {
  expect(refuse("count", 2, "the men", "2.1", true)).toBeNull();
  expect(refuse("count", 2, "the men", "1.1", true)).toEqual(["“the men” is not at §1.1", "§2.1"]);
});

const FRENCH =
  "Elle partit vers 22 heures et coula à 2 h 50, à quatre kilomètres du cap ; l'amende fut de 5 000 livres.";
const LOOSE =
  "She left on a grey morning, struck at half past two, two miles off, and sank at 2.50 am with a fine of £5,000.";

test.each([
  ["en", LOOSE, "clock-time", "02:50", "sank at 2.50 am"],
  ["en", LOOSE, "clock-time", "~02:50", "2.50 am"],
  ["en", LOOSE, "clock-time", "02:30", "half past two"],
  ["en", LOOSE, "clock-time", "morning", "on a grey morning"],
  ["en", LOOSE, "measure", "~2 mi", "two miles off"],
  ["en", LOOSE, "measure", "3.2 km", "two miles off"],
  ["en", LOOSE, "measure", "5000 GBP", "a fine of £5,000"],
  ["fr", FRENCH, "clock-time", "~22:00", "vers 22 heures"],
  ["fr", FRENCH, "clock-time", "22:00..02:50", "vers 22 heures et coula à 2 h 50"],
  ["fr", FRENCH, "measure", "4 km", "quatre kilomètres"],
] as const)("%s: “%s” bears out the %s %s by “%s”", (language, text, kind, value, stated) => {
  expect(refuse(kind, value, stated, "1.1", false, inLanguage(language, text))).toBeNull();
});

test.each([
  ["en", LOOSE, "clock-time", "04:50", "2.50 am", "04:50 cannot be read from “2.50 am”, which says 02:50"],
  ["en", LOOSE, "clock-time", "04:50", "She left", "04:50 cannot be read from “She left”"],
  ["en", LOOSE, "measure", "9 km", "two miles off", "9 km cannot be read from “two miles off”, which says 2 mi"],
  ["en", LOOSE, "measure", "9000 GBP", "£5,000", "9000 GBP cannot be read from “£5,000”, which says 5000 GBP"],
  [
    "fr",
    FRENCH,
    "measure",
    "9 km",
    "quatre kilomètres",
    "9 km cannot be read from “quatre kilomètres”, which says 4 km",
  ],
] as const)("%s: “%s” refuses the %s %s by “%s”", (language, text, kind, value, stated, reason) => {
  expect(refuse(kind, value, stated, "1.1", false, inLanguage(language, text))?.[0]).toBe(reason);
});
