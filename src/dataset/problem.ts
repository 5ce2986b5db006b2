// What can be wrong with a dataset, in words with which its author can fix it.

export interface DatasetProblem {
  readonly severity: "error" | "warning";
  readonly file: string;
  /** Line in the file, from 1; null where the problem is not of one line. */
  readonly line: number | null;
  /** Which record, as a person would name it: `claim "en-3"`. */
  readonly record: string | null;
  readonly code: ProblemCode;
  readonly message: string;
  /** How to correct it; null where the message says all there is to say. */
  readonly hint: string | null;
}

/** What can be wrong, for scripts. */
export type ProblemCode =
  | "json"
  | "shape"
  | "missing"
  | "type"
  | "value"
  | "duplicate-id"
  | "bad-id"
  | "reserved-id"
  | "reference"
  | "circular"
  | "vocabulary"
  | "locator"
  | "stated"
  | "format"
  | "unknown-field"
  | "empty"
  | "invisible"
  | "one-source"
  | "shared-name"
  | "undeclared"
  | "unused"
  | "repeated"
  | "mixed-kinds"
  | "language";

/** What is wrong, and how to correct it. */
export type Said = Pick<DatasetProblem, "code" | "message" | "hint">;

export const say = (code: ProblemCode, message: string, hint: string | null = null): Said => ({ code, message, hint });

/** "there is no event "x"; did you mean "y"?" */
export const saidText = ({ message, hint }: Pick<Said, "message" | "hint">): string =>
  hint === null ? message : `${message}; ${hint}`;

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
