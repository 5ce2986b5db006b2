// The language of titles, labels and values: what the run asks for, else what the environment does.

import type { Dataset, LanguageTag } from "../model/dataset.ts";
import { formats } from "../render/index.ts";
import type { Context } from "./context.ts";

/** Whether what is printed is read by a program, which must not depend on where it runs. */
export const isForPrograms = ({ global }: Pick<Context, "global">): boolean =>
  global.format !== null && formats[global.format].machine;

/** What --lang or RASHOMON_LANG asks for; null where neither does. */
export function requestedLanguage({ global, env }: Pick<Context, "global" | "env">): LanguageTag | null {
  const named = env["RASHOMON_LANG"]?.trim() ?? "";
  return global.lang ?? (named === "" ? null : named);
}

/** The language of the person, by the locale, where the dataset has it; else the dataset's own. For programs always this. */
export function usualLanguage({ languages, defaultLanguage }: Dataset, context: Context): LanguageTag {
  if (isForPrograms(context)) return defaultLanguage;
  const { env } = context;
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  const wanted = locale?.split(/[_.@-]/)[0]?.toLowerCase();
  return languages.find(({ code }) => code.toLowerCase() === wanted)?.code ?? defaultLanguage;
}
