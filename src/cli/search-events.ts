// The events that words lead to.

import type { Dataset, EventRecord } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { parseQuery } from "../search/parse-query.ts";
import { search } from "../search/search.ts";
import type { Context } from "./context.ts";
import { openIndex } from "./open-index.ts";

interface FoundEvents {
  /** Best first; none if the words are not a query. */
  readonly events: readonly EventRecord[];
  /** Words that no source has. */
  readonly unmatched: readonly string[];
}

export async function searchEvents(text: string, dataset: Dataset, context: Context): Promise<FoundEvents> {
  const query = parseQuery(text, dataset);
  if (isProblem(query)) return { events: [], unmatched: [] };
  const { results, unmatched } = search(await openIndex(context, dataset), query);
  return { events: results.map(({ event }) => event), unmatched };
}
