// The data that `browse` works on: the dataset with its verdicts and labels.

import type { Labels } from "../model/labels.ts";
import type { Judge } from "../verdicts/judge.ts";
import type { Dataset } from "../model/dataset.ts";

export interface Bench {
  readonly dataset: Dataset;
  readonly judge: Judge;
  readonly labels: Labels;
  /** Makes a command line for the same dataset and language. */
  readonly again: (command: string) => string;
}
