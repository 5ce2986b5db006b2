// What the tables of an index say about claims that have not been read.

import type { Dataset } from "../model/dataset.ts";
import type { KeptTables } from "./index-file.ts";
import { linkedNumber, linkedRole, numbersOf, sizesOf } from "./search-index.ts";
import { OWNER_KINDS } from "./texts.ts";

type Id = (place: number) => string | null;

/**
 * How many claims a dataset has, and the ids of what each is about, by its position. Null if the tables belong to a dataset that
 * declares something else.
 */
export function knownClaims(
  { tables, sizes }: KeptTables,
  registry: Dataset,
): { readonly count: number; readonly about: Readonly<Record<"event" | "source" | "attribute" | "scope", Id>> } | null {
  const declared = sizesOf(registry);
  if (OWNER_KINDS.some((kind, at) => kind !== "claim" && declared[at] !== sizes[at])) return null;
  const owners = numbersOf(sizes);
  const linked = (role: "source" | "attribute" | "scope", ids: readonly string[]): Id => {
    const { data, ends } = tables.claimLinks;
    return (place) => {
      for (let at = place === 0 ? 0 : (ends[place - 1] ?? 0); at < (ends[place] ?? 0); at += 1) {
        const link = data[at] ?? 0;
        if (linkedRole(link) === role) return ids[linkedNumber(link) - owners[role]] ?? null;
      }
      return null;
    };
  };
  const events = [...registry.events.keys()];
  return {
    count: tables.claimEvents.length,
    about: {
      event: (place) => events[tables.claimEvents[place] ?? -1] ?? null,
      source: linked("source", [...registry.sources.keys()]),
      attribute: linked("attribute", [...registry.attributes.keys()]),
      scope: linked("scope", [...registry.scopes.keys()]),
    },
  };
}
