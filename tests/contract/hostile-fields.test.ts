// Every field of every record, shown by every command, to people and to programs, on a terminal and in a pipe: nothing in
// it is obeyed by what shows it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { PART_RECORDS, PARTS } from "../../src/model/format.ts";
import { knownFields } from "../../src/dataset/schema.ts";
import { run, type Outcome } from "../support/run.ts";
import { CLAIM_ID, POISON, POISONED, writePoisoned } from "./poisoned.ts";

const folder = mkdtempSync(join(tmpdir(), "rashomon-poisoned-"));
beforeAll(() => writePoisoned(folder));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

/** Words of a command line and how it ends; `{mine}` and the like are files in the folder. */
const LINES: Readonly<Record<string, readonly (readonly [exitCode: number, ...words: readonly string[]])[]>> = {
  search: [
    [0, "search", "fire"],
    [0, "search", "also"],
    [1, "search", "\u001b[31mzzzz\u202e\rqqqq"],
    [2, "search", POISON],
    [2, "search", `from:${POISON}`],
  ],
  list: [
    [0, "list"],
    [0, "list", "--on", "1931"],
    [2, "list", "--on", POISON],
    [1, "list", "--source", POISON],
    [2, "list", "--fields", POISON],
    [2, "list", "--lang", POISON],
    [2, "list", `--${POISON}`],
  ],
  timeline: [
    [0, "timeline"],
    [0, "timeline", "--lanes"],
    [0, "timeline", "--format", "svg"],
  ],
  show: [
    [0, "show", "fire"],
    [0, "show", "flood", "--lang", "ar"],
    [1, "show", POISON],
  ],
  claims: [
    [0, "claims"],
    [0, "claims", "--entity", "mayor", "--lang", "ar"],
    [1, "claims", "--event", POISON],
  ],
  today: [
    [0, "today", "--date", "08-04"],
    [2, "today", "--date", POISON],
  ],
  random: [[0, "random", "--seed", "1"]],
  cite: [
    [0, "cite", "fire/date"],
    [0, "cite", "fire/date", "--style", "bibtex"],
    [0, "cite", "fire/date", "--style", "csl-json"],
    [0, "cite", CLAIM_ID],
    [1, "cite", POISON],
  ],
  discrepancies: [
    [0, "discrepancies", "--verdict", "all", "--notes"],
    [0, "discrepancies", "--silence"],
    [2, "discrepancies", "--baseline", `./${POISON}`],
    [2, "discrepancies", "--baseline", at("no.json")],
    [2, "discrepancies", "--stream", at("no.json"), "--format", "ndjson"],
  ],
  explain: [
    [0, "explain", "fire/date"],
    [0, "explain", "fire/deaths"],
    [0, "explain", "fire/cause", "--lang", "ar"],
    [0, "explain", POISON],
    [1, "explain", `fire/${POISON}`],
  ],
  agreement: [[0, "agreement"]],
  sources: [
    [0, "sources"],
    [0, "sources", "gazette"],
    [1, "sources", POISON],
  ],
  datasets: [[0, "datasets"]],
  init: [[2, "init", at("poisoned.json")]],
  import: [
    [0, "import", at("table.csv"), "--dry-run", "--kind", "deaths=count"],
    [2, "import", at("table.csv"), "--dry-run", "--column", `source=${POISON}`],
    [0, "import", at("table.csv"), "--dry-run", "--layout", "wide"],
    [2, "import", `./${POISON}.csv`, "--dry-run"],
    [0, "import", at("poisoned.json"), "--dry-run"],
  ],
  add: [
    [0, "add", "event", "--title", `${POISON}flood`, "--dry-run"],
    [
      0,
      "add",
      "claim",
      "--source",
      "gazette",
      "--event",
      "fire",
      "--attribute",
      "name",
      "--value",
      `${POISON}x`,
      "--dry-run",
    ],
    [
      2,
      "add",
      "claim",
      "--source",
      "gazette",
      "--event",
      "fire",
      "--attribute",
      "deaths",
      "--value",
      POISON,
      "--dry-run",
    ],
    [2, "add", "event", "--id", POISON, "--dry-run"],
    [2, "add", POISON],
  ],
  edit: [
    [0, "edit", "event", "fire", "--set", `title=${POISON}x`, "--dry-run"],
    [1, "edit", "event", POISON, "--set", "title=x", "--dry-run"],
    [2, "edit", POISON, "fire"],
  ],
  remove: [
    [0, "remove", "event", "fire", "--with-uses", "--dry-run"],
    [1, "remove", "event", POISON, "--dry-run"],
  ],
  rename: [
    [0, "rename", "event", "fire", "blaze", "--dry-run"],
    [2, "rename", "event", "fire", POISON, "--dry-run"],
  ],
  merge: [
    [0, "merge", "event", "fire", "flood", "--dry-run"],
    [1, "merge", "event", "fire", POISON, "--dry-run"],
  ],
  undo: [[2, "undo", "--dry-run"]],
  compare: [
    [0, "compare", at("poisoned.json"), at("poisoned.json")],
    [1, "compare", at("poisoned.json"), POISON],
  ],
  validate: [
    [0, "validate", at("poisoned.json")],
    [1, "validate", at("broken.json")],
    [1, "validate", at("no.json")],
    [2, "validate", `./${POISON}`],
  ],
  verify: [[1, "verify", "--texts", folder]],
  draft: [
    [0, "draft", "--texts", folder],
    [0, "draft", "--texts", folder, "--format", "csv"],
    [0, "draft", "--texts", folder, "--brief"],
    [2, "draft", "--texts", POISON],
  ],
  quote: [
    [0, "quote", "gazette", "--texts", folder],
    [1, "quote", CLAIM_ID, "--texts", folder],
    [1, "quote", POISON, "--texts", folder],
    [2, "quote", "gazette", "--texts", POISON],
  ],
  export: [
    [0, "export", "--to", "json"],
    [0, "export", "--to", "ndjson"],
    [0, "export", "--to", "csv"],
    [0, "export", "--to", "json-ld"],
    [0, "export", "--to", "markdown"],
    [0, "export", "--to", "html"],
    [2, "export", "--to", POISON],
  ],
  schema: [[2, "schema", POISON]],
  mcp: [[2, "mcp", POISON]],
  help: [[2, "help", POISON]],
  completion: [[2, "completion", POISON]],
  man: [[0, "man"]],
  __complete: [
    [0, "__complete", "=show", "="],
    [0, "__complete", "=claims", "=--source", "="],
    [0, "__complete", "=cite", "="],
    [0, "__complete", "=--lang", "="],
  ],
  // Its frames are looked at in tests/browse.
  browse: [[2, "browse", POISON]],
};

/** All that a terminal may obey, but for the end of a line and the tab between columns; invisible tags, too. */
const OBEYED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f]/;
const FORMATS = [null, "table", "list", "md", "json", "ndjson", "csv", "tsv"];

/**
 * A quarter of the formats, the others for the next lines of a command; more where a command has fewer lines; an error has two
 * forms. Some lines have a format of their own, and what is exported has no other.
 */
function formatsOf(
  [name = "", ...words]: readonly string[],
  exitCode: number,
  [place, count]: readonly [place: number, count: number],
): readonly (string | null)[] {
  if (["__complete", "export", "man"].includes(name) || words.includes("--format")) return [null];
  if (exitCode === 2) return [null, "json"];
  const turns = Math.min(count, 4);
  return FORMATS.filter((_, index) => index % turns === place % turns);
}

function lineOf([name = "", ...words]: readonly string[], format: string | null): readonly string[] {
  const dataset = at("poisoned.json");
  if (name === "__complete") return [name, "=--dataset", `=${dataset}`, ...words];
  // It is told its dataset without a flag.
  if (name === "validate" && words.length > 0)
    return [name, ...words, ...(format === null ? [] : ["--format", format])];
  return [name, ...words, "--dataset", dataset, ...(format === null ? [] : ["--format", format])];
}

/** What steers nothing, and stands in honest texts: an exported table keeps it. */
const HONEST = /[\u061c\u200e\u200f\u2028\ufeff]|\udb40[\udc00-\udc7f]/g;

/** An error is one line, whatever it quotes, with what belongs to it and a hint. */
const ONE_ERROR = /^error: [^\n]*\n(?:  [^\n]*\n)*(?:hint: [^\n]*\n)?$/;

/** What is wrong with how a line ended; nothing where nothing is. */
function faultsOf({ stdout, stderr, exitCode }: Outcome, expected: number, marks: boolean): readonly string[] {
  const shown = `${stdout}\n${stderr}`.replaceAll("\r\n", "\n").replaceAll(marks ? /[\u200e\u200f]/g : /$^/g, "");
  const obeyed = OBEYED.exec(shown);
  return [
    ...(obeyed === null
      ? []
      : [`obeyed: ${JSON.stringify(shown.slice(Math.max(0, obeyed.index - 60), obeyed.index + 20))}`]),
    ...(stderr.includes("defect") || exitCode !== expected ? [`ends with ${exitCode}: ${stderr}`] : []),
  ];
}

describe("no field of any record is obeyed", () => {
  test.each(COMMANDS.map(({ name }) => name))("by %s", async (name) => {
    const lines = LINES[name];
    expect(lines, `${name} has no line in this test`).toBeDefined();
    for (const [place, [exitCode, ...words]] of (lines ?? []).entries()) {
      for (const [index, format] of formatsOf(words, exitCode, [place, lines?.length ?? 0]).entries()) {
        // Every second one on a terminal, the others in a pipe; without a format, both.
        for (const tty of format === null ? [true, false] : [(index + place) % 2 === 0]) {
          const line = lineOf(words, format);
          const shown = await run(line, { tty, env: { NO_COLOR: "1", PAGER: "cat" } });
          const isTable = words.join(" ") === "export --to csv";
          const outcome = isTable ? { ...shown, stdout: shown.stdout.replaceAll(HONEST, "") } : shown;
          expect({ line, tty, faults: faultsOf(outcome, exitCode, tty) }).toEqual({ line, tty, faults: [] });
          if (exitCode === 2 && !line.includes("json") && !line.includes("ndjson"))
            expect(outcome.stderr).toMatch(ONE_ERROR);
        }
      }
    }
  });
});

describe("no text is left out of the poisoned dataset", () => {
  const kinds = Object.fromEntries(PARTS.map((part) => [PART_RECORDS[part], POISONED[part]]));
  const inHead = {
    attribute: POISONED.attributes,
    scope: POISONED.scopes,
    term: POISONED.terms,
    language: POISONED.languages,
  };

  test.each(Object.entries({ ...kinds, ...inHead }))("every member of a %s is there", (kind, records) => {
    const members = new Set((records as readonly object[]).flatMap((record) => Object.keys(record)));
    expect([...knownFields(kind as Parameters<typeof knownFields>[0])].filter((field) => !members.has(field))).toEqual(
      [],
    );
  });

  test("so is every member of dataset.json", () => {
    expect(knownFields("dataset").filter((field) => !Object.hasOwn(POISONED, field))).toEqual([]);
  });
});
