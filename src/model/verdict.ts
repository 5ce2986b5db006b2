// Verdicts on how the values of an item relate, and levels of how much that matters, both in order of strength.

/**
 * Verdicts, strongest first. From `conflict` to `overlap` sources disagree in some way; the others are reported on request. Three are
 * beside the ladder: `series` (values at different times), `undetermined` (values that cannot be compared: free text, a relative date
 * without its anchor) and `passed` (a check that was made and holds).
 */
export const VERDICTS = [
  "conflict",
  "self-conflict",
  "identity",
  "scope",
  "framing",
  "partial",
  "precision",
  "rounding",
  "overlap",
  "spelling",
  "agreement",
  "series",
  "undetermined",
  "single",
  "passed",
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Place on the ladder, 0 for the strongest. */
export const strengthOf = (verdict: Verdict): number => VERDICTS.indexOf(verdict);

export const isVerdict = (word: string): word is Verdict => (VERDICTS as readonly string[]).includes(word);

const DISAGREEMENTS: ReadonlySet<Verdict> = new Set(VERDICTS.slice(0, strengthOf("overlap") + 1));

/** Whether `discrepancies` lists the verdict by default. */
export const isDisagreement = (verdict: Verdict): boolean => DISAGREEMENTS.has(verdict);

/** Whether sources give the same value, perhaps in different spellings. */
export const isAgreement = (verdict: Verdict): boolean => verdict === "agreement" || verdict === "spelling";

/** Verdicts of sources that contradict each other, or of one that contradicts itself. */
export const isContradiction = (verdict: Verdict): boolean => strengthOf(verdict) <= strengthOf("identity");

/** How views count verdicts, with the verdicts of each: "14 contradict". */
export const VERDICT_GROUPS = {
  contradict: VERDICTS.filter(isContradiction),
  differ: VERDICTS.filter((verdict) => isDisagreement(verdict) && !isContradiction(verdict)),
  agree: VERDICTS.filter(isAgreement),
} as const;

type VerdictGroup = keyof typeof VERDICT_GROUPS;

export const verdictGroups = Object.keys(VERDICT_GROUPS) as readonly VerdictGroup[];

export const isVerdictGroup = (word: string): word is VerdictGroup => Object.hasOwn(VERDICT_GROUPS, word);

export function strongest(verdicts: Iterable<Verdict>): Verdict | null {
  let best: Verdict | null = null;
  for (const verdict of verdicts) if (best === null || strengthOf(verdict) < strengthOf(best)) best = verdict;
  return best;
}

/** Levels of a discrepancy, highest first. `omission`: other sources had reason to mention it. */
export const LEVELS = ["major", "moderate", "minor", "omission"] as const;

export type Level = (typeof LEVELS)[number];

export const isLevel = (word: string): word is Level => (LEVELS as readonly string[]).includes(word);
