// What changed between two versions of a dataset: claims, and the verdicts that follow from them. Pure.

import { valueOf } from "../model/at.ts";
import { isDeepStrictEqual } from "node:util";
import type { Claim, Dataset } from "../model/dataset.ts";
import { compareText } from "../model/text-order.ts";
import { canonicalValue } from "../model/values/index.ts";
import { groupBy } from "../model/groups.ts";
import { createJudge } from "../verdicts/judge.ts";
import type { Finding } from "../verdicts/types.ts";
import { encodeClaim } from "./encode.ts";

export interface ClaimChange {
  readonly id: string;
  readonly change: "added" | "removed" | "changed";
  readonly before: Claim | null;
  readonly after: Claim | null;
  readonly fields: readonly string[];
}

export interface VerdictChange {
  readonly id: string;
  readonly before: Pick<Finding, "verdict" | "level"> | null;
  readonly after: Pick<Finding, "verdict" | "level"> | null;
}

/** Claims are matched by id, or by what they are about if one was removed and one added. Sorted by id. */
export const compareDatasets = (old: Dataset, made: Dataset) => ({
  claims: compareClaims(old.claims, made.claims),
  verdicts: compareVerdicts(old, made),
});

function compareClaims(old: readonly Claim[], made: readonly Claim[]): readonly ClaimChange[] {
  const [before, after] = [byId(old), byId(made)];
  const gone = old.filter(({ id }) => !after.has(id));
  const come = made.filter(({ id }) => !before.has(id));
  const moved = pairByKey(gone, come);
  const matched = new Set(moved.values());
  const changes = [
    ...old.filter(({ id }) => after.has(id)).map((claim) => changed(claim, valueOf(after, claim.id))),
    ...gone.map((claim) => changed(claim, moved.get(claim) ?? null)),
    ...come.filter((claim) => !matched.has(claim)).map((claim) => alone(claim, "added")),
  ];
  return changes.filter((change) => change !== null).toSorted((a, b) => compareText(a.id, b.id));
}

const byId = (claims: readonly Claim[]): ReadonlyMap<string, Claim> =>
  new Map(claims.map((claim) => [claim.id, claim]));

/** A removed claim and an added one about the same thing are one changed claim, if there is just one of each. */
function pairByKey(gone: readonly Claim[], come: readonly Claim[]): ReadonlyMap<Claim, Claim> {
  const keyOf = ({ source, event, attribute, scope, asOf, locator }: Claim): string =>
    JSON.stringify([source, event, attribute, scope, asOf, locator]);
  const grouped = groupBy(come, keyOf);
  const pairs = new Map<Claim, Claim>();
  for (const [key, [claim, ...others]] of groupBy(gone, keyOf)) {
    const [match, ...more] = grouped.get(key) ?? [];
    if (match !== undefined && others.length === 0 && more.length === 0) pairs.set(claim, match);
  }
  return pairs;
}

const alone = (claim: Claim, change: "added" | "removed"): ClaimChange => ({
  id: claim.id,
  change,
  before: change === "removed" ? claim : null,
  after: change === "added" ? claim : null,
  fields: [],
});

/** Null if they say the same. */
function changed(before: Claim, after: Claim | null): ClaimChange | null {
  if (after === null) return alone(before, "removed");
  const [a, b] = [encodeClaim(before), encodeClaim(after)];
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => name !== "id" && !isDeepStrictEqual(a[name], b[name]),
  );
  return fields.length === 0 ? null : { id: after.id, change: "changed", before, after, fields };
}

function compareVerdicts(old: Dataset, made: Dataset): readonly VerdictChange[] {
  const findingsOf = (dataset: Dataset): ReadonlyMap<string, Finding> =>
    new Map(
      createJudge(dataset)
        .all()
        .map((finding) => [finding.id, finding]),
    );
  const [before, after] = [findingsOf(old), findingsOf(made)];
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids]
    .toSorted(compareText)
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter(({ before: a, after: b }) => a?.verdict !== b?.verdict || a?.level !== b?.level);
}

/** The value of a claim as a dataset writes it. */
export const writtenValue = ({ value }: Claim): string => String(canonicalValue(value));
