// Which things the list holds: those of a kind that the filters let through and the typed words find.

import type { Finding } from "../verdicts/types.ts";
import type { Claim } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { isDisagreement, type Verdict } from "../model/verdict.ts";
import type { Bench } from "./browse-data.ts";
import type { Found } from "./finder.ts";
import { entitiesOf } from "./pages/claim.ts";
import type { Shelf } from "./lookups.ts";
import type { Filter, Question } from "./subject.ts";

/** Ids in the order of the list: by date, by weight or as the dataset has them; with words, the best first. */
export function selectIds(
  { mode, query, filter }: Question,
  found: Found | null,
  shelf: Shelf,
  bench: Bench,
): readonly string[] {
  switch (mode) {
    case "events":
      return inOrder(
        shelf
          .events()
          .filter(({ id }) => passesEvent(id, filter, shelf, bench))
          .map(({ id }) => id),
        found?.events,
      );
    case "discrepancies":
      return selectFindings(filter, found, shelf, bench).map(({ id }) => id);
    case "claims":
      return selectClaims(filter, found, shelf, bench).map(({ id }) => id);
    case "sources":
      return selectSources(query, filter, bench);
  }
}

/** How many there are before words and filters narrow them down. */
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

/** Those of `ids` that were found, in the order of the search; all where nothing was searched for. */
function inOrder(ids: readonly string[], found: readonly string[] | undefined): readonly string[] {
  if (found === undefined) return ids;
  const known = new Set(ids);
  return found.filter((id) => known.has(id));
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

function selectFindings(filter: Filter, found: Found | null, shelf: Shelf, bench: Bench): readonly Finding[] {
  const { verdict, source, entity } = filter;
  const listed = shelf.findings().filter((finding) => isListed(finding, verdict, false));
  const passing =
    source === null && entity === null
      ? listed
      : listed.filter((finding) => claimsOf(finding).some((claim) => passesClaim(claim, source, entity, bench)));
  if (found === null) return passing;
  const claims = new Set(found.claims);
  return passing.filter((finding) => claimsOf(finding).some((claim) => claims.has(claim.id)));
}

/** Disagreements, or what has the verdict that is asked for; `orAny` counts both together. */
function isListed({ verdict }: Finding, wanted: Verdict | null, orAny: boolean): boolean {
  if (wanted === null) return isDisagreement(verdict);
  return verdict === wanted || (orAny && isDisagreement(wanted) && isDisagreement(verdict));
}

const claimsOf = ({ positions }: Finding): readonly Claim[] => positions.flatMap((position) => position.claims);

function selectClaims(filter: Filter, found: Found | null, shelf: Shelf, bench: Bench): readonly Claim[] {
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
  const claims =
    found === null ? bench.dataset.claims : found.claims.map(shelf.claim).filter((claim) => claim !== null);
  return claims.filter(
    (claim) => passesClaim(claim, source, entity, bench) && (weighed === null || weighed.has(claim)),
  );
}

/** Accounts are few: their names are looked through for every word. */
function selectSources(query: string, filter: Filter, { dataset, labels }: Bench): readonly string[] {
  const words = fold(query).split(" ");
  return [...dataset.sources.values()]
    .filter((source) => {
      const text = fold(
        [source.id, labels.source(source.id), source.publisher ?? "", ...allNames({ ...source, synonyms: {} })].join(
          " ",
        ),
      );
      return (filter.source === null || filter.source === source.id) && words.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
}
