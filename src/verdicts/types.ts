// The records that the verdict engine works on and gives out.

import type { Attribute, Claim } from "../model/dataset.ts";
import type { Mood } from "../model/mood.ts";
import type { Reason } from "../model/phrases/explain.ts";
import type { Rule } from "../model/phrases/rules.ts";
import type { Value } from "../model/values/index.ts";
import type { Level, Verdict } from "../model/verdict.ts";

/** One (event, attribute, scope): the thing on which sources agree or not. */
export interface Item {
  readonly id: string;
  readonly event: string;
  readonly attribute: Attribute;
  readonly scope: string | null;
  readonly claims: readonly Claim[];
}

/** Why an item may deserve a verdict: the rule, and one claim of each value and side that it relates. */
export interface Evidence {
  readonly verdict: Verdict;
  readonly rule: Reason;
  readonly claims: readonly Claim[];
  /** The sources on either side, the same list twice where they hold the same; null where it is not between sources. */
  readonly between: readonly [readonly string[], readonly string[]] | null;
  /** The date that the values are of; null for none. */
  readonly asOf: string | null;
}

/** One distinct value with all the claims that hold it. */
export interface Position {
  readonly value: Value;
  /** Set where the finding spans several scopes or several events. */
  readonly scope: string | null;
  readonly event: string;
  /** EDTF date at which the value held; null where the sources give none. */
  readonly asOf: string | null;
  /** Values that are not stated as facts stand beside the others, and are not compared. */
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
 * How far the values lie apart. `min` and `max` are figures, lengths in days, or the first and last day as EDTF;
 * `difference` is a figure or days; `ratio` is greatest over smallest, null where that says nothing.
 */
export interface Spread {
  readonly unit: string;
  readonly min: number | string;
  readonly max: number | string;
  readonly difference: number;
  readonly ratio: number | null;
  /** The date that the values are of; null for none. */
  readonly asOf: string | null;
}

/** A figure that no source states, computed from figures that one source does. */
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
  /** The item that a failure is reported at; null where it has none. */
  readonly item: string;
  readonly attribute: string;
  readonly source: string;
  readonly outcome: "passed" | "failed" | "undetermined";
  /** Whether it failed by less than the unit that a relative date is counted in: that is a rounding, not a contradiction. */
  readonly isRounding?: boolean;
  /** What was compared and how it came out. */
  readonly reason: Reason;
  readonly claims: readonly Claim[];
}

/** 1 where everything that gives the verdict rests on a hedged or inferred claim, 2 where on inferred ones only; else 0. */
export type Doubt = 0 | 1 | 2;

/** 2 where figures are next to equal, 1 where they or the dates are near each other, else 0. */
export type Closeness = 0 | 1 | 2;

/** An item with its verdict. What is only shown is made when it is first asked for. */
export interface Finding {
  readonly id: string;
  readonly event: string;
  /** Attribute id; "identity" and "check" for findings that are of no attribute. */
  readonly attribute: string;
  readonly scope: string | null;
  readonly verdict: Verdict;
  readonly level: Level | null;
  /** The importance of the attribute here. */
  readonly importance: Attribute["importance"];
  readonly doubt: Doubt;
  /** By how much the level of a conflict is lowered for its figures or dates being close. */
  readonly close: Closeness;
  readonly positions: readonly Position[];
  /** Sources that cover the event, or one that may be the same, and have no claim here; sorted. */
  readonly silent: readonly string[];
  /** Those of the silent that need not say so: what they state of the event takes it for granted. */
  readonly implying: readonly string[];
  /** Sources with a claim in the item, sorted. */
  readonly speakers: readonly string[];
  readonly sources: SourceCount;
  readonly spread: Spread | null;
  readonly derived: readonly Derived[];
  /** Everything that was weighed, strongest first. */
  readonly evidence: readonly Evidence[];
  readonly checks: readonly CheckResult[];
}
