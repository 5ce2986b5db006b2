// What can be wrong with a dataset, in words that help its author to fix it.

import type { Data } from "../model/is-record.ts";

export interface DatasetProblem {
  readonly severity: "error" | "warning";
  readonly file: string;
  /** Line in the file, from 1; null if the problem does not belong to one line. */
  readonly line: number | null;
  /** The record, as a person would name it: `claim "en-3"`. */
  readonly record: string | null;
  readonly code: ProblemCode;
  readonly message: string;
  /** How to correct it; null if the message is enough. */
  readonly hint: string | null;
}

/** The code of the problem, for scripts. */
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

const SHOWN = 12;

/** The first of some problems, one a line, for an error. */
export function listProblems(problems: readonly Omit<DatasetProblem, "severity">[]): string {
  const lines = problems.slice(0, SHOWN).map(({ file, line, record, ...said }) => {
    const place = line === null ? file : `${file}:${line}`;
    return `  ${place}: ${record === null ? "" : `${record}: `}${saidText(said)}`;
  });
  const more = problems.length > SHOWN ? [`  … and ${problems.length - SHOWN} more`] : [];
  return [...lines, ...more].join("\n");
}

/** A problem as it is found; `validate` turns its record and field into a line and a column. */
export interface FoundProblem extends Omit<DatasetProblem, "severity"> {
  readonly severity?: "error" | "warning";
  /** Column in the line, from 1, if it is already known. */
  readonly column?: number;
  /** The raw record. */
  readonly at?: Data;
  /** The member of the record that is wrong. */
  readonly field?: string;
}

export type Report = (problem: FoundProblem) => void;
