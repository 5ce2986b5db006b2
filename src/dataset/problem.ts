// What can be wrong with a dataset, said so that its author can mend it.

export interface DatasetProblem {
  readonly severity: "error" | "warning";
  readonly file: string;
  /** Line in the file, from 1; null where the problem is not of one line. */
  readonly line: number | null;
  /** Which record, as a person would name it: `claim "en-3"`. */
  readonly record: string | null;
  readonly message: string;
}

/** A problem as it is found; `validate` turns the record and field that it is of into a line and a column. */
interface FoundProblem extends Omit<DatasetProblem, "severity"> {
  readonly severity?: "error" | "warning";
  /** Column in the line, from 1, where it is known at once. */
  readonly column?: number;
  /** The raw record. */
  readonly at?: Readonly<Record<string, unknown>>;
  /** The member of the record that is wrong. */
  readonly field?: string;
}

export type Report = (problem: FoundProblem) => void;
