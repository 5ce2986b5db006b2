// What the tests of verdicts share: terse claims in, verdicts out.

import { createLabels } from "../../src/model/labels.ts";
import type { Reason } from "../../src/model/reason.ts";
import { createJudge, type Judge } from "../../src/verdicts/judge.ts";
import type { Finding } from "../../src/verdicts/types.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import { claim, makeDataset, type Declared, type Told } from "../support/dataset.ts";

/** Claims without an id are called by their source and place here: "rae-2". */
export const judge = (claims: readonly Told[], declared: Declared = {}): Judge =>
  createJudge(makeDataset(claims.map(withId), declared));

function withId(told: Told, index: number): Told {
  const fields = typeof told === "string" ? claim(told) : told;
  return { id: `${String(fields["source"])}-${index + 1}`, ...fields };
}

/** The finding of an id. Throws where there is none. */
export function findingAt(id: string, claims: readonly Told[], declared: Declared = {}): Finding {
  const found = judge(claims, declared).byId(id);
  if (found === null) throw new Error(`Nothing is found at ${id}`);
  return found;
}

/** Why, in an English sentence. */
export const sentenceOf = (reason: Reason | undefined, claims: readonly Told[], declared: Declared = {}): string =>
  reason === undefined ? "" : createLabels(makeDataset(claims.map(withId), declared), "en").reason(reason);

export const verdictAt = (id: string, claims: readonly Told[], declared: Declared = {}): Verdict =>
  findingAt(id, claims, declared).verdict;

/** The evidence of a finding, strongest first, each as "conflict: why (claims)". */
export const evidenceAt = (id: string, claims: readonly Told[], declared: Declared = {}): readonly string[] =>
  findingAt(id, claims, declared).evidence.map(
    (each) =>
      `${each.verdict}: ${sentenceOf(each.rule, claims, declared)} (${each.claims.map((own) => own.id).join(" ")})`,
  );

/** Ids and verdicts of everything found, most important first. */
export const verdicts = (claims: readonly Told[], declared: Declared = {}): readonly string[] =>
  judge(claims, declared)
    .all()
    .map(({ id, verdict }) => `${id} ${verdict}`);

/** Who holds which value, as "8: herodotus, diodorus". */
export const positionsOf = ({ positions }: Finding): readonly string[] =>
  positions.map(
    ({ value, sources }) => `${"text" in value ? value.text : JSON.stringify(value)}: ${sources.join(", ")}`,
  );
