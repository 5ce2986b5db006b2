// A checked dataset as one JSON text, which the build writes and a run restores. Everything is in it as the program holds
// it, values read and all, so that a run only parses.

import type { Dataset } from "../model/dataset.ts";
import { isPlainDate } from "../model/values/date.ts";
import { toExactJson } from "./exact-json.ts";

/** Parts of a dataset that are found by id; in the text they are lists, in their own order. */
const KINDS = ["sources", "attributes", "scopes", "terms", "entities", "events"] as const;

interface Restored {
  readonly dataset: Dataset;
  /** Whether some date is such that only the `edtf` package reads it. */
  readonly needsEdtf: boolean;
}

/** The text of a dataset; `restoreDataset` gives an equal dataset again. */
export function compileDataset(dataset: Dataset): string {
  const lists = Object.fromEntries(KINDS.map((kind) => [kind, [...dataset[kind].values()]]));
  const needsEdtf = dataset.claims.some(({ value }) => value.kind === "date" && !isPlainDate(value.edtf));
  return toExactJson({ needsEdtf, dataset: { ...dataset, ...lists } });
}

/** The dataset of such a text. Trusted: the build has checked it. */
export function restoreDataset(text: string): Restored {
  const { needsEdtf, dataset } = JSON.parse(text) as Restored & { readonly dataset: Record<string, unknown> };
  const lists = dataset as Record<string, unknown>;
  for (const kind of KINDS)
    lists[kind] = new Map((lists[kind] as readonly { readonly id: string }[]).map((record) => [record.id, record]));
  return { dataset, needsEdtf };
}
