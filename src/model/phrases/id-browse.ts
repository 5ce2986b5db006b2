// The words of the screen of `browse` in Indonesian.

import words from "../../../data/languages/browse/id.json" with { type: "json" };
import type { BrowseWords } from "./en-browse.ts";

export const indonesianBrowse: BrowseWords = {
  ...words,
  counter: (shown, total) => `${shown} dari ${total}`,
  only: (what) => `hanya ${what}`,
  elsewhere: (count, mode) => `${count} di ${mode}`,
  dialogue: {
    ...words.dialogue,
    found: (query) => `ditemukan dengan “${query}”`,
    more: (count) => `${count} lagi: tekan Enter.`,
    onlySoMany: (count) => `Hanya ada ${count}.`,
    onlySource: (source) => `hanya ada di ${source}`,
  },
};
