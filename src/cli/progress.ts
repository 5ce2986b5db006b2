// Progress on stderr, if somebody waits at a terminal for longer than a second. There is none in a pipe, and none of it
// stays: whatever is written next replaces it.

import type { Streams } from "../platform/streams.ts";

/** Says what is going on, once a second has passed since the start, or at once if it is known to take long. */
export type SayProgress = (text: string, isLong?: boolean) => void;

export interface WatchedStreams extends Streams {
  readonly progress: SayProgress;
}

const PATIENCE_MS = 1000;
const PAUSE_MS = 100;
const CLEAR_LINE = "\r\u001b[2K";

/** Adds progress to the streams, and starts the clock. */
export function withProgress(streams: Streams): WatchedStreams {
  const { stdout, stderr, env, size, screen, page, now } = streams;
  const start = now().getTime();
  let last = start + PATIENCE_MS - PAUSE_MS;
  let isShown = false;
  const clear = (): void => {
    if (isShown) stderr.write(CLEAR_LINE);
    isShown = false;
  };
  const clearing =
    <A extends readonly unknown[], R>(act: (...given: A) => R): ((...given: A) => R) =>
    (...given) => {
      clear();
      return act(...given);
    };
  const watched = (output: Streams["stdout"]): Streams["stdout"] => ({
    get isTerminal() {
      return output.isTerminal;
    },
    write: clearing(output.write),
  });
  return {
    ...streams,
    stdout: watched(stdout),
    stderr: watched(stderr),
    ...(screen === undefined ? {} : { screen: clearing(screen) }),
    page: clearing(page),
    progress(text, isLong = false) {
      const time = now().getTime();
      if ((!isLong && time - last < PAUSE_MS) || env["TERM"] === "dumb" || !stderr.isTerminal) return;
      last = time;
      isShown = true;
      stderr.write(CLEAR_LINE + text.slice(0, size().columns - 1));
    },
  };
}

/** An input of at least this many bytes is known to take long. */
const LONG_INPUT = 16 << 20;

/** Reports an input if it is long; `size` is in bytes. */
export function tellOfInput(progress: SayProgress, what: string, bytes: number): void {
  if (bytes > LONG_INPUT) progress(`${what}, ${Math.round(bytes / 1e6)} MB …`, true);
}
