import { describe, expect, test } from "vitest";
import { ask, askJson, type Item } from "../contract/ask.ts";
import { describeTranscripts } from "../support/transcript.ts";

const TERMINAL = { tty: true, env: { NO_COLOR: "1" } };

async function pair(a: string, b: string): Promise<Item> {
  const found = (await askJson("agreement")).items.find((item) => item["a"] === a && item["b"] === b);
  if (found === undefined) throw new Error(`No pair of ${a} and ${b}`);
  return found;
}

describe("a pair of sources", () => {
  test("is counted over items for which both give a value", async () => {
    expect(await pair("log", "report")).toMatchObject({
      compared: 5,
      agree: 1,
      compatible: 3,
      conflict: 1,
      rate: 0.2,
      sameOrigin: false,
    });
  });

  test("adds up, in all and by kind of value", async () => {
    for (const item of (await askJson("agreement")).items) {
      const tallies = Object.values(item["byKind"] as Readonly<Record<string, Item>>);
      for (const { compared, agree, compatible, conflict } of [item, ...tallies])
        expect(Number(agree) + Number(compatible) + Number(conflict)).toBe(compared);
      for (const key of ["compared", "agree", "compatible", "conflict"])
        expect(tallies.reduce((sum, tally) => sum + Number(tally[key]), 0)).toBe(item[key]);
    }
  });

  test("with one origin is marked as such", async () => {
    expect(await pair("almanac", "gazette")).toMatchObject({ sameOrigin: true });
    expect((await ask("agreement")).stdout).toContain("Almanac, Gazette of Batavia (one origin)");
  });

  test("has no rate if there is nothing to compare, and no row of that kind", async () => {
    const { byKind } = await pair("gazette", "report");
    expect((byKind as Item)["text"]).toMatchObject({ compared: 0, rate: null });
    expect((await ask("agreement --by-kind")).stdout).not.toContain("└ text");
  });
});

describe("--without", () => {
  test("leaves a source out, and shows the others as if it did not exist", async () => {
    const { items } = await askJson("agreement --without gazette");
    expect(items.map(({ a, b }) => `${String(a)}-${String(b)}`)).toEqual([
      "almanac-log",
      "almanac-report",
      "log-report",
    ]);
  });

  test("takes several", async () => {
    const { items } = await askJson("agreement --without gazette,almanac");
    expect(items).toHaveLength(1);
    expect((await ask("agreement --without gazette,almanac,log")).stdout).toBe(
      "No two sources state the same attribute of an event.\n",
    );
  });

  test("of an unknown source is refused", async () => {
    expect(await ask("agreement --without gazete")).toMatchObject({
      stderr: 'error: no source "gazete"\nhint: did you mean gazette?\n',
      exitCode: 1,
    });
  });
});

describeTranscripts("agreement", "agreement: how far each two accounts agree", [
  { title: "All pairs on a terminal", command: "agreement --no-pager", options: TERMINAL },
  {
    title: "Two of three sources on a narrow terminal",
    command: "agreement --without arabic --no-pager",
    options: { ...TERMINAL, width: 50 },
  },
  { title: "The totals, for a script", command: "agreement --format tsv" },
]);
