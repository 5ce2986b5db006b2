// The words of the screen of `browse`: data/languages/browse/ has them, with names in braces where something goes. The lines of
// `dialogue.help` keep the commands in English in every language, since that is how they are typed.

import type words from "../../../data/languages/browse/en.json";
import { fill } from "../fill.ts";

export const fillBrowse = (said: typeof words) => ({
  ...said,
  /** "12 of 60" */
  counter: (shown: number, total: number) => fill(said.counter, { shown, total }),
  only: (what: string) => fill(said.only, { what }),
  /** "3 in claims" */
  elsewhere: (count: number, mode: string) => fill(said.elsewhere, { count, mode }),
  dialogue: {
    ...said.dialogue,
    found: (query: string) => fill(said.dialogue.found, { query }),
    more: (count: number) => fill(said.dialogue.more, { count }),
    onlySoMany: (count: number) => fill(said.dialogue.onlySoMany, { count }),
    onlySource: (source: string) => fill(said.dialogue.onlySource, { source }),
  },
});

export type BrowseWords = ReturnType<typeof fillBrowse>;
export type KeyRow = BrowseWords["help"][number]["rows"][number];
