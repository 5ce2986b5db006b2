// The words that tables are written with, from data/tables/words.json: names of columns, names of attributes, and what stands for no value.

import words from "../../data/tables/words.json" with { type: "json" };
import { fold } from "../model/fold.ts";

export const TABLE_WORDS = words;

/** Words as names are compared. */
export const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => fold(word) || word));

/** "beginYear" is two words. */
export const splitCamel = (name: string): string => name.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2");

/** The words of a name, folded; figures apart from letters, so that "year1" has the word "year". */
export const wordsOf = (name: string): readonly string[] =>
  fold(splitCamel(name).replaceAll(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ")).split(" ");
