// The sentences of an explanation that need no more than what they are given; see fill-phrases.ts.

import { withSentences } from "../fill.ts";
import type { Words } from "./fill-phrases.ts";

export const fillSteps = ({ steps }: Words) =>
  withSentences(steps, {
    place: ["paragraph", "sentence"],
    quoted: ["words"],
    notAFact: ["mood"],
    hedged: ["hedge"],
    inferred: ["reason"],
    means: ["value", "from", "to"],
    days: ["figure"],
    tolerance: ["figure"],
    unlisted: ["count"],
    mostUnknown: ["verdict"],
    strongest: ["verdict"],
    ruledOut: ["verdicts"],
    silent: ["source"],
    implying: ["source"],
    derived: ["source", "attribute", "value", "parts", "rule"],
    alwaysMinor: ["verdict"],
  });
