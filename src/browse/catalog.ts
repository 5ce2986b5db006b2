// The contents of the list: the things of one kind that pass the filters and, with a search, those that it found.

import type { Finding } from "../verdicts/types.ts";
import type { Claim } from "../model/dataset.ts";
import { isDisagreement, type Verdict } from "../model/verdict.ts";
import type { Bench } from "./browse-data.ts";
import type { Found } from "./finder.ts";
import { entitiesOf } from "./pages/claim.ts";
import type { Shelf } from "./lookups.ts";
import type { Filter, Mode, Question } from "./subject.ts";

/** Ids in the order of the list: by date, by importance or as in the dataset. */
export function listIds(mode: Mode, filter: Filter, shelf: Shelf, bench: Bench): readonly string[] {
  switch (mode) {
    case "events":
      return shelf
        .events()
        .filter(({ id }) => passesEvent(id, filter, shelf, bench))
        .map(({ id }) => id);
    case "discrepancies":
      return selectFindings(filter, shelf, bench).map(({ id }) => id);
    case "claims":
      return selectClaims(filter, shelf, bench).map(({ id }) => id);
    case "sources":
      return [...bench.dataset.sources.keys()].filter((id) => filter.source === null || filter.source === id);
  }
}

/** Those of `ids` that a search found, the best first. */
export function pickFound(mode: Mode, ids: readonly string[], found: Found, shelf: Shelf): readonly string[] {
  if (mode === "sources") return [];
  if (mode === "discrepancies") {
    const claims = new Set(found.claims);
    return ids.filter((id) => claimsOf(shelf.finding(id)).some((claim) => claims.has(claim.id)));
  }
  const known = new Set(ids);
  return (mode === "events" ? found.events : found.claims).filter((id) => known.has(id));
}

/** How many there are before words and filters are applied. */
export function countAll({ mode, filter }: Question, shelf: Shelf, { dataset }: Bench): number {
  switch (mode) {
    case "events":
      return dataset.events.size;
    case "discrepancies":
      return shelf.findings().filter((finding) => isListed(finding, filter.verdict, true)).length;
    case "claims":
      return dataset.claims.length;
    case "sources":
      return dataset.sources.size;
  }
}

function passesEvent(id: string, filter: Filter, shelf: Shelf, bench: Bench): boolean {
  const { verdict, source, entity } = filter;
  if (verdict !== null && !bench.judge.ofEvent(id).some((finding) => finding.verdict === verdict)) return false;
  return (
    (source === null && entity === null) ||
    shelf.claimsOf(id).some((claim) => passesClaim(claim, source, entity, bench))
  );
}

const passesClaim = (claim: Claim, source: string | null, entity: string | null, bench: Bench): boolean =>
  (source === null || claim.source === source) && (entity === null || entitiesOf(claim, bench).includes(entity));

function selectFindings(filter: Filter, shelf: Shelf, bench: Bench): readonly Finding[] {
  const { verdict, source, entity } = filter;
  const listed = shelf.findings().filter((finding) => isListed(finding, verdict, false));
  if (source === null && entity === null) return listed;
  return listed.filter((finding) => claimsOf(finding).some((claim) => passesClaim(claim, source, entity, bench)));
}

/** Discrepancies, or findings with the chosen verdict; `orAny` includes both. */
function isListed({ verdict }: Finding, wanted: Verdict | null, orAny: boolean): boolean {
  if (wanted === null) return isDisagreement(verdict);
  return verdict === wanted || (orAny && isDisagreement(wanted) && isDisagreement(verdict));
}

const claimsOf = (finding: Finding | null): readonly Claim[] =>
  finding?.positions.flatMap((position) => position.claims) ?? [];

function selectClaims(filter: Filter, shelf: Shelf, bench: Bench): readonly Claim[] {
  const { verdict, source, entity } = filter;
  const weighed =
    verdict === null
      ? null
      : new Set(
          shelf
            .findings()
            .filter((finding) => finding.verdict === verdict)
            .flatMap(claimsOf),
        );
  return bench.dataset.claims.filter(
    (claim) => passesClaim(claim, source, entity, bench) && (weighed === null || weighed.has(claim)),
  );
}
