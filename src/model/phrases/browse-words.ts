// The words of the screen of `browse`: data/languages/browse/ has them, with names in braces where something goes. The lines of
// `dialogue.help` keep the commands in English in every language, since that is how they are typed.

import type words from "../../../data/languages/browse/en.json";
import { withSentences } from "../fill.ts";

export const fillBrowse = (said: typeof words) => ({
  ...withSentences(said, {
    counter: ["shown", "total"],
    only: ["what"],
    elsewhere: ["count", "mode"],
    from: ["date"],
    by: ["date"],
  }),
  dialogue: withSentences(said.dialogue, {
    found: ["query"],
    more: ["count"],
    onlySoMany: ["count"],
    onlySource: ["source"],
  }),
});

export type BrowseWords = ReturnType<typeof fillBrowse>;
export type KeyRow = BrowseWords["help"][number]["rows"][number];
