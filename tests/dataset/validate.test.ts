// Every mistake of a dataset in one pass, at its place, with what would mend it.

import { expect, test } from "vitest";
import type { ProblemCode } from "../../src/dataset/problem.ts";
import { type PlacedProblem, validateTexts } from "../../src/dataset/validate.ts";

type Files = Readonly<Record<string, string>>;

const GOOD: Files = {
  "dataset.json":
    '{ "format": "rashomon/1", "id": "fires", "attributes": [{ "id": "deaths", "kind": "count" }, { "id": "date", "kind": "date" }] }',
  "sources.json": '[{ "id": "gazette" }, { "id": "herald" }]',
  "events.json": '[{ "id": "mill", "title": "The mill" }]',
  "claims.ndjson": [
    '{"source":"gazette","event":"mill","attribute":"deaths","value":8}',
    '{"source":"herald","event":"mill","attribute":"date","value":"1931"}',
  ].join("\n"),
};

async function problemsOf(files: Files): Promise<readonly PlacedProblem[]> {
  const texts = new Map(Object.entries({ ...GOOD, ...files }));
  return (await validateTexts({ isFolder: true, texts })).problems;
}

const write = ({ severity, file, line, column, message, hint }: PlacedProblem): string =>
  `${file}:${line ?? ""}:${column ?? ""} ${severity} ${message.replace(/-[2-9a-z]{10}"/, '-…"')}${hint === null ? "" : ` → ${hint}`}`;

const claims = (...lines: readonly string[]): Files => ({
  "claims.ndjson": `${GOOD["claims.ndjson"] ?? ""}\n${lines.join("\n")}\n`,
});

test("a good dataset has no problem", async () => {
  expect(await problemsOf({})).toEqual([]);
});

test.each<[string, Files, readonly string[]]>([
  [
    "a comma that is missing",
    { "events.json": '[\n  {"id": "mill" "title": "x"}\n]' },
    ["events.json:2:17 error not valid JSON: a comma is missing here"],
  ],
  [
    "a comma too many",
    { "sources.json": '[{ "id": "gazette" }, { "id": "herald" },]' },
    ["sources.json:1:42 error not valid JSON: a value is missing here → remove the extra comma, if there is one"],
  ],
  [
    "a comment",
    { "sources.json": '// mine\n[{ "id": "gazette" }, { "id": "herald" }]' },
    ['sources.json:1:1 error not valid JSON: JSON has no comments → write a member "//" instead'],
  ],
  [
    "a line that is no object",
    claims("[1]", "8"),
    [
      "claims.ndjson:3: error each line must be one JSON object → put each claim on a line of its own",
      "claims.ndjson:4: error each line must be one JSON object → put each claim on a line of its own",
    ],
  ],
  [
    "a key twice",
    claims('{"source":"herald","event":"mill","attribute":"deaths","value":8,"value":9}'),
    ['claims.ndjson:3:66 error "value" occurs twice in one object; only the last counts → remove one'],
  ],
  [
    "a number that no double holds",
    claims('{"source":"herald","event":"mill","attribute":"deaths","value":9007199254740993}'),
    [
      expect.stringContaining('claims.ndjson:3:64 error "value" 9007199254740992 is not a count'),
      expect.stringContaining("claims.ndjson:3:64 error the number 9007199254740993 is too large"),
    ],
  ],
  [
    "a field that is missing",
    claims('{"source":"herald","attribute":"deaths","value":9}'),
    ['claims.ndjson:3:1 error "event" is missing → add a member "event"'],
  ],
  [
    "a value of the wrong kind",
    claims('{"source":"herald","event":"mill","attribute":"deaths","value":"many men"}'),
    [
      'claims.ndjson:3:64 error "value" "many men" is not a count → write 8, "2..5", "several", ">=3", "<=100" or "~50"',
    ],
  ],
  [
    "a day that is none",
    claims('{"source":"herald","event":"mill","attribute":"date","value":"1980-02-31"}'),
    [expect.stringContaining('claims.ndjson:3:62 error "value" "1980-02-31" is not a day: that month is shorter')],
  ],
  [
    "all that is wrong with one claim",
    claims(
      '{"source":"herald","event":"mill","attribute":"deaths","value":"x","locator":{"paragraph":0},"mentions":"y","hedge":3}',
    ),
    [
      expect.stringContaining("claims.ndjson:3:64"),
      'claims.ndjson:3:78 error "locator" is an object → it must be {"paragraph": n, "sentence": n}, both from 1',
      'claims.ndjson:3:105 error "mentions" is "y" → it must be a list of texts',
      'claims.ndjson:3:117 error "hedge" is 3 → it must be text',
    ],
  ],
  [
    "an id that is used twice",
    { "events.json": '[{ "id": "mill", "title": "The mill" },\n { "id": "mill" }]' },
    ["events.json:2:10 error its id is used twice → give one of them another id, or remove it"],
  ],
  [
    "a reference to nothing",
    claims('{"source":"herald","event":"mill","attribute":"deaths","value":9,"mentions":["mayor"]}'),
    ['claims.ndjson:3:77 error there is no entity "mayor" → declare it in entities.json, or correct the id'],
  ],
  [
    "a circle",
    { "events.json": '[{ "id": "mill", "title": "The mill", "partOf": "mill" }]' },
    [expect.stringContaining("events.json:1:49 error circular parent reference")],
  ],
  [
    "another format",
    { "dataset.json": '{ "format": "rashomon/9", "id": "fires" }' },
    [expect.stringContaining('dataset.json:1:13 error "format" is "rashomon/9"')],
  ],
  [
    "parts that are no lists",
    { "checks.json": "{}", "notes.json": "[1]" },
    [
      "checks.json:1: error it must hold a list of objects → write [{…}, {…}]",
      "notes.json:1:1 error item 1 of the list is not an object → write [{…}, {…}]",
    ],
  ],
  [
    "sentences and segments that are no numbers",
    { "sources.json": '[{ "id": "gazette", "sentences": [1, 0] }, { "id": "herald", "segments": [[0]] }]' },
    [
      'sources.json:1:34 error "sentences" is a list → it must be a list of whole numbers from 1',
      'sources.json:1:74 error "segments" is a list → it must be a list of pairs of whole numbers from 0',
    ],
  ],
])("%s", async (_, files, expected) => {
  expect((await problemsOf(files)).filter(({ severity }) => severity === "error").map(write)).toEqual(expected);
});

test.each<[string, Files, string]>([
  [
    "a field that is misspelt",
    claims('{"source":"herald","event":"mill","attribute":"deaths","value":8,"hegde":"about"}'),
    'claims.ndjson:3:74 warning "hegde" is not a field of a claim → did you mean "hedge"?',
  ],
  [
    "an event that is misspelt",
    claims('{"source":"herald","event":"mil","attribute":"deaths","value":8}'),
    'claims.ndjson:3:28 warning the event "mil" is not declared and is made from its id → did you mean "mill"?',
  ],
  [
    "an event with one source",
    {
      "events.json": '[{ "id": "mill", "title": "The mill" }, { "id": "farm" }]',
      ...claims('{"source":"herald","event":"farm","attribute":"deaths","value":8}'),
    },
    "events.json:1:49 warning only one source, herald, covers it → if the others cover it under another id, use one id",
  ],
  [
    "a stated term that is a sentence",
    claims('{"source":"herald","event":"mill","attribute":"deaths","value":8,"stated":"Eight men were killed."}'),
    'claims.ndjson:3:75 warning "stated" reads like a sentence → keep only the words that give the value',
  ],
  [
    "an alias of two entities",
    {
      "entities.json":
        '[{ "id": "tehran", "synonyms": ["the capital"] },\n { "id": "paris", "synonyms": ["The Capital"] }]',
    },
    'entities.json:2:2 warning it shares the name “The Capital” with "tehran" → give each its own name, or merge them',
  ],
  [
    "a language that rashomon does not know",
    { "sources.json": '[{ "id": "gazette" }, { "id": "herald", "language": "tlh" }]' },
    'dataset.json:: warning rashomon has no word list for the language "tlh", so search treats its words for "the" and "of" like any others → add its "stopWords" under "languages"',
  ],
  [
    "a source without claims",
    { "sources.json": '[{ "id": "gazette" }, { "id": "herald" }, { "id": "times" }]' },
    "sources.json:1:51 warning no claim uses this source → correct its id, or remove it",
  ],
  [
    "a value that makes names of dates",
    {
      "dataset.json": '{ "format": "rashomon/1", "id": "fires" }',
      "claims.ndjson":
        '{"source":"gazette","event":"mill","attribute":"date","value":"1931-08-04"}\n' +
        '{"source":"herald","event":"mill","attribute":"date","value":"4th of August"}\n',
    },
    'claims.ndjson:2:62 warning “4th of August” keeps "date" from being a date, so its values are compared as names → declare the attribute, or correct the value',
  ],
  [
    "a claim made twice",
    claims('{"source":"gazette","event":"mill","attribute":"deaths","value":8}'),
    'claims.ndjson:3:65 warning it says the same as claim "gazette-…" → remove one, or give each its own place in the source',
  ],
  [
    "what a terminal would obey",
    claims('{"source":"herald","event":"mill","attribute":"deaths","value":8,"note":"a\\u001b[2Jb"}'),
    'claims.ndjson:3:73 warning "note" contains the character U+001B, which are invisible and may control a terminal → remove it',
  ],
  [
    "no format",
    { "dataset.json": '{ "id": "fires" }' },
    'dataset.json:1:1 warning the format is not named → add "format": "rashomon/1"',
  ],
])("a warning of %s", async (_, files, expected) => {
  expect((await problemsOf(files)).filter(({ severity }) => severity === "warning").map(write)).toContain(expected);
});

test("the single-file form has places too", async () => {
  const text =
    '{\n  "id": "fires",\n  "claims": [\n    {"source": "a", "event": "b", "attribute": "c", "value": null}\n  ]\n}\n';
  const { problems } = await validateTexts({ isFolder: false, texts: new Map([["fires.json", text]]) });
  expect(problems.filter(({ severity }) => severity === "error").map(write)).toEqual([
    expect.stringContaining("fires.json:4:62 error"),
  ]);
});

test("members that begin with two slashes are comments", async () => {
  expect(
    await problemsOf(
      claims('{"//":"as told","//2":1,"source":"herald","event":"mill","attribute":"deaths","value":8}'),
    ),
  ).toEqual([]);
});

test("nesting that would exhaust the stack is a problem like any other", async () => {
  const problems = await problemsOf({ "notes.json": "[".repeat(100_000) });
  expect(problems.map(write)).toEqual([
    expect.stringContaining("notes.json:1:101 error it is nested more than 100 levels deep"),
  ]);
});

test("without dataset.json it is not a dataset", async () => {
  await expect(validateTexts({ isFolder: true, texts: new Map() })).rejects.toMatchObject({
    code: "data",
    message: "dataset.json is missing",
  });
});

test("a name that is an object with its own toString is a mistake like any other", async () => {
  const hostile = '{"toString":""}';
  const problems = await problemsOf({
    "sources.json": `[{ "id": ${hostile}, "sha256": "zz" }, { "id": "gazette" }, { "id": "herald" }]`,
    ...claims(`{"source":${hostile},"id":${hostile},"event":"mill","attribute":"deaths","value":8}`),
  });
  expect(problems.filter(({ severity }) => severity === "error").map(write)).toEqual([
    'sources.json:1:10 error "id" is an object → it must be text',
    'claims.ndjson:3:11 error "source" is an object → it must be text',
    'claims.ndjson:3:32 error "id" is an object → it must be text',
  ]);
});

const deaths = (value: unknown, more: object = {}): Files =>
  claims(JSON.stringify({ source: "herald", event: "mill", attribute: "deaths", value, ...more }));

/** For each code, files that have the problem, and its place. A code that is left out does not compile. */
const BY_CODE: Readonly<Record<ProblemCode, readonly [place: string, files: Files]>> = {
  json: ["sources.json:1:1", { "sources.json": "gazette" }],
  shape: ["notes.json:1:", { "notes.json": "{}" }],
  missing: ["claims.ndjson:3:1", claims('{"source":"herald","attribute":"deaths","value":9}')],
  type: ["claims.ndjson:3:74", deaths(8, { hedge: 3 })],
  value: ["claims.ndjson:3:64", deaths("crowds of men")],
  "duplicate-id": ["sources.json:1:30", { "sources.json": '[{ "id": "herald" }, { "id": "herald" }]' }],
  "bad-id": ["events.json:1:28", { "events.json": '[{ "id": "mill" }, { "id": "../mill" }]' }],
  "reserved-id": ["dataset.json:1:37", { "dataset.json": '{ "id": "f", "attributes": [{ "id": "identity" }] }' }],
  reference: ["claims.ndjson:3:77", deaths(8, { mentions: ["mayor"] })],
  circular: ["events.json:1:28", { "events.json": '[{ "id": "mill", "partOf": "mill" }]' }],
  vocabulary: [
    "claims.ndjson:1:63",
    {
      "dataset.json":
        '{ "id": "f", "attributes": [{ "id": "cause", "kind": "term" }], "terms": [{ "id": "arson", "vocabulary": "x" }] }',
      "claims.ndjson": '{"source":"herald","event":"mill","attribute":"cause","value":"arson"}',
    },
  ],
  locator: [
    "claims.ndjson:3:76",
    {
      "sources.json": '[{ "id": "gazette" }, { "id": "herald", "sentences": [2] }]',
      ...deaths(8, { locator: { paragraph: 2, sentence: 1 } }),
    },
  ],
  stated: ["claims.ndjson:3:75", deaths(8, { stated: "one two three four five six seven" })],
  format: ["dataset.json:1:13", { "dataset.json": '{ "format": "rashomon/9", "id": "fires" }' }],
  "unknown-field": ["claims.ndjson:3:74", deaths(8, { hegde: "about" })],
  empty: ["claims.ndjson:3:73", deaths(8, { note: "" })],
  invisible: ["claims.ndjson:3:73", deaths(8, { note: "a\u001bb" })],
  "one-source": [
    "events.json:1:28",
    {
      "events.json": '[{ "id": "mill" }, { "id": "farm" }]',
      ...deaths(8, { event: "farm" }),
    },
  ],
  "shared-name": ["events.json:1:20", { "events.json": '[{ "id": "mill" }, { "id": "farm", "title": "mill" }]' }],
  undeclared: ["claims.ndjson:3:28", deaths(8, { event: "mil" })],
  unused: ["sources.json:1:51", { "sources.json": '[{ "id": "gazette" }, { "id": "herald" }, { "id": "times" }]' }],
  repeated: [
    "claims.ndjson:4:64",
    claims(
      ...Array.from({ length: 2 }, () =>
        JSON.stringify({ source: "herald", event: "mill", attribute: "deaths", value: 8 }),
      ),
    ),
  ],
  "mixed-kinds": [
    "claims.ndjson:2:62",
    {
      "dataset.json": '{ "format": "rashomon/1", "id": "fires" }',
      "claims.ndjson":
        '{"source":"gazette","event":"mill","attribute":"date","value":"1931-08-04"}\n' +
        '{"source":"herald","event":"mill","attribute":"date","value":"4th of August"}\n',
    },
  ],
  language: ["dataset.json::", { "sources.json": '[{ "id": "gazette" }, { "id": "herald", "language": "tlh" }]' }],
};

test.each(Object.entries(BY_CODE))("%s is the code of a problem at its place", async (code, [place, files]) => {
  const places = (await problemsOf(files))
    .filter((problem) => problem.code === code)
    .map(({ file, line, column }) => `${file}:${line ?? ""}:${column ?? ""}`);
  expect(places).toContain(place);
});
