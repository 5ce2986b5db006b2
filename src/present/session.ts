// What every view is made from: an opened dataset with its verdicts, and its labels in the language of the run.

import type { Dataset } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import type { Judge } from "../verdicts/judge.ts";

export interface Session {
  readonly dataset: Dataset;
  readonly judge: Judge;
  readonly labels: Labels;
  /** Makes a command line for the same dataset and language. */
  readonly again: (command: string) => string;
}
