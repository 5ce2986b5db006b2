// Findings of a dataset as the package ships them, so that a run need not judge what the build has judged. The same engine
// made them; a test holds the two against each other.

import type { Claim, Dataset } from "../model/dataset.ts";
import type { Value } from "../model/values/index.ts";
import { isDisagreement, type Level, type Verdict, VERDICTS } from "../model/verdict.ts";
import { itemId } from "./items.ts";
import { type Origins } from "./origins.ts";
import type { CheckResult, Derived, Doubt, Evidence, Finding, Position, Silence } from "./types.ts";

/** Places in `dataset.claims`. */
type Places = readonly number[];
type Placed<T> = Omit<T, "claims"> & { readonly claims: Places };

/** Id where it is not that of its item, attribute, scope, verdict, level, positions (claims and, if it is not theirs, a value), … */
type FindingRow = readonly [
  id: string | null,
  attribute: string,
  scope: string | null,
  verdict: Verdict,
  level: Level | null,
  positions: readonly (readonly [Places, Value | null, readonly string[] | null])[],
  silences: readonly (readonly [string, 0 | 1])[],
  sources: readonly string[],
  spread: Finding["spread"],
  derived: readonly Placed<Derived>[],
  evidence: readonly (readonly [Verdict, number, Places])[],
  checks: readonly Placed<CheckResult>[],
  doubt: Doubt,
];

/** Where the verdict stands in a row. */
const VERDICT = 3;

const OTHER_VERDICTS = VERDICTS.filter((verdict) => !isDisagreement(verdict));

/** What stands in the place of a finding that is no disagreement: it is in the file of the others. */
const OTHER = 0;
type Rows<Row> = Readonly<Record<string, readonly Row[]>>;

/** Findings by event, in two files, since most runs want the disagreements only. */
interface FindingFiles {
  readonly disagreements: { readonly rules: readonly string[]; readonly events: Rows<FindingRow | typeof OTHER> };
  readonly others: { readonly events: Rows<FindingRow> };
}

/** Reads the files, each at most once. */
export type StoredFindings = { readonly [File in keyof FindingFiles]: () => FindingFiles[File] };

/** Findings by event, with each claim as its place in `dataset.claims` and each rule as its place in a list. */
export function storeFindings(dataset: Dataset, findings: ReadonlyMap<string, readonly Finding[]>): FindingFiles {
  const placeOf = new Map(dataset.claims.map((claim, index) => [claim.id, index]));
  const rules = new Map<string, number>();
  const places = (claims: readonly Claim[]): Places => claims.map((claim) => placeOf.get(claim.id) ?? -1);
  const placed = <T extends { readonly claims: readonly Claim[] }>(record: T): Placed<T> => ({
    ...record,
    claims: places(record.claims),
  });
  const ruleOf = (rule: string): number => rules.get(rule) ?? rules.set(rule, rules.size).size - 1;
  const store = (found: Finding): FindingRow => [
    found.id === itemId(found.event, found.attribute, found.scope) ? null : found.id,
    found.attribute,
    found.scope,
    found.verdict,
    found.level,
    found.positions.map((position) =>
      position.value === position.claims[0]?.value
        ? [places(position.claims), null, null]
        : [places(position.claims), position.value, position.sources],
    ),
    found.silences.map(({ source, tellsEvent }) => [source, tellsEvent ? 1 : 0]),
    found.speakers,
    found.spread,
    found.derived.map(placed),
    found.evidence.map(({ verdict, rule, claims }) => [verdict, ruleOf(rule), places(claims)]),
    found.checks.map(placed),
    found.doubt,
  ];
  const rowsOf = <Row>(make: (list: readonly Finding[]) => readonly Row[]): Rows<Row> =>
    Object.fromEntries([...findings].map(([event, list]) => [event, make(list)]));
  const isListed = ({ verdict }: Finding): boolean => isDisagreement(verdict);
  const events = rowsOf((list) => list.map((finding) => (isListed(finding) ? store(finding) : OTHER)));
  const others = rowsOf((list) => list.filter((finding) => !isListed(finding)).map(store));
  return { disagreements: { rules: [...rules.keys()], events }, others: { events: others } };
}

/** The findings of one event whose verdicts are wanted, over the claims of a dataset. */
export function createRestorer(
  files: StoredFindings,
  { claims }: Pick<Dataset, "claims">,
  origins: Origins,
): (event: string, accepts: (verdict: Verdict) => boolean) => readonly Finding[] {
  const at: ClaimsAt = (places) => places.map((place) => claims[place]).filter((claim) => claim !== undefined);
  return (event, accepts) => {
    const { rules, events } = files.disagreements();
    const listed = Object.hasOwn(events, event) ? (events[event] ?? []) : [];
    const wantsOthers = OTHER_VERDICTS.some(accepts);
    const others = (wantsOthers ? (files.others().events[event] ?? []) : []).values();
    return listed
      .map((row) => (row === OTHER ? others.next().value : row))
      .filter((row) => row !== undefined)
      .filter((row) => accepts(row[VERDICT]))
      .map((row) => restoreFinding(row, event, rules, at, origins));
  };
}

type ClaimsAt = (places: Places) => readonly Claim[];

function restoreFinding(
  row: FindingRow,
  event: string,
  rules: readonly string[],
  at: ClaimsAt,
  origins: Origins,
): Finding {
  const { 0: id, 1: attribute, 2: scope, 3: verdict, 4: level, 5: positions, 6: silences, 7: speakers } = row;
  const { 8: spread, 9: derived, 10: evidence, 11: checks, 12: doubt } = row;
  const withClaims = <T extends { readonly claims: Places }>(record: T) => ({ ...record, claims: at(record.claims) });
  return {
    id: id ?? itemId(event, attribute, scope),
    event,
    attribute,
    scope,
    verdict,
    level,
    doubt,
    spread,
    speakers,
    positions: positions.map((position) => restorePosition(position, event, at)),
    silences: silences.map(([source, tells]): Silence => ({ source, tellsEvent: tells === 1 })),
    sources: origins.count(speakers),
    derived: derived.map(withClaims),
    get evidence() {
      return evidence.map(([of, rule, places]): Evidence => ({
        verdict: of,
        rule: rules[rule] ?? "",
        claims: at(places),
      }));
    },
    checks: checks.map(withClaims),
  };
}

function restorePosition([places, value, sources]: FindingRow[5][number], event: string, at: ClaimsAt): Position {
  const claims = at(places);
  const [first] = claims;
  const own = value === null && first !== undefined;
  return {
    value: value ?? first?.value ?? { kind: "text", text: "" },
    scope: own ? first.scope : null,
    event: own ? first.event : event,
    sources: sources ?? [...new Set(claims.map((claim) => claim.source))].sort(),
    claims,
  };
}
