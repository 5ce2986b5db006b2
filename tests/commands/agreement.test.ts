import { describe, expect, test } from "vitest";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, askJson, type Item, KRAKATOA } from "../contract/ask.ts";
import { run } from "../support/run.ts";
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

describe("the next step", () => {
  const nextStep = async (deaths: readonly number[], wounded: readonly number[]): Promise<string | undefined> => {
    const claims = Object.entries({ deaths, wounded }).flatMap(([attribute, values]) =>
      values.map((value, index) => ({ source: `s${index}`, event: "raid", attribute, value })),
    );
    const dataset = join(mkdtempSync(join(tmpdir(), "rashomon-")), "raid.json");
    writeFileSync(dataset, JSON.stringify({ id: "raid", claims }));
    return /--between \S+/.exec((await ask("agreement --no-pager", { ...TERMINAL, dataset, width: 120 })).stdout)?.[0];
  };

  test("is the pair with the most contradictions", async () => {
    expect(await nextStep([5, 5, 20], [7, 9, 30])).toBe("--between s0,s2");
    expect(await nextStep([5, 5, 20], [7, 7, 7])).toBe("--between s0,s2");
  });

  test("is no pair if none differs", async () => {
    expect(await nextStep([5, 5, 5], [7, 7, 7])).toBeUndefined();
  });
});

describe("on a terminal", () => {
  const TWELVE = join(import.meta.dirname, "../fixtures/tunguska-1908/tunguska.json");
  const LETTERS = [..."ISGKTULAPEMO"];

  /** The cells of each row, by the letter or the name at its start. */
  async function square(dataset: string, width: number, words = "agreement") {
    const { stdout } = await ask(`${words} --no-pager`, { ...TERMINAL, dataset, width });
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    return stdout;
  }
  /** The cells of the row that begins with a letter, below the letters of the columns. */
  const cellsOf = (text: string, letter: string): readonly string[] => {
    const row = text
      .split("\n")
      .filter((_, index, lines) => lines.findIndex((other) => other.startsWith("  ")) < index)
      .find((line) => line.startsWith(`${letter} `));
    return [...(row ?? "").matchAll(/(?:\d+(?:\/\d+)?|—)(?: ?≠\d*)?/g)].map(([cell]) => cell);
  };

  test.each([
    [120, /^ +I +S +G +K +T +U +L +A +P +E +M$/m, "I Irkutsk Observatory"],
    [80, /^ +I +S +G +K +T +U +L +A +P +E +M$/m, "I Irkutsk Observatory"],
    [50, /^ +I +S +G +K +T +U +L +A +P +E +M$/m, "I Irkutsk Observatory"],
  ])(
    "twelve sources are a square at %i columns: a cell for each pair, and a name for each letter",
    async (width, heads, name) => {
      const text = await square(TWELVE, width);
      expect(text).toMatch(heads);
      expect(text).toContain(name);
      for (const [index, letter] of LETTERS.slice(1).entries())
        expect(cellsOf(text, letter), letter).toHaveLength(index + 1);
      expect(text).toMatch(/^[nN/%]+ agree {2}≠ contradict {2}of the items that both/m);
    },
  );

  test("a cell says how many of the items agree, and how many contradict; where that has no room, the share", async () => {
    const json = await run("agreement --json", { env: { RASHOMON_DATASET: TWELVE } });
    const pairs = (JSON.parse(json.stdout) as { items: Item[] }).items;
    const found = pairs.find(({ a, b }) => a === "astapovich" && b === "merchant");
    expect(found).toMatchObject({ compared: 2, agree: 1, conflict: 1 });
    expect(cellsOf(await square(TWELVE, 120), "M")[7]).toBe("1/2 ≠1");
    expect(cellsOf(await square(TWELVE, 50), "M")[7]).toBe("50≠");
  });

  test("four sources have their names and the figures in words", async () => {
    expect(await square(KRAKATOA, 100)).toMatch(/^ +Report of the commission +Log of a ship +Gazette of Batavia$/m);
  });

  test("sources of one origin are named where a cell has no room to say so", async () => {
    expect(await square(KRAKATOA, 60)).toMatch(/^Gazette of Batavia, Almanac: one origin$/m);
  });

  test("by kind, each source has a row for each kind of value that it shares with another", async () => {
    const text = await square(KRAKATOA, 80, "agreement --by-kind");
    expect(text).toMatch(/^L Log of a ship +\d\/5 ≠1\n└ counts +1\/2$/m);
    expect(text).not.toContain("└ text");
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
    title: "By kind of value",
    command: "agreement --by-kind",
    options: { ...TERMINAL, rows: 24 },
  },
  {
    title: "Two of three sources on a narrow terminal",
    command: "agreement --without arabic --no-pager",
    options: { ...TERMINAL, width: 50 },
  },
  { title: "The totals, for a script", command: "agreement --format tsv" },
]);
