// The sentences of an explanation that need no more than what they are given; see fill-phrases.ts.

import { fill } from "../fill.ts";
import type { Words } from "./fill-phrases.ts";

export const fillSteps = ({ steps: said }: Words) => ({
  ...said,
  place: (paragraph: number, sentence: number) => fill(said.place, { paragraph, sentence }),
  quoted: (words: string) => fill(said.quoted, { words }),
  notAFact: (mood: string) => fill(said.notAFact, { mood }),
  hedged: (hedge: string) => fill(said.hedged, { hedge }),
  inferred: (reason: string) => fill(said.inferred, { reason }),
  means: (value: string, from: string, to: string) => fill(said.means, { value, from, to }),
  /** A number of days that is not followed by a counted noun. */
  days: (figure: string) => fill(said.days, { figure }),
  tolerance: (figure: string) => fill(said.tolerance, { figure }),
  unlisted: (count: number) => fill(said.unlisted, { count }),
  /** A few agree, and most cannot be compared. */
  mostUnknown: (verdict: string) => fill(said.mostUnknown, { verdict }),
  strongest: (verdict: string) => fill(said.strongest, { verdict }),
  ruledOut: (verdicts: string) => fill(said.ruledOut, { verdicts }),
  silent: (source: string) => fill(said.silent, { source }),
  implying: (source: string) => fill(said.implying, { source }),
  derived: (source: string, attribute: string, value: string, parts: string, rule: string) =>
    fill(said.derived, { source, attribute, value, parts, rule }),
  alwaysMinor: (verdict: string) => fill(said.alwaysMinor, { verdict }),
});
