// Which events last from one day to another.

import type { Books } from "./id-registry.ts";
import type { JsonObject } from "../authoring/draft.ts";
import type { AttributePlan } from "./infer.ts";

/** Events that some source lets last from one day to another. */
export function findSpans(
  claims: readonly JsonObject[],
  plans: readonly AttributePlan[],
  books: Books,
): (id: string) => boolean {
  const dating = new Map(
    plans.filter(({ dates }) => dates !== null).map((plan) => [books.attributes.idOf(plan.attribute), plan.dates]),
  );
  const starts = new Map<string, unknown>();
  const spans = new Set<string>();
  for (const { source, event, attribute, value } of claims) {
    const dates = dating.get(String(attribute));
    const key = `${String(source)}\0${String(event)}`;
    if (dates === undefined) continue;
    if (dates === "whole" && String(value).includes("/")) spans.add(String(event));
    if (dates === "start" || dates === "end") {
      if (starts.has(key) && starts.get(key) !== value) spans.add(String(event));
      starts.set(key, value);
    }
  }
  return (id) => spans.has(id);
}
