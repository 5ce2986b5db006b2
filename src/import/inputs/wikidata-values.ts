// Values of Wikidata's entity JSON → values as a dataset writes them.
// Data model: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html

import { ownOf } from "../../model/at.ts";
import type { ValueKindName } from "../../model/values/index.ts";
import { type CivilDate, ENGLISH_MONTHS, formatDay, fromJulian, toCivilDate } from "../../model/values/calendar.ts";
import { memberOf, textOf } from "./read-json.ts";

export interface SnakValue {
  readonly value: string;
  readonly kind: ValueKindName;
  readonly note: string | null;
  /** "29 May 1453 is 7 June 1453", if a Julian day was converted to the Gregorian calendar. */
  readonly julian?: string;
}

/** Why a snak gives no claim. */
export interface NoSnakValue {
  readonly reason: string;
}

/** The value of a snak. */
export function readSnak(snak: unknown): SnakValue | NoSnakValue {
  const type = memberOf(snak, "snaktype");
  if (type === "somevalue") return { reason: "it says that there is a value, but not which one" };
  if (type === "novalue") return { reason: "it says that there is no value" };
  const datatype = textOf(memberOf(snak, "datatype")) ?? "";
  if (datatype === "external-id") return { reason: "it is an identifier in another collection, not a fact" };
  const value = memberOf(memberOf(snak, "datavalue"), "value");
  const kind = textOf(memberOf(memberOf(snak, "datavalue"), "type")) ?? "";
  const read = ownOf(READERS, kind);
  return read?.(value) ?? { reason: `a value of the type ${datatype || kind || "unknown"} cannot become a claim` };
}

const READERS: Readonly<Record<string, (value: unknown) => SnakValue | NoSnakValue | null>> = {
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
export function entityIdOf(value: unknown): string | null {
  const id = textOf(memberOf(value, "id"));
  if (id !== null) return /^[QPL]\d+$/.test(id) ? id : null;
  const number = memberOf(value, "numeric-id");
  return typeof number === "number" && Number.isSafeInteger(number) ? `Q${number}` : null;
}

function readEntity(value: unknown): SnakValue | null {
  const id = entityIdOf(value);
  return id === null ? null : { value: id, kind: "entity", note: null };
}

const UNITS: Readonly<Record<string, string>> = {
  Q573: "D",
  Q23387: "W",
  Q5151: "M",
  Q577: "Y",
};

function readQuantity(value: unknown): SnakValue | NoSnakValue | null {
  const [amount, lower, upper] = ["amount", "lowerBound", "upperBound"].map((key) => toNumber(memberOf(value, key)));
  if (amount === undefined || amount === null) return null;
  const isRange = typeof lower === "number" && typeof upper === "number" && (lower !== amount || upper !== amount);
  const unit = textOf(memberOf(value, "unit")) ?? "1";
  const item = /Q\d+$/.exec(unit)?.[0] ?? null;
  if (item === null) return { value: isRange ? `${lower}..${upper}` : String(amount), kind: "count", note: null };
  const letter = ownOf(UNITS, item);
  if (letter === undefined) return { reason: `its unit ${item} is unknown` };
  if (![amount, lower ?? 0, upper ?? 0].every(Number.isInteger))
    return { reason: "it is not a whole number of days, weeks, months or years" };
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
function readTime(value: unknown): SnakValue | NoSnakValue | null {
  const match = TIME.exec(textOf(memberOf(value, "time")) ?? "");
  const precision = memberOf(value, "precision");
  if (!match || typeof precision !== "number") return null;
  const [, sign, digits = "", month = "", day = ""] = match;
  // There is no year 0: 1 BCE is written -0001, and 0000 in EDTF.
  const year = sign === "-" ? 1 - Number(digits) : Number(digits);
  if (year > 9999 || year < -9998) return { reason: "its year is farther away than dates are kept for" };
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

function toPrecision({ year, month, day }: CivilDate, precision: number): SnakValue | NoSnakValue {
  const two = (n: number): string => String(n).padStart(2, "0");
  if (precision >= 11) return toDate(`${writeYear(year)}-${two(month)}-${two(day)}`);
  if (precision === 10) return toDate(`${writeYear(year)}-${two(month)}`);
  if (precision === 9) return toDate(writeYear(year));
  if (precision === 8) {
    const decade = Math.floor(year / 10) * 10;
    return toDate(`[${writeYear(decade)}..${writeYear(decade + 9)}]`);
  }
  if (precision !== 7) return { reason: "its precision is a millennium or less" };
  const last = Math.ceil(year / 100) * 100;
  return toDate(`[${writeYear(last - 99)}..${writeYear(last)}]`);
}

const writeYear = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
