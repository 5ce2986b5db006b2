// Commands whose output is of one kind say so, rather than print what a script cannot read.

import { UsageError } from "../platform/errors.ts";
import { formats } from "../render/index.ts";
import type { Context } from "./context.ts";

/** Throws `UsageError` where a command that has no machine-readable format is given one. */
export function refuseMachineFormat(command: string, is: string, { global: { format } }: Context): void {
  if (format !== null && formats[format].machine)
    throw new UsageError(`${command} is ${is}, not ${format}`, ["leave the format out"]);
}
