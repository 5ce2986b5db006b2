// The words of the screen of `browse` in English. data/languages/browse/ has the fixed ones; those with figures and names
// are here. The lines of `dialogue.help` keep the commands in English in every language, since that is how they are typed.

import words from "../../../data/languages/browse/en.json" with { type: "json" };

export const englishBrowse = {
  ...words,
  /** "12 of 60" */
  counter: (shown: number, total: number) => `${shown} of ${total}`,
  only: (what: string) => `only ${what}`,
  /** "3 in claims" */
  elsewhere: (count: number, mode: string) => `${count} in ${mode}`,
  dialogue: {
    ...words.dialogue,
    found: (query: string) => `found by “${query}”`,
    more: (count: number) => `${count} more: press Enter.`,
    onlySoMany: (count: number) => `There are only ${count}.`,
    onlySource: (source: string) => `only ${source} covers it`,
  },
};

export type BrowseWords = typeof englishBrowse;
export type KeyRow = BrowseWords["help"][number]["rows"][number];
