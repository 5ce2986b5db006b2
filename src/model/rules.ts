// The rules by which values are compared. The id of a rule is its English sentence, which completes "because …", so English needs no
// list of them: a rule is whatever the first translation has, and a language that leaves one out does not compile.

import type { indonesianRules } from "./phrases/id-rules.ts";

export type Rule = keyof typeof indonesianRules;
