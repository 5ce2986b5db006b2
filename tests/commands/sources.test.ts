import { describe, expect, test } from "vitest";
import { ask, askIds, askJson, askOne, type Item, withoutDataset } from "../contract/ask.ts";
import { describeTranscripts } from "../support/transcript.ts";

const TERMINAL = { tty: true, env: { NO_COLOR: "1" } };

const source = (id: string): Promise<Item> => askOne(`sources ${id}`);

describe("coverage", () => {
  test("counts claims and events, and what only one source covers", async () => {
    expect(await source("almanac")).toMatchObject({
      claims: 5,
      events: ["great-eruption", "pilgrim-story", "new-island"],
      onlyHere: ["pilgrim-story"],
    });
  });

  test("lists what others cover and the source does not", async () => {
    const { events, missing } = await source("log");
    const told = [...(events as string[]), ...(missing as string[])];
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(10);
    expect(missing).toContain("rumblings");
  });

  test("lists what only one source says about events that others cover too", async () => {
    expect((await source("report"))["soleItems"]).toEqual([
      "great-eruption/column",
      "great-eruption/account",
      "great-eruption/ships/steamers",
    ]);
    expect((await source("almanac"))["soleItems"]).toEqual([]);
  });

  test("the claims of all sources are all claims", async () => {
    const { items } = await askJson("sources");
    const sum = items.reduce((total, item) => total + Number(item["claims"]), 0);
    expect(sum).toBe((await askJson("claims")).total);
  });
});

describe("origin", () => {
  test("is that of the source it is derived from", async () => {
    expect(await source("almanac")).toMatchObject({ derivedFrom: ["gazette"], origin: "gazette" });
    expect(await source("report")).toMatchObject({ derivedFrom: [], origin: "report" });
  });

  test("is shown to people too", async () => {
    expect((await ask("sources")).stdout).toContain("Almanac  almanac\nderived from Gazette of Batavia");
    expect((await ask("sources almanac")).stdout).toMatch(/derived from +Gazette of Batavia/);
  });
});

test("all sources are in the order of the dataset", async () => {
  expect(await askIds("sources")).toEqual(["report", "log", "gazette", "almanac"]);
});

test("labels are in the language asked for", async () => {
  expect(await askOne("sources report --lang id")).toMatchObject({
    label: "Laporan komisi",
    description: "A report in three parts.",
  });
});

test.each([
  ["gazete", "rashomon sources gazette; rashomon sources"],
  ["tacitus", "rashomon sources"],
])("an unknown source is answered with what may be meant: %s", async (id, hint) => {
  const { stdout, stderr, exitCode } = await ask(`sources ${id}`);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
  expect(withoutDataset(stderr)).toBe(`error: no source "${id}"\nhint: ${hint}\n`);
});

describeTranscripts("sources", "sources: what each covers, and what only one of them says", [
  { title: "All sources on a terminal", command: "sources", options: TERMINAL },
  { title: "One source, in a pipe", command: "sources indonesian" },
  {
    title: "In Markdown, in Indonesian",
    command: "sources --format md --lang id",
  },
]);
