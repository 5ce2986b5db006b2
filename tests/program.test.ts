import { describe, expect, test, vi } from "vitest";
import { ExitCode } from "../src/platform/exit-codes.ts";
import { type BattleOptions, createBattlesEntry, createSearchEntry } from "./support/fake-command.ts";
import type { Context } from "../src/cli/context.ts";
import { run } from "./support/run.ts";

/** Runs a line with a spy for the battles and one for the search, and says what each was given. */
async function parse(line: string) {
  const battles = vi.fn(async (_options: BattleOptions, _context: Context) => ExitCode.done);
  const search = vi.fn(async (_options: { readonly words: readonly string[] }, _context: Context) => ExitCode.done);
  const commands = [createSearchEntry(search), createBattlesEntry(battles)];
  const outcome = await run(line, { commands });
  const [call] = battles.mock.calls;
  const [searchCall] = search.mock.calls;
  const context = call?.[1] ?? searchCall?.[1];
  return { ...outcome, battles: call?.[0], words: searchCall?.[0].words, global: context?.global };
}

const NOTHING: BattleOptions = { place: null, year: null, chroniclers: [], side: null, silent: false };

describe("flags of a command", () => {
  test.each<[string, BattleOptions]>([
    ["battles", NOTHING],
    ["battles Salamis", { ...NOTHING, place: "Salamis" }],
    ["battles --year 480 Salamis", { ...NOTHING, place: "Salamis", year: 480 }],
    ["battles --year 490 --year 480", { ...NOTHING, year: 480 }],
    ["battles --chronicler Herodotus,Ktesias", { ...NOTHING, chroniclers: ["Herodotus", "Ktesias"] }],
    ["battles --chronicler Herodotus --chronicler=Ktesias", { ...NOTHING, chroniclers: ["Herodotus", "Ktesias"] }],
    ["battles --side sea --silent", { ...NOTHING, side: "sea", silent: true }],
  ])("%s", async (line, options) => {
    expect(await parse(line)).toMatchObject({ battles: options, exitCode: 0, stderr: "" });
  });

  test.each([
    ["battles --year soon", '--year: "soon" is not a whole number, 0 or more'],
    ["battles --side see", '--side: "see" is not one of sea, land'],
    ["battles --sylent", "unknown option '--sylent'"],
    ["battles Salamis Plataea", "too many arguments for 'battles'. Expected 1 argument but got 2."],
    ["battles --year", "option '--year <n>' argument missing"],
  ])("%s is refused", async (line, message) => {
    const { stderr, stdout, exitCode, battles } = await parse(line);
    expect(stderr.split("\n")[0]).toBe(`error: ${message}`);
    expect({ stdout, exitCode, battles }).toEqual({ stdout: "", exitCode: 2, battles: undefined });
  });

  test("a misspelt flag is answered with the one that is meant", async () => {
    expect((await parse("battles --sylent")).stderr).toContain("hint: --silent");
  });
});

describe("a flag that the command lacks", () => {
  test.each([
    ["claims --since 1980", "--since is a flag of list, timeline; rashomon claims --help"],
    ["discrepancies --since 1980", "--since is a flag of list, timeline; rashomon discrepancies --help"],
    ["list --between a,b", "--between is a flag of discrepancies; rashomon list --help"],
    ["list -o json", "-f json; rashomon list --help"],
    ["list --form=json", "-f json; rashomon list --help"],
    ["exprot --level major", "rashomon export; --level is a flag of discrepancies, export; rashomon --help"],
    ["list -52", "-n 52 for at most 52 results; rashomon list --help"],
    ["show eagle-claw -52", "-n 52 for at most 52 results; rashomon show --help"],
    ["cite coup-1953 -- -52", "rashomon cite --help"],
    ["add claim --value -5 --bogus", "rashomon add --help"],
    ["search eagle --since 1980", "among the words: from:1980; rashomon search --help"],
  ])("%s is answered with where it is", async (line, hint) => {
    const { stderr, exitCode } = await run(line);
    expect({ hint: stderr.split("\n")[1], exitCode }).toEqual({ hint: `hint: ${hint}`, exitCode: 2 });
  });
});

describe("a missing argument", () => {
  test.each([
    ["show", {}, /^rashomon show \S+; rashomon list; rashomon show --help$/],
    ["show --dataset ./mine", {}, /^rashomon list --dataset .\/mine; rashomon show --help$/],
    ["explain", { RASHOMON_DATASET: "./mine" }, /^rashomon list; rashomon explain --help$/],
  ])("%s is answered with what can be pasted for that dataset", async (line, env, hint) => {
    const { stderr, exitCode } = await run(line, { env });
    expect({ hint: stderr.split("\n")[1]?.replace("hint: ", ""), exitCode }).toEqual({
      hint: expect.stringMatching(hint),
      exitCode: 2,
    });
  });
});

describe("global flags", () => {
  test.each([
    "--lang el --limit 3 battles Salamis",
    "battles --lang el Salamis --limit 3",
    "battles Salamis --lang=el --limit=3",
  ])("stand before or after the command: %s", async (line) => {
    const { global, battles } = await parse(line);
    expect(global).toMatchObject({ lang: "el", limit: 3 });
    expect(battles).toEqual({ ...NOTHING, place: "Salamis" });
  });

  test("have these values when not given", async () => {
    expect((await parse("battles")).global).toEqual({
      dataset: null,
      format: null,
      fields: null,
      lang: null,
      limit: null,
      color: "auto",
      pager: true,
      quiet: false,
      bidi: "auto",
      links: null,
    });
  });

  test("flags have short forms and other names, and an unknown letter is an error", async () => {
    expect((await parse("battles -j -n 3 -q")).global).toMatchObject({ format: "json", limit: 3, quiet: true });
    expect((await parse("battles -f CSV")).global).toMatchObject({ format: "csv" });
    expect((await run("search eagle -v")).exitCode).toBe(2);
  });

  test("--json is a format, takes no value and agrees with --format json", async () => {
    expect((await parse("battles --json Salamis")).battles).toEqual({ ...NOTHING, place: "Salamis" });
    expect((await parse("battles --json --format json")).global).toMatchObject({ format: "json" });
    expect((await parse("battles --format csv --fields a,b.c --no-pager")).global).toMatchObject({
      format: "csv",
      fields: ["a", "b.c"],
      pager: false,
    });
  });

  test("--json and another format contradict each other", async () => {
    const { exitCode, stderr } = await parse("battles --json --format csv");
    expect({ exitCode, error: JSON.parse(stderr).error.code }).toEqual({ exitCode: 2, error: "usage" });
  });
});

describe("words without a command", () => {
  test("are searched for", async () => {
    expect(await parse("wooden walls --limit 2")).toMatchObject({ words: ["wooden", "walls"], exitCode: 0 });
  });

  test.each([
    ["discrepencies", 1, "rashomon discrepancies"],
    ["shwo eagle-claw", 0, "rashomon show eagle-claw"],
    ["version", 1, "rashomon --version"],
  ])(
    "%s is searched for, and the command that is meant is named to people and programs",
    async (line, code, command) => {
      const meant = `did you mean the command ${command}?`;
      expect(await run(line)).toMatchObject({ exitCode: code, stderr: `hint: ${meant}\n` });
      expect(await run(`${line} --quiet`)).toMatchObject({ exitCode: code, stderr: "" });
      expect(await run(`${line} -f tsv`)).toMatchObject({ exitCode: code, stderr: `warning: ${meant}\n` });
      const { stdout, stderr, exitCode } = await run(`${line} -j`);
      expect({ warnings: JSON.parse(stdout).warnings, stderr, exitCode }).toEqual({
        warnings: [meant],
        stderr: "",
        exitCode: code,
      });
    },
  );

  test("that begin with letters of flags are words too", async () => {
    expect(await parse("walls -jihad -navy -hunger -Vietnam")).toMatchObject({
      words: ["walls", "-jihad", "-navy", "-hunger", "-Vietnam"],
      global: { format: null, limit: null },
    });
  });

  test.each(["-vn", "-n3x", "-la", "-rf", "-xyzzy", '-"such words"'])(
    "%s is refused, as no source has it and nothing would be left out",
    async (word) => {
      const { stdout, stderr, exitCode } = await run(["eagle", word]);
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
      const bare = word.replaceAll(/^-|"/g, "");
      expect(stderr.split("\n")[0]).toBe(`error: nothing to leave out: no source has "${bare}"`);
    },
  );

  test("a word that some source has is left out; other commands than search leave out none", async () => {
    const all = JSON.parse((await run("hostages -j")).stdout).total;
    const some = JSON.parse((await run("hostages -release -j")).stdout).total;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    for (const command of ["show", "discrepancies", "explain"])
      expect(await run(`${command} eagle -release`)).toMatchObject({
        exitCode: 2,
        stderr: `error: unknown option '-release'\nhint: rashomon ${command} --help\n`,
      });
  });

  test("after -- no word is a flag, an exclusion or a command", async () => {
    expect((await parse("walls -- -wooden --silent")).words).toEqual(["walls", "wooden", "silent"]);
    expect((await parse("-- battles")).words).toEqual(["battles"]);
    expect((await parse("battles -- -x")).battles).toEqual({ ...NOTHING, place: "-x" });
  });

  test.each([
    ["agreemnt", {}, "hint: did you mean the command rashomon agreement?\n"],
    ["SHOW eagle-claw", {}, "hint: did you mean the command rashomon show eagle-claw?\n"],
    ["hlep", {}, "hint: did you mean the command rashomon help?\n"],
    ["shwo eagle-claw --lang ar", {}, "تلميح: ربما تقصد الأمر rashomon show eagle-claw --lang ar\n"],
    [
      "shwo eagle-claw",
      { env: { LANG: "id_ID" } },
      "petunjuk: mungkin maksud Anda perintah rashomon show eagle-claw\n",
    ],
    // These are near "agreement", "list" and "cite", but are in what the sources of the bundled dataset say.
    ["agreements", {}, ""],
    ["lost", {}, ""],
    ["person", {}, ""],
    ["city", {}, ""],
  ])("that find something, but are a misspelt command: %s", async (line, options, stderr) => {
    expect(await run(line, options)).toMatchObject({ exitCode: 0, stderr });
  });

  test.each([
    ["clams source:nosuch", "rashomon claims 'source:nosuch'"],
    ["shwo eagle -xyzzy", "rashomon show eagle -xyzzy"],
    ["eagle source:nosuch", "source:indonesian"],
  ])("are pointed out first where the query is wrong too: %s", async (line, suggestion) => {
    const { stdout, stderr } = await run(`${line} --json`);
    expect({ stdout, first: JSON.parse(stderr).error.suggestions[0] }).toEqual({ stdout: "", first: suggestion });
  });

  test("with a flag of the command that is meant are answered with that command", async () => {
    expect((await parse("batles --silent")).stderr).toContain("rashomon battles");
  });
});

describe("help and version", () => {
  test("no words at all show the help, and that is no failure", async () => {
    const { stdout, exitCode } = await parse("");
    expect({ stdout, exitCode }).toEqual({ stdout: (await parse("--help")).stdout, exitCode: 0 });
  });

  test("the help lists commands without loading them", async () => {
    const load = vi.fn();
    const { stdout } = await run("--help", { commands: [{ name: "raid", summary: "Raid", group: "More", load }] });
    expect(stdout).toMatch(/More +raid/);
    expect(load).not.toHaveBeenCalled();
  });

  test("the help of a command has its example before its flags", async () => {
    const { stdout, exitCode, battles } = await parse("battles --side sea --help");
    expect(stdout.indexOf("rashomon battles Salamis")).toBeLessThan(stdout.indexOf("--side <where>"));
    expect(stdout).toContain("Fought on: sea, land");
    expect({ exitCode, battles }).toEqual({ exitCode: 0, battles: undefined });
  });

  test("the version is the package's", async () => {
    expect((await parse("--version")).stdout).toMatch(/^rashomon \d+\.\d+\.\d+\n$/);
  });
});
