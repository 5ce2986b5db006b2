// A checked dataset as lines of JSON, which the build writes and a run restores. They hold everything in the form that the
// program uses, with values already read: first all that a run always needs, then a line for each record and each claim.

import type { Claim, Dataset } from "../model/dataset.ts";
import { lazyList, lazyMap } from "../model/once.ts";
import { isPlainDate } from "../model/values/date.ts";
import { openLines, writeLines } from "./compiled-lines.ts";
import { toExactJson } from "./exact-json.ts";

/** Parts of a dataset that are looked up by id; the first line has their ids, in the order of the lines that follow. */
const KINDS = ["sources", "attributes", "scopes", "terms", "entities", "events"] as const;

interface Restored {
  readonly dataset: Dataset;
  /** Whether any date needs the `edtf` package to be read. */
  readonly needsEdtf: boolean;
}

/** The text of a dataset; `restoreDataset` turns it back into an equal dataset. */
export function compileDataset(dataset: Dataset): string {
  const { claims } = dataset;
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, [...dataset[kind].keys()]]));
  const needsEdtf = claims.some(({ value }) => value.kind === "date" && !isPlainDate(value.edtf));
  const records = KINDS.flatMap((kind): readonly unknown[] => [...dataset[kind].values()]);
  const lines = [...records, ...claims].map((line) => toExactJson(line));
  return writeLines(toExactJson({ needsEdtf, dataset: { ...dataset, ...ids, claims: [] } }), lines);
}

/** The dataset of such a text. It is trusted, since the build has checked it. */
export function restoreDataset(bytes: Buffer): Restored {
  const { head, count, read } = openLines<Restored>(bytes);
  const parts: Record<string, unknown> = { ...head.dataset };
  let first = 0;
  for (const kind of KINDS) {
    const [ids, start] = [parts[kind] as readonly string[], first];
    parts[kind] = lazyMap(ids, (place) => read(start + place) as object);
    first += ids.length;
  }
  const claims = lazyList(count - first, (place) => read(first + place) as Claim);
  return { ...head, dataset: { ...head.dataset, ...parts, claims } };
}
