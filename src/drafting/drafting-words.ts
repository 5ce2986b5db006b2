// The words of languages that tell dates, lengths, figures and names in running text, folded for look-ups.

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
import { monthNames } from "../import/human-values/month-names.ts";
import type { NumberWords } from "../search/numbers.ts";

interface RawWords {
  readonly [list: string]: readonly string[] | Readonly<Record<string, unknown>>;
}

const RAW: Readonly<Record<string, RawWords>> = { ar, de, en, es, fr, id, it, nl, pt, ru, tr };

/** Languages whose texts can be read for candidates. */
export const draftingLanguages: readonly string[] = Object.keys(RAW);

/** Folded phrases with what each stands for. */
export interface Phrases<T> {
  readonly values: ReadonlyMap<string, T>;
  /** Most words in one phrase. */
  readonly longest: number;
}

export type Unit = "D" | "W" | "M" | "Y" | "h" | "m";
export type Part = "early" | "mid" | "late";
export type NameKind = "person" | "place" | "ship" | "operation" | "organisation" | "event" | "other";

export interface DraftingWords {
  readonly language: string;
  readonly stopWords: ReadonlySet<string>;
  readonly numbers: NumberWords;
  readonly ordinals: ReadonlySet<string>;
  readonly months: Phrases<number>;
  readonly inDates: ReadonlySet<string>;
  readonly beforeYear: ReadonlySet<string>;
  readonly beforeMonth: ReadonlySet<string>;
  readonly units: Phrases<Unit>;
  readonly lengths: Phrases<string>;
  readonly relativeDays: Phrases<string>;
  readonly after: Phrases<"after" | "before">;
  readonly ahead: Phrases<"after" | "before">;
  readonly sameYear: Phrases<true>;
  readonly parts: Phrases<Part>;
  readonly decades: ReadonlySet<string>;
  readonly bounds: Phrases<"since" | "until">;
  readonly ranges: ReadonlySet<string>;
  readonly vague: Phrases<string>;
  readonly hedges: Phrases<string>;
  readonly softeners: Phrases<string>;
  readonly noCount: Phrases<true>;
  /** Words for one person, where something befalls one: "a soldier". */
  readonly singulars: Phrases<true>;
  readonly aged: Phrases<true>;
  readonly old: Phrases<true>;
  readonly people: ReadonlySet<string>;
  readonly money: ReadonlySet<string>;
  readonly measures: Phrases<string>;
  readonly titles: Phrases<true>;
  readonly kinds: Phrases<NameKind>;
  readonly joining: ReadonlySet<string>;
  readonly roles: Phrases<string>;
  readonly nations: ReadonlySet<string>;
  readonly places: Phrases<true>;
  /** Words for what a figure may be of, by concept: "killed" is of deaths. */
  readonly concepts: Phrases<string>;
}

const memory = new Map<string, DraftingWords>();

/** The words of a language. Of a language that is not known, those of no language: figures, digits and capitals remain. */
export function draftingWords(language: string): DraftingWords {
  const code = language.split(/[-_]/)[0]?.toLowerCase() ?? "";
  const known = memory.get(code) ?? prepare(code);
  memory.set(code, known);
  return known;
}

function prepare(code: string): DraftingWords {
  const raw = Object.hasOwn(RAW, code) ? (RAW[code] ?? {}) : {};
  const list = (name: string): readonly string[] => (Array.isArray(raw[name]) ? raw[name] : []);
  const groups = <T extends string>(name: string): Phrases<T> => phrases(invert(raw[name] ?? {}) as [string, T][]);
  const pairs = <T>(name: string): Phrases<T> => phrases(Object.entries(raw[name] ?? {}) as [string, T][]);
  const flags = (name: string): Phrases<true> => phrases(list(name).map((word) => [word, true] as const));
  const directed = (ahead: string): Phrases<"after" | "before"> =>
    phrases([
      ...list(`after${ahead}`).map((word) => [word, "after"] as const),
      ...list(`before${ahead}`).map((word) => [word, "before"] as const),
    ]);
  const { stopWords, attributes } = knownWords(code);
  return {
    language: code,
    stopWords: foldAll(stopWords),
    numbers: numbersOf(code, (raw["numbers"] ?? {}) as Readonly<Record<string, number>>),
    singulars: flags("singulars"),
    ordinals: foldAll(list("ordinals")),
    months: phrases([...monthNames(code), ...Object.entries((raw["months"] ?? {}) as Record<string, number>)]),
    inDates: foldAll(list("inDates")),
    beforeYear: foldAll(list("beforeYear")),
    beforeMonth: foldAll(list("beforeMonth")),
    units: groups<Unit>("units"),
    lengths: pairs("lengths"),
    relativeDays: pairs("relativeDays"),
    after: directed(""),
    ahead: directed("Ahead"),
    sameYear: flags("sameYear"),
    parts: groups<Part>("parts"),
    decades: foldAll(list("decades")),
    bounds: phrases([
      ...list("since").map((word) => [word, "since"] as const),
      ...list("until").map((word) => [word, "until"] as const),
    ]),
    ranges: foldAll(list("ranges")),
    vague: groups("vague"),
    hedges: groups("hedges"),
    softeners: groups("softeners"),
    noCount: flags("noCount"),
    aged: flags("aged"),
    old: flags("old"),
    people: foldAll(list("people")),
    money: foldAll(list("money")),
    measures: groups("measures"),
    titles: flags("titles"),
    kinds: groups<NameKind>("kinds"),
    joining: foldAll(list("joining")),
    roles: groups("roles"),
    nations: foldAll(list("nations")),
    places: phrases([...list("places").map((word) => [word, true] as const), ...regions(code)]),
    concepts: phrases([...invert(attributes).toReversed(), ...invert(raw["concepts"] ?? {})]),
  };
}

const foldAll = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

/** `{D: ["day"]}` → `[["day", "D"]]`. */
const invert = (groups: object): readonly (readonly [string, string])[] =>
  Object.entries(groups as Record<string, readonly string[]>).flatMap(([key, words]) =>
    words.map((word) => [word, key] as const),
  );

function phrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const values = new Map<string, T>();
  let longest = 1;
  for (const [phrase, value] of entries) {
    const key = fold(phrase).trim();
    if (key === "") continue;
    values.set(key, value);
    longest = Math.max(longest, key.split(" ").length);
  }
  return { values, longest };
}

/** The number words of a language, with those that running text has and nobody asks by. */
function numbersOf(code: string, more: Readonly<Record<string, number>>): NumberWords {
  const { numbers } = knownWords(code);
  const joint = JOINTS[code];
  const own = Object.entries(numbers);
  const joined = joint === undefined ? [] : joinTens(own, joint);
  const { values, longest } = phrases([...own, ...Object.entries(more), ...joined]);
  return { values, longest, joiners: code === "ar" ? ["و"] : ["and", "et", "und", "y", "e", "en"] };
}

/** How a language writes a ten and a one in one word, or counts on from a ten: "dreiundzwanzig", "soixante-douze". */
const JOINTS: Readonly<Record<string, (ten: string, one: string, value: number, small: number) => string | null>> = {
  de: (ten, one, _, small) => (small < 10 ? `${small === 1 ? "ein" : one}und${ten}` : null),
  nl: (ten, one, _, small) => (small < 10 ? `${one}${one.endsWith("e") ? "ë" : "e"}n${ten}` : null),
  fr: (ten, one, value, small) =>
    small > 9 === (value === 60 || value === 80) ? `${ten.replace(/s$/, "")}-${one}` : null,
};

function joinTens(
  numbers: readonly (readonly [string, number])[],
  joint: (ten: string, one: string, value: number, small: number) => string | null,
): readonly (readonly [string, number])[] {
  const ones = numbers.filter(([, value]) => value > 0 && value < 20);
  const tens = numbers.filter(([, value]) => value >= 20 && value < 100 && value % 10 === 0);
  return tens.flatMap(([ten, value]) =>
    ones.flatMap(([one, small]) => {
      const word = joint(ten, one, value, small);
      return word === null ? [] : [[word, value + small] as const];
    }),
  );
}

/** Names of states in the language, from the runtime's locale data. Only scripts without capitals need them. */
function regions(code: string): readonly (readonly [string, true])[] {
  if (code !== "ar") return [];
  const names = new Intl.DisplayNames([code], { type: "region", fallback: "none" });
  const found: (readonly [string, true])[] = [];
  for (let first = 65; first <= 90; first += 1)
    for (let second = 65; second <= 90; second += 1) {
      const name = names.of(String.fromCharCode(first, second));
      if (name !== undefined) found.push([name, true]);
    }
  return found;
}
