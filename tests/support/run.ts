// Runs the whole program in-process, as a person or a script would.

import type { CommandEntry } from "../../src/cli/context.ts";
import { main } from "../../src/main.ts";
import { createFakeStreams, type FakeOptions } from "./fake-streams.ts";

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** What went to the pager instead of stdout. */
  readonly paged: string;
}

export interface RunOptions extends FakeOptions {
  /** Commands to use instead of the real ones. */
  readonly commands?: readonly CommandEntry[];
}

/** Runs with arguments as the shell would pass them: a list, or a line with quotes. */
export async function run(command: string | readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const argv = typeof command === "string" ? splitWords(command) : command;
  const streams = createFakeStreams(argv, options);
  const exitCode = await main(streams, options.commands);
  return { ...streams.written, exitCode, paged: streams.paged.map(({ text }) => text).join("") };
}

/** `show "the event" --json` → words. Knows spaces, single and double quotes, no escapes. */
export function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ""),
  );
}
