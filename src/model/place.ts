// Where claims are in the texts of their sources.

import type { Claim } from "./dataset.ts";
import { compareText } from "./text-order.ts";

const SENTENCES = 10_000;

/** Where a claim is in its text, as a number; claims without a place come last. */
export const placeRank = ({ locator }: Pick<Claim, "locator">): number =>
  locator === null ? Number.MAX_SAFE_INTEGER : locator.paragraph * SENTENCES + locator.sentence;

/** In the order of the text; within a sentence, by id, of which a shorter one has the lower number. */
export const byPlace = (a: Pick<Claim, "id" | "locator">, b: Pick<Claim, "id" | "locator">): number =>
  placeRank(a) - placeRank(b) || a.id.length - b.id.length || compareText(a.id, b.id);
