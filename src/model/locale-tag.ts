// What the runtime's locale data say: names of languages and of months.

import { getOrAdd } from "./groups.ts";

/** The BCP 47 tag of a language, without extensions; English for an invalid tag. "en_US" is read as "en-US". */
export function localeTag(lang: string): string {
  try {
    return new Intl.Locale(lang.replaceAll("_", "-")).baseName;
  } catch {
    return "en";
  }
}

/** The name of a language in another language: "id" in English is "Indonesian"; the code itself if it is invalid. */
export function languageName(code: string, lang: string): string {
  try {
    return new Intl.DisplayNames([localeTag(lang)], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

const months = new Map<string, readonly string[]>();

/** The names of the months in a language. */
export const monthNames = (lang: string, month: "long" | "short"): readonly string[] =>
  getOrAdd(months, `${month} ${lang}`, () => {
    const tag = `${localeTag(lang)}-u-ca-gregory-nu-latn`;
    const format = new Intl.DateTimeFormat(tag, { month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2001, index, 15)));
  });
