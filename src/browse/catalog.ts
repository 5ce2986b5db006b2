// The contents of the list: the things of one kind that pass the filters and, with a search, those that it found.

import type { Finding } from "../verdicts/types.ts";
import type { Claim } from "../model/dataset.ts";
import { isDisagreement, type Verdict } from "../model/verdict.ts";
import type { Session } from "../present/session.ts";
import type { Found } from "./finder.ts";
import { entitiesOf } from "./pages/finding.ts";
import type { Lookups } from "./lookups.ts";
import { type Filter, type Mode, type Question, NO_FILTER } from "./state.ts";

/** Ids in the order of the list: by date, by importance or as in the dataset. */
export function listIds(mode: Mode, filter: Filter, lookups: Lookups, session: Session): readonly string[] {
  switch (mode) {
    case "events":
      return lookups
        .events()
        .filter(({ id }) => passesEvent(id, filter, lookups, session))
        .map(({ id }) => id);
    case "discrepancies":
      return selectFindings(filter, lookups, session).map(({ id }) => id);
    case "claims":
      return selectClaims(filter, lookups, session).map(({ id }) => id);
    case "sources":
      return [...session.dataset.sources.keys()].filter((id) => filter.source === null || filter.source === id);
  }
}

/** Those of `ids` that a search found, the best first. */
export function pickFound(mode: Mode, ids: readonly string[], found: Found, lookups: Lookups): readonly string[] {
  if (mode === "sources") return [];
  if (mode === "discrepancies") {
    const claims = new Set(found.claims);
    return ids.filter((id) => claimsOf(lookups.finding(id)).some((claim) => claims.has(claim.id)));
  }
  const known = new Set(ids);
  return (mode === "events" ? found.events : found.claims).filter((id) => known.has(id));
}

/** How many there are before words and filters are applied. */
export const countAll = ({ mode, filter }: Question, lookups: Lookups, session: Session): number =>
  mode === "discrepancies"
    ? lookups.findings().filter((finding) => isListed(finding, filter.verdict, true)).length
    : listIds(mode, NO_FILTER, lookups, session).length;

function passesEvent(id: string, filter: Filter, lookups: Lookups, session: Session): boolean {
  const { verdict, source, entity } = filter;
  if (verdict !== null && !session.judge.ofEvent(id).some((finding) => finding.verdict === verdict)) return false;
  return (
    (source === null && entity === null) ||
    lookups.claimsOf(id).some((claim) => passesClaim(claim, source, entity, session))
  );
}

const passesClaim = (claim: Claim, source: string | null, entity: string | null, session: Session): boolean =>
  (source === null || claim.source === source) && (entity === null || entitiesOf(claim, session).includes(entity));

function selectFindings(filter: Filter, lookups: Lookups, session: Session): readonly Finding[] {
  const { verdict, source, entity } = filter;
  const listed = lookups.findings().filter((finding) => isListed(finding, verdict, false));
  if (source === null && entity === null) return listed;
  return listed.filter((finding) => claimsOf(finding).some((claim) => passesClaim(claim, source, entity, session)));
}

/** Discrepancies, or findings with the chosen verdict; `orAny` includes both. */
function isListed({ verdict }: Finding, wanted: Verdict | null, orAny: boolean): boolean {
  if (wanted === null) return isDisagreement(verdict);
  return verdict === wanted || (orAny && isDisagreement(wanted) && isDisagreement(verdict));
}

const claimsOf = ({ positions }: Finding): readonly Claim[] => positions.flatMap(({ claims }) => claims);

function selectClaims(filter: Filter, lookups: Lookups, session: Session): readonly Claim[] {
  const { verdict, source, entity } = filter;
  const weighed =
    verdict === null
      ? null
      : new Set(
          lookups
            .findings()
            .filter((finding) => finding.verdict === verdict)
            .flatMap(claimsOf),
        );
  return session.dataset.claims.filter(
    (claim) => passesClaim(claim, source, entity, session) && (weighed === null || weighed.has(claim)),
  );
}
