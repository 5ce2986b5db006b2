// How often two sources agree where both speak, overall and by kind of value; and pairs that look like copies.

import type { Dataset } from "../model/dataset.ts";
import { byText } from "../model/text-order.ts";
import { canonicalValue, type ValueKindName } from "../model/values/index.ts";
import { strongest, type Verdict } from "../model/verdict.ts";
import { getOrAdd, groupBySource } from "../verdicts/items.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Finding } from "../verdicts/types.ts";

/** Items on which both sources speak, by how they go together. `compared` is the denominator: the sum of the others. */
export interface Tally {
  readonly compared: number;
  /** The same value, whatever its spelling. */
  readonly agree: number;
  /** One contains, rounds or overlaps the other; lists share values; told or framed differently without excluding. */
  readonly compatible: number;
  /** Both cannot be true. */
  readonly conflict: number;
}

/**
 * Sharing what nobody else says is the trace of copying (Dong, Berti-Équille & Srivastava, VLDB 2009). Of the `chances`,
 * items where both speak and some third source differs from one of them, `odd` are those where the two share a value that no third has.
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
  /** Set where a common origin is likely by its figures, and not declared. */
  readonly hint: CommonOrigin | null;
  readonly sameOrigin: boolean;
}

/** Agreement of every pair of sources that both speak on some item, sorted by ids. */
export function measureAgreement(dataset: Dataset, judge: Judge): readonly PairAgreement[] {
  const pairs = new Map<string, PairWork>();
  for (const finding of judge.all()) {
    const attribute = dataset.attributes.get(finding.attribute);
    if (attribute && finding.verdict !== "passed" && finding.checks.every((check) => check.id !== finding.id))
      tallyFinding(finding, attribute.kind, pairs);
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

function tallyFinding(finding: Finding, kind: ValueKindName, pairs: Map<string, PairWork>): void {
  const here = finding.positions
    .flatMap((position) => position.claims)
    .filter((claim) => claim.event === finding.event);
  const valuesOf = new Map(
    [...groupBySource(here)].map(([source, claims]) => [
      source,
      new Set(claims.map((claim) => String(canonicalValue(claim.value)))),
    ]),
  );
  const sources = [...valuesOf.keys()].sort();
  for (const a of sources) {
    for (const b of sources) {
      if (a >= b) continue;
      const verdict = pairVerdict(finding, a, b);
      if (verdict === null) continue;
      const pair = getOrAdd(pairs, `${a}\0${b}`, (): PairWork => ({ a, b, verdicts: [], chances: 0, odd: 0 }));
      pair.verdicts.push({ kind, verdict });
      countOddity(pair, valuesOf);
    }
  }
}

/** The strongest relation between exactly these two. */
function pairVerdict(finding: Finding, a: string, b: string): Verdict | null {
  const between = finding.evidence.filter((entry) => {
    const sources = new Set(entry.claims.map((claim) => claim.source));
    return sources.size === 2 && sources.has(a) && sources.has(b);
  });
  return strongest(between.map((entry) => entry.verdict));
}

function countOddity(pair: PairWork, valuesOf: ReadonlyMap<string, ReadonlySet<string>>): void {
  const [left, right] = [valuesOf.get(pair.a) ?? new Set<string>(), valuesOf.get(pair.b) ?? new Set<string>()];
  const third = [...valuesOf].filter(([source]) => source !== pair.a && source !== pair.b).map(([, values]) => values);
  const shared = [...left].filter((value) => right.has(value));
  const differs = third.some(
    (values) => ![...left].every((value) => values.has(value)) || ![...right].every((value) => values.has(value)),
  );
  if (!differs) return;
  pair.chances++;
  if (shared.some((value) => third.every((values) => !values.has(value)))) pair.odd++;
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
    all: tally(verdicts.map((entry) => entry.verdict)),
    byKind: new Map(
      kinds.map((kind) => [kind, tally(verdicts.filter((entry) => entry.kind === kind).map((entry) => entry.verdict))]),
    ),
    hint: !sameOrigin && chances >= FEWEST_CHANCES && share >= LIKELY ? { chances, odd, share } : null,
  };
}

function tally(verdicts: readonly Verdict[]): Tally {
  const known = verdicts.filter((verdict) => verdict !== "undetermined" && verdict !== "series");
  const agree = known.filter((verdict) => verdict === "agreement" || verdict === "spelling").length;
  const conflict = known.filter((verdict) => verdict === "conflict").length;
  return { compared: known.length, agree, conflict, compatible: known.length - agree - conflict };
}

/** The dataset as if a source had never been: its claims gone, the source itself silent. */
export function withoutSource(dataset: Dataset, source: string): Dataset {
  return {
    ...dataset,
    sources: new Map([...dataset.sources].filter(([id]) => id !== source)),
    claims: dataset.claims.filter((claim) => claim.source !== source),
  };
}
