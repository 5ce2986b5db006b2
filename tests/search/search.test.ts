import { describe, expect, test } from "vitest";
import { createSearchIndex } from "../../src/search/build-index.ts";
import type { SearchIndex } from "../../src/search/search-index.ts";
import { claim, type Fields, makeDataset } from "../support/dataset.ts";
import { find, index, searchIn } from "./support.ts";

describe("a word is found", () => {
  test.each([
    ["as it is", "eruption", "eruption"],
    ["in another case and with accents", "ÉRUPTION", "eruption"],
    ["by its stem", "eruptions", "eruption"],
    ["under its prefix and suffix", "meletuskan letusan", "eruption"],
    ["by its beginning", "tsun", "wave"],
    ["with a letter wrong", "tsumami", "wave"],
    ["with a letter missing", "erution", "eruption"],
    ["with two letters of a short word swapped", "wvae", "wave"],
    ["with an ordinal", "27th august", "eruption"],
    ["by its sound", "Krakatow", "eruption"],
    ["in another script", "كراكاتاو", "eruption"],
    ["in another language", "gelombang", "wave"],
    ["by a keyword of what a claim names", "warship", "ship"],
    ["without the space", "sundastrait", "eruption"],
    ["without the hyphen", "C37", "ship"],
    ["with a space for the hyphen", "C 37", "ship"],
    ["said twice", "abu-abu", "ash"],
    ["with the digits of another script", "٣٦٤١٧", "wave"],
    ["with a separator in the figure", "36,417", "wave"],
    ["as a number word", "tiga dark", "ash"],
    ["as a date in figures", "1883-08-27", "eruption"],
    ["as a date with the day first", "27.8.1883", "eruption"],
  ])("%s: %s", async (_, query, expected) => {
    expect((await find(query))[0]).toBe(expected);
  });
});

describe("ranking", () => {
  test("an attribute's name leads to the claims of the attribute", async () => {
    const [first] = (await searchIn(index, "casualties")).results;
    expect(first?.event.id).toBe("wave");
    expect(first?.claims.map((claim) => claim.attribute)).toEqual(["deaths", "deaths"]);
  });

  test("the claims begin with the best of each source", async () => {
    const [first] = (await searchIn(index, "how many died in the wave")).results;
    expect(first?.claims.slice(0, 2).map(({ source, attribute }) => [source, attribute])).toEqual([
      ["catatan", "deaths"],
      ["verbeek", "deaths"],
    ]);
  });

  test("a question word asks for its attribute", async () => {
    const [first] = (await searchIn(index, "kapan krakatau")).results;
    expect(first?.claims[0]?.attribute).toBe("date");
  });

  test.each([
    ["in English", "how many drowned in the wave"],
    ["in Indonesian", "berapa jiwa hilang di gelombang, lives lost"],
  ])("a question for a number is answered by numbers, %s", async (_, query) => {
    const [first] = (await searchIn(index, query)).results;
    expect(first?.claims[0]?.attribute).toBe("deaths");
  });

  test("the name of an attribute takes precedence over a date beside it", async () => {
    const [first] = (await searchIn(index, "wave 1883 deaths")).results;
    expect(first?.claims[0]?.attribute).toBe("deaths");
  });

  test("a question inside another does not replace it", async () => {
    const [first] = (await searchIn(index, "how many died when the wave came")).results;
    expect(first?.claims[0]?.attribute).toBe("deaths");
  });

  test("question words alone find what they ask for", async () => {
    expect(await find("when")).toEqual(["eruption"]);
  });

  test("an event's own name comes before a claim that mentions it", async () => {
    expect((await find("berouw"))[0]).toBe("ship");
  });
});

describe("of two events that answer equally well", () => {
  const flood = (source: string, event: string) =>
    claim(`${source}: ${event}/account = the river rose`, { statement: { en: "The river rose in the night." } });
  const other = (event: string, n: number) =>
    claim(`annals: ${event}/account = note ${n}`, {
      id: `${event}-${n}`,
      statement: { en: `Bread was dear, note ${n}.` },
    });
  const floods = (claims: readonly Fields[]): SearchIndex =>
    createSearchIndex(
      makeDataset(claims, {
        head: { defaultLanguage: "en", languages: [{ code: "en", label: "English" }] },
        attributes: { account: { kind: "text" } },
        events: { early: { title: { en: "Year one" } }, late: { title: { en: "Year two" } } },
      }),
    );

  test("the one that more sources cover comes first", async () => {
    const twice = { ...flood("annals", "early"), id: "again", statement: { en: "The river rose in the dark." } };
    const told = [flood("annals", "early"), twice, flood("annals", "late"), flood("letters", "late")];
    expect(await find("river rose", floods(told))).toEqual(["late", "early"]);
  });

  test("the one with the larger share of claims that answer comes first", async () => {
    const told = [flood("annals", "early"), other("early", 1), other("early", 2), flood("annals", "late")];
    expect(await find("river rose", floods(told))).toEqual(["late", "early"]);
  });
});

describe("honesty", () => {
  test.each(["xqzvblorp", "battle of waterloo", "great fire of london", "resep rendang", "2022", "!!!"])(
    "finds nothing for %s",
    async (query) => {
      const outcome = await searchIn(index, query).catch(() => null);
      expect(outcome?.results ?? []).toEqual([]);
    },
  );

  test("offers the nearest words, as the texts spell them", async () => {
    const { suggestions, unmatched } = await searchIn(index, "berxux");
    expect(suggestions[0]).toBe("Berouw");
    expect(unmatched).toEqual(["berxux"]);
  });

  test("never offers a word that was typed", async () => {
    expect((await searchIn(index, "gunboat diplomacy museum ticket")).suggestions).toEqual([]);
  });

  test("says what the known words would find, if the unknown ones are not many more", async () => {
    const { fewer } = await searchIn(index, "gunboat museum");
    expect(fewer).toMatchObject({ words: ["gunboat"], without: ["museum"], results: [{ event: { id: "ship" } }] });
    expect((await searchIn(index, "gunboat diplomacy museum ticket")).fewer).toBeNull();
    expect((await searchIn(index, "gunboat")).fewer).toBeNull();
  });

  test("leaves out what is only loosely related, and says so", async () => {
    const { results, weaker } = await searchIn(index, "krakatau eruption date");
    const all = await searchIn(index, "krakatau eruption date", { all: true });
    expect(results.length + weaker.length).toBe(all.results.length);
  });
});

describe("operators", () => {
  test.each([
    ["source:catatan deaths", ["wave"]],
    ["event:ship", ["ship"]],
    ["event:ship,ash", ["ash", "ship"]],
    ["attribute:height", ["wave"]],
    ["lang:id attribute:account", ["ship"]],
    ["from:1883-08 to:1883-08-26", ["eruption"]],
    ["from:1884 krakatau", []],
    ["krakatau -eruption", []],
    ['"great sea wave"', ["wave"]],
    ['"sea great wave"', []],
    ['sky -"three days"', []],
  ])("%s", async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  test("only claims that match the operators are shown", async () => {
    const { results } = await searchIn(index, "source:verbeek deaths");
    expect(results[0]?.claims.map(({ source }) => source)).toEqual(["verbeek"]);
  });
});

describe("matches", () => {
  test("name the field, the language and the place in the original", async () => {
    const [first] = (await searchIn(index, "gelombang")).results;
    expect(first?.matches[0]).toEqual({ field: "title", lang: "id", text: "Gelombang pasang", ranges: [[0, 9]] });
  });

  test("mark the query's words in any other text", async () => {
    const { mark } = await searchIn(index, "great erutpion");
    expect(mark("The Great Eruptions", "en")).toEqual([[4, 9]]);
    expect(mark("Eruption!", "en")).toEqual([[0, 8]]);
  });
});
