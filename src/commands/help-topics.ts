// What `help <topic>` says. Prose of our own, hand-wrapped at 78 columns; every list comes from the registry it tells of,
// or is keyed by it, so that nothing can be left out.

import { EXIT_CODE_MEANINGS } from "../exit-codes.ts";
import { LEVELS, type Level, type Verdict, VERDICTS } from "../model/verdict.ts";
import { formatNames, formats } from "../render/index.ts";

/** Topic → its text, without the last line break. Made when asked for. */
export const HELP_TOPICS: ReadonlyMap<string, () => string> = new Map([
  ["formatting", formatting],
  ["dates", dates],
  ["verdicts", verdicts],
  ["exit-codes", exitCodes],
  ["environment", environment],
  ["dataset", dataset],
]);

function formatting(): string {
  const machine = formatNames.filter((name) => formats[name].machine);
  return `FORMATTING

Without a flag, a terminal gets a table and a pipe gets a list. --format
chooses, and --json is short for --format json.

${columns(formatNames.map((name) => [name, formats[name].summary]))}

${machine.join(", ")} are for scripts: no colour, no cut, the same order at every
run. In JSON every field is always there, null where there is nothing, and an
empty result is an empty list. Errors are then one JSON object on stderr.

--fields keeps only some fields of each item, by dotted path:

  rashomon list --json --fields id,title
  rashomon claims --format csv --fields source,event,display

--limit says how many items, 0 for all of them. On a terminal the default is
about a screenful, elsewhere all. Output that is cut says so.

--lang chooses the language of titles and labels, where the dataset has it.
--color and --bidi choose what a terminal gets; see "rashomon help environment".`;
}

function dates(): string {
  return `DATES

Dates are EDTF (ISO 8601-2), in the dataset and on the command line.

${columns([
  ["1980", "some time in that year"],
  ["1980-04", "some time in that month"],
  ["1980-04-24", "that day"],
  ["1980-04-24/1980-04-25", "from one day to the other"],
  ["../1953", "until 1953"],
  ["1980-01~", "about January 1980"],
  ["1980?", "perhaps 1980"],
])}

A date is compared by the earliest and the latest day it may mean. "1980-04"
contains "1980-04-24": that is a difference in precision, not a conflict.

--from and --to take such dates and include both ends; --on is a single date. An
event matches for certain when all that its date may mean lies inside, and
possibly when only a part does; lists tell the two apart. Events without a date
are listed apart as undated, never mixed in.

A source may date one event by another ("two days after"). Such a date is
resolved against what the same source says of the other event.`;
}

const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  conflict: "values of at least two sources cannot both be true",
  "self-conflict": "one source contradicts itself, or its figures do not add up",
  identity: "sources do not agree which or how many events there are",
  scope: "the numbers differ because they count different things",
  framing: "causes, motives or wording differ without excluding each other",
  partial: "lists that overlap, or one contains the other",
  precision: "one value contains the other",
  rounding: "one value is the other rounded",
  overlap: "hedged or ranged values that overlap",
  spelling: "the same thing in another spelling, language or word order",
  agreement: "at least two sources give the same value",
  series: "values that held at different times",
  undetermined: "values that cannot be compared, such as free text",
  single: "only one source says it",
  passed: "figures of one source that were checked and add up",
};

const LEVEL_MEANINGS: Readonly<Record<Level, string>> = {
  major: "a key fact that cannot be as both say",
  moderate: "a difference that a reader should know of",
  minor: "a difference of detail or wording",
  omission: "one source says it where others had reason to",
};

function verdicts(): string {
  return `VERDICTS

For every event, attribute and scope, the sources' values get one verdict.
Verdicts are computed, never written by hand; "rashomon explain" shows the steps.
Strongest first:

${columns(VERDICTS.map((name) => [name, VERDICT_MEANINGS[name]]))}

"rashomon discrepancies" lists conflict to overlap; the others come when named,
or all with --verdict all. Each has a level:

${columns(LEVELS.map((name) => [name, LEVEL_MEANINGS[name]]))}

A source that says nothing neither agrees nor disagrees: it is listed as silent.
Sources with a common origin count once, so a count is given twice: as sources
and as origins. No verdict says who is right.`;
}

function exitCodes(): string {
  return `EXIT CODES

The same in every format.

${columns(Object.entries(EXIT_CODE_MEANINGS))}

As a gate in a script:

  rashomon discrepancies --level major --exit-code`;
}

function environment(): string {
  return `ENVIRONMENT

${columns([
  ["RASHOMON_DATASET", "dataset to use when --dataset is not given"],
  ["RASHOMON_PAGER", "pager for long output; empty for none"],
  ["PAGER", "the same, when RASHOMON_PAGER is not set; else less -FRX"],
  ["NO_COLOR", "no colour, when set to anything"],
  ["FORCE_COLOR", "colour even in a pipe: 1, 2 or 3 for how much, 0 for none"],
  ["CLICOLOR_FORCE", "colour even in a pipe, when set to anything but 0"],
  ["CLICOLOR", "no colour, when 0"],
  ["TERM, COLORTERM", "how much colour the terminal has; dumb for none"],
  ["COLUMNS, LINES", "size to use instead of the terminal's"],
])}

--color always and --color never outweigh all of these, then FORCE_COLOR, then
NO_COLOR. Colour is never the only sign of anything.`;
}

function dataset(): string {
  return `DATASET

A dataset is a folder, or one JSON file with the same parts:

${columns([
  ["dataset.json", "title, version, languages, attributes"],
  ["claims.ndjson", "one claim a line: which source says what, and where"],
  ["sources.json", "the accounts"],
  ["events.json", "what is told of"],
  ["entities.json", "persons, organisations, places and their names"],
  ["checks.json", "sums and spans that must hold inside one account"],
  ["notes.json", "curators' remarks; never from the sources"],
])}

Only the first two are needed. Which one is used: --dataset, else
RASHOMON_DATASET, else the one that comes with the program. A word with a slash
or a dot is a path; any other word is an id.

  rashomon list --dataset ./my-dataset

"rashomon datasets" lists what is there, "rashomon init" starts a new one,
"rashomon validate" checks one, "rashomon schema" prints the rules.`;
}

/** Terms and their texts in two columns, indented. */
function columns(rows: readonly (readonly [term: string, text: string])[]): string {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`).join("\n");
}
