import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask, askJson, askOne, type Item, withoutDataset } from "../contract/ask.ts";
import { run } from "../support/run.ts";
import { describeTranscripts } from "../support/transcript.ts";

const TERMINAL = { tty: true, env: { NO_COLOR: "1" } };

const idOf = async (wanted: string): Promise<unknown> => (await askOne(`show "${wanted}"`))["id"];

describe("an event is found", () => {
  test.each([
    ["its id", "great-eruption"],
    ["its title", "The great eruption"],
    ["its title in another language", "Letusan besar"],
    ["another name of it", "De grote uitbarsting"],
    ["its title, however it is written", "the GREAT   Eruption"],
  ])("by %s", async (_, wanted) => {
    expect(await idOf(wanted)).toBe("great-eruption");
  });

  test("by a title in another script, with or without its vowel signs", async () => {
    const { items } = JSON.parse((await run('show "عملية مخلب النسر" --json')).stdout) as { readonly items: Item[] };
    expect(items).toHaveLength(1);
  });
});

describe("words that lead to an event", () => {
  test.each([
    ["a word of its title", "survivors", "rescue"],
    ["a word of its title in another language", "peziarah", "pilgrim-story"],
    ["a misspelt word", "rumblngs", "rumblings"],
    ["what is said of it", "captain ship", "great-eruption"],
    ["a name of it among other words", "when was the great eruption", "great-eruption"],
  ])("%s", async (_, words, id) => {
    const { items } = await askJson(`show ${words}`);
    expect(items[0]?.["id"]).toBe(id);
  });

  test("say that they match others too", async () => {
    const { stdout } = await ask("show eruptoin --no-pager", { ...TERMINAL, width: 400 });
    expect(withoutDataset(stdout)).toMatch(/→ rashomon search eruptoin\s+the other match/);
  });
});

describe("an unknown event", () => {
  test.each([
    ["an id with a letter off", "great-erruption", "did you mean great-eruption?"],
    ["nothing like it", "vesuvius", "rashomon search vesuvius; rashomon list"],
    ["several words", "vesuvius pompeii", "rashomon search 'vesuvius pompeii'; rashomon list"],
  ])("%s", async (_, wanted, hint) => {
    const { stdout, stderr, exitCode } = await ask(`show ${wanted}`);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
    expect(withoutDataset(stderr)).toContain(`error: no event "${wanted}"\nhint: ${hint}`);
  });
});

describe("a word that no source has", () => {
  test.each(["show", "discrepancies", "explain"])("is named by `%s`, which goes by the others", async (command) => {
    const { stdout, stderr, exitCode } = await ask(`${command} the great eruption airport`);
    expect(stderr).toBe("warning: no source has “airport”; shown without it\n");
    expect(exitCode).toBe(0);
    expect(stdout).toBe((await ask(`${command} great-eruption`)).stdout);
  });

  test("is a warning in JSON", async () => {
    const { stdout, stderr } = await ask("show great eruption airport --json");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ warnings: ["no source has “airport”; shown without it"] });
  });

  test("is not one that the sources have, nor a word of the question", async () => {
    expect((await ask("show when was the great eruption captain")).stderr).toBe("");
  });
});

describe("what is shown", () => {
  test("the sources that cover it, those that do not, and the neighbouring events", async () => {
    expect(await askOne("show tsunami")).toMatchObject({
      coveredBy: ["report", "gazette"],
      silent: ["log", "almanac"],
      partOf: { id: "great-eruption", title: "The great eruption" },
      possiblySameAs: [{ id: "coast-wave", title: "Wave on the coast" }],
      dates: [],
      extents: [{ basis: "order" }, { basis: "order" }],
      previous: { id: "rumblings" },
      next: { id: "dust-veil" },
    });
  });

  test("neighbours in time, and none beyond the first and last event", async () => {
    const neighbours = async (event: string): Promise<readonly unknown[]> => {
      const item = await askOne(`show ${event}`);
      return ["previous", "next"].map((key) => (item[key] as Item | null)?.["id"] ?? null);
    };
    expect(await neighbours("old-eruption")).toEqual([null, "rumblings"]);
    expect(await neighbours("great-eruption")).toEqual(["rumblings", "rescue"]);
    expect(await neighbours("new-island")).toEqual(["dust-veil", null]);
  });

  test("every claim on it, and the same verdicts as `discrepancies` gives", async () => {
    const item = await askOne("show great-eruption");
    const claims = (await askJson("claims --event great-eruption")).items;
    const listed = (await askJson("discrepancies great-eruption --verdict all")).items;
    expect(item["claims"]).toEqual(claims);
    const byId = (findings: readonly Item[]): readonly unknown[] =>
      findings.map((finding) => JSON.stringify(finding)).toSorted();
    expect(byId(item["findings"] as readonly Item[])).toEqual(byId(listed));
  });

  test("a check that holds, as checked", async () => {
    expect((await ask("show rescue")).stdout).toMatch(/= checked {2}Log of a ship {2}.*9 days.*They agree\./);
  });

  test("an undetermined check is no row of its own", async () => {
    expect((await ask("show pilgrim-story")).stdout).not.toContain("undetermined");
  });

  test("the number of origins, if the sources have fewer", async () => {
    expect((await ask("show new-island")).stdout).toContain("2 sources, 1 origin");
    expect((await ask("show rumblings")).stdout).not.toContain("origin");
  });

  test("silence as silence, never as agreement", async () => {
    const { stdout } = await ask("show great-eruption --all");
    expect(stdout).toContain(
      "· height of the column\n  Report of the commission  50 km §2.7\n  Log of a ship             silent\n",
    );
  });

  test("differences come first; what only one source says is counted by source, and shown with --all", async () => {
    const { stdout } = await ask("show great-eruption");
    expect(stdout.indexOf("≠ date")).toBeGreaterThan(0);
    expect(stdout.indexOf("≠ date")).toBeLessThan(stdout.indexOf("= "));
    expect(stdout).not.toContain("height of the column");
    expect(stdout).toMatch(/\d+ more that only one source states \(Report of the commission \d+.*\); --all shows them/);
  });
});

describe("with --long", () => {
  test("each value has its places and the ids of its claims, under the headings of the table", async () => {
    const { stdout } = await ask("show great-eruption --long");
    const claims = (await askOne("show great-eruption"))["claims"] as readonly Item[];
    const { id } = claims.find(({ attribute }) => attribute === "date") ?? {};
    expect(stdout).toMatch(/^MAJOR\n≠ conflict {2}date {2}great-eruption\/date$/m);
    expect(stdout).toMatch(new RegExp(`§\\d+\\.\\d+ ${String(id)}\\b`));
    expect(stdout).toMatch(/^AGREEMENT$/m);
    expect(stdout).toMatch(/more that only one source states/);
  });

  test("a dataset without places has the ids", async () => {
    const claims = [5, 6].map((value, index) => ({
      id: `c${index}`,
      source: `s${index}`,
      event: "raid",
      attribute: "deaths",
      value,
    }));
    const dataset = join(mkdtempSync(join(tmpdir(), "rashomon-")), "raid.json");
    writeFileSync(dataset, JSON.stringify({ id: "raid", claims }));
    const { stdout } = await ask("show raid --long --no-pager", { ...TERMINAL, dataset, width: 80 });
    expect(stdout).toMatch(/^ +5 {2}s0 c0\n +6 {2}s1 c1$/m);
  });
});

test("every source is shown at every width, and no line is wider than the screen", async () => {
  for (const width of [30, 40, 60, 80, 100, 140, 200]) {
    const { stdout } = await ask("show great-eruption --no-pager", { ...TERMINAL, width });
    for (const source of ["Report", "Log", "Gazette", "Almanac"]) expect(stdout).toContain(source);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  }
});

test("with more sources than columns, each value has the letters of its sources, which the line of those that cover the event explains", async () => {
  const sources = ["herodotus", "ktesias", "plutarch", "diodorus", "justin", "nepos"];
  const claims = sources.map((source, index) => ({
    source,
    event: "salamis",
    attribute: "ships",
    value: index < 4 ? 300 : 380,
  }));
  const dataset = join(mkdtempSync(join(tmpdir(), "rashomon-")), "salamis.json");
  const elsewhere = { source: "xenophon", event: "leuktra", attribute: "deaths", value: 1000 };
  writeFileSync(dataset, JSON.stringify({ id: "salamis", claims: [...claims, elsewhere] }));
  const { stdout } = await ask("show salamis --no-pager", { ...TERMINAL, dataset, width: 80 });
  const covered = "Covered by H herodotus, K ktesias, P plutarch, D diodorus, J justin, N nepos; not by X xenophon";
  expect(stdout.replaceAll(/\s+/g, " ")).toContain(covered);
  expect(stdout).toMatch(/^≠ ships +300 \(HKPD\) · 380 \(JN\)$/m);
});

describeTranscripts("show", "show: one event, as each source tells it", [
  {
    title: "A terminal of 80 columns",
    command: "show eagle-claw --no-pager",
    options: TERMINAL,
  },
  {
    title: "A narrow terminal",
    command: "show vance-resignation --no-pager",
    options: { ...TERMINAL, width: 50 },
  },
  {
    title: "A wide terminal",
    command: "show eagle-claw --no-pager",
    options: { ...TERMINAL, width: 120 },
  },
  {
    title: "By its Arabic title, in Arabic, in a pipe",
    command: 'show "وفاة الشاه" --lang ar',
  },
  {
    title: "A misspelt id gets a suggestion",
    command: "show eagle-clow",
  },
  {
    title: "The same for a script",
    command: "show eagle-clow --json",
  },
]);
