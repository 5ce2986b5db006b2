// What browsing works on: the dataset with its verdicts and labels.

import type { Labels } from "../model/labels.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Dataset } from "../model/dataset.ts";

export interface Bench {
  readonly dataset: Dataset;
  readonly judge: Judge;
  readonly labels: Labels;
  /** A command line on the same dataset, in the same language. */
  readonly again: (command: string) => string;
}
