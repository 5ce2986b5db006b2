// Streams → exit code. The only place that catches every error.

import { COMMANDS } from "./commands/index.ts";
import type { CommandEntry } from "./cli/context.ts";
import { DataError } from "./platform/errors.ts";
import { formatError, toKnownError } from "./cli/error-text.ts";
import { ExitCode, exitCodeOf } from "./platform/exit-codes.ts";
import { runProgram } from "./program.ts";
import { withProgress } from "./cli/progress.ts";
import { ClosedOutputError, createProcessStreams, type Streams } from "./platform/streams.ts";

/** Runs the program and says how it ended; the caller sets the exit code. Never throws. */
export async function main(
  streams: Streams = createProcessStreams(),
  commands: readonly CommandEntry[] = COMMANDS,
): Promise<ExitCode> {
  const watched = withProgress(streams);
  try {
    return await runProgram(watched, commands);
  } catch (error) {
    if (error instanceof ClosedOutputError) return ExitCode.done;
    return reportError(error, watched);
  }
}

/** Reports an error on stderr; if stderr is closed too, only the exit code remains. */
function reportError(thrown: unknown, { argv, stderr }: Streams): ExitCode {
  try {
    stderr.write(formatError(thrown, argv));
  } catch (error) {
    // stderr cannot be written to either, so there is nowhere to report it.
    if (!(error instanceof ClosedOutputError || error instanceof DataError)) throw error;
  }
  return exitCodeOf(toKnownError(thrown).code);
}
