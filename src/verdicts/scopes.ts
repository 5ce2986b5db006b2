// Figures that differ because they count different things, and parts that exceed their wholes.

import type { Claim, Dataset } from "../model/dataset.ts";
import { isUnder } from "../model/lexicon.ts";
import { boundsOf, isHedgedValue, type Value, widenByHedge } from "../model/values/index.ts";
import { addBounds } from "./add-bounds.ts";
import { getOrAdd } from "./items.ts";
import type { Derived, Evidence, Item } from "./types.ts";

/** Kinds whose values measure, so that what is measured matters. */
const MEASURES = new Set(["count", "duration"]);

const DIFFERENT_SCOPES = "the figures count different things, so they are shown side by side and not compared";
const MORE_SCOPES = "one counts things that the other does not count";
const EXCEEDS = "a part is greater than the whole that it belongs to";

/** What a claim says, as wide as its hedge makes it. */
const toldOf = ({ value, hedge }: Claim): Value => widenByHedge(value, hedge);

/** Evidence across the scopes of one attribute of one event. */
export function compareScopes(items: readonly Item[], scopes: Dataset["scopes"]): readonly Evidence[] {
  const [first] = items;
  if (!first || items.length < 2 || !MEASURES.has(first.attribute.kind)) return [];
  const claims = items.flatMap((item) => item.claims);
  const isPart = (part: string | null, whole: string | null): boolean =>
    part !== null && (whole === null || isUnder(part, whole, (id) => scopes.get(id)?.partOf ?? null));
  return [...exceeding(claims, isPart), ...countingOtherThings(claims)];
}

/**
 * A part above its whole cannot be: within a source it contradicts itself, between two they conflict. A figure without a scope
 * is the whole in its own source only; what it counts in another is not said.
 */
function exceeding(
  claims: readonly Claim[],
  isPart: (part: string | null, whole: string | null) => boolean,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const part of claims) {
    for (const whole of claims) {
      if (
        !isPart(part.scope, whole.scope) ||
        (whole.scope === null && part.source !== whole.source) ||
        part.asOf !== whole.asOf ||
        (part.source === whole.source && part.attributedTo !== whole.attributedTo)
      )
        continue;
      const [low, high] = [boundsOf(toldOf(part))?.min ?? -Infinity, boundsOf(toldOf(whole))?.max ?? Infinity];
      if (low > high)
        evidence.push({
          verdict: part.source === whole.source ? "self-conflict" : "conflict",
          rule: EXCEEDS,
          claims: [part, whole],
        });
    }
  }
  return evidence;
}

/** Pairs of sources that both give figures, but not for the same things. */
function countingOtherThings(claims: readonly Claim[]): readonly Evidence[] {
  const scopesOf = new Map<string, Set<string>>();
  for (const { source, scope } of claims) scopesOf.set(source, (scopesOf.get(source) ?? new Set()).add(scope ?? ""));
  const sources = [...scopesOf.keys()].sort();
  const evidence: Evidence[] = [];
  for (const a of sources) {
    for (const b of sources) {
      const [left, right] = [scopesOf.get(a) ?? new Set<string>(), scopesOf.get(b) ?? new Set<string>()];
      if (a >= b || isSameSet(left, right)) continue;
      const rule = [...left].some((scope) => right.has(scope)) ? describeMore(left, right) : DIFFERENT_SCOPES;
      evidence.push({ verdict: "scope", rule, claims: claims.filter(({ source }) => source === a || source === b) });
    }
  }
  return evidence;
}

/** Which scopes only one of the two sources counts. */
function describeMore(left: ReadonlySet<string>, right: ReadonlySet<string>): string {
  const more = [...left, ...right].filter((scope) => !(left.has(scope) && right.has(scope)));
  return `${MORE_SCOPES}: ${more
    .map((scope) => (scope === "" ? "the whole" : scope))
    .sort()
    .join(", ")}`;
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((member) => b.has(member));

/** What the parts that one source states come to, where it does not state the whole. Never stated by it. */
export function deriveWholes(items: readonly Item[], scopes: Dataset["scopes"]): readonly Derived[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of items.flatMap((item) => item.claims)) {
    const whole = scopes.get(claim.scope ?? "")?.partOf ?? null;
    if (whole !== null && claim.value.kind === "count")
      getOrAdd(groups, `${claim.source}\0${whole}\0${claim.asOf ?? ""}`, () => []).push(claim);
  }
  const stated = new Set(items.flatMap((item) => item.claims.map((claim) => `${claim.source}\0${claim.scope ?? ""}`)));
  return [...groups].flatMap(([key, parts]) => {
    const [source = "", whole = ""] = key.split("\0");
    const distinct = new Set(parts.map((part) => part.scope)).size === parts.length;
    if (
      parts.length < 2 ||
      !distinct ||
      stated.has(`${source}\0${whole}`) ||
      new Set(parts.map((part) => part.attributedTo)).size > 1 ||
      parts.some((part) => isHedgedValue(toldOf(part)))
    )
      return [];
    const { min: value } = addBounds(parts.flatMap((part) => boundsOf(part.value) ?? []));
    return [{ source, value, rule: "sum of the parts that it states", claims: parts }];
  });
}
