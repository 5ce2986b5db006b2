import { describe, expect, test } from "vitest";
import { createCommand } from "../../src/commands/list.ts";
import type { SelectionOptions } from "../../src/cli/select-events.ts";
import type { CommandEntry } from "../../src/cli/context.ts";
import { ExitCode } from "../../src/platform/exit-codes.ts";
import { ask, askJson, askOne, type Item } from "../contract/ask.ts";
import { run } from "../support/run.ts";
import { describeTranscripts } from "../support/transcript.ts";

const TERMINAL = { tty: true, env: { NO_COLOR: "1" } };

/** Event → "certain" or "possible", in the order listed. */
async function matches(flags: string): Promise<Readonly<Record<string, unknown>>> {
  const { items } = await askJson(`list ${flags}`);
  return Object.fromEntries(items.map(({ id, match }) => [String(id), match]));
}

test("the flags are read", async () => {
  let given: SelectionOptions | null = null;
  const entry: CommandEntry = {
    name: "list",
    summary: "",
    group: "Look up",
    load: async () =>
      createCommand(async (options) => {
        given = options;
        return ExitCode.done;
      }),
  };
  await run("list --from 1883 --to 1884-02 --source log,report --told-by gazette", { commands: [entry] });
  expect(given).toEqual({
    from: "1883",
    to: "1884-02",
    on: null,
    source: ["log", "report"],
    coveredBy: ["gazette"],
    all: false,
  });
});

describe("order", () => {
  test("is by the earliest possible day, or for an open beginning by the end", async () => {
    expect(Object.keys(await matches(""))).toEqual([
      "old-eruption",
      "rumblings",
      "tsunami",
      "great-eruption",
      "pilgrim-story",
      "dust-veil",
      "rescue",
      "new-island",
    ]);
  });

  test("puts what is certain before what is possible", async () => {
    expect(await matches("--from 1883-05 --to 1883-08")).toEqual({
      rumblings: "certain",
      tsunami: "certain",
      "great-eruption": "certain",
      "pilgrim-story": "possible",
      "dust-veil": "possible",
    });
  });
});

describe("a range", () => {
  test.each([
    ["a year", "--on 1883", { rumblings: "certain", "great-eruption": "certain", rescue: "ongoing" }],
    ["a month", "--on 1883-05", { rumblings: "certain" }],
    ["a month in words", '--on "May 1883"', { rumblings: "certain" }],
    ["a day as Europe writes it", "--on 27/8/1883", { "great-eruption": "possible" }],
    ["a day on which one source puts it, and another in its month", "--on 1883-05-20", { rumblings: "possible" }],
    ["a day after a beginning, and before an end that is not given", "--on 1883-09-05", { rescue: "possible" }],
    ["a day that orders alone reach", "--on 1883-12-24", { "pilgrim-story": "possible" }],
    ["a day into which a month only reaches", "--on 1883-05-21", { rumblings: "possible" }],
    ["a day on which one source puts it and another does not", "--on 1883-08-27", { "great-eruption": "possible" }],
    ["two days on which all sources put it", "--on 1883-08-27/1883-08-28", { "great-eruption": "certain" }],
    ["about a year", "--on 1682~", { "old-eruption": "possible" }],
    ["no end", "--from 1900", { "dust-veil": "possible", "new-island": "certain" }],
    ["no beginning", "--to 1800", { "old-eruption": "certain" }],
    ["an open interval", "--on ../1800", { "old-eruption": "certain" }],
    ["one of two months", "--on [1883-05,1883-06]", { rumblings: "certain" }],
    ["from a month to a year, both included", "--from 1883-09-01 --to 1883", { rescue: "ongoing" }],
  ])("of %s", async (_, flags, expected) => {
    expect(await matches(flags)).toMatchObject(expected);
  });

  test("keeps a source's date that lies outside, and says so", async () => {
    const listed = await askOne("list --on 1883-08-28 --told-by gazette");
    expect(listed).toMatchObject({ id: "great-eruption", match: "possible", disputed: true });
    expect((listed["dates"] as readonly Item[]).map(({ source, match }) => [source, match])).toEqual([
      ["report", "outside"],
      ["log", "certain"],
      ["gazette", "outside"],
      ["almanac", "outside"],
    ]);
  });

  test("that is narrower lists no event that the wider one leaves out", async () => {
    const wide = Object.keys(await matches("--on 1883"));
    for (const narrow of ["1883-05", "1883-08", "1883-08-27", "1883-09-05"])
      expect(wide).toEqual(expect.arrayContaining(Object.keys(await matches(`--on ${narrow}`))));
  });

  test("without any event is an empty list", async () => {
    expect(await matches("--on 1700")).toEqual({});
    const { stdout, exitCode } = await ask("list --on 1700");
    expect(stdout).toContain("No event falls in this range.");
    expect(exitCode).toBe(0);
  });

  test.each([
    ["that runs backwards", "--from 1884 --to 1883", "the range ends before it begins: 1884 to 1883"],
    ["given twice", "--on 1883 --from 1880", "--on cannot be used with --from or --to"],
    ["under another name", "--since 1883-13", '"1883-13" cannot be read as a date: there is no month 13'],
    ["that is no date", "--on 1883-13", '"1883-13" cannot be read as a date: there is no month 13'],
    ["that no calendar has", "--on 1883-02-30", '"1883-02-30" cannot be read as a date: there is no 30 February 1883'],
    ["that may be two", "--on 04/05/1883", '"04/05/1883" cannot be read as a date: it may be 4 May or 5 April'],
    ["in words", "--from yesterday", '"yesterday" is not a date; write'],
  ])("%s is refused", async (_, flags, message) => {
    const { stdout, stderr, exitCode } = await ask(`list ${flags}`);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr.startsWith(`error: ${message}`)).toBe(true);
  });
});

describe("sources", () => {
  test("--source uses the dates of one source only", async () => {
    const { items } = await askJson("list --source log --on 1883-08-28");
    expect(items).toMatchObject([{ id: "great-eruption", match: "certain", dates: [{ source: "log" }] }]);
  });

  test("--told-by keeps events that all of these sources cover, whoever dates them", async () => {
    expect(Object.keys(await matches("--told-by log,gazette"))).toEqual(["great-eruption", "rescue"]);
  });
});

test("an event dated only by a source's order of events is marked so, with the claims", async () => {
  const { items } = await askJson("list --on 1883-08-27");
  expect(items.find(({ id }) => id === "tsunami")).toMatchObject({
    match: "certain",
    basis: "order",
    dates: [],
    extents: [
      { source: "report", basis: "order", start: { earliest: "1883-08-27", latest: "1883-08-27" } },
      { source: "gazette", basis: "order" },
    ],
  });
});

describe("events without a date", () => {
  const undated = async (flags: string): Promise<readonly unknown[]> =>
    ((await askJson(`list ${flags}`))["undated"] as readonly Item[]).map((item) => item["id"]);

  test("stay apart, whatever the range", async () => {
    const all = ["coast-wave", "ash-fall"];
    expect(await undated("")).toEqual(all);
    expect(await undated("--on 1700")).toEqual(all);
  });

  test("are those that the counted sources do not date, and are marked as such", async () => {
    expect(await undated("--source log")).toContain("rumblings");
    expect((await ask("list --source log")).stdout).toContain("Not dated by log (7): ");
    expect((await ask("list")).stdout).toContain("Undated (2): ");
  });
});

test("a date and its source are on one line, however narrow the screen", async () => {
  const { stdout } = await ask("list --on 1883-05-20 --no-pager", { ...TERMINAL, width: 60 });
  expect(stdout).toMatch(/20 May 1883 {2}Report/);
  expect(stdout).toMatch(/May 1883 {2}Gazette/);
});

test("titles and dates are in the language asked for", async () => {
  expect(await askOne("list --on 1883-05 --lang id")).toMatchObject({
    title: "Gemuruh pertama",
    dates: [{ display: "20 Mei 1883" }, {}],
  });
});

describeTranscripts("list", "list: events by date", [
  {
    title: "A screenful on a terminal",
    command: "list --limit 6 --no-pager",
    options: TERMINAL,
  },
  {
    title: "A month: what certainly is in it, and what only may be",
    command: "list --from 1980-01 --to 1980-01 --no-pager",
    options: TERMINAL,
  },
  {
    title: "A day on a narrow terminal",
    command: "list --on 1980-04-24 --no-pager",
    options: { ...TERMINAL, width: 50 },
  },
  {
    title: "From a year on, by one source, in a pipe",
    command: "list --from 1981 --source english",
  },
  {
    title: "Arabic titles stay in place on a wide terminal",
    command: "list --from 1980-07 --to 1980-09 --lang ar --no-pager",
    options: { ...TERMINAL, width: 120 },
  },
  {
    title: "Columns for a spreadsheet",
    command: "list --from 1980-07 --format csv --fields id,match,disputed,earliest,latest,dates.source,dates.edtf",
  },
  {
    title: "A range that runs backwards is refused",
    command: "list --from 1981 --to 1979",
  },
]);

test("a field that is named again stands once", async () => {
  const { stdout } = await run("list --fields id,,id --fields id --format csv --limit 1");
  expect(stdout).toMatch(/^id\r?\n[^,]+$/);
});
