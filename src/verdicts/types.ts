// The records that the verdict engine works on and gives out.

import type { Attribute, Claim } from "../model/dataset.ts";
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

/** Why an item may deserve a verdict: two claims (or one check) and the rule that relates them. */
export interface Evidence {
  readonly verdict: Verdict;
  readonly rule: string;
  readonly claims: readonly Claim[];
}

/** One distinct value with all the claims that hold it. */
export interface Position {
  readonly value: Value;
  /** Set where the finding spans several scopes or several events. */
  readonly scope: string | null;
  readonly event: string;
  readonly sources: readonly string[];
  readonly claims: readonly Claim[];
}

export interface Silence {
  readonly source: string;
  /** Whether the source covers the event at all. */
  readonly coversEvent: boolean;
}

/** How many sources speak, and how many origins they have. */
export interface SourceCount {
  readonly raw: number;
  readonly independent: number;
}

/**
 * How far the values lie apart. `min` and `max` are figures, lengths in days, or the first and last day as EDTF;
 * `difference` is a figure or days; `ratio` is greatest over smallest, null where that says nothing.
 */
export interface Spread {
  readonly unit: "count" | "days";
  readonly min: number | string;
  readonly max: number | string;
  readonly difference: number;
  readonly ratio: number | null;
}

/** A figure that no source states, computed from figures that one source does. */
export interface Derived {
  readonly source: string;
  readonly value: number;
  readonly rule: string;
  readonly claims: readonly Claim[];
}

/** A relation inside one source's telling that was looked at. */
export interface CheckResult {
  readonly id: string;
  readonly event: string;
  /** The item that a failure is reported at; null where it has none. */
  readonly item: string;
  readonly attribute: string;
  readonly source: string;
  readonly outcome: "passed" | "failed" | "undetermined";
  /** What was compared and how it came out, in one sentence. */
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** 1 where every pair that gives the verdict has a claim told with a doubt, 2 where both are inferred; else 0. */
export type Doubt = 0 | 1 | 2;

/** An item with its verdict. */
export interface Finding {
  readonly id: string;
  readonly event: string;
  /** Attribute id; "identity" and "check" for findings that are of no attribute. */
  readonly attribute: string;
  readonly scope: string | null;
  readonly verdict: Verdict;
  readonly level: Level | null;
  readonly doubt: Doubt;
  readonly positions: readonly Position[];
  readonly silences: readonly Silence[];
  /** Sources that speak in the item, sorted. */
  readonly speakers: readonly string[];
  readonly sources: SourceCount;
  readonly spread: Spread | null;
  readonly derived: readonly Derived[];
  /** Everything that was weighed, strongest first. */
  readonly evidence: readonly Evidence[];
  readonly checks: readonly CheckResult[];
}
