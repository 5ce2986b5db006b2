// What may be thrown at the program: bytes, broken structures, words and keys. Whatever comes in, it answers or says what is
// wrong; a defect, an endless loop or something that a terminal would obey is a failure. `npm run fuzz` throws many,
// the tests a few with a fixed seed.

import { inEnglish } from "../../src/model/phrases/en.ts";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { createLabels } from "../../src/model/labels.ts";
import { compileDossier } from "../../src/questions/dossier.ts";
import { createExplainer } from "../../src/questions/explanation.ts";
import { listEvents } from "../../src/questions/listing.ts";
import { createSearchIndex } from "../../src/search/build-index.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { search } from "../../src/search/search.ts";
import { createJudge } from "../../src/verdicts/judge.ts";
import { readKeys } from "../../src/browse/keys.ts";
import { drawFrame } from "../../src/browse/screen.ts";
import { createState, FRESH } from "../../src/browse/state.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import { validateTexts } from "../../src/dataset/validate.ts";
import { readCount } from "../../src/import/human-values/count.ts";
import { readDate } from "../../src/import/human-values/date.ts";
import { readDuration } from "../../src/import/human-values/time.ts";
import { isTrouble, UNKNOWN_STYLE } from "../../src/import/human-values/reading.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { fold, foldWithMap } from "../../src/model/fold.ts";
import { isProblem } from "../../src/model/values/contract.ts";
import { canonicalValue, displayValue, parseValue, valueKindNames } from "../../src/model/values/index.ts";
import { loadEdtf } from "../../src/model/values/date.ts";
import { csvCell } from "../../src/render/csv.ts";
import { lineWidth, wrapLine } from "../../src/render/spans.ts";
import { displayWidth, stripControls } from "../../src/render/text.ts";
import { line } from "../../src/render/view.ts";
import { libraryOf, press } from "../browse/support.ts";
import { claimsOf, DECLARED, WRITTEN } from "../properties/support.ts";
import { run } from "../support/run.ts";

export interface Target {
  readonly name: string;
  /** How many of a thousand inputs are for it; what is dear gets fewer. */
  readonly share: number;
  readonly property: fc.IAsyncProperty<[unknown]>;
}

export const toTarget = <T>(
  name: string,
  share: number,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
): Target => ({
  name,
  share,
  property: fc.asyncProperty<[unknown]>(inputs, async (input) => check(input as T)),
});

export function expect(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Pieces that have made trouble somewhere. */
const NASTY = fc.constantFrom(
  "",
  " ",
  "\u0000",
  "\uFEFF",
  "\r\n",
  "\u001b[31m",
  "\u202e",
  "\ud800",
  "__proto__",
  "constructor",
  "=1+1",
  "--help",
  "../x",
  "1e999",
  "99999999999999999999",
  "NaN",
  "1980-02-31",
  "4/5/80",
  "c. 1850",
  "1914-18",
  "1,200",
  "1.200",
  "~50",
  "3–5",
  "٣٤",
  "several",
  "P3D",
  "../1980",
  "[..1980]",
  "e\u0301",
  "が",
  "حادثة",
  "👨‍👩‍👧",
  '"',
  "'",
  "\\",
  "{",
  "[",
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.array(fc.oneof(NASTY, fc.string({ maxLength: 3 })), { maxLength: 5 }).map((parts) => parts.join("")),
);
const written = fc.oneof(text, fc.constantFrom(...Object.values(WRITTEN).flat().map(String)));

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200f\u202a-\u202e\u2066-\u2069]/;

/** Runs the program; any end is a good one, but a defect, or what a terminal would obey. */
export async function expectAnswer(words: readonly string[], stdin = ""): Promise<void> {
  const { exitCode, stdout, stderr } = await run(words, { stdin });
  expect([0, 1, 2].includes(exitCode), `exit code ${exitCode}`);
  expect(!stderr.includes("this is a bug"), stderr);
  expect(!CONTROLS.test(stderr.replaceAll("\r\n", "\n")), `stderr has controls: ${JSON.stringify(stderr)}`);
  const isJson = stdout.startsWith("{") || stdout.startsWith("[");
  expect(isJson || !CONTROLS.test(stdout.replaceAll("\r\n", "\n")), `stdout has controls: ${JSON.stringify(stdout)}`);
  if (exitCode === 2) expect(/^error: .+|^\{"schemaVersion"/.test(stderr), `no error is told: ${stderr}`);
}

/** Asks everything of a dataset. */
async function explore(dataset: Dataset): Promise<void> {
  const judge = createJudge(dataset);
  const labels = createLabels(dataset, dataset.defaultLanguage);
  const explain = createExplainer(dataset, labels);
  for (const finding of judge.all()) explain(finding);
  for (const event of dataset.events.values()) compileDossier(dataset, judge, event);
  for (const claim of dataset.claims) labels.statement(claim);
  listEvents(dataset, judge, { range: null, sources: [], coveredBy: [] });
  const query = parseQuery("a", dataset);
  if (!("problem" in query)) search(createSearchIndex(dataset), query);
}

/** A value somewhere in a structure, replaced. */
function replaceAt(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (Array.isArray(value) && value.length > 0)
    return value.map((item, index) => (index === step % value.length ? replaceAt(item, rest, by) : (item as unknown)));
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return by;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, member]) => [
      key,
      key === entries[step % entries.length]?.[0] ? replaceAt(member, rest, by) : member,
    ]),
  );
}

const listed = (records: Readonly<Record<string, object>>): readonly object[] =>
  Object.entries(records).map(([id, record]) => ({ id, ...record }));
const SOUND = {
  id: "town",
  attributes: listed(DECLARED.attributes),
  scopes: listed(DECLARED.scopes),
  terms: listed(DECLARED.terms),
  entities: listed(DECLARED.entities),
  events: listed(DECLARED.events),
  checks: DECLARED.checks,
};
const brokenDataset = fc
  .record({
    claims: claimsOf({ qualified: true }, 8),
    changes: fc.array(
      fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), fc.oneof(text, fc.jsonValue({ maxDepth: 1 }))),
      { maxLength: 3 },
    ),
  })
  .map(({ claims, changes }) =>
    changes.reduce<unknown>((value, [path, by]) => replaceAt(value, path, by), { ...SOUND, claims }),
  );

const cell = fc.oneof(written, fc.constantFrom("gazette", "herald", "fire", "flood", "deaths", "date"));
const csv = fc
  .record({
    header: fc.oneof<fc.Arbitrary<readonly string[]>[]>(
      fc.constant<readonly string[]>(["source", "event", "attribute", "value"]),
      fc.constant<readonly string[]>(["event", "attribute", "Gazette", "Herald"]),
      fc.array(cell, { maxLength: 6 }),
    ),
    rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }),
    comma: fc.constantFrom(",", ";", "\t", "|"),
    end: fc.constantFrom("\n", "\r\n", "\r"),
    quoted: fc.boolean(),
  })
  .map(({ header, rows, comma, end, quoted }) =>
    [header, ...rows]
      .map((row) => row.map((one) => (quoted ? `"${one.replaceAll('"', '""')}"` : one)).join(comma))
      .join(end),
  );

const COMMANDS =
  "search list show discrepancies explain agreement sources claims timeline today random cite datasets validate schema export completion man help verify quote browse __complete".split(
    " ",
  );
const FLAGS =
  "--json --format --fields --limit --lang --color --bidi --from --to --on --source --told-by --verdict --level --attribute --between --silence --event --all --lanes --width --seed --style --exit-code --notes --independent --help --version --texts --to --strict --".split(
    " ",
  );
const WORDS =
  "fall siege 1453 1453-05 1453-05-29 greek turkish ottoman deaths table csv ndjson md tsv svg json en el 0 1 99 all conflict major event:fall source:x -x".split(
    " ",
  );
const argv = fc
  .tuple(
    fc.constantFrom(...COMMANDS, ""),
    fc.array(fc.oneof(fc.constantFrom(...FLAGS), fc.constantFrom(...WORDS), text), { maxLength: 6 }),
  )
  .map(([command, words]) => [command, ...words].filter((word) => !/^--?(out|write-|stream|baseline)/.test(word)));

const query = fc
  .array(
    fc.oneof(
      text,
      fc.constantFrom(
        "siege",
        "πολιορκία",
        '"the city"',
        "-siege",
        "source:",
        "from:1453",
        "to:x",
        "attribute:deaths",
        "lang:el",
        "event:",
      ),
    ),
    { maxLength: 6 },
  )
  .map((words) => words.join(" "));

/** Everything that is thrown; `fixture` is the folder of a dataset to ask. */
export async function createTargets(fixture: string): Promise<readonly Target[]> {
  await loadEdtf();
  const dataset = await loadDataset({ path: fixture, bundled: false });
  const index = createSearchIndex(dataset);
  const library = libraryOf(dataset);
  return [
    toTarget(
      "values of a dataset",
      250,
      fc.tuple(fc.constantFrom(...valueKindNames), fc.oneof(written, fc.jsonValue())),
      ([kind, raw]) => {
        const value = parseValue(kind, raw);
        if (isProblem(value)) return;
        expect(isDeepStrictEqual(parseValue(kind, canonicalValue(value)), value), "it does not read as itself again");
        displayValue(value, { lang: "en", phrases: inEnglish, labelOf: (_, id) => id });
      },
    ),
    toTarget("values as people write them", 250, written, (raw) => {
      for (const [kind, read] of [
        ["count", readCount],
        ["date", readDate],
        ["duration", readDuration],
      ] as const) {
        const outcome = read(raw, UNKNOWN_STYLE);
        if (outcome === null || isTrouble(outcome)) continue;
        expect(!isProblem(parseValue(kind, outcome.value)), `${String(outcome.value)} is no ${kind}`);
      }
    }),
    toTarget("texts", 250, fc.tuple(text, fc.integer({ min: 2, max: 40 })), ([raw, width]) => {
      expect(fold(fold(raw)) === fold(raw), "folding twice changes something");
      expect(foldWithMap(raw).text === fold(raw), "the map is of another text");
      expect(!CONTROLS.test(stripControls(raw)), "a control is left");
      expect(displayWidth(raw) >= 0, "a width is negative");
      expect(
        wrapLine(line(raw), width).every((part) => lineWidth(part) <= width),
        "a line is too wide",
      );
      const inSheet = csvCell(raw);
      expect(!/^[=+\-@\t\r]/.test(inSheet) || Number.isFinite(Number(inSheet)), "a spreadsheet would run it");
    }),
    toTarget("queries", 100, query, async (words) => {
      const parsed = parseQuery(words, dataset);
      if ("problem" in parsed) return;
      const { results } = search(index, parsed);
      for (const { matches } of results.slice(0, 5))
        for (const { text: found, ranges } of matches)
          expect(
            ranges.every(([from, to]) => from < to && to <= found.length),
            "a range lies outside its text",
          );
    }),
    toTarget(
      "keys",
      40,
      fc.array(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 3 }),
          fc.constantFrom(
            "\r",
            "\t",
            "\u001b",
            "\u001b[A",
            "\u001b[B",
            "\u001b[6~",
            "\u001b[200~",
            "?",
            "\u0004",
            "\u0013",
            "\u0014",
            "a",
            "\u007f",
          ),
        ),
        { maxLength: 25 },
      ),
      async (sent) => {
        let state = createState(FRESH, { columns: 80, rows: 24 }, library);
        for (const key of readKeys("", sent.join("")).keys) state = await press(state, key, library);
        expect(
          drawFrame(state, library).lines.every((row) => lineWidth(row) <= 80),
          "a line is too wide",
        );
      },
    ),
    toTarget(
      "files of a dataset",
      40,
      fc.tuple(
        text,
        text,
        fc.array(text).map((lines) => lines.join("\n")),
      ),
      async ([head, events, claims]) => {
        await validateTexts({
          isFolder: true,
          texts: new Map([
            ["dataset.json", head],
            ["events.json", events],
            ["claims.ndjson", claims],
          ]),
        });
      },
    ),
    toTarget("broken datasets", 30, brokenDataset, async (value) => {
      const { problems, dataset: read } = await validateTexts({
        isFolder: false,
        texts: new Map([["town.json", JSON.stringify(value)]]),
      });
      if (problems.every(({ severity }) => severity !== "error")) await explore(read);
    }),
    toTarget("tables to import", 25, fc.tuple(fc.oneof(csv, text), fc.constantFrom("csv", "tsv")), ([table, format]) =>
      expectAnswer(["import", "-", "--dry-run", "--json", "--from", format], table),
    ),
    toTarget(
      "JSON to import",
      10,
      fc.tuple(
        fc.oneof(
          fc.json(),
          brokenDataset.map((value) => JSON.stringify(value)),
          text,
        ),
        fc.constantFrom("ndjson", "frictionless", "wikidata", "rashomon"),
      ),
      ([json, format]) => expectAnswer(["import", "-", "--dry-run", "--json", "--from", format], json),
    ),
    toTarget("command lines", 25, argv, (words) => expectAnswer([...words, "--dataset", fixture, "--no-pager"])),
  ];
}
