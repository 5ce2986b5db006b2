// Exit codes, which are the same in every format, and the one mapping from an error to its code.

import type { ErrorCode } from "./errors.ts";

export const ExitCode = { done: 0, nothing: 1, failure: 2, interrupted: 130 } as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** What each code means, in the words of `help exit-codes`. */
export const EXIT_CODE_MEANINGS: Readonly<Record<ExitCode, string>> = {
  0: "done, even if a list is empty or nobody reads the output to its end",
  1: "search found nothing, an id (of a dataset too) is unknown, a check failed, or --exit-code found discrepancies",
  2: "the command line, a file or the data is wrong, or browse has no terminal",
  130: "interrupted",
};

const OF_ERROR: Readonly<Partial<Record<ErrorCode, ExitCode>>> = {
  "not-found": ExitCode.nothing,
  interrupted: ExitCode.interrupted,
};

export const exitCodeOf = (code: ErrorCode): ExitCode => OF_ERROR[code] ?? ExitCode.failure;
