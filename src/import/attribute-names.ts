// What the name of an attribute gives away of its kind.

import { fold } from "../model/fold.ts";
import type { Dates, Nature } from "../model/dataset.ts";
import type { ValueKindName } from "../model/values/index.ts";
import { splitCamel } from "./columns.ts";

const DATE = new Set([
  "date",
  "dates",
  "when",
  "day",
  "year",
  "month",
  "born",
  "died",
  "birth",
  "birthday",
  "founded",
  "established",
  "opened",
  "closed",
  "published",
  "onset",
  "datum",
  "tanggal",
  "fecha",
  "تاريخ",
]);
/** Words for a time, unless the name asks how many too, as "ships built" does. */
const WEAK_DATE = new Set([
  "start",
  "started",
  "starts",
  "begin",
  "began",
  "begins",
  "beginning",
  "end",
  "ended",
  "ends",
  "finish",
  "finished",
  "until",
  "since",
  "built",
  "rebuilt",
  "launched",
  "completed",
  "completion",
  "constructed",
  "erected",
  "commissioned",
  "decommissioned",
  "inaugurated",
  "consecrated",
  "chartered",
  "incorporated",
  "dissolved",
  "abolished",
  "signed",
  "ratified",
  "enacted",
  "discovered",
  "invented",
  "composed",
  "premiered",
  "crowned",
]);
const COUNT = new Set([
  "number",
  "count",
  "total",
  "deaths",
  "dead",
  "killed",
  "wounded",
  "injured",
  "missing",
  "captured",
  "casualties",
  "fatalities",
  "losses",
  "strength",
  "population",
  "size",
  "votes",
  "cost",
  "price",
  "amount",
  "age",
  "height",
  "weight",
  "distance",
  "length",
  "ships",
  "troops",
  "men",
  "soldiers",
  "victims",
  "survivors",
  "prisoners",
  "num",
  "qty",
  "quantity",
  "percent",
  "rate",
  "damage",
  "depth",
  "width",
  "morts",
  "blesses",
  "tote",
  "verletzte",
  "muertos",
  "heridos",
  "korban",
  "tewas",
  "luka",
  "قتلي",
  "جرحي",
  "ضحايا",
]);
const DURATION = new Set(["duration", "lasted"]);
const NAME = new Set(["name", "names", "called", "alias", "aliases", "aka", "commander", "leader", "author"]);
const TEXT = new Set(["summary", "description", "account", "narrative", "abstract", "details", "story"]);
const FRAMING = new Set([
  "cause",
  "causes",
  "reason",
  "reasons",
  "motive",
  "motives",
  "blame",
  "aim",
  "aims",
  "purpose",
  "why",
  "characterisation",
  "characterization",
  "significance",
]);
const TERM = new Set([
  ...FRAMING,
  "result",
  "outcome",
  "status",
  "type",
  "category",
  "winner",
  "victor",
  "verdict",
  "weather",
  "severity",
  "phase",
  "class",
  "method",
  "weapon",
]);

export type KindHint = Extract<ValueKindName, "date" | "count" | "duration" | "name" | "text" | "term">;

const tokensOf = (name: string): readonly string[] => fold(splitCamel(name)).split(" ");

/** The kind that a name speaks of; null where it speaks of none. */
export function hintOf(attribute: string): KindHint | null {
  const tokens = tokensOf(attribute);
  const order: readonly (readonly [KindHint, ReadonlySet<string>])[] = [
    ["date", DATE],
    ["duration", DURATION],
    ["count", COUNT],
    ["date", WEAK_DATE],
    ["text", TEXT],
    ["term", TERM],
    ["name", NAME],
  ];
  return order.find(([, words]) => tokens.some((token) => words.has(token)))?.[0] ?? null;
}

/** Whether a name asks how something is explained rather than what happened. */
export const natureOf = (attribute: string): Nature =>
  tokensOf(attribute).some((token) => FRAMING.has(token)) ? "framing" : "fact";

const START = new Set([
  "start",
  "started",
  "starts",
  "begin",
  "began",
  "begins",
  "beginning",
  "from",
  "onset",
  "since",
]);
const END = new Set(["end", "ended", "ends", "finish", "finished", "until", "to"]);
const WHOLE = new Set([
  "date",
  "dates",
  "when",
  "day",
  "year",
  "month",
  "event",
  "of",
  "the",
  "datum",
  "tanggal",
  "fecha",
  "تاريخ",
  "occurred",
  "happened",
  "time",
]);

const OF_A_TELLING = new Set([
  "published",
  "publication",
  "reported",
  "printed",
  "updated",
  "accessed",
  "retrieved",
  "posted",
  "written",
]);

/** Whether a date may be that of the event at all, and not of a telling of it. */
export const mayDateEvent = (attribute: string): boolean =>
  !tokensOf(attribute).some((token) => OF_A_TELLING.has(token));

/** Which part of its event a date attribute dates; null where it dates something else, such as a publication. */
export function datesOf(attribute: string): Dates | null {
  const tokens = tokensOf(attribute);
  if (tokens.some((token) => START.has(token))) return "start";
  if (tokens.some((token) => END.has(token))) return "end";
  return tokens.every((token) => WHOLE.has(token)) ? "whole" : null;
}
