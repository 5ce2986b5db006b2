// The language of titles, labels and values: the one that the command line or the environment asks for.

import type { Dataset, LanguageTag } from "../model/dataset.ts";
import { formats } from "../render/index.ts";
import type { Context } from "./context.ts";

/** Whether a program reads the output, which must then not depend on the environment. */
export const isForPrograms = ({ global }: Pick<Context, "global">): boolean =>
  global.format !== null && formats[global.format].machine;

/** The language that --lang or RASHOMON_LANG asks for, or null. */
export function requestedLanguage({ global, env }: Pick<Context, "global" | "env">): LanguageTag | null {
  const named = env["RASHOMON_LANG"]?.trim() ?? "";
  return global.lang ?? (named === "" ? null : named);
}

/** The language of the locale if the dataset has it, else the dataset's own; for programs, always the dataset's own. */
export function usualLanguage({ languages, defaultLanguage }: Dataset, context: Context): LanguageTag {
  if (isForPrograms(context)) return defaultLanguage;
  const { env } = context;
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  const wanted = locale?.split(/[_.@-]/)[0]?.toLowerCase();
  return languages.find(({ code }) => code.toLowerCase() === wanted)?.code ?? defaultLanguage;
}
