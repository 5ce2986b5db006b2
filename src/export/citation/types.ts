// What is cited of a dataset, a claim or a disagreement.

/** Something that one source says, and where. */
export interface CitedStatement {
  /** In the words of the dataset, or a value as people read it. */
  readonly text: string;
  readonly source: string;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly url: string | null;
  /** "paragraph 3, sentence 4"; null where the dataset has none. */
  readonly locator: string | null;
}

/** The dataset that it stands in; `sha256` in short. */
export interface CitedDataset {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly sha256: string;
  readonly licence: string | null;
}

export interface Citation {
  /** Of the claim or the discrepancy. */
  readonly id: string;
  readonly title: string;
  /** One for a claim; one for each claim of each position for a discrepancy. */
  readonly statements: readonly CitedStatement[];
  readonly dataset: CitedDataset;
  /** How the citation names the dataset, in the language asked for. */
  readonly words: { readonly in: string; readonly dataset: string; readonly version: string };
}
