// How often two sources agree on items where both have claims, overall and by kind of value; and pairs that look like copies.

import { valueOf } from "../model/at.ts";
import type { Dataset } from "../model/dataset.ts";
import { byText, compareText } from "../model/text-order.ts";
import { canonicalValue, type ValueKindName } from "../model/values/index.ts";
import { strengthOf, type Verdict } from "../model/verdict.ts";
import { getOrAdd, tally } from "../model/groups.ts";
import { createJudge, type Judge } from "../verdicts/judge.ts";
import type { Finding } from "../verdicts/types.ts";

/** Items on which both sources have claims, by how these relate. `compared` is the denominator: the sum of the others. */
export interface Tally {
  readonly compared: number;
  /** The same value, whatever its spelling. */
  readonly agree: number;
  /** One contains, rounds or overlaps the other; lists share values; worded or framed differently without excluding each other. */
  readonly compatible: number;
  /** Both cannot be true. */
  readonly conflict: number;
}

/**
 * Sharing a value that no other source has suggests copying (Dong, Berti-Équille & Srivastava, VLDB 2009). `chances` are the
 * items where both have claims and some third source differs from one of them; `odd` are those where the two share a value
 * that no third source has.
 */
interface CommonOrigin {
  readonly chances: number;
  readonly odd: number;
  readonly share: number;
}

export interface PairAgreement {
  readonly a: string;
  readonly b: string;
  readonly all: Tally;
  readonly byKind: ReadonlyMap<ValueKindName, Tally>;
  /** Set if the figures make a common origin likely and none is declared. */
  readonly hint: CommonOrigin | null;
  readonly sameOrigin: boolean;
}

export interface Agreement {
  readonly pairs: readonly PairAgreement[];
  /** Sources left out because there are too many to compare in pairs: those with the fewest claims. */
  readonly leftOut: number;
}

/** Comparing more sources than this in pairs takes too long. */
const MOST_SOURCES = 150;

/** A common origin can be seen only against third sources; with fewer sources than this, there are too few. */
const FEWEST_SOURCES = 5;

/** Agreement of every pair of sources with claims on a common item, sorted by ids. If there are too many sources, those with the most claims. */
export function measureAgreement(dataset: Dataset, judge: Judge): Agreement {
  const counts = new Map<string, number>();
  for (const { source } of dataset.claims) tally(counts, source);
  const chosen = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).slice(0, MOST_SOURCES);
  const leftOut = counts.size - chosen.length;
  if (leftOut > 0) {
    const kept = new Set(chosen.map(([id]) => id));
    const claims = dataset.claims.filter(({ source }) => kept.has(source));
    const part = { ...dataset, claims };
    return { pairs: measurePairs(part, createJudge(part), counts.size), leftOut };
  }
  return { pairs: measurePairs(dataset, judge, counts.size), leftOut };
}

function measurePairs(dataset: Dataset, judge: Judge, sources: number): readonly PairAgreement[] {
  const pairs = new Map<string, PairWork>();
  for (const finding of judge.all()) {
    const attribute = dataset.attributes.get(finding.attribute);
    const isItem = finding.verdict !== "passed" && finding.checks.every((check) => check.id !== finding.id);
    if (attribute && isItem && finding.sources.raw > 1)
      tallyFinding(finding, attribute.kind, pairs, sources >= FEWEST_SOURCES);
  }
  return [...pairs.values()].sort(byText((pair) => `${pair.a}\0${pair.b}`)).map((pair) => toAgreement(pair, judge));
}

interface PairWork {
  readonly a: string;
  readonly b: string;
  readonly verdicts: { readonly kind: ValueKindName; readonly verdict: Verdict }[];
  chances: number;
  odd: number;
}

function tallyFinding(
  finding: Finding,
  kind: ValueKindName,
  pairs: Map<string, PairWork>,
  mayShareOrigin: boolean,
): void {
  const isOdd = mayShareOrigin ? createOddity(finding) : null;
  for (const [key, [a, b, verdict]] of strongestByPair(finding)) {
    const pair = getOrAdd(pairs, key, (): PairWork => ({ a, b, verdicts: [], chances: 0, odd: 0 }));
    pair.verdicts.push({ kind, verdict });
    const oddity = isOdd?.(a, b) ?? null;
    if (oddity === null) continue;
    pair.chances++;
    if (oddity) pair.odd++;
  }
}

/** The strongest relation between each pair of sources of a finding. */
function strongestByPair({ evidence }: Finding): ReadonlyMap<string, readonly [string, string, Verdict]> {
  const found = new Map<string, readonly [string, string, Verdict]>();
  for (const { verdict, between } of evidence) {
    if (between === null) continue;
    const [left, right] = between;
    for (const one of left)
      for (const other of right) {
        const [a, b] = compareText(one, other) < 0 ? [one, other] : [other, one];
        const key = `${a}\0${b}`;
        const known = found.get(key);
        if (a !== b && (known === undefined || strengthOf(verdict) < strengthOf(known[2])))
          found.set(key, [a, b, verdict]);
      }
  }
  return found;
}

/**
 * Whether two sources share a value that no third source has; null if this proves nothing, because every third source has all
 * values of both.
 */
function createOddity(finding: Finding): (a: string, b: string) => boolean | null {
  const valuesOf = new Map<string, Set<string>>();
  const holders = new Map<string, Set<string>>();
  for (const { claims } of finding.positions)
    for (const { event, source, value } of claims) {
      if (event !== finding.event) continue;
      const text = String(canonicalValue(value));
      getOrAdd(valuesOf, source, () => new Set()).add(text);
      getOrAdd(holders, text, () => new Set()).add(source);
    }
  // A source whose values are all of an event that may be this one has none here.
  const all = (source: string): readonly string[] => [...(valuesOf.get(source) ?? [])];
  const count = (value: string): number => valueOf(holders, value).size;
  return (a, b) => {
    // If fewer sources have a value than could, some third source lacks it.
    const isLacking = (value: string): boolean => {
      const own = [a, b].filter((source) => holders.get(value)?.has(source)).length;
      return count(value) - own < valuesOf.size - 2;
    };
    if (![...all(a), ...all(b)].some(isLacking)) return null;
    return all(a).some((value) => holders.get(value)?.has(b) === true && count(value) === 2);
  };
}

const FEWEST_CHANCES = 20;
const LIKELY = 0.2;

function toAgreement({ a, b, verdicts, chances, odd }: PairWork, judge: Judge): PairAgreement {
  const kinds = [...new Set(verdicts.map((entry) => entry.kind))].sort();
  const sameOrigin = judge.origins.count([a, b]).independent === 1;
  const share = chances === 0 ? 0 : odd / chances;
  return {
    a,
    b,
    sameOrigin,
    all: tallyVerdicts(verdicts.map((entry) => entry.verdict)),
    byKind: new Map(
      kinds.map((kind) => [
        kind,
        tallyVerdicts(verdicts.filter((entry) => entry.kind === kind).map((entry) => entry.verdict)),
      ]),
    ),
    hint: !sameOrigin && chances >= FEWEST_CHANCES && share >= LIKELY ? { chances, odd, share } : null,
  };
}

function tallyVerdicts(verdicts: readonly Verdict[]): Tally {
  const known = verdicts.filter((verdict) => verdict !== "undetermined" && verdict !== "series");
  const agree = known.filter((verdict) => verdict === "agreement" || verdict === "spelling").length;
  const conflict = known.filter((verdict) => verdict === "conflict").length;
  return { compared: known.length, agree, conflict, compatible: known.length - agree - conflict };
}

/** The dataset as if a source did not exist: its claims are removed, the source itself stays as a silent one. */
export function withoutSource(dataset: Dataset, source: string): Dataset {
  return {
    ...dataset,
    sources: new Map([...dataset.sources].filter(([id]) => id !== source)),
    claims: dataset.claims.filter((claim) => claim.source !== source),
  };
}
