import { describe, expect, test } from "vitest";
import { readWords } from "../../src/cli/read-words.ts";

describe("letters are written out as the flags that they are short for", () => {
  test.each([
    ["list -j", "list --json"],
    ["-qj list", "--quiet --json list"],
    ["list -f csv", "list --format csv"],
    ["list -fCSV", "list --format CSV"],
    ["list -qn3", "list --quiet --limit 3"],
    ["list -n=3", "list --limit 3"],
    ["list -h -V", "list --help --version"],
    ["export -qo x.html", "export --quiet -o x.html"],
  ])("%s", (typed, read) => {
    expect(readWords(typed.split(" ")).join(" ")).toBe(read);
  });
});

describe("what is not made of letters of flags stays a word", () => {
  test.each(["-navy", "-jihad", "-force", "-hunger", "-Vietnam", "-52", "-v", "-", "--", "-- -j"])("%s", (typed) => {
    expect(readWords(typed.split(" ")).join(" ")).toBe(typed);
  });

  test("so does the value of a flag, and everything after --", () => {
    expect(readWords(["--lang", "-j", "-n", "-q", "--", "-q"])).toEqual(["--lang", "-j", "--limit", "-q", "--", "-q"]);
  });
});
