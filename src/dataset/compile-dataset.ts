// A checked dataset as lines of JSON, which the build writes and a run restores. They hold everything in the form that the
// program uses, with values already read: first all that is not a claim, then one claim a line.

import { at } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { lazyList } from "../model/once.ts";
import { isPlainDate } from "../model/values/date.ts";
import { toExactJson } from "./exact-json.ts";

/** Parts of a dataset that are looked up by id; in the text they are lists, in their own order. */
const KINDS = ["sources", "attributes", "scopes", "terms", "entities", "events"] as const;

interface Restored {
  readonly dataset: Dataset;
  /** Whether any date needs the `edtf` package to be read. */
  readonly needsEdtf: boolean;
}

/** The text of a dataset; `restoreDataset` turns it back into an equal dataset. */
export function compileDataset(dataset: Dataset): string {
  const lists = Object.fromEntries(KINDS.map((kind) => [kind, [...dataset[kind].values()]]));
  const needsEdtf = dataset.claims.some(({ value }) => value.kind === "date" && !isPlainDate(value.edtf));
  const lines = [{ needsEdtf, dataset: { ...dataset, ...lists, claims: [] } }, ...dataset.claims];
  return lines.map((line) => toExactJson(line)).join("\n");
}

/** The dataset of such a text. It is trusted, since the build has checked it. */
export function restoreDataset(text: string): Restored {
  const [head, ...claims] = text.split("\n") as [string, ...string[]];
  const { needsEdtf, dataset } = JSON.parse(head) as Restored & { readonly dataset: Record<string, unknown> };
  const lists = dataset as Record<string, unknown>;
  for (const kind of KINDS)
    lists[kind] = new Map((lists[kind] as readonly { readonly id: string }[]).map((record) => [record.id, record]));
  const readClaim = (place: number): Claim => JSON.parse(at(claims, place)) as Claim;
  return { dataset: { ...dataset, claims: lazyList(claims.length, readClaim) }, needsEdtf };
}
