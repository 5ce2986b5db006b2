// What typed words leave of a list, letter by letter.

import { beforeAll, describe, expect, test } from "vitest";
import { valueOf } from "../../src/model/at.ts";
import { fold } from "../../src/model/fold.ts";
import { isNearStart } from "../../src/model/nearest.ts";
import type { Library } from "../../src/browse/library.ts";
import { FRESH, type Mode } from "../../src/browse/state.ts";
import { textOf } from "../../src/render/spans.ts";
import { createFind } from "../../src/browse/finder.ts";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { makeDataset } from "../support/dataset.ts";
import { CRISIS, HALIFAX, libraryOf, openLibrary, SIEGE, sit } from "./support.ts";

/** The lists whose lines say nothing that is counted. */
const LISTS = ["events", "discrepancies", "claims"] as const;
const LANGS = ["en", "ar", "id"] as const;

const opened: Record<string, Library> = {};
let library: Library;
let find: ReturnType<typeof createFind>;
beforeAll(async () => {
  for (const lang of LANGS) opened[lang] = await openLibrary(CRISIS, lang);
  opened["siege"] = await openLibrary(SIEGE);
  library = at("en");
  find = createFind(createSearchIndex(library.session.dataset));
});

const at = (name: string): Library => valueOf(new Map(Object.entries(opened)), name);

/** The lists that a person sees while typing: their lengths. */
async function countsOf(over: Library, mode: Mode, words: string): Promise<readonly number[]> {
  const person = sit(over, { mode });
  const counts: number[] = [];
  for (const letter of words) counts.push((await person.press(letter)).ids.length);
  return counts;
}

/** The words of some lines of a list. */
function wordsOf(over: Library, mode: Mode, lines: number): readonly string[] {
  const ids = over.ids({ ...FRESH, mode });
  const some = ids.filter((_, index) => index % Math.ceil(ids.length / lines) === 0);
  const rows = some.map((id) => fold(textOf(over.row({ mode, id }, 300)).replaceAll(/[≠~]\d+|·/g, "")));
  return [...new Set(rows.flatMap((row) => row.split(" ")))].filter((word) => word !== "");
}

/** Every beginning of a word finds no more than the one before, and something; search is not needed for it. */
function expectNarrowing(over: Library, mode: Mode, word: string): void {
  let before: ReadonlySet<string> = new Set(over.ids({ ...FRESH, mode }));
  for (let end = 1; end <= word.length; end++) {
    const query = word.slice(0, end);
    const ids = over.ids({ ...FRESH, mode, query });
    expect(ids.length, `${query} in ${mode}`).toBeGreaterThan(0);
    expect(
      ids.every((id) => before.has(id)),
      `${query} in ${mode}`,
    ).toBe(true);
    before = new Set(ids);
  }
}

describe("a word of the list", () => {
  test.each([...LANGS, "siege"])("narrows it with every letter and never empties it (%s)", (name) => {
    const over = at(name);
    for (const mode of LISTS) for (const word of wordsOf(over, mode, 3)) expectNarrowing(over, mode, word);
  });

  test.each([
    ["en", "english"],
    ["en", "arabic"],
    ["ar", "الإنجليزي"],
    ["ar", "العربي"],
    ["id", "inggris"],
  ])("%s: the name of a source (%s) does so in the lists of what it says", (lang, name) => {
    const over = at(lang);
    for (const mode of LISTS) expectNarrowing(over, mode, fold(name));
  });

  test("a synonym of an attribute does so in the discrepancies", () => {
    expectNarrowing(library, "discrepancies", "killed");
  });
});

describe("a word that is in no line", () => {
  test("is taken as misspelt while it is typed, so that the list never empties and then fills", async () => {
    const counts = await countsOf(library, "events", "hsotage");
    expect(Math.min(...counts), counts.join()).toBeGreaterThan(0);
  });

  test("after others, leaves what these find, and the screen says so", async () => {
    const person = sit(library, {}, 100, 30);
    const { ids } = await person.press("eagle claw zzqqx");
    expect(ids[0]).toBe("eagle-claw");
    expect(person.screen().join("\n")).toContain("No source has “zzqqx”; without it:");
    expect((await countsOf(library, "events", "how many hostages zzq")).every((count) => count > 0)).toBe(true);
  });

  test("may begin a question of any language, which says nothing yet", async () => {
    const halifax = await openLibrary(HALIFAX);
    for (const words of ["cuántos heridos", "сколько раненых", "what happened to the pilot"]) {
      const counts = await countsOf(halifax, "events", words);
      expect(Math.min(...counts), `${words}: ${counts.join()}`).toBeGreaterThan(0);
    }
  });

  test("the message is in the language of the run", async () => {
    const person = sit(at("ar"), {}, 100, 30);
    await person.press("السفارة zzqqx");
    expect(person.screen().join("\n")).toContain("لا يرد «zzqqx» في أي مصدر");
    await person.press("^U", "الرهاين٧٧");
    expect(person.screen().join("\n")).toContain("لا يرد «الرهاين٧٧» في أي مصدر");
  });

  test("alone, nothing like any word, finds nothing", async () => {
    expect((await sit(library).press("zzqqx")).ids).toEqual([]);
  });

  test("letters are near a beginning with one letter wrong, left out, added or swapped, but not the first", () => {
    for (const letters of ["hsot", "hosta", "hpstage", "hotage", "hoostage", "hostgae", "hs"])
      expect(isNearStart(letters, "hostages"), letters).toBe(true);
    for (const letters of ["zostage", "hpstgae", "hostx7", "1980"])
      expect(isNearStart(letters, letters === "1980" ? "1981" : "hostages"), letters).toBe(false);
  });
});

test("what search has operators for is left to search: excluded words, phrases, sources", async () => {
  const { ids: all } = await sit(library).press("hostages");
  const { ids } = await sit(library).press("hostages -release");
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.length).toBeLessThan(all.length);
  expect(ids).not.toContain("hostage-release");
  expect((await sit(library).press("hostages source:indonesian")).ids.length).toBeGreaterThan(0);
  const person = sit(library, {}, 100, 30);
  await person.press('"claw eagle"');
  expect(person.screen().join("\n")).toContain("Nothing matches all of these words");
});

describe("levels, verdicts and signs", () => {
  const isFirst = (over: Library, ids: readonly string[], isMeant: (id: string) => boolean): void => {
    const meant = ids.filter(isMeant);
    expect(meant.length).toBeGreaterThan(0);
    expect(ids.slice(0, meant.length)).toEqual(meant);
    const all = over.ids({ ...FRESH, mode: "discrepancies" });
    expect(all.filter(isMeant)).toHaveLength(meant.length);
  };

  test.each([
    ["en", "major"],
    ["id", "besar"],
    ["ar", "كبير"],
  ])("%s: a level typed whole (%s) lists all of that level first", async (lang, word) => {
    const over = at(lang);
    const { ids } = await sit(over, { mode: "discrepancies" }).press(word);
    isFirst(over, ids, (id) => over.lookups.finding(id).level === "major");
  });

  test.each(LANGS)("%s: the word of the legend for contradictions lists first what has its sign", async (lang) => {
    const over = at(lang);
    const { ids } = await sit(over, { mode: "discrepancies" }).press(over.words.signs.contradict);
    isFirst(over, ids, (id) => ["conflict", "self-conflict", "identity"].includes(over.lookups.finding(id).verdict));
  });

  test("in every list a verdict or a level, typed whole, leaves what --verdict leaves, in any order", async () => {
    for (const mode of LISTS)
      for (const word of ["conflict", "agreement", "major", "framing"] as const) {
        const { ids } = await sit(library, { mode }).press(word);
        const filter = { ...FRESH.filter, verdict: word };
        expect(ids.toSorted(), `${word} in ${mode}`).toEqual(library.ids({ ...FRESH, mode, filter }).toSorted());
      }
  });

  test("level and verdict are of one discrepancy", async () => {
    const { ids } = await sit(library).press("conflict major");
    const verdictsOf = (id: string): readonly string[] =>
      library.lookups.judge.ofEvent(id).map(({ verdict, level }) => `${verdict} ${level}`);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(verdictsOf(id), id).toContain("conflict major");
  });

  test.each([
    ["≠", "contradict"],
    ["~", "differ"],
    ["=", "agree"],
    ["·", "one source only"],
  ])("the sign %s and its word in the legend, %s, leave the same, more than nothing", async (sign, word) => {
    for (const mode of LISTS) {
      const { ids } = await sit(library, { mode }).press(sign);
      expect(ids.length).toBeGreaterThan(0);
      expect((await sit(library, { mode }).press(word)).ids).toEqual(ids);
    }
  });
});

describe("a figure", () => {
  test("is found in the values that sources give", async () => {
    const released = library.lookups
      .claimsOf("hostage-release")
      .filter(({ value }) => library.session.labels.value(value) === "52");
    expect(released.length).toBeGreaterThan(0);
    expect((await sit(library).press("52")).ids).toContain("hostage-release");
    const { ids } = await sit(library, { mode: "claims" }).press("52");
    expect(ids).toEqual(expect.arrayContaining(released.map(({ id }) => id)));
  });

  test("is found whole before it is found in longer ones", () => {
    const over = libraryOf(
      makeDataset([
        "pepys: fire/deaths = 80",
        "pepys: flood/deaths = 18",
        "pepys: storm/deaths = 8",
        "pepys: war/deaths = 3",
      ]),
    );
    const ids = over.ids({ ...FRESH, query: "8" });
    expect(ids[0]).toBe("storm");
    expect(ids.toSorted()).toEqual(["fire", "flood", "storm"]);
  });
});

/** What search puts first, by event. */
async function firstOf(words: string): Promise<string | undefined> {
  const [first] = (await find(words)).events;
  return first;
}

describe("a question", () => {
  test.each([
    ["en", "when was the embassy seized"],
    ["en", "how long were the hostages held"],
    ["id", "siapa yang menyandera"],
    ["ar", "كم عدد الجنود القتلى"],
  ])(
    "%s: %s: what search puts first is first after every word, and no letter empties the list",
    async (lang, words) => {
      for (const mode of ["events", "discrepancies"] as const) {
        const person = sit(at(lang), { mode });
        for (const [place, letter] of [...words].entries()) {
          const typed = words.slice(0, place + 1);
          const { ids } = await person.press(letter);
          expect(ids.length, `${typed} in ${mode}`).toBeGreaterThan(0);
          const isWhole = typed.includes(" ") && (words[place + 1] ?? " ") === " ";
          const first = isWhole && mode === "events" ? await firstOf(typed) : undefined;
          if (first !== undefined) expect(ids[0], typed).toBe(first);
        }
      }
    },
  );

  test("its question words do not count, so that typing them leaves the list as it is", async () => {
    const counts = await countsOf(library, "events", "how many soldiers died");
    const all = library.ids(FRESH).length;
    expect(counts.slice("how".length, "how many s".length)).toEqual(
      Array.from({ length: " many s".length }, () => all),
    );
    const rest = counts.slice("how many s".length);
    expect(rest.toSorted((a, b) => b - a)).toEqual(rest);
    const seized = await countsOf(library, "events", "embassy seized");
    expect(seized.toSorted((a, b) => b - a)).toEqual(seized);
    expect((await sit(library).press("embassy was")).ids).toEqual((await sit(library).press("embassy was the")).ids);
  });

  test("a word that no source has is left out, and the screen says so", async () => {
    const person = sit(library, {}, 100, 30);
    const { ids } = await person.press("airport hostages");
    expect(ids[0]).toBe(await firstOf("hostages"));
    expect(person.screen().join("\n")).toContain("No source has “airport”; without it:");
  });

  test("asks the discrepancies for those of what search finds, the best first", async () => {
    const { ids } = await sit(library, { mode: "discrepancies" }).press("when was the embassy seized");
    expect(ids[0]).toMatch(/^embassy-seizure\//);
  });
});
