// Lists every text that search reads. A text belongs to an owner: an event, a claim, or something that claims share, such as an
// attribute, an entity or a value.

import { valueOf } from "../model/at.ts";
import { localeTag } from "../model/locale-tag.ts";
import type {
  Attribute,
  Claim,
  Dataset,
  Labelled,
  LanguageTag,
  LocalizedList,
  LocalizedText,
  Source,
} from "../model/dataset.ts";
import { inEnglish } from "../model/phrases/en.ts";
import { displayValue, type Value } from "../model/values/index.ts";

export const OWNER_KINDS = ["event", "claim", "attribute", "scope", "term", "entity", "source", "value"] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

export const SLOTS = ["label", "synonym", "keyword", "statement", "stated", "unit", "value", "date"] as const;
export type Slot = (typeof SLOTS)[number];

export interface OwnedText {
  readonly slot: Slot;
  readonly lang: LanguageTag;
  readonly text: string;
}

/** Texts of a named record. */
export function textsOfRecord(record: Labelled): readonly OwnedText[] {
  return [
    ...fromText("label", record.label),
    ...fromList("synonym", record.synonyms),
    ...fromList("keyword", record.keywords),
  ];
}

/** Whether a dataset gives an attribute words besides its name. */
export const isAnnotated = ({ synonyms, keywords }: Attribute): boolean =>
  [synonyms, keywords].some((lists) => Object.values(lists).some((list) => list.length > 0));

/** The languages' words for a dataset that gives only names. */
export interface KnownTexts {
  readonly textsOf: (attribute: Attribute) => readonly OwnedText[];
  /** Stop words of every language, folded, since people ask in their own language. */
  readonly stopWords: () => readonly string[];
  /** Words of any language for the same kind of event as a word, folded: "fire" and "incendio" for "пожар". */
  readonly akin: (word: string) => readonly string[];
}

export const NOTHING_KNOWN: KnownTexts = { textsOf: () => [], stopWords: () => [], akin: () => [] };

export const textsOfAttribute = (attribute: Attribute): readonly OwnedText[] => [
  ...textsOfRecord(attribute),
  ...(attribute.unit === null ? [] : fromText("unit", attribute.unit)),
];

/** Texts of a source: its name. */
export const textsOfSource = (source: Source): readonly OwnedText[] => fromText("label", source.label);

/** A claim's own texts: its statement, and the stated words in the source's language. */
export function textsOfClaim({ source, statement, stated }: Claim, { sources }: Dataset): readonly OwnedText[] {
  const own = fromText("statement", statement);
  return stated === null ? own : [...own, { slot: "stated", lang: valueOf(sources, source).language, text: stated }];
}

const fromText = (slot: Slot, text: LocalizedText): readonly OwnedText[] =>
  Object.entries(text).map(([lang, words]) => ({ slot, lang, text: words }));

const fromList = (slot: Slot, list: LocalizedList): readonly OwnedText[] =>
  Object.entries(list).flatMap(([lang, texts]) => texts.map((text) => ({ slot, lang, text })));

/** A claim's value as people write it, in each language that writes it differently; none for ids and flags. */
export function textsOfValue(value: Value, lang: LanguageTag, dataset: Dataset): readonly OwnedText[] {
  const codes = dataset.languages.length > 0 ? dataset.languages.map(({ code }) => code) : [dataset.defaultLanguage];
  switch (value.kind) {
    case "date":
      return codes.flatMap((code) => {
        const written = new Set(withRegions(code).map((region) => display(value, region)));
        return Array.from(written, (text) => ({ slot: "date" as const, lang: code, text }));
      });
    case "duration":
      return codes.map((code) => ({ slot: "value", lang: code, text: writeDuration(value.text, code) }));
    case "relative-date":
      return [{ slot: "date", lang: dataset.defaultLanguage, text: display(value, dataset.defaultLanguage) }];
    case "count":
    case "measure":
    case "clock-time":
      return [{ slot: "value", lang: dataset.defaultLanguage, text: display(value, dataset.defaultLanguage) }];
    case "name":
      return [{ slot: "label", lang, text: value.text }];
    case "text":
      return [{ slot: "value", lang, text: value.text }];
    case "entity":
    case "term":
    case "flag":
    case "order":
      return [];
  }
}

/** Regional variants with their own month names: Levantine, Algerian and Moroccan Arabic, Austrian German. */
const REGIONS: Readonly<Record<LanguageTag, readonly string[]>> = { ar: ["ar-SY", "ar-DZ", "ar-MA"], de: ["de-AT"] };

/** A language, and its variants with other names of months. */
export const withRegions = (code: LanguageTag): readonly LanguageTag[] => [code, ...(REGIONS[code] ?? [])];

// Names of other events are not part of a value.
const display = (value: Value, lang: LanguageTag): string =>
  displayValue(value, { lang, phrases: inEnglish, labelOf: () => "" })
    .replaceAll("“”", "")
    .trim();

const UNITS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };

/** "P444D" → "444 days", "444 hari", "٤٤٤ يومًا": by the runtime's locale data. */
function writeDuration(text: string, lang: LanguageTag): string {
  return Array.from(text.matchAll(/(\d+)([YMWD])/g), ([, count, unit = "D"]) =>
    new Intl.NumberFormat(`${localeTag(lang)}-u-nu-latn`, {
      style: "unit",
      unit: UNITS[unit] ?? "day",
      unitDisplay: "long",
      useGrouping: false,
    }).format(Number(count)),
  ).join(" ");
}

/** The key of a value: claims with the same value share its texts. Null for values without text. */
export function valueKey(value: Value, lang: LanguageTag): string | null {
  switch (value.kind) {
    case "date":
      return `date ${value.edtf}`;
    case "relative-date":
      return value.amount === null ? null : `relative ${value.amount.count} ${value.amount.unit} ${value.direction}`;
    case "count":
    case "measure":
    case "clock-time":
    case "duration":
      return `${value.kind} ${value.text}`;
    case "name":
    case "text":
      return `${value.kind} ${lang} ${value.text}`;
    case "entity":
    case "term":
    case "flag":
    case "order":
      return null;
  }
}
