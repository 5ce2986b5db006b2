// The flags of `add`.

import { DATE_ORDERS, DECIMAL_MARKS } from "../import/human-values/reading.ts";
import { MOODS } from "../model/mood.ts";
import { TEXTS_FLAG } from "./own-dataset.ts";
import {
  asCount,
  asText,
  choiceFlag,
  listFlag,
  optionalArgument,
  switchFlag,
  valueFlag,
  type OptionsOf,
} from "./parameter.ts";

export const ADD_KINDS = ["source", "event", "claim"] as const;
export type AddKind = (typeof ADD_KINDS)[number];

const SOURCE_FLAGS = {
  language: valueFlag("--language <code>", "Source: its language, such as en", asText),
  derivedFrom: listFlag("--derived-from <source>", "Source: a source that it draws on", asText),
  publisher: valueFlag("--publisher <name>", "Source: who published it", asText),
  published: valueFlag("--published <date>", "Source: when", asText),
  url: valueFlag("--url <address>", "Source: where it can be read", asText),
  file: valueFlag("--file <name>", "Source: its text, relative to the folder given as --texts", asText),
};

const EVENT_FLAGS = {
  kind: choiceFlag("--kind <name>", "Event: a point in time, a span, or a topic", ["point", "span", "topic"]),
  partOf: valueFlag("--part-of <event>", "Event: the event that it is part of", asText),
  possiblySameAs: listFlag("--possibly-same-as <event>", "Event: an event that may be the same", asText),
};

const CLAIM_FLAGS = {
  source: valueFlag("--source <id>", "Claim: the source that says it", asText),
  event: valueFlag("--event <id>", "Claim: the event it is about", asText),
  attribute: valueFlag("--attribute <id>", "Claim: the attribute of the event", asText),
  value: valueFlag("--value <text>", "Claim: the value, as people write it or as the dataset does", asText),
  scope: valueFlag("--scope <id>", "Claim: the part that the value is about", asText),
  stated: valueFlag("--stated <words>", "Claim: at most six words of the text that give the value", asText),
  statement: valueFlag("--statement <text>", "Claim: the claim in a sentence of your own", asText),
  paragraph: valueFlag("--paragraph <n>", "Claim: its paragraph, counted from 1", asCount),
  sentence: valueFlag("--sentence <n>", "Claim: its sentence in the paragraph, counted from 1", asCount),
  hedge: valueFlag("--hedge <word>", "Claim: how the source hedges it: about, likely …", asText),
  mood: choiceFlag("--mood <name>", "Claim: how the source states it; fact unless given", MOODS),
  attributedTo: valueFlag("--attributed-to <entity>", "Claim: the person or body the source quotes", asText),
  inferred: valueFlag("--inferred <reason>", "Claim: mark it as inferred, with the reason", asText),
  asOf: valueFlag("--as-of <date>", "Claim: the date at which the value held", asText),
  note: valueFlag("--note <text>", "Claim: why it is encoded this way", asText),
  new: switchFlag("--new", "Claim: accept names that are not known yet; new scopes, terms and entities are declared"),
  texts: TEXTS_FLAG,
  dates: choiceFlag("--dates <order>", "Claim: how to read 4/5/1980", DATE_ORDERS),
  decimal: choiceFlag("--decimal <mark>", "Claim: how to read 1.200", DECIMAL_MARKS),
  century: valueFlag("--century <year>", "Claim: first year of the century of a two-digit year, such as 1900", asCount),
};

export const ADD_PARAMETERS = {
  what: { ...optionalArgument("<source|event|claim>", "What to add", asText), choices: ADD_KINDS },
  id: valueFlag(
    "--id <id>",
    "Id of the new record; if not given, made from the title, or from the source and a number",
    asText,
  ),
  title: valueFlag("--title <text>", "Source, event: its name", asText),
  ...SOURCE_FLAGS,
  ...EVENT_FLAGS,
  ...CLAIM_FLAGS,
  dryRun: switchFlag("--dry-run", "Check and show the record, and write nothing"),
};

/** Members of a source, an event and a claim, each null if not given. */
export type AddOptions = OptionsOf<typeof ADD_PARAMETERS>;

const keysOf = <Flags extends object>(flags: Flags) => Object.keys(flags) as (keyof Flags)[];

/** Flags of each kind, beside --id and --dry-run. */
export const FLAGS_OF_KIND: Readonly<Record<AddKind, readonly (keyof AddOptions)[]>> = {
  source: ["title", ...keysOf(SOURCE_FLAGS)],
  event: ["title", ...keysOf(EVENT_FLAGS)],
  claim: keysOf(CLAIM_FLAGS),
};
