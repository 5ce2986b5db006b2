// A checked dataset as lines of JSON, which the build writes and a run restores. The first holds everything in the form that the
// program uses, with values already read. Only the statements of claims, a third of the text of which a run shows little, have a
// line each, read when it is asked for.

import { valueOf } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { once } from "../model/once.ts";
import { isPlainDate } from "../model/values/date.ts";
import { type Lines, writeLines } from "./compiled-lines.ts";
import { toExactJson } from "./exact-json.ts";

/** Parts of a dataset that are looked up by id; in the text they are lists, in their own order. */
const KINDS = ["sources", "attributes", "scopes", "terms", "entities", "events"] as const;

interface Restored {
  readonly dataset: Dataset;
  /** Whether any date needs the `edtf` package to be read. */
  readonly needsEdtf: boolean;
}

/** The text of a dataset; `restoreDataset` turns its lines back into an equal dataset. */
export function compileDataset(dataset: Dataset): string {
  const lists = Object.fromEntries(KINDS.map((kind) => [kind, [...dataset[kind].values()]]));
  const needsEdtf = dataset.claims.some(({ value }) => value.kind === "date" && !isPlainDate(value.edtf));
  const claims = dataset.claims.map((claim) => ({ ...claim, statement: undefined }));
  const head = toExactJson({ needsEdtf, dataset: { ...dataset, ...lists, claims } });
  return writeLines([head, ...dataset.claims.map(({ statement }) => toExactJson(statement))]);
}

/** The dataset of such lines. They are trusted, since the build has checked them. */
export function restoreDataset(lines: Lines): Restored {
  const { needsEdtf, dataset } = JSON.parse(lines(0)) as Restored & { readonly dataset: Record<string, unknown> };
  const lists = dataset as Record<string, unknown>;
  for (const kind of KINDS)
    lists[kind] = new Map((lists[kind] as readonly { readonly id: string }[]).map((record) => [record.id, record]));
  addStatements(dataset.claims, lines);
  return { dataset, needsEdtf };
}

/** Lets each claim read its statement from its line. */
function addStatements(claims: readonly Claim[], lines: Lines): void {
  const places = once(() => new Map(claims.map((claim, place) => [claim, place])));
  const prototype = {
    get statement() {
      return JSON.parse(lines(valueOf(places(), this as object as Claim) + 1)) as Claim["statement"];
    },
  };
  for (const claim of claims) Object.setPrototypeOf(claim, prototype);
}
