// Languages as the runtime's locale data know them.

/** The BCP 47 tag of a language, without extensions; English for what is none. "en_US" is taken for "en-US". */
export function localeTag(lang: string): string {
  try {
    return new Intl.Locale(lang.replaceAll("_", "-")).baseName;
  } catch {
    return "en";
  }
}

/** The name of a language in a language: "id" in English is "Indonesian"; the code itself for what is none. */
export function languageName(code: string, lang: string): string {
  try {
    return new Intl.DisplayNames([localeTag(lang)], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
