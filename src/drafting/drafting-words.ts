// The words used to find dates, lengths, figures and names in running text, by language, folded for look-ups.

import { at, ownOf } from "../model/at.ts";
import ar from "../../data/languages/drafting/ar.json" with { type: "json" };
import de from "../../data/languages/drafting/de.json" with { type: "json" };
import en from "../../data/languages/drafting/en.json" with { type: "json" };
import es from "../../data/languages/drafting/es.json" with { type: "json" };
import fr from "../../data/languages/drafting/fr.json" with { type: "json" };
import id from "../../data/languages/drafting/id.json" with { type: "json" };
import it from "../../data/languages/drafting/it.json" with { type: "json" };
import nl from "../../data/languages/drafting/nl.json" with { type: "json" };
import pt from "../../data/languages/drafting/pt.json" with { type: "json" };
import ru from "../../data/languages/drafting/ru.json" with { type: "json" };
import tr from "../../data/languages/drafting/tr.json" with { type: "json" };
import { knownWords } from "../dataset/languages.ts";
import { fold } from "../model/fold.ts";
import { monthNames } from "../import/human-values/date-parts.ts";
import type { NumberWords } from "../search/numbers.ts";

interface RawWords {
  readonly [list: string]: readonly string[] | Readonly<Record<string, unknown>>;
}

const RAW: Readonly<Record<string, RawWords>> = { ar, de, en, es, fr, id, it, nl, pt, ru, tr };

/** Languages for which there are drafting words. */
export const draftingLanguages: readonly string[] = Object.keys(RAW);

/** Folded phrases with their meanings. */
export interface Phrases<T> {
  readonly values: ReadonlyMap<string, T>;
  /** The largest number of words in one phrase. */
  readonly longest: number;
  /** First words of the phrases, since most words begin no phrase. */
  readonly starts: ReadonlySet<string>;
}

export type Unit = "D" | "W" | "M" | "Y" | "h" | "m";
type Part = "early" | "mid" | "late";
export type NameKind = "person" | "place" | "ship" | "operation" | "organisation" | "event" | "other";

/** The words of one language, each list by its name; a phrase leads to what it means. */
export type DraftingWords = ReturnType<typeof prepare>;

const memory = new Map<string, DraftingWords>();

/** The words of a language. For an unknown language there are none, so only digits, ISO dates and capitals are recognised. */
export function draftingWords(language: string): DraftingWords {
  const code = at(language.split(/[-_]/), 0).toLowerCase();
  const known = memory.get(code) ?? prepare(code);
  memory.set(code, known);
  return known;
}

function prepare(code: string) {
  const lists = readLists(code);
  const { stopWords } = knownWords(code);
  return {
    language: code,
    stopWords: foldAll(stopWords),
    /** Words that begin sentences but not names. */
    openers: lists.words("openers"),
    ...timeWords(code, lists),
    ...figureWords(code, lists),
    ...nameWords(code, lists),
  };
}

type Lists = ReturnType<typeof readLists>;

/** Readers of the lists of a language, each by its shape. */
function readLists(code: string) {
  const raw = ownOf(RAW, code) ?? {};
  const list = (name: string): readonly string[] => (Array.isArray(raw[name]) ? raw[name] : []);
  const record = (name: string): object => raw[name] ?? {};
  const marked = <T>(name: string, value: T): readonly (readonly [string, T])[] =>
    list(name).map((word) => [word, value] as const);
  return {
    list,
    record,
    marked,
    words: (name: string): ReadonlySet<string> => foldAll(list(name)),
    groups: <T extends string>(name: string): Phrases<T> => phrases(invert(record(name)) as [string, T][]),
    pairs: <T>(name: string): Phrases<T> => phrases(Object.entries(record(name)) as [string, T][]),
    flags: (name: string): Phrases<true> => phrases(marked(name, true as const)),
  };
}

const timeWords = (code: string, { list, record, marked, words, groups, pairs, flags }: Lists) => ({
  months: phrases([...monthNames(code), ...(Object.entries(record("months")) as [string, number][])]),
  inDates: words("inDates"),
  beforeYear: words("beforeYear"),
  beforeMonth: words("beforeMonth"),
  units: groups<Unit>("units"),
  lengths: pairs<string>("lengths"),
  relativeDays: pairs<string>("relativeDays"),
  after: phrases([...marked("after", "after" as const), ...marked("before", "before" as const)]),
  ahead: phrases([...marked("afterAhead", "after" as const), ...marked("beforeAhead", "before" as const)]),
  sameYear: flags("sameYear"),
  parts: groups<Part>("parts"),
  decades: foldAll(list("decades")),
  bounds: phrases([...marked("since", "since" as const), ...marked("until", "until" as const)]),
  ranges: words("ranges"),
  aged: flags("aged"),
  old: flags("old"),
});

const figureWords = (code: string, { record, words, groups, flags }: Lists) => ({
  ...numbersOf(code, record("numbers") as Readonly<Record<string, number>>),
  ordinals: words("ordinals"),
  vague: groups<string>("vague"),
  hedges: groups<string>("hedges"),
  /** Hedges of times of day, but not of figures: "vers", "shortly before". */
  timeHedges: groups<string>("timeHedges"),
  softeners: groups<string>("softeners"),
  noCount: flags("noCount"),
  /** Words for a single person to whom something happened: "a soldier". */
  singulars: flags("singulars"),
  people: words("people"),
  money: words("money"),
  measures: groups<string>("measures"),
  /** Words for what a figure may count, by concept: "killed" for deaths. */
  concepts: phrases([...invert(knownWords(code).attributes).toReversed(), ...invert(record("concepts"))]),
});

const nameWords = (code: string, { marked, words, groups, flags }: Lists) => ({
  titles: flags("titles"),
  kinds: groups<NameKind>("kinds"),
  joining: words("joining"),
  /** In languages that capitalise every noun: words before a noun, "der", "zum". */
  beforeNouns: words("beforeNouns"),
  roles: groups<string>("roles"),
  nations: words("nations"),
  places: phrases([...marked("places", true as const), ...regions(code)]),
});

const foldAll = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

/** `{D: ["day"]}` → `[["day", "D"]]`. */
const invert = (groups: object): readonly (readonly [string, string])[] =>
  Object.entries(groups as Record<string, readonly string[]>).flatMap(([key, words]) =>
    words.map((word) => [word, key] as const),
  );

function phrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const values = new Map<string, T>();
  const starts = new Set<string>();
  let longest = 1;
  for (const [phrase, value] of entries) {
    const key = fold(phrase).trim();
    if (key === "") continue;
    values.set(key, value);
    const parts = key.split(" ");
    longest = Math.max(longest, parts.length);
    for (let length = 1; length <= parts.length; length += 1) starts.add(parts.slice(0, length).join(" "));
  }
  return { values, longest, starts };
}

/** The number words of a language, including those that occur in texts but not in queries, and the first word of each. */
function numbersOf(code: string, more: Readonly<Record<string, number>>) {
  const { numbers } = knownWords(code);
  const joint = JOINTS[code];
  const own = Object.entries(numbers);
  const joined = joint === undefined ? [] : joinTens(own, joint);
  const { values, longest, starts } = phrases([...own, ...Object.entries(more), ...joined]);
  const joiners = code === "ar" ? ["و"] : ["and", "et", "und", "y", "e", "en"];
  return { numbers: { values, longest, joiners } satisfies NumberWords, numberStarts: starts };
}

/** How a language combines a ten and a one in a word, or counts on from a ten: "dreiundzwanzig", "soixante-douze"; null if it does not. */
type Joint = (ten: string, one: string, value: number, small: number) => string | null;

const JOINTS: Readonly<Record<string, Joint>> = {
  de: (ten, one, _, small) => (small < 10 ? `${small === 1 ? "ein" : one}und${ten}` : null),
  nl: (ten, one, _, small) => (small < 10 ? `${one}${one.endsWith("e") ? "ë" : "e"}n${ten}` : null),
  fr: (ten, one, value, small) =>
    small > 9 === (value === 60 || value === 80) ? `${ten.replace(/s$/, "")}-${one}` : null,
};

function joinTens(
  numbers: readonly (readonly [string, number])[],
  joint: Joint,
): readonly (readonly [string, number])[] {
  const ones = numbers.filter(([, value]) => value > 0 && value < 20);
  const tens = numbers.filter(([, value]) => value >= 20 && value < 100 && value % 10 === 0);
  const joined = tens.flatMap(([ten, value]) =>
    ones.map(([one, small]) => [joint(ten, one, value, small), value + small] as const),
  );
  return joined.filter((entry): entry is [string, number] => entry[0] !== null);
}

/** Names of countries in the language, from the runtime's locale data. */
function regions(code: string): readonly (readonly [string, true])[] {
  if (!draftingLanguages.includes(code)) return [];
  const names = new Intl.DisplayNames([code], { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const found = letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []));
  return found.map((name) => [name, true]);
}
