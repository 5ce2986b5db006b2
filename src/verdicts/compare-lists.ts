// Compares two camps on an attribute that takes a list.

import { at } from "../model/at.ts";
import type { Reason } from "../model/reason.ts";
import type { Attribute } from "../model/dataset.ts";
import type { Related, Relation } from "../model/values/contract.ts";
import { boundsOf } from "../model/values/index.ts";
import { strengthOf, type Verdict } from "../model/verdict.ts";
import type { Camp, HeldValue } from "./held-values.ts";
import {
  doubtOfValues,
  EXCLUSIVE,
  type ItemComparer,
  type Link,
  linkOfPair,
  type Pair,
  SERIES,
} from "./relate-held.ts";

/** In a list, different figures or dates are just further entries; only terms, flags and orders exclude each other. */
export const excludesInList = ({ relation }: Related, { given }: HeldValue): boolean =>
  relation === "excluding" && boundsOf(given) === null && given.kind !== "relative-date";

const MISMATCHES: ReadonlySet<Relation> = new Set(["different", "excluding", "unknown"]);

export function compareLists(left: Camp, right: Camp, comparer: ItemComparer): Link {
  const pairs = left.values.flatMap((a) =>
    comparer.partnersOf(a, right).map((b): Pair => ({ a, b, related: comparer.relate(a, b) })),
  );
  const all = [...new Set([...left.values, ...right.values])];
  const link = (verdict: Verdict, rule: Reason): Link => ({
    verdict,
    rule,
    left,
    right,
    isWithin: false,
    values: all,
    doubt: doubtOfValues(all),
    asOf: null,
  });
  if (pairs.length === 0) return link("series", SERIES);
  const matches = pairs.filter(({ related }) => !MISMATCHES.has(related.relation));
  const inLeft = new Set(matches.map(({ a }) => a));
  const inRight = new Set(matches.map(({ b }) => b));
  const excluding = pairs.find(({ a, b, related }) => excludesInList(related, a) && !(inLeft.has(a) && inRight.has(b)));
  if (excluding) return linkOfPair("conflict", excluding, left, right, comparer);
  const { attribute } = comparer;
  if (matches.length === 0) return unmatched(pairs, attribute, link);
  const isShared = matches.some(({ related }) => related.relation !== "contains" && related.relation !== "within");
  if (hasMore(left, inLeft, right) || hasMore(right, inRight, left))
    return isShared
      ? link("partial", "the lists share some values, and one has further ones")
      : link(verdictOfBroader(attribute), describeBroader(matches));
  return compareVoices(matches, left, right, comparer) ?? mildestMatch(matches, left, right, comparer);
}

/** Whether a list has further values; a value with an as-of date does not count if the other source gives no dates. */
const hasMore = (list: Camp, matched: ReadonlySet<HeldValue>, other: Camp): boolean => {
  const isDated = other.values.some(({ asOf }) => asOf !== null);
  return list.values.some((value) => !matched.has(value) && (value.asOf === null || isDated));
};

/** Which values contain others, if no value is in both lists. */
const describeBroader = (matches: readonly Pair[]): Reason => ({
  say: "broader",
  pairs: matches.map(({ a, b, related }) =>
    related.relation === "contains" ? { broad: a.value, narrow: b.value } : { broad: b.value, narrow: a.value },
  ),
});

function unmatched(pairs: readonly Pair[], attribute: Attribute, link: (verdict: Verdict, rule: Reason) => Link): Link {
  const unknown = pairs.find(({ related }) => related.relation === "unknown");
  if (unknown) return link("undetermined", unknown.related.rule);
  const isName = attribute.kind === "name" && attribute.nature !== "framing";
  return link(
    "framing",
    isName ? at(pairs, 0).related.rule : "the sources describe it differently, without excluding each other",
  );
}

/**
 * One list has a wider value, the other narrower ones, and one of them has more: they share the narrower ones. Does not
 * apply to names.
 */
const verdictOfBroader = ({ kind }: Attribute): Verdict => (kind === "name" ? "framing" : "partial");

/** The same framing by different parties is a different framing. */
function compareVoices(matches: readonly Pair[], left: Camp, right: Camp, comparer: ItemComparer): Link | null {
  if (comparer.attribute.nature !== "framing") return null;
  const voiced = new Set(matches.filter(({ a, b }) => a.attributedTo === b.attributedTo).flatMap(({ a, b }) => [a, b]));
  const other = matches.find(({ a, b }) => !voiced.has(a) || !voiced.has(b));
  if (other === undefined) return null;
  return {
    ...linkOfPair("framing", other, left, right, comparer),
    rule: "different parties say the same",
  };
}

/** Every value has a counterpart: the verdict is that of the pair that fits worst. */
function mildestMatch(matches: readonly Pair[], left: Camp, right: Camp, comparer: ItemComparer): Link {
  const best = new Map<HeldValue, Pair>();
  const strength = ({ related }: Pair): number => strengthOf(EXCLUSIVE[related.relation]);
  const doubt = ({ a, b }: Pair): number => a.doubt + b.doubt;
  for (const pair of matches)
    for (const value of [pair.a, pair.b]) {
      const known = best.get(value);
      if (known === undefined || (strength(pair) - strength(known) || doubt(known) - doubt(pair)) > 0)
        best.set(value, pair);
    }
  // If several counterparts fit equally well, one that both sources state is chosen, since agreement may rest on it alone.
  const byFit = [...best.values()].sort((p, q) => strength(p) - strength(q) || doubt(p) - doubt(q));
  const worst = at(byFit, 0);
  return linkOfPair(EXCLUSIVE[worst.related.relation], worst, left, right, comparer);
}
