import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/search/parse-query.ts";
import { isProblem } from "../../src/model/values/contract.ts";
import { krakatau } from "./support.ts";

const parse = (text: string) => parseQuery(text, krakatau);

describe("a query", () => {
  test("has words, phrases and exclusions", () => {
    expect(parse('ash "dark sky" -wave -"great sea"')).toMatchObject({
      words: "ash dark sky",
      phrases: ["dark sky"],
      excluded: ["wave", "great sea"],
    });
  });

  test("takes curly and open quotes for quotes", () => {
    expect(parse("“dark sky”")).toMatchObject({ phrases: ["dark sky"] });
    expect(parse('ash "dark sky')).toMatchObject({ words: "ash dark sky", phrases: ["dark sky"] });
  });

  test("has filters, by id or name, in lists or repeated", () => {
    expect(parse("source:verbeek,catatan event:TSUNAMI attribute:korban lang:id")).toMatchObject({
      filters: { source: ["verbeek", "catatan"], event: ["wave"], attribute: ["deaths"], lang: ["id"] },
    });
    expect(parse('event:ash event:"great sea wave" event:ash')).toMatchObject({
      problem: expect.any(String) as string,
    });
    expect(parse('event:ash event:"the great sea wave"')).toMatchObject({ filters: { event: ["ash", "wave"] } });
  });

  test("has dates as days", () => {
    expect(parse("from:1883 to:1883-08")).toMatchObject({ filters: { from: -31_776, to: -31_534 } });
  });

  test("keeps a colon that belongs to no filter", () => {
    expect(parse("at 10:30 سنة:1883 then: ash")).toMatchObject({ words: "at 10:30 سنة:1883 then ash" });
  });
});

describe("a problem", () => {
  test.each([
    ["sorce:verbeek", 'no search operator "sorce:"', "source:verbeek"],
    ["since:1883", 'no search operator "since:"', "from:1883"],
    ["source:verbek", 'source: the dataset has no source "verbek"', "source:verbeek"],
    ["lang:xx", 'lang: the dataset has no language "xx"', "lang:en"],
    ["from:yesterday", 'from: "yesterday" is not a date', "from:YYYY-MM-DD"],
    ["diplomats -52", '"-52" could be a limit', "-n 52 for at most 52 results"],
    ["diplomats -٥٢", '"-٥٢" could be a limit', `'-"٥٢"' to leave out what has ٥٢`],
    ["fire OR flood", "OR is not an operator", "leave OR out"],
    ["from:1884 to:1883", "from: is after to:", "swap the two dates"],
    ["event: ash", '"event:" needs a value', "event:eruption"],
    ["-source:verbeek ash", '"-source:" is not possible', "-word, or source: with the values to keep"],
    ["  ", "nothing to search for", "rashomon search <words…>"],
    ["?!", "nothing to search for", "rashomon search <words…>"],
  ])("%s", (text, problem, suggestion) => {
    const parsed = parse(text);
    expect(isProblem(parsed) && parsed.problem).toContain(problem);
    expect(isProblem(parsed) && "suggestions" in parsed && parsed.suggestions).toContain(suggestion);
  });

  test("is a value, not an exception", () => {
    const piece = fc.constantFrom(
      "source:",
      "event:ash",
      "from:1883",
      "to:",
      '"',
      "-",
      ":",
      "ash",
      "“",
      " ",
      "٣",
      "is:x",
      "関",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => typeof parse(pieces.join("")) === "object"),
    );
  });
});

describe("a query has limits", () => {
  test.each([
    ["more than 2,000 characters", "a ".repeat(1001), /2002 characters; at most 2000/],
    ["more than 50 exclusions", "war " + "-x ".repeat(51), /51 phrases and exclusions; at most 50/],
  ])("%s", (_, text, problem) => {
    expect(parseQuery(text, krakatau)).toMatchObject({ problem: expect.stringMatching(problem) as unknown });
  });
});
