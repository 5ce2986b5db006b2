// What the runtime's locale data say: names of languages and of months.

import { inAnyCase } from "./any-case.ts";
import { must } from "./at.ts";
import { getOrAdd } from "./groups.ts";

/** The BCP 47 tag of a language, without extensions; English for an invalid tag. "en_US" is read as "en-US". */
export function localeTag(lang: string): string {
  try {
    return new Intl.Locale(lang.replaceAll("_", "-")).baseName;
  } catch {
    return "en";
  }
}

/** The language that a tag or a locale names among these: "ID", "id-ID" and "id_ID.UTF-8" are "id"; null for one that is not among them. */
export function languageAmong<Code extends string>(codes: readonly Code[], tag: string): Code | null {
  const whole = tag
    .trim()
    .replace(/[.@].*/, "")
    .replaceAll("_", "-");
  return inAnyCase(codes, whole) ?? inAnyCase(codes, languagePart(whole));
}

/** "id-ID" and "id_ID.UTF-8" are in "id". */
export const languagePart = (tag: string): string =>
  tag
    .trim()
    .toLowerCase()
    .split(/[-_.@]/)[0] ?? "";

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
    const format = monthFormat(lang, { month });
    return MONTHS.map((day) => format.format(day));
  });

/** The names as they stand behind a day: "декабря", where the month alone is "декабрь". */
export const monthNamesInDates = (lang: string): readonly string[] =>
  getOrAdd(months, `in dates ${lang}`, () => {
    const format = monthFormat(lang, { day: "numeric", month: "long" });
    return MONTHS.map((day) => must(format.formatToParts(day).find(({ type }) => type === "month")).value);
  });

const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2001, month, 15));

const monthFormat = (lang: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`${localeTag(lang)}-u-ca-gregory-nu-latn`, { ...parts, timeZone: "UTC" });
