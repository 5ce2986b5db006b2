// The items of an event about certain attributes, so that a question is answered in full and nothing is said twice.

import type { Claim, Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";
import { isContradiction, strengthOf } from "../model/verdict.ts";
import type { Judge } from "../verdicts/judge.ts";
import { occurrencesIn } from "../search/attribute-words.ts";
import { smallWordsOf } from "./small-words.ts";
import type { Finding } from "../verdicts/types.ts";

/** At most this many items of one event are answers. */
const MOST = 3;

/** A check within one source does not answer a question. */
export const isCheck = ({ id, checks }: Finding): boolean => checks.some((check) => check.id === id);

interface Asked {
  readonly attributes: readonly string[];
  /** These scopes first, and only these if others do not belong to the answer; all scopes if the list is empty. */
  readonly scopes: ReadonlySet<string>;
  readonly hasOtherScopes: boolean;
}

/**
 * The attributes in the order given; of each, the items that some source states of a scope that is named, then the one with the
 * claim that answers best, then those on which most sources speak. An item that adds no claim is left out.
 */
export function itemsOf(
  event: string,
  { attributes, scopes, hasOtherScopes }: Asked,
  best: Claim | undefined,
  judge: Judge,
): readonly Finding[] {
  const isOfScope = ({ scope }: Finding): boolean => scope !== null && scopes.has(scope);
  const isNamed = (finding: Finding): boolean => isOfScope(finding) && claimsOf(finding).some(isStated);
  const isMeant = (finding: Finding): boolean =>
    hasOtherScopes || scopes.size === 0 || finding.scope === null || isOfScope(finding);
  const findings = judge.ofEvent(event).filter((finding) => !isCheck(finding) && isMeant(finding));
  const items = attributes.flatMap((attribute) =>
    findings
      .filter((finding) => finding.attribute === attribute)
      .toSorted(
        (a, b) =>
          Number(isNamed(b)) - Number(isNamed(a)) ||
          distanceTo(best, a) - distanceTo(best, b) ||
          b.sources.raw - a.sources.raw ||
          b.positions.length - a.positions.length ||
          strengthOf(a.verdict) - strengthOf(b.verdict),
      ),
  );
  const seen = new Set<Claim>();
  return items.filter((item) => addsTo(item, seen)).slice(0, MOST);
}

/**
 * Items in which a source that is silent on the first one says something similar: their attributes share a word that carries
 * weight.
 */
export function akinOf(first: Finding | undefined, dataset: Dataset, judge: Judge): readonly Finding[] {
  const isAkin = akinTo(first?.attribute ?? "", dataset);
  return judge
    .ofEvent(first?.event ?? "")
    .filter(
      (finding) =>
        !isCheck(finding) &&
        isAkin(finding.attribute) &&
        claimsOf(finding).some(({ source }) => first?.silent.includes(source)),
    );
}

/** Tells whether another attribute of the same kind shares a name with one, other than a name of small words only. */
export function akinTo(attribute: string, { attributes, ...dataset }: Dataset): (other: string) => boolean {
  const small = smallWordsOf(dataset);
  const namesOf = (id: string): readonly string[] => {
    const declared = attributes.get(id);
    const names = declared === undefined ? [] : allNames(declared).map(fold);
    return names.filter((name) => name.split(" ").some((word) => !small.has(word)));
  };
  const names = new Set(namesOf(attribute));
  const kind = attributes.get(attribute)?.kind;
  return (other) =>
    other !== attribute && attributes.get(other)?.kind === kind && namesOf(other).some((name) => names.has(name));
}

/** Items on which sources contradict each other, and to which some of the claims belong. */
export const contradictionsOf = (event: string, claims: readonly Claim[], judge: Judge): readonly Finding[] =>
  judge
    .ofEvent(event)
    .filter(
      (finding) =>
        !isCheck(finding) &&
        isContradiction(finding.verdict) &&
        claimsOf(finding).some((claim) => claims.includes(claim)),
    )
    .slice(0, MOST);

/** Whether an item says yes or no. */
export const isFlag = (finding: Finding): boolean => claimsOf(finding).every(({ value }) => value.kind === "flag");

export const isDate = (finding: Finding): boolean => claimsOf(finding).every(({ value }) => value.kind === "date");

/** What came before and after: where sources contradict each other on a date, it bears on that. */
export const orderOf = (event: string, judge: Judge): readonly Finding[] =>
  judge
    .ofEvent(event)
    .filter((finding) => !isCheck(finding) && claimsOf(finding).every(({ value }) => value.kind === "order"));

/** Items that say yes or no: of some attributes, then whether the event itself took place. */
export function flagsOf(
  event: string,
  attributes: readonly string[],
  dataset: Dataset,
  judge: Judge,
): readonly Finding[] {
  const flags = judge.ofEvent(event).filter((finding) => !isCheck(finding) && isFlag(finding));
  const occurrences = occurrencesIn(dataset);
  const isNamed = ({ attribute }: Finding): boolean => attributes.includes(attribute);
  const others = flags.filter((flag) => !isNamed(flag) && occurrences.has(flag.attribute));
  return [...flags.filter(isNamed), ...others];
}

/** Whether an item only says that the event took place, and nothing else about it. */
export const isAffirmed = (finding: Finding, dataset: Dataset): boolean =>
  occurrencesIn(dataset).has(finding.attribute) &&
  claimsOf(finding).every(({ value, mood }) => value.kind === "flag" && value.yes && mood === "fact");

export const claimsOf = ({ positions }: Finding): readonly Claim[] => positions.flatMap(({ claims }) => claims);

const isStated = ({ basis }: Claim): boolean => basis.type === "stated";

/** 0 for an item that has the claim, else 1. */
const distanceTo = (best: Claim | undefined, { positions }: Finding): number =>
  best !== undefined && positions.some(({ claims }) => claims.includes(best)) ? 0 : 1;

/** Whether an item has a claim that no earlier item has; its claims are then marked as seen. */
function addsTo({ positions }: Finding, seen: Set<Claim>): boolean {
  const added = positions.flatMap(({ claims }) => claims).filter((claim) => !seen.has(claim));
  for (const claim of added) seen.add(claim);
  return added.length > 0;
}
