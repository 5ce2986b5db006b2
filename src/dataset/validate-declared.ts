// Finds records that claims name but no file declares, and records that no claim names.

import { isRecord } from "../model/is-record.ts";
import type { Dataset } from "../model/dataset.ts";
import { nearest } from "../model/nearest.ts";
import { type Report, say } from "./problem.ts";
import type { RawDataset, RawRecord } from "./raw.ts";
import type { OfClaim } from "./validate-alike.ts";

type Data = RawRecord["data"];

/** If a file declares records, an id that it lacks is more likely misspelt than new. */
export function warnOfUndeclared(
  dataset: Dataset,
  raw: RawDataset,
  isKnownWhole: (part: "sources" | "events") => boolean,
  ofClaim: OfClaim,
): void {
  const lists = [
    ["source", raw.parts.sources],
    ["event", raw.parts.events],
    ["attribute", listOf(raw.head.data, "attributes")],
    ["scope", listOf(raw.head.data, "scopes")],
  ] as const;
  for (const [field, records] of lists) {
    const declared = new Set(records.map(({ data }) => idOf(data)));
    const isWhole = (field !== "source" && field !== "event") || isKnownWhole(`${field}s`);
    if (declared.size === 0 || !isWhole) continue;
    const seen = new Set<string>();
    for (const claim of dataset.claims) {
      const id = claim[field];
      if (id === null || declared.has(id) || seen.has(id)) continue;
      seen.add(id);
      const [near] = nearest(id, declared);
      ofClaim(
        claim,
        say(
          "undeclared",
          `the ${field} "${id}" is not declared and is ${takenFor(field, id, dataset)}`,
          near === undefined ? "declare it, or correct the id" : `did you mean "${near}"?`,
        ),
        field,
      );
    }
  }
}

function takenFor(field: string, id: string, { attributes }: Dataset): string {
  const kind = field === "attribute" ? attributes.get(id)?.kind : undefined;
  return kind === undefined ? "made from its id" : `taken for one of the kind ${kind}`;
}

export function listOf(head: Data, key: string): readonly { readonly data: Data }[] {
  const list = Object.hasOwn(head, key) ? head[key] : null;
  return Array.isArray(list) ? list.filter(isRecord).map((data) => ({ data })) : [];
}

/** Records that are declared but used by no claim. */
export function warnOfUnused({ claims }: Dataset, raw: RawDataset, warn: Report): void {
  const lists = [
    ["source", "sources.json", raw.parts.sources],
    ["attribute", "dataset.json", listOf(raw.head.data, "attributes")],
  ] as const;
  if (claims.length === 0) return;
  for (const [kind, file, records] of lists) {
    const used = new Set(claims.map((claim) => claim[kind]));
    for (const { data } of records) {
      const id = data["id"];
      if (typeof id === "string" && id !== "" && !used.has(id))
        warn({
          file,
          line: null,
          record: `${kind} "${id}"`,
          ...say("unused", `no claim uses this ${kind}`, "correct its id, or remove it"),
          at: data,
          field: "id",
        });
    }
  }
}

/** The id of a record; empty if it has none that is text. */
export const idOf = ({ id }: Data): string => (typeof id === "string" ? id : "");
