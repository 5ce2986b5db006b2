// Names of months and weekdays in dates, in the languages of tables. Folded.

import { fold } from "../../model/fold.ts";

const LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "sv",
  "da",
  "nb",
  "fi",
  "pl",
  "cs",
  "ru",
  "uk",
  "tr",
  "id",
  "ms",
  "ar",
  "fa",
  "he",
  "el",
  "hi",
  "ro",
  "hu",
];

interface CalendarWords {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

let words: CalendarWords | null = null;

/** Month of a folded word, from 1; null if it names no month, or different ones in different languages. */
export const monthOf = (word: string): number | null => calendarWords().months.get(word) ?? null;

export const isWeekday = (word: string): boolean => calendarWords().weekdays.has(word);

/** Names of months in one language, folded, with the month from 1; empty for a language that the runtime does not know. */
export function monthNames(language: string): readonly (readonly [string, number])[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? namesIn(language) : [];
  } catch {
    return [];
  }
}

function calendarWords(): CalendarWords {
  return (words ??= collectWords());
}

function collectWords(): CalendarWords {
  const months = new Map([["sept", 9]]);
  const disputed = new Set<string>();
  const weekdays = new Set<string>();
  for (const language of LANGUAGES) {
    for (const [name, month] of namesIn(language)) {
      const known = months.get(name);
      if (known !== undefined && known !== month && language !== "en") disputed.add(name);
      else months.set(name, month);
    }
    for (const name of weekdaysIn(language)) weekdays.add(name);
  }
  for (const name of disputed) if (!namesIn("en").some(([known]) => known === name)) months.delete(name);
  return { months, weekdays };
}

/** Long and short names, alone and in the form that follows a day. One word only: "mai", "avril", "апреля". */
function namesIn(language: string): readonly (readonly [string, number])[] {
  const styles: readonly Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { month: "short" },
    { month: "long", day: "numeric" },
    { month: "short", day: "numeric" },
  ];
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone: "UTC" });
    return Array.from(
      { length: 12 },
      (_, index) => [partOf(format, Date.UTC(2001, index, 15), "month"), index + 1] as const,
    ).filter(([name]) => /^\p{L}/u.test(name) && !name.includes(" "));
  });
}

function weekdaysIn(language: string): readonly string[] {
  return (["long", "short"] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { weekday, timeZone: "UTC" });
    return Array.from({ length: 7 }, (_, index) => partOf(format, Date.UTC(2001, 0, index + 1), "weekday"));
  });
}

function partOf(format: Intl.DateTimeFormat, time: number, type: "month" | "weekday"): string {
  return fold(format.formatToParts(time).find((part) => part.type === type)?.value ?? "");
}
