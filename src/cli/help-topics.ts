// The texts of `help <topic>`. Every list comes from the registry it describes, or is keyed by it, so none can be incomplete.

import { DEFAULT_MAX_MB } from "../platform/read-bytes.ts";
import { EXIT_CODE_MEANINGS } from "../platform/exit-codes.ts";
import { type Level, LEVELS, type Verdict, VERDICTS } from "../model/verdict.ts";
import { formatNames, formats } from "../render/index.ts";
import type { Entry, HelpTopic, Section } from "./help-text.ts";

const FORMATTING: readonly Section[] = [
  "Without a flag, a terminal gets a table and a pipe gets a list. --format chooses, and --json is short for --format json.",
  { entries: formatNames.map((name): Entry => [name, formats[name].summary]) },
  `For scripts there are ${formatNames.filter((name) => formats[name].machine).join(", ")}: no colour, nothing cut, the same order in every run. In JSON every field is always present, null where there is nothing, and an empty result is an empty list. Errors are then one JSON object on stderr.`,
  "--fields keeps only some fields of each item, by dotted path:",
  {
    entries: [
      ["rashomon list --json --fields id,title", ""],
      ["rashomon claims --format csv --fields source,event,display", ""],
    ],
  },
  "--limit says how many items, 0 for all of them. On a terminal the default is about a screenful, elsewhere all. Output that is cut says so.",
  "--links auto makes the names of sources links to their addresses, in a terminal that can open them.",
  '--lang chooses the language of titles, labels and values, where the dataset has it; in Indonesian and Arabic the words of the views are translated too, in any other language they stay English. Help and errors are always English. Verdicts keep their English names on the command line and for scripts: "rashomon help verdicts". For colour and pager see "rashomon help environment".',
];

const DATES: readonly Section[] = [
  "Dates are EDTF (ISO 8601-2), in the dataset and on the command line.",
  {
    entries: [
      ["1980", "some time in that year"],
      ["1980-04", "some time in that month"],
      ["1980-04-24", "that day"],
      ["1980-04-24/1980-04-25", "from one day to the other"],
      ["../1953", "until 1953: it lasted until then"],
      ["[..1953]", "by 1953: some time until then"],
      [
        "1945-21",
        "spring 1945, March to June; -22, -23, -24 are summer, autumn and winter, in the northern hemisphere",
      ],
      ["-0043", "44 BC, since there is a year 0"],
      ["1980-04-24T09:04", "at 9:04 on that day; 1980-04-24T08:45/1980-04-24T09:04 from 8:45 to 9:04"],
      ["1980-01~", "about January 1980; the rounder a year, the wider it is: 1853~ is a year either way, 1850~ five"],
      ["1980?", "perhaps 1980"],
    ],
  },
  "A date is compared by the earliest and the latest day it may mean. 1980-04 contains 1980-04-24: that is a difference in precision, not a conflict.",
  '--from and --to take such dates and include both ends; --on takes one. Dates in words are read too, if they can mean only one thing: "24 April 1980", 24/04/1980, "44 BC". An event is in the range when every source that dates it puts it wholly inside, ongoing when it reaches beyond the range but was certainly under way in it, and possibly in the range when it may touch it. Undated events are listed separately.',
  'A source may date one event by another ("two days after"). Such a date is computed from the date that the same source gives for the other event. Where a source gives a start and a length, or only orders an event among others, its dates follow from those; the basis says so.',
];

const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  conflict: "values of at least two sources cannot both be true",
  "self-conflict": "one source contradicts itself, or its figures do not add up",
  identity: "sources disagree on which or how many events there are",
  scope: "the numbers differ because they count different things",
  framing: "causes, motives or wording differ without excluding each other",
  partial: "lists that share only some values, or share none but do not exclude each other",
  precision: "one value is more exact and lies within the other",
  rounding: "one value is the other rounded",
  overlap: "hedged or ranged values that overlap",
  spelling: "the same thing in another spelling, language or word order",
  agreement: "at least two sources give the same value",
  series: "values that held at different times",
  undetermined: "values that cannot be compared, such as free text",
  single: "only one source states it",
  passed: "figures or dates of one source that are consistent with each other",
};

const LEVEL_MEANINGS: Readonly<Record<Level, string>> = {
  major: "a key fact that the sources cannot all have right",
  moderate: "a difference readers should know about",
  minor: "a difference of detail or wording",
  omission: "one source states it where others had reason to",
};

const VERDICT_TOPIC: readonly Section[] = [
  'Each event, attribute and scope gets one verdict on what the sources say. Verdicts are computed, never written by hand; "rashomon explain" shows the steps. Strongest first:',
  { entries: VERDICTS.map((name): Entry => [name, VERDICT_MEANINGS[name]]) },
  '"rashomon discrepancies" lists conflict to overlap; --verdict NAME lists others, --verdict all lists all. Each discrepancy has a level:',
  { entries: LEVELS.map((name): Entry => [name, LEVEL_MEANINGS[name]]) },
  "A source that says nothing neither agrees nor disagrees: it is listed as silent. Sources with a common origin count once, so counts are given both as sources and as origins. No verdict says who is right.",
];

const EXIT_CODES: readonly Section[] = [
  "The exit code is the same in every format.",
  { entries: Object.entries(EXIT_CODE_MEANINGS) },
  "To make a script fail on major discrepancies:",
  { entries: [["rashomon discrepancies --level major --exit-code", ""]] },
];

const ENVIRONMENT: readonly Section[] = [
  {
    entries: [
      ["RASHOMON_DATASET", "dataset to use when --dataset is not given"],
      ["RASHOMON_LANG", "language of titles, labels and values when --lang is not given, such as id"],
      ["LC_ALL, LANG", "the same for what people read; search answers in the language of the question"],
      ["RASHOMON_MAX_MB", `largest file or pipe that is read at once, in megabytes; ${DEFAULT_MAX_MB} unless set`],
      ["RASHOMON_PAGER", "pager for long output on a terminal; empty for none"],
      ["PAGER", "the same, if RASHOMON_PAGER is not set; without either, less -FRX"],
      ["NO_COLOR", "no colour, when set to anything"],
      ["FORCE_COLOR", "colour even in a pipe: 1, 2 or 3 for how much, 0 for none"],
      ["CLICOLOR_FORCE", "colour even in a pipe, when set to anything but 0"],
      ["CLICOLOR", "no colour, when 0"],
      ["RASHOMON_LINKS", "links that a terminal can open, on a terminal only, when set to anything but 0"],
      ["FORCE_HYPERLINK", "the same in a pipe too; 0 for none"],
      ["TERM, COLORTERM", "how much colour the terminal has; TERM=dumb for none"],
      ["COLUMNS, LINES", "size to use instead of the terminal's"],
    ],
  },
  "--color always and --color never override all of these, then FORCE_COLOR, then NO_COLOR. Nothing is shown by colour alone.",
  "Links (OSC 8) lead from the name of a source to its address, where the dataset has one that begins with http or https. They are off unless asked for, since some terminals and pagers show the codes: --links auto, always or never overrides FORCE_HYPERLINK, which overrides RASHOMON_LINKS.",
];

const DATASET: readonly Section[] = [
  "A dataset is a folder, or one JSON file with the same parts. Only the first two files are needed:",
  {
    entries: [
      ["dataset.json", "title, version, languages, attributes"],
      ["claims.ndjson", "one claim per line: which source says what, and where"],
      ["sources.json", "the sources"],
      ["events.json", "what claims are about"],
      ["entities.json", "persons, organisations, places and their names"],
      ["checks.json", "sums and spans that must hold inside one source"],
      ["notes.json", "curators' remarks; never from the sources"],
    ],
  },
  "Which one is used: --dataset, else RASHOMON_DATASET, else the one that comes with the program. A word with a slash or a dot is a path; any other word is an id.",
  { entries: [["rashomon list --dataset ./my-dataset", ""]] },
  "To see, start, check and describe datasets:",
  {
    entries: [
      ["rashomon datasets", ""],
      ["rashomon init ./my-dataset", ""],
      ["rashomon validate ./my-dataset", ""],
      ["rashomon schema", ""],
    ],
  },
];

const VALUES: readonly Section[] = [
  "How the value of a claim is written, by the kind of its attribute:",
  {
    entries: [
      [
        "count",
        '8, "2..5", "several", ">=3", "<=100", "~50", "several hundred"; "~<50" is nearly, "~>50" just over 50',
      ],
      ["measure", '"100 ft", "~60 km", "5..6 kg", "$5000"; units of one kind are converted and compared'],
      ["clock-time", '"09:12", "~09:00", ">09:04", "08:45/09:04", "morning"'],
      [
        "date",
        '"1980-04-24", "1980-04", "1980-01~", "1979-11-04/1981-01-20", "[1979-10..1979-12]", "../1980", "1980-04-24T09:04", "P2D after fire"',
      ],
      ["duration", '"P444D", "P2M", "PT2H", "~P5M", "P1D..P3D"'],
      ["name, text", "as it is"],
      ["entity, term", "an id that entities.json or dataset.json declares"],
      ["flag", "true, false"],
      ["order", '"before fire", "after fire", "during fire", "throughout fire", with the id of an event'],
    ],
  },
  '"rashomon add" and "rashomon import" also read what people write: "about 50", "1,200", "24 April 1980", "from 4 to 6 May 1931", "two hours".',
  "An undeclared attribute has the kind as which all its values can be read.",
];

/** Topic → what it says. */
const TOPICS: Readonly<Record<HelpTopic, readonly Section[]>> = {
  formatting: FORMATTING,
  dates: DATES,
  values: VALUES,
  verdicts: VERDICT_TOPIC,
  "exit-codes": EXIT_CODES,
  environment: ENVIRONMENT,
  dataset: DATASET,
};

export const HELP_TOPICS: ReadonlyMap<string, readonly Section[]> = new Map(Object.entries(TOPICS));
