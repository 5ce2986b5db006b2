// Wikidata's entity JSON: its values as a dataset writes them, and what the references and qualifiers of a statement say.
// Data model: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html

import table from "../../../data/tables/wikidata.json" with { type: "json" };
import { ownOf } from "../../model/at.ts";
import type { Dates, Nature } from "../../model/dataset.ts";
import { type Data, isRecord } from "../../model/is-record.ts";
import type { AttributeKindName } from "../../model/values/index.ts";
import { type CivilDate, ENGLISH_MONTHS, formatDay, fromJulian, toCivilDate } from "../../model/values/calendar.ts";
import { two, type Trouble, trouble, isTrouble } from "../human-values/reading.ts";
import { formatYear } from "../human-values/years.ts";
import { memberOf, objectsOf, textOf } from "./read-json.ts";

export interface Property {
  readonly attribute: string;
  readonly dates?: Dates;
  readonly nature?: Nature;
}

/** Properties that describe events, with names of attributes; any other keeps its number. */
export const PROPERTIES = table.properties as Readonly<Record<string, Property>>;

export const attributeOf = (property: string): string => ownOf(PROPERTIES, property)?.attribute ?? property;

export interface SnakValue {
  readonly value: string;
  readonly kind: AttributeKindName;
  readonly note: string | null;
  /** "29 May 1453 is 7 June 1453", if a Julian day was converted to the Gregorian calendar. */
  readonly julian?: string;
}

/** The value of a snak. */
export function readSnak(snak: unknown): SnakValue | Trouble {
  const type = memberOf(snak, "snaktype");
  if (type === "somevalue") return trouble("it says that there is a value, but not which one");
  if (type === "novalue") return trouble("it says that there is no value");
  const datatype = textOf(memberOf(snak, "datatype")) ?? "";
  if (datatype === "external-id") return trouble("it is an identifier in another collection, not a fact");
  const value = memberOf(memberOf(snak, "datavalue"), "value");
  const kind = textOf(memberOf(memberOf(snak, "datavalue"), "type")) ?? "";
  const read = ownOf(READERS, kind);
  return read?.(value) ?? trouble(`a value of the type ${datatype || kind || "unknown"} cannot become a claim`);
}

const READERS: Readonly<Record<string, (value: unknown) => SnakValue | Trouble | null>> = {
  time: readTime,
  quantity: readQuantity,
  "wikibase-entityid": readEntity,
  monolingualtext: (value) => name(memberOf(value, "text")),
  string: name,
};

function name(value: unknown): SnakValue | null {
  const text = textOf(value);
  return text === null || text.trim() === ""
    ? null
    : { value: text, kind: text.length > LONG ? "text" : "name", note: null };
}

const LONG = 80;

/** Id of the item that a value names: "Q30". */
function entityIdOf(value: unknown): string | null {
  const id = textOf(memberOf(value, "id"));
  if (id !== null) return /^[QPL]\d+$/.test(id) ? id : null;
  const number = memberOf(value, "numeric-id");
  return typeof number === "number" && Number.isSafeInteger(number) ? `Q${number}` : null;
}

function readEntity(value: unknown): SnakValue | null {
  const id = entityIdOf(value);
  return id === null ? null : { value: id, kind: "entity", note: null };
}

/** Letters of ISO 8601 for the items that are units of time. */
const UNITS: Readonly<Record<string, string>> = table.units;

function readQuantity(value: unknown): SnakValue | Trouble | null {
  const [amount, lower, upper] = ["amount", "lowerBound", "upperBound"].map((key) => toNumber(memberOf(value, key)));
  if (amount === undefined || amount === null) return null;
  const isRange = typeof lower === "number" && typeof upper === "number" && (lower !== amount || upper !== amount);
  const unit = textOf(memberOf(value, "unit")) ?? "1";
  const item = /Q\d+$/.exec(unit)?.[0] ?? null;
  if (item === null) return { value: isRange ? `${lower}..${upper}` : String(amount), kind: "count", note: null };
  const letter = ownOf(UNITS, item);
  if (letter === undefined) return trouble(`its unit ${item} is unknown`);
  if (![amount, lower ?? 0, upper ?? 0].every(Number.isInteger))
    return trouble("it is not a whole number of days, weeks, months or years");
  const written = isRange ? `P${lower}${letter}..P${upper}${letter}` : `P${amount}${letter}`;
  return { value: written, kind: "duration", note: null };
}

function toNumber(value: unknown): number | null {
  const text = textOf(value);
  if (text === null || !/^[-+]?\d+(?:\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : null;
}

const JULIAN = "Q1985786";
const TIME = /^([-+])(\d{1,16})-(\d{2})-(\d{2})T/;

/** Precision 11 is a day, 10 a month, 9 a year, 8 a decade, 7 a century. */
function readTime(value: unknown): SnakValue | Trouble | null {
  const match = TIME.exec(textOf(memberOf(value, "time")) ?? "");
  const precision = memberOf(value, "precision");
  if (!match || typeof precision !== "number") return null;
  const [, sign, digits = "", month = "", day = ""] = match;
  // There is no year 0: 1 BCE is written -0001, and 0000 in EDTF.
  const year = sign === "-" ? 1 - Number(digits) : Number(digits);
  if (year > 9999 || year < -9998) return trouble("its year is too far away for a date");
  const calendar = textOf(memberOf(value, "calendarmodel")) ?? "";
  const date = { year, month: Number(month), day: Number(day) };
  if (precision === 11 && calendar.endsWith(JULIAN)) {
    const julian = `${sign === "-" ? "-" : ""}${digits}-${month}-${day}`;
    const moved = fromJulian(date);
    const both = `${inWords(date)} is ${inWords(toCivilDate(moved))}`;
    return { ...toDate(formatDay(moved)), note: `Julian calendar: ${julian}`, julian: both };
  }
  return toPrecision(date, precision);
}

const inWords = ({ year, month, day }: CivilDate): string =>
  `${day} ${ENGLISH_MONTHS[month - 1] ?? month} ${year > 0 ? year : `${1 - year} BC`}`;

const toDate = (value: string): SnakValue => ({ value, kind: "date", note: null });

function toPrecision({ year, month, day }: CivilDate, precision: number): SnakValue | Trouble {
  const span = (first: number, last: number): SnakValue => toDate(`[${formatYear(first)}..${formatYear(last)}]`);
  const parts = [formatYear(year), two(month), two(day)];
  if (precision >= 9) return toDate(parts.slice(0, Math.min(precision, 11) - 8).join("-"));
  const decade = Math.floor(year / 10) * 10;
  if (precision === 8) return span(decade, decade + 9);
  const last = Math.ceil(year / 100) * 100;
  return precision === 7 ? span(last - 99, last) : trouble("its precision is a millennium or less");
}

// References and qualifiers.

export interface Reference {
  readonly source: string;
  readonly url: string;
  /** The date on which the reference was retrieved, as a remark. */
  readonly date: readonly string[];
}

export const UNREFERENCED: Reference = { source: "wikidata", url: "", date: [] };

/** The source: the work under "stated in", else the site of the address, else the project that it was imported from. */
export function readReference(reference: Data): Reference {
  const first = (property: string): unknown =>
    memberOf(memberOf(objectsOf(memberOf(memberOf(reference, "snaks"), property))[0], "datavalue"), "value");
  const url = textOf(first("P854")) ?? textOf(first("P4656")) ?? "";
  const source = entityIdOf(first("P248")) ?? hostOf(url) ?? entityIdOf(first("P143"));
  const retrieved = /^\+(\d{4}-\d{2}-\d{2})/.exec(textOf(memberOf(first("P813"), "time")) ?? "")?.[1];
  return { source: source ?? "wikidata", url, date: retrieved === undefined ? [] : [`retrieved ${retrieved}`] };
}

function hostOf(url: string): string | null {
  try {
    const { hostname } = new URL(url);
    return hostname === "" ? null : hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
}

interface Qualifiers {
  readonly scope: string;
  readonly hedge: string;
  readonly asOf: string;
  readonly notes: readonly string[];
}

/** "Applies to part" is a scope, "point in time" an as-of date, circumstances a hedge; any other is kept as a note. */
export function readQualifiers(qualifiers: unknown, attribute: string): Qualifiers {
  const found = { scope: "", hedge: "", asOf: "" };
  const notes: string[] = [];
  for (const [property, snaks] of Object.entries(isRecord(qualifiers) ? qualifiers : {})) {
    for (const snak of objectsOf(snaks)) {
      const read = readSnak(snak);
      const value = isTrouble(read) ? "" : read.value;
      const hedge = ownOf<string>(table.hedges, value) ?? null;
      if (property === "P518" && found.scope === "" && value !== "") found.scope = value;
      else if (property === "P585" && attribute !== "date" && found.asOf === "" && value !== "") found.asOf = value;
      else if ((property === "P1480" || property === "P5102") && hedge !== null && found.hedge === "")
        found.hedge = hedge;
      else notes.push(`${attributeOf(property)}: ${value === "" ? "not given" : value}`);
    }
  }
  return { ...found, notes };
}
