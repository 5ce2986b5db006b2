// Languages as the runtime's locale data name them.

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
