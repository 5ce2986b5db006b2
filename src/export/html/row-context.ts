// What the parts of a row share: their context, the words of a source, and names of sources in one line.

import type { Claim } from "../../model/dataset.ts";
import { placeOf } from "../../present/discrepancy-text.ts";
import type { Matrix } from "../../present/matrix.ts";
import type { createExplainer } from "../../questions/explanation.ts";
import type { Content } from "../select-content.ts";
import type { ReportWords } from "../words/en.ts";

/** The context of every row. */
export interface RowContext {
  readonly content: Content;
  readonly matrix: Matrix;
  readonly words: ReportWords;
  readonly isNarrow: boolean;
  readonly explain: ReturnType<typeof createExplainer>;
  /** Ids of the rows in the table of discrepancies. */
  readonly listed: ReadonlySet<string>;
}

export interface QuoteView {
  readonly stated: string | null;
  readonly lang: string;
  readonly place: string;
}

export const viewQuote = ({ source, stated, locator }: Claim, { content }: Pick<RowContext, "content">): QuoteView => ({
  stated,
  lang: content.dataset.sources.get(source)?.language ?? "und",
  place: placeOf(locator),
});
