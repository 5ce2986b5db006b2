// Commands with only one kind of output refuse other formats, rather than print what a script cannot read.

import { UsageError } from "../platform/errors.ts";
import { formats } from "../render/index.ts";
import type { Context } from "./context.ts";

/** Throws `UsageError` if a command without machine-readable output is asked for it. */
export function refuseMachineFormat(command: string, is: string, { global: { format } }: Context): void {
  if (format !== null && formats[format].machine)
    throw new UsageError(`${command} is ${is}, not ${format}`, ["leave the format out"]);
}
