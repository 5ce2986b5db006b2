// Sentences that are data.

import { must, ownOf } from "./at.ts";

/** The sentence with data in place of the names in braces. Throws `RangeError` if it names anything else. */
export const fill = (sentence: string, data: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(must(ownOf(data, name))));
