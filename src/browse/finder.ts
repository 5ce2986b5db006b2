// The link to search: what the command `search` finds, as ids. Loaded when the first word is typed.

import { parseQuery } from "../search/parse-query.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { search } from "../search/search.ts";
import { isProblem } from "../model/values/contract.ts";

export interface Found {
  /** Ids of events, best first. */
  readonly events: readonly string[];
  /** Ids of claims, by event, best first. */
  readonly claims: readonly string[];
  /** If nothing is found: why, or what may be meant. */
  readonly hint: string | null;
}

export type Find = (query: string) => Promise<Found>;

/** Searches an index as `search` does. A query that cannot be read (or not yet) finds nothing, with the reason. */
export const createFind =
  (index: SearchIndex): Find =>
  async (text) => {
    const query = parseQuery(text, index.dataset);
    if (isProblem(query)) return { events: [], claims: [], hint: query.problem };
    const { results, suggestions, fewer } = search(index, query);
    return {
      events: results.map(({ event }) => event.id),
      claims: results.flatMap(({ claims }) => claims.map(({ id }) => id)),
      hint:
        fewer !== null
          ? `Only “${fewer.words.join(" ")}” is found.`
          : suggestions.length === 0
            ? null
            : `Perhaps: ${suggestions.join(", ")}`,
    };
  };
