// The words of the screen of `browse` in Arabic.

import words from "../../../data/languages/browse/ar.json" with { type: "json" };
import type { BrowseWords } from "./en-browse.ts";

export const arabicBrowse: BrowseWords = {
  ...words,
  counter: (shown, total) => `${shown} من ${total}`,
  only: (what) => `${what} فقط`,
  elsewhere: (count, mode) => `${count} في ${mode}`,
  dialogue: {
    ...words.dialogue,
    found: (query) => `نتائج «${query}»`,
    more: (count) => `بقي ${count}: اضغط Enter.`,
    onlySoMany: (count) => `العدد ${count} فقط.`,
    onlySource: (source) => `لا يتناوله إلا ${source}`,
  },
};
