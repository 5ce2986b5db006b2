import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { VERDICTS } from "../../src/model/verdict.ts";
import { ask, askIds, askJson, KRAKATOA } from "../contract/ask.ts";
import { run } from "../support/run.ts";
import { describeTranscripts } from "../support/transcript.ts";

const TERMINAL = { tty: true, env: { NO_COLOR: "1" } };

const UNASKED = [
  "great-eruption/date",
  "tsunami/identity",
  "new-island/date",
  "tsunami/wave-height",
  "great-eruption/deaths",
  "rumblings/date",
  "dust-veil/date",
  "old-eruption/date",
  "great-eruption/destroyed",
  "great-eruption/heard-at",
  "great-eruption/cause",
  "great-eruption/distance",
  "great-eruption/ships",
];

describe("without a filter", () => {
  test("every disagreement is listed: by level, then number of sources, then key attributes", async () => {
    expect(await askIds("discrepancies")).toEqual(UNASKED);
  });

  test("agreement, silence and what only one source says are not", async () => {
    const { items } = await askJson("discrepancies");
    const verdicts = new Set(items.map((item) => item["verdict"]));
    for (const verdict of ["spelling", "agreement", "series", "undetermined", "single", "passed"])
      expect(verdicts).not.toContain(verdict);
  });
});

describe("filters", () => {
  test.each<[string, string, readonly string[]]>([
    ["one event by its id", "tsunami", ["tsunami/identity", "tsunami/wave-height"]],
    ["one event by its title in another language", '"Gelombang besar"', ["tsunami/identity", "tsunami/wave-height"]],
    ["one verdict", "--verdict conflict", ["great-eruption/date", "new-island/date"]],
    ["two verdicts", "--verdict self-conflict,identity", ["tsunami/identity", "tsunami/wave-height"]],
    ["a verdict that is not listed unasked", "--verdict spelling", ["great-eruption/name"]],
    ["one level", "--level major", UNASKED.slice(0, 4)],
    ["a level that only a silence has", "--level omission", ["great-eruption/column"]],
    ["one attribute", "--attribute deaths,cause", ["great-eruption/deaths", "great-eruption/cause"]],
    [
      "a source that speaks",
      "--source log",
      ["great-eruption/date", "dust-veil/date", "great-eruption/heard-at", "great-eruption/distance"],
    ],
    ["two sources that both speak", "--source log,gazette", ["great-eruption/date"]],
    [
      "two sources that give the verdict against each other",
      "--between log,report",
      ["great-eruption/date", "dust-veil/date", "great-eruption/heard-at", "great-eruption/distance"],
    ],
    [
      "two sources whose values agree while a third differs",
      "--between gazette,report --attribute date --verdict conflict",
      [],
    ],
    ["a source of the event that is silent", "tsunami --silence", ["tsunami/wave-height"]],
    [
      "several filters at once",
      "great-eruption --level minor --source gazette --attribute ships",
      ["great-eruption/ships"],
    ],
    ["nothing that fits", "rumblings --verdict conflict", []],
  ])("of %s", async (_, flags, ids) => {
    expect(await askIds(`discrepancies ${flags}`)).toEqual(ids);
  });

  test.each(VERDICTS)("--verdict %s gives findings of that verdict only", async (verdict) => {
    const { items } = await askJson(`discrepancies --verdict ${verdict}`);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item["verdict"]))).toEqual(new Set([verdict]));
  });

  test.each([
    ["--verdict major,conflict", "--verdict conflict --level major"],
    ["--verdict minor --level major", "--level major,minor"],
    ["--verdict conflict,scope", "--verdict conflict --verdict scope"],
  ])("%s is %s: verdicts are alternatives, so are levels, and both must hold", async (one, other) => {
    const ids = await askIds(`discrepancies ${one}`);
    expect(ids).not.toEqual([]);
    expect(ids).toEqual(await askIds(`discrepancies ${other}`));
  });

  test.each(["--level=", "--verdict ,", "--source=", "--fields="])(
    "%s is refused, as an empty --dataset is",
    async (flag) => {
      const { exitCode, stderr } = await ask(`discrepancies ${flag}`);
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: `error: ${/--[a-z]+/.exec(flag)?.[0]}: the value is empty\nhint: give a value, or leave the flag out\n`,
      });
    },
  );

  test("--verdict all gives every finding once", async () => {
    const counts = await Promise.all(
      VERDICTS.map(async (verdict) => (await askJson(`discrepancies --verdict ${verdict}`)).total),
    );
    const { total, items } = await askJson("discrepancies --verdict all");
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(new Set(items.map((item) => item["id"])).size).toBe(total);
  });

  test("--between does not ask for an order", async () => {
    expect(await askIds("discrepancies --between report,log")).toEqual(
      await askIds("discrepancies --between log,report"),
    );
  });

  test.each(["report log", "log REPORT", "report log great-eruption", "report great-eruption log"])(
    "--between %s is the same as the pair with a comma",
    async (words) => {
      const event = words.includes("great-eruption") ? "great-eruption " : "";
      const [typed, written] = [
        await askJson(`discrepancies --between ${words}`),
        await askJson(`discrepancies ${event}--between report,log`),
      ];
      expect(typed.items).toEqual(written.items);
      expect(typed.total).toBeGreaterThan(0);
    },
  );

  test.each([
    ["log", "log,report"],
    ["report", "report,log"],
    ["report report", "report,log"],
  ])("--between %s is answered with a pair that has it", async (given, pair) => {
    const { stderr } = await ask(`discrepancies --between ${given}`);
    expect(stderr).toBe(`error: --between takes two sources\nhint: --between ${pair}\n`);
  });

  test("--verdict and --level take each other's words", async () => {
    expect(await askIds("discrepancies --level conflict")).toEqual(await askIds("discrepancies --verdict conflict"));
    expect(await askIds("discrepancies --verdict major")).toEqual(await askIds("discrepancies --level major"));
  });

  test.each(["contradict", "differ", "agree"])("--verdict %s lists what the first screen counts so", async (group) => {
    const { stdout } = await ask("discrepancies");
    const count = Number(new RegExp(`(\\d+) ${group}`).exec(stdout)?.[1]);
    expect(await askIds(`discrepancies --verdict ${group}`)).toHaveLength(count);
  });

  test("--silence adds what only one source says about an event that others cover", async () => {
    const { items } = await askJson("discrepancies --silence");
    expect(items.map((item) => item["id"])).toContain("great-eruption/ships/boats");
    for (const item of items) expect(item["silent"]).not.toEqual([]);
  });

  test.each<[string, string, number?]>([
    ["--between log", "--between takes two sources"],
    ["--between log,log", "--between takes two sources"],
    ["--between log,report,gazette", "--between takes two sources"],
    ["--level huge", '--level: "huge" is not one of major, moderate, minor, omission'],
    ["--between log,reprot", 'no source "reprot"', 1],
    ["--attribute depth", 'no attribute "depth"', 1],
    ["no-such-event", 'no event or attribute "no-such-event"', 1],
    ["vesuvius", 'no event or attribute "vesuvius"', 1],
  ])("%s is refused", async (flags, message, code = 2) => {
    const { stdout, stderr, exitCode } = await ask(`discrepancies ${flags}`);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: code });
    expect(stderr.startsWith(`error: ${message}`)).toBe(true);
  });
});

describe("--independent", () => {
  test("leaves out items that only sources of one origin share", async () => {
    const left = (await askIds("discrepancies")).filter((id) => id !== "new-island/date");
    expect(await askIds("discrepancies --independent")).toEqual(left);
  });

  test("keeps what only one source says", async () => {
    expect(await askIds("discrepancies --independent --verdict single")).toContain("pilgrim-story/account");
  });
});

describe("counts", () => {
  test("are raw and independent, for scripts and for people", async () => {
    const { items } = await askJson("discrepancies great-eruption --attribute date");
    expect(items).toMatchObject([{ sources: { raw: 4, independent: 3 } }]);
    expect((await ask("discrepancies great-eruption --attribute date")).stdout).toContain("4 sources, 3 origins");
  });
});

describe("the view for people", () => {
  test("every position has its sources, their places and their claims", async () => {
    const { stdout } = await ask("discrepancies great-eruption --attribute destroyed");
    expect(stdout).toMatch(
      /^ {2}Anyer {2}Gazette of Batavia §1.7 gazette-\d+, Report of the commission §2.5 report-\d+\n {2}Telok Betong {2}Gazette of Batavia §1.7 gazette-\d+\n {2}Merak {2}Report of the commission §2.5 report-10$/m,
    );
  });

  test("sources without a place", async () => {
    const { stdout } = await ask("discrepancies tsunami --verdict identity");
    expect(stdout).toContain(
      "  Wave on the coast and The great wave  Gazette of Batavia\n  The great wave  Report of the commission\n",
    );
  });

  test("who is silent though it covers the event, and not who does not cover it", async () => {
    const { stdout } = await ask("discrepancies tsunami --verdict self-conflict");
    expect(stdout).toContain("  silent: Gazette of Batavia\n");
  });

  test("who says it, and how certainly", async () => {
    const { stdout } = await ask("discrepancies great-eruption --attribute cause");
    expect(stdout).toContain("anger of heaven  Gazette of Batavia §1.6 (according to the captain)");
    expect(stdout).toContain("sea water in the crater  Report of the commission §2.4 (likely)");
  });

  test("that a check was made within one source", async () => {
    expect((await ask("discrepancies rescue --verdict passed")).stdout).toContain(
      "Search for survivors: duration (checked within one source)",
    );
  });

  test("curators' notes when asked for, in the language asked for, and never as a source's words", async () => {
    const line = "discrepancies great-eruption --attribute date";
    expect((await ask(line)).stdout).not.toContain("nautical");
    expect((await ask(`${line} --notes`)).stdout).toContain(
      "curator's note, not from the sources: The ship kept nautical time.",
    );
    expect((await ask(`${line} --notes --lang id`)).stdout).toContain("Kapal itu memakai waktu pelaut.");
  });

  test("how many more there are where --limit cuts", async () => {
    const { stdout } = await ask("discrepancies --limit 1");
    expect(stdout).toContain("4 contradict");
    expect(stdout.match(/^[≠~]/gmu)).toHaveLength(2);
    expect(stdout).toContain("… and 12 more; --limit 0 shows all");
  });

  test("a list of items under a heading for each level, in Markdown", async () => {
    const { stdout } = await ask("discrepancies great-eruption --attribute deaths --format md");
    expect(stdout).toBe(
      [
        "**Eruption of Krakatoa** · 4 sources\\",
        "**≠ 0 contradict**   \\~ 1 differs   = 0 agree\n",
        "## minor\n",
        "- \\~ rounding  **The great eruption: deaths**  great-eruption/deaths\n",
        "  **36,000**  Almanac §1.2 almanac-2, Gazette of Batavia §1.4 gazette-4\\",
        "  **36,417**  Report of the commission §1.4 report-4\\",
        "  3 sources, 2 origins\\",
        "  _silent: Log of a ship_\n",
        "§3.4 is paragraph 3, sentence 4 of the source's text\n",
      ].join("\n"),
    );
  });

  test("a sentence if there is nothing", async () => {
    expect((await ask("discrepancies rumblings --verdict conflict")).stdout).toContain("\nNo such discrepancy.\n");
  });

  test.each([
    ["one event", "rumblings --verdict conflict", "rashomon show rumblings"],
    ["an attribute", "distance --level major", "rashomon search distance"],
    ["everything", "--level major --verdict rounding", "rashomon discrepancies"],
  ])("says where to look if there is nothing about %s, and counts nothing", async (_, words, command) => {
    const { stdout } = await ask(`discrepancies ${words}`, TERMINAL);
    expect(stdout).toContain(`\n\nNo such discrepancy.\n\n→ ${command} --dataset`);
    expect(stdout).not.toContain("contradict");
  });

  test("says why to look elsewhere, and nothing if there is no discrepancy at all", async () => {
    const elsewhere = (await ask("discrepancies --level major --verdict rounding", { ...TERMINAL, width: 200 })).stdout;
    expect(elsewhere).toContain("  every discrepancy\n");
    const dataset = join(mkdtempSync(join(tmpdir(), "rashomon-")), "fire.json");
    const claims = ["gazette", "herald"].map((source) => ({ source, event: "fire", attribute: "deaths", value: 43 }));
    writeFileSync(dataset, JSON.stringify({ id: "fire", claims }));
    const { stdout } = await ask("discrepancies", { ...TERMINAL, dataset });
    expect(stdout).toContain("No such discrepancy.");
    expect(stdout).not.toContain("→");
  });

  test("counts what is listed if a level or a verdict is asked for, else also what agrees", async () => {
    const counts = async (flags: string) => (await ask(`discrepancies ${flags}`)).stdout.split("\n")[1];
    expect(await counts("")).toBe("≠ 4 contradict   ~ 9 differ   = 3 agree");
    expect(await counts("--level major")).toBe("≠ 4 contradict");
    expect(await counts("--level minor --verdict rounding")).toBe("~ 1 differs");
  });
});

test("a source that contradicts itself is named under a conflict, and found by that verdict", async () => {
  const dataset = join(mkdtempSync(join(tmpdir(), "rashomon-")), "fire.json");
  const said = [
    ["gazette", 43],
    ["gazette", 44],
    ["herald", 50],
  ] as const;
  const claims = said.map(([source, value], n) => ({ id: `c${n}`, source, event: "fire", attribute: "deaths", value }));
  writeFileSync(dataset, JSON.stringify({ id: "fire", claims }));
  for (const flags of ["", "--verdict conflict", "--verdict self-conflict"]) {
    const { stdout } = await ask(`discrepancies --long ${flags}`, { dataset });
    expect(stdout).toContain(
      "fire/deaths\n  43  gazette c0\n  44  gazette c1\n  50  herald c2\n  gazette contradicts itself: 43 and 44\n",
    );
  }
});

describe("a baseline", () => {
  const file = (): string => join(mkdtempSync(join(tmpdir(), "rashomon-")), "known.json");

  test("keeps what was found, so that only new findings are reported", async () => {
    const known = file();
    expect(await ask(`discrepancies --write-baseline ${known}`)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(JSON.parse(readFileSync(known, "utf8"))).toMatchObject({ format: "rashomon-baseline/1" });
    expect(await askIds(`discrepancies --baseline ${known}`)).toEqual([]);
    expect(await ask(`discrepancies --baseline ${known} --exit-code`)).toMatchObject({ exitCode: 0 });
  });

  test("reports a finding whose values have changed", async () => {
    const known = file();
    const changed = join(mkdtempSync(join(tmpdir(), "rashomon-")), "changed.json");
    const claims = (deaths: number) => ({
      id: "lisbon",
      claims: [
        { id: "a", source: "merchant", event: "earthquake", attribute: "deaths", value: 30_000 },
        { id: "b", source: "priest", event: "earthquake", attribute: "deaths", value: deaths },
      ],
    });
    writeFileSync(changed, JSON.stringify(claims(60_000)));
    await ask(`discrepancies --write-baseline ${known}`, { dataset: changed });
    writeFileSync(changed, JSON.stringify(claims(90_000)));
    const { stdout, exitCode } = await ask(`discrepancies --baseline ${known} --exit-code --format tsv --fields id`, {
      dataset: changed,
    });
    expect({ stdout, exitCode }).toEqual({ stdout: "id\nearthquake/deaths\n", exitCode: 1 });
  });

  test("reports findings that the filters of the baseline had left out", async () => {
    const known = file();
    await ask(`discrepancies --level major --write-baseline ${known}`);
    expect(await askIds(`discrepancies --baseline ${known}`)).toEqual(UNASKED.slice(4));
  });

  test("is the same at every run", async () => {
    const [first, second] = [file(), file()];
    await ask(`discrepancies --write-baseline ${first}`);
    await ask(`discrepancies --write-baseline ${second}`);
    expect(readFileSync(first, "utf8")).toBe(readFileSync(second, "utf8"));
  });

  test.each([
    ["is not there", "./no/such/known.json", "no baseline"],
    ["is another file", join(KRAKATOA, "events.json"), "is not a baseline"],
    ["is no JSON", join(KRAKATOA, "README.md"), "not valid JSON"],
  ])("that %s is refused", async (_, path, message) => {
    const { stdout, stderr, exitCode } = await ask(`discrepancies --baseline ${path}`);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(message);
  });

  test("that cannot be written is an error, not a crash", async () => {
    const { stderr, exitCode } = await ask(
      `discrepancies --write-baseline ${join(KRAKATOA, "events.json/known.json")}`,
    );
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: .*known\.json.*\n/);
    expect(stderr).not.toContain("    at ");
  });
});

describe("words", () => {
  test.each<[string, string, readonly string[]]>([
    ["an attribute", "deaths", ["great-eruption/deaths"]],
    ["an attribute in another form", "death", ["great-eruption/deaths"]],
    ["an attribute, misspelt", "deahts", ["great-eruption/deaths"]],
    ["an attribute in another language", "sebab", ["great-eruption/cause"]],
    ["an event and an attribute", "great eruption cause", ["great-eruption/cause"]],
    ["the same the other way round, with small words", "cause of the great eruption", ["great-eruption/cause"]],
    ["words of an event that is searched for", "commission island", ["new-island/date"]],
    ["a level", "major", UNASKED.slice(0, 4)],
    ["a verdict", "self-conflict", ["tsunami/wave-height"]],
    ["a level after --verdict", "--verdict MAJOR", UNASKED.slice(0, 4)],
    ["a discrepancy by its id", "dust-veil/date", ["dust-veil/date"]],
    ["an event without any", "pilgrim story", []],
  ])("%s", async (_, words, ids) => {
    expect(await askIds(`discrepancies ${words}`)).toEqual(ids);
  });
});

describe("the first screen", () => {
  const matrix = (width: number, rows: number) =>
    ask("discrepancies --no-pager", { tty: true, env: { NO_COLOR: "1" }, width, rows });

  test("has a column for each source at every width that has room", async () => {
    const { stdout } = await matrix(180, 60);
    expect(stdout).toMatch(/^MAJOR +Report of the commission +Log of a ship +Gazette of Batavia +Almanac$/m);
    expect(stdout).toMatch(/^≠ The great wave: height of the wave +30 m · 37 m +not covered +silent +not covered$/m);
  });

  test("is never longer than the terminal, and counts the rest by level", async () => {
    const { stdout } = await matrix(140, 16);
    expect(stdout.trimEnd().split("\n").length).toBeLessThan(16);
    expect(stdout).toMatch(/^… and \d minor; --all shows them$/m);
  });

  test.each([
    [80, 24],
    [50, 24],
    [100, 40],
    [60, 16],
  ])("leaves a row for the prompt at %i columns and %i rows, so that no pager opens", async (width, rows) => {
    const outcome = await run(["discrepancies"], { tty: true, width, rows });
    expect(outcome.paged).toBe("");
    expect(outcome.stdout.split("\n").length).toBeLessThanOrEqual(rows);
    expect(outcome.stdout).toContain("→ ");
  });

  test("shows every row with --all", async () => {
    const { stdout } = await ask("discrepancies --all --no-pager", { tty: true, width: 140, rows: 16 });
    expect(stdout.match(/^.*[≠~] .*: /gmu)?.length).toBe(UNASKED.length);
  });
});

describeTranscripts("discrepancies", "discrepancies: where the sources disagree", [
  { title: "The first screen", command: "discrepancies --no-pager", options: { ...TERMINAL, width: 100, rows: 40 } },
  { title: "The first screen of a small terminal", command: "discrepancies", options: { ...TERMINAL, rows: 24 } },
  { title: "One event on a terminal", command: "discrepancies eagle-claw --no-pager", options: TERMINAL },
  {
    title: "The most important on a narrow terminal",
    command: "discrepancies --level major --limit 3 --no-pager",
    options: { ...TERMINAL, width: 50 },
  },
  {
    title: "In colour",
    command: "discrepancies shah-death --color always --no-pager",
    options: { tty: true },
  },
  {
    title: "Two sources against each other, in a pipe, in Indonesian",
    command: "discrepancies --between indonesian,english --level major --lang id",
  },
  {
    title: "A gate for a script: 1 when anything is found",
    command: "discrepancies --verdict conflict --format tsv --fields id,level,summary --exit-code",
  },
  {
    title: "What only one source says although others had reason to",
    command: "discrepancies --level omission --limit 3",
  },
  { title: "With the curators' notes, in a pipe", command: "discrepancies diplomatic-break --notes" },
  { title: "A misspelt verdict is refused", command: "discrepancies --verdict conflit" },
]);
