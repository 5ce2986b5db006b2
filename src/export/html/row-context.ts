// What the parts of a row share: what they are made with, the words of a source, and names of sources in one line.

import type { Claim } from "../../model/dataset.ts";
import { placeOf } from "../../present/discrepancy-text.ts";
import type { Matrix } from "../../present/matrix.ts";
import type { createExplainer } from "../../questions/explanation.ts";
import type { Content } from "../select-content.ts";
import { directionOf } from "./text-direction.ts";
import type { ReportWords } from "../words/contract.ts";

/** What every row is made with. */
export interface RowContext {
  readonly content: Content;
  readonly matrix: Matrix;
  readonly words: ReportWords;
  readonly isNarrow: boolean;
  readonly explain: ReturnType<typeof createExplainer>;
  /** Ids of the rows that the table of discrepancies has. */
  readonly listed: ReadonlySet<string>;
}

export interface QuoteView {
  readonly stated: string | null;
  readonly lang: string;
  /** Null where it is that of the page. */
  readonly dir: string | null;
  readonly place: string;
}

export function viewQuote(
  { source, stated, locator }: Claim,
  { content: { dataset, labels } }: Pick<RowContext, "content">,
): QuoteView {
  const lang = dataset.sources.get(source)?.language ?? "und";
  const dir = directionOf(lang, dataset);
  return { stated, lang, dir: dir === directionOf(labels.lang, dataset) ? null : dir, place: placeOf(locator) };
}
