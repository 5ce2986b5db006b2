// What a terminal that reorders right-to-left text makes of every view: whatever stands beside such text stays in its
// column. And what a pipe gets: no character that acts on a terminal, whatever the command and the format.

import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { paintFrame } from "../../src/browse/frame.ts";
import { drawFrame } from "../../src/browse/screen.ts";
import { MODES } from "../../src/browse/state.ts";
import { COMMANDS } from "../../src/commands/index.ts";
import { formatNames } from "../../src/render/index.ts";
import { plainTheme } from "../../src/render/theme.ts";
import { CRISIS, openLibrary, sit } from "../browse/support.ts";
import { DIRECTIONS, showReordered, strayCells } from "../support/reordering-terminal.ts";
import { ask, HATTIN } from "./ask.ts";

const TEXTS = join(HATTIN, "texts");

/** The command lines of the views that show what a dataset holds. */
const OF_HATTIN = [
  "search حطين",
  "list",
  "list --on 1187-07",
  "timeline",
  "timeline --lanes",
  "timeline --told-by رواية",
  "timeline --ascii",
  "show hattin",
  "show jerusalem",
  "claims",
  "today --date 07-04",
  "random --seed 1",
  "discrepancies --verdict all --notes",
  "explain hattin/date",
  "explain hattin/deaths/foot",
  "agreement",
  "sources",
  "sources رواية",
  "cite hattin/leader --format table",
  "datasets",
  `quote رواية --texts ${TEXTS}`,
  "list --fields title,dates.source,id",
  "claims --fields stated,display,source",
];

const OF_CRISIS = [
  "search الرهائن 444",
  "list",
  "timeline",
  "timeline --lanes",
  "timeline --told-by arabic",
  "show eagle-claw",
  "show hostage-captivity",
  "claims --source arabic",
  "discrepancies --verdict all",
  "explain hostage-captivity/duration",
  "agreement",
  "sources arabic",
  "list --fields title,dates.source,id",
];

const unmarked = (line: string): string => line.replaceAll(/[\u200e\u200f]/g, "");

/** Letters from right to left: a line without any stays as it is written. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Every line with a cell that strays, and how the terminal would show it. */
const strayLines = (lines: readonly string[]): readonly string[] =>
  DIRECTIONS.flatMap((direction) =>
    lines
      .filter((line) => RIGHT_TO_LEFT.test(line) && strayCells(line, direction).length > 0)
      .map((line) => `${direction}: ${unmarked(line)}\n  ⇒ ${showReordered(line, direction)}`),
  );

const screen = (width: number) => ({ tty: true, width, rows: 40, env: { NO_COLOR: "1" } });

async function linesOf(line: string, width: number, dataset: string): Promise<readonly string[]> {
  const { stdout } = await ask(`${line} --no-pager`, { ...screen(width), dataset });
  expect(stdout).not.toBe("");
  return stdout.split("\n");
}

const WIDTHS = [120, 80, 50];

const LANGUAGES = ["ar", "he", "en"];

/** The n-th of a list that begins again at its end: each view is shown in two languages, at two widths, as a table and as a list. */
const turn = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

describe("on a terminal", () => {
  describe.each([0, 1])("text in two directions", (n) => {
    test.each(
      OF_HATTIN.map(
        (line, index) => [line, turn(LANGUAGES, n + index), turn(WIDTHS, n + 2 * index), n + index] as const,
      ),
    )("%s in %s on %i columns", async (line, lang, width, index) => {
      const format = line.includes("--format") ? "" : turn(["--format table", "--format list"], index);
      expect(strayLines(await linesOf(`${line} --lang ${lang} ${format}`, width, HATTIN))).toEqual([]);
    });
  });

  test.each(OF_CRISIS.map((line, index) => [line, turn(["ar", "en"], index), turn(WIDTHS, index)] as const))(
    "%s in %s on %i columns",
    async (line, lang, width) => {
      expect(strayLines(await linesOf(`${line} --lang ${lang}`, width, basename(CRISIS)))).toEqual([]);
    },
  );

  describe.each([
    ["two directions", HATTIN, 0],
    ["the bundled data", CRISIS, 1],
  ] as const)("browse, %s", (_, path, n) => {
    test.each(MODES.map((mode, index) => [mode, turn(WIDTHS, n + index)] as const))(
      "%s on %i columns",
      async (mode, width) => {
        const library = await openLibrary(path, "ar");
        const paint = { theme: plainTheme, marks: true, links: false, inverse: false };
        const person = sit(library, { mode }, width, 40);
        const keys = ["", "down", "enter", "right", "right", "pgdn", "esc", "down", "down", "enter", "^D"];
        for (const key of keys) {
          if (key !== "") await person.press(key);
          expect(strayLines(paintFrame(drawFrame(person.state(), library), paint))).toEqual([]);
        }
      },
    );
  });
});

describe("--bidi", () => {
  const rows = async (flags: string, options: object): Promise<string> =>
    (await ask(`list --lang ar --format table ${flags}`, { ...options, dataset: HATTIN })).stdout;

  test("off leaves the order to the terminal, which moves text after Arabic", async () => {
    const stdout = await rows("--bidi off", screen(80));
    expect(unmarked(stdout)).toBe(stdout);
    expect(strayLines(stdout.split("\n"))).not.toEqual([]);
  });

  test("marks puts marks into a pipe too, and changes nothing else", async () => {
    const marked = await rows("--bidi marks", { width: 80 });
    expect(strayLines(marked.split("\n"))).toEqual([]);
    expect(unmarked(marked)).toBe(await rows("", { width: 80 }));
  });

  test("auto puts marks on a terminal only", async () => {
    const marked = await rows("--bidi marks", screen(80));
    expect(await rows("", screen(80))).toBe(marked);
    expect(unmarked(marked)).not.toBe(marked);
  });
});

/** A line for every command that prints; null for those that cannot be run here, with the reason. */
const LINES: Readonly<Record<string, string | null>> = {
  search: "search حطين",
  list: "list",
  timeline: "timeline",
  show: "show hattin",
  browse: null, // Draws on the terminal itself and prints an id.
  claims: "claims",
  today: "today --date 07-04",
  random: "random --seed 1",
  cite: "cite hattin/leader",
  discrepancies: "discrepancies --verdict all --notes",
  explain: "explain hattin/deaths/foot",
  agreement: "agreement",
  sources: "sources رواية",
  datasets: "datasets",
  init: null, // Writes files.
  import: null, // The same.
  draft: `draft --texts ${TEXTS}`,
  add: null, // The same.
  edit: null, // The same.
  remove: null, // The same.
  rename: null, // The same.
  merge: null, // The same.
  undo: null, // The same.
  compare: `compare ${HATTIN} ${join(HATTIN, "../great-fire")}`,
  validate: "validate",
  verify: `verify --texts ${TEXTS}`,
  quote: `quote رواية --texts ${TEXTS}`,
  export: "export",
  schema: "schema",
  mcp: null, // Speaks a protocol on standard input.
  help: "help formatting",
  completion: "completion bash",
  man: "man",
  __complete: "__complete show ''",
};

/** C0 but for line breaks and tabs, DEL and C1, and everything that turns the direction of text. */
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe("a pipe gets no character that acts on a terminal", () => {
  test("every command is tested", () => {
    expect(Object.keys(LINES)).toEqual(COMMANDS.map(({ name }) => name));
  });

  const lines = Object.values(LINES).filter((line) => line !== null);
  // One format for each command and none; what data may do in the others is in hostile-fields.test.ts.
  describe.each([...lines.entries()])("%i %s", (n, line) => {
    test.each(["", `--format ${turn(formatNames, n)}`])("%s", async (format) => {
      const { stdout, stderr } = await ask(`${line} ${format} --lang ar`, { dataset: HATTIN });
      expect(stdout + stderr).not.toBe("");
      // RFC 4180 ends a row with both; a picture isolates its Arabic for the browser that draws it.
      const shown = stdout.startsWith("<svg") ? stdout.replaceAll(/[\u2066-\u2069]/g, "") : stdout;
      expect(shown.replaceAll("\r\n", "\n")).not.toMatch(ACTING);
      expect(stderr).not.toMatch(ACTING);
    });
  });
});
