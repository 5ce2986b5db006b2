// Likely mistakes: what a dataset may contain, but few authors intend. Those in claims are in `validate-claims.ts`.

import { at, must } from "../model/at.ts";
import type { Dataset, Labelled } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { getOrAdd } from "../model/groups.ts";
import { allNames } from "../model/lexicon.ts";
import { type FoundProblem, type Report, type Said, say } from "./problem.ts";
import type { RawDataset } from "./raw.ts";
import { idOf, listOf, warnOfClaims } from "./validate-claims.ts";

/** Warns of a record of a file, or of the file itself. */
type Warn = (said: Said, file: string, record: string | null, more?: Partial<FoundProblem>) => void;

/** Reports them as warnings. `isKnownWhole` says whether a part could be read completely. */
export function warnOfMistakes(
  dataset: Dataset,
  raw: RawDataset,
  isKnownWhole: (part: "sources" | "events") => boolean,
  report: Report,
): void {
  const warn: Warn = (said, file, record, more) =>
    report({ severity: "warning", file, line: null, record, ...said, ...more });
  if (!Object.hasOwn(raw.head.data, "format"))
    warn(say("format", "the format is not named", 'add "format": "rashomon/1"'), raw.head.file, "dataset", {
      at: raw.head.data,
    });
  warnOfFewSources(dataset, warn);
  warnOfUnknownLanguages(dataset, raw, warn);
  warnOfSharedNames(dataset, raw, warn);
  warnOfUnused(dataset, raw, warn);
  warnOfHashes(dataset, raw, warn);
  warnOfClaims(dataset, raw, isKnownWhole, report);
}

function warnOfFewSources({ claims, events }: Dataset, warn: Warn): void {
  const sources = new Set(claims.map(({ source }) => source));
  if (claims.length > 0 && sources.size === 1) {
    const message = "there is only one source, so there is nothing to compare";
    warn(say("one-source", message, "add what another source says"), "claims.ndjson", null);
  }
  if (sources.size < 2) return;
  const sourcesByEvent = new Map<string, Set<string>>();
  for (const { event, source } of claims) getOrAdd(sourcesByEvent, event, () => new Set()).add(source);
  const hint = "if the others cover it under another id, use one id";
  for (const [id, who] of sourcesByEvent)
    if (who.size === 1 && events.has(id)) {
      const said = say("one-source", `only one source, ${at([...who], 0)}, covers it`, hint);
      warn(said, "events.json", `event "${id}"`, { field: "id" });
    }
}

/** If two records share a name, a search for it cannot tell them apart. */
function warnOfSharedNames({ entities, events }: Dataset, raw: RawDataset, warn: Warn): void {
  const kinds = [
    ["entity", entities, "entities.json", raw.parts.entities],
    ["event", events, "events.json", raw.parts.events],
  ] as const;
  for (const [kind, map, file, records] of kinds) {
    const data = new Map(records.map((record) => [record.data["id"], record.data]));
    const owners = new Map<string, string>();
    for (const record of map.values())
      for (const name of new Set(allNames(record).map(fold))) {
        const other = getOrAdd(owners, name, () => record.id);
        if (other === record.id || name === "") continue;
        const message = `it shares the name “${writtenAs(record, name)}” with "${other}"`;
        const own = data.get(record.id);
        const said = say("shared-name", message, "give each its own name, or merge them");
        warn(said, file, `${kind} "${record.id}"`, own && { at: own });
      }
  }
}

const writtenAs = (record: Labelled, folded: string): string =>
  must(allNames(record).find((name) => fold(name) === folded));

/** Records that are declared but used by no claim. */
function warnOfUnused({ claims }: Dataset, { head, parts }: RawDataset, warn: Warn): void {
  const lists = [
    ["source", "sources.json", parts.sources],
    ["attribute", "dataset.json", listOf(head.data, "attributes")],
  ] as const;
  if (claims.length === 0) return;
  for (const [kind, file, records] of lists) {
    const used = new Set(claims.map((claim) => claim[kind]));
    const said = say("unused", `no claim uses this ${kind}`, "correct its id, or remove it");
    for (const { data } of records) {
      const id = idOf(data);
      if (id !== "" && !used.has(id)) warn(said, file, `${kind} "${id}"`, { at: data, field: "id" });
    }
  }
}

function warnOfHashes({ sources }: Dataset, { parts }: RawDataset, warn: Warn): void {
  const said = say("value", '"sha256" is not a SHA-256, so no text can match it', "rashomon add source computes it");
  for (const { file, line, data } of parts.sources) {
    const hash = sources.get(idOf(data))?.sha256 ?? null;
    if (hash !== null && !/^[0-9a-f]{64}$/.test(hash))
      warn(said, file, `source "${idOf(data)}"`, { line, at: data, field: "sha256" });
  }
}

/** Search needs the stop words of a language; for a language that rashomon does not know, the dataset must give them. */
function warnOfUnknownLanguages({ languages }: Dataset, { head }: RawDataset, warn: Warn): void {
  const hint = 'add its "stopWords" under "languages"';
  for (const { code, stopWords } of languages) {
    const message = `rashomon has no word list for the language "${code}", so search treats its words for "the" and "of" like any others`;
    if (stopWords.length === 0) warn(say("language", message, hint), head.file, null, { field: "languages" });
  }
}
