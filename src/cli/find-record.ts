// Finds the record that a command line names: `claim gazette-2`, `event mill-fire`.

import { indexOfRecord } from "../authoring/edit-record.ts";
import { LIST_OF, RECORD_KINDS, type RecordKind } from "../authoring/references.ts";
import { recordsOf } from "../authoring/edit-dataset.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import type { Dataset } from "../model/dataset.ts";
import { nearest } from "../model/nearest.ts";
import { NotFoundError, UsageError } from "../platform/errors.ts";
import { asText, optionalArgument, type Parameter } from "./parameter.ts";

/** The argument for the kind of record. */
export const KIND_ARGUMENT: Parameter<string | null> = {
  ...optionalArgument(`<${RECORD_KINDS.join("|")}>`, "What kind of record", asText),
  choices: RECORD_KINDS,
};

/** Throws `UsageError` for a word that is not a kind of record. */
export function requireKind(command: string, word: string | null): RecordKind {
  const kind = RECORD_KINDS.find((name) => name === word);
  if (kind !== undefined) return kind;
  if (word === null)
    throw new UsageError(
      `missing what to ${command}`,
      RECORD_KINDS.map((name) => `rashomon ${command} ${name} ID`),
    );
  const near = nearest(word, RECORD_KINDS);
  throw new UsageError(`${command} does not take "${word}"`, [...near, `it takes ${RECORD_KINDS.join(", ")}`]);
}

/** Throws `UsageError` if no id is given. */
export function requireText(command: string, what: string, word: string | null): string {
  if (word !== null && word.trim() !== "") return word;
  throw new UsageError(`missing ${what}`, [`rashomon ${command} --help`]);
}

/** Throws `NotFoundError` with near ids if there is no such record; a record that only claims name counts too. */
export function requireRecord(texts: DatasetTexts, dataset: Dataset, kind: RecordKind, id: string): number | null {
  const index = indexOfRecord(texts, kind, id);
  const known = idsOf(texts, dataset, kind);
  if (index !== null || known.includes(id)) return index;
  throw new NotFoundError(`no ${kind} "${id}"`, [
    ...nearest(id, known),
    ...(known.length > 0 && known.length <= MOST_LISTED ? [`one of ${known.join(", ")}`] : []),
  ]);
}

const MOST_LISTED = 12;

/** Every id of a kind, whether declared or only used. */
export function idsOf(texts: DatasetTexts, dataset: Dataset, kind: RecordKind): readonly string[] {
  if (kind === "claim") return dataset.claims.map(({ id }) => id);
  if (kind === "check") return dataset.checks.map(({ id }) => id);
  const declared = recordsOf(texts, LIST_OF[kind]).map((record) => String(record["id"]));
  return [...new Set([...declared, ...dataset[LIST_OF[kind]].keys()])];
}
