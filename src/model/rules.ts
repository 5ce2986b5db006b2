// The rules by which values are compared. The id of a rule is its English sentence, which completes "because …", so English
// needs no list of them: the rules are those of the first translation, and a language that leaves one out does not compile.
// A new rule is added to every file of data/languages/rules/.

import type translated from "../../data/languages/rules/id.json";

export type Rule = keyof typeof translated;
