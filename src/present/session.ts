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

/** Whether the language of the run is written from right to left. */
export const isRightToLeft = ({ dataset, labels }: Session): boolean =>
  dataset.languages.some(({ code, direction }) => code === labels.lang && direction === "rtl");

/** The name of the dataset in the language of the run. */
export const titleOf = ({ dataset, labels }: Pick<Session, "dataset" | "labels">): string => labels.text(dataset.title);
