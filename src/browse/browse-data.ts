// What browsing works on: the dataset with its verdicts and labels, and how other commands word things, handed over so
// that no two commands word them differently.

import type { Labels } from "../model/labels.ts";
import type { Finding, Position } from "../verdicts/types.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Claim, Dataset, Locator } from "../model/dataset.ts";
import type { Level, Verdict } from "../model/verdict.ts";
import type { Span, Tone } from "../render/view.ts";

export interface Bench {
  readonly dataset: Dataset;
  readonly judge: Judge;
  readonly labels: Labels;
  readonly wording: Wording;
  /** A command line on the same dataset, in the same language. */
  readonly again: (command: string) => string;
}

interface Wording {
  readonly verdictTone: (verdict: Verdict) => Tone;
  /** "≠", "~", "=" or "·" */
  readonly verdictSign: (verdict: Verdict) => string;
  /** "≠ conflict" */
  readonly verdictSpan: (verdict: Verdict, labels: Labels) => Span;
  readonly levelTone: (level: Level | null) => Tone;
  /** "deaths (US military)" */
  readonly attributeTitle: (finding: Pick<Finding, "attribute" | "scope">, labels: Labels) => string;
  readonly positionText: (position: Position, finding: Finding, labels: Labels) => string;
  /** "indonesian §3.4, arabic §4.4 (inferred)" */
  readonly holders: (position: Position, labels: Labels) => string;
  /** "§3.4" */
  readonly placeOf: (locator: Locator | null) => string;
  /** "likely; according to Jimmy Carter" */
  readonly softeners: (claims: readonly Claim[], labels: Labels) => string;
}
