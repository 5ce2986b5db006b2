// The seam to search: the same as the command `search`, loaded when the first word is typed.

import type { Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import { allNames } from "../model/lexicon.ts";

export interface Found {
  /** Ids of events, best first. */
  readonly events: readonly string[];
  /** Ids of claims, best first. */
  readonly claims: readonly string[];
}

export type Find = (query: string) => Promise<Found>;

export async function createFind(dataset: Dataset): Promise<Find> {
  return async (query) => {
    const words = fold(query).split(" ");
    const has = (texts: readonly string[]): boolean => {
      const text = fold(texts.join(" "));
      return words.every((word) => text.includes(word));
    };
    const claims = dataset.claims.filter((claim) => has([...Object.values(claim.statement), claim.stated ?? "", claim.event, claim.attribute]));
    const events = new Set(claims.map((claim) => claim.event));
    return {
      events: [...dataset.events.values()].filter((event) => events.has(event.id) || has(allNames(event))).map((event) => event.id),
      claims: claims.map((claim) => claim.id),
    };
  };
}
