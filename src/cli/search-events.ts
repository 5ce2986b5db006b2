// The events that words lead to.

import type { Dataset, EventRecord } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { parseQuery } from "../search/parse-query.ts";
import { search } from "../search/search.ts";
import type { Context } from "./context.ts";
import { openIndex } from "./open-index.ts";

/** Best first; none if the words are not a query. */
export async function searchEvents(text: string, dataset: Dataset, context: Context): Promise<readonly EventRecord[]> {
  const query = parseQuery(text, dataset);
  if (isProblem(query)) return [];
  const { results } = search(await openIndex(context, dataset), query);
  return results.map(({ event }) => event);
}
