// The program's own words in three languages: natural in each, and none left in another.

import { describe, expect, test } from "vitest";
import ar from "../../data/languages/reasons/ar.json" with { type: "json" };
import en from "../../data/languages/reasons/en.json" with { type: "json" };
import id from "../../data/languages/reasons/id.json" with { type: "json" };
import arRules from "../../data/languages/rules/ar.json" with { type: "json" };
import idRules from "../../data/languages/rules/id.json" with { type: "json" };
import { inArabic } from "../../src/model/phrases/ar.ts";
import { inEnglish } from "../../src/model/phrases/en.ts";
import { inIndonesian } from "../../src/model/phrases/id.ts";
import { loadPhrases } from "../../src/model/phrases/index.ts";
import { count } from "../../src/model/values/count.ts";
import type { DisplayContext } from "../../src/model/values/contract.ts";
import { date } from "../../src/model/values/date.ts";
import { duration } from "../../src/model/values/duration.ts";
import { flag } from "../../src/model/values/flag.ts";
import { order } from "../../src/model/values/order.ts";
import { relativeDate } from "../../src/model/values/relative-date.ts";
import { show } from "./values/support.ts";

const contextOf = (lang: string, phrases: DisplayContext["phrases"]): DisplayContext => ({
  lang,
  phrases,
  labelOf: () => "X",
});
const CONTEXTS = [contextOf("en", inEnglish), contextOf("id", inIndonesian), contextOf("ar", inArabic)];

describe("values in English, Indonesian and Arabic", () => {
  test.each([
    [count, "~1200", "about 1,200", "sekitar 1.200", "نحو 1,200"],
    [count, ">=3", "at least 3", "sedikitnya 3", "3 على الأقل"],
    [count, "<=100", "at most 100", "paling banyak 100", "100 على الأكثر"],
    [count, "2..5", "2–5", "2–5", "2–5"],
    [count, "several hundred", "several hundred", "beberapa ratus", "عدة مئات"],
    [date, "1980-04-24", "24 April 1980", "24 April 1980", "24 أبريل 1980"],
    [date, "1980-08~", "about August 1980", "sekitar Agustus 1980", "نحو أغسطس 1980"],
    [date, "-0043-03-15", "15 March 44 BC", "15 Maret 44 SM", "15 مارس 44 ق.م"],
    [date, "0000", "1 BC", "1 SM", "1 ق.م"],
    [date, "0079", "AD 79", "79 M", "79 م"],
    [date, "../1953", "by 1953", "paling lambat 1953", "بحلول 1953"],
    [date, "1953/..", "from 1953", "sejak 1953", "ابتداءً من 1953"],
    [date, "[1979..1981]", "between 1979 and 1981", "antara 1979 dan 1981", "بين 1979 و1981"],
    [date, "[1979,1981]", "1979 or 1981", "1979 atau 1981", "1979 أو 1981"],
    [
      date,
      "1979-11-04/1981-01-20",
      "4 November 1979 – 20 January 1981",
      "4 November 1979 – 20 Januari 1981",
      "4 نوفمبر 1979 – 20 يناير 1981",
    ],
    [date, "1980?", "1980 (?)", "1980 (?)", "1980 (?)"],
    [duration, "P444D", "444 days", "444 hari", "444 يومًا"],
    [duration, "P1D", "1 day", "1 hari", "يوم واحد"],
    [duration, "P2D", "2 days", "2 hari", "يومان"],
    [duration, "P3D", "3 days", "3 hari", "3 أيام"],
    [duration, "P100D", "100 days", "100 hari", "100 يوم"],
    [duration, "P103D", "103 days", "103 hari", "103 أيام"],
    [duration, "~P2M", "about 2 months", "sekitar 2 bulan", "نحو شهرين"],
    [duration, "P1Y3M", "1 year, 3 months", "1 tahun 3 bulan", "سنة واحدة و3 أشهر"],
    [duration, "P1D..P3D", "1 day to 3 days", "1 hari sampai 3 hari", "من يوم واحد إلى 3 أيام"],
    [relativeDate, "P4M after x", "4 months after “X”", "4 bulan setelah “X”", "بعد «X» بـ4 أشهر"],
    [relativeDate, "P2W before x", "2 weeks before “X”", "2 minggu sebelum “X”", "قبل «X» بأسبوعين"],
    [relativeDate, "P0D after x", "the same day as “X”", "pada hari yang sama dengan “X”", "في يوم «X» نفسه"],
    [relativeDate, "after x", "after “X”", "setelah “X”", "بعد «X»"],
    [order, "before x", "before “X”", "sebelum “X”", "قبل «X»"],
    [flag, true, "yes", "ya", "نعم"],
    [flag, false, "no", "tidak", "لا"],
  ] as const)("%#: %j", (kind, raw, ...expected) => {
    expect(CONTEXTS.map((context) => show(kind as typeof flag, raw, context))).toEqual(expected);
  });
});

/** Every phrase with its path; those that take something are tried with figures and names. */
function phrasesOf(words: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) => {
    const at = `${path}/${key}`;
    if (typeof word === "string") return [[at, word] as const];
    if (typeof word === "object" && word !== null) return phrasesOf(word, at);
    return TRIED.has(at)
      ? [[at, (word as (...given: readonly unknown[]) => string)(...(TRIED.get(at) ?? []))] as const]
      : [];
  });
}

const TRIED = new Map<string, readonly unknown[]>([
  ["/accordingTo", ["7"]],
  ["/asOf", ["7"]],
  ["/ofEvent", ["7"]],
  ["/origins", [3, 2]],
  ["/list/notDatedBy", [["7", "8"]]],
  ["/list/more", [3, "7"]],
  ["/discrepancies/findings", [3]],
  ["/discrepancies/derived", ["7", "8"]],
  ["/sources/claimsOnEvents", [186, 35]],
  ["/agreement/share", [3, 4, 75]],
  ["/search/none", ["7"]],
  ["/today/yearsAgo", [47]],
  ["/timeline/summary", [3, 4, true]],
  ["/timeline/story", ["7", "8", 9]],
  ["/timeline/lane", [3, 4, 5]],
  ["/and", [["7", "8", "9"]]],
  ["/or", [["7", "8", "9"]]],
  ["/pages/coveredBy", [["7", "8"]]],
  ["/pages/notCoveredBy", [["7", "8"]]],
  ["/pages/disagreements", [0]],
  ["/pages/agreements", [3]],
  ["/pages/claims", [0]],
  ["/pages/claimsOnEvents", [0, 0]],
  ["/pages/firstOf", [4, 9]],
  ["/pages/alone", ["7"]],
  ["/pages/only", ["7"]],
  ["/pages/more", [3]],
  ["/pages/notCovered", [["7", "8"]]],
  ["/pages/derived", ["7", "8"]],
  ["/pages/saidBy", ["7"]],
  ["/pages/place", [3, 4]],
  ["/pages/asTold", ["7"]],
  ["/pages/inOrder", [3]],
  ["/pages/leavesOut", [3]],
  ["/pages/drawsOn", [["7"]]],
]);

/** Written the same in both languages: signs, keys as the keyboard names them, and words that Indonesian has from English. */
const SHARED = /^\/comma$|^\/steps\/semicolon$|\/keys$|\/dataset$|\/folder$/;

/** Indonesian says these as English does. */
const SAME_WORD: ReadonlySet<string> = new Set(["dataset", "folder"]);

describe("no word is left in English", () => {
  const known = new Map(phrasesOf(inEnglish));

  test.each([
    ["Indonesian", inIndonesian],
    ["Arabic", inArabic],
  ])("%s", (_, phrases) => {
    const words = phrasesOf(phrases);
    expect(words.map(([path]) => path).sort()).toEqual([...known.keys()].sort());
    const inBoth = (path: string, word: string) =>
      SHARED.test(path) || (phrases === inIndonesian && SAME_WORD.has(word.toLowerCase()));
    expect(words.filter(([path, word]) => word === known.get(path) && !inBoth(path, word))).toEqual([]);
    expect(words.filter(([, word]) => word.trim() === "" || word.includes("undefined"))).toEqual([]);
  });

  /** Flags, keys, commands, words that are typed in the dialogue, and what stands for something else. */
  const TYPED = new RegExp(
    [
      "\\{\\w+\\}",
      "--all|--dataset|rashomon \\w+|Ctrl-[A-Z]|(PgUp|PgDn|Home|End|Enter|Esc|Tab|Backspace|Shift|Space|fg)\\b|\\b[A-Za-z]\\b",
      "\\b(more|back|events|discrepancies|claims|sources|only|by|NAME|all|time|who|next|take|quit)\\b",
    ].join("|"),
    "g",
  );

  test("Arabic has no Latin letter, except in what is to be typed", () => {
    const withLatin = phrasesOf(inArabic).filter(([, word]) => /[A-Za-z]/.test(word.replace(TYPED, "")));
    expect(withLatin).toEqual([]);
  });
});

test.each([
  ["ar", inArabic],
  ["id-ID", inIndonesian],
  ["AR", inArabic],
  ["el", inEnglish],
  ["en-GB", inEnglish],
  ["", inEnglish],
  ["constructor", inEnglish],
])("the words of %j", async (lang, expected) => {
  expect(await loadPhrases(lang)).toBe(expected);
});

test.each([
  ["Arabic", ar],
  ["Indonesian", id],
] as const)("the sentences of an explanation name the same data in %s as in English", (_, sentences) => {
  const dataIn = (said: object): readonly (readonly [string, readonly string[]])[] =>
    Object.entries(said).map(([key, sentence]) => [key, (String(sentence).match(/\{\w+\}/g) ?? []).sort()]);
  expect(dataIn(sentences)).toEqual(dataIn(en));
});

test.each([
  ["Arabic", arRules, /كلاهما|تان(?![\p{L}])|يسميان|يشتركان/u],
  ["Indonesian", idRules, /keduanya/],
] as const)("a rule fits two sources and three: no dual in %s", (_, rules, dual) => {
  expect(Object.values(rules).filter((rule) => dual.test(rule))).toEqual([]);
});

test.each([
  ["4 نوفمبر 1979", "بدأ في 4 نوفمبر 1979", "في 4 نوفمبر 1979"],
  ["سبتمبر 1980", "بدأ في سبتمبر 1980", "في سبتمبر 1980"],
  ["سبتمبر – ديسمبر 1979", "بدأ بين سبتمبر وديسمبر 1979", "من سبتمبر إلى ديسمبر 1979"],
  ["بين 1979 و1980", "بدأ بين 1979 و1980", "بين 1979 و1980"],
  ["نحو 1980", "بدأ نحو 1980", "نحو 1980"],
])("in Arabic, %s has the preposition that it needs", (written, began, asOf) => {
  expect(inArabic.timeline.began(written)).toBe(began);
  expect(inArabic.asOf(written)).toBe(asOf);
});
