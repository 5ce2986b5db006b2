// The records that the verdict engine uses and returns.

import type { Attribute, Claim } from "../model/dataset.ts";
import type { Mood } from "../model/mood.ts";
import type { Reason } from "../model/reason.ts";
import type { Rule } from "../model/rules.ts";
import type { Value } from "../model/values/index.ts";
import type { Level, Verdict } from "../model/verdict.ts";

/** One attribute of one event in one scope: the unit on which sources agree or differ. */
export interface Item {
  readonly id: string;
  readonly event: string;
  readonly attribute: Attribute;
  readonly scope: string | null;
  readonly claims: readonly Claim[];
}

/** Why an item may get a verdict: the rule, and one claim for each value on each side. */
export interface Evidence {
  readonly verdict: Verdict;
  readonly rule: Reason;
  readonly claims: readonly Claim[];
  /** The sources on each side; the same list twice if they give the same values; null if it is not between sources. */
  readonly between: readonly [readonly string[], readonly string[]] | null;
  /** The as-of date of the values; null for none. */
  readonly asOf: string | null;
}

/** One distinct value with all its claims. */
export interface Position {
  readonly value: Value;
  /** Set if the finding spans several scopes or several events. */
  readonly scope: string | null;
  readonly event: string;
  /** EDTF date at which the value held; null if the sources give none. */
  readonly asOf: string | null;
  /** Values that are not stated as facts are shown beside the others and not compared. */
  readonly mood: Mood;
  readonly sources: readonly string[];
  readonly claims: readonly Claim[];
}

/** How many sources have a claim, and how many origins these have. */
export interface SourceCount {
  readonly raw: number;
  readonly independent: number;
}

/**
 * How far apart the values are. `min` and `max` are figures, lengths in days, or the first and last day as EDTF;
 * `difference` is a figure or days; `ratio` is largest over smallest, null if that is meaningless.
 */
export interface Spread {
  readonly unit: string;
  readonly min: number | string;
  readonly max: number | string;
  readonly difference: number;
  readonly ratio: number | null;
  /** The as-of date of the values; null for none. */
  readonly asOf: string | null;
}

/** A figure that no source states, computed from figures that one source states. */
export interface Derived {
  readonly source: string;
  readonly value: Value;
  readonly rule: Rule;
  readonly claims: readonly Claim[];
}

/** A relation inside one source that was checked. */
export interface CheckResult {
  readonly id: string;
  readonly event: string;
  /** The item at which a failure is reported. */
  readonly item: string;
  readonly attribute: string;
  readonly source: string;
  readonly outcome: "passed" | "failed" | "undetermined";
  /** Whether it failed by less than the unit of a relative date: that is a rounding, not a contradiction. */
  readonly isRounding?: boolean;
  /** What was compared, and the outcome. */
  readonly reason: Reason;
  readonly claims: readonly Claim[];
}

/** 1 if all evidence for the verdict rests on hedged or inferred claims, 2 if on inferred ones only, else 0. */
export type Doubt = 0 | 1 | 2;

/** 2 if figures are almost equal, 1 if they or the dates are close, else 0. */
export type Closeness = 0 | 1 | 2;

/** An item with its verdict. Members that are only displayed are computed when first asked for. */
export interface Finding {
  readonly id: string;
  readonly event: string;
  /** Attribute id; "identity" and "check" for findings without an attribute. */
  readonly attribute: string;
  readonly scope: string | null;
  readonly verdict: Verdict;
  readonly level: Level | null;
  /** The importance of the attribute here. */
  readonly importance: Attribute["importance"];
  readonly doubt: Doubt;
  /** How much the level of a conflict is lowered because its figures or dates are close. */
  readonly close: Closeness;
  readonly positions: readonly Position[];
  /** Sources that cover the event, or one that may be the same, but have no claim here; sorted. */
  readonly silent: readonly string[];
  /** Silent sources that need not say it, since what they state about the event takes it for granted. */
  readonly implying: readonly string[];
  /** Sources with a claim in the item, sorted. */
  readonly speakers: readonly string[];
  readonly sources: SourceCount;
  readonly spread: Spread | null;
  readonly derived: readonly Derived[];
  /** All the evidence, strongest first. */
  readonly evidence: readonly Evidence[];
  readonly checks: readonly CheckResult[];
}
