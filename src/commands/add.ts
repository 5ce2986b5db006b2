// `add`: a source, an event or a claim more in a dataset of one's own.

import type { Context } from "../cli/context.ts";
import { type Addition, amendDataset, type Amended } from "../authoring/append-record.ts";
import { locateDataset } from "../dataset/index.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { newClaim, newEvent, newSource } from "../import/new-record.ts";
import { DATE_ORDERS, type DateOrder, DECIMAL_MARKS, type DecimalMark } from "../import/human-values/reading.ts";
import { MOODS, type Mood } from "../model/mood.ts";
import type { Dataset } from "../model/dataset.ts";
import { writeReport } from "../cli/output.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Block, line, span, type View } from "../render/view.ts";
import { type Command, defineCommand, type Run } from "../cli/command.ts";
import {
  asCount,
  asText,
  choiceFlag,
  listFlag,
  optionalArgument,
  type Parameters,
  switchFlag,
  valueFlag,
} from "../cli/parameter.ts";

const KINDS = ["source", "event", "claim"] as const;
type Kind = (typeof KINDS)[number];

interface AddOptions {
  readonly what: string | null;
  readonly id: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly derivedFrom: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly file: string | null;
  readonly kind: "point" | "span" | "topic" | null;
  readonly partOf: string | null;
  readonly possiblySameAs: readonly string[];
  readonly source: string | null;
  readonly event: string | null;
  readonly attribute: string | null;
  readonly value: string | null;
  readonly scope: string | null;
  readonly stated: string | null;
  readonly statement: string | null;
  readonly paragraph: number | null;
  readonly sentence: number | null;
  readonly hedge: string | null;
  readonly mood: Mood | null;
  readonly attributedTo: string | null;
  readonly inferred: string | null;
  readonly asOf: string | null;
  readonly note: string | null;
  readonly new: boolean;
  readonly dates: DateOrder | null;
  readonly decimal: DecimalMark | null;
  readonly century: number | null;
  readonly dryRun: boolean;
}

/** Flags of each kind, beside --id and --dry-run. */
const FLAGS: Readonly<Record<Kind, readonly (keyof AddOptions)[]>> = {
  source: ["title", "language", "derivedFrom", "publisher", "published", "url", "file"],
  event: ["title", "kind", "partOf", "possiblySameAs"],
  claim: [
    "source",
    "event",
    "attribute",
    "value",
    "scope",
    "stated",
    "statement",
    "paragraph",
    "sentence",
    "hedge",
    "mood",
    "attributedTo",
    "inferred",
    "asOf",
    "note",
    "new",
    "dates",
    "decimal",
    "century",
  ],
};

const PARAMETERS: Parameters<AddOptions> = {
  what: { ...optionalArgument("<source|event|claim>", "What to add", asText), choices: KINDS },
  id: valueFlag("--id <id>", "Its id; else made of the title, or of the source and a number", asText),
  title: valueFlag("--title <text>", "Source, event: its name", asText),
  language: valueFlag("--language <code>", "Source: its language, such as en", asText),
  derivedFrom: listFlag("--derived-from <source>", "Source: those that it draws on", asText),
  publisher: valueFlag("--publisher <name>", "Source: who published it", asText),
  published: valueFlag("--published <date>", "Source: when", asText),
  url: valueFlag("--url <address>", "Source: where it can be read", asText),
  file: valueFlag("--file <name>", "Source: its text, under the folder that verify is given", asText),
  kind: choiceFlag("--kind <name>", "Event: a point in time, a span, or a topic", ["point", "span", "topic"]),
  partOf: valueFlag("--part-of <event>", "Event: what it is part of", asText),
  possiblySameAs: listFlag("--possibly-same-as <event>", "Event: those that may be the same", asText),
  source: valueFlag("--source <id>", "Claim: who says it", asText),
  event: valueFlag("--event <id>", "Claim: of what", asText),
  attribute: valueFlag("--attribute <id>", "Claim: what is said of it", asText),
  value: valueFlag("--value <text>", "Claim: the value, as people write it or as the dataset does", asText),
  scope: valueFlag("--scope <id>", "Claim: what part the value is about", asText),
  stated: valueFlag("--stated <words>", "Claim: at most six words of the source that carry it", asText),
  statement: valueFlag("--statement <text>", "Claim: the same in a sentence of your own", asText),
  paragraph: valueFlag("--paragraph <n>", "Claim: where it stands, from 1", asCount),
  sentence: valueFlag("--sentence <n>", "Claim: the sentence of the paragraph, from 1", asCount),
  hedge: valueFlag("--hedge <word>", "Claim: how the source softens it: about, likely …", asText),
  mood: choiceFlag("--mood <name>", "Claim: how the source states it; fact unless given", MOODS),
  attributedTo: valueFlag("--attributed-to <entity>", "Claim: whom the source lets say it", asText),
  inferred: valueFlag("--inferred <reason>", "Claim: not stated, and why it can be read so", asText),
  asOf: valueFlag("--as-of <date>", "Claim: when the value held", asText),
  note: valueFlag("--note <text>", "Claim: why it is encoded so", asText),
  new: switchFlag("--new", "Claim: take a source, event or attribute that nothing has named yet"),
  dates: choiceFlag("--dates <order>", "Claim: how to read 4/5/1980", DATE_ORDERS),
  decimal: choiceFlag("--decimal <mark>", "Claim: how to read 1.200", DECIMAL_MARKS),
  century: valueFlag("--century <year>", "Claim: first year of the century of a two-digit year, such as 1900", asCount),
  dryRun: switchFlag("--dry-run", "Check it and show it, and write nothing"),
};

export const createAddCommand = (run: Run<AddOptions> = runAdd): Command =>
  defineCommand({
    description:
      "Adds one source, event or claim to a dataset of your own, named by --dataset. The dataset is checked as it would be before anything is written; the file is replaced as a whole and stays as it was but for the new record. A value is read as import reads it, and what could mean two things is refused.",
    examples: [
      {
        command: 'rashomon add source --dataset ./mine --title "The Herald" --language en',
        text: "A source; its id is the-herald",
      },
      { command: 'rashomon add event --dataset ./mine --title "The fire at the mill"', text: "An event" },
      {
        command:
          'rashomon add claim --dataset ./mine --source the-herald --event the-fire-at-the-mill --attribute deaths --value "about 8" --paragraph 1 --sentence 2',
        text: "A claim, with its place in the text",
      },
    ],
    parameters: PARAMETERS,
    run,
  });

async function runAdd(options: AddOptions, context: Context): Promise<ExitCode> {
  const kind = kindOf(options);
  const { global, env, bundledDatasets } = context;
  const location = locateDataset(global.dataset ?? env["RASHOMON_DATASET"] ?? null, bundledDatasets);
  if (location.bundled)
    throw new UsageError("Which dataset? The one that comes with the program stays as it is", [
      "--dataset ./my-dataset",
      "start one: rashomon init ./my-dataset",
    ]);
  const amended = await amendDataset(location.path, (dataset) => makeAddition(kind, options, dataset), options.dryRun);
  await writeReport(toReport(kind, options, amended), context);
  return ExitCode.done;
}

/** Throws `UsageError` for another word, and for a flag that does not go with it. */
function kindOf(options: AddOptions): Kind {
  const kind = KINDS.find((name) => name === options.what);
  if (kind === undefined)
    throw new UsageError(
      options.what === null ? "What shall be added?" : `add takes source, event or claim, not "${options.what}"`,
      KINDS.map((name) => `rashomon add ${name}`),
    );
  const others = KINDS.filter((name) => name !== kind).flatMap((name) => FLAGS[name]);
  const isGiven = (key: keyof AddOptions): boolean => ![null, false, 0].includes(sizeOf(options[key]));
  const wrong = others.find((key) => !FLAGS[kind].includes(key) && isGiven(key));
  if (wrong !== undefined)
    throw new UsageError(`${flagOf(wrong)} does not go with "add ${kind}"`, ["rashomon add --help"]);
  return kind;
}

const sizeOf = (value: AddOptions[keyof AddOptions]): boolean | null | number =>
  value === null || typeof value === "boolean" ? value : Array.isArray(value) ? value.length : 1;

const flagOf = (key: keyof AddOptions): string => PARAMETERS[key].usage.split(" ")[0] ?? key;

function makeAddition(kind: Kind, options: AddOptions, dataset: Dataset): Addition {
  if (kind === "source") return newSource(options, dataset);
  if (kind === "event") return newEvent(options, dataset);
  const required = (key: "source" | "event" | "attribute" | "value"): string => {
    const text = options[key];
    if (text === null || text.trim() === "")
      throw new UsageError(`A claim needs ${flagOf(key)}`, ["--source, --event, --attribute and --value"]);
    return text;
  };
  const [source, event, attribute, value] = [
    required("source"),
    required("event"),
    required("attribute"),
    required("value"),
  ];
  const { new: isNew, dates, decimal, century, ...told } = options;
  const style = { dateOrder: dates, decimal, century };
  return newClaim({ ...told, source, event, attribute, value, isNew, style, locator: locatorOf(options) }, dataset);
}

function locatorOf({ paragraph, sentence }: AddOptions): { paragraph: number; sentence: number } | null {
  if (paragraph === null && sentence === null) return null;
  if (paragraph === null || sentence === null)
    throw new UsageError("A place has a paragraph and a sentence", ["--paragraph 1 --sentence 2"]);
  return { paragraph, sentence };
}

function toReport(kind: Kind, { dryRun }: AddOptions, amended: Amended): Report {
  const { file, line: at, record, warnings } = amended;
  return {
    kind: "add",
    dataset: amended.dataset,
    query: { what: kind, dryRun },
    total: 1,
    items: [{ what: kind, id: String(record["id"]), file, line: at, written: !dryRun, record: record as JsonRecord }],
    extra: {},
    warnings: warnings.map(({ record: of, message, hint }) =>
      [of, hint === null ? message : `${message}; ${hint}`].filter((part) => part !== null).join(": "),
    ),
    columns: ["what", "id", "file", "line", "written"],
    view: () => viewAdded(kind, dryRun, amended),
    cutToScreen: false,
  };
}

function viewAdded(kind: Kind, dryRun: boolean, { file, line: at, record }: Amended): View {
  const event = kind === "event" ? record["id"] : record["event"];
  const next =
    kind === "source"
      ? { command: "rashomon sources", text: "the accounts" }
      : { command: `rashomon show ${String(event)}`, text: "what is told of it now" };
  const told: Block = {
    type: "paragraph",
    lines: [
      line(
        span(dryRun ? "Would add " : "Added ", dryRun ? "caution" : "agreement"),
        `${kind} `,
        span(String(record["id"]), "strong"),
        ` to ${file}:${at}`,
      ),
      line(span(JSON.stringify(record), "dim")),
    ],
  };
  return { blocks: dryRun ? [told] : [told, { type: "hint", ...next }] };
}
