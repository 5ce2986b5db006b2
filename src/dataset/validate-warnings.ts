// Likely mistakes: what a dataset may contain, but few authors intend.

import { at } from "../model/at.ts";
import type { Claim, Dataset, Labelled } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { getOrAdd } from "../model/groups.ts";
import { isId } from "../model/id.ts";
import { allNames } from "../model/lexicon.ts";
import { claimIds } from "./claim-id.ts";
import { canBe, findNearKind } from "./infer-kind.ts";
import { type Report, type Said, say } from "./problem.ts";
import type { RawDataset } from "./raw.ts";
import { type OfClaim, warnOfLookAlikes, warnOfRepeated } from "./validate-alike.ts";
import { idOf, listOf, warnOfUndeclared, warnOfUnused } from "./validate-declared.ts";

/** Reports them as warnings. `isKnownWhole` says whether a part could be read completely. */
export function warnOfMistakes(
  dataset: Dataset,
  raw: RawDataset,
  isKnownWhole: (part: "sources" | "events") => boolean,
  report: Report,
): void {
  const warn: Report = (problem) => report({ ...problem, severity: "warning" });
  const rawClaims = new Map(claimIds(raw.parts.claims).map((id, index) => [id, raw.parts.claims[index]]));
  const ofClaim = (claim: Claim, said: Said, field?: string): void => {
    const { file = "claims.ndjson", line = null, data } = rawClaims.get(claim.id) ?? {};
    warn({
      file,
      line,
      record: `claim "${claim.id}"`,
      ...said,
      ...(data && { at: data }),
      ...(field !== undefined && { field }),
    });
  };
  warnOfFormat(raw, warn);
  warnOfFewSources(dataset, warn);
  warnOfUnknownLanguages(dataset, raw, warn);
  warnOfSharedNames(dataset, raw, warn);
  warnOfUndeclared(dataset, raw, isKnownWhole, ofClaim);
  warnOfUnused(dataset, raw, warn);
  warnOfHashes(dataset, raw, warn);
  for (const claim of dataset.claims) {
    warnOfStated(claim, ofClaim);
    if (!isId(claim.id))
      ofClaim(
        claim,
        say("bad-id", "its id is hard to type in a command", "use letters, digits, hyphens, dots and underscores"),
        "id",
      );
  }
  warnOfRepeated(dataset, ofClaim);
  warnOfLookAlikes(dataset, ofClaim);
  warnOfMixedKinds(dataset, raw, ({ id }) => rawClaims.get(id)?.data["value"], ofClaim);
}

/** In an undeclared attribute, one misspelt value turns all its figures or dates into names. */
function warnOfMixedKinds(
  { attributes, claims }: Dataset,
  { head }: RawDataset,
  valueOf: (claim: Claim) => unknown,
  ofClaim: OfClaim,
): void {
  const declared = new Set(listOf(head.data, "attributes").map(({ data }) => idOf(data)));
  for (const { id, kind } of attributes.values()) {
    const own = kind === "name" && !declared.has(id) ? claims.filter(({ attribute }) => attribute === id) : [];
    const near = findNearKind(own.map(valueOf));
    if (near === null) continue;
    const message = `keeps "${id}" from being a ${near}, so its values are compared as names`;
    for (const claim of own)
      if (!canBe(near, valueOf(claim)))
        ofClaim(
          claim,
          say("mixed-kinds", `“${String(valueOf(claim))}” ${message}`, "declare the attribute, or correct the value"),
          "value",
        );
  }
}

function warnOfFormat({ head }: RawDataset, warn: Report): void {
  if (!Object.hasOwn(head.data, "format"))
    warn({
      file: head.file,
      line: null,
      record: "dataset",
      ...say("format", "the format is not named", 'add "format": "rashomon/1"'),
      at: head.data,
    });
}

function warnOfFewSources({ claims, events }: Dataset, warn: Report): void {
  const sources = new Set(claims.map(({ source }) => source));
  if (claims.length > 0 && sources.size === 1)
    warn({
      file: "claims.ndjson",
      line: null,
      record: null,
      ...say("one-source", "there is only one source, so there is nothing to compare", "add what another source says"),
    });
  if (sources.size < 2) return;
  const sourcesByEvent = new Map<string, Set<string>>();
  for (const { event, source } of claims) getOrAdd(sourcesByEvent, event, () => new Set()).add(source);
  const lonely = [...sourcesByEvent].filter(([id, who]) => who.size === 1 && events.has(id));
  for (const [id, who] of lonely)
    warn({
      file: "events.json",
      line: null,
      record: `event "${id}"`,
      ...say(
        "one-source",
        `only one source, ${at([...who], 0)}, covers it`,
        "if the others cover it under another id, use one id",
      ),
      field: "id",
    });
}

/** If two records share a name, a search for it cannot tell them apart. */
function warnOfSharedNames({ entities, events }: Dataset, raw: RawDataset, warn: Report): void {
  const kinds = [
    ["entity", entities, "entities.json", raw.parts.entities],
    ["event", events, "events.json", raw.parts.events],
  ] as const;
  for (const [kind, map, file, records] of kinds) {
    const data = new Map(records.map((record) => [record.data["id"], record.data]));
    const owners = new Map<string, string>();
    for (const record of map.values()) {
      for (const name of new Set(allNames(record).map(fold))) {
        const other = owners.get(name);
        const at = data.get(record.id);
        if (other === undefined) owners.set(name, record.id);
        else if (other !== record.id && name !== "")
          warn({
            file,
            line: null,
            record: `${kind} "${record.id}"`,
            ...say(
              "shared-name",
              `it shares the name “${writtenAs(record, name)}” with "${other}"`,
              "give each its own name, or merge them",
            ),
            ...(at && { at }),
          });
      }
    }
  }
}

const writtenAs = (record: Labelled, folded: string): string =>
  allNames(record).find((name) => fold(name) === folded) ?? folded;

function warnOfHashes({ sources }: Dataset, { parts }: RawDataset, warn: Report): void {
  for (const { file, line, data } of parts.sources) {
    const hash = sources.get(idOf(data))?.sha256 ?? null;
    if (hash !== null && !/^[0-9a-f]{64}$/.test(hash))
      warn({
        file,
        line,
        record: `source "${idOf(data)}"`,
        ...say("value", '"sha256" is not a SHA-256, so no text can match it', "rashomon add source computes it"),
        at: data,
        field: "sha256",
      });
  }
}

const LONGEST_STATED = 60;

function warnOfStated(claim: Claim, ofClaim: OfClaim): void {
  const { stated } = claim;
  if (stated === null) return;
  const isSentence = /[.!?。؟](?:\s|$)/u.test(stated) && stated.split(/\s+/).length > 3;
  if (isSentence || [...stated].length > LONGEST_STATED)
    ofClaim(
      claim,
      say("stated", '"stated" reads like a sentence', "keep only the words that give the value"),
      "stated",
    );
}

/** Search needs the stop words of a language; for a language that rashomon does not know, the dataset must give them. */
function warnOfUnknownLanguages({ languages }: Dataset, { head }: RawDataset, warn: Report): void {
  for (const { code, stopWords } of languages)
    if (stopWords.length === 0)
      warn({
        file: head.file,
        line: null,
        record: null,
        ...say(
          "language",
          `rashomon has no word list for the language "${code}", so search treats its words for "the" and "of" like any others`,
          'add its "stopWords" under "languages"',
        ),
        field: "languages",
      });
}
